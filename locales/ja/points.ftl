# 会員証：ひとつの事柄に一行。この方に当てはまる行だけを出します。

points-title = <b>{ ISO($name) }、いつも{ ISO($shop) }をご利用いただき、ありがとうございます</b>
points-balance = 現在の残高は<b>{ POINTS($balance) }</b>です。
points-none = まだ記録はございません。次のお買い物を楽しみにお待ちしております。
points-pending = ご利用準備中：{ POINTS($points) }（{ DAY($day) }からお使いいただけます）
points-expiring = ⏳ { POINTS($points) }は{ DAY($day) }まで、残りはその後もお使いいただけます。
points-expiring-all = ⏳ すべて{ DAY($day) }までお使いいただけます。
points-debt = 不足分として{ POINTS($debt) }が残っております。お支払いは必要ございません。次に獲得される分から充てさせていただきます。
points-tier = 会員ランク：<b>{ ISO($tier) }</b>
points-tier-next =
    { $bar }
    あと{ POINTS($missing) }（12か月間の獲得分）で<b>{ ISO($tier) }</b>です。ランクの特典：{ ISO($gives) }
points-tier-top = 最上位のランクです。日頃のご愛顧に心より感謝申し上げます。
points-tier-keep = ⏳ { DAY($day) }までのランクです。あと{ POINTS($missing) }で、そのまま継続いたします。
points-tier-ends = ⏳ ランクの見直しに伴い、{ DAY($day) }までのランクとなります。
points-in-reach = 🎁 今お選びいただける特典：{ ISO($reward) }（{ POINTS($price) }）
points-nearest = 🎁 { ISO($reward) }まで、あと{ POINTS($missing) }です。
points-take = 🎁 { ISO($reward) }
points-pending-first = ご利用準備中：{ POINTS($points) }（うち{ NUM($arriving) }は{ DAY($day) }からお使いいただけます）
