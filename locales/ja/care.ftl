# 会員の方がお知らせくださったことやお買い物をもとに、こちらからお送りする短いメッセージ。急かさず、事実だけを書きます。

care-statement =
    📒 <b>{ MONTH($month) }の会員証</b>

    月初：{ NUM($opening) }
    増えた分：+ { NUM($came) }
    減った分：− { NUM($went) }
    月末：<b>{ NUM($closing) }</b>{ $pending ->
        [0] {""}
       *[other] {"\u000A"}ただいまご利用準備中：{ NUM($pending) }
    }
    .near = 🎁 お選びいただける特典：{ ISO($reward) }（{ POINTS($price) }）
care-thanks =
    { HTML($opening) }

    { ISO($product) }をお選びいただき、ありがとうございました。より一層お楽しみいただけますよう、ひとことお伝えいたします。

    { ISO($tip) }
care-quality =
    { HTML($opening) }

    { ISO($product) }は、ご満足いただけましたでしょうか。よろしければ、ひと押しでお聞かせください。ご返答がなくても差し支えございません。
care-reward-near = 🎁 ご参考までに、あと{ POINTS($missing) }で、{ ISO($reward) }をお選びいただけます。どうぞご都合のよろしいときに。
    .reach = 現在の残高は{ POINTS($balance) }です。
care-tier-near =
    ✨ お知らせまでに、あと{ POINTS($missing) }（12か月間の獲得分）で<b>{ ISO($tier) }</b>となります。ランクの特典：
    { ISO($gives) }
care-unfinished = 🎁 { ISO($reward) }（{ POINTS($price) }）は、よろしければ今もお選びいただけます。
    .reach = 現在の残高は{ POINTS($balance) }です。
care-anniversary =
    { HTML($opening) }

    { ISO($shop) }の会員になられて、{ NUM($years) }年になりました。{ $knows ->
        [yes] { ISO($product) }をはじめ、日頃のご愛顧に心より感謝申し上げます。
       *[no] 日頃のご愛顧に、心より感謝申し上げます。
    }
care-birthday =
    { HTML($opening) }

    🎂 { $late ->
        [yes] 遅ればせながら、お誕生日おめでとうございます。
       *[no] お誕生日おめでとうございます。
    }{ $knows ->
        [yes] { ISO($product) }など、お好きなものとともに、すてきな日々をお過ごしください。
       *[no] すてきな一年をお過ごしになれますように。
    }
care-birthday-today = 🎂 本日がお誕生日なのですね。おめでとうございます。すてきな一日をお過ごしください。
care-delight =
    { HTML($opening) }

    🎁 日頃の感謝のしるしに、ささやかながら{ POINTS($points) }をお贈りいたします。{ $knows ->
        [yes] { ISO($product) }など、お好きなものにお役立ていただければ幸いです。
       *[no] {""}
    }

    現在の残高は{ POINTS($balance) }です。{ $reach ->
        [near] { ISO($reward) }（{ POINTS($price) }）をお選びいただけます。
       *[other] {""}
    }{ $guest ->
        [secret] {"\u000A\u000A"}🔑 また、{ DAY($until) }まで、一覧には載っていないランク<b>{ ISO($door) }</b>にご招待いたします。ランクの特典：{"\u000A"}{ ISO($gives) }
        [open] {"\u000A\u000A"}🔑 また、{ DAY($until) }まで、ランク<b>{ ISO($door) }</b>にご招待いたします。ランクの特典：{"\u000A"}{ ISO($gives) }
       *[no] {""}
    }
care-win-back =
    { HTML($opening) }

    { $knows ->
        [yes] これまで{ ISO($product) }をよくお選びいただき、ありがとうございます。またお気が向かれましたら、いつでもお待ちしております。
        [last] 前回は{ ISO($product) }をお選びいただき、ありがとうございました。またお気が向かれましたら、いつでもお待ちしております。
       *[no] またお目にかかれますことを、楽しみにいたしております。いつでもどうぞお立ち寄りください。
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 現在の残高は{ POINTS($balance) }です。{ ISO($reward) }をお選びいただけます。
       *[other] {""}
    }

quality-good = 👍 とても良い
quality-bad = 👎 いまひとつ
quality-thanks = ありがとうございます。励みになります。
quality-sorry =
    ご期待に沿えず、誠に申し訳ございません。お知らせいただき、ありがとうございます。{ ISO($shop) }のスタッフに伝えました。

    よろしければ、どのような点がお気に召さなかったか、こちらにお書きください。お写真も承ります。そのままスタッフに届きます。
quality-sorry-alone =
    ご期待に沿えず、誠に申し訳ございません。お知らせいただき、ありがとうございます。

    お手数ですが、お気づきの点をこちらまでお知らせください：{ ISO($contact) }

# スタッフ向け。
quality-told =
    👎 <b>{ ISO($name) }</b>より、{ ISO($product) }にご満足いただけなかったとのことです。

    { ISO($language) } · { ISO($tier) } · 会員番号 { NUM($member) }
    このメッセージに返信すると、お客様に届きます。
