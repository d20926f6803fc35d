# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

start-choose-language = Hallo. In welcher Sprache dürfen wir mit dir sprechen?
start-welcome =
    Hallo { ISO($name) }, willkommen bei { ISO($shop) }.

    Dieser Chat ist deine Treuekarte. Mit jedem Einkauf sammelst du { ISO($points_name) } und tauschst sie hier gegen Prämien.

    <b>Wir schreiben dir,</b> wenn sich dein Stand ändert und bevor etwas verfällt.
    <b>Wir geben</b> deine Daten nicht weiter, und mit einem Menschen sprechen kannst du jederzeit.
start-welcome-points = Zum Willkommen haben wir dir schon etwas gutgeschrieben: { POINTS($points) }.
start-returned = Du warst schon einmal bei uns; das Willkommensgeschenk gab es damals. Sonst beginnt deine Karte neu.
start-again =
    Hallo { ISO($name) }, schön, dass du wieder da bist.

    Was möchtest du sehen?
start-offers =
    Darf { ISO($shop) } dir hier auch Neuigkeiten und Angebote schicken?

    Das entscheidest allein du. Deine Karte gilt so oder so, und mit /stop ist jederzeit Schluss.
start-offers-granted = Danke. Wir schreiben nur, wenn es sich für dich lohnt. Mit /stop ist jederzeit Schluss.
