# The points card: one line a fact, and only the lines that are true for this member.

points-title = <b>{ ISO($name) }, your card at { ISO($shop) }</b>
points-balance = You have <b>{ POINTS($balance) }</b>.
points-none = Nothing on it yet. Your next purchase is a good beginning.
points-pending = On their way: { POINTS($points) }, yours to use from { DAY($day) }.
points-pending-first = On their way: { POINTS($points) }, the first { NUM($arriving) } of them yours to use from { DAY($day) }.
points-expiring = ⏳ { POINTS($points) } can be used until { DAY($day) }, the others for longer.
points-expiring-all = ⏳ All of it can be used until { DAY($day) }.
points-debt = You still owe { POINTS($debt) }. There is nothing to pay: what you earn next makes up for it first.
points-tier = Tier: <b>{ ISO($tier) }</b>
points-tier-next =
    { $bar }
    Still { POINTS($missing) } to earn, within twelve months, to <b>{ ISO($tier) }</b>. It brings: { ISO($gives) }
points-tier-top = There is no higher tier. Thank you for your loyalty.
points-tier-keep = ⏳ It is yours until { DAY($day) }. { POINTS($missing) } more by then, and it stays.
points-tier-ends = ⏳ It is yours until { DAY($day) }, because we are changing our tiers.
points-in-reach = 🎁 In reach: { ISO($reward) }, { POINTS($price) }.
points-nearest = 🎁 Still { POINTS($missing) } to { ISO($reward) }.
points-take = 🎁 { ISO($reward) }
