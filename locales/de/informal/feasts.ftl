# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

feasts-title = <b>Die nächsten Tage</b>
    Sechzig Tage nach deinem Programm: wann ein Gruß verschickt wird, an wen, und wann nicht geworben wird.
feasts-hint = 🌙 Diese Tage hängen vom Mond ab. Solange du nichts sagst, geht der Gruß am zweiten Tag hinaus, wenn es sicher ist. Sag hier, sobald der Tag verkündet ist:
feasts-announced = ✅ { ISO($name) } · { ISO($country) }: Der Gruß geht am { DAY($day, style: "weekday") } hinaus. So steht es nun auch in deinem Programm: /programme
feasts-open-again = { ISO($name) } · { ISO($country) } ist wieder offen. Sagst du nichts anderes, geht der Gruß am { DAY($day, style: "weekday") } hinaus.
