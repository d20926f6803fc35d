# Choosing a language. The buttons are the languages’ own names.

language-title = Which language shall we speak?
language-chosen = From now on we speak English. You can change that at any time with /language.
