# Die Sprache wählen. Auf den Knöpfen stehen die Sprachen, wie sie sich selbst nennen.

language-title = Welche Sprache sprechen wir?
language-chosen = Ab jetzt sprechen wir Deutsch. Mit /language ändern Sie das jederzeit.
