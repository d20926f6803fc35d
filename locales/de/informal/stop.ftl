# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

stop-done =
    Erledigt: Ab sofort schicken wir dir keine Angebote, Neuigkeiten und Erinnerungen mehr.

    Was noch kommt, betrifft dein Eigenes: eine kurze Nachricht, wenn sich dein Stand oder deine Codes ändern, und Antworten auf deine Fragen.
stop-why = Wenn du magst, sag uns mit einem Tipp, warum. Gezählt wird es ohne deinen Namen.
stop-why-thanks = Danke, das hilft uns. Gezählt ist es ohne deinen Namen.
