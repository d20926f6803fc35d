# Zwei Karten einer Person werden eine.

desk-merge = 🤝 Zwei Karten zusammenlegen
merge-first = Welche zwei Karten gehören zusammen? Zuerst die eine: Karte scannen oder Code, Telefonnummer oder Namen eingeben.
merge-second = Erste Karte: <b>{ ISO($name) }</b>. Nun auf gleiche Weise die andere.
merge-title = <b>Zwei Karten nebeneinander</b>
merge-side =
    <b>{ ISO($name) }</b>, Nr. { NUM($member) }, { ISO($tier) }
    Verfügbar: { POINTS($points) }
    Unterwegs: { NUM($pending) } · geschuldet: { NUM($debt) } · offene Codes: { NUM($codes) }{ $reachable ->
        [no] {" "}· hat diesen Chat blockiert
       *[yes] {""}
    }
merge-which = Welches Telegram-Konto bleibt? Alles von der anderen Karte kommt dorthin; Name, Einstellungen und Karte bleiben, wie sie dort sind.
merge-keep = ✅ { ISO($name) } (Nr. { NUM($member) }) bleibt
merge-confirm = Die Karte von <b>{ ISO($goes) }</b> (Nr. { NUM($gone) }) auf die von <b>{ ISO($stays) }</b> (Nr. { NUM($kept) }) legen? Einkäufe, Codes, Stempel, Empfehlungen und alles, was für die Stufe zählt, kommen mit. Danach kann niemand sie wieder trennen.
merge-after = Zusammen: { POINTS($points) } verfügbar, { NUM($pending) } unterwegs, { NUM($debt) } geschuldet.
merge-twice = Einmalige Geschenke haben beide bekommen: davon gehen { POINTS($points) } zurück.
merge-notice-first = Das Konto, das geht, wird jetzt benachrichtigt und kann { NUM($hours) } Stunden lang widersprechen. Danach geschieht es von selbst.
merge-at-once = Das Konto, das geht, hat diesen Chat blockiert; es geschieht daher sofort.
merge-yes = 🤝 Ja, zusammenlegen
merge-agreed = Einverstanden. { ISO($goes) } kann { NUM($hours) } Stunden lang widersprechen; danach liegt alles auf der Karte von { ISO($stays) }.
merge-happened = Erledigt. Alles liegt jetzt auf der Karte von { ISO($stays) }.
refused-same-card = Das war beide Male dieselbe Karte. Bitte beginnen Sie noch einmal mit zwei verschiedenen.

# An die beiden Konten.
merge-notice =
    Unser Team soll diese Karte mit einer in einem anderen Telegram-Konto zusammenlegen. In { NUM($hours) } Stunden geht alles dorthin, und dieses Konto hat keine Karte mehr.

    Gehört Ihnen das andere Konto nicht, genügt ein Tippen, um es zu verhindern.
merge-waits = Unser Team ist einverstanden, Ihre andere Karte auf diese zu legen. Widerspricht dort innerhalb von { NUM($hours) } Stunden niemand, kommt alles von selbst hierher.
merge-not = Ihre zwei Karten bleiben vorerst getrennt. Unser Team hilft Ihnen gern: { ISO($contact) }
merge-done =
    Ihre zwei Karten sind jetzt eine. Sie haben { POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] , weitere { NUM($pending) } sind unterwegs
    }{ $debt ->
        [0] .
       *[other] ; { NUM($debt) } sind geschuldet und werden mit dem Nächsten verrechnet, was Sie sammeln.
    }

    Ein einmaliges Geschenk wurde einmal gezählt. Haben Sie in einem der beiden Konten Angebote abgelehnt, gilt das weiter; ändern lässt es sich unter /settings.
merge-left-behind = Alles von Ihrer Karte liegt jetzt in Ihrem anderen Telegram-Konto; dieses hat keine Karte mehr. Ist das nicht richtig, sagen Sie es uns bitte sofort: { ISO($contact) }
