# スタンプカードとチャレンジ：それぞれの進み具合、満了、ご返品分。運に左右されるものはなく、お支払いもございません。

home-games = 🎯 スタンプ・チャレンジ

games-title = <b>{ ISO($shop) }のスタンプカードとチャレンジ</b>
games-none = ただいまスタンプカードの開催はございません。これまでの分は、再開の際までお預かりしております。
games-card =
    <b>{ ISO($name) }</b>：{ NUM($size) }個中{ NUM($stamps) }個
    { $drawn }
games-counts = 対象：{ LIST($things) }（おひとつにつきスタンプ1個{ $most ->
        [0] {""}
       *[other] 、1日{ NUM($most) }個まで
    }）
games-gives = たまりましたら、{ $points ->
        [0] { ISO($reward) }を無料で
       *[other] { POINTS($points) }を
    }差し上げます。
games-challenge-gives = { NUM($goal) }種をお試しいただくと、{ $points ->
        [0] { ISO($reward) }を無料で
       *[other] { POINTS($points) }を
    }差し上げます。
games-owed = お受け取り済みの特典の対象となったお買い物がご返品となりましたため、次の{ NUM($owed) }個はその分に充てさせていただきます。お支払いは必要ございません。
games-challenge = 🧭 <b>{ ISO($name) }</b>：{ NUM($goal) }種のうち{ NUM($ticks) }種（{ DAY($day) }まで）
games-tried = ✅ { ISO($thing) }
games-untried = ▫️ { ISO($thing) }
games-met = 🎉 達成されました。ありがとうございます。{ $again ->
        [yes] { DAY($day) }の翌日から、新しく始まります。
       *[no] {""}
    }
games-made-up = お受け取り済みの特典の対象となったお買い物がご返品となりましたため、次の達成はその分に充てさせていただきます。お支払いは必要ございません。
games-back = ご返品の際は、その分のスタンプも戻ります。

gifts-card = 🎯 { ISO($name) }：{ NUM($size) }個中{ NUM($stamps) }個。たまりましたら{ $points ->
        [0] { ISO($reward) }
       *[other] { POINTS($points) }
    }

game-told-code =
    🎉 { $kind ->
        [card] { ISO($game) }がいっぱいになりました。
       *[challenge] { ISO($game) }を達成されました。
    }感謝を込めて、{ ISO($reward) }を差し上げます。

    <code>{ $code }</code>

    { DAY($day) }まで店頭でお使いいただけます。/codes からもご覧いただけます。
game-told-points =
    🎉 { $kind ->
        [card] { ISO($game) }がいっぱいになりました。
       *[challenge] { ISO($game) }を達成されました。
    }{ POINTS($points) }をお付けいたしました。

    現在の残高は{ POINTS($balance) }です。{ $debt ->
        [0] {""}
       *[other] （不足分：{ NUM($debt) }）
    }
game-told-stamp =
    お買い上げいただき、ありがとうございました。{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }：{ NUM($size) }個中{ NUM($stamps) }個{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }：今回のスタンプは、ご返品分に充てさせていただきました。残り{ NUM($owed) }個です。
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }：{ NUM($goal) }種のうち{ NUM($ticks) }種
       *[no] {""}
    }
game-told-back =
    { ISO($game) }：ご返品に伴い、{ $kind ->
        [card] スタンプ{ NUM($gone) }個が戻りました
       *[challenge] { NUM($gone) }種が対象外となりました
    }{ $cancelled ->
        [0] {""}
       *[other] （特典も取り消しとなりました）
    }。{ $owed ->
        [0] 現在、{ NUM($size) }のうち{ NUM($stamps) }です。
       *[other] 特典はお受け取り済みのため、次にたまる分から充てさせていただきます。お支払いは必要ございません。
    }

# 店頭で。
earn-bought = 🛒 { ISO($thing) } ×{"\u00A0"}{ NUM($count) }
earn-add = ＋ { ISO($thing) }
