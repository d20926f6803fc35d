# Choosing a language. The buttons are the languages’ own names.

language-title = Which language shall we speak?
language-chosen = From now on we speak English. You can change that at any time with /language.

language-heard = You wrote in English, so we have switched to English. One tap takes you back.
language-back = ↩️ Back to { ISO($language) }
language-offer = Shall we speak English? One tap is enough.
language-offer-yes = 🌐 Yes, in English
