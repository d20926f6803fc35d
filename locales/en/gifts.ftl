# /gifts: every way to points, also without a purchase; the shop’s channel; what members send and what staff decide.

gifts-title = <b>Ways to earn at { ISO($shop) }</b>
gifts-buying = 🛍 Buying: { POINTS($points) } for { MONEY($minor, $currency) }
gifts-boost = 🔥 Until { DAY($day) }: { ISO($name) }, ×{"\u00A0"}{ NUM($times) }
earn-boost = 🔥 { ISO($name) }, ×{"\u00A0"}{ NUM($times) }: in it already
gifts-birthday-untold = 🎂 Your birthday: { POINTS($points) } every year. Tell us the day, never the year.
gifts-birthday = 🎂 Your birthday: { POINTS($points) }, next on { DAY($day) }
gifts-channel = { $got ->
        [yes] ✅ Our channel: { POINTS($points) }, thank you for being there!
       *[no] 📣 Our channel: { POINTS($points) } once you have joined
    }
gifts-profile = 📝 Your profile: { POINTS($points) } once we know it all. Still missing: { LIST($missing) }
gifts-profile-got = ✅ Your profile: { POINTS($points) }, thank you!
gifts-fact-name = what to call you
gifts-fact-language = your language
gifts-fact-country = your country
gifts-fact-zone = your time zone
gifts-fact-birthday = your birthday
gifts-fact-phone = your phone
gifts-favour = { $state ->
        [waiting] ⏳ { ISO($name) }: the people of the shop have it
        [granted] ✅ { ISO($name) }: { POINTS($points) }, thank you!{ $every ->
            [week] {" "}Again next week.
            [month] {" "}Again next month.
            [year] {" "}Again next year.
           *[once] {""}
        }
        [declined] ▫️ { ISO($name) }{ $every ->
            [week] : again next week
            [month] : again next month
            [year] : again next year
           *[once] : not possible any more
        }
       *[open] ✨ { ISO($name) }: { POINTS($points) }, { $every ->
            [week] once a week
            [month] once a month
            [year] once a year
           *[once] once
        }
    }
gifts-invite = 💌 A friend you invite: { POINTS($points) } for you
gifts-returned = You were with us once before. What comes only once is therefore not on this list; everything else is as new.
gifts-button-favour = ✨ { ISO($name) }
gifts-button-channel = 📣 Our channel

gifts-channel-ask =
    In our channel { ISO($shop) } tells what is new. Join it, come back here and tap the second button: { POINTS($points) } are yours, once.

    We ask Telegram only whether you are in the channel, nothing else.
gifts-channel-open = 📣 Open the channel
gifts-channel-joined = ✔️ I have joined
gifts-channel-outside = Telegram does not see you in the channel yet. Sometimes it takes a moment; please join and then tap once more.
gifts-channel-unseen = We cannot look into our own channel at the moment, and that is not your fault. The people of the shop know now. Please try again tomorrow: your gift does not run away.
gifts-channel-done = 🎉 There you are! { POINTS($points) } are on your card, ready to use.

gift-told-birthday =
    🎂 { $late ->
        [yes] All the best for your birthday, a little late!
       *[no] All the best for your birthday!
    } There is a present on your card: { POINTS($points) }.

    You have { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· still owed: { NUM($debt) }
    }
gift-told-profile =
    📝 Now we know each other better, thank you: { POINTS($points) } for your profile.

    You have { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· still owed: { NUM($debt) }
    }
gift-told-favour =
    ✨ { ISO($favour) }: the people of the shop have seen it and say thank you. { POINTS($points) } for you!

    You have { POINTS($balance) }{ $debt ->
        [0] .
       *[other] {" "}· still owed: { NUM($debt) }
    }
favour-told-declined =
    { ISO($favour) }: this time it brings no points, we are sorry. { $why ->
        [unseen] We could not find or recognise it.
        [other] It is something else than what was asked for.
        [platform] Reviews on such a platform may not be rewarded: its rules and the law forbid it. Your opinion is welcome there all the same.
       *[words] The people of the shop write:
    }{ $why ->
        [words] {"\u000A\u000A"}{ ISO($words) }
       *[other] {""}
    }

    You can see under /gifts whether it can be sent again, and with /human you reach us.

favour-about =
    <b>{ ISO($name) }</b>

    { ISO($about) }

    { POINTS($points) }, { $every ->
        [week] once a week
        [month] once a month
        [year] once a year
       *[once] once
    }.
favour-send-photo = Simply send your photo here, now. A person of the shop looks at it and decides; we tell you the outcome here, whichever it is.
favour-send-text = Simply write here, now. A person of the shop reads it and decides; we tell you the outcome here, whichever it is.
favour-send-any = Simply send it here, now: a photo, a link or a few words. A person of the shop looks at it and decides; we tell you the outcome here, whichever it is.
favour-wants-photo = For this we would need a photo. Please send one, or leave it for now.
favour-wants-text = For this we would need a few words. Please write them here, or leave it for now.
favour-wants-any = For this we would need a photo, a link or a few words. Please send one of them, or leave it for now.
favour-stands-waiting = ⏳ Yours is with the people of the shop. As soon as somebody has looked at it, we tell you here.
favour-stands-granted = ✅ You have the points for it already, thank you!
favour-stands-declined = It was tried several times without success, so it rests for now. With /human you reach a person.
favour-sent = Thank you! It is with the people of the shop now. If they say yes, { POINTS($points) } come to your card; if not, we tell you why. Most often it takes a day or two.
favour-added = This goes along with it, thank you.

# To staff.
favour-desk = ✨ Sent for points
favour-card =
    ✨ <b>{ ISO($name) }</b> has sent something: { ISO($favour) }. A yes brings { POINTS($points) }.{ $named ->
        [yes] {"\u000A\u000A"}⚠️ It names { ISO($platform) }. Reviews there may never be rewarded, neither by its rules nor by the law.
       *[no] {""}
    }

    What was sent follows below.
favour-waiting = <b>Waiting for a look</b>
favour-none = Nothing is waiting. All that members sent has been looked at.
favour-line = { ISO($name) } · { ISO($favour) }
favour-look = ✨ <b>{ ISO($name) }</b>: { ISO($favour) }. A yes brings { POINTS($points) }.
favour-was-granted = ✅ Granted: { POINTS($points) } for <b>{ ISO($name) }</b> ({ ISO($favour) }).
favour-was-declined = ▫️ Declined: { ISO($favour) }, <b>{ ISO($name) }</b>. The reason has gone to the member.
favour-grant = ✅ Grant
favour-decline = ✖️ Decline
favour-see = 👁 Show it again
favour-next = All that wait
favour-coming = It comes in a moment.
favour-why-ask = Why does { ISO($favour) } by <b>{ ISO($name) }</b> bring no points? The member reads it in their own language.
favour-why-unseen = Not found or not recognisable
favour-why-other = Something else than was asked for
favour-why-platform = A review on a forbidden platform
favour-why-words = ✏️ In my own words
favour-words-ask = Please write to the member, briefly and kindly, why. Your words go out as they are.
gift-staff-channel = ⚠️ Members want their gift for joining { ISO($channel) }, but Telegram does not tell the bot who is there. Please make the bot an administrator of the channel (it needs no further rights), or check its name in the programme.

refused-no-such-gift = This gift is no longer there. Here is what there is today: /gifts
refused-given-before = This gift comes only once, and it came to you already. The others are under /gifts
refused-no-such-favour = This is no longer asked for. Here is what there is today: /gifts
refused-favour-waits = What you sent before is still with the people of the shop. We tell you here as soon as somebody has looked at it.
refused-favour-done = For now there is nothing more to gain with this. When it is possible again, /gifts shows it.
refused-nobody-looks = At the moment nobody at the shop can look at it, so we would rather not take it from you. Please try again later.
refused-favour-decided = Somebody else was faster, and decided otherwise.
refused-own-favour = This is your own. Another person of the shop has to decide about it.
