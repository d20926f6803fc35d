# お預かりしている情報、そのすべての写し、退会、アカウントの引き継ぎ。正確に、もれなく、簡潔に。

privacy-title = <b>{ ISO($shop) }でお預かりしている情報</b>
privacy-who =
    責任者：{ ISO($legal_name) }
    お問い合わせ：{ ISO($contact) }
privacy-what =
    <b>お預かりしているものと、その理由</b>
    • Telegramのお名前と番号（会員証をお客様のものとし、ご連絡を差し上げるため）
    • ご利用の言語と、お知らせいただいた場合は国、時間帯、お誕生日、電話番号（適切にご案内し、お誕生日をお祝いし、お買い物を確認するため）
    • 残高、お買い物、特典、コード（お客様のものを確かにお届けするため）
    • お贈りしたものと、お送りいただいたものの結果（重ねてお付けすることのないように）
    • ご案内のご希望と、それを伺った日時
privacy-days = { NUM($days) }日間
privacy-minutes = { NUM($minutes) }分
privacy-sent = このトークにお送りいただいた内容は、お返事のあとただちに消去いたします。お客様と結びつかない通し番号のみ{ HTML($days) }残ります。お返事できなかったものは、確認のため{ HTML($dead) }保管いたします。
privacy-messages = お送りしたお知らせと、スタッフとのやり取り：{ HTML($days) }
privacy-member = そのほか：会員でいらっしゃる間
privacy-backups = 予備の控え：{ HTML($days) }
privacy-rights =
    <b>お選びいただけること</b>
    すべての写し：/export
    ご案内の停止：/stop
    別のアカウントへの引き継ぎ：/move
    退会と個人情報の消去：/forget

    情報を販売したり、よそへお渡ししたりすることはございません。トークそのものは、Telegramの規約のもとTelegramを通じて届きます。ご不明な点は{ ISO($contact) }までお寄せください。お住まいの国の個人情報保護機関にご相談いただくこともできます。
privacy-export = 📦 すべての写しを受け取る
privacy-move = 🔁 アカウントの引き継ぎ
privacy-forget = 🗑 退会して消去する
privacy-left-staff = 🗑 会員番号 { NUM($member) } のお客様が退会され、情報の消去を希望されています。このトークにある会員番号 { NUM($member) } のメッセージを削除してください。

export-here = お預かりしているすべての情報です。お読みいただくためのファイルと、詳細を含む機械用のファイルをお送りいたします。
export-caption-read = お読みいただくためのファイルです。ブラウザーで開けます。
export-caption-data = 機械用のファイル（JSON）です。すべての詳細を含みます。
export-title = { ISO($shop) }でお預かりしているすべての情報
export-who = 責任者：{ ISO($legal_name) }、{ ISO($contact) }
export-moment = { DAY($at) } { TIME($at) }
export-yes = はい
export-no = いいえ
export-chapter-you = お客様について
export-chapter-points = 残高と会員ランク
export-chapter-purchases = お買い物
export-chapter-codes = 特典とコード
export-chapter-offers = ご案内についてのお返事
export-chapter-messages = メッセージ
export-chapter-other = プログラムの記録
export-label-name = お名前
export-label-username = ユーザー名
export-label-telegram = Telegramの番号
export-label-phone = 電話番号
export-label-language = 言語
export-label-country = 国
export-label-zone = 時間帯
export-label-offers = ご案内の希望
export-label-tier = 会員ランク
export-label-points = ポイント
export-label-left = うち残り
export-label-amount = 金額
export-label-when = 日時
export-label-from = 利用開始
export-label-until = 期限
export-label-kind = 種類
export-label-state = 状態
export-label-reason = 理由
export-label-source = 由来
export-label-number = 番号
export-label-text = 内容
refused-exported-already = 恐れ入りますが、先ほどお送りしたばかりでございます。次の写しは、あと{ NUM($minutes) }分でお受け取りいただけます。

forget-title = <b>{ ISO($shop) }を退会し、情報を消去なさいますか。</b>
forget-goes = <b>ただちに、完全に消去されるもの：</b>お名前、Telegramの番号、言語そのほかお知らせいただいたこと、電話番号、お互いのメッセージ、そしてお客様とお買い物との結びつき。
forget-points = 残高もあわせて失われます。現在の残高は{ POINTS($points) }でございます。どなたもお使いになれず、元に戻すこともできません。
forget-codes = まだお使いでないコードが{ NUM($codes) }件ございます。退会されると取り消しとなりますので、ご希望の場合は先にご利用ください。
forget-stays =
    <b>お客様と結びつかない形で残るもの：</b>
    • どなたにもつながらない番号のもとの、残高の出入りの記録（その残高は期日に失効いたします）
    • Telegramの番号から作った、元に戻せない照合値。予備の控えから復元した際に改めて消去するため、また歓迎の特典を一度限りとするために用います
    • 予備の控え（最長{ HTML($days) }）
forget-chat = トークそのものはTelegramにあり、双方から削除していただけます。スタッフ宛てのメッセージはスタッフのトークにも残っておりますので、削除するよう依頼いたします。
forget-go-on = 次へ進む
forget-keep = 会員証を残す
forget-sure = よろしいでしょうか。このあとは、私どもにも会員証を元に戻すことができません。
forget-yes = 🗑 はい、消去します
forget-done =
    消去が完了いたしました。お客様についての情報は、もうございません。

    これまでありがとうございました。またお越しの際は、{ ISO($shop) }が心よりお迎えいたします：/start
forget-why = 差し支えなければ、理由をひとつお選びいただけますと幸いです。どなたのお答えかは分かりません。
forget-why-thanks = ありがとうございます。今後の参考にいたします。どうぞお元気でお過ごしください。
forget-guest = このアカウントには、現在会員証がございません。{ ISO($shop) }の新しい会員証をご希望でしたら、こちらからお始めください：/start

move-title =
    <b>別のTelegramアカウントへの引き継ぎ</b>

    1. <b>以前の</b>アカウントでコードを表示してください。一度限り、{ HTML($minutes) }間有効です。
    2. <b>新しい</b>アカウントで{ ISO($shop) }を開き、/move からコードをご入力ください。

    残高、会員ランク、コード、これまでの記録がそのまま引き継がれます。
move-old = 🔢 コードを表示（以前のアカウント）
move-new = ⌨️ コードを入力（新しいアカウント）
move-code =
    <code>{ $code }</code>

    新しいアカウントでご入力ください。あと{ HTML($minutes) }有効です。

    どなたにもお知らせにならないようお願いいたします。入力した方に会員証が移ります。スタッフがお尋ねすることはございません。
move-type = 以前のアカウントに表示されたコードをご入力ください。
move-again = ⌨️ もう一度入力する
move-done = { ISO($name) }、ようこそお越しくださいました。{ ISO($shop) }の会員証は、すべてそのままこちらに移りました。
move-left-behind = こちらに表示されたコードにより、会員証が別のTelegramアカウントへ移りました。お心当たりがない場合は、至急ご連絡ください：{ ISO($contact) }
refused-no-such-move-code = 恐れ入りますが、このコードはお使いいただけません。入力の誤りか、使用済みか、十五分を過ぎたもののようです。以前のアカウントで、いつでも新しいコードを表示できます。
refused-same-account = 恐れ入りますが、こちらはコードを表示したアカウントです。新しいアカウントでご入力ください。
refused-two-cards = 恐れ入りますが、こちらのアカウントには、残高やお買い物のある会員証がすでにございます。失われるものがないよう、スタッフが一枚におまとめいたします。

move-lost = 📱 前のアカウントが使えない
move-phone-ask = 会員証にお電話番号をご登録いただいていれば、番号でお手続きできます。下のボタンを押していただくと、Telegram がこのアカウントの番号をこちらに知らせます。
move-phone-thanks = ありがとうございます。
move-phone-asked = スタッフに確認を依頼いたしました。承認の後、前のアカウントにお知らせし、{ NUM($hours) }時間以内にお申し出がなければ、会員証は自動でこちらに移ります。
move-waits = スタッフが承認いたしました。前のアカウントから{ NUM($hours) }時間以内にお申し出がなければ、会員証は自動でこちらに移ります。
move-notice =
    お客様と同じ電話番号の方から、会員証を別の Telegram アカウントへ移すご依頼があり、スタッフが承認いたしました。{ NUM($hours) }時間後に移ります。

    お心当たりがない場合は、ボタンひとつで止められます。
move-object = ✋ 止める（自分の会員証です）
move-stays = 手続きを止めました。会員証はこのまま、スタッフにも伝えております。
move-not = 会員証は今のところ前のアカウントのままです。スタッフが承りますので、ご連絡ください：{ ISO($contact) }
move-arrived = 会員証がこちらに移りました。これまでの内容はすべてそのままです。
refused-no-card-by-phone = 恐れ入りますが、この番号の会員証はほかに見つかりませんでした。スタッフが一緒にお探しいたします。
refused-no-such-move = この件はすでに決まっているか、期限を過ぎております。

# スタッフ向け。
move-asked = 🔁 <b>{ ISO($name) }</b>（会員番号 { NUM($member) }）の会員証を、同じ電話番号の別の Telegram アカウントへ移す依頼が届いています。
move-look = 内容を見る
move-decide =
    会員証：<b>{ ISO($name) }</b>、会員番号 { NUM($member) }
    依頼したアカウント：<b>{ ISO($account) }</b>

    どちらも同じ電話番号であることを Telegram が示しています。承認すると、前のアカウントは{ NUM($hours) }時間、異議を申し出られます。その後、会員証が移ります。
move-decide-yes = ✅ 承認する
move-decide-no = ✖️ 断る
move-decided-yes = 承認しました。前のアカウントは{ NUM($hours) }時間、異議を申し出られます。
move-decided-no = 断りました。何も移りません。
move-objected = ✋ <b>{ ISO($name) }</b>（会員番号 { NUM($member) }）から異議がありました。会員証はそのままです。ご対応をお願いします。
