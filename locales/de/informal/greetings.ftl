# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

opening = { $part ->
        [morning] Guten Morgen { ISO($name) }.
        [evening] Guten Abend { ISO($name) }.
       *[day] Hallo { ISO($name) }.
    }{ CULTURE("opening") ->
        [0] {""}
        [1] {" "}Wir hoffen, es geht dir gut.
       *[2] {" "}Schön, dass du bei uns bist.
    }
greeting-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] ✨{" "}
    }Ein gutes neues Jahr, und danke für deine Treue im vergangenen.

    Dein Team von { ISO($shop) }
greeting-lunar-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🏮{" "}
    }Alles Gute zum Mondneujahr, vor allem Gesundheit.

    Dein Team von { ISO($shop) }
greeting-nowruz =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌱{" "}
    }Alles Gute zu Nouruz und einen schönen Frühling.

    Dein Team von { ISO($shop) }
greeting-ramadan =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Wir wünschen dir einen friedlichen Ramadan.

    Dein Team von { ISO($shop) }
greeting-eid-al-fitr =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Wir wünschen dir ein frohes Fest des Fastenbrechens.

    Dein Team von { ISO($shop) }
greeting-eid-al-adha =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Wir wünschen dir ein frohes Opferfest.

    Dein Team von { ISO($shop) }
greeting-holi =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎨{" "}
    }Wir wünschen dir ein frohes Holi.

    Dein Team von { ISO($shop) }
greeting-diwali =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🪔{" "}
    }Wir wünschen dir ein frohes Diwali.

    Dein Team von { ISO($shop) }
greeting-mid-autumn =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌕{" "}
    }Wir wünschen dir ein schönes Mondfest.

    Dein Team von { ISO($shop) }
greeting-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎄{" "}
    }Wir wünschen dir frohe Weihnachten.

    Dein Team von { ISO($shop) }
greeting-orthodox-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }Frohe Weihnachten allen, die heute feiern, und allen anderen einen schönen Tag.

    Dein Team von { ISO($shop) }
greeting-year-end-holidays =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }Wir wünschen dir schöne Feiertage.

    Dein Team von { ISO($shop) }
greeting-sa-foundation-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 📜{" "}
    }Alles Gute zum saudischen Gründungstag.

    Dein Team von { ISO($shop) }
greeting-sa-national-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 💚{" "}
    }Alles Gute zum saudischen Nationalfeiertag.

    Dein Team von { ISO($shop) }
greeting-us-thanksgiving =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🍂{" "}
    }Frohes Thanksgiving, und danke für deine Treue.

    Dein Team von { ISO($shop) }
greeting-country-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎉{" "}
    }Heute ist ein Feiertag: { ISO($occasion) }. Wir wünschen dir einen schönen Tag.

    Dein Team von { ISO($shop) }
greetings-title =
    <b>Tage, an denen wir dir etwas wünschen</b>

    Ein Tippen schaltet einen Tag ein oder aus. Wir raten nie: Ohne dein Wort grüßen wir nur an gesetzlichen Feiertagen des Landes, das du angegeben hast, und nur an denen, an denen { ISO($shop) } grüßt.
greetings-done = { $on ->
        [yes] Gern. An diesem Tag schicken wir dir einen Gruß, zu einer passenden Stunde nach deiner Uhr: { ISO($occasion) }. Sonst erfährt es niemand.
       *[no] Gut. An diesem Tag hörst du nichts von uns: { ISO($occasion) }.
    }
greetings-gone = Gelöscht. Deine Auswahl ist nicht mehr gespeichert; es zählen wieder nur die Feiertage des Landes, das du angegeben hast.
greetings-need-offers = Denk bitte daran: Grüße bekommt nur, wer Neuigkeiten und Angebote erlaubt, und das hast du bisher nicht. Mit dem Knopf unten kannst du es ändern.
greetings-none-done = Gut: keine Grüße von uns, an keinem Tag. Fehlt dir einer, wähl ihn hier.
