# /settings: what members told about themselves, each only if they like; and the language of the conversation.

settings-title = <b>Your settings</b>
settings-line-name = We call you: { ISO($name) }
settings-line-language = Language: { ISO($language) }
settings-line-country = Country: { ISO($country) }
settings-line-country-none = Country: not told
settings-line-zone = Time zone: { ISO($city) }, where it is { TIME($now) } now
settings-line-zone-none = Time zone: not told
settings-line-birthday = Birthday: { DAY($day, style: "short") }
settings-line-birthday-none = Birthday: not told
settings-line-phone = Phone: { ISO($phone) }
settings-line-phone-none = Phone: not told
settings-line-offers = Offers and news: { $on ->
        [yes] yes
       *[other] no
    }
settings-line-stopped = Offers, news and reminders: all stopped
settings-line-messages = Reminders switched off: { NUM($count) }
settings-line-messages-all = Reminders: all switched on
settings-line-quiet = Quiet hours: { HTML($hours) }
settings-line-quiet-usual = Quiet hours: { HTML($hours) }, as is usual
settings-line-greetings = Wishes on days of your choice: { LIST($occasions) }
settings-line-greetings-none = Wishes on days of your choice: none

settings-button-name = ✏️ Name
settings-button-language = 🌐 Language
settings-button-country = 🗺 Country
settings-button-zone = 🕰 Time zone
settings-button-birthday = 🎂 Birthday
settings-button-phone = 📱 Phone
settings-button-offers = 📣 Offers
settings-button-messages = 🔔 Reminders
settings-button-quiet = 🌙 Quiet hours
settings-button-greetings = 🎉 Occasions
settings-button-stop = 🔕 Stop everything
settings-button-resume = 🔔 End the stop
settings-button-privacy = 🔒 Privacy
settings-button-why = ❔ Why these messages?
settings-back = ⚙️ Settings
settings-forget = 🗑 Forget it

settings-name-ask =
    At the moment we call you { ISO($name) }.

    What would you like to be called? Please write it here.
settings-name-telegram = As Telegram shows it
settings-name-empty = We could not find a name in that. Please write it in letters, or leave everything as it is.
settings-name-long = That is longer than fits on your card. A shorter name, perhaps?
settings-name-done = Gladly. From now on we call you { ISO($name) }; the people of the shop see this name too.

settings-country-first =
    One small question, and we ask it only once: which country are you in?

    Dates, amounts and quiet hours then follow your country. Until you say so, they follow { ISO($shop) }.
settings-country-ask =
    Which country are you in? Please choose, or write its name.

    Dates, amounts and quiet hours then follow it.
settings-country-type = Please write the name of your country, or the beginning of it.
settings-country-which = Which of these is it? If none, simply write again.
settings-country-unknown = We know no country by that name. Perhaps another spelling?
settings-country-other = 🔎 Another country
settings-country-later = Of course. If you would like to tell us one day, you find it under /settings.
settings-country-done = Thank you, noted: { ISO($country) }.
settings-country-sample =
    From now on dates and amounts look like this: { DAY($now) }, { MONEY($minor, $currency) }.
    Messages that go out by themselves keep the quiet hours of this country.
settings-country-gone = Forgotten. Dates, amounts and quiet hours follow the shop’s country again.

settings-zone-ask =
    What time is it where you are? Please choose, or write the name of a big city nearby.

    Times and quiet hours then follow your clock.
settings-zone-which = And your clock? Please tap what fits.
settings-zone-unknown = We know no time zone by that city. Perhaps a bigger one nearby?
settings-zone-choice = { ISO($city) } · { TIME($now) }
settings-zone-done = Thank you. Your clock is that of { ISO($city) }: it is { TIME($now) } now. Times and quiet hours follow it.
settings-zone-gone = Forgotten. Times and quiet hours follow the shop’s clock again.

settings-birthday-ask = In which month is your birthday? We ask for month and day only, never for the year. You can also write the day here.
settings-birthday-day = And on which day of { ISO($month) }?
settings-birthday-which = That can be read in two ways. Which day did you mean?
settings-birthday-unread = We could not find a day of the year in that. Please tap the month, or write the day like this: { DAY($day, style: "short") }
settings-birthday-done = Thank you, noted: { DAY($day, style: "short") }. It is for a kind word on the day, and only the people of the shop can see it.
settings-birthday-gone = Forgotten. We no longer know your birthday.

settings-phone-why =
    With your phone number the people at the counter find your card at once, also when your phone stays in your pocket.

    We do not call you, and we pass the number on to nobody.
settings-phone-have =
    Your number: { ISO($phone) }

    With it the people at the counter find your card. You can renew it or have it forgotten.
settings-phone-share = 📱 Share my number
settings-phone-key = 📱 Share my number
settings-phone-ask = Please tap the key below: Telegram asks you once more, and then shows us your number.
settings-phone-typed = Anybody can type a number, so please use the key below. Telegram then vouches that it is yours.
settings-phone-foreign = That is somebody else’s card. Please share your own number with the key below.
settings-phone-odd = We cannot read this number, so we have not kept it.
settings-phone-later = All right, no phone number for now.
settings-phone-done = Thank you. Your number is on your card: { ISO($phone) }
settings-phone-claimed = { $count ->
        [one] A purchase was waiting for this number; it is on your card now.
       *[other] { NUM($count) } purchases were waiting for this number; they are on your card now.
    }
settings-phone-gone = Forgotten. We no longer know your number.

settings-quiet-span = { TIME($start) }–{ TIME($end) }
settings-quiet-why =
    When would you like to be left alone? Until you tell us, we keep the hours that are usual in your country.

    Whatever can wait then waits for your morning.
settings-quiet-have =
    Your quiet hours: { HTML($hours) }

    Whatever can wait waits for them to end.
settings-quiet-clock = They go by the clock of { ISO($city) }, where it is { TIME($now) } now.
settings-quiet-other = 🕰 Other hours
settings-quiet-usual = ↩️ As is usual
settings-quiet-from = From which hour on would you like it quiet?
settings-quiet-until = And until when? At least four hours of the day stay open, so that we can warn you before points end.
settings-quiet-done =
    Gladly: { HTML($hours) }, by the clock of { ISO($city) }, nothing reaches you that can wait.

    Answers to what you do yourself still come at once, without a sound.
settings-quiet-days = The quiet days that are usual in your country stay quiet too.
settings-quiet-gone = Done. From now on the hours that are usual in your country hold again.
