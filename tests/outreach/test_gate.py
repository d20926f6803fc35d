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
    ("messenger", "send"): {"outreach/post.py"},
}
# Requests that show something to somebody: replies in handlers/talk.py, everything else in outreach/render.py.
SHOWING = ("sendMessage", "sendPhoto", "sendDocument", "copyMessage", "editMessageText", "forwardMessage")
SPEAKERS = {"handlers/talk.py", "outreach/render.py"}
BOT_METHODS = ("send_", "edit_message", "copy_message", "forward_message", "answer_photo")


@cache
def sources() -> dict[str, str]:
    """Every file of ours with its text."""
    found = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in found}


@cache
def calls() -> list[tuple[str, ast.Call]]:
    """Every call, with the file in which it stands."""
    nodes = ((file, node) for file, text in sources().items() for node in ast.walk(ast.parse(text)))
    return [(file, node) for file, node in nodes if isinstance(node, ast.Call)]


def test_only_the_gate_makes_letters_and_only_the_post_sends_them() -> None:
    seen: dict[str, set[str]] = {name: set() for name in DOORS}
    for file, call in calls():
        names = [call.func] if not isinstance(call.func, ast.Attribute) else []
        for name in names:
            if isinstance(name, ast.Name) and name.id in DOORS:
                seen[name.id].add(file)
    assert {name: files - DOORS[name] for name, files in seen.items()} == {name: set() for name in DOORS}
    assert seen["Letter"] == DOORS["Letter"]


def test_only_the_claim_takes_rows_and_only_the_post_hands_them_to_the_messenger() -> None:
    for file, call in calls():
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Attribute):
            allowed = METHODS.get((call.func.value.attr, call.func.attr))
            assert allowed is None or file in allowed, f"{file}:{call.lineno}"


def test_nobody_speaks_to_telegram_past_the_reply_and_the_post() -> None:
    for file, text in sources().items():
        assert file in SPEAKERS or not any(f'"{method}"' in text for method in SHOWING), file
    for file, call in calls():
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name | ast.Attribute):
            owner = call.func.value
            name = owner.id if isinstance(owner, ast.Name) else owner.attr
            assert not (name.endswith("bot") and call.func.attr.startswith(BOT_METHODS)), f"{file}:{call.lineno}"
