# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

poster-what = Deine Treuekarte in Telegram
poster-done =
    Der Link im Code, falls du ihn auch anderswo brauchst:
    <code>{ $link }</code>
poster-failed = Die Blätter ließen sich gerade nicht zeichnen. Bitte versuch es in einer Minute noch einmal.
