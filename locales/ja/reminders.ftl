# 期限を迎える前のお知らせ。プログラムが定める時期ごとに一度だけ、余裕をもってお送りします。

reminder-points =
    ⏳ { POINTS($points) }は、{ DAY($day) }までお使いいただけます。{ $left ->
        [0] 本日が最終日です。
        [1] 明日が最終日です。
       *[other] あと{ NUM($left) }日ございます。
    }
    .near = 🎁 現在の残高は{ POINTS($balance) }です。{ ISO($reward) }（{ POINTS($price) }）をお選びいただけます。
    .far = 🎁 現在の残高は{ POINTS($balance) }です。{ ISO($reward) }まで、あと{ NUM($missing) }です。
    .ends = よろしければ /rewards をご覧ください。お知らせが不要でしたら /stop で止められます。
reminder-points-several =
    ⏳ { POINTS($points) }がまもなく期限を迎えます。期限は次のとおりでございます。
    { HTML($lines) }
reminder-points-line = • { DAY($day) }まで：{ POINTS($points) }
reminder-code =
    ⏳ 「{ ISO($name) }」のコードは、まだお使いいただいていないようです。{ DAY($day) }までご利用いただけます。{ $left ->
        [0] 本日が最終日です。
        [1] 明日が最終日です。
       *[other] あと{ NUM($left) }日ございます。
    }

    { $points ->
        [0] 無料でお渡ししたコードのため、期限後にお戻しするポイントはございません。
       *[other] ご都合がつかない場合は、{ POINTS($points) }を自動でお戻しいたします。
    }
    .ends = コードは /codes からご覧いただけます。
reminder-code-several =
    ⏳ 次のコードは、まだお使いいただいていないようです。
    { HTML($lines) }

    { $points ->
        [0] 無料でお渡ししたコードのため、期限後にお戻しするポイントはございません。
       *[other] いずれもご都合がつかない場合は、{ POINTS($points) }を自動でお戻しいたします。
    }
reminder-code-line = • 「{ ISO($name) }」：{ DAY($day) }まで
