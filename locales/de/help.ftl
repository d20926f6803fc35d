# /help: alles, was hier geht, in einfachen Worten.

help-title = <b>Was Sie hier tun können</b>
help-line = /{ $command } – { ISO($what) }
help-end = Merken müssen Sie sich nichts: Für jeden Befehl gibt es einen Knopf. Und wenn Sie lieber mit jemandem sprechen, genügt ein Tippen.
