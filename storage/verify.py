"""Reconciling everything, set by set.

Each check is one statement for both engines that selects `member_id, row, expected, actual`; a difference is a row in
which the last two are not the same. Written as SQL so that an auditor can read it, and run it by hand.
"""

# ruff: noqa: S608  (the statements are put together of our own words only)

from decimal import Decimal

from sqlalchemy import Connection, TextClause, text

from rules.verify import Difference

GIVES = "(e.kind IN ('earn', 'return') OR e.kind IN ('adjust', 'move') AND e.points > 0)"
TAKES = "(e.kind IN ('spend', 'expire') OR e.kind IN ('adjust', 'move') AND e.points < 0)"
UNUSED = "CASE WHEN r.state = 'used' THEN 0 ELSE 1 END"
PARTS_OF_ENTRY = "SELECT entry_id, SUM(points) AS points FROM part WHERE kind <> 'debt' GROUP BY entry_id"

CHECKS: dict[tuple[str, str], str] = {
    # A lot holds what came into it less what was taken out of it.
    ("lot-remaining", "lot"): """
        SELECT l.member_id, l.id AS row_id, l.points - COALESCE(p.points, 0) AS expected, l.remaining AS actual
        FROM lot l LEFT JOIN (SELECT lot_id, SUM(points) AS points FROM part GROUP BY lot_id) p ON p.lot_id = l.id""",
    # The entries of a member add up to what the lots hold, less what is owed.
    ("member-balance", "member"): """
        SELECT m.id AS member_id, m.id AS row_id, COALESCE(e.points, 0) AS expected,
               COALESCE(l.points, 0) - m.debt AS actual
        FROM member m
        LEFT JOIN (SELECT member_id, SUM(points) AS points FROM entry GROUP BY member_id) e ON e.member_id = m.id
        LEFT JOIN (SELECT member_id, SUM(remaining) AS points FROM lot GROUP BY member_id) l ON l.member_id = m.id""",
    # What is owed is what refunds could not take from any lot, or came from another card, less what was paid since.
    ("member-debt", "member"): """
        SELECT m.id AS member_id, m.id AS row_id,
               COALESCE(r.points, 0) - COALESCE(p.points, 0) AS expected, m.debt AS actual
        FROM member m
        LEFT JOIN (SELECT member_id, -SUM(points) AS points FROM entry
                   WHERE kind = 'reverse' OR kind = 'move' AND points < 0 GROUP BY member_id) r
               ON r.member_id = m.id
        LEFT JOIN (SELECT e.member_id, SUM(p.points) AS points FROM part p JOIN entry e ON e.id = p.entry_id
                   WHERE p.kind IN ('reverse', 'move', 'debt') GROUP BY e.member_id) p ON p.member_id = m.id""",
    # Points that come are in lots; nothing else makes lots.
    ("entry-lots", "entry"): f"""
        SELECT e.member_id, e.id AS row_id, CASE WHEN {GIVES} THEN e.points ELSE 0 END AS expected,
               COALESCE(l.points, 0) AS actual
        FROM entry e
        LEFT JOIN (SELECT entry_id, SUM(points) AS points FROM lot GROUP BY entry_id) l ON l.entry_id = e.id""",
    # Points that go come out of lots.
    ("entry-parts", "entry"): f"""
        SELECT e.member_id, e.id AS row_id, CASE WHEN {TAKES} THEN -e.points ELSE 0 END AS expected,
               COALESCE(p.points, 0) AS actual
        FROM entry e LEFT JOIN ({PARTS_OF_ENTRY}) p ON p.entry_id = e.id
        WHERE e.kind <> 'reverse' AND (e.kind <> 'move' OR e.of_id IS NULL OR e.points > 0)""",
    # What one card lets go of, the other one takes over: points, debts and tier points.
    ("move-points", "entry"): """
        SELECT e.member_id, e.id AS row_id, -e.points AS expected, COALESCE(o.points, 0) AS actual
        FROM entry e LEFT JOIN entry o ON o.of_id = e.id AND o.kind = 'move'
        WHERE e.kind = 'move' AND e.of_id IS NULL""",
    ("move-base", "entry"): """
        SELECT e.member_id, e.id AS row_id, -e.base_points AS expected, COALESCE(o.base_points, 0) AS actual
        FROM entry e LEFT JOIN entry o ON o.of_id = e.id AND o.kind = 'move'
        WHERE e.kind = 'move' AND e.of_id IS NULL""",
    # A refund takes no more than it answers for, and no more out of lots than it takes.
    ("reverse-points", "entry"): f"""
        SELECT e.member_id, e.id AS row_id, -e.points AS expected,
               CASE WHEN -e.points > e.covers THEN e.covers WHEN COALESCE(p.points, 0) > -e.points THEN p.points
                    ELSE -e.points END AS actual
        FROM entry e LEFT JOIN ({PARTS_OF_ENTRY}) p ON p.entry_id = e.id
        WHERE e.kind = 'reverse'""",
    # All refunds of an earning answer for no more than it gave, and its base points went in proportion.
    ("reversed-in-all", "entry"): """
        SELECT e.member_id, e.id AS row_id, CASE WHEN r.covers > e.points THEN e.points ELSE r.covers END AS expected,
               r.covers AS actual
        FROM entry e JOIN (SELECT of_id, SUM(covers) AS covers FROM entry WHERE kind = 'reverse' GROUP BY of_id) r
          ON r.of_id = e.id""",
    ("reversed-base", "entry"): """
        SELECT e.member_id, e.id AS row_id, e.base_points * r.covers / e.points AS expected, r.base AS actual
        FROM entry e JOIN (SELECT of_id, CAST(SUM(covers) AS BIGINT) AS covers, -SUM(base_points) AS base
                           FROM entry WHERE kind = 'reverse' GROUP BY of_id) r
          ON r.of_id = e.id
        WHERE e.points > 0""",
    # A part takes from the same member's lot, and for what its entry is for.
    ("part-owner", "entry"): """
        SELECT e.member_id, e.id AS row_id, e.member_id AS expected, l.member_id AS actual
        FROM part p JOIN entry e ON e.id = p.entry_id JOIN lot l ON l.id = p.lot_id""",
    ("part-kind", "entry"): """
        SELECT e.member_id, e.id AS row_id, e.kind AS expected, p.kind AS actual
        FROM part p JOIN entry e ON e.id = p.entry_id JOIN lot l ON l.id = p.lot_id
        WHERE p.kind <> 'debt' OR l.entry_id <> e.id""",
    # Points are spent while they live, and expire when their life has ended; milliseconds since 1970.
    ("spent-before-usable", "lot"): """
        SELECT l.member_id, l.id AS row_id, l.usable_from AS expected,
               CASE WHEN e.at < l.usable_from THEN e.at ELSE l.usable_from END AS actual
        FROM part p JOIN entry e ON e.id = p.entry_id JOIN lot l ON l.id = p.lot_id
        WHERE p.kind IN ('spend', 'adjust')""",
    ("taken-after-end", "lot"): """
        SELECT l.member_id, l.id AS row_id, l.expires_at AS expected,
               CASE WHEN e.at < l.expires_at THEN l.expires_at ELSE e.at END AS actual
        FROM part p JOIN entry e ON e.id = p.entry_id JOIN lot l ON l.id = p.lot_id
        WHERE p.kind IN ('spend', 'adjust', 'reverse', 'move')""",
    ("expired-too-early", "lot"): """
        SELECT l.member_id, l.id AS row_id, l.expires_at AS expected,
               CASE WHEN e.at < l.expires_at THEN e.at ELSE l.expires_at END AS actual
        FROM part p JOIN entry e ON e.id = p.entry_id JOIN lot l ON l.id = p.lot_id
        WHERE p.kind = 'expire'""",
    # An entry's time is never before that of the member's previous one.
    ("entry-time", "entry"): """
        SELECT member_id, id AS row_id, CASE WHEN at < previous THEN previous ELSE at END AS expected, at AS actual
        FROM (SELECT id, member_id, at, LAG(at) OVER (PARTITION BY member_id ORDER BY id) AS previous FROM entry) e""",
    # An order gave what it says, and its refunds took back in proportion, rounded down.
    ("order-points", "orders"): """
        SELECT o.member_id, o.id AS row_id, o.points AS expected, COALESCE(e.points, 0) AS actual
        FROM orders o LEFT JOIN (SELECT order_id, SUM(points) AS points FROM entry
                                 WHERE kind = 'earn' AND order_id IS NOT NULL GROUP BY order_id) e
          ON e.order_id = o.id""",
    ("order-refunded", "orders"): """
        SELECT o.member_id, o.id AS row_id, COALESCE(r.amount, 0) AS expected, o.refunded AS actual
        FROM orders o LEFT JOIN (SELECT order_id, SUM(amount) AS amount FROM refund GROUP BY order_id) r
          ON r.order_id = o.id""",
    ("order-taken-back", "orders"): """
        SELECT o.member_id, o.id AS row_id, COALESCE(r.points, 0) AS expected, COALESCE(e.covers, 0) AS actual
        FROM orders o
        LEFT JOIN (SELECT order_id, SUM(points) AS points FROM refund GROUP BY order_id) r ON r.order_id = o.id
        LEFT JOIN (SELECT order_id, SUM(covers) AS covers FROM entry
                   WHERE kind = 'reverse' AND order_id IS NOT NULL GROUP BY order_id) e ON e.order_id = o.id""",
    ("refund-points", "orders"): """
        SELECT o.member_id, o.id AS row_id, CASE WHEN o.refunded = o.amount THEN o.points
                    WHEN o.points < 9000000000000000000 / o.amount THEN o.points * o.refunded / o.amount
                    ELSE COALESCE(r.points, 0) END AS expected,
               COALESCE(r.points, 0) AS actual
        FROM orders o LEFT JOIN (SELECT order_id, SUM(points) AS points FROM refund GROUP BY order_id) r
          ON r.order_id = o.id""",
    # A redemption was paid for, by its own member or one whose card went into theirs, and is given back exactly when
    # it is neither open nor used; of a discount the share of the purchase that has come back, rounded down.
    ("redemption-paid", "redemption"): """
        SELECT r.member_id, r.id AS row_id, r.points AS expected,
               CASE WHEN e.kind = 'spend' AND COALESCE(m.into_id, e.member_id) = r.member_id
                    THEN -e.points ELSE 0 END AS actual
        FROM redemption r JOIN entry e ON e.id = r.entry_id LEFT JOIN merged m ON m.member_id = e.member_id""",
    ("redemption-returned", "redemption"): """
        SELECT r.member_id, r.id AS row_id,
               CASE WHEN r.state NOT IN ('open', 'used') THEN r.points
                    WHEN r.kind <> 'percent' OR o.id IS NULL THEN 0
                    WHEN o.refunded <= 9000000000000000000 / r.points THEN r.points * o.refunded / o.amount
                    ELSE COALESCE(e.points, 0) END AS expected,
               COALESCE(e.points, 0) AS actual
        FROM redemption r LEFT JOIN orders o ON o.id = r.order_id
        LEFT JOIN (SELECT of_id, SUM(points) AS points FROM entry WHERE kind = 'return' GROUP BY of_id) e
          ON e.of_id = r.entry_id
        WHERE r.points > 0""",
    # What was used with a purchase is its member's, and counts as never taken once all of that came back.
    ("redemption-order", "redemption"): """
        SELECT r.member_id, r.id AS row_id,
               CASE WHEN o.refunded = o.amount THEN 'cancelled' ELSE 'used' END AS expected,
               CASE WHEN o.member_id = r.member_id THEN r.state ELSE 'of somebody else' END AS actual
        FROM redemption r JOIN orders o ON o.id = r.order_id""",
    ("refund-returned", "orders"): """
        SELECT o.member_id, o.id AS row_id, SUM(r.returned) AS expected, COALESCE(e.points, 0) AS actual
        FROM orders o JOIN refund r ON r.order_id = o.id
        LEFT JOIN (SELECT d.order_id, SUM(b.points) AS points
                   FROM redemption d JOIN entry b ON b.of_id = d.entry_id AND b.kind = 'return'
                   WHERE d.order_id IS NOT NULL GROUP BY d.order_id) e ON e.order_id = o.id
        GROUP BY o.id, o.member_id, e.points""",
    # No more of a spend comes back than was spent, and each return says how much is back with it in all.
    ("returned-in-all", "entry"): """
        SELECT e.member_id, e.id AS row_id,
               CASE WHEN r.covers > -e.points THEN -e.points ELSE r.points END AS expected, r.covers AS actual
        FROM entry e JOIN (SELECT of_id, SUM(points) AS points, MAX(covers) AS covers FROM entry
                           WHERE kind = 'return' GROUP BY of_id) r
          ON r.of_id = e.id""",
    # What cost no points came from a game, once.
    ("redemption-free", "redemption"): """
        SELECT r.member_id, r.id AS row_id, CASE WHEN r.points = 0 THEN 1 ELSE 0 END AS expected,
               CASE WHEN p.id IS NULL THEN 0 ELSE 1 END AS actual
        FROM redemption r LEFT JOIN prize p ON p.redemption_id = r.id AND p.member_id = r.member_id""",
    # No more stamps go back than were given, and with an order's refunds exactly their share.
    ("stamp-back", "stamp"): """
        SELECT s.member_id, s.id AS row_id, CASE WHEN b.count > s.count THEN s.count ELSE b.count END AS expected,
               b.count AS actual
        FROM stamp s JOIN (SELECT of_id, -SUM(count) AS count FROM stamp WHERE of_id IS NOT NULL GROUP BY of_id) b
          ON b.of_id = s.id""",
    ("stamps-refunded", "orders"): """
        SELECT o.member_id, o.id AS row_id, s.given * o.refunded / o.amount AS expected, s.back AS actual
        FROM orders o
        JOIN (SELECT order_id, game, CAST(SUM(CASE WHEN count > 0 THEN count ELSE 0 END) AS BIGINT) AS given,
                     -SUM(CASE WHEN count < 0 THEN count ELSE 0 END) AS back
              FROM stamp GROUP BY order_id, game) s ON s.order_id = o.id""",
    # What was undone works no more; what stands does, as long as its member is there.
    ("prize-code", "prize"): """
        SELECT p.member_id, p.id AS row_id, 0 AS expected,
               CASE WHEN p.undone_at IS NOT NULL AND r.state IN ('open', 'used')
                      OR p.undone_at IS NULL AND r.state = 'cancelled' AND m.telegram_id IS NOT NULL
                    THEN 1 ELSE 0 END AS actual
        FROM prize p JOIN redemption r ON r.id = p.redemption_id JOIN member m ON m.id = p.member_id""",
    ("prize-points", "prize"): """
        SELECT p.member_id, p.id AS row_id, CASE WHEN p.undone_at IS NULL THEN 0 ELSE e.points END AS expected,
               COALESCE(r.covers, 0) AS actual
        FROM prize p JOIN entry e ON e.id = p.entry_id
        LEFT JOIN (SELECT of_id, SUM(covers) AS covers FROM entry WHERE kind = 'reverse' GROUP BY of_id) r
          ON r.of_id = e.id""",
    # What can still be undone stands on as many stamps, or different things, as it took.
    ("prize-card", "prize"): f"""
        SELECT p.member_id, MIN(p.id) AS row_id, 0 AS expected,
               CASE WHEN SUM(p.takes) > s.count THEN SUM({UNUSED}) ELSE 0 END AS actual
        FROM prize p LEFT JOIN redemption r ON r.id = p.redemption_id
        JOIN (SELECT member_id, game, SUM(count) AS count FROM stamp GROUP BY member_id, game) s
          ON s.member_id = p.member_id AND s.game = p.game
        WHERE p.undone_at IS NULL AND p.period = '' GROUP BY p.member_id, p.game, s.count""",
    ("prize-challenge", "prize"): f"""
        SELECT p.member_id, p.id AS row_id, 0 AS expected,
               CASE WHEN {UNUSED} = 1 AND p.takes > COUNT(t.thing) THEN 1 ELSE 0 END AS actual
        FROM prize p LEFT JOIN redemption r ON r.id = p.redemption_id
        LEFT JOIN (SELECT member_id, game, period, thing FROM stamp
                   GROUP BY member_id, game, period, thing HAVING SUM(count) > 0) t
          ON t.member_id = p.member_id AND t.game = p.game AND t.period = p.period
        WHERE p.undone_at IS NULL AND p.period <> '' GROUP BY p.id, p.member_id, p.takes, r.state""",
    # The shelf misses what members have taken and not given back.
    ("stock-taken", "stock"): """
        SELECT NULL AS member_id, s.reward_id AS row_id, COALESCE(r.taken, 0) AS expected, s.taken AS actual
        FROM stock s LEFT JOIN (SELECT reward_id, COUNT(*) AS taken FROM redemption
                                WHERE state IN ('open', 'used') GROUP BY reward_id) r ON r.reward_id = s.reward_id""",
    # A member is on the tier of the last step, and each step had the points it was taken for.
    ("member-tier", "member"): """
        SELECT m.id AS member_id, m.id AS row_id, COALESCE(s.tier, '') AS expected, COALESCE(m.tier, '') AS actual
        FROM member m LEFT JOIN tier_step s
          ON s.id = (SELECT MAX(last.id) FROM tier_step last WHERE last.member_id = m.id)""",
    ("tier-points", "tier_step"): """
        SELECT s.member_id, s.id AS row_id, s.points AS expected,
               (SELECT COALESCE(SUM(e.base_points), 0) FROM entry e
                WHERE e.member_id = s.member_id AND e.id <= s.last_entry_id
                  AND e.counts_from BETWEEN s.counted_from AND s.at) AS actual
        FROM tier_step s""",
    # Nobody falls sooner than thirty days after a warning; milliseconds.
    ("tier-fall-warned", "tier_step"): """
        SELECT s.member_id, s.id AS row_id, COALESCE(s.warned_at, s.at) + 2592000000 AS expected,
               CASE WHEN s.at < COALESCE(s.warned_at, s.at) + 2592000000 THEN s.at
                    ELSE COALESCE(s.warned_at, s.at) + 2592000000 END AS actual
        FROM tier_step s WHERE s.kind = 'fall'""",
    # Everybody above the first tier has a day on which they are looked at.
    ("tier-watched", "member"): """
        SELECT m.id AS member_id, m.id AS row_id, 1 AS expected, COUNT(w.member_id) AS actual
        FROM member m LEFT JOIN tier_watch w ON w.member_id = m.id
        WHERE m.tier IS NOT NULL AND m.telegram_id IS NOT NULL GROUP BY m.id""",
}


def _statement(check: str) -> TextClause:
    return text(
        f"SELECT member_id, row_id, expected, actual FROM ({check}) AS wrong "
        "WHERE expected <> actual ORDER BY row_id LIMIT :limit"
    )


_STATEMENTS = {where: _statement(check) for where, check in CHECKS.items()}


class Books:
    """The checks. They scan: for reports only."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def differences(self, limit: int) -> list[Difference]:
        """All that does not reconcile, at most `limit` rows per check."""
        return [
            Difference(name, table, row, member_id, _plain(expected), _plain(actual))
            for (name, table), statement in _STATEMENTS.items()
            for member_id, row, expected, actual in self._c.execute(statement, {"limit": limit})
        ]


def _plain(value: int | str | Decimal | None) -> int | str | None:
    return int(value) if isinstance(value, Decimal) else value
