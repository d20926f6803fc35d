# /settings, Erinnerungen: jede lässt sich ab- und wieder anstellen, und es wird gesagt, was das bedeutet.

messages-title =
    <b>Was wir von selbst schreiben</b>

    Ein Tippen stellt an oder ab. Antworten auf Ihre Eingaben kommen in jedem Fall.
messages-on = ✅ { ISO($what) }
messages-off = ◻️ { ISO($what) }
messages-done =
    { $on ->
        [yes] ✅ Das bekommen Sie ab jetzt: <b>{ ISO($what) }</b>.
       *[no] 🔕 Das bekommen Sie ab jetzt nicht mehr: <b>{ ISO($what) }</b>.
    } { HTML($means) }
messages-note-points-ending = Bitte beachten Sie: Ihr Guthaben verfällt weiterhin an seinem Tag, nur sagt es Ihnen vorher niemand.
messages-note-code-ending = Bitte beachten Sie: Ein ungenutzter Code verfällt weiterhin an seinem Tag. Der Gegenwert wird wie bisher zurückgebucht.
messages-note-tier-warning = Bitte beachten Sie: Die Stufe kann weiterhin enden, nur sagt es Ihnen vorher niemand.
messages-need-offers = Das bekommt nur, wer Neuigkeiten und Angebote erlaubt, und das haben Sie bisher nicht. Ändern können Sie es mit der Taste unten.

messages-means-points-ending = Bevor Guthaben verfällt, sagen wir, wie viel, an welchem Tag und wofür es reicht.
messages-means-code-ending = Bevor ein Code verfällt, erinnern wir daran.
messages-means-tier-warning = Dreißig Tage bevor eine Stufe endet, sagen wir es, und auch, womit sie bleibt.
messages-means-unfinished = Haben Sie eine Prämie angesehen und nicht eingetauscht, erwähnen wir sie einmal.
messages-means-tier-near = Fehlt zur nächsten Stufe nur wenig, sagen wir, wie viel.
messages-means-reward-near = Fehlt zu einer Prämie nur wenig, sagen wir, wie viel.
messages-means-birthday = An dem Tag, den Sie uns genannt haben, gratulieren wir.
messages-means-anniversary = Am Jahrestag Ihrer Mitgliedschaft bedanken wir uns.
messages-means-delight = Ab und zu kommt ohne Anlass ein kleines Geschenk.
messages-means-win-back = Waren Sie lange nicht da, schreiben wir einmal, dass Sie willkommen sind.
messages-means-quality = Einige Tage nach einem Einkauf fragen wir, ob er gut war. Ein Tippen genügt.
messages-means-thanks = Nach einem Einkauf sagen wir einmal, wie Sie am meisten davon haben.
messages-means-statement = Zu Beginn eines Monats sagen wir, was im letzten kam und ging.
