# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

menu-week = Deine Woche in Zahlen
desk-week = 📊 Deine Woche in Zahlen
week-open-discount = Offen: { POINTS($points) } × { NUM($rate) } (dein teuerster Rabatt auf einen mittleren Einkauf aus 90 Tagen ÷ Preis) = höchstens <b>{ MONEY($worth, $currency) }</b>
week-open-unknown = Offen: { POINTS($points) }. Was ein Punkt für dich wert ist, kann im Programm stehen: <code>[points] worth</code>
week-decided = ✅ Nichts wartet auf deine Entscheidung.
week-decide = <b>Wartet auf dich:</b>
