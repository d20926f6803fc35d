# プログラムのファイルで直していただきたいこと。行番号と設定項目の名前に続きます。入力する値はそのままの形で示します。

problem-missing = 必要な項目がありません：{ ISO($wanted) }
problem-wrong = { ISO($value) } ではなく、次のものが必要です：{ ISO($wanted) }
problem-meant = { ISO($said) }。{ ISO($meant) } のことでしょうか。
problem-unknown = この設定項目はありません
problem-empty = 空にはできません
problem-long = { ISO($longest) }文字までです（現在{ ISO($length) }文字）
problem-control = 制御文字は使えません
problem-tag = "en" や "pt-BR" のような言語タグで示してください
problem-own-language = 店の言語 { ISO($language) }（shop.default_language）の文がありません
problem-other-languages = { LIST($missing) } の文がないため、{ ISO($language) } で表示されます
problem-unspoken = shop.languages に含まれていないため、表示されません
problem-tables = { ISO($begin) } で始まる表の並びにしてください
problem-table = { ISO($begin) } で始まる表にしてください
problem-twice = 他と重ならないようにしてください：{ ISO($value) } はすでに使われています
problem-after = { ISO($other) } より後にしてください
problem-more = その前の { ISO($other) } より大きくしてください
problem-hours = 開始を終了より前にしてください
problem-no-tiers = [[tiers]] で始まり threshold = 0 のランクが少なくとも一つ必要です
problem-first-threshold = どの会員にもランクが付くよう、最初のランクでは 0 にしてください
problem-first-hidden = 新しい会員に見えるよう、最初のランクでは false にしてください
problem-never-day = { LIST($countries) } のすべてで同時に起きている時間帯がないため、時刻のわからない会員さまには店の時計だけに合わせて届きます。unknown_zone_hours = "12:00-14:00" のように時間帯を指定するか、国を減らしてください
problem-avoided = { ISO($word) } とありますが、{ LIST($countries) } にお住まいの会員さまには控えたほうがよいかもしれません
problem-mixed-address = { ISO($word) } とありますが、ボットは会員さまに別の言葉遣いでお話ししています。[shop] の form_of_address をご確認ください
problem-forms = { LIST($missing) } の形がないため、other が使われます
problem-currency = SAR のような通貨コード（ISO 4217）ではありません
problem-country = SA のような2文字の国コード（ISO 3166）ではありません
problem-occasion = { ISO($value) } という行事はありません
problem-occasion-twice = 同じ行事が二度あります
problem-not-celebrated = { ISO($value) } はその国の祝日ではないため、選んだ会員だけにごあいさつが届きます
problem-hidden-reward = { ISO($value) } は使えません。隠しランクの特典で、全員に知られてしまいます
problem-not-handed-over = { ISO($value) } は使えません。{ ISO($reward) } という種類の特典は手渡しできません
problem-thing = { ISO($value) } は、このファイルの種類でも商品でもありません
problem-platform = { ISO($platform) } への投稿は特典の対象にできません。報酬付きの口コミは先方の規約でも法律でも禁じられています（米国 16 CFR Part 465、EU 指令 2005/29/EC）。ページの削除や制裁金のおそれがあります。代わりに、お店へ直接届く率直な感想を対象になさってください
problem-syntax = ここ{ $column ->
        [0] {""}
       *[other] （{ NUM($column) }桁目）
    }が TOML の書き方に合っていません：{ ISO($said) }
problem-not-unicode = Unicode でない文字があります。UTF-8 で保存してください
problem-large-number = 大きすぎて読めない数があります
problem-nested = 一覧や表の入れ子が深すぎます
phrase-whole = { ISO($low) } から { ISO($high) } までの整数
phrase-amount = { ISO($low) } から { ISO($high) } までの数（小数点以下は { ISO($places) } 桁まで）
phrase-falling = { ISO($high) } から { ISO($low) } まで、前より小さくなる整数の並び（例：{ ISO($such) }）
phrase-flag = true または false
phrase-text = 引用符で囲んだ文
phrase-texts = 文、または { ISO($such) } のような言語ごとの文
phrase-one-of = 次のいずれか：{ LIST($allowed) }
phrase-country = SA のような2文字の国コード（ISO 3166）
phrase-zone = Asia/Riyadh のようなタイムゾーン
phrase-currency = SAR のような通貨コード（ISO 4217）
phrase-id = a-z 0-9 - の文字を1〜20字
phrase-moment = 2027-03-31 のような日付、または 2027-03-31T18:00:00 のような日時
phrase-languages = ["ar", "en"] のような、重複のない言語タグの一覧
phrase-table = 表
phrase-list = 一覧
phrase-long-number = 桁数の多い数
