# Before something ends: said once at each distance that the programme sets, while there is time to use it.

reminder-points =
    ⏳ { POINTS($points) } of yours can be used until { DAY($day) }.{ $left ->
        [0] {" "}That is today.
        [one] {" "}That is tomorrow.
       *[other] {" "}That is { NUM($left) } days from now.
    }
    .near = 🎁 With the { POINTS($balance) } you have, { ISO($reward) } is yours for { POINTS($price) }.
    .far = 🎁 You have { POINTS($balance) }. Still { NUM($missing) } to { ISO($reward) }.
    .ends = See /rewards · No more reminders: /stop
reminder-points-several =
    ⏳ { POINTS($points) } of yours will end soon. They can be used until:
    { HTML($lines) }
reminder-points-line = • { DAY($day) }: { POINTS($points) }
reminder-code =
    ⏳ Your code for { ISO($name) } is still unused. It is valid until { DAY($day) }.{ $left ->
        [0] {" "}That is today.
        [one] {" "}That is tomorrow.
       *[other] {" "}That is { NUM($left) } days from now.
    }

    { $points ->
        [0] It came free, so nothing comes back for it.
       *[other] Should you not get round to it, { POINTS($points) } will come back to you.
    }
    .ends = See /codes
reminder-code-several =
    ⏳ These codes of yours are still unused:
    { HTML($lines) }

    { $points ->
        [0] They came free, so nothing comes back for them.
       *[other] Should you not get round to any of them, { POINTS($points) } will come back to you.
    }
reminder-code-line = • { ISO($name) }: valid until { DAY($day) }
