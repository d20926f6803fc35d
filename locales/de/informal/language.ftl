# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

language-chosen = Ab jetzt sprechen wir Deutsch. Mit /language änderst du das jederzeit.
language-heard = Du hast auf Deutsch geschrieben, daher antworten wir jetzt auf Deutsch. Ein Tippen führt zurück.
