# The demo shop, on the simulator only.

demo-title =
    <b>A little visit to { ISO($shop) }</b>

    This is play money: buy something and watch your card. At the counter points are yours at once, by post they wait until the parcel can no longer come back.
demo-espresso = ☕ Espresso at the counter
demo-beans = 🫘 A bag of beans at the counter
demo-box = 📦 A tasting box by post
demo-grinder = ⚙️ A grinder by post
demo-buy = { ISO($product) }: { MONEY($minor, $currency) }
demo-bought-now = { POINTS($points) } for you, yours to use at once. You have { POINTS($balance) }.
demo-bought-pending = { POINTS($points) } for you, yours to use from { DAY($day) }. You have { POINTS($balance) }.
