# お一人様の二枚の会員証を一枚に。

desk-merge = 🤝 二枚の会員証をまとめる
merge-first = まとめる会員証をお選びください。まず一枚目を、読み取りか、コード・電話番号・お名前の入力でお願いします。
merge-second = 一枚目：<b>{ ISO($name) }</b>。続けて、もう一枚を同じようにお願いします。
merge-title = <b>二枚の会員証</b>
merge-side =
    <b>{ ISO($name) }</b>（会員番号 { NUM($member) }、{ ISO($tier) }）
    ご利用可能：{ POINTS($points) }
    反映待ち：{ NUM($pending) }・不足分：{ NUM($debt) }・未使用コード：{ NUM($codes) }{ $reachable ->
        [no] {""}・このチャットをブロック中
       *[yes] {""}
    }
merge-which = どちらの Telegram アカウントを残しますか。もう一方の内容がすべて移り、お名前・設定・会員証は残す方のままになります。
merge-keep = ✅ { ISO($name) }（{ NUM($member) }）を残す
merge-confirm = <b>{ ISO($goes) }</b>（会員番号 { NUM($gone) }）の会員証を、<b>{ ISO($stays) }</b>（会員番号 { NUM($kept) }）にまとめますか。お買い物、コード、スタンプ、ご紹介、ランクの対象分が移ります。後から分けることはできません。
merge-after = 合計：ご利用可能 { POINTS($points) }、反映待ち { NUM($pending) }、不足分 { NUM($debt) }。
merge-twice = 一度限りのプレゼントが両方に届いているため、{ POINTS($points) }を戻します。
merge-notice-first = なくなる方のアカウントに今お知らせします。{ NUM($hours) }時間以内に異議がなければ、自動でまとまります。
merge-at-once = なくなる方のアカウントはこのチャットをブロックしているため、すぐにまとまります。
merge-yes = 🤝 はい、まとめます
merge-agreed = 承りました。{ ISO($goes) }は{ NUM($hours) }時間、異議を申し出られます。その後、すべて{ ISO($stays) }の会員証に移ります。
merge-happened = 完了しました。すべて{ ISO($stays) }の会員証にあります。
refused-same-card = 二回とも同じ会員証でした。恐れ入りますが、別々の二枚でもう一度お願いいたします。

# 二つのアカウントへ。
merge-notice =
    この会員証を、別の Telegram アカウントの会員証とまとめる手続きを承りました。{ NUM($hours) }時間後に内容がすべてそちらへ移り、こちらの会員証はなくなります。

    別のアカウントにお心当たりがない場合は、下のボタンで止められます。
merge-waits = もう一枚の会員証をこちらにまとめる手続きを、スタッフが承認いたしました。{ NUM($hours) }時間以内にあちらからお申し出がなければ、すべて自動でこちらに移ります。
merge-not = 二枚の会員証は今のところ別々のままです。スタッフが承りますので、ご連絡ください：{ ISO($contact) }
merge-done =
    二枚の会員証が一枚になりました。残高は{ POINTS($balance) }です{ $pending ->
        [0] {""}
       *[other] （ほかに反映待ち { NUM($pending) }）
    }。{ $debt ->
        [0] {""}
       *[other] 不足分の{ NUM($debt) }は、次に貯まる分から差し引かせていただきます。
    }

    一度限りのプレゼントは、一度分とさせていただきました。どちらかで特典のご案内をお断りになっていた場合は、そのまま引き継いでおります。/settings で変更できます。
merge-left-behind = この会員証の内容は、すべてもう一方の Telegram アカウントに移りました。こちらのアカウントに会員証はございません。お心当たりがない場合は、至急ご連絡ください：{ ISO($contact) }
