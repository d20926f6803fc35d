"""Pictures sent together come as one message each, and with one caption at most: they get one answer."""

from dataclasses import replace

from handlers.table import Step, Turn

ALBUM = "album"  # a step of its own, or a fact of the step, with Telegram's number of the album
WAITING = ("lost",)  # steps that wait for another message than the next picture of the same album


def answered(turn: Turn) -> bool:
    """Whether an earlier part of the same album has the answer."""
    return turn.step is not None and _album(turn) is not None and turn.step.data.get(ALBUM) == _album(turn)


def noted(turn: Turn, step: Step | None) -> Step | None:
    """The next step; after a picture of an album it remembers which, unless the step takes the other pictures too."""
    album = _album(turn)
    if album is None:
        return step
    if step is None:
        return Step(ALBUM, {ALBUM: album})
    return replace(step, data={**step.data, ALBUM: album}) if step.name in WAITING else step


def _album(turn: Turn) -> str | None:
    """Of a message that a person sent here, if it is a part of one."""
    incoming = turn.incoming
    sent = incoming.kind == "message" and incoming.private and incoming.message is not None
    return incoming.message.media_group_id if sent and incoming.message else None
