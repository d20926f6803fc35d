# What Telegram itself shows: the command menu, and the texts before Start and in the profile. Plain text, no markup.
# description at most 512 characters, short at most 120, a command’s line at most 256.

menu-start = Begin, or begin again
menu-points = Your points, and what they can become
menu-rewards = What you can have for your points
menu-codes = Your codes
menu-referral = Your link for friends, and who came by it
menu-gifts = Every way to points, also without buying
menu-statement = Every point, in and out
menu-settings = Your name, language, country and what we may send
menu-language = Change the language
menu-stop = No more offers and reminders
menu-why = Why you got a message, or did not
menu-about = Who we are, and the terms
menu-privacy = What we keep about you, and for how long
menu-export = Everything about you, as a file
menu-move = Your card in another Telegram account
menu-forget = Leave, and be forgotten
menu-human = Talk to a person
menu-cancel = Leave an open question
menu-help = Everything you can do here
menu-description =
    The loyalty card of { ISO($shop) }, right here in Telegram.

    See your points and what expires when, choose rewards, and talk to a person whenever you like.
    Press Start to begin.
menu-short = The loyalty card of { ISO($shop) }: points, rewards, and people who answer.
