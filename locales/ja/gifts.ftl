# /gifts：ポイントをためる方法のすべて（お買い物以外も）、店舗のチャンネル、会員から届いたものとスタッフの判断。

gifts-title = <b>{ ISO($shop) }でのため方</b>
gifts-buying = 🛍 お買い物：{ MONEY($minor, $currency) }につき{ POINTS($points) }
gifts-boost = 🔥 { DAY($day) }まで：{ ISO($name) }（×{"\u00A0"}{ NUM($times) }）
earn-boost = 🔥 { ISO($name) }（×{"\u00A0"}{ NUM($times) }）を含みます
gifts-birthday-untold = 🎂 お誕生日：毎年{ POINTS($points) }。月と日だけお聞かせください。年はお伺いしません。
gifts-birthday = 🎂 お誕生日：{ POINTS($points) }（次回は{ DAY($day) }）
gifts-channel = { $got ->
        [yes] ✅ 公式チャンネル：{ POINTS($points) }。ご参加ありがとうございます
       *[no] 📣 公式チャンネル：ご参加で{ POINTS($points) }
    }
gifts-profile = 📝 プロフィール：すべてお聞かせいただくと{ POINTS($points) }。あと、{ LIST($missing) }です。
gifts-profile-got = ✅ プロフィール：{ POINTS($points) }。ありがとうございます
gifts-fact-name = お呼びするお名前
gifts-fact-language = ご利用の言語
gifts-fact-country = 国・地域
gifts-fact-zone = 時間帯
gifts-fact-birthday = お誕生日
gifts-fact-phone = お電話番号
gifts-favour = { $state ->
        [waiting] ⏳ { ISO($name) }：スタッフがお預かりしております
        [granted] ✅ { ISO($name) }：{ POINTS($points) }。ありがとうございます{ $every ->
            [week] （次回は来週）
            [month] （次回は来月）
            [year] （次回は来年）
           *[once] {""}
        }
        [declined] ▫️ { ISO($name) }{ $every ->
            [week] ：次回は来週
            [month] ：次回は来月
            [year] ：次回は来年
           *[once] ：受付を終了いたしました
        }
       *[open] ✨ { ISO($name) }：{ POINTS($points) }（{ $every ->
            [week] 週に1回
            [month] 月に1回
            [year] 年に1回
           *[once] 1回限り
        }）
    }
gifts-invite = 💌 お友だちのご紹介：{ POINTS($points) }
gifts-returned = 以前も会員でいらっしゃいましたので、一度限りのものはこの一覧にございません。そのほかは、はじめからお楽しみいただけます。
gifts-button-favour = ✨ { ISO($name) }
gifts-button-channel = 📣 公式チャンネル

gifts-channel-ask =
    公式チャンネルで、{ ISO($shop) }の新着をお知らせしております。ご参加のうえこちらに戻り、二つ目のボタンを押していただくと、一度限り{ POINTS($points) }をお付けいたします。

    Telegram に確かめるのは、チャンネルにご参加かどうかだけでございます。
gifts-channel-open = 📣 チャンネルを開く
gifts-channel-joined = ✔️ 参加しました
gifts-channel-outside = Telegram ではまだご参加を確認できませんでした。反映に少しかかることもございます。ご参加のうえ、もう一度お試しください。
gifts-channel-unseen = 申し訳ございません。ただいま、こちらの都合でチャンネルを確認できません。スタッフに知らせましたので、明日もう一度お試しいただけますでしょうか。贈り物はなくなりません。
gifts-channel-done = 🎉 ご参加を確認いたしました。{ POINTS($points) }をお付けしました。すぐにお使いいただけます。

gift-told-birthday =
    🎂 { $late ->
        [yes] 遅ればせながら、お誕生日おめでとうございます。
       *[no] お誕生日おめでとうございます。
    }ささやかな贈り物として、{ POINTS($points) }をお付けいたしました。

    現在の残高：{ POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· 不足分：{ NUM($debt) }
    }
gift-told-profile =
    📝 プロフィールをお聞かせくださり、ありがとうございます。{ POINTS($points) }をお付けいたしました。

    現在の残高：{ POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· 不足分：{ NUM($debt) }
    }
gift-told-favour =
    ✨ { ISO($favour) }：スタッフが拝見いたしました。ありがとうございます。{ POINTS($points) }をお付けいたしました。

    現在の残高：{ POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· 不足分：{ NUM($debt) }
    }
favour-told-declined =
    { ISO($favour) }：恐れ入りますが、今回はお付けすることができませんでした。{ $why ->
        [unseen] 見つけること、または確かめることができませんでした。
        [other] お願いしておりました内容と異なるようでございます。
        [platform] このような口コミサイトへの投稿に特典をお付けすることは、サイトの規約と法律で禁じられております。ご意見そのものは、いつでも歓迎されております。
       *[words] スタッフからのひとことです。
    }{ $why ->
        [words] {"\u000A\u000A"}{ ISO($words) }
       *[other] {""}
    }

    もう一度お送りいただけるかどうかは /gifts で、ご相談は /human で承ります。

favour-about =
    <b>{ ISO($name) }</b>

    { ISO($about) }

    { POINTS($points) }（{ $every ->
        [week] 週に1回
        [month] 月に1回
        [year] 年に1回
       *[once] 1回限り
    }）
favour-send-photo = お写真を、このままこちらにお送りください。スタッフが拝見して判断し、結果はいずれの場合もこちらでお知らせいたします。
favour-send-text = このままこちらにお書きください。スタッフが拝見して判断し、結果はいずれの場合もこちらでお知らせいたします。
favour-send-any = お写真、リンク、ひとこと、いずれでも結構です。このままこちらにお送りください。スタッフが拝見して判断し、結果はいずれの場合もこちらでお知らせいたします。
favour-wants-photo = 恐れ入りますが、こちらはお写真でお願いしております。またの機会でも構いません。
favour-wants-text = 恐れ入りますが、こちらは文章でお願いしております。またの機会でも構いません。
favour-wants-any = 恐れ入りますが、お写真、リンク、文章のいずれかでお願いしております。またの機会でも構いません。
favour-stands-waiting = ⏳ お送りいただいたものを、スタッフがお預かりしております。拝見しだい、こちらでお知らせいたします。
favour-stands-granted = ✅ すでにお付けしております。ありがとうございます。
favour-stands-declined = 何度かお送りいただきましたが、しばらくお休みとさせていただきます。ご相談は /human で承ります。
favour-sent = ありがとうございます。スタッフにお預けいたしました。確認できましたら{ POINTS($points) }をお付けし、そうでない場合は理由をお知らせいたします。通常、1日から2日ほどでございます。
favour-added = こちらも一緒にお預かりいたしました。

# スタッフ向け。
favour-desk = ✨ 会員から届いたもの
favour-card =
    ✨ <b>{ ISO($name) }</b>から届きました：{ ISO($favour) }。承認すると{ POINTS($points) }が付きます。{ $named ->
        [yes] {"\u000A\u000A"}⚠️ { ISO($platform) }の名前があります。そちらの口コミに特典を付けることは、規約でも法律でも禁じられています。
       *[no] {""}
    }

    届いたものは、この下に続きます。
favour-waiting = <b>確認をお待ちのもの</b>
favour-none = 確認をお待ちのものはありません。すべて確認済みです。
favour-line = { ISO($name) } · { ISO($favour) }
favour-look = ✨ <b>{ ISO($name) }</b>：{ ISO($favour) }。承認すると{ POINTS($points) }が付きます。
favour-was-granted = ✅ 承認済み：<b>{ ISO($name) }</b>、{ ISO($favour) }、{ POINTS($points) }
favour-was-declined = ▫️ 見送り：<b>{ ISO($name) }</b>、{ ISO($favour) }。理由はお客様にお知らせします。
favour-grant = ✅ 承認する
favour-decline = ✖️ 見送る
favour-see = 👁 もう一度見る
favour-next = お待ちの一覧
favour-coming = まもなく届きます。
favour-why-ask = <b>{ ISO($name) }</b>の「{ ISO($favour) }」を見送る理由は何でしょうか。お客様にはご自身の言語で届きます。
favour-why-unseen = 見つからない、または確かめられない
favour-why-other = お願いした内容と異なる
favour-why-platform = 禁じられたサイトの口コミ
favour-why-words = ✏️ 自分の言葉で
favour-words-ask = お客様への理由を、短く丁寧にお書きください。そのままの言葉で届きます。
gift-staff-channel = ⚠️ { ISO($channel) }へのご参加の贈り物をお待ちのお客様がいらっしゃいますが、Telegram がボットに参加者を知らせません。ボットをチャンネルの管理者にしてください（ほかの権限は要りません）。または、プログラムにある名前をご確認ください。

refused-no-such-gift = 恐れ入りますが、こちらの贈り物は終了いたしました。現在のご案内は /gifts にございます。
refused-given-before = こちらは一度限りの贈り物で、すでにお付けしております。ほかのご案内は /gifts にございます。
refused-no-such-favour = 恐れ入りますが、こちらのお願いは終了いたしました。現在のご案内は /gifts にございます。
refused-favour-waits = 先にお送りいただいたものを、スタッフがお預かりしております。拝見しだい、こちらでお知らせいたします。
refused-favour-done = 恐れ入りますが、こちらは今のところこれ以上お付けできません。再開しましたら /gifts に表示いたします。
refused-nobody-looks = 申し訳ございません。ただいま拝見できるスタッフがおりませんので、お預かりを控えております。後ほどお試しいただけますでしょうか。
refused-favour-decided = ほかのスタッフが先に、別の判断をしました。
refused-own-favour = ご自身がお送りになったものです。ほかのスタッフの判断が必要です。
