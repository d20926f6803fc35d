# Empfehlungen: ein eigener Link, was er beiden bringt, und was daraus wurde.

referral-title = <b>Zu zweit macht { ISO($shop) } mehr Freude</b>
referral-promise =
    Dieser Link gehört Ihnen allein. Geben Sie ihn weiter, wem es hier auch gefallen würde. Nach dem ersten Einkauf{ $minor ->
        [0] {""}
       *[other] {" "}ab { MONEY($minor, $currency) }
    }{ $days ->
        [0] {" "}haben Sie beide etwas davon:
       *[other] {" "}und Ablauf der Rückgabefrist von { $days ->
            [one] einem Tag
           *[other] { NUM($days) } Tagen
        } haben Sie beide etwas davon:
    }
referral-yours = 🎁 Sie: { POINTS($points) }
referral-theirs = 🎁 Wer dazukommt: { POINTS($points) }
referral-for = 🎁 { ISO($name) }: { POINTS($points) }
referral-link = <code>{ $link }</code>
referral-resting = Derzeit bringen Empfehlungen nichts ein. Sobald sich das ändert, finden Sie hier Ihren Link.
referral-nobody = Noch ist niemand über Ihren Link gekommen. Mit wem würden Sie am liebsten teilen?
referral-sum = <b>Über Ihren Link gekommen: { NUM($invited) } · gezählt: { NUM($counted) } · für Sie: { POINTS($points) }</b>
referral-joined = 🌱 { ISO($name) } ist da. Der erste Einkauf steht noch aus.
referral-waiting = ⏳ { ISO($name) } hat eingekauft. Bleibt es dabei, zählt es am { DAY($day) }.
referral-rewarded = 🎉 { ISO($name) } zählt: { POINTS($points) } für Sie.
referral-counted = 🎉 { ISO($name) } zählt.
referral-refused = ▫️ { ISO($name) }: zählt nicht, { $reason ->
        [existing] war schon Mitglied
        [circle] war vor Ihnen da und gehört zu denen, über die Sie gekommen sind
        [burst] es kamen zu viele auf einmal. Fragen Sie uns, dann sieht es sich jemand an
        [returned] war früher schon Mitglied
       *[other] ist nicht mehr dabei
    }.
referral-gone = ▫️ Jemand, der nicht mehr dabei ist.
referral-share = 💌 Weitergeben
referral-share-text = Ich sammle { ISO($points_name) } bei { ISO($shop) } und habe an dich gedacht. Komm über diesen Link, dann haben wir nach deinem ersten Einkauf beide etwas davon.
referral-copy = 📋 Link kopieren
referral-picture = 🔳 QR-Code
referral-picture-caption =
    <b>{ ISO($shop) }</b>
    Für jemanden, der gerade neben Ihnen steht: einfach die Kamera darauf richten.

referral-welcome =
    💌 { ISO($name) } hat Sie eingeladen. Nach Ihrem ersten Einkauf{ $minor ->
        [0] {""}
       *[other] {" "}ab { MONEY($minor, $currency) }
    }{ $days ->
        [0] {" "}haben Sie beide etwas davon:
       *[other] {" "}und Ablauf der Rückgabefrist von { $days ->
            [one] einem Tag
           *[other] { NUM($days) } Tagen
        } haben Sie beide etwas davon:
    }

referral-told-inviter =
    🎉 { ISO($name) } ist auf Ihre Einladung gekommen und geblieben: { POINTS($points) } für Sie. Danke für die Empfehlung.
    .reach =
        Ihr Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
referral-told-invited =
    🎉 Sie sind auf eine Einladung gekommen, und Ihr erster Einkauf ist geblieben: { POINTS($points) } für Sie, wie versprochen.
    .reach =
        Ihr Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
referral-told-back =
    Der Einkauf, durch den eine Einladung zählte, wurde zurückgegeben. Abgezogen: { POINTS($points) }. Der nächste Einkauf kann sie wieder zählen lassen.
    .reach =
        Ihr Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
referral-told-withdrawn =
    Wer über eine Einladung von Ihnen kam, war schon vorher mit einem anderen Konto bei uns. Abgezogen: { POINTS($points) }. Ihre anderen Einladungen zählen wie bisher.
    .reach =
        Ihr Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }

referral-desk = 💌 Abgelehnte Einladungen
referral-desk-title = <b>Einladungen, die nichts einbringen</b>
referral-desk-none = Keine wurde abgelehnt. So soll es sein.
referral-desk-line = { ISO($name) } → { ISO($friend) }: { $reason ->
        [existing] war schon Mitglied
        [circle] hatte selbst zuerst eingeladen
        [burst] eine von zu vielen innerhalb einer Stunde
       *[returned] war früher schon Mitglied
    }
referral-desk-count = ✅ { ISO($friend) } trotzdem zählen
referral-desk-done = Zählt ab jetzt wie jede andere: Der erste Einkauf, der bleibt, bringt die Gutschrift.

refused-not-to-overrule = Diese Einladung lässt sich nicht zählen: Es sind nicht zwei Mitglieder, oder eine andere Einladung zählt bereits.
