# /stop und zurück.

stop-done =
    Erledigt: Ab sofort schicken wir Ihnen keine Angebote, Neuigkeiten und Erinnerungen mehr.

    Was noch kommt, betrifft Ihr Eigenes: eine kurze Nachricht, wenn sich Ihr Stand oder Ihre Codes ändern, und Antworten auf Ihre Fragen.
stop-undo = Rückgängig
stop-undone = Willkommen zurück. Alles ist wie vorher.
