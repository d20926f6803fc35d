# お手元のコードと、これまでのコード。

codes-title = <b>お手元のコード</b>
codes-empty = お手元のコードはまだございません。特典をお選びいただくと、こちらに保管されます。
codes-open = 🎟 <b>{ ISO($name) }</b>（{ DAY($day) }まで有効）
codes-used = ✔️ { ISO($name) }（ご利用済み）
codes-lapsed = ↩️ { ISO($name) }（期限切れ、{ POINTS($points) }をお戻ししました）
codes-cancelled = ↩️ { ISO($name) }（取り消し、{ POINTS($points) }をお戻ししました）
codes-button = 🎟 { ISO($name) } · { $code }

code-card =
    <b>{ ISO($name) }</b>

    <code>{ $code }</code>

    { DAY($day) }まで有効です。期限までにご利用がない場合は、{ POINTS($points) }を自動でお戻しいたします。
code-used = こちらのコードはご利用済みです。「{ ISO($name) }」をお楽しみいただけましたら幸いです。
code-lapsed = こちらのコードは期限を過ぎましたため、{ POINTS($points) }をお戻しいたしました。
code-cancelled = こちらのコードは取り消しとなり、{ POINTS($points) }をお戻しいたしました。
code-picture = 🔳 QRコード
code-picture-caption =
    <b>{ ISO($name) }</b>
    <code>{ $code }</code>
    店頭のカメラにかざしてください。{ DAY($day) }まで有効です。
