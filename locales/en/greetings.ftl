# Wishes on occasions, and how somebody is addressed at the beginning of a message. A wish sells nothing.
# $part is the time of the day: morning, day or evening, as the culture profile divides it.

opening = { CULTURE("opening") ->
        [0] { $part ->
            [morning] Good morning, { ISO($name) }!
            [evening] Good evening, { ISO($name) }!
           *[day] Hello, { ISO($name) }!
        }
        [1] { $part ->
            [morning] Good morning, { ISO($name) }. We hope it is a good one.
            [evening] Good evening, { ISO($name) }. We hope you had a good day.
           *[day] Good afternoon, { ISO($name) }. We hope you are having a good day.
        }
       *[2] { $part ->
            [morning] A very good morning to you, { ISO($name) }, and thank you for being with us.
            [evening] A very good evening to you, { ISO($name) }, and thank you for being with us.
           *[day] A very good day to you, { ISO($name) }, and thank you for being with us.
        }
    }

greeting-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] ✨{" "}
    }Happy New Year! Thank you for your time with us in the last one. May this one be kind to you and to everyone at your table.

    From all of us at { ISO($shop) }
greeting-lunar-new-year =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🏮{" "}
    }Happy Lunar New Year! May the months ahead bring you good health, good company and good fortune.

    From all of us at { ISO($shop) }
greeting-nowruz =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌱{" "}
    }Happy Nowruz! May the new day and its spring bring light to your home.

    From all of us at { ISO($shop) }
greeting-ramadan =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Ramadan Mubarak. May the month bring peace to you and to those you share your evenings with.

    From all of us at { ISO($shop) }
greeting-eid-al-fitr =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Eid Mubarak! May these days be full of joy, and your table full of the people you love.

    From all of us at { ISO($shop) }
greeting-eid-al-adha =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌙{" "}
    }Eid Mubarak! May the feast bring peace and plenty to you and to the people you love.

    From all of us at { ISO($shop) }
greeting-holi =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎨{" "}
    }Happy Holi! May your day be as bright as its colours.

    From all of us at { ISO($shop) }
greeting-diwali =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🪔{" "}
    }Happy Diwali! May the lights of these evenings bring warmth and good fortune to your home.

    From all of us at { ISO($shop) }
greeting-mid-autumn =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌕{" "}
    }Happy Mid-Autumn! May the full moon find you together with the people you like best.

    From all of us at { ISO($shop) }
greeting-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎄{" "}
    }Merry Christmas! May these days be warm, unhurried and in good company.

    From all of us at { ISO($shop) }
greeting-orthodox-christmas =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }Merry Christmas to everyone who celebrates today, and a restful day to all!

    From all of us at { ISO($shop) }
greeting-year-end-holidays =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🌟{" "}
    }Happy holidays! May the last days of the year be restful, and in good company.

    From all of us at { ISO($shop) }
greeting-sa-foundation-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 📜{" "}
    }Happy Foundation Day! Three centuries of history, and every home keeps a part of it. May the day be a happy one for you and yours.

    From all of us at { ISO($shop) }
greeting-sa-national-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 💚{" "}
    }Happy Saudi National Day! May it be a day of pride and joy for you and yours.

    From all of us at { ISO($shop) }
greeting-us-thanksgiving =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🍂{" "}
    }Happy Thanksgiving! You are among those we are thankful for. May your table be full and your day unhurried.

    From all of us at { ISO($shop) }
greeting-country-day =
    { HTML($opening) }

    { CULTURE("emoji") ->
        [0] {""}
       *[other] 🎉{" "}
    }Today is a day to celebrate: { ISO($occasion) }. We wish you a happy one, and time for the people you like.

    From all of us at { ISO($shop) }

# What the days are called, in lists and on buttons.
occasion-name = { $occasion ->
    [new-year] New Year
    [lunar-new-year] Lunar New Year
    [nowruz] Nowruz
    [ramadan] Start of Ramadan
    [eid-al-fitr] Eid al-Fitr
    [eid-al-adha] Eid al-Adha
    [holi] Holi
    [diwali] Diwali
    [mid-autumn] Mid-Autumn Festival
    [christmas] Christmas
    [orthodox-christmas] Christmas on 7 January
    [year-end-holidays] Holidays at the end of the year
    [sa-foundation-day] Foundation Day (Saudi Arabia)
    [sa-national-day] National Day (Saudi Arabia)
    [ae-national-day] National Day (United Arab Emirates)
    [kw-national-day] National Day (Kuwait)
    [qa-national-day] National Day (Qatar)
    [bh-national-day] National Day (Bahrain)
    [jo-independence-day] Independence Day (Jordan)
    [eg-sham-el-nessim] Sham el-Nessim
    [eg-revolution-day] Revolution Day (Egypt)
    [ma-amazigh-new-year] Amazigh New Year
    [ma-throne-day] Throne Day (Morocco)
    [de-unity-day] German Unity Day
    [at-national-day] National Day (Austria)
    [fr-national-day] 14 July (France)
    [es-epiphany] Three Kings’ Day
    [es-national-day] National Day (Spain)
    [mx-independence-day] Independence Day (Mexico)
    [br-independence-day] Independence Day (Brazil)
    [us-independence-day] Independence Day (United States)
    [us-thanksgiving] Thanksgiving
    [in-independence-day] Independence Day (India)
    [in-republic-day] Republic Day (India)
    [id-independence-day] Independence Day (Indonesia)
    [tr-childrens-day] Children’s Day (Türkiye)
    [tr-republic-day] Republic Day (Türkiye)
    [womens-day] Women’s Day
    [ru-national-day] Russia Day
    [cn-national-day] National Day (China)
    [jp-foundation-day] National Foundation Day (Japan)
    [kr-foundation-day] Foundation Day (Korea)
   *[other] A day of celebration
}

greetings-title =
    <b>Days on which we wish you well</b>

    A tap switches a day on or off. We never guess: without a word from you we greet only on public holidays of the country you told us, and only on those that { ISO($shop) } greets on.
greetings-on = ✅ { ISO($occasion) }
greetings-off = { ISO($occasion) }
greetings-done = { $on ->
        [yes] With pleasure. On this day we will send you a wish, at a fitting hour by your clock: { ISO($occasion) }. Nobody else gets to know.
       *[no] As you wish. On this day you will not hear from us: { ISO($occasion) }.
    }
greetings-gone = Forgotten. Your choices are no longer kept; only public holidays of the country you told us count again.
greetings-need-offers = Please note: wishes come only to members who allow news and offers, and so far you do not. You can change that with the button below.
greetings-forget = 🗑 Forget my choices
greetings-none = 🔕 No wishes at all
greetings-none-done = As you wish: no wishes from us, on no day. Should you miss one, choose it here.
