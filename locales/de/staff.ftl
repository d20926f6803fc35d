# Die Leute des Geschäfts: der Arbeitsplatz, wer zum Team gehört, und die Einladungen.

menu-staff = Ihr Arbeitsplatz
menu-earn = Einen Einkauf gutschreiben
menu-handover = Eine Prämie ausgeben
menu-return = Einen Einkauf zurücknehmen

role-owner = Geschäftsleitung
role-marketer = Marketing
role-agent = Kundendienst
role-cashier = Kasse

desk-title =
    <b>Ihr Arbeitsplatz bei { ISO($shop) }</b>
    Ihre Rolle: { ISO($role) }
desk-earn = ➕ Gutschreiben
desk-handover = 🎁 Prämie ausgeben
desk-return = ↩️ Rücknahme
desk-home = 🧰 Zum Arbeitsplatz
desk-team = 👥 Team
desk-sources = 📈 Woher die Mitglieder kamen

staff-title = <b>Im Team</b>
staff-line = • { ISO($name) }: { ISO($role) }
staff-invite-owner = ＋ Geschäftsleitung
staff-invite-marketer = ＋ Marketing
staff-invite-agent = ＋ Kundendienst
staff-invite-cashier = ＋ Kasse
staff-invited =
    Schicken Sie diesen Link der Person, die diese Rolle übernimmt: { ISO($role) }. Er gilt einmal, 48 Stunden lang, und steht nur hier.

    <code>{ $link }</code>
staff-copy = 📋 Link kopieren
staff-remove = ✖️ { ISO($name) }
staff-remove-ask = { ISO($name) } aus dem Team nehmen? Ab diesem Moment geht hier für diese Person nichts mehr.
staff-remove-yes = Ja, aus dem Team nehmen
staff-removed = { ISO($name) } gehört nicht mehr zum Team.
staff-welcome =
    Willkommen im Team. Ihre Rolle ab jetzt: { ISO($role) }.

    Ihre Befehle stehen im Menü, und /staff führt zurück an den Arbeitsplatz.

# An die Inhaber.
staff-joined-owner = 👥 { ISO($name) } gehört jetzt zum Team: Geschäftsleitung.
staff-joined-marketer = 👥 { ISO($name) } gehört jetzt zum Team: Marketing.
staff-joined-agent = 👥 { ISO($name) } gehört jetzt zum Team: Kundendienst.
staff-joined-cashier = 👥 { ISO($name) } gehört jetzt zum Team: Kasse.

sources-title =
    <b>Woher die Mitglieder kamen</b>
    Beigetreten · davon mit Einkauf
sources-line = • { ISO($source) }: { NUM($joined) } · { NUM($bought) }
sources-invited = • von einem Mitglied eingeladen: { NUM($joined) } · { NUM($bought) }
sources-none = • über keinen unserer Links: { NUM($joined) } · { NUM($bought) }

refused-not-allowed = Das ist dem Team des Geschäfts vorbehalten.
refused-not-your-role = Das gehört nicht zu dieser Rolle ({ ISO($role) }). Wenn es dazugehören soll, entscheidet das die Geschäftsleitung.
refused-not-on-staff = Unter dieser Nummer gehört niemand zum Team.
refused-last-owner = In der Geschäftsleitung bleibt mindestens eine Person. Laden Sie zuerst eine weitere ein.
