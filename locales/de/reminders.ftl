# Bevor etwas verfällt: je Frist des Programms eine Erinnerung, solange noch Zeit ist.

reminder-points =
    ⏳ { CULTURE("directness") ->
        [1] Noch bis { DAY($day) } einlösbar: { POINTS($points) }.
       *[other] Damit Ihnen nichts entgeht: { POINTS($points) }, noch bis { DAY($day) } einlösbar.
    }{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }
    .near = 🎁 Ihr Stand: { POINTS($balance) }. { CULTURE("directness") ->
            [1] Das reicht für: { ISO($reward) }, { POINTS($price) }.
           *[other] Das würde schon reichen für: { ISO($reward) }, { POINTS($price) }.
        }
    .far = 🎁 Ihr Stand: { POINTS($balance) }. Noch { NUM($missing) } bis: { ISO($reward) }.
    .ends = { CULTURE("directness") ->
            [1] Prämien: /rewards · Keine Erinnerungen mehr: /stop
           *[other] Zum Aussuchen: /rewards · Falls Sie keine Erinnerungen mehr möchten: /stop
        }
reminder-points-several =
    ⏳ Bald verfallen { POINTS($points) }. Einlösbar bis:
    { HTML($lines) }
reminder-points-line = • { DAY($day) }: { POINTS($points) }
reminder-code =
    ⏳ { CULTURE("directness") ->
        [1] Ihr Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.
       *[other] Vielleicht ist es nur untergegangen: Ihr Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.
    }{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }

    { $points ->
        [0] Er war gratis, deshalb wird für ihn nichts zurückgebucht.
       *[other] Bleibt er ungenutzt, werden { POINTS($points) } zurückgebucht.
    }
    .ends = Ihre Codes: /codes
reminder-code-several =
    ⏳ Diese Codes sind noch nicht eingelöst:
    { HTML($lines) }

    { $points ->
        [0] Sie waren gratis, deshalb wird für sie nichts zurückgebucht.
       *[other] Bleiben alle ungenutzt, werden { POINTS($points) } zurückgebucht.
    }
reminder-code-line = • { ISO($name) }: gültig bis { DAY($day) }
