# Die Karte: eine Zeile für jede Tatsache, und nur die Zeilen, die für dieses Mitglied stimmen.

points-title = <b>{ ISO($name) }, Ihre Karte bei { ISO($shop) }</b>
points-balance = Ihr Stand: <b>{ POINTS($balance) }</b>.
points-none = Noch steht nichts darauf. Der nächste Einkauf ist ein guter Anfang.
points-pending = Unterwegs: { POINTS($points) }, einlösbar ab { DAY($day) }.
points-expiring = ⏳ { POINTS($points) } einlösbar bis { DAY($day) }, der Rest länger.
points-expiring-all = ⏳ Alles einlösbar bis { DAY($day) }.
points-debt = Noch offen: { POINTS($debt) }. Zu zahlen ist nichts; was Sie als Nächstes sammeln, gleicht es zuerst aus.
points-tier = Stufe: <b>{ ISO($tier) }</b>
points-tier-next =
    { $bar }
    Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($tier) }</b>. Das bringt die Stufe: { ISO($gives) }
points-tier-top = Höher geht es nicht. Danke für Ihre Treue.
points-tier-keep = ⏳ Sie gilt bis { DAY($day) }. Kommen bis dahin { POINTS($missing) } dazu, bleibt sie.
points-tier-ends = ⏳ Sie gilt bis { DAY($day) }, denn wir ordnen unsere Stufen neu.
points-in-reach = 🎁 Schon erreichbar: { ISO($reward) }, { POINTS($price) }.
points-nearest = 🎁 Noch { POINTS($missing) } bis: { ISO($reward) }.
points-take = 🎁 { ISO($reward) }
points-pending-first = Unterwegs: { POINTS($points) }, die ersten { NUM($arriving) } davon einlösbar ab { DAY($day) }.
