# 人と話す。誰が読むのか、誰もいないのはいつか、正直にお伝えします。

human-ask =
    かしこまりました。文章、写真、音声、いずれでも結構です。このままお送りください。

    { ISO($shop) }のスタッフが、お名前、ご利用の言語、会員ランクとあわせて拝見し、こちらにお返事いたします。
human-nobody =
    申し訳ございません。ただいま{ ISO($shop) }では、こちらのトークでのご連絡をお受けしておりません。お待たせしてしまわないよう、先にお伝えいたします。

    お手数ですが、こちらまでご連絡ください：{ ISO($contact) }
human-passed-on =
    ありがとうございます。{ ISO($shop) }のスタッフにお預けいたしました。お返事はこちらに届きます。

    補足がございましたら、このままお送りください。
human-passed-on-unasked =
    こちらではお答えいたしかねましたので、{ ISO($shop) }のスタッフにお預けいたしました。お返事はこちらに届きます。

    補足がございましたら、このままお送りください。
human-added = こちらも確かにお預かりいたしました。
human-together = ありがとうございます。続けてお寄せいただいたメッセージは、数分後にまとめて{ ISO($shop) }のスタッフが拝見します。
human-done = ✔️ 以上です

# スタッフ向け。
human-card =
    💬 <b>{ ISO($name) }</b>からのメッセージです。

    { ISO($text) }

    { ISO($language) } · { ISO($tier) } · 会員番号 { NUM($member) }
    このメッセージに返信すると、お客様に届きます。
human-card-before = 💬 はじめに<b>{ ISO($name) }</b>からいただいたメッセージです。
human-card-media =
    📎 <b>{ ISO($name) }</b>からの添付です。

    { ISO($language) } · { ISO($tier) } · 会員番号 { NUM($member) }
    このメッセージ、または次のメッセージに返信すると、お客様に届きます。
human-many =
    💬 <b>{ ISO($name) }</b>から多くのメッセージが届いています。ほかの方のメッセージが埋もれないよう、この後{ NUM($minutes) }分間の分はまとめてお届けします。
human-card-rest =
    💬 <b>{ ISO($name) }</b>からの続きです：

    { ISO($text) }

    { ISO($language) } · { ISO($tier) } · 会員番号 { NUM($member) }
    このメッセージへの返信が、そのままお客様に届きます。
human-close = ✔️ 完了
human-complaint = ⚠️ 苦情
human-closed = 完了しました。お待ちいただいていたお知らせを再開します。
human-complaint-noted = 記録しました。ご返信を除き、一日お知らせを控えます。
human-anonymous = 恐れ入りますが、ご自身の名前で返信してください。匿名の管理者としての投稿はお客様に届きません。
human-gone = このお客様には届きませんでした。ボットがブロックされたか、退会された可能性があります。

# 会員向け。
human-answer =
    <b>{ ISO($shop) }より</b>

    { ISO($text) }
human-dead-letter = ⚠️ 更新 { NUM($update) } の処理に三度失敗したため、別に取り置きました。理由はログにあります。ほかの処理に影響はありません。
human-group-gone = ⚠️ スタッフのグループがボットからのメッセージを受け付けていません：{ ISO($said) }。会員さまからのメッセージは一日のあいだ保管し、送信を繰り返します。ボットを管理者としてグループに追加し直してください。状態は <code>wafa doctor</code> で確認できます。
