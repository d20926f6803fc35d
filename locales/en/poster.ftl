# The card for the counter and the sheet for the wall.

menu-poster = A poster with a QR code
desk-poster = 🖨 Poster

# On the paper itself: short, without names.
poster-what = Your loyalty card, in Telegram
poster-how = Scan, press Start, done.

poster-where =
    <b>A card for the counter and a sheet for the wall</b>
    Where will they be? Whoever comes by them is counted there.
poster-till = 🧾 At the till
poster-receipt = 📄 On the receipt
poster-website = 🌐 On the website
poster-drawing = One moment, the sheets are being drawn.
poster-card-caption = The card for the counter, A6
poster-sheet-caption = The sheet for the wall, A4
poster-done =
    The link in the code, for wherever else you need it:
    <code>{ $link }</code>
poster-left-out = This machine has no letters for { LIST($languages) }, so the sheets go without.
poster-failed = The sheets could not be drawn just now. Please try once more in a minute.
