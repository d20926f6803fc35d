# Before something ends: said once at each distance that the programme sets, while there is time to use it.

reminder-points =
    { $several ->
        [yes] ⏳ { POINTS($points) } of yours will end soon: the first can be used until { DAY($day) }, the last until { DAY($last) }.
       *[no] ⏳ { POINTS($points) } of yours can be used until { DAY($day) }.{ $left ->
            [0] {" "}That is today.
            [one] {" "}That is tomorrow.
           *[other] {" "}That is { NUM($left) } days from now.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 With the { POINTS($balance) } you have, { ISO($reward) } is yours for { POINTS($price) }.
        [far] {"\u000A\u000A"}🎁 You have { POINTS($balance) }. Still { NUM($missing) } to { ISO($reward) }.
       *[none] {""}
    }

    See /rewards · No more reminders: /stop
reminder-code =
    ⏳ Your code for { ISO($name) } is still unused. It is valid until { DAY($day) }.{ $left ->
        [0] {" "}That is today.
        [one] {" "}That is tomorrow.
       *[other] {" "}That is { NUM($left) } days from now.
    }

    { $points ->
        [0] It came free, so nothing comes back for it.
       *[other] Should you not get round to it, { POINTS($points) } will come back to you.
    } See /codes
