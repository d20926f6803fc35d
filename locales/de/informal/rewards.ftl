# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

rewards-balance = Dein Stand: { POINTS($balance) }.
rewards-empty = Zurzeit gibt es keine Prämien. Dein Stand bleibt dir.
rewards-limit = ☑️ { ISO($name) }: hast du schon
reward-price = Preis: { POINTS($price) }. Dein Stand: { POINTS($balance) }.
reward-code-days = Der Code gilt { $days ->
        [one] einen Tag
       *[other] { NUM($days) } Tage
    }. Löst du ihn nicht ein, buchen wir den Preis zurück.
redeem-confirm =
    <b>{ ISO($name) }</b> für { POINTS($price) }?

    Dein Stand: { POINTS($balance) }. Danach: { POINTS($after) }.
redeem-done =
    <b>{ ISO($name) }</b> gehört dir. Viel Freude damit.

    <code>{ $code }</code>

    { $kind ->
        [percent] Gib den Code in unserem Shop ein, oder zeig ihn an der Theke.
        [invitation] Zeig den Code am Einlass. Wir freuen uns auf dich.
       *[other] Zeig den Code an der Theke, oder gib ihn in unserem Shop ein.
    }
    Gültig bis { DAY($day) }.
redeem-donated =
    Danke. <b>{ ISO($name) }</b> ist unterwegs, auch in deinem Namen.

    Beleg: <code>{ $code }</code>
