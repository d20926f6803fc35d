# 交換いただける特典。

rewards-title = <b>{ ISO($shop) }の特典</b>
rewards-balance = 現在の残高は{ POINTS($balance) }です。
rewards-empty = 申し訳ございません。ただいまお選びいただける特典がございません。残高はそのままお持ちいただけます。
rewards-in-reach = ✅ <b>{ ISO($name) }</b>：{ POINTS($price) }
rewards-far = ▫️ { ISO($name) }：{ POINTS($price) }（あと{ NUM($missing) }）
rewards-tier-needed = ▫️ { ISO($name) }：{ POINTS($price) }（「{ ISO($tier) }」以上）
rewards-not-yet = ▫️ { ISO($name) }：{ POINTS($price) }（{ DAY($day) }から）
rewards-limit = ☑️ { ISO($name) }：交換済み
rewards-sold-out = ▪️ { ISO($name) }：品切れ
rewards-button = { ISO($name) }

reward-title = <b>{ ISO($name) }</b>
reward-price = 必要：{ POINTS($price) }（現在の残高：{ POINTS($balance) }）
reward-missing = あと{ POINTS($missing) }です。
reward-stock = 残り：{ NUM($left) }点
reward-until = { DAY($day) }までお選びいただけます
reward-from = { DAY($day) }からお選びいただけます
reward-tier = 「{ ISO($tier) }」以上の会員様向け
reward-per-member = おひとり様{ NUM($limit) }回まで
reward-code-days = コードの有効期間は{ NUM($days) }日間です。ご利用がない場合は、残高にお戻しいたします。
reward-sold-out = ただいま品切れでございます。
reward-redeem = { POINTS($price) }と交換する
reward-other = 🎁 ほかの特典

redeem-confirm =
    <b>{ ISO($name) }</b>を{ POINTS($price) }と交換してよろしいでしょうか。

    現在の残高：{ POINTS($balance) }　交換後：{ POINTS($after) }
redeem-yes = はい、交換します
redeem-no = 今回は見送る

redeem-done =
    ありがとうございます。<b>{ ISO($name) }</b>をご用意いたしました。

    <code>{ $code }</code>

    { $kind ->
        [percent] オンラインショップでご入力いただくか、店頭でこのコードをご提示ください。
        [invitation] 受付でこのコードをご提示ください。お目にかかれるのを楽しみにしております。
       *[other] 店頭でこのコードをご提示いただくか、オンラインショップでご入力ください。
    }
    { DAY($day) }まで有効です。
redeem-copy = 📋 コードをコピー
redeem-donated =
    ありがとうございます。<b>{ ISO($name) }</b>を、お名前とともに確かにお届けいたします。

    受領番号：<code>{ $code }</code>
