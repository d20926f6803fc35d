"""The gate is the only way out for what is not an immediate reply."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "outreach", "domain", "storage", "rules", "locales")

# Who may do what leads to Telegram: by the name that is called, the only files that call it.
DOORS = {
    "Letter": {"domain/gate.py"},  # only the gate makes one
    "Gate": {"domain/post.py"},  # only a claim asks it
    "work": {"outreach/post.py", "domain/pace.py"},
    "work_in_turn": {"outreach/post.py"},
    "render": {"outreach/post.py"},
    "Messenger": {"bot/house.py"},
}
METHODS = {
    ("deliveries", "take"): {"domain/post.py"},
    ("deliveries", "due"): {"domain/post.py"},
    ("together", "ride"): {"domain/post.py"},
    ("messenger", "send"): {"outreach/post.py", "outreach/wire.py"},  # the wire asks who we are
}
# Requests that show something to somebody: replies in handlers/talk.py, everything else in outreach/render.py.
SHOWING = ("sendMessage", "sendPhoto", "sendDocument", "copyMessage", "editMessageText", "forwardMessage")
SPEAKERS = {"handlers/talk.py", "outreach/render.py"}
SHORTCUTS = {
    "bot": ("send_", "edit_message", "copy_message", "forward_message", "answer_photo"),
    "message": ("answer", "reply", "edit_", "send_copy", "copy_to", "forward"),
}
HARMLESS = {"GetFile", "TelegramMethod", "TelegramType"}  # they show nothing to anybody


@cache
def sources() -> dict[str, str]:
    """Every file of ours with its text."""
    found = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in found}


@cache
def nodes() -> list[tuple[str, ast.AST]]:
    """All of their syntax, with the file in which it stands."""
    return [(file, node) for file, text in sources().items() for node in ast.walk(ast.parse(text))]


def calls() -> list[tuple[str, ast.Call]]:
    """Every call."""
    return [(file, node) for file, node in nodes() if isinstance(node, ast.Call)]


def name_of(node: ast.expr) -> str:
    """The last word of a name, however it was reached."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def owned(call: ast.Call) -> tuple[str, str]:
    """Whose method is called, and which: `self._messenger.send()` is the messenger's `send`."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else call.func
    return name_of(owner).lstrip("_"), name_of(call.func)


def test_only_the_gate_makes_letters_and_only_the_post_sends_them() -> None:
    seen: dict[str, set[str]] = {name: set() for name in DOORS}
    for file, call in calls():
        name = name_of(call.func)
        if name in DOORS and (isinstance(call.func, ast.Name) or name.istitle()):  # our own verbs are methods elsewhere
            seen[name].add(file)
    assert {name: files - DOORS[name] for name, files in seen.items()} == {name: set() for name in DOORS}
    assert seen["Letter"] == DOORS["Letter"]


def test_only_the_claim_takes_rows_and_only_the_post_hands_them_to_the_messenger() -> None:
    for file, call in calls():
        if isinstance(call.func, ast.Attribute):
            allowed = METHODS.get(owned(call))
            assert allowed is None or file in allowed, f"{file}:{call.lineno}"


def test_nobody_speaks_to_telegram_past_the_reply_and_the_post() -> None:
    for file, text in sources().items():
        assert file in SPEAKERS or not any(method in text for method in SHOWING), file
    for file, call in calls():
        owner, method = owned(call)
        shown = [said for whose, said in SHORTCUTS.items() if owner.endswith(whose) and method.startswith(said)]
        assert not shown, f"{file}:{call.lineno}"


def test_what_asks_for_a_message_is_known_to_the_reply_alone() -> None:
    """aiogram's methods are classes too, which any bot takes."""
    for file, node in nodes():
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("aiogram.methods"):
            named = {one.name for one in node.names} - HARMLESS
            assert not named or file == "handlers/talk.py", f"{file}:{node.lineno}"
