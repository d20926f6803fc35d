# The owner's week: on Monday, and with /week.

menu-week = Your week in numbers
desk-week = 📊 Your week in numbers
week-earlier = ‹ The week before
week-later = The week after ›

week-title = 📊 <b>{ DAY($begins, style: "short") } – { DAY($ends, style: "short") }</b>
week-members =
    New members: { NUM($new) } · Bought: { NUM($buyers) }, of these { NUM($returning) } had bought before
week-parted = Stopped messages: { NUM($stopped) } · Left: { NUM($left) }
week-points = 🟦 Given: { POINTS($given) } · 🟧 Used: { POINTS($used) }
week-returned = Came back to members: { NUM($points) } (unused codes, returns)
week-lost = Expired: { NUM($expired) } · Taken back after returns: { NUM($back) }
week-open-told = Open: { POINTS($points) } × { NUM($rate) } as your programme says = <b>{ MONEY($worth, $currency) }</b>
week-open-discount = Open: { POINTS($points) } × { NUM($rate) } (your dearest discount on a mean purchase of 90 days ÷ its price) = at most <b>{ MONEY($worth, $currency) }</b>
week-open-unknown = Open: { POINTS($points) }. What one is worth to you can stand in the programme: <code>[points] worth</code>

week-decided = ✅ Nothing waits for your decision.
week-decide = <b>Waits for you:</b>
week-decide-paused = • Everything that goes out by itself is paused: <code>wafa sending on</code>
week-decide-backup = • No good backup for more than a day: <code>wafa doctor</code>
week-decide-proposals = • Purchases for a second person: { NUM($count) }
week-decide-favours = • Looks at what members sent: { NUM($count) }
week-decide-refused = • Invitations that were refused: { NUM($count) }
week-decide-uncertain = • Messages of which nobody knows whether they arrived: { NUM($count) } (/campaigns)
week-decide-dead = • Updates that could not be answered: { NUM($count) } (see the log)
week-decide-feasts = • Feasts of the coming days that nobody has announced: { NUM($count) } (/campaigns)

# In the picture.
week-given = given
week-used = used
week-axis = points
week-day = { DAY($day, style: "short") }
