# ご紹介：お一人おひとりのリンク、お二人への贈り物、そしてその後。

referral-title = <b>{ ISO($shop) }を、大切な方とごいっしょに</b>
referral-promise =
    こちらはお客様専用のリンクです。気に入っていただけそうな方へ、どうぞお送りください。その方の最初のお買い物{ $minor ->
        [0] {""}
       *[other] （{ MONEY($minor, $currency) }以上）
    }{ $days ->
        [0] の後、お二人に贈り物を差し上げます：
       *[other] の後、返品期間の{ NUM($days) }日が過ぎましたら、お二人に贈り物を差し上げます：
    }
referral-yours = 🎁 お客様へ：{ POINTS($points) }
referral-theirs = 🎁 ご紹介の方へ：{ POINTS($points) }
referral-for = 🎁 { ISO($name) }へ：{ POINTS($points) }
referral-link = <code>{ $link }</code>
referral-resting = 恐れ入りますが、ただいまご紹介の贈り物はお休みしております。再開いたしましたら、こちらにリンクをご用意いたします。
referral-nobody = リンクからお越しの方は、まだいらっしゃいません。最初に思い浮かぶのは、どなたでしょうか。
referral-sum = <b>お越しの方：{ NUM($invited) } · 成立：{ NUM($counted) } · お客様へ：{ POINTS($points) }</b>
referral-joined = 🌱 { ISO($name) }がお越しくださいました。最初のお買い物をお待ちしております。
referral-waiting = ⏳ { ISO($name) }がお買い物をされました。ご返品がなければ、{ DAY($day) }に成立いたします。
referral-rewarded = 🎉 { ISO($name) }のご紹介が成立し、{ POINTS($points) }をお付けいたしました。
referral-counted = 🎉 { ISO($name) }のご紹介が成立いたしました。
referral-refused = ▫️ { ISO($name) }：対象外となりました（{ $reason ->
        [existing] すでに会員でいらっしゃいました
        [circle] お客様をお招きくださった側の方でした
        [burst] 一度に多くの方がお越しになりました。お申し付けいただければ、スタッフが確認いたします
        [returned] 以前に会員でいらっしゃいました
       *[other] 退会されました
    }）
referral-gone = ▫️ 退会された方
referral-share = 💌 リンクを送る
referral-share-text = { ISO($shop) }で{ ISO($points_name) }を貯めています。きっと気に入っていただけると思い、お送りします。このリンクからどうぞ。最初のお買い物の後、二人とも贈り物がいただけます。
referral-copy = 📋 リンクをコピー
referral-picture = 🔳 QRコード
referral-picture-caption =
    <b>{ ISO($shop) }</b>
    お近くの方へ：カメラをかざしていただくだけで開きます。

referral-welcome =
    💌 { ISO($name) }からのご招待で、お越しいただきました。最初のお買い物{ $minor ->
        [0] {""}
       *[other] （{ MONEY($minor, $currency) }以上）
    }{ $days ->
        [0] の後、お二人に贈り物を差し上げます：
       *[other] の後、返品期間の{ NUM($days) }日が過ぎましたら、お二人に贈り物を差し上げます：
    }

referral-told-inviter =
    🎉 { ISO($name) }様のご紹介が成立いたしました。{ POINTS($points) }をお付けいたしました。ご紹介いただき、ありがとうございます。
    .reach =
        現在の残高：{ POINTS($balance) }{ $debt ->
            [0] {""}
           *[other] {" "}· 不足分：{ NUM($debt) }
        }
referral-told-invited =
    🎉 ご招待でのお越し、ありがとうございます。最初のお買い物が確定いたしましたので、お約束の{ POINTS($points) }をお付けいたしました。
    .reach =
        現在の残高：{ POINTS($balance) }{ $debt ->
            [0] {""}
           *[other] {" "}· 不足分：{ NUM($debt) }
        }
referral-told-back =
    ご紹介が成立したお買い物のご返品に伴い、{ POINTS($points) }をお戻しいただきました。次のお買い物で、あらためて成立いたします。
    .reach =
        現在の残高：{ POINTS($balance) }{ $debt ->
            [0] {""}
           *[other] {" "}· 不足分：{ NUM($debt) }
        }
referral-told-withdrawn =
    ご紹介の方が、以前から別のアカウントで会員でいらしたことがわかりました。恐れ入りますが、{ POINTS($points) }をお戻しいただきました。ほかのご紹介はこれまでどおりです。
    .reach =
        現在の残高：{ POINTS($balance) }{ $debt ->
            [0] {""}
           *[other] {" "}· 不足分：{ NUM($debt) }
        }

referral-desk = 💌 対象外のご紹介
referral-desk-title = <b>対象外となったご紹介</b>
referral-desk-none = 対象外のご紹介はございません。何よりです。
referral-desk-line = { ISO($name) } → { ISO($friend) }：{ $reason ->
        [existing] すでに会員でした
        [circle] 先にお招きした側の方です
        [burst] 1時間に多数のうちのお一人です
       *[returned] 以前に会員でした
    }
referral-desk-count = ✅ { ISO($friend) }を対象にする
referral-desk-done = 以後はほかのご紹介と同じ扱いです。最初のお買い物が確定すると贈り物が付きます。

refused-not-to-overrule = 恐れ入りますが、こちらのご紹介は対象にできません。会員お二人の間のものではないか、別のご紹介がすでに対象となっております。
