# بطاقة الرصيد: لكل حقيقة سطر، ولا يظهر إلا ما يصحّ لهذا العضو.

points-title = <b>{ ISO($name) }، هذه بطاقتك لدى { ISO($shop) }</b>
points-balance = رصيدك: <b>{ POINTS($balance) }</b>.
points-none = لا شيء فيها بعد، ومشترياتك القادمة بداية جميلة.
points-pending = في الطريق إليك، للاستخدام من { DAY($day) }: { POINTS($points) }.
points-expiring = ⏳ صالح حتى { DAY($day) }: { POINTS($points) }، والباقي لمدة أطول.
points-expiring-all = ⏳ كله صالح حتى { DAY($day) }.
points-debt = المتبقي عليك: { POINTS($debt) }. لا شيء يلزمك دفعه، فأول ما يُضاف بعد اليوم يغطيه.
points-tier = مستواك: <b>{ ISO($tier) }</b>
points-tier-next =
    { -rtl }{ $bar }
    يتبقّى خلال اثني عشر شهرًا لبلوغ <b>{ ISO($tier) }</b>: { POINTS($missing) }. ومن مزاياه: { ISO($gives) }
points-tier-top = لا مستوى فوقه. شكرًا على وفائك.
points-tier-keep = ⏳ لك حتى { DAY($day) }. ما يُبقيه إن أُضيف قبل ذلك: { POINTS($missing) }.
points-tier-ends = ⏳ لك حتى { DAY($day) }، لأننا نغيّر مستوياتنا.
points-in-reach = 🎁 في متناولك: { ISO($reward) } ({ POINTS($price) }).
points-nearest = 🎁 يتبقّى لبلوغ { ISO($reward) }: { POINTS($missing) }.
points-take = 🎁 { ISO($reward) }
points-pending-first = في الطريق إليك: { POINTS($points) }، وأولها للاستخدام من { DAY($day) }: { NUM($arriving) }.
