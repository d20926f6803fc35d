# /help: alles, was hier geht, in einfachen Worten.

help-title = <b>Was Sie hier tun können</b>
help-staff = Für Sie als Teil des Teams, sonst sieht das niemand; darunter steht, was alle Mitglieder haben:
help-line = /{ $command } – { ISO($what) }
help-end = Merken müssen Sie sich nichts: Für jeden Befehl gibt es einen Knopf. Und wenn Sie lieber mit jemandem sprechen, genügt ein Tippen.
