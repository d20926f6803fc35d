# Invitations: a link of one’s own, what it brings to both, and what came of it.

referral-title = <b>Better together at { ISO($shop) }</b>
referral-promise =
    This link is yours alone. Send it to somebody who would enjoy this as much as you do. After their first purchase{ $minor ->
        [0] {""}
       *[other] {" "}of { MONEY($minor, $currency) } or more
    }{ $days ->
        [0] , there is something for both of you:
       *[other] {", and once the "}{ $days ->
            [one] one day
           *[other] { NUM($days) } days
        } in which it can be returned are over, there is something for both of you:
    }
referral-yours = 🎁 You: { POINTS($points) }
referral-theirs = 🎁 Your friend: { POINTS($points) }
referral-for = 🎁 { ISO($name) }: { POINTS($points) }
referral-link = <code>{ $link }</code>
referral-resting = Invitations bring nothing at the moment. When that changes, you will find your link here.
referral-nobody = Nobody has come by your link yet. Who is the first person you would share a treat with?
referral-sum = <b>Came by your link: { NUM($invited) } · counted: { NUM($counted) } · for you: { POINTS($points) }</b>
referral-joined = 🌱 { ISO($name) } is here. The first purchase is still to come.
referral-waiting = ⏳ { ISO($name) } has made a purchase! If it is kept, it counts on { DAY($day) }.
referral-rewarded = 🎉 { ISO($name) } made it count: { POINTS($points) } for you.
referral-counted = 🎉 { ISO($name) } made it count.
referral-refused = ▫️ { ISO($name) }: not counted, { $reason ->
        [existing] was a member already
        [circle] came before you and was among those who brought you here
        [burst] too many came at once. Ask us, and a person has a look
        [returned] had been a member before
       *[other] has left
    }.
referral-gone = ▫️ Somebody who has left since.
referral-share = 💌 Share
referral-share-text = I collect { ISO($points_name) } at { ISO($shop) } and thought of you. Come by this link, and there is something for both of us after your first purchase.
referral-copy = 📋 Copy the link
referral-picture = 🔳 QR code
referral-picture-caption =
    <b>{ ISO($shop) }</b>
    For a friend beside you: point the camera here.

referral-welcome =
    💌 { ISO($name) } has invited you. After your first purchase{ $minor ->
        [0] {""}
       *[other] {" "}of { MONEY($minor, $currency) } or more
    }{ $days ->
        [0] , there is something for both of you:
       *[other] {", and once the "}{ $days ->
            [one] one day
           *[other] { NUM($days) } days
        } in which it can be returned are over, there is something for both of you:
    }

referral-told-inviter =
    🎉 { ISO($name) } came by your invitation and has stayed: { POINTS($points) } for you. Thank you for bringing a friend!
    .reach =
        You have { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· still owed: { NUM($debt) }
        }
referral-told-invited =
    🎉 You came by an invitation, and your first purchase has stayed: { POINTS($points) } for you, as promised!
    .reach =
        You have { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· still owed: { NUM($debt) }
        }
referral-told-back =
    The purchase that made an invitation count was returned, so its { POINTS($points) } went back. The next purchase can make it count again.
    .reach =
        You have { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· still owed: { NUM($debt) }
        }
referral-told-withdrawn =
    Somebody who came by an invitation of yours had been a customer before, under another account. What it had brought, { POINTS($points) }, went back. Your other invitations count as before.
    .reach =
        You have { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· still owed: { NUM($debt) }
        }

referral-desk = 💌 Refused invitations
referral-desk-title = <b>Invitations that bring nothing</b>
referral-desk-none = There are no refused ones. That is how it should be.
referral-desk-line = { ISO($name) } → { ISO($friend) }: { $reason ->
        [existing] was a member already
        [circle] had invited them before
        [burst] one of too many within an hour
       *[returned] was a member once before
    }
referral-desk-count = ✅ Count { ISO($friend) } all the same
referral-desk-done = Counted like any other from now on: the first purchase that stays brings the points.

refused-not-to-overrule = This invitation cannot be counted: it is not about two people who are both members, or another invitation counts already.
