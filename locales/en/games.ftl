# Stamp cards and challenges: how each stands, what got full, what went back. Nothing is owed in money, and nothing is luck.

home-games = 🎯 Cards and challenges

games-title = <b>Your cards and challenges at { ISO($shop) }</b>
games-none = There is no stamp card at the moment. What you had is kept, should one come back.
games-card =
    <b>{ ISO($name) }</b>: { NUM($stamps) } of { NUM($size) }
    { $drawn }
games-counts = A stamp for each: { LIST($things) }{ $most ->
        [0] {""}
       *[other] , at most { NUM($most) } a day
    }
games-gives = A full card brings you: { $points ->
        [0] { ISO($reward) }, free
       *[other] { POINTS($points) }
    }
games-challenge-gives = For { NUM($goal) } different ones you get: { $points ->
        [0] { ISO($reward) }, free
       *[other] { POINTS($points) }
    }
games-owed = { $owed ->
        [one] The next stamp makes
       *[other] The next { NUM($owed) } stamps make
    } up for a purchase that came back after you had enjoyed the gift for it. There is nothing to pay.
games-challenge = 🧭 <b>{ ISO($name) }</b>: { NUM($ticks) } of { NUM($goal) }, until { DAY($day) }
games-tried = ✅ { ISO($thing) }
games-untried = ▫️ { ISO($thing) }
games-met = 🎉 Done, thank you! { $again ->
        [yes] It begins anew after { DAY($day) }.
       *[no] {""}
    }
games-made-up = The next time you complete it makes up for a purchase that came back after you had enjoyed the gift for it. There is nothing to pay.
games-back = What you return takes its stamps with it.

gifts-card = 🎯 { ISO($name) }: { NUM($stamps) } of { NUM($size) }, then { $points ->
        [0] { ISO($reward) }
       *[other] { POINTS($points) }
    }

game-told-code =
    🎉 { $kind ->
        [card] { ISO($game) } is full!
       *[challenge] { ISO($game) }: you did it!
    } { ISO($reward) } is yours, free:

    <code>{ $code }</code>

    Show it at the counter until { DAY($day) }. It is also under /codes
game-told-points =
    🎉 { $kind ->
        [card] { ISO($game) } is full!
       *[challenge] { ISO($game) }: you did it!
    } That brings you { POINTS($points) }.

    You have { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· still owed: { NUM($debt) }
    }
game-told-stamp =
    Thank you for your purchase!{ $stamped ->
        [yes] {"\u000A\u000A"}{ ISO($card) }: { NUM($stamps) } of { NUM($size) }{"\u000A"}{ $drawn }
        [owed] {"\u000A\u000A"}{ ISO($card) }: your stamps made up for some that went back. Still to make up: { NUM($owed) }
       *[no] {""}
    }{ $tried ->
        [yes] {"\u000A\u000A"}🧭 { ISO($challenge) }: { NUM($ticks) } of { NUM($goal) } tried
       *[no] {""}
    }
game-told-back =
    { ISO($game) }: with your return { $kind ->
        [card] { $gone ->
            [one] a stamp
           *[other] { NUM($gone) } stamps
        } went back
       *[challenge] { $gone ->
            [one] one of the things tried
           *[other] { NUM($gone) } of the things tried
        } went back
    }{ $cancelled ->
        [0] {""}
       *[other] , and so did the gift that came with it
    }.{ $owed ->
        [0] {" "}Now { NUM($stamps) } of { NUM($size) }.
       *[other] {" "}You had enjoyed its gift already, so what you collect next makes up for it. There is nothing to pay.
    }

# At the counter.
earn-bought = 🛒 { ISO($thing) } ×{"\u00A0"}{ NUM($count) }
earn-add = ＋ { ISO($thing) }
