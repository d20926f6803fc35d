# Was Telegram selbst zeigt: das Menü der Befehle, der Text vor dem Start und der im Profil. Ohne Auszeichnung.

menu-start = Beginnen, oder noch einmal von vorn
menu-points = Ihr Stand, und was daraus werden kann
menu-rewards = Was Sie dafür bekommen
menu-codes = Ihre Codes
menu-referral = Ihr Link für Freunde, und wer darüber kam
menu-gifts = Alle Wege zu Punkten, auch ohne Einkauf
menu-statement = Jede Buchung, hinein und hinaus
menu-settings = Anrede, Sprache, Land, und was wir schicken dürfen
menu-language = Sprache wechseln
menu-stop = Keine Angebote und Erinnerungen mehr
menu-why = Warum eine Nachricht kam oder nicht
menu-about = Wer wir sind, und die Bedingungen
menu-privacy = Was wir über Sie speichern, und wie lange
menu-export = Alles über Sie, als Datei
menu-move = Ihre Karte in einem anderen Telegram-Konto
menu-forget = Austreten und gelöscht werden
menu-human = Mit jemandem sprechen
menu-cancel = Eine offene Frage verlassen
menu-help = Alles, was hier geht
menu-description =
    Die Treuekarte von { ISO($shop) }, direkt in Telegram.

    Sehen Sie Ihren Stand und was wann verfällt, wählen Sie Prämien, und sprechen Sie mit uns, wann immer Sie möchten.
    Zum Beginnen auf Start tippen.
menu-short = Die Treuekarte von { ISO($shop) }: sammeln, einlösen, und jemand, der antwortet.
