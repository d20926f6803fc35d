# /why: what each message was for, and why another one waits or did not come. Plain words, no excuses.

why-title = <b>Why you got these messages</b>
why-nothing = Nothing has gone out to you by itself lately. What you see here were answers to what you did.
why-told = { DAY($at, style: "short") }, { TIME($at) } · <b>{ HTML($what) }</b>: { HTML($because) }
why-told-perhaps = { DAY($at, style: "short") }, { TIME($at) } · <b>{ HTML($what) }</b>: { HTML($because) } Telegram did not tell us whether it arrived.
why-untold-title = <b>What waits, and what did not come</b>
why-waits = <b>{ HTML($what) }</b>: { HTML($reason) } It comes on { DAY($at, style: "short") } at { TIME($at) } or a little later.
why-untold = { DAY($at, style: "short") } · <b>{ HTML($what) }</b>: { HTML($reason) }
why-end = Answers to what you do come at once, at night without a sound. Everything else waits for the day. /stop ends offers and reminders.

why-what-purchase = Points for a purchase
why-because-purchase = you bought something, and points came with it.
why-what-code-lapsed = A code that lapsed
why-because-code-lapsed = a code of yours was not used in time, and its points came back to you.
why-what-points-ending = Points about to end
why-because-points-ending = some of your points will end soon. We promised to tell you before.
why-what-code-ending = An unused code
why-because-code-ending = a code of yours will lapse soon. We promised to tell you before.
why-what-referral = An invitation that counted
why-because-referral = somebody you invited, or you as the invited one, made the first purchase.
why-what-answer = An answer
why-because-answer = you wrote to us, and a person answered.
why-what-offers = News and offers
why-because-offers = you allowed us to send news and offers.
why-what-service = A note about your card
why-because-service = something changed that is yours.

why-reason-quiet = it waits for the day, because we do not write in quiet hours.
why-reason-cap = you have had enough offers from us for now.
why-reason-stopped = you asked us with /stop to send no offers and reminders.
why-reason-no-offers = you have not allowed offers.
why-reason-paused = it waits, because the shop has paused everything that is sent by itself.
why-reason-stale = what it said was no longer true.
why-reason-blocked = the bot was blocked, so nothing could reach you.
why-reason-left = you had left.
why-reason-failed = Telegram did not deliver it.
