# Die Karte für die Theke und das Blatt für die Wand.

menu-poster = Ein Plakat mit QR-Code
desk-poster = 🖨 Plakat

# Auf dem Papier selbst: kurz und ohne Namen.
poster-what = Ihre Treuekarte in Telegram
poster-how = Scannen, Start drücken, fertig.

poster-where =
    <b>Eine Karte für die Theke und ein Blatt für die Wand</b>
    Wo werden sie stehen? Wer darüber kommt, wird dort gezählt.
poster-till = 🧾 An der Kasse
poster-receipt = 📄 Auf dem Beleg
poster-website = 🌐 Auf der Website
poster-drawing = Einen Moment, die Blätter werden gezeichnet.
poster-card-caption = Die Karte für die Theke, A6
poster-sheet-caption = Das Blatt für die Wand, A4
poster-done =
    Der Link im Code, falls Sie ihn auch anderswo brauchen:
    <code>{ $link }</code>
poster-left-out = Auf diesem Rechner fehlen die Schriftzeichen für { LIST($languages) }; die Blätter kommen ohne aus.
poster-failed = Die Blätter ließen sich gerade nicht zeichnen. Bitte versuchen Sie es in einer Minute noch einmal.
