# The home screen and the buttons that stand on many screens.

home-title = What would you like to see?
home-points = ⭐ My points
home-rewards = 🎁 Rewards
home-codes = 🎟 My codes
home-statement = 📒 Statement
home-referral = 💌 Invite friends
home-gifts = 🌱 Ways to earn
home-settings = ⚙️ Settings
home-about = 🏡 About us
home-help = 💡 Help
home-human = 💬 Talk to a person
home-demo = 🛍 Visit { ISO($shop) }

common-home = 🏠 Menu
common-back = ↩️ Back
common-cancel = Not now
common-old-menu = That button is from an older day. Here is today’s menu.
common-cancelled = All right, we leave it there. Nothing more happens.
common-nothing-to-cancel = There is no question open that you could leave. What would you like to do?
courtesy-hello = Hello { ISO($name) }, good to hear from you! What would you like to see?
courtesy-salam = Wa alaikum as-salam, { ISO($name) }. What would you like to see?
courtesy-thanks = With pleasure, { ISO($name) }.
common-not-understood =
    I am a simple machine and did not quite understand that, sorry.

    Perhaps one of these is what you are looking for? If not, just write once more: your next message goes to a person at { ISO($shop) }.
common-not-understood-alone =
    I am a simple machine and did not quite understand that, sorry.

    Perhaps one of these is what you are looking for? If not, the shop answers here: { ISO($contact) }
common-not-open = This loyalty card is still being prepared. Please look in again soon.
