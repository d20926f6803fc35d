# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

settings-title = <b>Deine Einstellungen</b>
settings-line-greetings = Grüße an Tagen deiner Wahl: { LIST($occasions) }
settings-line-greetings-none = Grüße an Tagen deiner Wahl: keine
settings-name-ask =
    Zurzeit sprechen wir dich so an: { ISO($name) }.

    Wie möchtest du angesprochen werden? Schreib es einfach hierher.
settings-name-empty = Darin haben wir keinen Namen gefunden. Bitte schreib ihn in Buchstaben, oder lass alles, wie es ist.
settings-name-done = Gern. Ab jetzt sprechen wir dich so an: { ISO($name) }. Das Team sieht diesen Namen ebenfalls.
settings-country-first =
    Eine kurze Frage, und nur dieses eine Mal: In welchem Land bist du?

    Datum, Beträge und Ruhezeiten richten sich dann danach, bis dahin nach { ISO($shop) }.
settings-country-ask =
    In welchem Land bist du? Wähl aus, oder schreib den Namen.

    Datum, Beträge und Ruhezeiten richten sich danach.
settings-country-type = Bitte schreib den Namen deines Landes oder seinen Anfang.
settings-country-which = Welches davon ist es? Wenn keines passt, schreib einfach noch einmal.
settings-country-later = Gut. Falls du es später angeben möchtest: unter /settings.
settings-zone-ask =
    Wie spät ist es bei dir? Wähl aus, oder schreib den Namen einer größeren Stadt in der Nähe.

    Uhrzeiten und Ruhezeiten richten sich danach.
settings-zone-which = Und deine Uhr? Tipp auf das, was passt.
settings-zone-done = Danke. Bei dir gilt die Uhr von { ISO($city) }: Jetzt ist es { TIME($now) }. Uhrzeiten und Ruhezeiten richten sich danach.
settings-birthday-ask = In welchem Monat hast du Geburtstag? Wir fragen nur nach Tag und Monat, nie nach dem Jahr. Du kannst den Tag auch hierher schreiben.
settings-birthday-which = Das lässt sich auf zwei Arten lesen. Welchen Tag meinst du?
settings-birthday-unread = Darin haben wir keinen Tag des Jahres gefunden. Bitte tipp auf den Monat, oder schreib den Tag so: { DAY($day, style: "short") }
settings-birthday-gone = Gelöscht. Deinen Geburtstag kennen wir nicht mehr.
settings-phone-why =
    Mit deiner Nummer findet das Team an der Kasse deine Karte sofort, auch wenn dein Telefon in der Tasche bleibt.

    Wir rufen dich nicht an und geben die Nummer nicht weiter.
settings-phone-have =
    Deine Nummer: { ISO($phone) }

    Damit findet das Team an der Kasse deine Karte. Du kannst die Nummer erneuern oder löschen lassen.
settings-phone-ask = Bitte tipp auf die Taste unten: Telegram fragt dich noch einmal und zeigt uns dann deine Nummer.
settings-phone-typed = Tippen kann eine Nummer jeder, daher bitte die Taste unten: Dann steht Telegram dafür ein, dass es deine ist.
settings-phone-foreign = Das ist die Karte einer anderen Person. Bitte teile deine eigene Nummer mit der Taste unten.
settings-phone-done = Danke. Deine Nummer steht jetzt auf deiner Karte: { ISO($phone) }
settings-phone-claimed = { $count ->
        [one] Ein Einkauf hat auf diese Nummer gewartet; er steht jetzt auf deiner Karte.
       *[other] { NUM($count) } Einkäufe haben auf diese Nummer gewartet; sie stehen jetzt auf deiner Karte.
    }
settings-phone-gone = Gelöscht. Deine Nummer kennen wir nicht mehr.
settings-quiet-why =
    Wann möchtest du deine Ruhe haben? Solange du nichts sagst, gelten die Zeiten, die in deinem Land üblich sind.

    Was warten kann, wartet dann bis zum Morgen.
settings-quiet-have =
    Deine Ruhezeit: { HTML($hours) }

    Was warten kann, wartet, bis sie zu Ende ist.
settings-quiet-until = Und bis wann? Mindestens vier Stunden am Tag bleiben frei, damit wir dich warnen können, bevor Punkte verfallen.
settings-quiet-done =
    Gern: { HTML($hours) }, nach der Uhr von { ISO($city) }, erreicht dich nichts, was warten kann.

    Antworten auf das, was du selbst tust, kommen weiterhin sofort, ohne Ton.
settings-quiet-days = Die in deinem Land üblichen Ruhetage bleiben ebenfalls ruhig.
settings-quiet-gone = Erledigt. Ab jetzt gelten wieder die Zeiten, die in deinem Land üblich sind.
