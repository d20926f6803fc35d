# Was von selbst zu einem Mitglied gesagt wird, aus dem, was es erzählt oder gekauft hat. Kurz, wahr und ohne Drängen.

care-statement =
    📒 <b>{ MONTH($month) } auf Ihrer Karte</b>

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

    Danke für Ihren Einkauf: { ISO($product) }. So gelingt es am besten:

    { ISO($tip) }
care-quality =
    { HTML($opening) }

    { CULTURE("directness") ->
        [1] Waren Sie mit „{ ISO($product) }“ zufrieden? Ein Tippen genügt.
       *[other] Wir hoffen, „{ ISO($product) }“ hat Ihnen Freude gemacht. Mögen Sie uns sagen, ob alles gepasst hat? Ein Tippen genügt.
    }
care-reward-near =
    🎁 { CULTURE("directness") ->
        [1] Noch { POINTS($missing) } bis: { ISO($reward) }.
       *[other] Es fehlt nicht mehr viel, nur noch { POINTS($missing) } bis: { ISO($reward) }.
    }
    .reach = Ihr Stand: { POINTS($balance) }.
care-tier-near =
    ✨ { CULTURE("directness") ->
        [1] Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($tier) }</b>. Das bringt die Stufe:
       *[other] Vielleicht freut es Sie: Noch { POINTS($missing) } innerhalb von zwölf Monaten bis <b>{ ISO($tier) }</b>. Das bringt die Stufe:
    }
    { ISO($gives) }
care-unfinished =
    🎁 { CULTURE("directness") ->
        [1] Noch erreichbar: „{ ISO($reward) }“, { POINTS($price) }.
       *[other] Noch erreichbar, falls Sie möchten: „{ ISO($reward) }“, { POINTS($price) }.
    }
    .reach = Ihr Stand: { POINTS($balance) }.
care-anniversary =
    { HTML($opening) }

    { $years ->
        [one] Seit einem Jahr sind Sie Mitglied bei { ISO($shop) }.
       *[other] Seit { NUM($years) } Jahren sind Sie Mitglied bei { ISO($shop) }.
    } Danke für Ihre Treue{ $knows ->
        [yes] {" "}und für Ihre Vorliebe für „{ ISO($product) }“.
       *[no] .
    }
care-birthday =
    { HTML($opening) }

    🎂 { $late ->
        [yes] Nachträglich alles Gute zum Geburtstag. Wir wünschen Ihnen ein Jahr ganz nach Ihrem Geschmack
       *[no] Alles Gute zum Geburtstag. Wir wünschen Ihnen einen Tag ganz nach Ihrem Geschmack
    }{ $knows ->
        [yes] , mit „{ ISO($product) }“ oder was Ihnen sonst am liebsten ist.
       *[no] .
    }
care-birthday-today = 🎂 Das ist ja heute. Alles Gute zum Geburtstag. Wir wünschen Ihnen einen Tag ganz nach Ihrem Geschmack.
care-delight =
    { HTML($opening) }

    🎁 Für Sie, einfach so: { POINTS($points) }. Ein kleiner Dank dafür, dass Sie bei uns sind.{ $knows ->
        [yes] {" "}Ein Schritt zu mehr „{ ISO($product) }“ oder worauf Sie Lust haben.
       *[no] {""}
    }

    Ihr Stand: { POINTS($balance) }.{ $reach ->
        [near] {" "}Erreichbar: { ISO($reward) }, { POINTS($price) }.
       *[other] {""}
    }{ $guest ->
        [secret] {"\u000A\u000A"}🔑 Und bis { DAY($until) } sind Sie unser Gast auf der Stufe <b>{ ISO($door) }</b>, die auf keiner Liste steht. Das bringt sie:{"\u000A"}{ ISO($gives) }
        [open] {"\u000A\u000A"}🔑 Und bis { DAY($until) } sind Sie unser Gast auf der Stufe <b>{ ISO($door) }</b>. Das bringt sie:{"\u000A"}{ ISO($gives) }
       *[no] {""}
    }
care-win-back =
    { HTML($opening) }

    { $knows ->
        [yes] Ihr Favorit bei uns ist „{ ISO($product) }“. { CULTURE("directness") ->
            [1] Kommen Sie gern wieder.
           *[other] Wenn Sie wieder Lust darauf haben: Sie sind jederzeit willkommen.
        }
        [last] Zuletzt haben Sie bei uns „{ ISO($product) }“ gewählt. { CULTURE("directness") ->
            [1] Kommen Sie gern wieder.
           *[other] Wann immer Sie wiederkommen möchten: Sie sind jederzeit willkommen.
        }
       *[no] { CULTURE("directness") ->
            [1] Kommen Sie gern wieder: Wir würden uns freuen.
           *[other] Wir würden uns freuen, Sie wieder bei uns zu haben. Sie sind jederzeit willkommen.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 Ihr Stand: { POINTS($balance) }. Das reicht für: { ISO($reward) }.
       *[other] {""}
    }

quality-good = 👍 Sehr gut
quality-bad = 👎 Nicht ganz
quality-thanks = Danke, das freut uns.
quality-sorry =
    Das tut uns leid, und danke, dass Sie es sagen. Das Team von { ISO($shop) } weiß jetzt davon.

    Was war nicht in Ordnung? Schreiben Sie es hier, gern mit Foto: Es geht direkt an das Team.
quality-sorry-alone =
    Das tut uns leid, und danke, dass Sie es sagen.

    Bitte schreiben Sie dem Geschäft, was nicht in Ordnung war: { ISO($contact) }

# An das Team.
quality-told =
    👎 <b>{ ISO($name) }</b> war nicht zufrieden mit: { ISO($product) }.

    { ISO($language) } · { ISO($tier) } · Nr. { NUM($member) }
    Zum Schreiben auf diese Nachricht antworten.
