# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

backup-books-differ =
    ⚠️ <b>Die Bücher gehen nicht auf</b>: { $count ->
        [one] eine Abweichung
       *[other] { NUM($count) } Abweichungen
    }. Die Sicherung ist vollständig, aber bitte sieh nach:  <code>wafa verify</code>
backup-copy =
    🔐 Die Sicherung dieser Nacht, geprüft und versiegelt ({ NUM($megabytes) } MB, { NUM($rows) } Zeilen). Nur dein Schlüssel öffnet sie. Bewahre die neuesten auch außerhalb dieses Chats auf.
backup-too-large =
    ⚠️ Die versiegelte Sicherung dieser Nacht hat { NUM($megabytes) } MB; Telegram nimmt von einem Bot { NUM($most) } MB an. Sie liegt auf dem Server: <code>{ $file }</code>. Bitte hol sie ab jetzt dort.
