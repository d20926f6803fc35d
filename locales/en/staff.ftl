# The shop's own people: the desk, who is on the staff, and the invitations.

menu-staff = Your desk
menu-earn = Give points for a purchase
menu-handover = Hand over a reward
menu-return = Take back a purchase

role-owner = owner
role-marketer = marketer
role-agent = support agent
role-cashier = cashier

desk-title =
    <b>Your desk at { ISO($shop) }</b>
    You are here as { ISO($role) }.
desk-earn = ➕ Give points
desk-handover = 🎁 Hand over a reward
desk-return = ↩️ Take back a purchase
desk-home = 🧰 Your desk
desk-team = 👥 Staff
desk-sources = 📈 Where members came from

staff-title = <b>On the staff</b>
staff-line = • { ISO($name) }: { ISO($role) }
staff-invite-owner = ＋ Owner
staff-invite-marketer = ＋ Marketer
staff-invite-agent = ＋ Support agent
staff-invite-cashier = ＋ Cashier
staff-invited =
    Send this link to the person who is to be { ISO($role) }. It works once, for 48 hours, and is shown only here.

    <code>{ $link }</code>
staff-copy = 📋 Copy the link
staff-remove = ✖️ { ISO($name) }
staff-remove-ask = Take { ISO($name) } off the staff? From that moment on they can do nothing here any more.
staff-remove-yes = Yes, take off the staff
staff-removed = { ISO($name) } is off the staff.
staff-welcome =
    Welcome to the team. From now on you are here as { ISO($role) }.

    Your commands stand in the menu, and /staff brings you back to your desk.

# To the owners.
staff-joined-owner = 👥 { ISO($name) } has joined the staff as owner.
staff-joined-marketer = 👥 { ISO($name) } has joined the staff as marketer.
staff-joined-agent = 👥 { ISO($name) } has joined the staff as support agent.
staff-joined-cashier = 👥 { ISO($name) } has joined the staff as cashier.

sources-title =
    <b>Where members came from</b>
    Joined · of these, have bought something
sources-line = • { ISO($source) }: { NUM($joined) } · { NUM($bought) }
sources-invited = • invited by a member: { NUM($joined) } · { NUM($bought) }
sources-none = • by no link of ours: { NUM($joined) } · { NUM($bought) }

refused-not-allowed = This is for the shop’s staff.
refused-not-your-role = This is not part of your work here as { ISO($role) }. If it should be, please ask the owner.
refused-not-on-staff = Nobody on the staff has this number.
refused-last-owner = A shop keeps at least one owner. Invite another one first.
