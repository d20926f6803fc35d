# Was Mitglieder über ihre Stufe erfahren. Nie steht darin, wohin es hinunterginge, nur, was die Stufe erhält.

tier-risen =
    🎉 <b>Willkommen auf der Stufe { ISO($tier) }</b>

    { $hidden ->
        [yes] Diese Stufe steht auf keiner Liste: Sie ist ein Dank an wenige und bleibt unter uns.
       *[no] Sie sind eine Stufe aufgestiegen. Das freut uns.
    } Ab dem nächsten Einkauf gilt für Sie:
    { ISO($gives) }
tier-warning =
    { $ends ->
        [yes] Wir ordnen unsere Stufen neu; <b>{ ISO($tier) }</b> wird es nicht mehr geben. Bis { DAY($day) } behalten Sie die Stufe mit allem, was sie bietet.
       *[no] Ihre Stufe <b>{ ISO($tier) }</b> gilt bis { DAY($day) }. Für sie zählen die letzten zwölf Monate, und zum Behalten fehlt noch etwas.
    }{ $ends ->
        [yes] {""}
       *[no] {"\u000A\u000A"}Kommen bis dahin { POINTS($missing) } dazu, bleibt sie. Ihr Guthaben und Ihre Codes hängen nicht davon ab.
    }
tier-kept = 💛 Gute Nachricht: Ihre Stufe <b>{ ISO($tier) }</b> bleibt. Danke, dass Sie wieder da sind.
tier-fallen =
    { $refund ->
        [yes] Mit der Rückgabe ging auch die Stufe zurück, die dieser Einkauf gebracht hatte. Ihre Stufe ist jetzt <b>{ ISO($tier) }</b>.
       *[no] Wie angekündigt ist Ihre bisherige Stufe ausgelaufen. Ihre Stufe ist jetzt <b>{ ISO($tier) }</b>; Ihr Guthaben und Ihre Codes hängen nicht davon ab.
    }{ $missing ->
        [0] {""}
       *[other] {"\u000A\u000A"}Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($next) }</b>.
    }
