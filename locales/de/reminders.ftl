# Bevor etwas verfällt: je Frist des Programms eine Erinnerung, solange noch Zeit ist.

reminder-points =
    { $several ->
        [yes] ⏳ Bald verfallen { POINTS($points) }: die ersten sind einlösbar bis { DAY($day) }, die letzten bis { DAY($last) }.
       *[no] ⏳ Noch bis { DAY($day) } einlösbar: { POINTS($points) }.{ $left ->
            [0] {" "}Das ist heute.
            [one] {" "}Das ist morgen.
           *[other] {" "}Das ist in { NUM($left) } Tagen.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 Ihr Stand: { POINTS($balance) }. Das reicht für: { ISO($reward) }, { POINTS($price) }.
        [far] {"\u000A\u000A"}🎁 Ihr Stand: { POINTS($balance) }. Noch { NUM($missing) } bis: { ISO($reward) }.
       *[none] {""}
    }

    Siehe /rewards · Keine Erinnerungen mehr: /stop
reminder-code =
    ⏳ Ihr Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }

    { $points ->
        [0] Er war gratis, deshalb wird für ihn nichts zurückgebucht.
       *[other] Bleibt er ungenutzt, werden { POINTS($points) } zurückgebucht.
    } Siehe /codes
