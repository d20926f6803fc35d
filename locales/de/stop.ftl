# /stop und zurück.

stop-done =
    Erledigt: Ab sofort schicken wir Ihnen keine Angebote, Neuigkeiten und Erinnerungen mehr.

    Was noch kommt, betrifft Ihr Eigenes: eine kurze Nachricht, wenn sich Ihr Stand oder Ihre Codes ändern, und Antworten auf Ihre Fragen.
stop-undo = Rückgängig
stop-undone = Willkommen zurück. Alles ist wie vorher.

stop-why = Wenn Sie mögen, sagen Sie uns mit einem Tipp, warum. Gezählt wird es ohne Ihren Namen.
stop-why-thanks = Danke, das hilft uns. Gezählt ist es ohne Ihren Namen.
why-stop-too-many = Zu viele Nachrichten
why-stop-not-for-me = Nichts für mich dabei
why-stop-wrong-time = Zur falschen Zeit
why-stop-other = Ein anderer Grund
why-forget-not-here = Ich kaufe hier nicht mehr
why-forget-privacy = Ich gebe lieber nichts preis
why-forget-too-many = Zu viele Nachrichten
why-forget-other = Ein anderer Grund
