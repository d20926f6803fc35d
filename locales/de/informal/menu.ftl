# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

menu-points = Dein Stand, und was daraus werden kann
menu-rewards = Was du dafür bekommst
menu-codes = Deine Codes
menu-referral = Dein Link für Freunde, und wer darüber kam
menu-privacy = Was wir über dich speichern, und wie lange
menu-export = Alles über dich, als Datei
menu-move = Deine Karte in einem anderen Telegram-Konto
menu-description =
    Die Treuekarte von { ISO($shop) }, direkt in Telegram.

    Sieh deinen Stand und was wann verfällt, such dir Prämien aus, und sprich mit uns, wann immer du möchtest.
    Zum Beginnen auf Start tippen.
