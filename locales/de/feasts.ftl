# The feasts ahead, for staff, and the owner's word on which day one begins that hangs on the moon.

feasts-title = <b>Die nächsten Tage</b>
    Sechzig Tage nach Ihrem Programm: wann ein Gruß verschickt wird, an wen, und wann nicht geworben wird.
feasts-none = Es steht kein solcher Tag an.
# $who: residents of the countries, or chosen: whoever chose the day. $how: computed, estimated or announced.
feasts-line = { $how ->
        [estimated] 🌙
       *[other] ✨
    } <b>{ ISO($name) }</b> · { DAY($day, style: "weekday") }
    { $who ->
        [residents] { LIST($countries) }, und wer den Tag gewählt hat
       *[chosen] wer den Tag gewählt hat
    }{ $how ->
        [estimated] {" "}· <i>noch nicht verkündet</i>
        [announced] {" "}· verkündet
       *[other] {""}
    }
feasts-silent = 🤍 { DAY($day, style: "weekday") } · keine Werbung · { LIST($countries) }
feasts-hint = 🌙 Diese Tage hängen vom Mond ab. Solange Sie nichts sagen, geht der Gruß am zweiten Tag hinaus, wenn es sicher ist. Sagen Sie hier, sobald der Tag verkündet ist:
feasts-announce = 🌙 { ISO($name) } · { ISO($country) }
feasts-ask = <b>{ ISO($name) } · { ISO($country) }</b>
    Nach dem Kalender beginnt der Tag am { DAY($computed, style: "weekday") }. Welcher Tag wurde verkündet?
feasts-day = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ DAY($day, style: "weekday") }
feasts-unknown = Noch nicht verkündet
feasts-announced = ✅ { ISO($name) } · { ISO($country) }: Der Gruß geht am { DAY($day, style: "weekday") } hinaus. So steht es nun auch in Ihrem Programm: /programme
feasts-open-again = { ISO($name) } · { ISO($country) } ist wieder offen. Sagen Sie nichts anderes, geht der Gruß am { DAY($day, style: "weekday") } hinaus.

campaigns-feasts = 🌙 Die nächsten Tage
refused-not-ahead = Dieser Tag lässt sich nicht (mehr) verkünden. Geändert wurde nichts.
