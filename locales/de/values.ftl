## Wörter, die überall zu Zahlen und Namen gehören.
## Wir sagen Sie, fassen uns kurz und kommen ohne Ausrufezeichen aus. POINTS() steht im Nominativ oder Akkusativ,
## nie nach einer Präposition mit Dativ (mit 200 Punkten).

points-amount = { $n ->
    [one] { NUM($n) } Punkt
   *[other] { NUM($n) } Punkte
}

name-fallback = lieber Gast
