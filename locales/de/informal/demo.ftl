# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

demo-title =
    <b>Ein kurzer Besuch bei { ISO($shop) }</b>

    Hier zahlst du mit Spielgeld: Kauf etwas, und sieh zu, was auf deiner Karte geschieht. An der Theke zählt es sofort, bei Versand erst nach Ablauf der Rückgabefrist.
demo-bought-now = { POINTS($points) } für dich, sofort einlösbar. Dein Stand: { POINTS($balance) }.
demo-bought-pending = { POINTS($points) } für dich, einlösbar ab { DAY($day) }. Dein Stand: { POINTS($balance) }.
