# レジ横のカードと、壁に貼る紙。

menu-poster = QRコードのポスター
desk-poster = 🖨 ポスター

# 紙そのもの：短く、名前なし。
poster-what = Telegram の会員証
poster-how = 読み取って「開始」を押すだけです。

poster-where =
    <b>レジ横のカードと、壁に貼る紙</b>
    どちらに置きますか。そこから来られた方を数えます。
poster-till = 🧾 レジ横
poster-receipt = 📄 レシート
poster-website = 🌐 ウェブサイト
poster-drawing = 少々お待ちください。紙面を作成しています。
poster-card-caption = レジ横のカード（A6）
poster-sheet-caption = 壁に貼る紙（A4）
poster-done =
    コードのリンクです。ほかの場所でもお使いいただけます。
    <code>{ $link }</code>
poster-left-out = この環境には{ LIST($languages) }の文字がないため、紙面には入っていません。
poster-failed = ただいま紙面を作成できませんでした。恐れ入りますが、1分ほどおいてもう一度お試しください。
