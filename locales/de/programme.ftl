# Die Datei des Geschäfts. Was an ihr nicht stimmt, sagt problems.ftl.

menu-programme = Die Regeln des Programms als Datei
desk-programme = 📄 Programm

programme-here = Das Programm, das gerade gilt. Ändern Sie es und schicken Sie die Datei hierher zurück. Es ändert sich nichts, bevor Sie gesehen haben, was es bewirkt, und zugestimmt haben.
programme-send = Schicken Sie die fertige Datei bitte als Dokument hierher. /programme gibt Ihnen die jetzige.
programme-same = Es würde sich nichts ändern: Dieses Programm gilt bereits.
programme-changes = <b>Diese Datei ändert { $changes ->
        [one] einen Punkt
       *[other] { NUM($changes) } Punkte
    }</b>
programme-changed = • <code>{ $path }</code>: { ISO($old) } → { ISO($new) }
programme-new = • <code>{ $path }</code>: neu: { ISO($new) }
programme-gone = • <code>{ $path }</code>: entfällt: { ISO($old) }
programme-more = … und { NUM($more) } weitere, in der Datei darunter
programme-odd = <b>Auffällig, aber nicht falsch</b>
programme-ladder = <b>Die Stufen ändern sich</b>
programme-nobody = Niemand steigt dadurch auf oder ab.
programme-rises = ⬆️ { ISO($before) } → { ISO($after) }: { $members ->
        [one] Ein Mitglied steigt
       *[other] { NUM($members) } Mitglieder steigen
    } sofort auf: { ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}und { NUM($more) } weitere
    }
programme-falls = ⏳ { ISO($before) } → { ISO($after) }: { $members ->
        [one] Ein Mitglied wird
       *[other] { NUM($members) } Mitglieder werden
    } gewarnt und { $members ->
        [one] hat
       *[other] haben
    } dreißig Tage Zeit: { ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}und { NUM($more) } weitere
    }
programme-problem = • Zeile { NUM($line) }, <code>{ $field }</code>: { ISO($message) }
programme-problem-line = • Zeile { NUM($line) }: { ISO($message) }
programme-problem-field = • <code>{ $field }</code>: { ISO($message) }
programme-problem-file = • { ISO($message) }
programme-whole = Alles, Zeile für Zeile.
programme-apply = ✅ Anwenden
programme-again = 🔄 Noch einmal ansehen
programme-applied = { $changes ->
        [0] Es war nichts zu ändern: Dieses Programm gilt bereits.
        [one] ✅ Das gilt ab jetzt. Ein Punkt hat sich geändert.
       *[other] ✅ Das gilt ab jetzt. { NUM($changes) } Punkte haben sich geändert.
    }

refused-bad-programme = <b>Diese Datei lässt sich noch nicht verwenden.</b> { $problems ->
        [one] Eine Stelle ist zu berichtigen:
       *[other] { NUM($problems) } Stellen sind zu berichtigen:
    }
refused-unreadable-file = { $why ->
        [large] Diese Datei ist zu groß: Ein Programm hat höchstens { NUM($most) } Kilobyte. Geändert wurde nichts.
        [empty] Diese Datei ist leer. Geändert wurde nichts.
        [encoding] Dieser Text liegt in einer Kodierung vor, die hier niemand lesen kann. Bitte als UTF-8 speichern und noch einmal schicken.
        [gone] Telegram hat die Datei nicht herausgegeben. Bitte schicken Sie sie noch einmal.
       *[binary] Das ist keine Textdatei. Ein Programm ist ein Text wie programme.toml; geändert wurde nichts.
    }
refused-programme-moved = Inzwischen gilt ein anderes Programm als das, mit dem verglichen wurde. Geändert wurde nichts; bitte sehen Sie es sich noch einmal an.
refused-no-such-draft = An die Stelle dieser Datei ist eine neuere von Ihnen getreten. Geändert wurde nichts.
