# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

statement-joined = + { NUM($points) } durch die Zusammenlegung deiner Karten
statement-unjoined = − { NUM($points) } durch die Zusammenlegung deiner Karten
statement-lot =
    <b>{ DAY($day) }</b>: { POINTS($points) }, { $reason ->
        [purchase] aus einem Einkauf
        [welcome] zur Begrüßung
        [birthday] ein Geburtstagsgeschenk
        [channel] für den Beitritt zu unserem Kanal
        [profile] für dein Profil
        [favour] Dank für deine Sendung
        [referral] für deine Einladung
        [invited] als Dank, dass du einer Einladung gefolgt bist
        [reward] zurück von einem ungenutzten Code
        [refund] zurück von einem zurückgegebenen Einkauf
       *[other] gutgeschrieben
    }
