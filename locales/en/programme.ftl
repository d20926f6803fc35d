# The owner’s file. What can be wrong with it is said in problems.ftl.

menu-programme = The shop’s rules, as a file
desk-programme = 📄 Programme

programme-here = The programme that counts now. Change it, and send it back to me as a file. Nothing changes before you have seen what it does and said yes.
programme-send = When it is ready, please send the file here as a document. /programme gives you the one that counts now.
programme-same = Nothing would change: this is the programme that counts already.
programme-changes = <b>This file changes { $changes ->
        [one] one thing
       *[other] { NUM($changes) } things
    }</b>
programme-changed = • <code>{ $path }</code>: { ISO($old) } → { ISO($new) }
programme-new = • <code>{ $path }</code>: new: { ISO($new) }
programme-gone = • <code>{ $path }</code>: goes: { ISO($old) }
programme-more = … and { NUM($more) } more, in the file below
programme-odd = <b>Odd, though not wrong</b>
programme-ladder = <b>The ladder changes</b>
programme-nobody = Nobody rises or falls by it.
programme-rises = ⬆️ { ISO($before) } → { ISO($after) }: { $members ->
        [one] one member rises
       *[other] { NUM($members) } members rise
    } at once: { ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}and { NUM($more) } more
    }
programme-falls = ⏳ { ISO($before) } → { ISO($after) }: { $members ->
        [one] one member is
       *[other] { NUM($members) } members are
    } warned, with thirty days to earn what is missing: { ISO($who) }{ $more ->
        [0] {""}
       *[other] {" "}and { NUM($more) } more
    }
programme-problem = • Line { NUM($line) }, <code>{ $field }</code>: { ISO($message) }
programme-problem-line = • Line { NUM($line) }: { ISO($message) }
programme-problem-field = • <code>{ $field }</code>: { ISO($message) }
programme-problem-file = • { ISO($message) }
programme-whole = All of it, line by line.
programme-apply = ✅ Apply
programme-again = 🔄 Look again
programme-applied = { $changes ->
        [0] Nothing had to change: this programme counts already.
        [one] ✅ It counts from now on. One thing changed.
       *[other] ✅ It counts from now on. { NUM($changes) } things changed.
    }

refused-bad-programme = <b>This file cannot be used yet.</b> { $problems ->
        [one] One thing has to be corrected:
       *[other] { NUM($problems) } things have to be corrected:
    }
refused-unreadable-file = { $why ->
        [large] This file is too large: a programme has at most { NUM($most) } kilobytes. Nothing was changed.
        [empty] There is nothing in this file. Nothing was changed.
        [encoding] This text is written in an encoding that I cannot read. Please save it as UTF-8 and send it once more.
        [gone] Telegram did not hand me this file. Please send it once more.
       *[binary] This is not a text file. A programme is a text such as programme.toml; nothing was changed.
    }
refused-programme-moved = Somebody has put another programme in force since this one was looked at, so nothing was changed. Please look once more.
refused-no-such-draft = A newer file of yours has taken the place of this one. Nothing was changed.
