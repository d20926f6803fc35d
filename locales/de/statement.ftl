# Jede Buchung, nach Monat und nach Einkauf. Die Summen stehen da, damit jeder sie nachrechnen kann.

statement-title = <b>Jede Buchung, hinein und hinaus</b>
statement-empty = Noch gibt es keine Buchungen. Was kommt und geht, erscheint hier.
statement-today = <b>Heute: { NUM($total) }</b>
statement-usable = { NUM($points) } sofort einlösbar
statement-pending = + { NUM($points) } unterwegs
statement-owed = − { NUM($points) } noch offen

statement-month = <b>{ MONTH($month) }</b>
statement-opening = { NUM($points) } zu Beginn
statement-earned = + { NUM($points) } gesammelt
statement-returned = + { NUM($points) } zurückgebucht
statement-spent = − { NUM($points) } eingelöst
statement-expired = − { NUM($points) } verfallen
statement-reversed = − { NUM($points) } abgezogen
statement-added = + { NUM($points) } von Hand gutgeschrieben
statement-removed = − { NUM($points) } von Hand abgezogen
statement-joined = + { NUM($points) } durch die Zusammenlegung Ihrer Karten
statement-unjoined = − { NUM($points) } durch die Zusammenlegung Ihrer Karten
statement-closing = = <b>{ NUM($points) }</b> am Ende
statement-so-far = = <b>{ NUM($points) }</b> bis heute

statement-lot =
    <b>{ DAY($day) }</b>: { POINTS($points) }, { $reason ->
        [purchase] aus einem Einkauf
        [welcome] zur Begrüßung
        [birthday] ein Geburtstagsgeschenk
        [channel] für den Beitritt zu unserem Kanal
        [profile] für Ihr Profil
        [favour] Dank für Ihre Sendung
        [referral] für Ihre Einladung
        [invited] als Dank, dass Sie einer Einladung gefolgt sind
        [reward] zurück von einem ungenutzten Code
        [refund] zurück von einem zurückgegebenen Einkauf
       *[other] gutgeschrieben
    }
statement-lot-reversed = − { NUM($points) } abgezogen
statement-paid = − { NUM($points) } haben Offenes ausgeglichen
statement-left = = <b>{ NUM($points) }</b> übrig, einlösbar bis { DAY($day) }
statement-left-pending = = <b>{ NUM($points) }</b> übrig, einlösbar ab { DAY($day) }
statement-left-none = = nichts übrig
statement-by-month = 📅 Nach Monat
statement-by-lot = 🌱 Nach Einkauf
statement-earlier = Früher ›
statement-newest = ‹ Neueste
