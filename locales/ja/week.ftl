# オーナーの一週間: 毎週月曜日と /week で。

menu-week = 一週間の数字
desk-week = 📊 一週間の数字
week-earlier = ‹ 前の週
week-later = 次の週 ›

week-title = 📊 <b>{ DAY($begins, style: "short") }～{ DAY($ends, style: "short") }</b>
week-members =
    新しいお客様：{ NUM($new) } · ご購入：{ NUM($buyers) }（うち再来店 { NUM($returning) }）
week-parted = 配信の停止：{ NUM($stopped) } · 退会：{ NUM($left) }
week-points = 🟦 進呈：{ POINTS($given) } · 🟧 ご利用：{ POINTS($used) }
week-returned = お客様へお戻し：{ NUM($points) }（未使用コード・返品）
week-lost = 期限切れ：{ NUM($expired) } · 返品による取り消し：{ NUM($back) }
week-open-told = 残高の合計：{ POINTS($points) } × { NUM($rate) }（プログラムの設定）= <b>{ MONEY($worth, $currency) }</b>
week-open-discount = 残高の合計：{ POINTS($points) } × { NUM($rate) }（90日間の平均購入額に対する最も大きな割引 ÷ 必要数）= 最大 <b>{ MONEY($worth, $currency) }</b>
week-open-unknown = 残高の合計：{ POINTS($points) }。一つあたりの価値は、プログラムの <code>[points] worth</code> に設定いただけます。

week-decided = ✅ ご判断をお待ちしているものはございません。
week-decide = <b>ご判断をお待ちしているもの：</b>
week-decide-paused = • 自動配信は停止しております：<code>wafa sending on</code>
week-decide-backup = • 正常なバックアップが一日以上ありません：<code>wafa doctor</code>
week-decide-proposals = • 二人目の確認を待つ購入：{ NUM($count) }
week-decide-favours = • お客様からの投稿の確認：{ NUM($count) }
week-decide-refused = • 見送られたご紹介：{ NUM($count) }
week-decide-uncertain = • 届いたか分からないメッセージ：{ NUM($count) }（/campaigns）
week-decide-dead = • お答えできなかった受信：{ NUM($count) }（ログをご覧ください）
week-decide-feasts = • まもなく訪れる、日付未発表の祝日：{ NUM($count) }（/campaigns）

# 画像の中。
week-given = 進呈
week-used = ご利用
week-axis = ポイント
week-day = { DAY($day, style: "short") }
