# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

home-title = Was möchtest du sehen?
common-nothing-to-cancel = Zurzeit ist keine Frage offen. Was möchtest du tun?
common-not-understood =
    Das habe ich nicht verstanden, ich bin nur ein einfaches Programm.

    Ist hier das Richtige dabei? Wenn nicht, schreib einfach noch einmal: Deine nächste Nachricht geht an das Team von { ISO($shop) }.
common-not-understood-alone =
    Das habe ich nicht verstanden, ich bin nur ein einfaches Programm.

    Ist hier das Richtige dabei? Wenn nicht, erreichst du das Geschäft hier: { ISO($contact) }
common-not-open = Diese Treuekarte wird gerade erst eingerichtet. Bitte schau bald wieder vorbei.
