# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

human-ask =
    Gern. Schreib uns jetzt: Text, Foto oder Sprachnachricht.

    Das Team von { ISO($shop) } liest deine Nachricht und sieht dazu deinen Namen, deine Sprache und deine Stufe. Die Antwort kommt hierher.
human-nobody =
    Zurzeit liest niemand bei { ISO($shop) } in diesem Chat mit. Das sagen wir lieber gleich, als dich warten zu lassen.

    Du erreichst das Geschäft hier: { ISO($contact) }
human-passed-on =
    Deine Nachricht liegt beim Team von { ISO($shop) }. Die Antwort kommt hierher.

    Fehlt noch etwas? Schreib einfach weiter.
human-passed-on-unasked =
    Das konnte ich nicht selbst beantworten, deshalb liegt deine Nachricht jetzt beim Team von { ISO($shop) }. Die Antwort kommt hierher.

    Fehlt noch etwas? Schreib einfach weiter.
human-together = Danke, es geht nichts verloren: Das Team von { ISO($shop) } liest deine letzten Nachrichten zusammen, in wenigen Minuten.
human-complaint-noted = Notiert: ein Tag Ruhe, bis auf deine Antworten.
human-anonymous = Bitte antworte unter deinem Namen: Beiträge anonymer Admins geben wir nicht weiter.
