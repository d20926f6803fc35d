# An der Theke: Einkäufe gutschreiben, Prämien ausgeben, Einkäufe zurücknehmen. Wenige Worte, große Knöpfe.

points-card = 🔳 Meine Karte zeigen
card-caption =
    <b>{ ISO($name) }, Ihre Karte bei { ISO($shop) }</b>
    <code>{ $code }</code>
    Für die Kamera an der Theke, oder zum Vorlesen.

earn-who =
    <b>Einkauf gutschreiben</b>
    Karte scannen, oder Telefon, Kartencode oder Namen eingeben.
earn-nobody = Darunter ist niemand bekannt. Bitte Kartencode, Telefon oder den ganzen Namen eingeben.
counter-unread = Hier lässt sich nur Getipptes lesen. Den Code bitte mit der Kamera des Telefons erfassen und den Link öffnen, oder Code, Telefon oder den ganzen Namen eingeben.
earn-which = Wer davon?
earn-choice = { ISO($name) } · { ISO($tier) } · Nr. { NUM($member) }
earn-new-phone =
    { ISO($phone) } ist noch nicht bekannt. Der Einkauf bleibt für die Person aufgehoben, die diese Nummer als ihre nachweist.

    Betrag eingeben, auf Wunsch nach einem Leerzeichen die Belegnummer: 45,50 A-1203
earn-amount =
    <b>{ ISO($name) }</b> · { ISO($tier) }

    Betrag eingeben, auf Wunsch nach einem Leerzeichen die Belegnummer: 45,50 A-1203
earn-for = <b>{ ISO($name) }</b> · { ISO($tier) }
earn-for-phone = <b>{ ISO($phone) }</b>, noch nicht bekannt
earn-gives = { MONEY($minor, $currency) } bringt <b>{ POINTS($points) }</b>.
earn-receipt = Beleg { ISO($receipt) }
earn-with = 🎁 Dazu gehört: { ISO($reward) }
earn-twin = ⚠️ Derselbe Betrag wurde um { TIME($time) } schon gebucht. Ist das ein weiterer Einkauf?
earn-second = 👥 Dafür braucht es das Ja einer zweiten Person.
earn-again = Das ist mehr, als eine Person allein vergibt, und außer Ihnen ist niemand da. Wirklich { POINTS($points) }? In den Büchern wird es vermerkt.
earn-other = Ein anderer Betrag? Einfach eingeben.
earn-yes = ✅ { POINTS($points) } gutschreiben
earn-yes-another = ✅ Ja, ein weiterer Einkauf: { POINTS($points) }
earn-ask = 👥 Zweites Ja erbitten
earn-next = ➡️ Nächster Kunde
earn-done = ✅ { ISO($name) } hat { POINTS($points) } mehr.
earn-done-later = ✅ { ISO($name) } bekommt { POINTS($points) }, einlösbar ab { DAY($day) }.
earn-kept = ✅ Aufgehoben für { ISO($phone) }.
earn-waits = ⏳ { POINTS($points) } für { ISO($name) } warten auf eine zweite Person. Die Antwort kommt hierher.

proposal =
    <b>{ ISO($cashier) }</b> bittet um ein zweites Ja:

    { ISO($name) }, { MONEY($minor, $currency) }, { POINTS($points) }
proposal-yes = ✅ Zustimmen
proposal-no = ✖️ Ablehnen
proposal-agreed = ✅ Zugestimmt, gebucht: { POINTS($points) }.
proposal-declined = Abgelehnt. Gebucht wurde nichts.

handover-what =
    <b>Prämie ausgeben</b>
    Code scannen oder eingeben. Karte, Telefon oder Name gehen auch.
handover-unknown =
    Zu diesem Code gibt es keine Prämie, und bekannt ist darunter niemand. Bitte prüfen und noch einmal eingeben.
    Codes haben acht Zeichen, wie <code>BCDF-GHJK</code>, nie 0, 1, A, E, I, L, O oder U. Kartencode, Telefon oder der ganze Name gehen auch.
handover-waiting = <b>{ ISO($name) }</b> · { ISO($tier) }. Was geht über die Theke?
handover-none = <b>{ ISO($name) }</b> · { ISO($tier) }. Hier wartet kein Code.
handover-one = 🎁 { ISO($reward) }
handover-confirm =
    🎁 <b>{ ISO($reward) }</b>
    für <b>{ ISO($name) }</b> · { ISO($tier) }
    <code>{ $code }</code>, gültig bis { DAY($day) }
handover-yes = ✅ Ausgegeben
handover-next = ➡️ Nächster Code
handover-done = ✅ Ausgegeben an { ISO($name) }: { ISO($reward) }.
handover-with = 🧾 Gehört zum Einkauf über { MONEY($minor, $currency) } um { TIME($time) }.
handover-part = ✂️ Gehört nicht dazu: { ISO($reward) }
handover-parted = Gehört nicht mehr zu diesem Einkauf: { ISO($reward) }.

return-what =
    <b>Einkauf zurücknehmen</b>
    Belegnummer eingeben, Karte scannen, oder Telefon oder Namen eingeben.
return-unknown = Zu diesem Beleg gibt es keinen Einkauf, und bekannt ist darunter niemand. Bitte Belegnummer, Kartencode, Telefon oder den ganzen Namen eingeben.
return-amount = <b>{ ISO($name) }</b>: Wie hoch war der Betrag des Einkaufs?
return-amount-of = Wie hoch war der Betrag des Einkaufs?
return-which = Welcher davon?
return-one = { NUM($place) } · { DAY($day, style: "short") }, { TIME($time) }
return-one-of = { NUM($place) } · { DAY($day, style: "short") }, { TIME($time) } · { LIST($what) }
return-confirm =
    <b>{ ISO($name) }</b>, Einkauf vom { DAY($day) }, davon noch { MONEY($left, $currency) } zurückzunehmen.

    { MONEY($minor, $currency) } nimmt <b>{ POINTS($points) }</b> zurück. Nur ein Teil? Betrag eingeben.
return-discount = 🏷 Dazu eingelöst: { ISO($reward) }. Zurück an das Mitglied: { POINTS($points) }.
return-thing = 🎁 Dazu ausgegeben: { ISO($reward) }. Ist auch das wieder da, geht an das Mitglied zurück: { POINTS($points) }.
return-yes = ↩️ { MONEY($minor, $currency) } zurücknehmen
return-yes-with = ↩️ { MONEY($minor, $currency) } und was dazugehört
return-yes-without = ↩️ Nur { MONEY($minor, $currency) }
return-nothing = Dieser Einkauf ist schon ganz zurückgenommen.
return-next = ➡️ Nächste Rücknahme
return-done = ↩️ Zurückgenommen: { MONEY($minor, $currency) }, und damit { POINTS($points) }.
return-done-returned = Dafür eingelöst und jetzt wieder beim Mitglied: { POINTS($points) }.
return-kept-amount = Diese Nummer gehört noch niemandem, den wir kennen. Welchen Betrag hatte der Einkauf, der auf sie wartet?
return-kept-confirm =
    Ein Einkauf vom { DAY($day) }, den noch niemand eingelöst hat; { MONEY($left, $currency) } davon können zurück.

    Jetzt kommen { MONEY($minor, $currency) } zurück; wer den Einkauf später beansprucht, bekommt Punkte nur für den Rest. Nur ein Teil? Tippen Sie den Betrag.
return-kept-done = ↩️ { MONEY($minor, $currency) } sind zurück.

# An das Mitglied.
delivery-code-used = ✅ Bei { ISO($shop) } an Sie ausgegeben: { ISO($name) }. Viel Freude damit.
delivery-purchase-returned =
    Ihre Rückgabe über { MONEY($minor, $currency) } ist gebucht. Damit gehen zurück: { POINTS($points) }.{ $returned ->
        [0] {""}
       *[other] {" "}Was Sie dafür eingelöst hatten, ist wieder bei Ihnen: { POINTS($returned) }.
    }

    Jetzt einlösbar: { POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· noch offen: { NUM($debt) }
    }

# An das Team.
counter-proposed = 👥 { ISO($cashier) } bittet um ein zweites Ja: { ISO($name) }, { MONEY($minor, $currency) }, { POINTS($points) }.
counter-look = 👀 Ansehen
counter-told-approved = ✅ { ISO($second) } hat zugestimmt: { ISO($name) } hat { POINTS($points) } mehr.
counter-told-declined = ✖️ { ISO($second) } hat abgelehnt: { POINTS($points) } für { ISO($name) }. Gebucht wurde nichts.
counter-watch-limit = ⚠️ { ISO($name) } hat die Tagesgrenze von { POINTS($limit) } erreicht. Ab jetzt braucht jeder Einkauf ein zweites Ja.
counter-watch-member = ⚠️ { ISO($name) } (Nr. { NUM($member) }) hat heute { NUM($times) } Einkäufe, zuletzt gebucht von { ISO($cashier) }.
counter-watch-returns = ⚠️ { ISO($name) } hat heute { NUM($times) } Rücknahmen gebucht.

refused-own-card = Sich selbst bedient hier niemand. Bitte fragen Sie jemanden aus dem Team.
refused-no-such-customer = Diese Karte gibt es nicht mehr: Das Mitglied ist ausgetreten, oder sie wurde mit einer anderen zusammengelegt. Bitte noch einmal suchen.
refused-not-a-receipt = Was nach dem Betrag steht, ist keine Belegnummer: lateinische Buchstaben und Ziffern, höchstens { NUM($longest) }. Bitte beides noch einmal eingeben, den Betrag ohne Leerzeichen, zum Beispiel so: 1250,50 A-1203
refused-equal-amount = Derselbe Betrag wurde um { TIME($at) } schon gebucht.
refused-ask-again = So viel braucht ein zweites Ja.
refused-receipt-used = Dieser Beleg ist schon gebucht, mit anderem Betrag oder für jemand anderen.
refused-no-second-person = So viel braucht eine zweite Person, und im Team ist niemand, den man fragen könnte.
refused-not-yours = Wer fragt, kann nicht selbst zustimmen.
refused-no-such-proposal = Darüber ist schon entschieden, oder es hat zu lange gewartet.
refused-no-such-code = Zu diesem Code gibt es keine Prämie. Bitte Zeichen für Zeichen mit der Anzeige des Mitglieds vergleichen und noch einmal eingeben, oder über Karte, Telefon oder Namen suchen.
refused-code-used = Dieser Code wurde am { DAY($at) } um { TIME($at) } eingelöst: Er gilt einmal. Was sonst noch bereitliegt, findet sich über Karte, Telefon oder Namen.
refused-code-lapsed = Dieser Code ist am { DAY($at) } verfallen{ $points ->
        [0] . Ausgeben lässt er sich nicht mehr.
       *[other] ; der Gegenwert wurde zurückgebucht, und die Prämie kann damit neu eingelöst werden.
    }
refused-code-cancelled = Dieser Code wurde am { DAY($at) } storniert und lässt sich nicht ausgeben: Der Einkauf, zu dem er gehörte, kam zurück, oder das Mitglied ist ausgetreten.
refused-partly-returned = Von diesem Einkauf ist schon etwas zurück; die Prämie bleibt deshalb dabei.
