# Die Codes eines Mitglieds, und was aus den früheren wurde.

codes-title = <b>Ihre Codes</b>
codes-empty = Noch keine Codes. Sobald Sie eine Prämie wählen, liegt ihr Code hier.
codes-open = 🎟 <b>{ ISO($name) }</b>, gültig bis { DAY($day) }
codes-used = ✔️ { ISO($name) }, eingelöst
codes-used-partly = ✔️ { ISO($name) }, eingelöst. Zurückgebucht: { POINTS($points) }
codes-lapsed = ↩️ { ISO($name) }, verfallen{ $points ->
        [0] {""}
       *[other] . Zurückgebucht: { POINTS($points) }
    }
codes-cancelled = ↩️ { ISO($name) }, storniert{ $points ->
        [0] {""}
       *[other] . Zurückgebucht: { POINTS($points) }
    }
codes-button = 🎟 { ISO($name) } · { $code }

code-card =
    <b>{ ISO($name) }</b>

    <code>{ $code }</code>

    Gültig bis { DAY($day) }.{ $points ->
        [0] {""}
       *[other] {" "}Lösen Sie ihn bis dahin nicht ein, buchen wir { POINTS($points) } von selbst zurück.
    }
code-used = Dieser Code ist eingelöst. Wir hoffen, „{ ISO($name) }“ hat Ihnen Freude gemacht.
code-used-partly = Mit einem Teil des Einkaufs zurückgebucht: { POINTS($points) }.
code-lapsed = Dieser Code ist ungenutzt verfallen.{ $points ->
        [0] {""}
       *[other] {" "}Zurückgebucht: { POINTS($points) }.
    }
code-cancelled = { $points ->
        [0] Dieser Code wurde storniert, denn der Einkauf dazu kam zurück.
       *[other] Dieser Code wurde storniert. Zurückgebucht: { POINTS($points) }.
    }
code-picture = 🔳 QR-Code
code-picture-caption =
    <b>{ ISO($name) }</b>
    <code>{ $code }</code>
    Für die Kamera an der Theke. Gültig bis { DAY($day) }.
