## Words that go with values everywhere.

# The shop's points where the programme gives them no name of their own. $n: how many.
points-amount = { $n ->
    [one] { NUM($n) } point
   *[other] { NUM($n) } points
}

# Said in place of a name in which nothing can be seen.
name-fallback = dear guest
