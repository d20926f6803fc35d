# Die Woche der Inhaber: montags und mit /week.

menu-week = Ihre Woche in Zahlen
desk-week = 📊 Ihre Woche in Zahlen
week-earlier = ‹ Die Woche davor
week-later = Die Woche danach ›

week-title = 📊 <b>{ DAY($begins, style: "short") } – { DAY($ends, style: "short") }</b>
week-members =
    Neue Mitglieder: { NUM($new) } · Gekauft haben: { NUM($buyers) }, davon { NUM($returning) } schon früher
week-parted = Nachrichten gestoppt: { NUM($stopped) } · Gegangen: { NUM($left) }
week-points = 🟦 Gegeben: { POINTS($given) } · 🟧 Eingelöst: { POINTS($used) }
week-returned = Zurück an Mitglieder: { NUM($points) } (ungenutzte Codes, Rückgaben)
week-lost = Verfallen: { NUM($expired) } · Nach Rückgaben zurückgenommen: { NUM($back) }
week-open-told = Offen: { POINTS($points) } × { NUM($rate) } laut Programm = <b>{ MONEY($worth, $currency) }</b>
week-open-discount = Offen: { POINTS($points) } × { NUM($rate) } (Ihr teuerster Rabatt auf einen mittleren Einkauf aus 90 Tagen ÷ Preis) = höchstens <b>{ MONEY($worth, $currency) }</b>
week-open-unknown = Offen: { POINTS($points) }. Was ein Punkt für Sie wert ist, kann im Programm stehen: <code>[points] worth</code>

week-decided = ✅ Nichts wartet auf Ihre Entscheidung.
week-decide = <b>Wartet auf Sie:</b>
week-decide-paused = • Alles, was von selbst hinausgeht, ruht: <code>wafa sending on</code>
week-decide-backup = • Seit mehr als einem Tag keine gute Sicherung: <code>wafa doctor</code>
week-decide-proposals = • Einkäufe für eine zweite Person: { NUM($count) }
week-decide-favours = • Einsendungen von Mitgliedern: { NUM($count) }
week-decide-refused = • Abgelehnte Einladungen: { NUM($count) }
week-decide-uncertain = • Nachrichten, die vielleicht nicht ankamen: { NUM($count) } (/campaigns)
week-decide-dead = • Eingänge, die unbeantwortet blieben: { NUM($count) } (siehe Protokoll)
week-decide-feasts = • Nahe Feste, noch nicht verkündet: { NUM($count) } (/campaigns)

# Im Bild.
week-given = gegeben
week-used = eingelöst
week-axis = Punkte
week-day = { DAY($day, style: "short") }
