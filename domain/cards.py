"""A member's card: the code that a cashier scans. It says nothing by itself."""

import secrets
from collections.abc import Iterator

from rules.rewards import CODE_ALPHABET
from storage.tx import Tx


def card_of(tx: Tx, member_id: int) -> str:
    """The code of the member's card (XXX-XXX-XXX), made when it is first shown."""
    for code in _codes():
        known = tx.counter.card(member_id)  # asked again where another tap was faster
        if known is not None or tx.counter.add_card(member_id, code):
            return known or code
    raise AssertionError("codes have no end")


def _codes() -> Iterator[str]:
    while True:
        letters = "".join(secrets.choice(CODE_ALPHABET) for _ in range(9))
        yield f"{letters[:3]}-{letters[3:6]}-{letters[6:]}"
