# Stempelkarten und Aufgaben: wie jede steht, was voll wurde, was zurückging. Nichts ist Glückssache, nichts kostet Geld.

home-games = 🎯 Stempel und Aufgaben

games-title = <b>Ihre Stempelkarten und Aufgaben bei { ISO($shop) }</b>
games-none = Zurzeit gibt es keine Stempelkarte. Was Sie hatten, bleibt aufgehoben, falls sie wiederkommt.
games-card =
    <b>{ ISO($name) }</b>: { NUM($stamps) } von { NUM($size) }
    { $drawn }
games-counts = Je ein Stempel für: { LIST($things) }{ $most ->
        [0] {""}
       *[other] , höchstens { NUM($most) } am Tag
    }
games-gives = Für die volle Karte: { $points ->
        [0] { ISO($reward) }, gratis
       *[other] { POINTS($points) }
    }
games-challenge-gives = Für { NUM($goal) } verschiedene: { $points ->
        [0] { ISO($reward) }, gratis
       *[other] { POINTS($points) }
    }
games-owed = { $owed ->
        [one] Der nächste Stempel gleicht
       *[other] Die nächsten { NUM($owed) } Stempel gleichen
    } einen Einkauf aus, der zurückkam, als sein Geschenk schon eingelöst war. Zu zahlen ist nichts.
games-challenge = 🧭 <b>{ ISO($name) }</b>: { NUM($ticks) } von { NUM($goal) }, bis { DAY($day) }
games-tried = ✅ { ISO($thing) }
games-untried = ▫️ { ISO($thing) }
games-met = 🎉 Geschafft, vielen Dank. { $again ->
        [yes] Nach dem { DAY($day) } beginnt sie von vorn.
       *[no] {""}
    }
games-made-up = Das nächste Mal gleicht einen Einkauf aus, der zurückkam, als sein Geschenk schon eingelöst war. Zu zahlen ist nichts.
games-back = Was Sie zurückgeben, nimmt seine Stempel wieder mit.

gifts-card = 🎯 { ISO($name) }: { NUM($stamps) } von { NUM($size) }, danach { $points ->
        [0] { ISO($reward) }
       *[other] { POINTS($points) }
    }

game-told-code =
    🎉 { $kind ->
        [card] { ISO($game) } ist voll.
       *[challenge] { ISO($game) }: geschafft.
    } Gratis für Sie: { ISO($reward) }

    <code>{ $code }</code>

    Zeigen Sie den Code bis { DAY($day) } an der Theke. Er liegt auch unter /codes
game-told-points =
    🎉 { $kind ->
        [card] { ISO($game) } ist voll.
       *[challenge] { ISO($game) }: geschafft.
    } Dafür gibt es { POINTS($points) }.

    Ihr Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
game-told-stamp =
    Vielen Dank für Ihren Einkauf.{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }: { NUM($stamps) } von { NUM($size) }{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }: Ihre Stempel haben zurückgegebene ausgeglichen. Noch auszugleichen: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }: { NUM($ticks) } von { NUM($goal) } probiert
       *[no] {""}
    }
game-told-back =
    { ISO($game) }: Mit Ihrer Rückgabe { $kind ->
        [card] { $gone ->
            [one] ging ein Stempel zurück
           *[other] gingen { NUM($gone) } Stempel zurück
        }
       *[challenge] { $gone ->
            [one] zählt ein Versuch nicht mehr
           *[other] zählen { NUM($gone) } Versuche nicht mehr
        }
    }{ $cancelled ->
        [0] {""}
       *[other] {" "}und damit auch das Geschenk dafür
    }.{ $owed ->
        [0] {" "}Jetzt { NUM($stamps) } von { NUM($size) }.
       *[other] {" "}Das Geschenk war schon eingelöst; was Sie als Nächstes sammeln, gleicht es aus. Zu zahlen ist nichts.
    }

# An der Theke.
earn-bought = 🛒 { ISO($thing) } ×{"\u00A0"}{ NUM($count) }
earn-add = ＋ { ISO($thing) }
