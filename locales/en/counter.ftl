# At the counter: points for a purchase, rewards over the counter, purchases that come back. Few words, big buttons.

points-card = 🔳 Show my card
card-caption =
    <b>{ ISO($name) }, your card at { ISO($shop) }</b>
    <code>{ $code }</code>
    For the camera at the counter, or to read aloud.

earn-who =
    <b>Points for a purchase</b>
    Scan the card, or type a phone, a card code or a name.
earn-nobody = Nobody is known by that. A card code, a phone or the whole name, please.
counter-unread = Only typed words can be read here. Point your phone’s own camera at the code and open the link that it shows, or type a code, a phone or the whole name.
earn-which = Which of them?
earn-choice = { ISO($name) } · { ISO($tier) } · no. { NUM($member) }
earn-new-phone =
    { ISO($phone) } is not known yet. The purchase is kept for whoever shows that this number is theirs.

    Type the amount, and after a space the receipt’s number if you like: 45.50 A-1203
earn-amount =
    <b>{ ISO($name) }</b> · { ISO($tier) }

    Type the amount, and after a space the receipt’s number if you like: 45.50 A-1203
earn-for = <b>{ ISO($name) }</b> · { ISO($tier) }
earn-for-phone = <b>{ ISO($phone) }</b>, not known yet
earn-gives = { MONEY($minor, $currency) } brings <b>{ POINTS($points) }</b>.
earn-receipt = Receipt { ISO($receipt) }
earn-with = 🎁 { ISO($reward) } goes with it.
earn-twin = ⚠️ The same amount was booked for this customer at { TIME($time) }. Is this another purchase?
earn-second = 👥 So much needs a second person’s yes.
earn-again = This is more than one person gives alone, and you have nobody else here. Really { POINTS($points) }? It will be marked in the books.
earn-other = Another amount? Just type it.
earn-yes = ✅ Give { POINTS($points) }
earn-yes-another = ✅ Yes, another purchase: { POINTS($points) }
earn-ask = 👥 Ask for a second yes
earn-next = ➡️ Next customer
earn-done = ✅ { ISO($name) } has { POINTS($points) } more.
earn-done-later = ✅ { ISO($name) } gets { POINTS($points) }, usable from { DAY($day) }.
earn-kept = ✅ Kept for { ISO($phone) }.
earn-waits = ⏳ { POINTS($points) } for { ISO($name) } wait for a second person. You hear from them here.

proposal =
    <b>{ ISO($cashier) }</b> asks for a second yes:

    { ISO($name) }, { MONEY($minor, $currency) }, { POINTS($points) }
proposal-yes = ✅ Agree
proposal-no = ✖️ Decline
proposal-agreed = ✅ Agreed: { POINTS($points) } are booked.
proposal-declined = Declined. Nothing was booked.

handover-what =
    <b>Hand over a reward</b>
    Scan the code, or type it. The customer’s card, phone or name will do as well.
handover-unknown =
    No reward has this code, and nobody is known by that. Please check it and type it again.
    Codes have eight characters, such as <code>BCDF-GHJK</code>, never 0, 1, A, E, I, L, O or U. A card code, a phone or the whole name will do as well.
handover-waiting = <b>{ ISO($name) }</b> · { ISO($tier) }. What goes over the counter?
handover-none = <b>{ ISO($name) }</b> · { ISO($tier) }. No code is waiting here.
handover-one = 🎁 { ISO($reward) }
handover-confirm =
    🎁 <b>{ ISO($reward) }</b>
    for <b>{ ISO($name) }</b> · { ISO($tier) }
    <code>{ $code }</code>, valid until { DAY($day) }
handover-yes = ✅ Handed over
handover-next = ➡️ Next code
handover-done = ✅ { ISO($reward) } is with { ISO($name) }.
handover-with = 🧾 It goes with the purchase of { MONEY($minor, $currency) } at { TIME($time) }.
handover-part = ✂️ Not with it: { ISO($reward) }
handover-parted = { ISO($reward) } does not go with that purchase any more.

return-what =
    <b>Take back a purchase</b>
    Type the receipt’s number, or scan the card, or type a phone or a name.
return-unknown = No purchase has this receipt, and nobody is known by that. The receipt’s number, a card code, a phone or the whole name, please.
return-amount = <b>{ ISO($name) }</b>: what was the amount of the purchase?
return-amount-of = What was the amount of the purchase?
return-which = Which of them?
return-one = { NUM($place) } · { DAY($day, style: "short") }, { TIME($time) }
return-one-of = { NUM($place) } · { DAY($day, style: "short") }, { TIME($time) } · { LIST($what) }
return-confirm =
    <b>{ ISO($name) }</b>, purchase of { DAY($day) }, of which { MONEY($left, $currency) } can come back.

    { MONEY($minor, $currency) } takes back <b>{ POINTS($points) }</b>. Only a part? Type its amount.
return-discount = 🏷 { ISO($reward) } was used with it: { POINTS($points) } come back to the customer.
return-thing = 🎁 { ISO($reward) } went with it. If it is back too, { POINTS($points) } come back to the customer.
return-yes = ↩️ Take back { MONEY($minor, $currency) }
return-yes-with = ↩️ { MONEY($minor, $currency) } and what went with it
return-yes-without = ↩️ { MONEY($minor, $currency) } only
return-nothing = This purchase has come back as a whole already.
return-next = ➡️ Next return
return-done = ↩️ { MONEY($minor, $currency) } is back, and with it { POINTS($points) }.
return-done-returned = { POINTS($points) } that had been spent on it are the customer’s again.
return-kept-amount = Nobody has shown that this number is theirs. What was the amount of the purchase that waits for it?
return-kept-confirm =
    A purchase of { DAY($day) } that nobody has claimed yet; { MONEY($left, $currency) } of it can come back.

    { MONEY($minor, $currency) } comes back now; whoever claims the purchase gets points for the rest only. Only a part? Type its amount.
return-kept-done = ↩️ { MONEY($minor, $currency) } is back.

# To the member.
delivery-code-used = ✅ { ISO($name) } was handed over to you at { ISO($shop) }. Enjoy!
delivery-purchase-returned =
    Your return of { MONEY($minor, $currency) } is booked, and { POINTS($points) } went back with it.{ $returned ->
        [0] {""}
       *[other] {" "}What you had spent on it is yours again: { POINTS($returned) }.
    }

    To use now: { POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· still owed: { NUM($debt) }
    }

# To the staff.
counter-proposed = 👥 { ISO($cashier) } asks for a second yes: { ISO($name) }, { MONEY($minor, $currency) }, { POINTS($points) }.
counter-look = 👀 Have a look
counter-told-approved = ✅ { ISO($second) } agreed: { ISO($name) } has { POINTS($points) } more.
counter-told-declined = ✖️ { ISO($second) } declined { POINTS($points) } for { ISO($name) }. Nothing was booked.
counter-watch-limit = ⚠️ { ISO($name) } has reached today’s limit of { POINTS($limit) }. From here on each purchase asks for a second yes.
counter-watch-member = ⚠️ { ISO($name) } (no. { NUM($member) }) has had { NUM($times) } purchases today, the latest booked by { ISO($cashier) }.
counter-watch-returns = ⚠️ { ISO($name) } has booked { NUM($times) } returns today.

refused-own-card = Nobody serves themselves here. Please ask a colleague.
refused-no-such-customer = This card is not here any more: its member left, or it was put together with another one. Please look the customer up once more.
refused-not-a-receipt = What follows the amount is no receipt’s number: Latin letters and digits, { NUM($longest) } at most. Please type both once more, with no space inside the amount, such as 1250.50 A-1203
refused-equal-amount = The same amount was booked for this customer at { TIME($at) }.
refused-ask-again = So many points need a second yes.
refused-receipt-used = This receipt was booked before, with another amount or for another customer.
refused-no-second-person = So many points need a second person, and there is nobody on the staff to ask.
refused-not-yours = Who asked cannot be the one who agrees.
refused-no-such-proposal = This has been decided already, or has waited too long.
refused-no-such-code = No reward has this code. Please compare it character by character with the customer’s screen and type it again, or find it by their card, phone or name.
refused-code-used = This code was used on { DAY($at) }, { TIME($at) }: it is good once. What else waits for the customer is found by their card, phone or name.
refused-code-lapsed = This code lapsed on { DAY($at) }{ $points ->
        [0] . It cannot be handed over any more.
       *[other] , and its points went back: the customer can take the reward with them anew.
    }
refused-code-cancelled = This code was cancelled on { DAY($at) } and cannot be handed over: the purchase that it belonged to came back, or its member left.
refused-partly-returned = Something of this purchase has come back already, so the reward stays with it.
