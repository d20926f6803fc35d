# Was anders lautet, wenn das Geschäft seine Mitglieder duzt. Alles andere gilt, wie es eine Ebene höher steht.

card-caption =
    <b>{ ISO($name) }, deine Karte bei { ISO($shop) }</b>
    <code>{ $code }</code>
    Für die Kamera an der Theke, oder zum Vorlesen.
earn-again = Das ist mehr, als eine Person allein vergibt, und außer dir ist niemand da. Wirklich { POINTS($points) }? In den Büchern wird es vermerkt.
return-kept-confirm =
    Ein Einkauf vom { DAY($day) }, den noch niemand eingelöst hat; { MONEY($left, $currency) } davon können zurück.

    Jetzt kommen { MONEY($minor, $currency) } zurück; wer den Einkauf später beansprucht, bekommt Punkte nur für den Rest. Nur ein Teil? Tipp den Betrag.
delivery-code-used = ✅ Bei { ISO($shop) } an dich ausgegeben: { ISO($name) }. Viel Freude damit.
delivery-purchase-returned =
    Deine Rückgabe über { MONEY($minor, $currency) } ist gebucht. Damit gehen zurück: { POINTS($points) }.{ $returned ->
        [0] {""}
       *[other] {" "}Was du dafür eingelöst hattest, ist wieder bei dir: { POINTS($returned) }.
    }

    Jetzt einlösbar: { POINTS($balance) }{ $debt ->
        [0] {""}
       *[other] {" "}· noch offen: { NUM($debt) }
    }
refused-own-card = Sich selbst bedient hier niemand. Bitte frag jemanden aus dem Team.
