## Wörter, die überall zu Zahlen und Namen gehören.

points-amount = { $n ->
    [one] { NUM($n) } Punkt
   *[other] { NUM($n) } Punkte
}

name-fallback = lieber Gast
