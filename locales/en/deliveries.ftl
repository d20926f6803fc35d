# Messages that go out by themselves about the member's own points and codes. They state the balance as it is, so that
# one that comes twice still tells the truth.

delivery-points-earned =
    { $waits ->
        [yes] { POINTS($points) } for your purchase, thank you! You can use them from { DAY($usable_from) } on.
       *[no] { POINTS($points) } for your purchase, thank you!
    }

    To use now: { POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] {" "}· on their way: { NUM($pending) }
    }{ $debt ->
        [0] {""}
       *[other] {" "}· still owed: { NUM($debt) }
    }{ $boosted ->
        [yes] {"\u000A\u000A"}🔥 { ISO($boost) }: that made it more than usual.
       *[no] {""}
    }{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }: { NUM($stamps) } of { NUM($size) }{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }: your stamps made up for some that went back. Still to make up: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }: { NUM($ticks) } of { NUM($goal) } tried
       *[no] {""}
    }{ $price ->
        [0] {""}
       *[other] {"\u000A\u000A"}🎁 In reach now: { ISO($reward) }, { POINTS($price) }. See /rewards
    }
delivery-code-lapsed =
    { $points ->
        [0] Your free code for { ISO($name) } has lapsed unused.
       *[other] Your code for { ISO($name) } has lapsed, so { POINTS($points) } came back to you.
    }
    .reach = You have { POINTS($balance) }. See /rewards
delivery-code-lapsed-several =
    These codes of yours have lapsed unused:
    { HTML($lines) }

    { $points ->
        [0] They came free, so nothing came back for them.
       *[other] So { POINTS($points) } came back to you.
    }
delivery-code-lapsed-line = • { ISO($name) }
