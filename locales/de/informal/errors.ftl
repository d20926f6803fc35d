# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

refused = Das geht im Moment nicht. Bitte versuch es gleich noch einmal.
refused-busy = Gerade ist großer Andrang. Bitte tipp gleich noch einmal; abgebucht wurde nichts.
refused-no-such-member = Wir kennen uns noch nicht. Bitte tipp einmal auf /start.
refused-not-enough-points = Dafür fehlen dir noch { POINTS($missing) }.
refused-limit-reached = Diese Prämie hast du schon; es gibt sie je Mitglied nur { $limit ->
        [one] einmal
       *[other] { NUM($limit) } Mal
    }.
refused-not-an-amount = Dieser Betrag lässt sich nicht buchen. Bitte gib ihn noch einmal ein, zum Beispiel so: 45,50
