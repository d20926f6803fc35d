# /why: wozu jede Nachricht da war, und warum eine andere wartet oder nicht kam. Klar und ohne Ausreden.

why-title = <b>Warum Sie diese Nachrichten bekommen haben</b>
why-nothing = Von selbst haben wir Ihnen zuletzt nichts geschickt. Was Sie hier sehen, waren Antworten auf Ihre Eingaben.
why-told = { DAY($at, style: "short") }, { TIME($at) } · <b>{ HTML($what) }</b>: { HTML($because) }
why-told-perhaps = { DAY($at, style: "short") }, { TIME($at) } · <b>{ HTML($what) }</b>: { HTML($because) } Ob sie ankam, hat Telegram nicht gemeldet.
why-untold-title = <b>Was wartet und was nicht kam</b>
why-waits = <b>{ HTML($what) }</b>: { HTML($reason) } Sie kommt am { DAY($at, style: "short") } um { TIME($at) } oder kurz danach.
why-untold = { DAY($at, style: "short") } · <b>{ HTML($what) }</b>: { HTML($reason) }
why-end = Antworten auf Ihre Eingaben kommen sofort, nachts ohne Ton. Alles andere wartet auf den Tag. /stop beendet Angebote und Erinnerungen.

why-what-purchase = Gutschrift zu einem Einkauf
why-because-purchase = Sie haben eingekauft und dafür gesammelt.
why-what-code-lapsed = Verfallener Code
why-because-code-lapsed = Ein Code blieb ungenutzt, der Gegenwert wurde zurückgebucht.
why-what-points-ending = Bald verfallendes Guthaben
why-because-points-ending = Ein Teil Ihres Standes verfällt bald. Das sagen wir wie versprochen vorher.
why-what-code-ending = Ungenutzter Code
why-because-code-ending = Ein Code verfällt bald. Das sagen wir wie versprochen vorher.
why-what-referral = Einladung
why-because-referral = Der erste Einkauf nach einer Einladung ist erfolgt.
why-what-answer = Antwort
why-because-answer = Sie haben uns geschrieben, und jemand von uns hat geantwortet.
why-what-offers = Neuigkeiten und Angebote
why-because-offers = Sie haben Neuigkeiten und Angebote erlaubt.
why-what-service = Hinweis zu Ihrer Karte
why-because-service = An dem, was Ihnen gehört, hat sich etwas geändert.

why-reason-quiet = Die Nachricht wartet auf den Tag, denn in den Ruhezeiten schreiben wir nicht.
why-reason-cap = Sie haben von uns vorerst genug Angebote bekommen.
why-reason-stopped = Mit /stop haben Sie Angebote und Erinnerungen abbestellt.
why-reason-no-offers = Angebote haben Sie nicht erlaubt.
why-reason-paused = Die Nachricht wartet, weil das Geschäft gerade alles angehalten hat, was von selbst verschickt wird.
why-reason-stale = Was darin stand, stimmte nicht mehr.
why-reason-blocked = Der Bot war blockiert, deshalb konnte nichts zugestellt werden.
why-reason-left = Sie waren ausgetreten.
why-reason-failed = Telegram hat die Nachricht nicht zugestellt.
