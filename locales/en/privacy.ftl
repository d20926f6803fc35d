# What we hold, everything about you, leaving, and moving to another account. True, complete and short.

privacy-title = <b>Your data at { ISO($shop) }</b>
privacy-who =
    Responsible: { ISO($legal_name) }
    Contact: { ISO($contact) }
privacy-what =
    <b>What we keep, and why</b>
    • your Telegram name and number, so that the card is yours and we can write to you
    • your language and, if you told us, your country, time zone, birthday and phone number, so that we speak to you properly, think of your day and find your purchases
    • points, purchases, rewards and codes, so that you get what is yours
    • which gifts you had, and what became of what you sent us for points, so that nothing comes twice
    • whether you want offers, and when you told us
privacy-days = { $days ->
        [one] one day
       *[other] { NUM($days) } days
    }
privacy-minutes = { $minutes ->
        [one] one minute
       *[other] { NUM($minutes) } minutes
    }
privacy-sent = What you send to this chat we let go of as soon as it has been answered; a running number without you stays for { HTML($days) }. What could not be answered stays for { HTML($dead) }, so that somebody can look into it.
privacy-messages = Messages that went out to you, and what you and our people wrote to each other: { HTML($days) }.
privacy-member = Everything else: as long as you are a member.
privacy-backups = Safety copies: { HTML($days) }.
privacy-rights =
    <b>What you decide</b>
    Everything about you: /export
    No more offers: /stop
    To another account: /move
    Leave, and everything personal is erased: /forget

    We neither sell nor pass on anything. The chat itself runs through Telegram, under Telegram’s own terms. A word to { ISO($contact) } is always welcome, and the data protection authority of your country hears complaints.
privacy-export = 📦 Everything about me
privacy-move = 🔁 Another account
privacy-forget = 🗑 Forget me
privacy-left-staff = 🗑 Member no. { NUM($member) } has left and asked to be forgotten. Please delete what stands in this chat from no. { NUM($member) }.

export-here = Here is everything we hold about you: one file to read, and one for machines with every detail.
export-caption-read = To read: opens in any browser.
export-caption-data = For machines (JSON): complete, to take elsewhere.
export-title = Everything { ISO($shop) } holds about you
export-who = Responsible: { ISO($legal_name) }, { ISO($contact) }
export-moment = { DAY($at) }, { TIME($at) }
export-yes = yes
export-no = no
export-chapter-you = About you
export-chapter-points = Points and tiers
export-chapter-purchases = Purchases
export-chapter-codes = Rewards and codes
export-chapter-offers = Your answers about offers
export-chapter-messages = Messages
export-chapter-other = Notes of the program
export-label-name = Name
export-label-username = User name
export-label-telegram = Telegram number
export-label-phone = Phone
export-label-language = Language
export-label-country = Country
export-label-zone = Time zone
export-label-offers = Offers wanted
export-label-tier = Tier
export-label-points = Points
export-label-left = Of these left
export-label-amount = Amount
export-label-when = When
export-label-from = Usable from
export-label-until = Until
export-label-kind = Kind
export-label-state = State
export-label-reason = Reason
export-label-source = Source
export-label-number = Number
export-label-text = Content
refused-exported-already = You have just received everything. A fresh copy is possible again in { $minutes ->
        [one] one minute
       *[other] { NUM($minutes) } minutes
    }.

forget-title = <b>Leave { ISO($shop) } and be forgotten?</b>
forget-goes = <b>What goes, at once and for good:</b> your names, your Telegram number, your language and all you told us, your phone number, your messages and ours, and the link between you and your purchases.
forget-points = Your points go with it. At present: { POINTS($points) }. Nobody can use them any more, and they cannot come back.
forget-codes = You still hold { $codes ->
        [one] one code that has not been used. Leaving cancels it; if you want what it stands for, use it first.
       *[other] { NUM($codes) } codes that have not been used. Leaving cancels them; if you want what they stand for, use them first.
    }
forget-stays =
    <b>What stays, without you:</b>
    • lines in our books (points came, points went) under a number that leads to nobody; the points in them end on their day
    • a check sum of your Telegram number that nobody can turn back. With it we erase you again should a safety copy ever be put back, and the welcome gift is given only once
    • safety copies, for { HTML($days) } at most
forget-chat = The chat itself lies with Telegram, where you can delete it for both sides. What you wrote to our people also stands in their own chat; we ask them to delete it.
forget-go-on = Go on
forget-keep = Keep my card
forget-sure = Really? After this tap nobody can bring your card back, not even we.
forget-yes = 🗑 Yes, forget me
forget-done =
    It is done. We no longer know who you are.

    Thank you for the time with us. Should you ever wish to begin anew, { ISO($shop) } is happy to see you: /start
forget-why = If you like, one tap tells us why. Nobody will know that it was you.
forget-why-thanks = Thank you, that helps us. All the best.
forget-guest = There is no card in this account any more. If you would like a new one from { ISO($shop) }, press /start

move-title =
    <b>Your card in another Telegram account</b>

    1. In the <b>old</b> account, show the code. It works once, for { HTML($minutes) }.
    2. In the <b>new</b> account, open { ISO($shop) }, choose /move and type it.

    Points, tier, codes and history come along.
move-old = 🔢 Show the code (old account)
move-new = ⌨️ I have a code (new account)
move-code =
    <code>{ $code }</code>

    Type it in your new account. It works for another { HTML($minutes) }.

    Please give it to nobody: whoever types it has your card. Our people never ask for it.
move-type = Please type the code that your old account shows.
move-again = ⌨️ Try again
move-done = Welcome, { ISO($name) }. Your card at { ISO($shop) } is here now, with everything on it.
move-left-behind = Your card has just moved to another Telegram account, by the code that was shown here. If that was not you, please tell us at once: { ISO($contact) }
refused-no-such-move-code = This code does not work: mistyped, used already, or older than a quarter of an hour. Your old account shows a fresh one at any time.
refused-same-account = This is the account the code comes from. Please type it in the new one.
refused-two-cards = This account has a card of its own with points or purchases on it. So that nothing gets lost, our people put two cards together. One tap is enough.

move-lost = 📱 I no longer have the old account
move-phone-ask = Then your phone number helps, if it stands on the card: please tap the key below, and Telegram shows us the number of this account.
move-phone-thanks = Thank you.
move-phone-asked = We have asked our people. Once they agree, we give notice to your old account; if nobody objects there within { NUM($hours) } hours, your card comes here by itself.
move-waits = Our people agree. If nobody objects in your old account within { NUM($hours) } hours, your card comes here by itself.
move-notice =
    Somebody with your phone number asks for your card to move to another Telegram account, and our people have agreed. It moves in { NUM($hours) } hours.

    Was that not you? One tap stops it.
move-object = ✋ Stop, this is my card
move-stays = Stopped. Your card stays here, and our people know.
move-not = Your card stays in the old account for now. Our people are glad to help: { ISO($contact) }
move-arrived = Your card is here now, with everything on it. Welcome.
refused-no-card-by-phone = We found no other card with this number. Our people are glad to look with you.
refused-no-such-move = This has been decided already, or is too old.

# To the staff.
move-asked = 🔁 Somebody asks for the card of <b>{ ISO($name) }</b> (no. { NUM($member) }) in another Telegram account that has the same phone number.
move-look = Look at it
move-decide =
    Card: <b>{ ISO($name) }</b>, no. { NUM($member) }
    The account that asks for it: <b>{ ISO($account) }</b>

    Telegram vouches for the same phone number in both. If you agree, the old account can object for { NUM($hours) } hours; then the card moves.
move-decide-yes = ✅ Agree
move-decide-no = ✖️ Decline
move-decided-yes = Agreed. The old account has { NUM($hours) } hours to object.
move-decided-no = Declined. Nothing moves.
move-objected = ✋ <b>{ ISO($name) }</b> (no. { NUM($member) }) has objected: the card stays where it is. Please take care of this.
