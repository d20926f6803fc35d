# Two cards of one person become one.

desk-merge = 🤝 Put two cards together
merge-first = Which two cards belong together? First one of them: scan the card, or type its code, phone or name.
merge-second = First card: <b>{ ISO($name) }</b>. Now the other one, in the same way.
merge-title = <b>Two cards, side by side</b>
merge-side =
    <b>{ ISO($name) }</b>, no. { NUM($member) }, { ISO($tier) }
    To use: { POINTS($points) }
    On their way: { NUM($pending) } · owed: { NUM($debt) } · open codes: { NUM($codes) }{ $reachable ->
        [no] {" "}· has blocked this chat
       *[yes] {""}
    }
merge-which = Which Telegram account stays? Everything on the other card comes to it; name, settings and card stay as they are there.
merge-keep = ✅ { ISO($name) } (no. { NUM($member) }) stays
merge-confirm = Put the card of <b>{ ISO($goes) }</b> (no. { NUM($gone) }) on that of <b>{ ISO($stays) }</b> (no. { NUM($kept) })? Purchases, codes, stamps, invitations and what counts for the tier come along. Afterwards nobody can take them apart.
merge-after = Together: { POINTS($points) } to use, { NUM($pending) } on their way, { NUM($debt) } owed.
merge-twice = Gifts that come once were given to both: { POINTS($points) } of them go back.
merge-notice-first = The account that goes is told now and can object for { NUM($hours) } hours. Then it happens by itself.
merge-at-once = The account that goes has blocked this chat, so it happens at once.
merge-yes = 🤝 Yes, put them together
merge-agreed = Agreed. { ISO($goes) } has { NUM($hours) } hours to object; then everything is on the card of { ISO($stays) }.
merge-happened = Done. Everything is on the card of { ISO($stays) } now.
refused-same-card = Both times it was the same card. Please begin again with two different ones.

# To the two accounts.
merge-notice =
    Our people are asked to put this card together with one in another Telegram account. In { NUM($hours) } hours everything on it goes there, and this account has no card any more.

    If the other account is not yours, one tap stops it.
merge-waits = Our people agree to put your other card on this one. If nobody objects there within { NUM($hours) } hours, everything comes here by itself.
merge-not = Your two cards stay apart for now. Our people are glad to help: { ISO($contact) }
merge-done =
    Your two cards are one now. You have { POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] , and { NUM($pending) } more are on their way
    }{ $debt ->
        [0] .
       *[other] ; { NUM($debt) } are owed and settled by what you earn next.
    }

    A gift that comes once was counted once. Where you had said no to offers in either account, the no holds; /settings changes it.
merge-left-behind = Everything on your card is in your other Telegram account now, and this one has no card any more. If that is not right, please tell us at once: { ISO($contact) }
