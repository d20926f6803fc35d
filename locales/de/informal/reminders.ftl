# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

reminder-points =
    ⏳ { CULTURE("directness") ->
        [1] Noch bis { DAY($day) } einlösbar: { POINTS($points) }.
       *[other] Damit dir nichts entgeht: { POINTS($points) }, noch bis { DAY($day) } einlösbar.
    }{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }
    .near = 🎁 Dein Stand: { POINTS($balance) }. { CULTURE("directness") ->
            [1] Das reicht für: { ISO($reward) }, { POINTS($price) }.
           *[other] Das würde schon reichen für: { ISO($reward) }, { POINTS($price) }.
        }
    .far = 🎁 Dein Stand: { POINTS($balance) }. Noch { NUM($missing) } bis: { ISO($reward) }.
    .ends = { CULTURE("directness") ->
            [1] Prämien: /rewards · Keine Erinnerungen mehr: /stop
           *[other] Zum Aussuchen: /rewards · Falls du keine Erinnerungen mehr möchtest: /stop
        }
reminder-code =
    ⏳ { CULTURE("directness") ->
        [1] Dein Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.
       *[other] Vielleicht ist es nur untergegangen: Dein Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.
    }{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }

    { $points ->
        [0] Er war gratis, deshalb wird für ihn nichts zurückgebucht.
       *[other] Bleibt er ungenutzt, werden { POINTS($points) } zurückgebucht.
    }
    .ends = Deine Codes: /codes
