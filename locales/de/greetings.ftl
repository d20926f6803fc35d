# Wünsche zu Festtagen und die Anrede am Anfang einer Nachricht. Ein Wunsch verkauft nichts.

opening = { $part ->
        [morning] Guten Morgen { ISO($name) }.
        [evening] Guten Abend { ISO($name) }.
       *[day] Guten Tag { ISO($name) }.
    }{ CULTURE("opening") ->
        [0] {""}
        [1] {" "}Wir hoffen, es geht Ihnen gut.
       *[2] {" "}Schön, dass Sie bei uns sind.
    }

greeting-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] ✨{" "}
    }Ein gutes neues Jahr, und danke für Ihre Treue im vergangenen.

    Ihr Team von { ISO($shop) }
greeting-lunar-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🏮{" "}
    }Alles Gute zum Mondneujahr, vor allem Gesundheit.

    Ihr Team von { ISO($shop) }
greeting-nowruz =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌱{" "}
    }Alles Gute zu Nouruz und einen schönen Frühling.

    Ihr Team von { ISO($shop) }
greeting-ramadan =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Wir wünschen Ihnen einen friedlichen Ramadan.

    Ihr Team von { ISO($shop) }
greeting-eid-al-fitr =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Wir wünschen Ihnen ein frohes Fest des Fastenbrechens.

    Ihr Team von { ISO($shop) }
greeting-eid-al-adha =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Wir wünschen Ihnen ein frohes Opferfest.

    Ihr Team von { ISO($shop) }
greeting-holi =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎨{" "}
    }Wir wünschen Ihnen ein frohes Holi.

    Ihr Team von { ISO($shop) }
greeting-diwali =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🪔{" "}
    }Wir wünschen Ihnen ein frohes Diwali.

    Ihr Team von { ISO($shop) }
greeting-mid-autumn =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌕{" "}
    }Wir wünschen Ihnen ein schönes Mondfest.

    Ihr Team von { ISO($shop) }
greeting-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎄{" "}
    }Wir wünschen Ihnen frohe Weihnachten.

    Ihr Team von { ISO($shop) }
greeting-orthodox-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }Frohe Weihnachten allen, die heute feiern, und allen anderen einen schönen Tag.

    Ihr Team von { ISO($shop) }
greeting-year-end-holidays =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }Wir wünschen Ihnen schöne Feiertage.

    Ihr Team von { ISO($shop) }
greeting-sa-foundation-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 📜{" "}
    }Alles Gute zum saudischen Gründungstag.

    Ihr Team von { ISO($shop) }
greeting-sa-national-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 💚{" "}
    }Alles Gute zum saudischen Nationalfeiertag.

    Ihr Team von { ISO($shop) }
greeting-us-thanksgiving =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🍂{" "}
    }Frohes Thanksgiving, und danke für Ihre Treue.

    Ihr Team von { ISO($shop) }
greeting-country-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎉{" "}
    }Heute ist ein Feiertag: { ISO($occasion) }. Wir wünschen Ihnen einen schönen Tag.

    Ihr Team von { ISO($shop) }

# Wie die Tage heißen, in Listen und auf Knöpfen.
occasion-name = { $occasion ->
    [new-year] Neujahr
    [lunar-new-year] Mondneujahr
    [nowruz] Nouruz
    [ramadan] Beginn des Ramadan
    [eid-al-fitr] Fest des Fastenbrechens
    [eid-al-adha] Opferfest
    [holi] Holi-Fest
    [diwali] Diwali-Fest
    [mid-autumn] Mondfest
    [christmas] Weihnachten
    [orthodox-christmas] Weihnachten am 7. Januar
    [year-end-holidays] Feiertage zum Jahresende
    [sa-foundation-day] Gründungstag (Saudi-Arabien)
    [sa-national-day] Nationalfeiertag (Saudi-Arabien)
    [ae-national-day] Nationalfeiertag (Vereinigte Arabische Emirate)
    [kw-national-day] Nationalfeiertag (Kuwait)
    [qa-national-day] Nationalfeiertag (Katar)
    [bh-national-day] Nationalfeiertag (Bahrain)
    [jo-independence-day] Unabhängigkeitstag (Jordanien)
    [eg-sham-el-nessim] Scham en-Nessim
    [eg-revolution-day] Tag der Revolution (Ägypten)
    [ma-amazigh-new-year] Neujahr der Amazigh
    [ma-throne-day] Thronfest (Marokko)
    [de-unity-day] Tag der Deutschen Einheit
    [at-national-day] Nationalfeiertag (Österreich)
    [fr-national-day] 14. Juli (Frankreich)
    [es-epiphany] Dreikönigstag
    [es-national-day] Nationalfeiertag (Spanien)
    [mx-independence-day] Unabhängigkeitstag (Mexiko)
    [br-independence-day] Unabhängigkeitstag (Brasilien)
    [us-independence-day] Unabhängigkeitstag (USA)
    [us-thanksgiving] Thanksgiving (USA)
    [in-independence-day] Unabhängigkeitstag (Indien)
    [in-republic-day] Tag der Republik (Indien)
    [id-independence-day] Unabhängigkeitstag (Indonesien)
    [tr-childrens-day] Tag des Kindes (Türkei)
    [tr-republic-day] Tag der Republik (Türkei)
    [womens-day] Frauentag
    [ru-national-day] Tag Russlands
    [cn-national-day] Nationalfeiertag (China)
    [jp-foundation-day] Staatsgründungstag (Japan)
    [kr-foundation-day] Gründungstag (Korea)
   *[other] Ein Festtag
}

greetings-title =
    <b>Tage, an denen wir Ihnen etwas wünschen</b>

    Ein Tippen schaltet einen Tag ein oder aus. Wir raten nie: Ohne Ihr Wort grüßen wir nur an gesetzlichen Feiertagen des Landes, das Sie angegeben haben, und nur an denen, an denen { ISO($shop) } grüßt.
greetings-on = ✅ { ISO($occasion) }
greetings-off = { ISO($occasion) }
greetings-done = { $on ->
        [yes] Gern. An diesem Tag schicken wir Ihnen einen Gruß, zu einer passenden Stunde nach Ihrer Uhr: { ISO($occasion) }. Sonst erfährt es niemand.
       *[no] Gut. An diesem Tag hören Sie nichts von uns: { ISO($occasion) }.
    }
greetings-gone = Gelöscht. Ihre Auswahl ist nicht mehr gespeichert; es zählen wieder nur die Feiertage des Landes, das Sie angegeben haben.
greetings-need-offers = Bitte beachten Sie: Grüße bekommt nur, wer Neuigkeiten und Angebote erlaubt, und das haben Sie bisher nicht. Mit dem Knopf unten können Sie es ändern.
greetings-forget = 🗑 Auswahl löschen
greetings-none = 🔕 Gar keine
greetings-none-done = Gut: keine Grüße von uns, an keinem Tag. Fehlt Ihnen einer, wählen Sie ihn hier.
