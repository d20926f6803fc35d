# 店のルールのファイル。誤りの文言は problems.ftl にあります。

menu-programme = プログラムの設定ファイル
desk-programme = 📄 プログラム

programme-here = 現在のプログラムです。書き換えたファイルをこちらにお送りください。変更点をご確認いただき、ご了承いただくまでは、何も変わりません。
programme-send = ご用意ができましたら、ファイルとしてこちらにお送りください。現在のものは /programme でお渡しします。
programme-same = 変更はございません。このプログラムがすでに使われております。
programme-changes = <b>このファイルで変わる点：{ NUM($changes) }件</b>
programme-changed = • <code>{ $path }</code>：{ ISO($old) } → { ISO($new) }
programme-new = • <code>{ $path }</code>：追加 { ISO($new) }
programme-gone = • <code>{ $path }</code>：削除 { ISO($old) }
programme-more = … ほか{ NUM($more) }件は下のファイルをご覧ください
programme-odd = <b>誤りではありませんが、ご確認ください</b>
programme-ladder = <b>ランクの区切りが変わります</b>
programme-nobody = ランクが変わる方はいらっしゃいません。
programme-rises = ⬆️ { ISO($before) } → { ISO($after) }：{ NUM($members) }名がすぐに上がります（{ ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ NUM($more) }名
    }）
programme-falls = ⏳ { ISO($before) } → { ISO($after) }：{ NUM($members) }名にお知らせし、30日の猶予を設けます（{ ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ NUM($more) }名
    }）
programme-problem = • { NUM($line) }行目、<code>{ $field }</code>：{ ISO($message) }
programme-problem-line = • { NUM($line) }行目：{ ISO($message) }
programme-problem-field = • <code>{ $field }</code>：{ ISO($message) }
programme-problem-file = • { ISO($message) }
programme-whole = すべての内容です。
programme-apply = ✅ 適用する
programme-again = 🔄 もう一度確認する
programme-applied = { $changes ->
        [0] 変更はございませんでした。このプログラムがすでに使われております。
       *[other] ✅ ただいまから適用されます。変更点は{ NUM($changes) }件でした。
    }

refused-bad-programme = <b>このファイルはまだお使いいただけません。</b>直していただきたい箇所：{ NUM($problems) }件
refused-unreadable-file = { $why ->
        [large] 申し訳ございませんが、ファイルが大きすぎます。{ NUM($most) }キロバイトまででお願いいたします。何も変更しておりません。
        [empty] ファイルの中身がないようです。何も変更しておりません。
        [encoding] 恐れ入りますが、文字コードを読み取れませんでした。UTF-8で保存のうえ、もう一度お送りください。
        [gone] Telegramからファイルを受け取れませんでした。恐れ入りますが、もう一度お送りください。
       *[binary] 恐れ入りますが、テキストファイルではないようです。programme.toml のようなテキストをお送りください。何も変更しておりません。
    }
refused-programme-moved = ご確認いただいた後に、別のプログラムが適用されました。何も変更しておりません。もう一度ご確認ください。
refused-no-such-draft = このファイルは、その後お送りいただいた新しいものに替わっております。何も変更しておりません。
