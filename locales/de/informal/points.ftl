# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

points-title = <b>{ ISO($name) }, deine Karte bei { ISO($shop) }</b>
points-balance = Dein Stand: <b>{ POINTS($balance) }</b>.
points-debt = Noch offen: { POINTS($debt) }. Zu zahlen ist nichts; was du als Nächstes sammelst, gleicht es zuerst aus.
points-tier-top = Höher geht es nicht. Danke für deine Treue.
