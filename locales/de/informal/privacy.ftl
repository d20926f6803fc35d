# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

privacy-title = <b>Deine Daten bei { ISO($shop) }</b>
privacy-what =
    <b>Was wir speichern, und wozu</b>
    • deinen Telegram-Namen und deine Telegram-Nummer, damit die Karte dir gehört und wir dir schreiben können
    • deine Sprache und, falls du sie uns genannt hast, Land, Zeitzone, Geburtstag und Telefonnummer, damit wir dich richtig ansprechen, an deinen Tag denken und deine Einkäufe finden
    • Punkte, Einkäufe, Prämien und Codes, damit du bekommst, was dir zusteht
    • welche Geschenke du hattest und was aus deinen Sendungen für Punkte wurde, damit nichts doppelt kommt
    • ob du Angebote möchtest, und wann du uns das gesagt hast
privacy-sent = Was du in diesen Chat schreibst, löschen wir, sobald es beantwortet ist; eine laufende Nummer ohne Bezug zu dir bleibt noch eine Weile ({ HTML($days) }). Was sich nicht beantworten ließ, bleibt länger, damit jemand nachsehen kann ({ HTML($dead) }).
privacy-messages = Nachrichten an dich und was du und unser Team einander geschrieben habt: { HTML($days) }.
privacy-member = Alles andere: solange du Mitglied bist.
privacy-rights =
    <b>Was du entscheidest</b>
    Alles über dich: /export
    Keine Angebote mehr: /stop
    Umzug in ein anderes Konto: /move
    Austreten, und alles Persönliche wird gelöscht: /forget

    Wir verkaufen nichts und geben nichts weiter. Der Chat selbst läuft über Telegram, zu dessen Bedingungen. Fragen beantworten wir gern unter { ISO($contact) }, und Beschwerden nimmt die Datenschutzaufsicht deines Landes entgegen.
privacy-left-staff = 🗑 Mitglied Nr. { NUM($member) } ist ausgetreten und möchte gelöscht werden. Bitte lösche, was in diesem Chat von Nr. { NUM($member) } steht.
export-here = Hier ist alles, was wir über dich gespeichert haben: eine Datei zum Lesen und eine für Maschinen mit allen Einzelheiten.
export-title = Alles, was { ISO($shop) } über dich gespeichert hat
export-chapter-you = Über dich
export-chapter-offers = Deine Antworten zu Angeboten
refused-exported-already = Du hast gerade erst alles bekommen. Bis zur nächsten Kopie dauert es noch { $minutes ->
        [one] eine Minute
       *[other] { NUM($minutes) } Minuten
    }.
forget-goes = <b>Was sofort und endgültig gelöscht wird:</b> deine Namen, deine Telegram-Nummer, deine Sprache und alles, was du uns genannt hast, deine Telefonnummer, deine Nachrichten und unsere, und die Verbindung zwischen dir und deinen Einkäufen.
forget-points = Dein Guthaben geht damit verloren. Zurzeit: { POINTS($points) }. Niemand kann es mehr einlösen, und es kommt nicht zurück.
forget-codes = { $codes ->
        [one] Ein Code von dir ist noch nicht eingelöst.
       *[other] { NUM($codes) } Codes von dir sind noch nicht eingelöst.
    } Mit dem Austritt wird storniert, was offen ist. Möchtest du die Prämie noch haben, lös sie bitte vorher ein.
forget-stays =
    <b>Was bleibt, ohne dich:</b>
    • Zeilen in unseren Büchern (gutgeschrieben, abgebucht) unter einer Nummer, die zu niemandem führt; das Guthaben darin verfällt an seinem Tag
    • eine Prüfsumme deiner Telegram-Nummer, die niemand zurückrechnen kann. Mit ihr löschen wir dich erneut, falls je eine Sicherungskopie eingespielt wird, und das Willkommensgeschenk gibt es nur einmal
    • Sicherungskopien, höchstens noch: { HTML($days) }
forget-chat = Der Chat selbst liegt bei Telegram; dort kannst du ihn für beide Seiten löschen. Was du an unser Team geschrieben hast, steht auch in dessen eigenem Chat; wir bitten dort um Löschung.
forget-sure = Wirklich? Danach kann niemand deine Karte zurückholen, auch wir nicht.
forget-done =
    Erledigt. Wir wissen nicht mehr, wer du bist.

    Danke für die gemeinsame Zeit. Möchtest du eines Tages neu beginnen, freut sich { ISO($shop) }: /start
forget-why = Wenn du magst, sag uns mit einem Tipp, warum. Niemand wird wissen, dass du es warst.
forget-guest = In diesem Konto gibt es keine Karte mehr. Möchtest du eine neue von { ISO($shop) }, tipp auf /start
move-title =
    <b>Deine Karte in einem anderen Telegram-Konto</b>

    1. Im <b>alten</b> Konto den Code anzeigen. Er gilt einmal, und zwar { HTML($minutes) }.
    2. Im <b>neuen</b> Konto { ISO($shop) } öffnen, /move wählen und den Code eingeben.

    Guthaben, Stufe, Codes und alles Bisherige ziehen mit um.
move-code =
    <code>{ $code }</code>

    Bitte im neuen Konto eingeben. Der Code gilt noch { HTML($minutes) }.

    Gib ihn niemandem: Wer ihn eingibt, hat deine Karte. Unser Team fragt nie danach.
move-type = Bitte gib den Code ein, den dein altes Konto zeigt.
move-done = Willkommen, { ISO($name) }. Deine Karte bei { ISO($shop) } ist jetzt hier, mit allem, was darauf war.
move-left-behind = Deine Karte ist soeben in ein anderes Telegram-Konto umgezogen, mit dem Code, der hier angezeigt wurde. Warst du das nicht, melde dich bitte sofort: { ISO($contact) }
refused-no-such-move-code = Dieser Code gilt nicht: vertippt, schon benutzt oder älter als eine Viertelstunde. Dein altes Konto zeigt jederzeit einen neuen.
refused-same-account = Aus diesem Konto stammt der Code. Bitte gib ihn im neuen ein.
move-phone-ask = Dann hilft deine Telefonnummer, wenn sie auf der Karte steht: Bitte tipp auf die Taste unten, Telegram zeigt uns dann die Nummer dieses Kontos.
move-phone-asked = Wir haben unser Team gefragt. Stimmt es zu, sagen wir dem alten Konto Bescheid; widerspricht dort binnen { NUM($hours) } Stunden niemand, kommt deine Karte von selbst hierher.
move-waits = Unser Team stimmt zu. Widerspricht im alten Konto binnen { NUM($hours) } Stunden niemand, kommt deine Karte von selbst hierher.
move-notice =
    Jemand mit deiner Telefonnummer möchte deine Karte in ein anderes Telegram-Konto holen, und unser Team hat zugestimmt. In { NUM($hours) } Stunden zieht sie um.

    Das warst nicht du? Ein Tipp hält es auf.
move-stays = Angehalten. Deine Karte bleibt hier, und unser Team weiß Bescheid.
move-not = Deine Karte bleibt vorerst im alten Konto. Unser Team hilft gern: { ISO($contact) }
move-arrived = Deine Karte ist jetzt hier, mit allem, was darauf ist. Willkommen.
refused-no-card-by-phone = Eine andere Karte mit dieser Nummer haben wir nicht gefunden. Unser Team sucht gern mit dir.
move-decide =
    Karte: <b>{ ISO($name) }</b>, Nr. { NUM($member) }
    Das Konto, das um sie bittet: <b>{ ISO($account) }</b>

    Telegram steht für dieselbe Telefonnummer in beiden ein. Stimmst du zu, kann das alte Konto { NUM($hours) } Stunden lang widersprechen; dann zieht die Karte um.
move-objected = ✋ <b>{ ISO($name) }</b> (Nr. { NUM($member) }) hat widersprochen: Die Karte bleibt, wo sie ist. Bitte kümmere dich darum.
