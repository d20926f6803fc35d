# The first minute: hello, what this chat is for, and one question asked separately.

start-choose-language = Hello! Which language may we speak with you?
start-welcome =
    Hello { ISO($name) }, welcome to { ISO($shop) }!

    This chat is your loyalty card. Every purchase brings you { ISO($points_name) }, and you exchange them here for rewards.

    <b>We write to you</b> when your balance changes and before anything of yours expires.
    <b>We never</b> pass your details on, and you can always ask for a person.
start-welcome-points = As a small welcome, you already have { POINTS($points) }.
start-returned = You were with us once before, and the welcome gift was given then. The rest of your card begins anew.
start-again =
    Hello { ISO($name) }, good to see you again!

    What would you like to see?

start-offers =
    May { ISO($shop) } also send you news and offers in this chat?

    It is entirely up to you. Your card works the same either way, and /stop ends it at any time.
start-offers-yes = Yes, please
start-offers-no = No, thank you
start-offers-granted = Thank you! We will write only when we have something worth your while. With /stop you end it at any time.
start-offers-refused = Of course: no offers. Your card, your rewards and our answers work just the same.
