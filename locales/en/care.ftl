# What is said to one member by itself, from what they told or bought. Short, true, and easy to leave unanswered.

care-statement =
    📒 <b>{ MONTH($month) } on your card</b>

    { NUM($opening) } at the beginning
    + { NUM($came) } came
    − { NUM($went) } went
    = <b>{ NUM($closing) }</b> at the end{ $pending ->
        [0] {""}
       *[other] {"\u000A"}On their way at present: { NUM($pending) }
    }
    .near = 🎁 In reach: { ISO($reward) }, { POINTS($price) }.
care-thanks =
    { HTML($opening) }

    Thank you for choosing “{ ISO($product) }”. How to get the most out of it:

    { ISO($tip) }
care-quality =
    { HTML($opening) }

    { CULTURE("directness") ->
        [1] Was “{ ISO($product) }” good? One tap is enough.
        [3] We hope that “{ ISO($product) }” was to your liking. Should you care to tell us, one tap is enough; and if not, that is quite all right.
       *[other] You have had “{ ISO($product) }” from us. Was it as good as it should be? One tap is enough.
    }
care-reward-near =
    🎁 { CULTURE("directness") ->
        [1] Still { POINTS($missing) } to { ISO($reward) }.
        [3] Just so that you know, and all in your own time: still { POINTS($missing) } to { ISO($reward) }.
       *[other] You are nearly there: still { POINTS($missing) } to { ISO($reward) }.
    }
    .reach = You have { POINTS($balance) }.
care-tier-near =
    ✨ { CULTURE("directness") ->
        [1] Still { POINTS($missing) } within twelve months to <b>{ ISO($tier) }</b>. It gives:
        [3] In case you like to know: with { POINTS($missing) } more within twelve months you would be at <b>{ ISO($tier) }</b>. This is what it gives:
       *[other] { POINTS($missing) } more within twelve months, and you are at <b>{ ISO($tier) }</b>. This is what it gives:
    }
    { ISO($gives) }
care-unfinished =
    🎁 { CULTURE("directness") ->
        [1] Still in reach: { ISO($reward) }, { POINTS($price) }.
        [3] Only in case you would still like it: { ISO($reward) } is within your reach, for { POINTS($price) }. It may just as well wait.
       *[other] { ISO($reward) } is still in reach, should you like it, for { POINTS($price) }.
    }
    .reach = You have { POINTS($balance) }.
care-anniversary =
    { HTML($opening) }

    { $years ->
        [one] You have been with { ISO($shop) } for a year now.
       *[other] You have been with { ISO($shop) } for { NUM($years) } years now.
    } Thank you for keeping us company{ $knows ->
        [yes] , and for your fondness for “{ ISO($product) }”.
       *[no] .
    }
care-birthday =
    { HTML($opening) }

    🎂 { $late ->
        [yes] Happy birthday, a little late! We wish you a year entirely to your taste
       *[no] Happy birthday! We wish you a day entirely to your taste
    }{ $knows ->
        [yes] , with “{ ISO($product) }” or whatever else you like best.
       *[no] .
    }
care-birthday-today = 🎂 And that is today: happy birthday! We wish you a day entirely to your taste.
care-delight =
    { HTML($opening) }

    🎁 { POINTS($points) } for you, just like that: a small thank-you for being with us.{ $knows ->
        [yes] {" "}They are a step towards more “{ ISO($product) }”, or whatever you fancy.
       *[no] {""}
    }

    You have { POINTS($balance) }.{ $reach ->
        [near] {" "}In reach: { ISO($reward) }, { POINTS($price) }.
       *[other] {""}
    }{ $guest ->
        [secret] {"\u000A\u000A"}🔑 And until { DAY($until) } you are our guest at <b>{ ISO($door) }</b>, a tier that stands on no list. This is what it gives:{"\u000A"}{ ISO($gives) }
        [open] {"\u000A\u000A"}🔑 And until { DAY($until) } you are our guest at <b>{ ISO($door) }</b>. This is what it gives:{"\u000A"}{ ISO($gives) }
       *[no] {""}
    }
care-win-back =
    { HTML($opening) }

    { $knows ->
        [yes] { CULTURE("directness") ->
            [1] Your favourite with us has been “{ ISO($product) }”. Come back for it whenever you like.
            [3] We remember with pleasure that you liked “{ ISO($product) }”. Should you feel like it again one day, you would be most welcome. There is no need to answer.
           *[other] Your favourite with us has been “{ ISO($product) }”. Whenever you feel like it again, you are welcome.
        }
        [last] { CULTURE("directness") ->
            [1] Last time you chose “{ ISO($product) }”. Come back whenever you like.
            [3] We remember with pleasure that you chose “{ ISO($product) }” last time. Should you feel like coming again one day, you would be most welcome. There is no need to answer.
           *[other] Last time you chose “{ ISO($product) }”. Whenever you feel like coming again, you are welcome.
        }
       *[no] { CULTURE("directness") ->
            [1] We would like to see you here again.
            [3] It would be a great pleasure to have you here again some day. You are welcome at any time, and there is no need to answer.
           *[other] It would be a pleasure to have you here again. You are welcome at any time.
        }
    }{ $reach ->
        [near] {"\u000A\u000A"}🎁 You have { POINTS($balance) }: that is enough for { ISO($reward) }.
       *[other] {""}
    }

quality-good = 👍 Very good
quality-bad = 👎 Not quite
quality-thanks = Thank you, that is good to hear.
quality-sorry =
    We are sorry, and thank you for saying so. The people at { ISO($shop) } know now.

    What was it that was not right? Please write it here, with a photo if you like: it goes straight to them.
quality-sorry-alone =
    We are sorry, and thank you for saying so.

    Please tell the shop what was not right: { ISO($contact) }

# To the staff.
quality-told =
    👎 <b>{ ISO($name) }</b> was not content with “{ ISO($product) }”.

    { ISO($language) } · { ISO($tier) } · no. { NUM($member) }
    To write to them, reply to this message.
