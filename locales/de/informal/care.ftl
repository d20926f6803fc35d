# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

care-statement =
    📒 <b>{ MONTH($month) } auf deiner Karte</b>

    { NUM($opening) } zu Beginn
    + { NUM($came) } gekommen
    − { NUM($went) } gegangen
    = <b>{ NUM($closing) }</b> am Ende{ $pending ->
        [0] {""}
       *[other] {"\u000A"}Zurzeit noch unterwegs: { NUM($pending) }
    }
    .near = 🎁 Erreichbar: { ISO($reward) }, { POINTS($price) }.
care-thanks =
    { HTML($opening) }

    Danke für deinen Einkauf: { ISO($product) }. So gelingt es am besten:

    { ISO($tip) }
care-quality =
    { HTML($opening) }

    { CULTURE("directness") ->
        [1] Warst du mit „{ ISO($product) }“ zufrieden? Ein Tippen genügt.
       *[other] Wir hoffen, „{ ISO($product) }“ hat dir Freude gemacht. Magst du uns sagen, ob alles gepasst hat? Ein Tippen genügt.
    }
care-reward-near =
    🎁 { CULTURE("directness") ->
        [1] Noch { POINTS($missing) } bis: { ISO($reward) }.
       *[other] Es fehlt nicht mehr viel, nur noch { POINTS($missing) } bis: { ISO($reward) }.
    }
    .reach = Dein Stand: { POINTS($balance) }.
care-tier-near =
    ✨ { CULTURE("directness") ->
        [1] Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($tier) }</b>. Das bringt die Stufe:
       *[other] Vielleicht freut es dich: Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($tier) }</b>. Das bringt die Stufe:
    }
    { ISO($gives) }
care-unfinished =
    🎁 { CULTURE("directness") ->
        [1] Noch erreichbar: „{ ISO($reward) }“, { POINTS($price) }.
       *[other] Noch erreichbar, falls du möchtest: „{ ISO($reward) }“, { POINTS($price) }.
    }
    .reach = Dein Stand: { POINTS($balance) }.
care-anniversary =
    { HTML($opening) }

    { $years ->
        [one] Seit einem Jahr bist du Mitglied bei { ISO($shop) }.
       *[other] Seit { NUM($years) } Jahren bist du Mitglied bei { ISO($shop) }.
    } Danke für deine Treue{ $knows ->
        [yes] {" "}und für deine Vorliebe für „{ ISO($product) }“.
       *[no] .
    }
care-birthday =
    { HTML($opening) }

    🎂 { $late ->
        [yes] Nachträglich alles Gute zum Geburtstag. Wir wünschen dir ein Jahr ganz nach deinem Geschmack
       *[no] Alles Gute zum Geburtstag. Wir wünschen dir einen Tag ganz nach deinem Geschmack
    }{ $knows ->
        [yes] , mit „{ ISO($product) }“ oder was dir sonst am liebsten ist.
       *[no] .
    }
care-birthday-today = 🎂 Das ist ja heute. Alles Gute zum Geburtstag. Wir wünschen dir einen Tag ganz nach deinem Geschmack.
care-delight =
    { HTML($opening) }

    🎁 Für dich, einfach so: { POINTS($points) }. Ein kleiner Dank dafür, dass du bei uns bist.{ $knows ->
        [yes] {" "}Ein Schritt zu mehr „{ ISO($product) }“ oder worauf du Lust hast.
       *[no] {""}
    }

    Dein Stand: { POINTS($balance) }.{ $reach ->
        [near] {" "}Erreichbar: { ISO($reward) }, { POINTS($price) }.
       *[other] {""}
    }{ $guest ->
        [secret] {"\u000A\u000A"}🔑 Und bis { DAY($until) } bist du unser Gast auf der Stufe <b>{ ISO($door) }</b>, die auf keiner Liste steht. Das bringt sie:{"\u000A"}{ ISO($gives) }
        [open] {"\u000A\u000A"}🔑 Und bis { DAY($until) } bist du unser Gast auf der Stufe <b>{ ISO($door) }</b>. Das bringt sie:{"\u000A"}{ ISO($gives) }
       *[no] {""}
    }
care-win-back =
    { HTML($opening) }

    { $knows ->
        [yes] Dein Favorit bei uns ist „{ ISO($product) }“. { CULTURE("directness") ->
            [1] Komm gern wieder.
           *[other] Wenn du wieder Lust darauf hast: Du bist jederzeit willkommen.
        }
        [last] Zuletzt hast du bei uns „{ ISO($product) }“ gewählt. { CULTURE("directness") ->
            [1] Komm gern wieder.
           *[other] Wann immer du wiederkommen möchtest: Du bist jederzeit willkommen.
        }
       *[no] { CULTURE("directness") ->
            [1] Komm gern wieder: Wir würden uns freuen.
           *[other] Wir würden uns freuen, dich wieder bei uns zu haben. Du bist jederzeit willkommen.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 Dein Stand: { POINTS($balance) }. Das reicht für: { ISO($reward) }.
       *[other] {""}
    }
quality-sorry =
    Das tut uns leid, und danke, dass du es sagst. Das Team von { ISO($shop) } weiß jetzt davon.

    Was war nicht in Ordnung? Schreib es hier, gern mit Foto: Es geht direkt an das Team.
quality-sorry-alone =
    Das tut uns leid, und danke, dass du es sagst.

    Bitte schreib dem Geschäft, was nicht in Ordnung war: { ISO($contact) }
