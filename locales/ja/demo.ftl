# お試しのお店。シミュレーターだけにあります。

demo-title =
    <b>{ ISO($shop) }をちょっと訪ねてみましょう</b>

    こちらのお買い物はお試しです。実際のお支払いはございませんので、会員証の動きをご覧ください。店頭でのお買い物はすぐに、発送のお買い物は返品期間が過ぎてからお使いいただけます。
demo-espresso = ☕ エスプレッソ（店頭）
demo-beans = 🫘 コーヒー豆ひと袋（店頭）
demo-box = 📦 お試しセット（発送）
demo-grinder = ⚙️ コーヒーミル（発送）
demo-buy = { ISO($product) }：{ MONEY($minor, $currency) }
demo-bought-now = { POINTS($points) }をお付けいたしました。すぐにお使いいただけます。現在の残高は{ POINTS($balance) }です。
demo-bought-pending = { POINTS($points) }をお付けいたしました。{ DAY($day) }からお使いいただけます。現在の残高は{ POINTS($balance) }です。
