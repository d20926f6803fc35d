# /settings: was Mitglieder über sich gesagt haben, alles freiwillig; und die Sprache des Gesprächs.

settings-title = <b>Ihre Einstellungen</b>
settings-line-name = Anrede: { ISO($name) }
settings-line-language = Sprache: { ISO($language) }
settings-line-country = Land: { ISO($country) }
settings-line-country-none = Land: keine Angabe
settings-line-zone = Zeitzone: { ISO($city) }, dort ist es { TIME($now) } Uhr
settings-line-zone-none = Zeitzone: keine Angabe
settings-line-birthday = Geburtstag: { DAY($day, style: "short") }
settings-line-birthday-none = Geburtstag: keine Angabe
settings-line-phone = Telefon: { ISO($phone) }
settings-line-phone-none = Telefon: keine Angabe
settings-line-offers = Angebote und Neuigkeiten: { $on ->
        [yes] ja
       *[other] nein
    }
settings-line-stopped = Angebote, Neuigkeiten und Erinnerungen: alles abgestellt
settings-line-messages = Erinnerungen abgestellt: { NUM($count) }
settings-line-messages-all = Erinnerungen: alle angestellt
settings-line-quiet = Ruhezeit: { HTML($hours) }
settings-line-quiet-usual = Ruhezeit: { HTML($hours) }, wie üblich
settings-line-greetings = Grüße an Tagen Ihrer Wahl: { LIST($occasions) }
settings-line-greetings-none = Grüße an Tagen Ihrer Wahl: keine

settings-button-name = ✏️ Anrede
settings-button-language = 🌐 Sprache
settings-button-country = 🗺 Land
settings-button-zone = 🕰 Zeitzone
settings-button-birthday = 🎂 Geburtstag
settings-button-phone = 📱 Telefon
settings-button-offers = 📣 Angebote
settings-button-messages = 🔔 Erinnerungen
settings-button-quiet = 🌙 Ruhezeit
settings-button-greetings = 🎉 Festtage
settings-button-stop = 🔕 Alles abstellen
settings-button-resume = 🔔 Wieder anstellen
settings-button-privacy = 🔒 Datenschutz
settings-button-why = ❔ Warum diese Nachrichten?
settings-back = ⚙️ Einstellungen
settings-forget = 🗑 Löschen

settings-name-ask =
    Zurzeit sprechen wir Sie so an: { ISO($name) }.

    Wie möchten Sie angesprochen werden? Schreiben Sie es einfach hierher.
settings-name-telegram = Wie in Telegram
settings-name-empty = Darin haben wir keinen Namen gefunden. Bitte schreiben Sie ihn in Buchstaben, oder lassen Sie alles, wie es ist.
settings-name-long = Das ist länger, als auf die Karte passt. Geht es kürzer?
settings-name-done = Gern. Ab jetzt sprechen wir Sie so an: { ISO($name) }. Das Team sieht diesen Namen ebenfalls.

settings-country-first =
    Eine kurze Frage, und nur dieses eine Mal: In welchem Land sind Sie?

    Datum, Beträge und Ruhezeiten richten sich dann danach, bis dahin nach { ISO($shop) }.
settings-country-ask =
    In welchem Land sind Sie? Wählen Sie aus, oder schreiben Sie den Namen.

    Datum, Beträge und Ruhezeiten richten sich danach.
settings-country-type = Bitte schreiben Sie den Namen Ihres Landes oder seinen Anfang.
settings-country-which = Welches davon ist es? Wenn keines passt, schreiben Sie einfach noch einmal.
settings-country-unknown = Ein Land dieses Namens kennen wir nicht. Vielleicht anders geschrieben?
settings-country-other = 🔎 Ein anderes Land
settings-country-later = Gut. Falls Sie es später angeben möchten: unter /settings.
settings-country-done = Danke, notiert: { ISO($country) }.
settings-country-sample =
    Ab jetzt sehen Datum und Beträge so aus: { DAY($now) }, { MONEY($minor, $currency) }.
    Nachrichten, die von selbst kommen, halten die Ruhezeiten dieses Landes ein.
settings-country-gone = Gelöscht. Datum, Beträge und Ruhezeiten richten sich wieder nach dem Land des Geschäfts.

settings-zone-ask =
    Wie spät ist es bei Ihnen? Wählen Sie aus, oder schreiben Sie den Namen einer größeren Stadt in der Nähe.

    Uhrzeiten und Ruhezeiten richten sich danach.
settings-zone-which = Und Ihre Uhr? Tippen Sie auf das, was passt.
settings-zone-unknown = Zu dieser Stadt kennen wir keine Zeitzone. Vielleicht eine größere in der Nähe?
settings-zone-choice = { ISO($city) } · { TIME($now) }
settings-zone-done = Danke. Bei Ihnen gilt die Uhr von { ISO($city) }: Jetzt ist es { TIME($now) }. Uhrzeiten und Ruhezeiten richten sich danach.
settings-zone-gone = Gelöscht. Uhrzeiten und Ruhezeiten richten sich wieder nach der Uhr des Geschäfts.

settings-birthday-ask = In welchem Monat haben Sie Geburtstag? Wir fragen nur nach Tag und Monat, nie nach dem Jahr. Sie können den Tag auch hierher schreiben.
settings-birthday-day = Und an welchem Tag im { ISO($month) }?
settings-birthday-which = Das lässt sich auf zwei Arten lesen. Welchen Tag meinen Sie?
settings-birthday-unread = Darin haben wir keinen Tag des Jahres gefunden. Bitte tippen Sie auf den Monat, oder schreiben Sie den Tag so: { DAY($day, style: "short") }
settings-birthday-done = Danke, der { DAY($day, style: "short") } ist notiert. Gedacht ist das für einen Gruß an diesem Tag; sehen kann es nur das Team.
settings-birthday-gone = Gelöscht. Ihren Geburtstag kennen wir nicht mehr.

settings-phone-why =
    Mit Ihrer Nummer findet das Team an der Kasse Ihre Karte sofort, auch wenn Ihr Telefon in der Tasche bleibt.

    Wir rufen Sie nicht an und geben die Nummer nicht weiter.
settings-phone-have =
    Ihre Nummer: { ISO($phone) }

    Damit findet das Team an der Kasse Ihre Karte. Sie können die Nummer erneuern oder löschen lassen.
settings-phone-share = 📱 Nummer teilen
settings-phone-key = 📱 Meine Nummer teilen
settings-phone-ask = Bitte tippen Sie auf die Taste unten: Telegram fragt Sie noch einmal und zeigt uns dann Ihre Nummer.
settings-phone-typed = Tippen kann eine Nummer jeder, daher bitte die Taste unten: Dann steht Telegram dafür ein, dass es Ihre ist.
settings-phone-foreign = Das ist die Karte einer anderen Person. Bitte teilen Sie Ihre eigene Nummer mit der Taste unten.
settings-phone-odd = Diese Nummer können wir nicht lesen, deshalb haben wir sie nicht behalten.
settings-phone-later = Gut, vorerst keine Nummer.
settings-phone-done = Danke. Ihre Nummer steht jetzt auf Ihrer Karte: { ISO($phone) }
settings-phone-claimed = { $count ->
        [one] Ein Einkauf hat auf diese Nummer gewartet; er steht jetzt auf Ihrer Karte.
       *[other] { NUM($count) } Einkäufe haben auf diese Nummer gewartet; sie stehen jetzt auf Ihrer Karte.
    }
settings-phone-gone = Gelöscht. Ihre Nummer kennen wir nicht mehr.

settings-quiet-span = { TIME($start) }–{ TIME($end) } Uhr
settings-quiet-why =
    Wann möchten Sie Ihre Ruhe haben? Solange Sie nichts sagen, gelten die Zeiten, die in Ihrem Land üblich sind.

    Was warten kann, wartet dann bis zum Morgen.
settings-quiet-have =
    Ihre Ruhezeit: { HTML($hours) }

    Was warten kann, wartet, bis sie zu Ende ist.
settings-quiet-clock = Es gilt die Uhr von { ISO($city) }, dort ist es { TIME($now) } Uhr.
settings-quiet-other = 🕰 Andere Zeiten
settings-quiet-usual = ↩️ Wie üblich
settings-quiet-from = Ab wann soll Ruhe sein?
settings-quiet-until = Und bis wann? Mindestens vier Stunden am Tag bleiben frei, damit wir Sie warnen können, bevor Punkte verfallen.
settings-quiet-done =
    Gern: { HTML($hours) }, nach der Uhr von { ISO($city) }, erreicht Sie nichts, was warten kann.

    Antworten auf das, was Sie selbst tun, kommen weiterhin sofort, ohne Ton.
settings-quiet-days = Die in Ihrem Land üblichen Ruhetage bleiben ebenfalls ruhig.
settings-quiet-gone = Erledigt. Ab jetzt gelten wieder die Zeiten, die in Ihrem Land üblich sind.
