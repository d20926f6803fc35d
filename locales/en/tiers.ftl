# What members hear of their tier. It is never said where a fall would lead to, only what keeps them where they are.

tier-risen =
    🎉 <b>Welcome to { ISO($tier) }!</b>

    { $hidden ->
        [yes] You will not find this tier on any list: it is a thank-you to a few, and a secret between us.
       *[no] You have made it up a step, and we are glad of it.
    } This is yours from your next purchase on:
    { ISO($gives) }
tier-warning =
    { $ends ->
        [yes] We are changing our tiers, and <b>{ ISO($tier) }</b> will not be among them any more. You keep it until { DAY($day) }, with everything it gives.
       *[no] Your tier <b>{ ISO($tier) }</b> is yours until { DAY($day) }. It goes by the last twelve months, and something is still missing to keep it.
    }{ $ends ->
        [yes] {""}
       *[no] {"\u000A\u000A"}With { POINTS($missing) } more by then, it stays. Your points and codes do not depend on it.
    }
tier-kept = 💛 Good news: your tier <b>{ ISO($tier) }</b> stays with you. Thank you for coming back.
tier-fallen =
    { $refund ->
        [yes] With the refund, the step that this purchase brought went back too. Your tier is now <b>{ ISO($tier) }</b>.
       *[no] As we had written, your former tier has come to its end. Your tier is now <b>{ ISO($tier) }</b>; your points and codes do not depend on it.
    }{ $missing ->
        [0] {""}
       *[other] {"\u000A\u000A"}Still { POINTS($missing) } within twelve months, and you are at <b>{ ISO($next) }</b>.
    }
