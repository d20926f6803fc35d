# ご希望に添えないとき：お詫びと、その理由と、代わりの道。

refused = 申し訳ございません。ただいまお受けできない状態です。少し時間をおいて、もう一度お試しいただけますでしょうか。
refused-busy = ただいま大変混み合っております。恐れ入りますが、少し時間をおいてもう一度お試しください。残高はそのままです。
refused-key-reused = こちらのお手続きは、すでに完了しております。現在の状況をご案内いたします。
refused-no-such-member = まだご登録がないようです。よろしければ、こちらからお始めください：/start
refused-not-enough-points = 恐れ入りますが、こちらの特典まであと{ POINTS($missing) }でございます。
refused-tier-too-low = 恐れ入りますが、こちらは「{ ISO($tier) }」以上の会員様向けの特典でございます。
refused-not-on-sale = 恐れ入りますが、こちらの特典は{ DAY($begins) }からお選びいただけます。
refused-price-changed = 恐れ入りますが、こちらの特典は{ POINTS($price) }に変わりました。残高はそのままです。
refused-sold-out = 申し訳ございません。たった今、最後のひとつが出てしまいました。残高はそのままです。
refused-limit-reached = 恐れ入りますが、こちらの特典はおひとり様{ NUM($limit) }回までとさせていただいております。
refused-no-such-reward = 申し訳ございません。こちらの特典は終了いたしました。本日の特典をご案内いたします。
refused-but-in-reach = こちらでしたら、今すぐお選びいただけます：

# スタッフ向け、手作業での登録時。
refused-not-points = { NUM($highest) }以下の整数でご入力ください。
refused-more-than-earned = 取り消せるのは、残り{ POINTS($left) }です。
refused-not-an-amount = この金額は登録できません。もう一度、45.50のようにご入力ください。
refused-wrong-currency = こちらでは{ ISO($wanted) }でのお買い物が対象です（{ ISO($given) }は対象外です）。
refused-no-such-order = 該当するお買い物は見つかりません。
refused-more-than-paid = このお買い物で、まだ返金されていないのは{ MONEY($left, $currency) }です。
refused-no-reason = 後からほかの人が読んでもわかる理由をご記入ください。
