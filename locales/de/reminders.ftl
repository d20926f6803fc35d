# Bevor etwas verfällt: je Frist des Programms eine Erinnerung, solange noch Zeit ist.

reminder-points =
    ⏳ Noch bis { DAY($day) } einlösbar: { POINTS($points) }.{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }
    .near = 🎁 Ihr Stand: { POINTS($balance) }. Das reicht für: { ISO($reward) }, { POINTS($price) }.
    .far = 🎁 Ihr Stand: { POINTS($balance) }. Noch { NUM($missing) } bis: { ISO($reward) }.
    .ends = Siehe /rewards · Keine Erinnerungen mehr: /stop
reminder-points-several =
    ⏳ Bald verfallen { POINTS($points) }. Einlösbar bis:
    { HTML($lines) }
reminder-points-line = • { DAY($day) }: { POINTS($points) }
reminder-code =
    ⏳ Ihr Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }

    { $points ->
        [0] Er war gratis, deshalb wird für ihn nichts zurückgebucht.
       *[other] Bleibt er ungenutzt, werden { POINTS($points) } zurückgebucht.
    }
    .ends = Siehe /codes
reminder-code-several =
    ⏳ Diese Codes sind noch nicht eingelöst:
    { HTML($lines) }

    { $points ->
        [0] Sie waren gratis, deshalb wird für sie nichts zurückgebucht.
       *[other] Bleiben alle ungenutzt, werden { POINTS($points) } zurückgebucht.
    }
reminder-code-line = • { ISO($name) }: gültig bis { DAY($day) }
