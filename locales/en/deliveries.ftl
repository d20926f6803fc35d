# Messages that go out by themselves about the member's own points and codes. They state the absolute balance,
# so that one that comes twice still tells the truth.

delivery-earned =
    { POINTS($points) } for your purchase. Thank you!

    You now have { POINTS($balance) }.
