"""Polls and quizzes: their state lives in the message that carries them."""

from __future__ import annotations

from simulator.errors import Impossible
from simulator.model import Chat, Json, Message, Person
from simulator.world import World


def vote(world: World, person: Person, chat: Chat, message: Message, options: list[int]) -> None:
    """The person votes, changes or (with no options) takes back the vote; the bot gets poll_answer and poll."""
    poll = message.body.get("poll")
    if poll is None or poll["is_closed"]:
        raise Impossible("There is no open poll on that message.")
    if any(not 0 <= option < len(poll["options"]) for option in options):
        raise Impossible("The poll has no such option.")
    if len(options) > 1 and not poll["allows_multiple_answers"]:
        raise Impossible("The poll takes one answer.")
    if poll["type"] == "quiz" and person.id in message.votes:
        raise Impossible("A quiz is answered once.")
    message.votes[person.id] = options
    if not options:
        del message.votes[person.id]
    counted = recount(message)
    world.replace(chat, message, {"poll": counted})
    if message.sender_id != world.bot_id:
        return
    world.queue.put("poll", counted)
    if not poll["is_anonymous"]:
        answer: Json = {"poll_id": poll["id"], "user": person.user, "option_ids": options}
        persistent = [poll["options"][option]["persistent_id"] for option in options]
        world.queue.put("poll_answer", {**answer, "option_persistent_ids": persistent})


def recount(message: Message) -> Json:
    """The Poll with its votes counted anew."""
    poll = message.body["poll"]
    options = [
        {**option, "voter_count": sum(number in chosen for chosen in message.votes.values())}
        for number, option in enumerate(poll["options"])
    ]
    return {**poll, "options": options, "total_voter_count": len(message.votes)}
