# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

referral-promise =
    Dieser Link gehört dir allein. Gib ihn weiter, wem es hier auch gefallen würde. Nach dem ersten Einkauf{ $minor ->
        [0] {""}
       *[other] {" "}ab { MONEY($minor, $currency) }
    }{ $days ->
        [0] {" "}habt ihr beide etwas davon:
       *[other] {" "}und Ablauf der Rückgabefrist von { $days ->
            [one] einem Tag
           *[other] { NUM($days) } Tagen
        } habt ihr beide etwas davon:
    }
referral-yours = 🎁 Du: { POINTS($points) }
referral-resting = Derzeit bringen Empfehlungen nichts ein. Sobald sich das ändert, findest du hier deinen Link.
referral-nobody = Noch ist niemand über deinen Link gekommen. Mit wem würdest du am liebsten teilen?
referral-sum = <b>Über deinen Link gekommen: { NUM($invited) } · gezählt: { NUM($counted) } · für dich: { POINTS($points) }</b>
referral-rewarded = 🎉 { ISO($name) } zählt: { POINTS($points) } für dich.
referral-refused = ▫️ { ISO($name) }: zählt nicht, { $reason ->
        [existing] war schon Mitglied
        [circle] war vor dir da und gehört zu denen, über die du gekommen bist
        [burst] es kamen zu viele auf einmal. Frag uns, dann sieht es sich jemand an
        [returned] war früher schon Mitglied
       *[other] ist nicht mehr dabei
    }.
referral-picture-caption =
    <b>{ ISO($shop) }</b>
    Für jemanden, der gerade neben dir steht: einfach die Kamera darauf richten.
referral-welcome =
    💌 { ISO($name) } hat dich eingeladen. Nach deinem ersten Einkauf{ $minor ->
        [0] {""}
       *[other] {" "}ab { MONEY($minor, $currency) }
    }{ $days ->
        [0] {" "}habt ihr beide etwas davon:
       *[other] {" "}und Ablauf der Rückgabefrist von { $days ->
            [one] einem Tag
           *[other] { NUM($days) } Tagen
        } habt ihr beide etwas davon:
    }
referral-told-inviter =
    🎉 { ISO($name) } ist auf deine Einladung gekommen und geblieben: { POINTS($points) } für dich. Danke für die Empfehlung.
    .reach =
        Dein Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
referral-told-invited =
    🎉 Du bist auf eine Einladung gekommen, und dein erster Einkauf ist geblieben: { POINTS($points) } für dich, wie versprochen.
    .reach =
        Dein Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
referral-told-back =
    Der Einkauf, durch den eine Einladung zählte, wurde zurückgegeben. Abgezogen: { POINTS($points) }. Der nächste Einkauf kann sie wieder zählen lassen.
    .reach =
        Dein Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
referral-told-withdrawn =
    Wer über eine Einladung von dir kam, war schon vorher mit einem anderen Konto bei uns. Abgezogen: { POINTS($points) }. Deine anderen Einladungen zählen wie bisher.
    .reach =
        Dein Stand: { POINTS($balance) }{ $debt ->
            [0] .
           *[other] {" "}· noch offen: { NUM($debt) }
        }
