# 期限を迎える前のお知らせ。プログラムが定める時期ごとに一度だけ、余裕をもってお送りします。

reminder-points =
    { $several ->
        [yes] ⏳ { POINTS($points) }がまもなく期限を迎えます。早いものは{ DAY($day) }まで、最後のものは{ DAY($last) }までお使いいただけます。
       *[no] ⏳ { POINTS($points) }は、{ DAY($day) }までお使いいただけます。{ $left ->
            [0] 本日が最終日です。
            [1] 明日が最終日です。
           *[other] あと{ NUM($left) }日ございます。
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 現在の残高は{ POINTS($balance) }です。{ ISO($reward) }（{ POINTS($price) }）をお選びいただけます。
        [far] {"\u000A\u000A"}🎁 現在の残高は{ POINTS($balance) }です。{ ISO($reward) }まで、あと{ NUM($missing) }です。
       *[none] {""}
    }

    よろしければ /rewards をご覧ください。お知らせが不要でしたら /stop で止められます。
reminder-code =
    ⏳ 「{ ISO($name) }」のコードは、まだお使いいただいていないようです。{ DAY($day) }までご利用いただけます。{ $left ->
        [0] 本日が最終日です。
        [1] 明日が最終日です。
       *[other] あと{ NUM($left) }日ございます。
    }

    { $points ->
        [0] 無料でお渡ししたコードのため、期限後にお戻しするポイントはございません。
       *[other] ご都合がつかない場合は、{ POINTS($points) }を自動でお戻しいたします。
    }コードは /codes からご覧いただけます。
