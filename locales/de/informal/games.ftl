# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

games-title = <b>Deine Stempelkarten und Aufgaben bei { ISO($shop) }</b>
games-none = Zurzeit gibt es keine Stempelkarte. Was du hattest, bleibt aufgehoben, falls sie wiederkommt.
games-back = Was du zurückgibst, nimmt seine Stempel wieder mit.
game-told-code =
    🎉 { $kind ->
        [card] { ISO($game) } ist voll.
       *[challenge] { ISO($game) }: geschafft.
    } Gratis für dich: { ISO($reward) }

    <code>{ $code }</code>

    Zeig den Code bis { DAY($day) } an der Theke. Er liegt auch unter /codes
game-told-points =
    🎉 { $kind ->
        [card] { ISO($game) } ist voll.
       *[challenge] { ISO($game) }: geschafft.
    } Dafür gibt es { POINTS($points) }.

    Dein Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
game-told-stamp =
    Vielen Dank für deinen Einkauf.{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }: { NUM($stamps) } von { NUM($size) }{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }: Deine Stempel haben zurückgegebene ausgeglichen. Noch auszugleichen: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }: { NUM($ticks) } von { NUM($goal) } probiert
       *[no] {""}
    }
game-told-back =
    { ISO($game) }: Mit deiner Rückgabe { $kind ->
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
       *[other] {" "}Das Geschenk war schon eingelöst; was du als Nächstes sammelst, gleicht es aus. Zu zahlen ist nichts.
    }
