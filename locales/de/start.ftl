# Die erste Minute: Begrüßung, wozu dieser Chat gut ist, und eine Frage, für sich gestellt.

start-choose-language = Guten Tag. In welcher Sprache dürfen wir mit Ihnen sprechen?
start-welcome =
    Guten Tag { ISO($name) }, willkommen bei { ISO($shop) }.

    Dieser Chat ist Ihre Treuekarte. Mit jedem Einkauf sammeln Sie { ISO($points_name) } und tauschen sie hier gegen Prämien.

    <b>Wir schreiben Ihnen,</b> wenn sich Ihr Stand ändert und bevor etwas verfällt.
    <b>Wir geben</b> Ihre Daten nicht weiter, und mit einem Menschen sprechen können Sie jederzeit.
start-welcome-points = Zum Willkommen haben wir Ihnen schon etwas gutgeschrieben: { POINTS($points) }.
start-returned = Sie waren schon einmal bei uns; das Willkommensgeschenk gab es damals. Sonst beginnt Ihre Karte neu.
start-again =
    Guten Tag { ISO($name) }, schön, dass Sie wieder da sind.

    Was möchten Sie sehen?

start-offers =
    Darf { ISO($shop) } Ihnen hier auch Neuigkeiten und Angebote schicken?

    Das entscheiden allein Sie. Ihre Karte gilt so oder so, und mit /stop ist jederzeit Schluss.
start-offers-yes = Ja, gern
start-offers-no = Nein, danke
start-offers-granted = Danke. Wir schreiben nur, wenn es sich für Sie lohnt. Mit /stop ist jederzeit Schluss.
start-offers-refused = Gut, keine Angebote. Karte, Prämien und unsere Antworten bleiben, wie sie sind.
