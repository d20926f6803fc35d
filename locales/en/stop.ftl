# /stop and back.

stop-done =
    Done: from this moment we send you no more offers, news or reminders.

    What still comes, because it is about what is yours: a short note when your points or codes change, and answers when you write to us.
stop-undo = Undo
stop-undone = Welcome back! Everything is as it was before.

stop-why = If you like, one tap tells us why. It is counted without your name.
stop-why-thanks = Thank you, that helps us. It is counted without your name.
why-stop-too-many = Too many messages
why-stop-not-for-me = Not my kind of thing
why-stop-wrong-time = At the wrong time
why-stop-other = Another reason
why-forget-not-here = I no longer shop here
why-forget-privacy = I prefer to share nothing
why-forget-too-many = Too many messages
why-forget-other = Another reason
