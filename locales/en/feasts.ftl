# The feasts ahead, for staff, and the owner's word on which day one begins that hangs on the moon.

feasts-title = <b>Days ahead</b>
    The next sixty days by your programme: when a wish goes out, to whom, and when nothing is advertised.
feasts-none = There is no such day.
# $who: residents of the countries, or chosen: whoever chose the day. $how: computed, estimated or announced.
feasts-line = { $how ->
        [estimated] 🌙
       *[other] ✨
    } <b>{ ISO($name) }</b> · { DAY($day, style: "weekday") }
    { $who ->
        [residents] { LIST($countries) }, and whoever chose it
       *[chosen] whoever chose it
    }{ $how ->
        [estimated] {" "}· <i>nobody has announced it</i>
        [announced] {" "}· announced
       *[other] {""}
    }
feasts-silent = 🤍 { DAY($day, style: "weekday") } · nothing is advertised · { LIST($countries) }
feasts-hint = 🌙 These hang on the moon. As long as you say nothing, the wish goes on the second day, when it is certain. Tell me once it is announced:
feasts-announce = 🌙 { ISO($name) } · { ISO($country) }
feasts-ask = <b>{ ISO($name) } · { ISO($country) }</b>
    By the calendar it begins on { DAY($computed, style: "weekday") }. Which day was announced?
feasts-day = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ DAY($day, style: "weekday") }
feasts-unknown = Nobody has announced it yet
feasts-announced = ✅ { ISO($name) } · { ISO($country) }: the wish goes on { DAY($day, style: "weekday") }. It stands in your programme too: /programme
feasts-open-again = { ISO($name) } · { ISO($country) } is open again. Unless you say otherwise, the wish goes on { DAY($day, style: "weekday") }.

campaigns-feasts = 🌙 Days ahead
refused-not-ahead = This day cannot be announced (any more). Nothing was changed.
