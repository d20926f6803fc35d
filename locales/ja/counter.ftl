# 店頭：お買い物の記録、特典のお渡し、ご返品。言葉は少なく、ボタンは大きく。

points-card = 🔳 会員証を見せる
card-caption =
    <b>{ ISO($name) }、{ ISO($shop) }の会員証です</b>
    <code>{ $code }</code>
    店頭のカメラにかざすか、読み上げてお使いください。

earn-who =
    <b>お買い物の記録</b>
    会員証を読み取るか、電話番号・会員コード・お名前を入力してください。
earn-nobody = 該当する方が見当たりません。会員コード、電話番号、またはお名前をすべて入力してください。
counter-unread = こちらで読み取れるのは文字だけです。スマートフォンのカメラをコードにかざし、表示されたリンクを開くか、コード、電話番号、またはお名前をすべて入力してください。
earn-which = どの方でしょうか。
earn-choice = { ISO($name) }・{ ISO($tier) }・番号{ NUM($member) }
earn-new-phone =
    { ISO($phone) }はまだ登録がありません。お買い物は、この番号の持ち主と確認できた方のために保管します。

    金額を入力してください。続けて空白とレシート番号も入力できます：45.50 A-1203
earn-amount =
    <b>{ ISO($name) }</b>・{ ISO($tier) }

    金額を入力してください。続けて空白とレシート番号も入力できます：45.50 A-1203
earn-for = <b>{ ISO($name) }</b>・{ ISO($tier) }
earn-for-phone = <b>{ ISO($phone) }</b>（未登録）
earn-gives = { MONEY($minor, $currency) }で<b>{ POINTS($points) }</b>になります。
earn-receipt = レシート { ISO($receipt) }
earn-with = 🎁 { ISO($reward) }も一緒に記録します。
earn-twin = ⚠️ この方に同じ金額を{ TIME($time) }に記録しています。別のお買い物でしょうか。
earn-second = 👥 この量には、もう一人の承認が必要です。
earn-again = 一人で付けられる量を超えていますが、ほかに承認できる方がいません。本当に{ POINTS($points) }を付けますか。帳簿に印が残ります。
earn-other = 別の金額は、そのまま入力してください。
earn-yes = ✅ { POINTS($points) }を付ける
earn-yes-another = ✅ はい、別のお買い物です：{ POINTS($points) }
earn-ask = 👥 承認を頼む
earn-next = ➡️ 次のお客さま
earn-done = ✅ { ISO($name) }に{ POINTS($points) }を付けました。
earn-done-later = ✅ { ISO($name) }に{ POINTS($points) }を付けました。{ DAY($day) }からお使いいただけます。
earn-kept = ✅ { ISO($phone) }のために保管しました。
earn-waits = ⏳ { ISO($name) }への{ POINTS($points) }は承認待ちです。結果はこちらに届きます。

proposal =
    <b>{ ISO($cashier) }</b>からの承認の依頼です。

    { ISO($name) }、{ MONEY($minor, $currency) }、{ POINTS($points) }
proposal-yes = ✅ 承認する
proposal-no = ✖️ 見送る
proposal-agreed = ✅ 承認し、{ POINTS($points) }を記録しました。
proposal-declined = 見送りました。何も記録していません。

handover-what =
    <b>特典のお渡し</b>
    コードを読み取るか、入力してください。会員証、電話番号、お名前でも探せます。
handover-unknown =
    このコードの特典も、該当する方も見当たりません。ご確認のうえ、もう一度入力してください。
    コードは<code>BCDF-GHJK</code>のような8文字で、0、1、A、E、I、L、O、Uは使われません。会員コード、電話番号、お名前（すべて）でも探せます。
handover-waiting = <b>{ ISO($name) }</b>・{ ISO($tier) }。どちらをお渡ししますか。
handover-none = <b>{ ISO($name) }</b>・{ ISO($tier) }。お渡しできるコードはありません。
handover-one = 🎁 { ISO($reward) }
handover-confirm =
    🎁 <b>{ ISO($reward) }</b>
    <b>{ ISO($name) }</b>・{ ISO($tier) }
    <code>{ $code }</code>（{ DAY($day) }まで有効）
handover-yes = ✅ お渡しした
handover-next = ➡️ 次のコード
handover-done = ✅ { ISO($name) }に{ ISO($reward) }をお渡ししました。
handover-with = 🧾 { TIME($time) }のお買い物（{ MONEY($minor, $currency) }）と一緒に記録しました。
handover-part = ✂️ { ISO($reward) }は別にする
handover-parted = { ISO($reward) }を、そのお買い物とは別にしました。

return-what =
    <b>ご返品の受付</b>
    レシート番号を入力するか、会員証を読み取ってください。電話番号、お名前でも探せます。
return-unknown = このレシートのお買い物も、該当する方も見当たりません。レシート番号、会員コード、電話番号、またはお名前をすべて入力してください。
return-amount = <b>{ ISO($name) }</b>：お買い物の金額はいくらでしたか。
return-amount-of = お買い物の金額はいくらでしたか。
return-which = どちらのお買い物でしょうか。
return-one = { NUM($place) }・{ DAY($day, style: "short") } { TIME($time) }
return-one-of = { NUM($place) }・{ DAY($day, style: "short") } { TIME($time) }・{ LIST($what) }
return-confirm =
    <b>{ ISO($name) }</b>、{ DAY($day) }のお買い物。ご返品できる残りは{ MONEY($left, $currency) }です。

    { MONEY($minor, $currency) }で<b>{ POINTS($points) }</b>を戻します。一部のみの場合は、その金額を入力してください。
return-discount = 🏷 { ISO($reward) }が使われています。{ POINTS($points) }をお客さまにお返しします。
return-thing = 🎁 { ISO($reward) }も一緒にお渡ししています。そちらもお戻しいただく場合は、{ POINTS($points) }をお客さまにお返しします。
return-yes = ↩️ { MONEY($minor, $currency) }を受け付ける
return-yes-with = ↩️ { MONEY($minor, $currency) }と特典を受け付ける
return-yes-without = ↩️ { MONEY($minor, $currency) }のみ受け付ける
return-nothing = このお買い物は、すでにすべてご返品済みです。
return-next = ➡️ 次のご返品
return-done = ↩️ { MONEY($minor, $currency) }のご返品を受け付け、{ POINTS($points) }を戻しました。
return-done-returned = 使われていた{ POINTS($points) }は、お客さまにお返ししました。
return-kept-amount = この番号を登録された会員はまだいらっしゃいません。お預かりしているお買い物の金額をご入力ください。
return-kept-confirm =
    { DAY($day) }の、まだ受け取られていないお買い物です。{ MONEY($left, $currency) }まで返品を承れます。

    いま{ MONEY($minor, $currency) }を返品します。後から受け取られる方には、残りの分だけポイントが付きます。一部のみの場合は、金額をご入力ください。
return-kept-done = ↩️ { MONEY($minor, $currency) }を返品しました。

# 会員へ。
delivery-code-used = ✅ { ISO($shop) }で{ ISO($name) }をお渡しいたしました。どうぞお楽しみください。
delivery-purchase-returned =
    { MONEY($minor, $currency) }のご返品を承りました。それに伴い、{ POINTS($points) }をお戻しいただきました。{ $returned ->
        [0] {""}
       *[other] このお買い物にお使いいただいた{ POINTS($returned) }は、残高にお返しいたしました。
    }

    今お使いいただける残高：{ POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] ・お戻し待ち：{ NUM($debt) }
    }

# スタッフへ。
counter-proposed = 👥 { ISO($cashier) }からの承認の依頼：{ ISO($name) }、{ MONEY($minor, $currency) }、{ POINTS($points) }
counter-look = 👀 確認する
counter-told-approved = ✅ { ISO($second) }が承認しました。{ ISO($name) }に{ POINTS($points) }を付けました。
counter-told-declined = ✖️ { ISO($second) }が見送りました。{ ISO($name) }への{ POINTS($points) }は記録していません。
counter-watch-limit = ⚠️ { ISO($name) }が本日の上限{ POINTS($limit) }に達しました。以後のお買い物には、もう一人の承認が必要です。
counter-watch-member = ⚠️ { ISO($name) }（番号{ NUM($member) }）の本日のお買い物が{ NUM($times) }件になりました。最後の記録は{ ISO($cashier) }です。
counter-watch-returns = ⚠️ { ISO($name) }の本日のご返品受付が{ NUM($times) }件になりました。

refused-own-card = ご自身の分は受け付けられません。ほかのスタッフにお願いしてください。
refused-no-such-customer = この会員証はもうありません。退会されたか、別の会員証とまとめられています。もう一度お探しください。
refused-not-a-receipt = 金額のあとは、レシート番号（半角英数字{ NUM($longest) }文字まで）として読み取れませんでした。金額の中には空白を入れず、1250.50 A-1203のように、もう一度入力してください。
refused-equal-amount = この方に同じ金額を{ TIME($at) }に記録しています。
refused-ask-again = この量には、もう一度の確認が必要です。
refused-receipt-used = このレシートは、別の金額または別の方ですでに記録されています。
refused-no-second-person = この量にはもう一人の承認が必要ですが、頼めるスタッフがいません。
refused-not-yours = 依頼した本人は承認できません。
refused-no-such-proposal = すでに決まっているか、お待ちいただく期間が過ぎています。
refused-no-such-code = このコードの特典は見当たりません。お客さまの画面と一文字ずつ見比べてもう一度入力するか、会員証、電話番号、お名前でお探しください。
refused-code-used = このコードは{ DAY($at) } { TIME($at) }に使われています。お使いいただけるのは一度だけです。ほかにお渡しできるものは、会員証、電話番号、お名前で探せます。
refused-code-lapsed = このコードは{ DAY($at) }に期限が切れ{ $points ->
        [0] ており、もうお渡しできません。
       *[other] 、残高にお戻ししています。そのポイントで、もう一度特典とお引き換えいただけます。
    }
refused-code-cancelled = このコードは{ DAY($at) }に取り消されているため、お渡しできません。対象のお買い上げが返品されたか、会員さまが退会されたためです。
refused-partly-returned = このお買い物は一部ご返品済みのため、特典だけを別にすることはできません。
