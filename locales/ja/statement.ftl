# すべての出入りを、月ごと・獲得ごとに。どなたでも足し合わせて確かめられるように書きます。

statement-title = <b>ご利用明細</b>
statement-empty = 明細はまだございません。今後の出入りはすべて、こちらに記録されます。
statement-month = <b>{ MONTH($month) }</b>
statement-opening = 月初：{ NUM($points) }
statement-earned = + { NUM($points) } 獲得
statement-returned = + { NUM($points) } お戻し
statement-spent = − { NUM($points) } 交換
statement-expired = − { NUM($points) } 期限切れ
statement-reversed = − { NUM($points) } ご返品による取り消し
statement-closing = = <b>{ NUM($points) }</b> 月末
statement-now = <b>本日</b>
statement-usable = お使いいただける残高：{ NUM($points) }
statement-pending = ご利用準備中：{ NUM($points) }
statement-debt = ご返品によるお戻し分：−{ NUM($points) }
statement-lot = <b>{ DAY($day, style: "short") }</b>：{ NUM($points) } · { ISO($reason) }
statement-lot-left = 残り{ NUM($left) }（{ DAY($day) }まで）
statement-lot-pending = 残り{ NUM($left) }（{ DAY($day) }から）
statement-lot-gone = すべてご利用済み
statement-lot-expired = { NUM($points) }は{ DAY($day) }に期限切れ
statement-by-month = 📅 月ごと
statement-by-lot = 🌱 獲得ごと
