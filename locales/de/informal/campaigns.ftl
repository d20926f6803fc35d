# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

campaigns-halted = ⛔ Eine Sicherung wurde zurückgespielt. Was damals wartete und alles, was von selbst verschickt wird, ist angehalten, bis du nachgesehen hast.
campaigns-state-broken = Von selbst angehalten: Telegram hat die ersten zwanzig Nachrichten abgelehnt. Bitte sieh dir den Text an, bevor es weitergeht.
campaigns-unsure-title =
    <b>Ob diese angekommen sind, weiß niemand</b>
    Die Verbindung brach ab, bevor Telegram geantwortet hat. Sie werden nur auf deinen Wunsch noch einmal geschickt.
campaign-broken = ⚠️ Telegram hat die ersten zwanzig Nachrichten von etwas abgelehnt, das von selbst verschickt wird. Es ist angehalten. Bitte sieh dir den Text an.
