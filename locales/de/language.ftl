# Die Sprache wählen. Auf den Knöpfen stehen die Sprachen, wie sie sich selbst nennen.

language-title = Welche Sprache sprechen wir?
language-chosen = Ab jetzt sprechen wir Deutsch. Mit /language ändern Sie das jederzeit.

language-heard = Sie haben auf Deutsch geschrieben, daher antworten wir jetzt auf Deutsch. Ein Tippen führt zurück.
language-back = ↩️ Zurück zu { ISO($language) }
language-offer = Sollen wir Deutsch sprechen? Ein Tippen genügt.
language-offer-yes = 🌐 Ja, auf Deutsch
