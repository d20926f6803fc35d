# Telegram 自身が表示するもの：コマンドの一覧、開始前の説明、プロフィールの紹介文。装飾なし。

menu-start = はじめる・はじめに戻る
menu-points = 残高と、交換できるもの
menu-rewards = 交換いただける特典
menu-codes = お手元のコード
menu-referral = ご紹介用リンクと、お越しいただいた方
menu-gifts = ポイントをためる方法（お買い物以外も）
menu-statement = 残高の出入りの明細
menu-settings = お名前、言語、国・地域、お知らせの設定
menu-language = 言語の変更
menu-stop = ご案内とリマインダーの停止
menu-why = メッセージが届いた理由、届かなかった理由
menu-about = 当店の紹介と規約
menu-privacy = お預かりしている情報と期間
menu-export = すべての情報の写し
menu-move = 別のTelegramアカウントへの引き継ぎ
menu-forget = 退会と情報の消去
menu-human = スタッフへのご相談
menu-cancel = お伺い中のことをやめる
menu-help = こちらでできること
menu-description =
    { ISO($shop) }の会員証です。Telegram でそのままお使いいただけます。

    残高と有効期限のご確認、特典との交換、スタッフへのご相談を、いつでも承ります。
    「開始」を押してお始めください。
menu-short = { ISO($shop) }の会員証。残高の確認、特典との交換、スタッフへのご相談を承ります。
