# Was nicht geht, warum, und was stattdessen.

refused = Das geht im Moment nicht. Bitte versuchen Sie es gleich noch einmal.
refused-busy = Gerade ist großer Andrang. Bitte tippen Sie gleich noch einmal; abgebucht wurde nichts.
refused-key-reused = Dieser Knopf hat seine Arbeit schon getan. So steht es jetzt.
refused-no-such-member = Wir kennen uns noch nicht. Bitte tippen Sie einmal auf /start.
refused-not-enough-points = Dafür fehlen Ihnen noch { POINTS($missing) }.
refused-tier-too-low = Diese Prämie gibt es ab der Stufe „{ ISO($tier) }“.
refused-not-on-sale = Diese Prämie gibt es ab { DAY($begins) }.
refused-price-changed = Der Preis hat sich inzwischen geändert: jetzt { POINTS($price) }. Abgebucht wurde nichts.
refused-sold-out = Gerade wurde das letzte Stück vergeben, das tut uns leid. Abgebucht wurde nichts.
refused-limit-reached = Diese Prämie haben Sie schon; es gibt sie je Mitglied nur { $limit ->
        [one] einmal
       *[other] { NUM($limit) } Mal
    }.
refused-no-such-reward = Diese Prämie gibt es nicht mehr. Das haben wir heute.
refused-but-in-reach = Schon jetzt erreichbar:

# An das Team, beim Buchen von Hand.
refused-not-points = Bitte eine ganze Zahl angeben, höchstens { NUM($highest) }.
refused-more-than-earned = Davon lässt sich nur noch zurücknehmen: { POINTS($left) }.
refused-not-an-amount = Dieser Betrag lässt sich nicht buchen. Bitte geben Sie ihn noch einmal ein, zum Beispiel so: 45,50
refused-wrong-currency = Hier wird in { ISO($wanted) } gesammelt, nicht in { ISO($given) }.
refused-no-such-order = Ein solcher Kauf ist hier nicht bekannt.
refused-more-than-paid = Von diesem Kauf sind nur noch { MONEY($left, $currency) } nicht erstattet.
refused-no-reason = Bitte einen Grund angeben, den später auch andere verstehen.
