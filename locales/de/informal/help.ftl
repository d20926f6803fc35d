# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

help-title = <b>Was du hier tun kannst</b>
help-staff = Für dich als Teil des Teams, sonst sieht das niemand; darunter steht, was alle Mitglieder haben:
help-end = Merken musst du dir nichts: Für jeden Befehl gibt es einen Knopf. Und wenn du lieber mit jemandem sprichst, genügt ein Tippen.
