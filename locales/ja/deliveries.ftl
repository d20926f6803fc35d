# 会員ご自身の残高とコードについて、自動でお送りするお知らせ。重ねて届いても正しいよう、残高をそのまま書きます。

delivery-points-earned =
    { $waits ->
        [yes] お買い上げいただき、ありがとうございました。{ POINTS($points) }をお付けいたしました。{ DAY($usable_from) }からお使いいただけます。
       *[no] お買い上げいただき、ありがとうございました。{ POINTS($points) }をお付けいたしました。
    }

    お使いいただける残高：{ POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] {" "}· ご利用準備中：{ NUM($pending) }
    }{ $debt ->
        [0] {""}
       *[other] {" "}· 不足分：{ NUM($debt) }
    }{ $boosted ->
        [yes] {"\u000A\u000A"}🔥 { ISO($boost) }により、いつもより多くお付けいたしました。
       *[no] {""}
    }{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }：{ NUM($size) }個中{ NUM($stamps) }個{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }：今回のスタンプは、ご返品分に充てさせていただきました。残り{ NUM($owed) }個です。
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }：{ NUM($goal) }種のうち{ NUM($ticks) }種
       *[no] {""}
    }{ $price ->
        [0] {""}
       *[other] {"\u000A\u000A"}🎁 今お選びいただける特典：{ ISO($reward) }（{ POINTS($price) }）　/rewards からどうぞ
    }
delivery-code-lapsed =
    { $points ->
        [0] 「{ ISO($name) }」の無料コードは、ご利用のないまま期限を過ぎました。
       *[other] 「{ ISO($name) }」のコードは期限を過ぎましたため、{ POINTS($points) }をお戻しいたしました。
    }
    .reach = 現在の残高は{ POINTS($balance) }です。/rewards からほかの特典もお選びいただけます。
delivery-code-lapsed-several =
    次のコードは、ご利用のないまま期限を過ぎました。
    { HTML($lines) }

    { $points ->
        [0] 無料でお渡ししたコードのため、お戻しするポイントはございません。
       *[other] { POINTS($points) }をお戻しいたしました。
    }
delivery-code-lapsed-line = • 「{ ISO($name) }」
