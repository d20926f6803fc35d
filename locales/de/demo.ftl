# Das Geschäft zum Ausprobieren, nur im Simulator.

demo-title =
    <b>Ein kurzer Besuch bei { ISO($shop) }</b>

    Hier zahlen Sie mit Spielgeld: Kaufen Sie etwas, und sehen Sie zu, was auf Ihrer Karte geschieht. An der Theke zählt es sofort, bei Versand erst nach Ablauf der Rückgabefrist.
demo-espresso = ☕ Ein Espresso an der Theke
demo-beans = 🫘 Eine Tüte Kaffee an der Theke
demo-box = 📦 Ein Probierpaket per Post
demo-grinder = ⚙️ Eine Mühle per Post
demo-buy = { ISO($product) }: { MONEY($minor, $currency) }
demo-bought-now = { POINTS($points) } für Sie, sofort einlösbar. Ihr Stand: { POINTS($balance) }.
demo-bought-pending = { POINTS($points) } für Sie, einlösbar ab { DAY($day) }. Ihr Stand: { POINTS($balance) }.
