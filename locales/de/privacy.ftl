# Was wir speichern, alles über Sie, Austritt und Umzug. Wahr, vollständig und kurz.

privacy-title = <b>Ihre Daten bei { ISO($shop) }</b>
privacy-who =
    Verantwortlich: { ISO($legal_name) }
    Kontakt: { ISO($contact) }
privacy-what =
    <b>Was wir speichern, und wozu</b>
    • Ihren Telegram-Namen und Ihre Telegram-Nummer, damit die Karte Ihnen gehört und wir Ihnen schreiben können
    • Ihre Sprache und, falls Sie sie uns genannt haben, Land, Zeitzone, Geburtstag und Telefonnummer, damit wir Sie richtig ansprechen, an Ihren Tag denken und Ihre Einkäufe finden
    • Punkte, Einkäufe, Prämien und Codes, damit Sie bekommen, was Ihnen zusteht
    • welche Geschenke Sie hatten und was aus Ihren Sendungen für Punkte wurde, damit nichts doppelt kommt
    • ob Sie Angebote möchten, und wann Sie uns das gesagt haben
privacy-days = { $days ->
        [one] ein Tag
       *[other] { NUM($days) } Tage
    }
privacy-minutes = { $minutes ->
        [one] eine Minute
       *[other] { NUM($minutes) } Minuten
    }
privacy-sent = Was Sie in diesen Chat schreiben, löschen wir, sobald es beantwortet ist; eine laufende Nummer ohne Bezug zu Ihnen bleibt noch eine Weile ({ HTML($days) }). Was sich nicht beantworten ließ, bleibt länger, damit jemand nachsehen kann ({ HTML($dead) }).
privacy-messages = Nachrichten an Sie und was Sie und unser Team einander geschrieben haben: { HTML($days) }.
privacy-member = Alles andere: solange Sie Mitglied sind.
privacy-backups = Sicherungskopien: { HTML($days) }.
privacy-rights =
    <b>Was Sie entscheiden</b>
    Alles über Sie: /export
    Keine Angebote mehr: /stop
    Umzug in ein anderes Konto: /move
    Austreten, und alles Persönliche wird gelöscht: /forget

    Wir verkaufen nichts und geben nichts weiter. Der Chat selbst läuft über Telegram, zu dessen Bedingungen. Fragen beantworten wir gern unter { ISO($contact) }, und Beschwerden nimmt die Datenschutzaufsicht Ihres Landes entgegen.
privacy-export = 📦 Alles über mich
privacy-move = 🔁 Anderes Konto
privacy-forget = 🗑 Mich löschen
privacy-left-staff = 🗑 Mitglied Nr. { NUM($member) } ist ausgetreten und möchte gelöscht werden. Bitte löschen Sie, was in diesem Chat von Nr. { NUM($member) } steht.

export-here = Hier ist alles, was wir über Sie gespeichert haben: eine Datei zum Lesen und eine für Maschinen mit allen Einzelheiten.
export-caption-read = Zum Lesen, öffnet sich in jedem Browser.
export-caption-data = Für Maschinen (JSON), vollständig und zum Mitnehmen.
export-title = Alles, was { ISO($shop) } über Sie gespeichert hat
export-who = Verantwortlich: { ISO($legal_name) }, { ISO($contact) }
export-moment = { DAY($at) }, { TIME($at) } Uhr
export-yes = ja
export-no = nein
export-chapter-you = Über Sie
export-chapter-points = Punkte und Stufen
export-chapter-purchases = Einkäufe
export-chapter-codes = Prämien und Codes
export-chapter-offers = Ihre Antworten zu Angeboten
export-chapter-messages = Nachrichten
export-chapter-other = Notizen des Programms
export-label-name = Vor- oder Nachname
export-label-username = Benutzername
export-label-telegram = Telegram-Nummer
export-label-phone = Telefon
export-label-language = Sprache
export-label-country = Land
export-label-zone = Zeitzone
export-label-offers = Angebote erwünscht
export-label-tier = Stufe
export-label-points = Punkte
export-label-left = Davon übrig
export-label-amount = Betrag
export-label-when = Wann
export-label-from = Einlösbar ab
export-label-until = Bis
export-label-kind = Art
export-label-state = Stand
export-label-reason = Grund
export-label-source = Herkunft
export-label-number = Nummer
export-label-text = Inhalt
refused-exported-already = Sie haben gerade erst alles bekommen. Bis zur nächsten Kopie dauert es noch { $minutes ->
        [one] eine Minute
       *[other] { NUM($minutes) } Minuten
    }.

forget-title = <b>Bei { ISO($shop) } austreten und gelöscht werden?</b>
forget-goes = <b>Was sofort und endgültig gelöscht wird:</b> Ihre Namen, Ihre Telegram-Nummer, Ihre Sprache und alles, was Sie uns genannt haben, Ihre Telefonnummer, Ihre Nachrichten und unsere, und die Verbindung zwischen Ihnen und Ihren Einkäufen.
forget-points = Ihr Guthaben geht damit verloren. Zurzeit: { POINTS($points) }. Niemand kann es mehr einlösen, und es kommt nicht zurück.
forget-codes = { $codes ->
        [one] Ein Code von Ihnen ist noch nicht eingelöst.
       *[other] { NUM($codes) } Codes von Ihnen sind noch nicht eingelöst.
    } Mit dem Austritt wird storniert, was offen ist. Möchten Sie die Prämie noch haben, lösen Sie bitte vorher ein.
forget-stays =
    <b>Was bleibt, ohne Sie:</b>
    • Zeilen in unseren Büchern (gutgeschrieben, abgebucht) unter einer Nummer, die zu niemandem führt; das Guthaben darin verfällt an seinem Tag
    • eine Prüfsumme Ihrer Telegram-Nummer, die niemand zurückrechnen kann. Mit ihr löschen wir Sie erneut, falls je eine Sicherungskopie eingespielt wird, und das Willkommensgeschenk gibt es nur einmal
    • Sicherungskopien, höchstens noch: { HTML($days) }
forget-chat = Der Chat selbst liegt bei Telegram; dort können Sie ihn für beide Seiten löschen. Was Sie an unser Team geschrieben haben, steht auch in dessen eigenem Chat; wir bitten dort um Löschung.
forget-go-on = Weiter
forget-keep = Karte behalten
forget-sure = Wirklich? Danach kann niemand Ihre Karte zurückholen, auch wir nicht.
forget-yes = 🗑 Ja, alles löschen
forget-done =
    Erledigt. Wir wissen nicht mehr, wer Sie sind.

    Danke für die gemeinsame Zeit. Möchten Sie eines Tages neu beginnen, freut sich { ISO($shop) }: /start
forget-why = Wenn Sie mögen, sagen Sie uns mit einem Tipp, warum. Niemand wird wissen, dass Sie es waren.
forget-why-thanks = Danke, das hilft uns. Alles Gute.
forget-guest = In diesem Konto gibt es keine Karte mehr. Möchten Sie eine neue von { ISO($shop) }, tippen Sie auf /start

move-title =
    <b>Ihre Karte in einem anderen Telegram-Konto</b>

    1. Im <b>alten</b> Konto den Code anzeigen. Er gilt einmal, und zwar { HTML($minutes) }.
    2. Im <b>neuen</b> Konto { ISO($shop) } öffnen, /move wählen und den Code eingeben.

    Guthaben, Stufe, Codes und alles Bisherige ziehen mit um.
move-old = 🔢 Code anzeigen (altes Konto)
move-new = ⌨️ Code eingeben (neues Konto)
move-code =
    <code>{ $code }</code>

    Bitte im neuen Konto eingeben. Der Code gilt noch { HTML($minutes) }.

    Geben Sie ihn niemandem: Wer ihn eingibt, hat Ihre Karte. Unser Team fragt nie danach.
move-type = Bitte geben Sie den Code ein, den Ihr altes Konto zeigt.
move-again = ⌨️ Noch einmal versuchen
move-done = Willkommen, { ISO($name) }. Ihre Karte bei { ISO($shop) } ist jetzt hier, mit allem, was darauf war.
move-left-behind = Ihre Karte ist soeben in ein anderes Telegram-Konto umgezogen, mit dem Code, der hier angezeigt wurde. Waren Sie das nicht, melden Sie sich bitte sofort: { ISO($contact) }
refused-no-such-move-code = Dieser Code gilt nicht: vertippt, schon benutzt oder älter als eine Viertelstunde. Ihr altes Konto zeigt jederzeit einen neuen.
refused-same-account = Aus diesem Konto stammt der Code. Bitte geben Sie ihn im neuen ein.
refused-two-cards = Dieses Konto hat eine eigene Karte mit Guthaben oder Einkäufen. Damit nichts verloren geht, legt unser Team zwei Karten zusammen; ein Tippen genügt.

move-lost = 📱 Das alte Konto habe ich nicht mehr
move-phone-ask = Dann hilft Ihre Telefonnummer, wenn sie auf der Karte steht: Bitte tippen Sie auf die Taste unten, Telegram zeigt uns dann die Nummer dieses Kontos.
move-phone-thanks = Danke.
move-phone-asked = Wir haben unser Team gefragt. Stimmt es zu, sagen wir dem alten Konto Bescheid; widerspricht dort binnen { NUM($hours) } Stunden niemand, kommt Ihre Karte von selbst hierher.
move-waits = Unser Team stimmt zu. Widerspricht im alten Konto binnen { NUM($hours) } Stunden niemand, kommt Ihre Karte von selbst hierher.
move-notice =
    Jemand mit Ihrer Telefonnummer möchte Ihre Karte in ein anderes Telegram-Konto holen, und unser Team hat zugestimmt. In { NUM($hours) } Stunden zieht sie um.

    Das waren nicht Sie? Ein Tipp hält es auf.
move-object = ✋ Halt, das ist meine Karte
move-stays = Angehalten. Ihre Karte bleibt hier, und unser Team weiß Bescheid.
move-not = Ihre Karte bleibt vorerst im alten Konto. Unser Team hilft gern: { ISO($contact) }
move-arrived = Ihre Karte ist jetzt hier, mit allem, was darauf ist. Willkommen.
refused-no-card-by-phone = Eine andere Karte mit dieser Nummer haben wir nicht gefunden. Unser Team sucht gern mit Ihnen.
refused-no-such-move = Darüber ist schon entschieden, oder es ist zu lange her.

# An das Team.
move-asked = 🔁 Jemand möchte die Karte von <b>{ ISO($name) }</b> (Nr. { NUM($member) }) in ein anderes Telegram-Konto mit derselben Telefonnummer holen.
move-look = Ansehen
move-decide =
    Karte: <b>{ ISO($name) }</b>, Nr. { NUM($member) }
    Das Konto, das um sie bittet: <b>{ ISO($account) }</b>

    Telegram steht für dieselbe Telefonnummer in beiden ein. Stimmen Sie zu, kann das alte Konto { NUM($hours) } Stunden lang widersprechen; dann zieht die Karte um.
move-decide-yes = ✅ Zustimmen
move-decide-no = ✖️ Ablehnen
move-decided-yes = Zugestimmt. Das alte Konto hat { NUM($hours) } Stunden Zeit zu widersprechen.
move-decided-no = Abgelehnt. Es zieht nichts um.
move-objected = ✋ <b>{ ISO($name) }</b> (Nr. { NUM($member) }) hat widersprochen: Die Karte bleibt, wo sie ist. Bitte kümmern Sie sich darum.
