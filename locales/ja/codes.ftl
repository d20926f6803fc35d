# お手元のコードと、これまでのコード。

codes-title = <b>お手元のコード</b>
codes-empty = お手元のコードはまだございません。特典をお選びいただくと、こちらに保管されます。
codes-open = 🎟 <b>{ ISO($name) }</b>（{ DAY($day) }まで有効）
codes-used = ✔️ { ISO($name) }（ご利用済み）
codes-used-partly = ✔️ { ISO($name) }（ご利用済み、{ POINTS($points) }をお戻ししました）
codes-lapsed = ↩️ { ISO($name) }{ $points ->
        [0] （期限切れ）
       *[other] （期限切れ、{ POINTS($points) }をお戻ししました）
    }
codes-cancelled = ↩️ { ISO($name) }{ $points ->
        [0] （取り消し）
       *[other] （取り消し、{ POINTS($points) }をお戻ししました）
    }
codes-button = 🎟 { ISO($name) } · { $code }

code-card =
    <b>{ ISO($name) }</b>

    <code>{ $code }</code>

    { DAY($day) }まで有効です。{ $points ->
        [0] {""}
       *[other] 期限までにご利用がない場合は、{ POINTS($points) }を自動でお戻しいたします。
    }
code-used = こちらのコードはご利用済みです。「{ ISO($name) }」をお楽しみいただけましたら幸いです。
code-used-partly = お買い上げの一部のご返品に伴い、{ POINTS($points) }をお戻しいたしました。
code-lapsed = { $points ->
        [0] こちらのコードは期限を過ぎております。
       *[other] こちらのコードは期限を過ぎましたため、{ POINTS($points) }をお戻しいたしました。
    }
code-cancelled = { $points ->
        [0] こちらのコードは、対象のお買い物のご返品に伴い取り消しとなりました。
       *[other] こちらのコードは取り消しとなり、{ POINTS($points) }をお戻しいたしました。
    }
code-picture = 🔳 QRコード
code-picture-caption =
    <b>{ ISO($name) }</b>
    <code>{ $code }</code>
    店頭のカメラにかざしてください。{ DAY($day) }まで有効です。
