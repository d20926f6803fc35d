# Was es für das Gesammelte gibt.

rewards-title = <b>Prämien bei { ISO($shop) }</b>
rewards-balance = Ihr Stand: { POINTS($balance) }.
rewards-empty = Zurzeit gibt es keine Prämien. Ihr Stand bleibt Ihnen.
rewards-in-reach = ✅ <b>{ ISO($name) }</b>: { POINTS($price) }
rewards-far = ▫️ { ISO($name) }: { POINTS($price) }, noch { NUM($missing) }
rewards-tier-needed = ▫️ { ISO($name) }: { POINTS($price) }, ab Stufe „{ ISO($tier) }“
rewards-not-yet = ▫️ { ISO($name) }: { POINTS($price) }, ab { DAY($day) }
rewards-limit = ☑️ { ISO($name) }: haben Sie schon
rewards-sold-out = ▪️ { ISO($name) }: vergriffen
rewards-button = { ISO($name) }

reward-title = <b>{ ISO($name) }</b>
reward-price = Preis: { POINTS($price) }. Ihr Stand: { POINTS($balance) }.
reward-missing = Es fehlen noch { POINTS($missing) }.
reward-stock = Vorrätig: { NUM($left) }
reward-until = Erhältlich bis { DAY($day) }
reward-from = Erhältlich ab { DAY($day) }
reward-tier = Ab Stufe „{ ISO($tier) }“
reward-per-member = Höchstens { NUM($limit) } je Mitglied
reward-code-days = Der Code gilt { $days ->
        [one] einen Tag
       *[other] { NUM($days) } Tage
    }. Lösen Sie ihn nicht ein, buchen wir den Preis zurück.
reward-sold-out = Zurzeit vergriffen.
reward-redeem = Eintauschen: { POINTS($price) }
reward-other = 🎁 Andere Prämien

redeem-confirm =
    <b>{ ISO($name) }</b> für { POINTS($price) }?

    Ihr Stand: { POINTS($balance) }. Danach: { POINTS($after) }.
redeem-yes = Ja, eintauschen
redeem-no = Jetzt nicht

redeem-done =
    <b>{ ISO($name) }</b> gehört Ihnen. Viel Freude damit.

    <code>{ $code }</code>

    { $kind ->
        [percent] Geben Sie den Code in unserem Shop ein, oder zeigen Sie ihn an der Theke.
        [invitation] Zeigen Sie den Code am Einlass. Wir freuen uns auf Sie.
       *[other] Zeigen Sie den Code an der Theke, oder geben Sie ihn in unserem Shop ein.
    }
    Gültig bis { DAY($day) }.
redeem-copy = 📋 Code kopieren
redeem-donated =
    Danke. <b>{ ISO($name) }</b> ist unterwegs, auch in Ihrem Namen.

    Beleg: <code>{ $code }</code>
