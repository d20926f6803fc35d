# Nachrichten, die von selbst hinausgehen. Sie nennen den Stand, wie er ist, damit auch eine doppelte stimmt.

delivery-points-earned =
    { $waits ->
        [yes] { POINTS($points) } für Ihren Einkauf, vielen Dank. Einlösbar ab { DAY($usable_from) }.
       *[no] { POINTS($points) } für Ihren Einkauf, vielen Dank.
    }

    Sofort einlösbar: { POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] {" "}· unterwegs: { NUM($pending) }
    }{ $debt ->
        [0] {""}
       *[other] {" "}· noch offen: { NUM($debt) }
    }{ $boosted ->
        [yes] {"\u000A\u000A"}🔥 { ISO($boost) }: deshalb mehr als sonst.
       *[no] {""}
    }{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }: { NUM($stamps) } von { NUM($size) }{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }: Ihre Stempel haben zurückgegebene ausgeglichen. Noch auszugleichen: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }: { NUM($ticks) } von { NUM($goal) } probiert
       *[no] {""}
    }{ $price ->
        [0] {""}
       *[other] {"\u000A\u000A"}🎁 Jetzt erreichbar: { ISO($reward) }, { POINTS($price) }. Siehe /rewards
    }
delivery-code-lapsed =
    { $points ->
        [0] Ihr Gratis-Code für „{ ISO($name) }“ ist ungenutzt verfallen.
       *[other] Ihr Code für „{ ISO($name) }“ ist verfallen. Zurückgebucht: { POINTS($points) }.
    }
    .reach = Ihr Stand: { POINTS($balance) }. Siehe /rewards
delivery-code-lapsed-several =
    Diese Codes sind ungenutzt verfallen:
    { HTML($lines) }

    { $points ->
        [0] Sie waren gratis, deshalb wurde nichts zurückgebucht.
       *[other] Zurückgebucht: { POINTS($points) }.
    }
delivery-code-lapsed-line = • { ISO($name) }
