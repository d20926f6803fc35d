# /campaigns, for staff: what goes out by itself, how far it has come, and why something waits.

campaigns-title = <b>What goes out by itself</b>
campaigns-none = Nothing is planned, and nothing is running.
campaigns-halted = ⛔ A backup was put back. What waited then, and all that goes out by itself, is held until you have looked.
campaigns-go = Let everything go out again
campaigns-line =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } <b>{ ISO($name) }</b> · { DAY($day, style: "short") }{ $total ->
        [0] {""}
       *[other] {" "}· { NUM($sent) } of { NUM($total) } sent
    }
campaigns-label =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } { ISO($name) } · { DAY($day, style: "short") }

campaigns-state-planned = It begins on { DAY($at, style: "short") } at { TIME($at) }.
campaigns-state-running = It is running.
campaigns-state-paused = It is paused.
campaigns-state-broken = It is paused by itself: Telegram refused its first twenty messages. Please look at the text before you resume it.
campaigns-state-stopped = It was stopped.
campaigns-state-done = It is done.

campaigns-count-sent = ✅ Sent: { NUM($count) }
campaigns-count-waiting = ⏳ On their way: { NUM($count) }
campaigns-count-held = ⏸ Held: { NUM($count) }
campaigns-count-dropped = ✖️ Not sent: { NUM($count) }
campaigns-count-uncertain = ❓ Uncertain: { NUM($count) }
campaigns-count-failed = ⚠️ Failed: { NUM($count) }
campaigns-reason =
    · { $reason ->
        [left] they have left
        [blocked] they blocked the bot
        [stopped] they said /stop
        [no-offers] no consent to offers
        [quiet] quiet hours
        [cap] enough offers for now
        [paused] everything is held
        [switched-off] switched off
        [stale] its day was over, or no longer true
        [case] talking with a person
        [complaint] after a complaint
        [mourning] a day of mourning
        [another] another message that day
        [together] in one message with another
        [run-paused] paused
        [run-stopped] stopped
       *[other] another reason
    }: { NUM($count) }

campaigns-pause = ⏸ Pause
campaigns-resume = ▶️ Resume
campaigns-stop = ⏹ Stop
campaigns-stop-ask = Stop it for good? What has not left yet never will.
campaigns-stop-yes = Yes, stop it
campaigns-look-again = 🔄 Look again
campaigns-as-of = <i>As of { TIME($at) }</i>

campaigns-unsure = Uncertain: { NUM($count) }
campaigns-unsure-title =
    <b>Nobody knows whether these arrived</b>
    The connection broke before Telegram answered. They are not sent again unless you say so.
campaigns-unsure-none = There is none.
campaigns-unsure-line = <b>{ ISO($name) }</b> · { HTML($what) } · { DAY($at, style: "short") } { TIME($at) }
campaigns-unsure-team = <b>a message to the team</b> · { DAY($at, style: "short") } { TIME($at) }
campaigns-again = Send again to { ISO($name) }
campaigns-team = the team
campaigns-again-all = Send all of them again
campaigns-again-done = On its way again.

# The shop is told by itself.
campaign-broken = ⚠️ Telegram refused the first twenty messages of something that goes out by itself. It is paused. Please look at its text.
campaign-broken-button = What is it?

menu-campaigns = What goes out by itself
desk-campaigns = 📣 What goes out by itself
