# /stop and back.

stop-done =
    Done: from this moment we send you no more offers, news or reminders.

    What still comes, because it is about what is yours: a short note when your points or codes change, and answers when you write to us.
stop-undo = Undo
stop-undone = Welcome back! Everything is as it was before.
