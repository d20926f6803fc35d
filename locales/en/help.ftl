# /help: everything the bot can do, in plain words.

help-title = <b>What you can do here</b>
help-staff = For you as one of the team, and seen by nobody else; everything below is what every member has:
help-line = /{ $command } – { ISO($what) }
help-end = You never need to remember a command: each of them is also a button. And if you would rather talk to a person, one tap is enough.
