# /settings, reminders: each can be switched off and on again, and it is said what that means.

messages-title =
    <b>What we write by ourselves</b>

    A tap switches one on or off. Answers to what you do come in any case.
messages-on = ✅ { ISO($what) }
messages-off = ◻️ { ISO($what) }
messages-done =
    { $on ->
        [yes] ✅ From now on you get this: <b>{ ISO($what) }</b>.
       *[no] 🔕 From now on you do not get this any more: <b>{ ISO($what) }</b>.
    } { HTML($means) }
messages-note-points-ending = Please note: your points still end on their day, and nobody will tell you before.
messages-note-code-ending = Please note: a code you do not use still lapses on its day. Its points come back to you as before.
messages-note-tier-warning = Please note: the tier can still end, and nobody will tell you before.
messages-need-offers = It comes only to members who allow news and offers, and so far you do not. The button below changes that.

messages-means-points-ending = Before points end we say how many, on which day, and what could be had for them.
messages-means-code-ending = Before a code lapses we remind you of it.
messages-means-tier-warning = Thirty days before a tier ends we say so, and what keeps it.
messages-means-unfinished = When you had a reward before you and left it, we mention it once.
messages-means-tier-near = When little is missing to your next tier, we say how much.
messages-means-reward-near = When little is missing to a reward, we say how much.
messages-means-birthday = On the day you told us we wish you well.
messages-means-anniversary = On the day you joined we say thank you, once a year.
messages-means-delight = Now and then, for no reason, there is a small gift.
messages-means-win-back = When you have not been here for long, we write once that you are welcome.
messages-means-quality = Some days after a purchase we ask whether it was good. One tap answers.
messages-means-thanks = After a purchase we tell you once how to enjoy what you bought.
messages-means-statement = At the beginning of a month you get what came and what went in the last one.
