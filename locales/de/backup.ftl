# An die Inhaber: die nächtlichen Sicherungen.

backup-failed =
    ⚠️ <b>Die Sicherung dieser Nacht ist gescheitert.</b>
    { ISO($reason) }
    { $days ->
        [-1] Es gibt noch keine Sicherung.
        [0] Die letzte gute ist von heute.
        [one] Die letzte gute ist von gestern.
       *[other] Die letzte gute ist { NUM($days) } Tage alt.
    }
    Gelöscht wurde nichts. Jede Nacht folgt ein neuer Versuch; wieder gemeldet wird es erst, wenn nach einem Erfolg erneut etwas scheitert. <code>wafa doctor</code> zeigt den Stand.
backup-gap =
    ⚠️ Seit { DAY($since) } gab es keine Sicherung: Wafa lief nachts nicht. Soeben wurde eine angelegt und geprüft.
backup-books-differ =
    ⚠️ <b>Die Bücher gehen nicht auf</b>: { $count ->
        [one] eine Abweichung
       *[other] { NUM($count) } Abweichungen
    }. Die Sicherung ist vollständig, aber bitte sehen Sie nach:  <code>wafa verify</code>
backup-copy =
    🔐 Die Sicherung dieser Nacht, geprüft und versiegelt ({ NUM($megabytes) } MB, { NUM($rows) } Zeilen). Nur Ihr Schlüssel öffnet sie. Bewahren Sie die neuesten auch außerhalb dieses Chats auf.
backup-too-large =
    ⚠️ Die versiegelte Sicherung dieser Nacht hat { NUM($megabytes) } MB; Telegram nimmt von einem Bot { NUM($most) } MB an. Sie liegt auf dem Server: <code>{ $file }</code>. Bitte holen Sie sie ab jetzt dort.
