# Talking to a person. Honest about who reads, and about when nobody can.

human-ask =
    Gladly. Please write your message now: text, a photo or a voice note.

    People at { ISO($shop) } read it, together with your name, your language and your tier. Their answer comes right here.
human-nobody =
    At the moment nobody at { ISO($shop) } receives messages from this chat, and we would rather say so than let you wait.

    You reach the shop here: { ISO($contact) }
human-passed-on =
    Your message is with the people at { ISO($shop) }. Their answer comes right here.

    If you would like to add something, simply write on.
human-passed-on-unasked =
    I could not answer that myself, so I have passed your message on to the people at { ISO($shop) }. Their answer comes right here.

    If you would like to add something, simply write on.
human-added = Passed on as well.
human-together = Thank you, nothing gets lost: the people at { ISO($shop) } read your latest messages together, in a few minutes.
human-done = ✔️ That is all

# To the staff.
human-card =
    💬 <b>{ ISO($name) }</b> writes:

    { ISO($text) }

    { ISO($language) } · { ISO($tier) } · no. { NUM($member) }
    To answer, reply to this message.
human-card-before = 💬 This is what <b>{ ISO($name) }</b> wrote first:
human-card-media =
    📎 <b>{ ISO($name) }</b> sends this:

    { ISO($language) } · { ISO($tier) } · no. { NUM($member) }
    To answer, reply to this message or to the next.
human-many =
    💬 <b>{ ISO($name) }</b> writes a great deal. What follows within { NUM($minutes) } minutes comes together, so that the others are seen too.
human-card-rest =
    💬 <b>{ ISO($name) }</b> went on writing:

    { ISO($text) }

    { ISO($language) } · { ISO($tier) } · no. { NUM($member) }
    To answer, reply to this message.
human-close = ✔️ Close
human-complaint = ⚠️ A complaint
human-closed = Closed. What waited for it may come again.
human-complaint-noted = Noted: a day of silence, but for your answers.
human-anonymous = Please answer under your own name: posts of an anonymous administrator are not passed on.
human-gone = This person can no longer be reached: they have blocked the bot or left.

# To the member.
human-answer =
    <b>{ ISO($shop) }:</b>

    { ISO($text) }

# To the staff: something could not be answered, three times over.
human-dead-letter = ⚠️ Update { NUM($update) } failed three times and was set aside. The log knows why; nothing else is held up by it.
human-group-gone = ⚠️ The staff group takes no messages from the bot: { ISO($said) }. What members write is kept and tried again for a day. Please add the bot to the group again, as an administrator; <code>wafa doctor</code> tells whether it works.
