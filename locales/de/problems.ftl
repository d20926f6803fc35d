# Was an der Datei des Programms nicht stimmt. Jeder Text steht hinter der Zeile und dem Namen der Einstellung. Was
# getippt wird, bleibt, wie man es tippt: 1000000, nie 1.000.000.

problem-missing = fehlt: { ISO($wanted) }
problem-wrong = Hier gehört hin: { ISO($wanted) }, nicht { ISO($value) }
problem-meant = { ISO($said) }. Meinten Sie { ISO($meant) }?
problem-unknown = ist hier keine bekannte Einstellung
problem-empty = darf nicht leer sein
problem-long = darf höchstens { ISO($longest) } Zeichen haben, nicht { ISO($length) }
problem-control = darf keine Steuerzeichen enthalten
problem-tag = muss mit einem Sprachkürzel wie "en" oder "pt-BR" benannt sein
problem-own-language = hat keinen Text in { ISO($language) }, der eigenen Sprache des Geschäfts (shop.default_language)
problem-other-languages = hat keinen Text in { LIST($missing) }: Er erscheint dort in { ISO($language) }
problem-unspoken = gehört nicht zu shop.languages: Niemand wird es sehen
problem-tables = müssen Tabellen sein, jede beginnt mit { ISO($begin) }
problem-table = muss eine Tabelle sein, die mit { ISO($begin) } beginnt
problem-twice = muss sich von den anderen unterscheiden: { ISO($value) } kommt schon vor
problem-after = muss nach { ISO($other) } liegen
problem-more = muss größer sein als { ISO($other) } davor
problem-hours = müssen beginnen, bevor sie enden
problem-no-tiers = fehlt: mindestens eine Stufe, die mit [[tiers]] beginnt, mit threshold = 0
problem-first-threshold = muss in der ersten Stufe 0 sein, damit jedes Mitglied eine hat
problem-first-hidden = muss in der ersten Stufe false sein: Wer neu ist, muss sie sehen
problem-never-day = keine Stunde ist in { LIST($countries) } zugleich eine wache: Mitglieder, deren Uhr niemand kennt, hören daher allein nach der Uhr des Geschäfts von ihm; abhelfen würden eigene Stunden wie unknown_zone_hours = "12:00-14:00" oder weniger Länder
problem-avoided = nennt { ISO($word) }; das bietet man besser nicht an, wo Mitglieder hier leben: { LIST($countries) }
problem-mixed-address = sagt { ISO($word) }, während der Bot die Mitglieder anders anredet: siehe form_of_address unter [shop]
problem-forms = hat keine Form für { LIST($missing) }: Dafür gilt other
problem-currency = ist kein Währungskürzel wie SAR (ISO 4217)
problem-country = ist kein Länderkürzel aus zwei Buchstaben wie SA (ISO 3166)
problem-occasion = { ISO($value) } ist hier kein bekannter Anlass
problem-occasion-twice = nennt einen Anlass zweimal
problem-not-celebrated = { ISO($value) } ist dort kein Feiertag: Gegrüßt werden nur Mitglieder, die ihn gewählt haben
problem-hidden-reward = darf nicht { ISO($value) } sein: Die Prämie gehört zu einer verborgenen Stufe, und alle würden davon erfahren
problem-not-handed-over = darf nicht { ISO($value) } sein: Eine Prämie der Art { ISO($reward) } lässt sich nicht übergeben
problem-thing = enthält { ISO($value) }, was in dieser Datei weder Art noch Produkt ist
problem-platform = darf nichts auf { ISO($platform) } belohnen: Belohnte Bewertungen sind dort verboten und auch gesetzlich (USA: 16 CFR Part 465, EU: Richtlinie 2005/29/EG). Das Geschäft könnte seine Seite verlieren und ein Bußgeld zahlen. Belohnen Sie stattdessen ein ehrliches Wort an das Geschäft selbst
problem-syntax = Hier{ $column ->
        [0] {""}
       *[other] {" "}(Spalte { NUM($column) })
    } verletzt die Datei die Regeln von TOML: { ISO($said) }
problem-not-unicode = enthält ein Zeichen, das nicht zu Unicode gehört: Bitte speichern Sie die Datei als UTF-8
problem-large-number = Eine Zahl darin ist zu groß zum Lesen
problem-nested = Listen oder Tabellen sind zu tief verschachtelt
phrase-whole = eine ganze Zahl von { ISO($low) } bis { ISO($high) }
phrase-amount = eine Zahl von { ISO($low) } bis { ISO($high) } mit höchstens { ISO($places) } Stellen nach dem Punkt
phrase-falling = ganze Zahlen von { ISO($high) } abwärts bis { ISO($low) }, jede kleiner als die vorige, zum Beispiel { ISO($such) }
phrase-flag = true oder false
phrase-text = ein Text in Anführungszeichen
phrase-texts = ein Text, oder ein Text je Sprache, zum Beispiel { ISO($such) }
phrase-one-of = eines von { LIST($allowed) }
phrase-country = ein Länderkürzel aus zwei Buchstaben wie SA (ISO 3166)
phrase-zone = eine Zeitzone wie Asia/Riyadh
phrase-currency = ein Währungskürzel wie SAR (ISO 4217)
phrase-id = 1 bis 20 der Zeichen a-z 0-9 -
phrase-moment = ein Tag wie 2027-03-31 oder Tag und Uhrzeit wie 2027-03-31T18:00:00
phrase-languages = eine Liste verschiedener Sprachkürzel wie ["ar", "en"]
phrase-table = eine Tabelle
phrase-list = eine Liste
phrase-long-number = eine Zahl mit sehr vielen Stellen
