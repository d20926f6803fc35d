# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

problem-meant = { ISO($said) }. Meintest du { ISO($meant) }?
problem-platform = darf nichts auf { ISO($platform) } belohnen: Belohnte Bewertungen sind dort verboten und auch gesetzlich (USA: 16 CFR Part 465, EU: Richtlinie 2005/29/EG). Das Geschäft könnte seine Seite verlieren und ein Bußgeld zahlen. Belohne stattdessen ein ehrliches Wort an das Geschäft selbst
problem-not-unicode = enthält ein Zeichen, das nicht zu Unicode gehört: Bitte speichere die Datei als UTF-8
