# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

gifts-title = <b>So sammelst du bei { ISO($shop) }</b>
gifts-birthday-untold = 🎂 Dein Geburtstag: jedes Jahr { POINTS($points) }. Sag uns den Tag, das Jahr brauchen wir nicht.
gifts-birthday = 🎂 Dein Geburtstag: { POINTS($points) }, das nächste Mal am { DAY($day) }
gifts-channel = { $got ->
        [yes] ✅ Unser Kanal: { POINTS($points) }. Schön, dass du dabei bist.
       *[no] 📣 Unser Kanal: { POINTS($points) }, sobald du beigetreten bist
    }
gifts-profile = 📝 Dein Profil: { POINTS($points) }, sobald es vollständig ist. Es fehlt noch: { LIST($missing) }
gifts-profile-got = ✅ Dein Profil: { POINTS($points) }. Vielen Dank.
gifts-fact-name = Deine Anrede
gifts-fact-language = Deine Sprache
gifts-fact-country = Dein Land
gifts-fact-zone = Deine Zeitzone
gifts-fact-birthday = Dein Geburtstag
gifts-fact-phone = Deine Telefonnummer
gifts-invite = 💌 Eine Einladung, die zählt: { POINTS($points) } für dich
gifts-returned = Du warst schon einmal bei uns. Was es nur einmal gibt, steht deshalb nicht auf dieser Liste; alles andere beginnt neu.
gifts-channel-ask =
    In unserem Kanal erzählt { ISO($shop) }, was es Neues gibt. Tritt bei, komm hierher zurück und tipp auf die zweite Taste: Dann gehören einmalig { POINTS($points) } dir.

    Wir fragen Telegram nur, ob du im Kanal bist, sonst nichts.
gifts-channel-outside = Telegram sieht dich noch nicht im Kanal. Manchmal dauert es einen Moment; bitte tritt bei und tipp dann noch einmal.
gifts-channel-unseen = Wir können gerade nicht in unseren eigenen Kanal sehen. An dir liegt das nicht, und das Team weiß jetzt davon. Bitte versuch es morgen noch einmal: Dein Geschenk läuft nicht weg.
gifts-channel-done = 🎉 Da bist du ja: { POINTS($points) } liegen auf deiner Karte und können sofort eingelöst werden.
gift-told-birthday =
    🎂 { $late ->
        [yes] Nachträglich herzlichen Glückwunsch zum Geburtstag.
       *[no] Herzlichen Glückwunsch zum Geburtstag.
    } Auf deiner Karte liegt ein Geschenk: { POINTS($points) }.

    Dein Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
gift-told-profile =
    📝 Jetzt kennen wir uns besser, vielen Dank: { POINTS($points) } für dein Profil.

    Dein Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
gift-told-favour =
    ✨ { ISO($favour) }: Das Team hat es gesehen und dankt dir. Dafür gibt es { POINTS($points) }.

    Dein Stand: { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· noch offen: { NUM($debt) }
    }
favour-told-declined =
    { ISO($favour) }: Dieses Mal gibt es dafür leider keine Punkte. { $why ->
        [unseen] Wir konnten es nicht finden oder nicht erkennen.
        [other] Es ist etwas anderes als das, worum wir gebeten hatten.
        [platform] Bewertungen auf einer solchen Plattform dürfen nicht belohnt werden; das verbieten ihre Regeln und das Gesetz. Deine Meinung ist dort trotzdem willkommen.
       *[words] Das Team schreibt dazu:
    }{ $why ->
        [words] {"\u000A\u000A"}{ ISO($words) }
       *[other] {""}
    }

    Ob du es noch einmal schicken kannst, steht unter /gifts; mit /human erreichst du uns.
favour-send-photo = Schick dein Foto jetzt einfach hierher. Ein Mensch aus dem Team sieht es sich an und entscheidet; das Ergebnis erfährst du hier, so oder so.
favour-send-text = Schreib jetzt einfach hierher. Ein Mensch aus dem Team liest es und entscheidet; das Ergebnis erfährst du hier, so oder so.
favour-send-any = Schick es jetzt einfach hierher: ein Foto, einen Link oder ein paar Worte. Ein Mensch aus dem Team sieht es sich an und entscheidet; das Ergebnis erfährst du hier, so oder so.
favour-wants-photo = Dafür brauchen wir ein Foto. Bitte schick eines, oder lass es für heute.
favour-wants-text = Dafür brauchen wir ein paar Worte. Bitte schreib sie hierher, oder lass es für heute.
favour-wants-any = Dafür brauchen wir ein Foto, einen Link oder ein paar Worte. Bitte schick eines davon, oder lass es für heute.
favour-stands-waiting = ⏳ Deine Sendung liegt beim Team. Sobald jemand sie angesehen hat, erfährst du es hier.
favour-stands-granted = ✅ Die Punkte dafür hast du schon. Vielen Dank.
favour-stands-declined = Das hat mehrmals nicht geklappt, deshalb ruht es vorerst. Mit /human erreichst du einen Menschen.
favour-sent = Vielen Dank. Jetzt liegt es beim Team. Bei einem Ja kommen { POINTS($points) } auf deine Karte, bei einem Nein sagen wir dir den Grund. Meist dauert es ein bis zwei Tage.
favour-words-ask = Bitte schreib dem Mitglied kurz und freundlich den Grund. Deine Worte gehen unverändert hinaus.
gift-staff-channel = ⚠️ Mitglieder möchten ihr Geschenk für den Beitritt zu { ISO($channel) }, aber Telegram sagt dem Bot nicht, wer dort ist. Bitte mach den Bot zum Administrator des Kanals (weitere Rechte braucht er nicht), oder prüf den Namen im Programm.
refused-given-before = Dieses Geschenk gibt es nur einmal, und du hast es schon. Die anderen stehen unter /gifts
refused-favour-waits = Deine vorige Sendung liegt noch beim Team. Sobald jemand sie angesehen hat, erfährst du es hier.
refused-nobody-looks = Zurzeit kann niemand im Geschäft es sich ansehen, deshalb nehmen wir es lieber nicht entgegen. Bitte versuch es später noch einmal.
refused-own-favour = Das ist deine eigene Sendung. Darüber muss jemand anderes aus dem Team entscheiden.
