# すべての出入りを、月ごと・お買い物ごとに。どなたでも足し合わせて確かめられるように書きます。

statement-title = <b>すべての出入り</b>
statement-empty = 明細はまだございません。今後の出入りはすべて、こちらに記録されます。
statement-today = <b>本日：{ NUM($total) }</b>
statement-usable = { NUM($points) } すぐにお使いいただけます
statement-pending = + { NUM($points) } ご利用準備中
statement-owed = − { NUM($points) } お戻し待ち

statement-month = <b>{ MONTH($month) }</b>
statement-opening = { NUM($points) } 月初
statement-earned = + { NUM($points) } 獲得
statement-returned = + { NUM($points) } お戻し
statement-spent = − { NUM($points) } 交換
statement-expired = − { NUM($points) } 期限切れ
statement-reversed = − { NUM($points) } 取り消し
statement-added = + { NUM($points) } スタッフが加算
statement-removed = − { NUM($points) } スタッフが減算
statement-joined = + { NUM($points) } 会員証のおまとめ
statement-unjoined = − { NUM($points) } 会員証のおまとめ
statement-closing = = <b>{ NUM($points) }</b> 月末
statement-so-far = = <b>{ NUM($points) }</b> 本日現在

statement-lot =
    <b>{ DAY($day) }</b>：{ POINTS($points) }（{ $reason ->
        [purchase] お買い物
        [welcome] ご入会の贈り物
        [birthday] お誕生日の贈り物
        [channel] チャンネルへのご参加
        [profile] プロフィールのご登録
        [favour] お送りいただいたお礼
        [referral] ご紹介のお礼
        [invited] ご招待でのご入会の贈り物
        [reward] 未使用コードのお戻し
        [refund] ご返品に伴うお返し
       *[other] 加算
    }）
statement-lot-reversed = − { NUM($points) } 取り消し
statement-paid = − { NUM($points) } お戻し分への充当
statement-left = = <b>{ NUM($points) }</b> 残り（{ DAY($day) }まで）
statement-left-pending = = <b>{ NUM($points) }</b> 残り（{ DAY($day) }から）
statement-left-none = = 残りはございません
statement-by-month = 📅 月ごと
statement-by-lot = 🌱 お買い物ごと
statement-earlier = 以前の明細 ›
statement-newest = ‹ 最新
