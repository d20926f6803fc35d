# What can be had for points.

rewards-title = <b>Rewards at { ISO($shop) }</b>
rewards-balance = You have { POINTS($balance) }.
rewards-empty = There are no rewards to choose from at the moment. Your points wait with you.
rewards-in-reach = ✅ <b>{ ISO($name) }</b>: { POINTS($price) }
rewards-far = ▫️ { ISO($name) }: { POINTS($price) }, still { NUM($missing) } to go
rewards-tier-needed = ▫️ { ISO($name) }: { POINTS($price) }, for tier { ISO($tier) }
rewards-not-yet = ▫️ { ISO($name) }: { POINTS($price) }, from { DAY($day) }
rewards-limit = ☑️ { ISO($name) }: already yours
rewards-sold-out = ▪️ { ISO($name) }: sold out
rewards-button = { ISO($name) }

reward-title = <b>{ ISO($name) }</b>
reward-price = Price: { POINTS($price) }. You have { POINTS($balance) }.
reward-missing = Still { POINTS($missing) } to go.
reward-stock = In stock: { NUM($left) }
reward-until = Available until { DAY($day) }
reward-from = Available from { DAY($day) }
reward-tier = For members from tier { ISO($tier) } on
reward-per-member = At most { NUM($limit) } for each member
reward-code-days = The code can be used for { $days ->
        [one] one day
       *[other] { NUM($days) } days
    }. Should you not use it, the points come back to you.
reward-sold-out = Sold out at the moment.
reward-redeem = Exchange for { POINTS($price) }
reward-other = 🎁 Other rewards

redeem-confirm =
    <b>{ ISO($name) }</b> for { POINTS($price) }?

    You have { POINTS($balance) }. Afterwards: { POINTS($after) }.
redeem-yes = Yes, exchange
redeem-no = Not now

redeem-done =
    <b>{ ISO($name) }</b> is yours. Enjoy!

    <code>{ $code }</code>

    { $kind ->
        [percent] Enter the code in our shop, or show it at the counter.
        [invitation] Show the code at the door. We look forward to seeing you.
       *[other] Show the code at the counter, or enter it in our shop.
    }
    Valid until { DAY($day) }.
redeem-donated =
    Thank you! <b>{ ISO($name) }</b> is on its way, also in your name.

    Receipt: <code>{ $code }</code>
redeem-copy = 📋 Copy code
