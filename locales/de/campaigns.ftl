# /campaigns, for staff: what goes out by itself, how far it has come, and why something waits.

campaigns-title = <b>Was von selbst verschickt wird</b>
campaigns-none = Nichts ist geplant, und nichts läuft.
campaigns-halted = ⛔ Eine Sicherung wurde zurückgespielt. Was damals wartete und alles, was von selbst verschickt wird, ist angehalten, bis Sie nachgesehen haben.
campaigns-go = Alles wieder verschicken
campaigns-line =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } <b>{ ISO($name) }</b> · { DAY($day, style: "short") }{ $total ->
        [0] {""}
       *[other] {" "}· { NUM($sent) } von { NUM($total) } verschickt
    }
campaigns-label =
    { $state ->
        [planned] 🗓
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
       *[done] ✅
    } { ISO($name) } · { DAY($day, style: "short") }

campaigns-state-planned = Beginnt am { DAY($at, style: "short") } um { TIME($at) }.
campaigns-state-running = Läuft.
campaigns-state-paused = Angehalten.
campaigns-state-broken = Von selbst angehalten: Telegram hat die ersten zwanzig Nachrichten abgelehnt. Bitte sehen Sie sich den Text an, bevor es weitergeht.
campaigns-state-stopped = Beendet.
campaigns-state-done = Fertig.

campaigns-count-sent = ✅ Verschickt: { NUM($count) }
campaigns-count-waiting = ⏳ Unterwegs: { NUM($count) }
campaigns-count-held = ⏸ Zurückgehalten: { NUM($count) }
campaigns-count-dropped = ✖️ Nicht verschickt: { NUM($count) }
campaigns-count-uncertain = ❓ Ungewiss: { NUM($count) }
campaigns-count-failed = ⚠️ Fehlgeschlagen: { NUM($count) }
campaigns-reason =
    · { $reason ->
        [left] ausgetreten
        [blocked] Bot blockiert
        [stopped] mit /stop abbestellt
        [no-offers] keine Zustimmung zu Angeboten
        [quiet] Ruhezeiten
        [cap] vorerst genug Angebote
        [paused] alles angehalten
        [switched-off] abgeschaltet
        [stale] der Tag war vorbei, oder es stimmt nicht mehr
        [case] im Gespräch mit einem Menschen
        [complaint] nach einer Beschwerde
        [mourning] Trauertag
        [another] an dem Tag kam schon etwas
        [together] in einer Nachricht mit einer anderen
        [run-paused] angehalten
        [run-stopped] beendet
       *[other] anderer Grund
    }: { NUM($count) }

campaigns-pause = ⏸ Anhalten
campaigns-resume = ▶️ Weiter
campaigns-stop = ⏹ Beenden
campaigns-stop-ask = Endgültig beenden? Was noch nicht verschickt ist, wird nie verschickt.
campaigns-stop-yes = Ja, beenden
campaigns-look-again = 🔄 Neu laden
campaigns-as-of = <i>Stand: { TIME($at) }</i>

campaigns-unsure = Ungewiss: { NUM($count) }
campaigns-unsure-title =
    <b>Ob diese angekommen sind, weiß niemand</b>
    Die Verbindung brach ab, bevor Telegram geantwortet hat. Sie werden nur auf Ihren Wunsch noch einmal geschickt.
campaigns-unsure-none = Es gibt keine.
campaigns-unsure-line = <b>{ ISO($name) }</b> · { HTML($what) } · { DAY($at, style: "short") } { TIME($at) }
campaigns-unsure-team = <b>eine Nachricht an das Team</b> · { DAY($at, style: "short") } { TIME($at) }
campaigns-again = Noch einmal an { ISO($name) }
campaigns-team = das Team
campaigns-again-all = Alle noch einmal schicken
campaigns-again-done = Ist wieder unterwegs.

# The shop is told by itself.
campaign-broken = ⚠️ Telegram hat die ersten zwanzig Nachrichten von etwas abgelehnt, das von selbst verschickt wird. Es ist angehalten. Bitte sehen Sie sich den Text an.
campaign-broken-button = Was ist es?

menu-campaigns = Was von selbst verschickt wird
desk-campaigns = 📣 Was von selbst verschickt wird
