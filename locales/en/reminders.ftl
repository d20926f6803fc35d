# Before something ends: said once at each distance that the programme sets, while there is time to use it.

reminder-points =
    ⏳ { CULTURE("directness") ->
        [1] Last day for { POINTS($points) }: { DAY($day) }.
        [3] Just a word in good time: { POINTS($points) } of yours can be used until { DAY($day) }.
       *[other] { POINTS($points) } of yours can be used until { DAY($day) }.
    }{ $left ->
        [0] {" "}That is today.
        [one] {" "}That is tomorrow.
       *[other] {" "}That is { NUM($left) } days from now.
    }
    .near = 🎁 { CULTURE("directness") ->
            [1] You have { POINTS($balance) }. Enough for { ISO($reward) }, { POINTS($price) }.
            [3] You have { POINTS($balance) }. Should it appeal to you, { ISO($reward) } is within your reach, for { POINTS($price) }.
           *[other] With the { POINTS($balance) } you have, { ISO($reward) } is yours for { POINTS($price) }.
        }
    .far = 🎁 You have { POINTS($balance) }. Still { NUM($missing) } to { ISO($reward) }.
    .ends = { CULTURE("directness") ->
            [1] Rewards: /rewards · No more reminders: /stop
            [3] Whenever it suits you: /rewards. And should you rather not be reminded, /stop is enough.
           *[other] Have a look: /rewards · If you would like no more reminders: /stop
        }
reminder-points-several =
    ⏳ { POINTS($points) } of yours will end soon. They can be used until:
    { HTML($lines) }
reminder-points-line = • { DAY($day) }: { POINTS($points) }
reminder-code =
    ⏳ { CULTURE("directness") ->
        [1] Your code for { ISO($name) } is unused. Valid until { DAY($day) }.
        [3] In case it slipped by: your code for { ISO($name) } has not been used yet. It is valid until { DAY($day) }.
       *[other] Your code for { ISO($name) } is still unused. It is valid until { DAY($day) }.
    }{ $left ->
        [0] {" "}That is today.
        [one] {" "}That is tomorrow.
       *[other] {" "}That is { NUM($left) } days from now.
    }

    { $points ->
        [0] It came free, so nothing comes back for it.
       *[other] Should you not get round to it, { POINTS($points) } will come back to you.
    }
    .ends = { CULTURE("directness") ->
            [3] Until then it is kept for you here: /codes
           *[other] Your codes: /codes
        }
reminder-code-several =
    ⏳ These codes of yours are still unused:
    { HTML($lines) }

    { $points ->
        [0] They came free, so nothing comes back for them.
       *[other] Should you not get round to any of them, { POINTS($points) } will come back to you.
    }
reminder-code-line = • { ISO($name) }: valid until { DAY($day) }
