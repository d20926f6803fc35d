# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

codes-title = <b>Deine Codes</b>
codes-empty = Noch keine Codes. Sobald du eine Prämie wählst, liegt ihr Code hier.
code-card =
    <b>{ ISO($name) }</b>

    <code>{ $code }</code>

    Gültig bis { DAY($day) }.{ $points ->
        [0] {""}
       *[other] {" "}Löst du ihn bis dahin nicht ein, buchen wir { POINTS($points) } von selbst zurück.
    }
code-used = Dieser Code ist eingelöst. Wir hoffen, „{ ISO($name) }“ hat dir Freude gemacht.
