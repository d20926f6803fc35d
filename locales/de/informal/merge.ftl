# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

refused-same-card = Das war beide Male dieselbe Karte. Bitte beginne noch einmal mit zwei verschiedenen.
merge-notice =
    Unser Team soll diese Karte mit einer in einem anderen Telegram-Konto zusammenlegen. In { NUM($hours) } Stunden geht alles dorthin, und dieses Konto hat keine Karte mehr.

    Gehört dir das andere Konto nicht, genügt ein Tippen, um es zu verhindern.
merge-waits = Unser Team ist einverstanden, deine andere Karte auf diese zu legen. Widerspricht dort innerhalb von { NUM($hours) } Stunden niemand, kommt alles von selbst hierher.
merge-not = Deine zwei Karten bleiben vorerst getrennt. Unser Team hilft dir gern: { ISO($contact) }
merge-done =
    Deine zwei Karten sind jetzt eine. Du hast { POINTS($balance) }{ $pending ->
        [0] {""}
       *[other] , weitere { NUM($pending) } sind unterwegs
    }{ $debt ->
        [0] .
       *[other] ; { NUM($debt) } sind geschuldet und werden mit dem Nächsten verrechnet, was du sammelst.
    }

    Ein einmaliges Geschenk wurde einmal gezählt. Hast du in einem der beiden Konten Angebote abgelehnt, gilt das weiter; ändern lässt es sich unter /settings.
merge-left-behind = Alles von deiner Karte liegt jetzt in deinem anderen Telegram-Konto; dieses hat keine Karte mehr. Ist das nicht richtig, sag es uns bitte sofort: { ISO($contact) }
