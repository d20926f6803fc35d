# Die Startseite und die Knöpfe, die auf vielen Seiten stehen.

home-title = Was möchten Sie sehen?
home-points = ⭐ Mein Stand
home-rewards = 🎁 Prämien
home-codes = 🎟 Meine Codes
home-statement = 📒 Auszug
home-referral = 💌 Freunde einladen
home-gifts = 🌱 Punkte sammeln
home-settings = ⚙️ Einstellungen
home-about = 🏡 Über uns
home-help = 💡 Hilfe
home-human = 💬 Team fragen
home-demo = 🛍 { ISO($shop) } besuchen

common-home = 🏠 Menü
common-back = ↩️ Zurück
common-cancel = Jetzt nicht
common-old-menu = Dieser Knopf gilt nicht mehr. Hier ist das aktuelle Menü.
common-cancelled = Gut, wir lassen es dabei. Weiter geschieht nichts.
common-nothing-to-cancel = Zurzeit ist keine Frage offen. Was möchten Sie tun?
courtesy-hello = Guten Tag { ISO($name) }. Was darf es sein?
courtesy-salam = Wa alaikum as-salam, { ISO($name) }. Was darf es sein?
courtesy-thanks = Gern geschehen, { ISO($name) }.
common-not-understood =
    Das habe ich nicht verstanden, ich bin nur ein einfaches Programm.

    Ist hier das Richtige dabei? Wenn nicht, schreiben Sie einfach noch einmal: Ihre nächste Nachricht geht an das Team von { ISO($shop) }.
common-not-understood-alone =
    Das habe ich nicht verstanden, ich bin nur ein einfaches Programm.

    Ist hier das Richtige dabei? Wenn nicht, erreichen Sie das Geschäft hier: { ISO($contact) }
common-not-open = Diese Treuekarte wird gerade erst eingerichtet. Bitte schauen Sie bald wieder vorbei.
