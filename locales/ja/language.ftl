# 言語を選ぶ。ボタンには、それぞれの言語の呼び名が並びます。

language-title = どの言語でお話しいたしましょうか。
language-chosen = これからは日本語でご案内いたします。/language で、いつでも変更いただけます。

language-heard = 日本語でお書きいただきましたので、日本語でご案内いたします。元の言語には、ボタンひとつで戻せます。
language-back = ↩️ { ISO($language) }に戻る
language-offer = 日本語でお話しいたしましょうか。ボタンひとつで切り替わります。
language-offer-yes = 🌐 はい、日本語で
