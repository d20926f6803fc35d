# Refusals: what does not work, why, and what does.

refused = That does not work at the moment. Please try again in a little while.
refused-busy = Many people are at the counter right now. Please tap once more in a moment; nothing has been taken from you.
refused-key-reused = This button has done its work already. Here is how things stand now.
refused-no-such-member = We do not know you yet. Please press /start once.
refused-not-enough-points = For this you still need { POINTS($missing) }.
refused-tier-too-low = This reward is kept for members from tier { ISO($tier) } on.
refused-not-on-sale = This reward can be chosen from { DAY($begins) } on.
refused-price-changed = The shop has changed the price in the meantime: it is { POINTS($price) } now. Nothing was taken.
refused-sold-out = The last one has just gone, we are sorry. Your points are untouched.
refused-limit-reached = You already have this reward, and each member can have it only { $limit ->
        [one] once
       *[other] { NUM($limit) } times
    }.
refused-but-in-reach = In reach right now:
refused-no-such-reward = This reward is no longer there. Here is what we have today.

# To staff, when they book by hand.
refused-not-points = Please give a whole number, at most { NUM($highest) }.
refused-more-than-earned = Of this, only { POINTS($left) } can still be taken back.
refused-not-an-amount = This amount cannot be booked. Please type it once more, such as 45.50
refused-wrong-currency = Points are earned in { ISO($wanted) } here, not in { ISO($given) }.
refused-no-such-order = No such purchase is known here.
refused-more-than-paid = Of this purchase, only { MONEY($left, $currency) } has not been refunded yet.
refused-no-reason = Please add a reason that somebody else will understand later.
