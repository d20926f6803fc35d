# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

tier-risen =
    🎉 <b>Willkommen auf der Stufe { ISO($tier) }</b>

    { $hidden ->
        [yes] Diese Stufe steht auf keiner Liste: Sie ist ein Dank an wenige und bleibt unter uns.
       *[no] Du bist eine Stufe aufgestiegen. Das freut uns.
    } Ab dem nächsten Einkauf gilt für dich:
    { ISO($gives) }
tier-warning =
    { $ends ->
        [yes] Wir ordnen unsere Stufen neu; <b>{ ISO($tier) }</b> wird es nicht mehr geben. Bis { DAY($day) } behältst du die Stufe mit allem, was sie bietet.
       *[no] Deine Stufe <b>{ ISO($tier) }</b> gilt bis { DAY($day) }. Für sie zählen die letzten zwölf Monate, und zum Behalten fehlt noch etwas.
    }{ $ends ->
        [yes] {""}
       *[no] {"\u000A\u000A"}Kommen bis dahin { POINTS($missing) } dazu, bleibt sie. Dein Guthaben und deine Codes hängen nicht davon ab.
    }
tier-kept = 💛 Gute Nachricht: Deine Stufe <b>{ ISO($tier) }</b> bleibt. Danke, dass du wieder da bist.
tier-fallen =
    { $refund ->
        [yes] Mit der Rückgabe ging auch die Stufe zurück, die dieser Einkauf gebracht hatte. Deine Stufe ist jetzt <b>{ ISO($tier) }</b>.
       *[no] Wie angekündigt ist deine bisherige Stufe ausgelaufen. Deine Stufe ist jetzt <b>{ ISO($tier) }</b>; dein Guthaben und deine Codes hängen nicht davon ab.
    }{ $missing ->
        [0] {""}
       *[other] {"\u000A\u000A"}Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($next) }</b>.
    }
