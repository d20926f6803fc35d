# Mit einem Menschen sprechen. Ehrlich darüber, wer mitliest und wann niemand da ist.

human-ask =
    Gern. Schreiben Sie uns jetzt: Text, Foto oder Sprachnachricht.

    Das Team von { ISO($shop) } liest Ihre Nachricht und sieht dazu Ihren Namen, Ihre Sprache und Ihre Stufe. Die Antwort kommt hierher.
human-nobody =
    Zurzeit liest niemand bei { ISO($shop) } in diesem Chat mit. Das sagen wir lieber gleich, als Sie warten zu lassen.

    Sie erreichen das Geschäft hier: { ISO($contact) }
human-passed-on =
    Ihre Nachricht liegt beim Team von { ISO($shop) }. Die Antwort kommt hierher.

    Fehlt noch etwas? Schreiben Sie einfach weiter.
human-passed-on-unasked =
    Das konnte ich nicht selbst beantworten, deshalb liegt Ihre Nachricht jetzt beim Team von { ISO($shop) }. Die Antwort kommt hierher.

    Fehlt noch etwas? Schreiben Sie einfach weiter.
human-added = Ebenfalls weitergegeben.
human-together = Danke, es geht nichts verloren: Das Team von { ISO($shop) } liest Ihre letzten Nachrichten zusammen, in wenigen Minuten.
human-done = ✔️ Das ist alles

# An das Team.
human-card =
    💬 <b>{ ISO($name) }</b> schreibt:

    { ISO($text) }

    { ISO($language) } · { ISO($tier) } · Nr. { NUM($member) }
    Zum Antworten auf diese Nachricht antworten.
human-card-before = 💬 Zuerst schrieb <b>{ ISO($name) }</b>:
human-card-media =
    📎 <b>{ ISO($name) }</b> schickt:

    { ISO($language) } · { ISO($tier) } · Nr. { NUM($member) }
    Zum Antworten auf diese oder die nächste Nachricht antworten.
human-many =
    💬 <b>{ ISO($name) }</b> schreibt sehr viel. Was binnen { NUM($minutes) } Minuten noch folgt, kommt gesammelt, damit auch die anderen zu sehen sind.
human-card-rest =
    💬 <b>{ ISO($name) }</b> schrieb weiter:

    { ISO($text) }

    { ISO($language) } · { ISO($tier) } · Nr. { NUM($member) }
    Zum Antworten auf diese Nachricht antworten.
human-close = ✔️ Abschließen
human-complaint = ⚠️ Beschwerde
human-closed = Abgeschlossen. Was darauf gewartet hat, darf wieder kommen.
human-complaint-noted = Notiert: ein Tag Ruhe, bis auf Ihre Antworten.
human-anonymous = Bitte antworten Sie unter Ihrem Namen: Beiträge anonymer Admins geben wir nicht weiter.
human-gone = Diese Person ist nicht mehr erreichbar: Sie hat den Bot blockiert oder verlassen.

# An das Mitglied.
human-answer =
    <b>{ ISO($shop) }:</b>

    { ISO($text) }
human-dead-letter = ⚠️ Die Aktualisierung { NUM($update) } ist dreimal gescheitert und liegt jetzt beiseite. Warum, steht im Protokoll; aufgehalten wird dadurch nichts.
human-group-gone = ⚠️ Die Teamgruppe nimmt keine Nachrichten des Bots an: { ISO($said) }. Was Mitglieder schreiben, bleibt einen Tag liegen und wird immer wieder versucht. Bitte den Bot wieder als Administrator in die Gruppe aufnehmen; ob es klappt, sagt <code>wafa doctor</code>.
