# Jede Buchung, nach Monat und nach Eingang. Die Summen stehen da, damit jeder sie nachrechnen kann.

statement-title = <b>Auszug</b>
statement-empty = Noch gibt es keine Buchungen. Was kommt und geht, erscheint hier.
statement-month = <b>{ MONTH($month) }</b>
statement-opening = Anfangsstand: { NUM($points) }
statement-earned = + { NUM($points) } gesammelt
statement-returned = + { NUM($points) } zurückgebucht
statement-spent = − { NUM($points) } eingelöst
statement-expired = − { NUM($points) } verfallen
statement-reversed = − { NUM($points) } nach Rückgaben abgezogen
statement-closing = = <b>{ NUM($points) }</b> Endstand
statement-now = <b>Heute</b>
statement-usable = Sofort einlösbar: { NUM($points) }
statement-pending = Unterwegs: { NUM($points) }
statement-debt = Nach einer Rückgabe offen: −{ NUM($points) }
statement-lot = <b>{ DAY($day, style: "short") }</b>: { NUM($points) } · { ISO($reason) }
statement-lot-left = noch { NUM($left) }, bis { DAY($day) }
statement-lot-pending = noch { NUM($left) }, einlösbar ab { DAY($day) }
statement-lot-gone = aufgebraucht
statement-lot-expired = { NUM($points) } verfallen am { DAY($day) }
statement-by-month = 📅 Nach Monat
statement-by-lot = 🌱 Nach Eingang
