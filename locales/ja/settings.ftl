# /settings：お客様がご自身についてお知らせくださったこと（すべて任意）と、会話の言語。

settings-title = <b>設定</b>
settings-line-name = お呼びするお名前：{ ISO($name) }
settings-line-language = 言語：{ ISO($language) }
settings-line-country = 国・地域：{ ISO($country) }
settings-line-country-none = 国・地域：未登録
settings-line-zone = 時間帯：{ ISO($city) }（現在 { TIME($now) }）
settings-line-zone-none = 時間帯：未登録
settings-line-birthday = お誕生日：{ DAY($day, style: "short") }
settings-line-birthday-none = お誕生日：未登録
settings-line-phone = お電話番号：{ ISO($phone) }
settings-line-phone-none = お電話番号：未登録
settings-line-offers = ご案内と新着情報：{ $on ->
        [yes] 受け取る
       *[other] 受け取らない
    }
settings-line-stopped = ご案内、新着情報、リマインダー：すべて停止中
settings-line-messages = 止めているお知らせ：{ NUM($count) }件
settings-line-messages-all = お知らせ：すべて受け取る
settings-line-quiet = お知らせを控える時間：{ HTML($hours) }
settings-line-quiet-usual = お知らせを控える時間：{ HTML($hours) }（通常どおり）
settings-line-greetings = お選びいただいたごあいさつの日：{ LIST($occasions) }
settings-line-greetings-none = お選びいただいたごあいさつの日：なし

settings-button-name = ✏️ お名前
settings-button-language = 🌐 言語
settings-button-country = 🗺 国・地域
settings-button-zone = 🕰 時間帯
settings-button-birthday = 🎂 お誕生日
settings-button-phone = 📱 電話番号
settings-button-offers = 📣 ご案内
settings-button-messages = 🔔 お知らせ
settings-button-quiet = 🌙 控える時間
settings-button-greetings = 🎉 祝日
settings-button-stop = 🔕 すべて停止する
settings-button-resume = 🔔 停止を解除する
settings-button-privacy = 🔒 個人情報
settings-button-why = ❔ お送りした理由
settings-back = ⚙️ 設定
settings-forget = 🗑 登録を消す

settings-name-ask =
    ただいま「{ ISO($name) }」とお呼びしております。

    どのようにお呼びいたしましょうか。こちらにお書きください。
settings-name-telegram = Telegram の表示名に戻す
settings-name-empty = 恐れ入りますが、お名前を読み取れませんでした。文字でお書きいただけますでしょうか。このままにしておくこともできます。
settings-name-long = 恐れ入りますが、会員証に収まらない長さのようです。もう少し短いお名前をお聞かせいただけますでしょうか。
settings-name-done = かしこまりました。これからは「{ ISO($name) }」とお呼びいたします。スタッフにもこのお名前が表示されます。

settings-country-first =
    ひとつだけ、一度きりのお伺いです。お住まいの国・地域はどちらでしょうか。

    日付、金額、お知らせを控える時間帯を、お住まいに合わせます。それまでは{ ISO($shop) }に合わせております。
settings-country-ask =
    お住まいの国・地域はどちらでしょうか。お選びいただくか、名前をお書きください。

    日付、金額、お知らせを控える時間帯を、そちらに合わせます。
settings-country-type = 国・地域の名前を、はじめの数文字でも結構ですので、お書きください。
settings-country-which = こちらの中にございますでしょうか。ない場合は、もう一度お書きください。
settings-country-unknown = 恐れ入りますが、その名前の国・地域は見つかりませんでした。ほかの書き方をお試しいただけますでしょうか。
settings-country-other = 🔎 ほかの国・地域
settings-country-later = 承知いたしました。ご登録は /settings からいつでも承ります。
settings-country-done = ありがとうございます。{ ISO($country) }で承りました。
settings-country-sample =
    これからは、日付と金額をこのように表示いたします：{ DAY($now) }、{ MONEY($minor, $currency) }
    自動でお送りするお知らせは、こちらの国・地域の生活時間に合わせて控えます。
settings-country-gone = ご登録を消しました。日付、金額、お知らせを控える時間帯は、店舗の国・地域に合わせます。

settings-zone-ask =
    そちらはいま何時でしょうか。お選びいただくか、お近くの大きな都市の名前をお書きください。

    時刻と、お知らせを控える時間帯を合わせます。
settings-zone-which = 時刻はどちらが近いでしょうか。当てはまるものをお選びください。
settings-zone-unknown = 恐れ入りますが、その都市の時間帯は見つかりませんでした。お近くの、より大きな都市でお試しいただけますでしょうか。
settings-zone-choice = { ISO($city) } · { TIME($now) }
settings-zone-done = ありがとうございます。{ ISO($city) }の時刻（現在 { TIME($now) }）に合わせました。お知らせを控える時間帯もこれに従います。
settings-zone-gone = ご登録を消しました。時刻とお知らせを控える時間帯は、店舗の時刻に合わせます。

settings-birthday-ask = お誕生日は何月でしょうか。お伺いするのは月と日だけで、年はお伺いしません。こちらに日付をお書きいただいても結構です。
settings-birthday-day = { ISO($month) }の何日でしょうか。
settings-birthday-which = 二通りに読み取れる日付のようです。どちらの日でしょうか。
settings-birthday-unread = 恐れ入りますが、日付を読み取れませんでした。月をお選びいただくか、「{ DAY($day, style: "short") }」のようにお書きいただけますでしょうか。
settings-birthday-done = ありがとうございます。{ DAY($day, style: "short") }で承りました。当日のごあいさつのためのもので、店舗のスタッフのほかは拝見いたしません。
settings-birthday-gone = ご登録を消しました。お誕生日の情報は残っておりません。

settings-phone-why =
    お電話番号をご登録いただくと、レジですぐに会員証をお探しできます。スマートフォンを取り出していただく必要もございません。

    こちらからお電話を差し上げることも、番号をよそへお渡しすることもございません。
settings-phone-have =
    お電話番号：{ ISO($phone) }

    レジで会員証をお探しするために使います。更新も、登録の取り消しも承ります。
settings-phone-share = 📱 番号を知らせる
settings-phone-key = 📱 自分の番号を知らせる
settings-phone-ask = 下のボタンを押していただくと、Telegram が確認のうえ、お電話番号をこちらに知らせます。
settings-phone-typed = 入力された番号ではご本人のものか確かめられないため、恐れ入りますが、下のボタンをお使いください。
settings-phone-foreign = ほかの方の連絡先のようです。恐れ入りますが、下のボタンでご自身の番号をお知らせください。
settings-phone-odd = 恐れ入りますが、この番号を読み取れなかったため、登録しておりません。
settings-phone-later = 承知いたしました。お電話番号は今回は登録いたしません。
settings-phone-done = ありがとうございます。会員証にお電話番号を登録いたしました：{ ISO($phone) }
settings-phone-claimed = この番号でお待ちしていたお買い物{ NUM($count) }件を、会員証に加えました。
settings-phone-gone = ご登録を消しました。お電話番号の情報は残っておりません。

settings-quiet-span = { TIME($start) }～{ TIME($end) }
settings-quiet-why =
    お知らせを控える時間帯は、いつがよろしいでしょうか。お伺いするまでは、お住まいの国・地域で一般的な時間に合わせております。

    お急ぎでないお知らせは、その間お待ちしてからお届けします。
settings-quiet-have =
    お知らせを控える時間：{ HTML($hours) }

    お急ぎでないお知らせは、この時間が過ぎてからお届けします。
settings-quiet-clock = { ISO($city) }の時刻（現在 { TIME($now) }）に合わせております。
settings-quiet-other = 🕰 ほかの時間
settings-quiet-usual = ↩️ 通常どおり
settings-quiet-from = 何時から控えればよろしいでしょうか。
settings-quiet-until = 何時まで控えればよろしいでしょうか。ポイントの期限前にお知らせできるよう、一日に四時間以上はお残しください。
settings-quiet-done =
    かしこまりました。{ ISO($city) }の時刻で{ HTML($hours) }は、お急ぎでないお知らせをお送りいたしません。

    お客様ご自身の操作へのお返事は、音を鳴らさずにすぐお届けします。
settings-quiet-days = お住まいの国・地域で一般的なお休みの日も、これまでどおり控えます。
settings-quiet-gone = かしこまりました。お住まいの国・地域で一般的な時間に戻しました。
