# /stop と、その取り消し。

stop-done =
    承知いたしました。ただいまより、ご案内、新着情報、リマインダーはお送りいたしません。

    残高やコードが変わったときの短いお知らせと、お問い合わせへのお返事は、これまでどおりお届けいたします。
stop-undo = 元に戻す
stop-undone = ありがとうございます。すべて元のとおりに戻しました。

stop-why = 差し支えなければ、理由をひとつお選びいただけますと幸いです。お名前とは結びつけずに数えます。
stop-why-thanks = ありがとうございます。お名前とは結びつけず、今後の参考にいたします。
why-stop-too-many = 回数が多い
why-stop-not-for-me = 内容が合わない
why-stop-wrong-time = 時間帯が合わない
why-stop-other = その他
why-forget-not-here = 利用しなくなった
why-forget-privacy = 情報を残したくない
why-forget-too-many = お知らせが多い
why-forget-other = その他
