# /gifts: alle Wege zu Punkten, auch ohne Einkauf; der Kanal des Geschäfts; was Mitglieder schicken und das Team entscheidet.

gifts-title = <b>So sammeln Sie bei { ISO($shop) }</b>
gifts-buying = 🛍 Einkaufen: { POINTS($points) } für { MONEY($minor, $currency) }
gifts-boost = 🔥 Bis { DAY($day) }: { ISO($name) }, ×{"\u00A0"}{ NUM($times) }
earn-boost = 🔥 { ISO($name) }, ×{"\u00A0"}{ NUM($times) }: schon enthalten
gifts-birthday-untold = 🎂 Ihr Geburtstag: jedes Jahr { POINTS($points) }. Sagen Sie uns den Tag, das Jahr brauchen wir nicht.
gifts-birthday = 🎂 Ihr Geburtstag: { POINTS($points) }, das nächste Mal am { DAY($day) }
gifts-channel = { $got ->
        [yes] ✅ Unser Kanal: { POINTS($points) }. Schön, dass Sie dabei sind.
       *[no] 📣 Unser Kanal: { POINTS($points) }, sobald Sie beigetreten sind
    }
gifts-profile = 📝 Ihr Profil: { POINTS($points) }, sobald es vollständig ist. Es fehlt noch: { LIST($missing) }
gifts-profile-got = ✅ Ihr Profil: { POINTS($points) }. Vielen Dank.
gifts-fact-name = Ihre Anrede
gifts-fact-language = Ihre Sprache
gifts-fact-country = Ihr Land
gifts-fact-zone = Ihre Zeitzone
gifts-fact-birthday = Ihr Geburtstag
gifts-fact-phone = Ihre Telefonnummer
gifts-favour = { $state ->
        [waiting] ⏳ { ISO($name) }: liegt beim Team
        [granted] ✅ { ISO($name) }: { POINTS($points) }. Vielen Dank.{ $every ->
            [week] {" "}Nächste Woche wieder.
            [month] {" "}Nächsten Monat wieder.
            [year] {" "}Nächstes Jahr wieder.
           *[once] {""}
        }
        [declined] ▫️ { ISO($name) }{ $every ->
            [week] : nächste Woche wieder
            [month] : nächsten Monat wieder
            [year] : nächstes Jahr wieder
           *[once] : nicht mehr möglich
        }
       *[open] ✨ { ISO($name) }: { POINTS($points) }, { $every ->
            [week] einmal in der Woche
            [month] einmal im Monat
            [year] einmal im Jahr
           *[once] einmalig
        }
    }
gifts-invite = 💌 Eine Einladung, die zählt: { POINTS($points) } für Sie
gifts-returned = Sie waren schon einmal bei uns. Was es nur einmal gibt, steht deshalb nicht auf dieser Liste; alles andere beginnt neu.
gifts-button-favour = ✨ { ISO($name) }
gifts-button-channel = 📣 Unser Kanal

gifts-channel-ask =
    In unserem Kanal erzählt { ISO($shop) }, was es Neues gibt. Treten Sie bei, kommen Sie hierher zurück und tippen Sie auf die zweite Taste: Dann gehören einmalig { POINTS($points) } Ihnen.

    Wir fragen Telegram nur, ob Sie im Kanal sind, sonst nichts.
gifts-channel-open = 📣 Kanal öffnen
gifts-channel-joined = ✔️ Ich bin beigetreten
gifts-channel-outside = Telegram sieht Sie noch nicht im Kanal. Manchmal dauert es einen Moment; bitte treten Sie bei und tippen Sie dann noch einmal.
gifts-channel-unseen = Wir können gerade nicht in unseren eigenen Kanal sehen. An Ihnen liegt das nicht, und das Team weiß jetzt davon. Bitte versuchen Sie es morgen noch einmal: Ihr Geschenk läuft nicht weg.
gifts-channel-done = 🎉 Da sind Sie ja: { POINTS($points) } liegen auf Ihrer Karte und können sofort eingelöst werden.

gift-told-birthday =
    🎂 { $late ->
        [yes] Nachträglich herzlichen Glückwunsch zum Geburtstag.
       *[no] Herzlichen Glückwunsch zum Geburtstag.
    } Auf Ihrer Karte liegt ein Geschenk: { POINTS($points) }.

    Ihr Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
gift-told-profile =
    📝 Jetzt kennen wir uns besser, vielen Dank: { POINTS($points) } für Ihr Profil.

    Ihr Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
gift-told-favour =
    ✨ { ISO($favour) }: Das Team hat es gesehen und dankt Ihnen. Dafür gibt es { POINTS($points) }.

    Ihr Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
favour-told-declined =
    { ISO($favour) }: Dieses Mal gibt es dafür leider keine Punkte. { $why ->
        [unseen] Wir konnten es nicht finden oder nicht erkennen.
        [other] Es ist etwas anderes als das, worum wir gebeten hatten.
        [platform] Bewertungen auf einer solchen Plattform dürfen nicht belohnt werden; das verbieten ihre Regeln und das Gesetz. Ihre Meinung ist dort trotzdem willkommen.
       *[words] Das Team schreibt dazu:
    }{ $why ->
        [words] {"\u000A\u000A"}{ ISO($words) }
       *[other] {""}
    }

    Ob Sie es noch einmal schicken können, steht unter /gifts; mit /human erreichen Sie uns.

favour-about =
    <b>{ ISO($name) }</b>

    { ISO($about) }

    { POINTS($points) }, { $every ->
        [week] einmal in der Woche
        [month] einmal im Monat
        [year] einmal im Jahr
       *[once] einmalig
    }.
favour-send-photo = Schicken Sie Ihr Foto jetzt einfach hierher. Ein Mensch aus dem Team sieht es sich an und entscheidet; das Ergebnis erfahren Sie hier, so oder so.
favour-send-text = Schreiben Sie jetzt einfach hierher. Ein Mensch aus dem Team liest es und entscheidet; das Ergebnis erfahren Sie hier, so oder so.
favour-send-any = Schicken Sie es jetzt einfach hierher: ein Foto, einen Link oder ein paar Worte. Ein Mensch aus dem Team sieht es sich an und entscheidet; das Ergebnis erfahren Sie hier, so oder so.
favour-wants-photo = Dafür brauchen wir ein Foto. Bitte schicken Sie eines, oder lassen Sie es für heute.
favour-wants-text = Dafür brauchen wir ein paar Worte. Bitte schreiben Sie sie hierher, oder lassen Sie es für heute.
favour-wants-any = Dafür brauchen wir ein Foto, einen Link oder ein paar Worte. Bitte schicken Sie eines davon, oder lassen Sie es für heute.
favour-stands-waiting = ⏳ Ihre Sendung liegt beim Team. Sobald jemand sie angesehen hat, erfahren Sie es hier.
favour-stands-granted = ✅ Die Punkte dafür haben Sie schon. Vielen Dank.
favour-stands-declined = Das hat mehrmals nicht geklappt, deshalb ruht es vorerst. Mit /human erreichen Sie einen Menschen.
favour-sent = Vielen Dank. Jetzt liegt es beim Team. Bei einem Ja kommen { POINTS($points) } auf Ihre Karte, bei einem Nein sagen wir Ihnen den Grund. Meist dauert es ein bis zwei Tage.
favour-added = Das geht mit, danke.

# An das Team.
favour-desk = ✨ Für Punkte geschickt
favour-card =
    ✨ <b>{ ISO($name) }</b> hat etwas geschickt: { ISO($favour) }. Ein Ja bringt { POINTS($points) }.{ $named ->
        [yes] {"\u000A\u000A"}⚠️ Darin kommt { ISO($platform) } vor. Bewertungen dort dürfen nie belohnt werden, weder nach den Regeln der Plattform noch nach dem Gesetz.
       *[no] {""}
    }

    Das Geschickte folgt gleich darunter.
favour-waiting = <b>Wartet auf einen Blick</b>
favour-none = Es wartet nichts. Alles, was Mitglieder geschickt haben, ist angesehen.
favour-line = { ISO($name) } · { ISO($favour) }
favour-look = ✨ <b>{ ISO($name) }</b>: { ISO($favour) }. Ein Ja bringt { POINTS($points) }.
favour-was-granted = ✅ Gewährt: { POINTS($points) } für <b>{ ISO($name) }</b> ({ ISO($favour) }).
favour-was-declined = ▫️ Abgelehnt: { ISO($favour) }, <b>{ ISO($name) }</b>. Der Grund ist unterwegs.
favour-grant = ✅ Gewähren
favour-decline = ✖️ Ablehnen
favour-see = 👁 Noch einmal zeigen
favour-next = Alles, was wartet
favour-coming = Es kommt gleich.
favour-why-ask = Warum gibt es für { ISO($favour) } von <b>{ ISO($name) }</b> keine Punkte? Das Mitglied liest es in der eigenen Sprache.
favour-why-unseen = Nicht zu finden oder zu erkennen
favour-why-other = Etwas anderes als erbeten
favour-why-platform = Bewertung auf verbotener Plattform
favour-why-words = ✏️ In eigenen Worten
favour-words-ask = Bitte schreiben Sie dem Mitglied kurz und freundlich den Grund. Ihre Worte gehen unverändert hinaus.
gift-staff-channel = ⚠️ Mitglieder möchten ihr Geschenk für den Beitritt zu { ISO($channel) }, aber Telegram sagt dem Bot nicht, wer dort ist. Bitte machen Sie den Bot zum Administrator des Kanals (weitere Rechte braucht er nicht), oder prüfen Sie den Namen im Programm.

refused-no-such-gift = Dieses Geschenk gibt es nicht mehr. Was es heute gibt, steht hier: /gifts
refused-given-before = Dieses Geschenk gibt es nur einmal, und Sie haben es schon. Die anderen stehen unter /gifts
refused-no-such-favour = Darum bitten wir nicht mehr. Was es heute gibt, steht hier: /gifts
refused-favour-waits = Ihre vorige Sendung liegt noch beim Team. Sobald jemand sie angesehen hat, erfahren Sie es hier.
refused-favour-done = Damit ist vorerst nichts mehr zu gewinnen. Sobald es wieder geht, zeigt es /gifts
refused-nobody-looks = Zurzeit kann niemand im Geschäft es sich ansehen, deshalb nehmen wir es lieber nicht entgegen. Bitte versuchen Sie es später noch einmal.
refused-favour-decided = Jemand anderes war schneller und hat anders entschieden.
refused-own-favour = Das ist Ihre eigene Sendung. Darüber muss jemand anderes aus dem Team entscheiden.
