# 最初の画面と、多くの画面にあるボタン。

home-title = いつもありがとうございます。ご用件をお選びください。
home-points = ⭐ 会員証
home-rewards = 🎁 特典
home-codes = 🎟 コード
home-statement = 📒 ご利用明細
home-referral = 💌 お友だちを招待
home-gifts = 🌱 ため方
home-settings = ⚙️ 設定
home-about = 🏡 当店について
home-help = 💡 ヘルプ
home-human = 💬 スタッフに相談
home-demo = 🛍 { ISO($shop) }を訪ねる

common-home = 🏠 メニュー
common-back = ↩️ 戻る
common-cancel = 今回は見送る
common-old-menu = 恐れ入りますが、以前のボタンのようです。現在のメニューをご案内いたします。
common-cancelled = 承知いたしました。ここまでにいたします。これ以上は何も行われません。
common-nothing-to-cancel = ただいまお伺い中のことはございません。何をご覧になりますか。
courtesy-hello = { ISO($name) }、お声がけありがとうございます。ご用件をお選びください。
courtesy-salam = { ISO($name) }、ワ・アライクム・アッサラーム。ご用件をお選びください。
courtesy-thanks = { ISO($name) }、こちらこそ、いつもありがとうございます。
common-not-understood =
    申し訳ございません。簡単な自動応答のため、うまく読み取れませんでした。

    この中に、お探しのものはございますでしょうか。見当たらない場合は、もう一度お送りください。次のメッセージは{ ISO($shop) }のスタッフが拝見いたします。
common-not-understood-alone =
    申し訳ございません。簡単な自動応答のため、うまく読み取れませんでした。

    この中に、お探しのものはございますでしょうか。見当たらない場合は、お手数ですがこちらまでご連絡ください：{ ISO($contact) }
common-not-open = こちらの会員証は、ただいま準備中でございます。恐れ入りますが、しばらくしてからお越しくださいませ。
