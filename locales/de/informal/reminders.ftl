# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

reminder-points =
    ⏳ Noch bis { DAY($day) } einlösbar: { POINTS($points) }.{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }
    .near = 🎁 Dein Stand: { POINTS($balance) }. Das reicht für: { ISO($reward) }, { POINTS($price) }.
    .far = 🎁 Dein Stand: { POINTS($balance) }. Noch { NUM($missing) } bis: { ISO($reward) }.
    .ends = Siehe /rewards · Keine Erinnerungen mehr: /stop
reminder-code =
    ⏳ Dein Code für „{ ISO($name) }“ ist noch nicht eingelöst. Er gilt bis { DAY($day) }.{ $left ->
        [0] {" "}Das ist heute.
        [one] {" "}Das ist morgen.
       *[other] {" "}Das ist in { NUM($left) } Tagen.
    }

    { $points ->
        [0] Er war gratis, deshalb wird für ihn nichts zurückgebucht.
       *[other] Bleibt er ungenutzt, werden { POINTS($points) } zurückgebucht.
    }
    .ends = Siehe /codes
