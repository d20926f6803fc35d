# Nachrichten, die von selbst hinausgehen. Sie nennen den ganzen Stand, damit auch eine doppelte stimmt.

delivery-earned =
    { POINTS($points) } für Ihren Einkauf. Vielen Dank.

    Ihr Stand: { POINTS($balance) }.
