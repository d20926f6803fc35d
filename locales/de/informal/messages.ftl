# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

messages-title =
    <b>Was wir von selbst schreiben</b>

    Ein Tippen stellt an oder ab. Antworten auf deine Eingaben kommen in jedem Fall.
messages-done =
    { $on ->
        [yes] ✅ Das bekommst du ab jetzt: <b>{ ISO($what) }</b>.
       *[no] 🔕 Das bekommst du ab jetzt nicht mehr: <b>{ ISO($what) }</b>.
    } { HTML($means) }
messages-note-points-ending = Denk bitte daran: Dein Guthaben verfällt weiterhin an seinem Tag, nur sagt es dir vorher niemand.
messages-note-code-ending = Denk bitte daran: Ein ungenutzter Code verfällt weiterhin an seinem Tag. Der Gegenwert wird wie bisher zurückgebucht.
messages-note-tier-warning = Denk bitte daran: Die Stufe kann weiterhin enden, nur sagt es dir vorher niemand.
messages-need-offers = Das bekommt nur, wer Neuigkeiten und Angebote erlaubt, und das hast du bisher nicht. Ändern kannst du es mit der Taste unten.
messages-means-unfinished = Hast du eine Prämie angesehen und nicht eingetauscht, erwähnen wir sie einmal.
messages-means-birthday = An dem Tag, den du uns genannt hast, gratulieren wir.
messages-means-anniversary = Am Jahrestag deiner Mitgliedschaft bedanken wir uns.
messages-means-win-back = Warst du lange nicht da, schreiben wir einmal, dass du willkommen bist.
messages-means-thanks = Nach einem Einkauf sagen wir einmal, wie du am meisten davon hast.
