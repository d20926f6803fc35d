# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

menu-staff = Dein Arbeitsplatz
desk-title =
    <b>Dein Arbeitsplatz bei { ISO($shop) }</b>
    Deine Rolle: { ISO($role) }
staff-invited =
    Schick diesen Link der Person, die diese Rolle übernimmt: { ISO($role) }. Er gilt einmal, 48 Stunden lang, und steht nur hier.

    <code>{ $link }</code>
staff-welcome =
    Willkommen im Team. Deine Rolle ab jetzt: { ISO($role) }.

    Deine Befehle stehen im Menü, und /staff führt zurück an den Arbeitsplatz.
refused-last-owner = In der Geschäftsleitung bleibt mindestens eine Person. Lade zuerst eine weitere ein.
