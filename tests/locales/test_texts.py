"""Promise P9: every text a member sees exists in every language, and no name can break it."""

import ast
import html
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent
from fluent_compiler.compiler import BUILTINS, messages_to_module
from fluent_compiler.resource import FtlResource
from hypothesis import given, settings
from hypothesis import strategies as st

from locales import languages
from locales.catalogue import HERE, Catalogue, Problem, name_of, ours, read
from locales.checks import check, patterns
from locales.markup import FSI, PDI
from locales.tongue import FUNCTIONS
from locales.voices import Voice, Voices
from simulator.entities import parse
from tests.locales import used
from tests.locales.samples import NAMES, NUMBERS, PLAIN_NAME, facts_of

CATALOGUES = ours()
REFERENCE = CATALOGUES[languages.REFERENCE]
VOICES = Voices(strict=True)
POINTS = {"one": "bean", "other": "beans"}
HOMES = {"ar": ("SA", "Asia/Riyadh"), "de": ("DE", "Europe/Berlin"), "en": ("GB", "Europe/London")}
MARKUP = {"bold", "italic", "underline", "strikethrough", "code", "pre", "text_link", "blockquote", "spoiler"}

FOLDERS = sorted({str(path.parent.relative_to(HERE)) for path in HERE.rglob("*.ftl")})

each_language = pytest.mark.parametrize("language", sorted(CATALOGUES))
each_folder = pytest.mark.parametrize("folder", FOLDERS)


def voice(language: str) -> Voice:
    return VOICES.of(language, *HOMES.get(language, ("JP", "Asia/Tokyo")), points=POINTS if language == "en" else None)


# Whoever collects this file has read nothing yet: texts and sources are understood by the tests that need them.
@cache
def keys(language: str) -> list[str]:
    """The texts the language has; that it has all of them is a test of its own."""
    return sorted(templates().keys() & patterns(CATALOGUES[language]).keys())


@cache
def templates() -> dict[str, fluent.Pattern]:
    """Every text there is, as English says it."""
    return patterns(REFERENCE)


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module that may speak."""
    return dict(used.sources(*used.ROOMS))


@cache
def plain() -> set[str]:
    """The texts that are shown without markup."""
    return {key for tree in trees().values() for key in used.spoken(tree, plain=True)} & templates().keys()


@cache
def whole(folder: str) -> tuple[Catalogue, list[Problem]]:
    """A language, or a manner of it, with its files parsed from first line to last, and what is wrong there."""
    return read(folder, HERE / folder)


@pytest.fixture
def no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiler names the file of each entry in its complaints; ours do without."""
    for kind in (fluent.Message, fluent.Term, fluent.Attribute):
        monkeypatch.setattr(kind, "ftl_resource", FtlResource("", "x.ftl"), raising=False)


def compiling(catalogue: Catalogue) -> list[object]:
    """What the compiler complains of: all that comes before it writes Python."""
    entries = {name_of(entry): entry for entry in catalogue.entries()}
    functions = BUILTINS | dict.fromkeys(FUNCTIONS, lambda *_, **__: "")
    return list(messages_to_module(entries, languages.locale(catalogue.language, None), functions=functions)[3])


@cache
def shown(text: str, *, is_caption: bool = False) -> tuple[str, list[str]]:
    """What Telegram shows of a text, and the kinds of formatting that it reads out; raises where it would refuse it."""
    words, entities = parse(text, "HTML", is_caption=is_caption)
    return words, [entity["type"] for entity in entities if entity["type"] in MARKUP]


def entities(text: str) -> list[str]:
    """The kinds of formatting in a text that may be empty."""
    return shown(text, is_caption=True)[1]


def first_direction(paragraph: str) -> str | None:
    """The direction Unicode gives a paragraph: its first strong letter outside isolates (UAX 9, P2 and P3)."""
    outside = re.sub(f"{FSI}[^{PDI}]*{PDI}", "", paragraph)
    strong = (unicodedata.bidirectional(letter) for letter in outside)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), None)


@each_language
def test_every_language_has_every_text_with_the_same_facts_right_plurals_and_sound_markup(language: str) -> None:
    assert list(map(str, check(CATALOGUES[language], REFERENCE))) == []


@each_folder
def test_no_file_has_anything_that_is_not_understood(folder: str) -> None:
    assert list(map(str, whole(folder)[1])) == []


@each_folder
def test_every_text_taken_out_alone_is_what_its_file_says_as_a_whole(folder: str) -> None:
    alone = CATALOGUES.get(folder) or ours((HERE / folder).parent)[Path(folder).name]
    together = whole(folder)[0]
    assert alone.origin == together.origin
    for name, entry in [*together.messages.items(), *together.terms.items()]:
        mine = alone.terms[name] if isinstance(entry, fluent.Term) else alone.messages[name]
        assert mine.equals(entry, ["span", "comment"]), name


def test_a_commands_slash_stays_before_it_in_arabic() -> None:
    command = re.compile(r"(?<![\u200e</])(?<!{ -ltr })/[a-z]{3,}")
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((HERE / "ar").glob("*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and command.search(line)
    ]
    assert found == [], "a slash has no direction of its own, so that it needs { -ltr } before it"


@each_language
def test_each_text_stands_in_the_file_of_its_topic(language: str) -> None:
    def places(catalogue: Catalogue) -> dict[str, str]:
        return {key: Path(catalogue.origin[key][0]).name for key in catalogue.messages}

    assert places(CATALOGUES[language]).items() <= places(REFERENCE).items()


@pytest.mark.usefixtures("no_files")
@each_language
def test_an_independent_compiler_finds_nothing_wrong(language: str) -> None:
    assert compiling(whole(language)[0]) == []


@pytest.mark.usefixtures("no_files")
@pytest.mark.parametrize("text", ["a = { b }", "a = { NO($x) }", "a = { b }\nb = { a }"])
def test_the_independent_compiler_would_find_something(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.ftl").write_text(text)
    assert compiling(read("en", tmp_path)[0])


@each_language
@pytest.mark.parametrize("number", NUMBERS)
def test_every_text_can_be_said_with_every_number(language: str, number: int) -> None:
    say = voice(language)
    for key in keys(language):
        text = say(key, **facts_of(templates()[key], number))
        assert len(shown(text)[0]) <= (1024 if "caption" in key else 4096), key
        assert not re.search(r"\{|\}|\?\?\?|\(\)|None", text), key


@each_language
@pytest.mark.parametrize("name", NAMES)
def test_no_name_changes_the_formatting_of_any_text(language: str, name: str) -> None:
    say = voice(language)
    for key in keys(language):
        template = templates()[key]
        own = entities(say(key, **facts_of(template)))
        shown = entities(say(key, **facts_of(template, name=NAMES[name])))
        assert shown == own or (name == "empty" and set(shown) <= set(own)), key


@settings(deadline=None)
@given(name=st.text(max_size=100))
def test_no_name_at_all_changes_the_formatting(name: str) -> None:
    for language in CATALOGUES:
        for key in ("human-card", "codes-open", "points-tier-next", "redeem-done"):
            facts = facts_of(templates()[key], name=name)
            words, formatted = shown(voice(language)(key, **facts))
            own = entities(voice(language)(key, **facts_of(templates()[key])))
            assert set(formatted) <= set(own)
            assert len(words) <= 4096


@each_language
def test_names_of_the_other_direction_stand_between_isolates_and_codes_do_not(language: str) -> None:
    say = voice(language)
    for key in keys(language):
        facts = facts_of(templates()[key], name="نورة")
        text = say(key, **facts)
        for code in re.findall(r"<code>(.*?)</code>", text):
            assert not set(FSI + PDI) & set(code), key
        assert text.count(FSI) == text.count(PDI), key


@pytest.mark.parametrize("name", ["C++", PLAIN_NAME, "نورة"])
def test_every_arabic_paragraph_runs_from_the_right(name: str) -> None:
    for key in keys("ar"):
        text = voice("ar")(key, **facts_of(templates()[key], name=name))
        for line in text.split("\n"):
            bare = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<code>.*</code>", "", line)))
            whole_label = key in plain() and re.fullmatch(rf"\W*{FSI}.*{PDI}", bare)
            assert first_direction(bare) in ("R", "AL") or not bare.strip() or whole_label, f"{key}: {line}"


def test_a_paragraph_that_runs_the_wrong_way_would_be_found() -> None:
    assert first_direction("/points – نقاط") == "L"
    assert first_direction(f"{FSI}Lena{PDI}، أهلًا") == "AL"
    assert first_direction(f"🎁 {FSI}Lena{PDI}") is None


@each_language
def test_texts_for_labels_and_toasts_carry_no_markup_and_stay_short(language: str) -> None:
    assert "common-home" in plain()
    for key in plain() & set(keys(language)):
        facts = facts_of(templates()[key], 1_000_000)
        assert "<" not in voice(language)(key, **facts), key
        assert len(voice(language).plain(key, **facts)) <= (512 if key.startswith("menu-") else 200), key


@each_language
def test_menus_fit_into_what_telegram_shows(language: str) -> None:
    for key in keys(language):
        if key.startswith("menu-"):
            limit = {"menu-description": 512, "menu-short": 120}.get(key, 256)
            text = voice(language).plain(key, **facts_of(templates()[key], name="Dalla · دلّة"))
            assert 1 <= len(text) <= limit, key


@each_language
def test_no_language_says_it_in_english(language: str) -> None:
    """Every text of another language differs from the English one, except those without a word of their own."""
    if language == languages.REFERENCE:
        return
    for key in keys(language):
        said = {tongue: voice(tongue)(key, **facts_of(templates()[key])) for tongue in (language, "en")}
        words = re.findall(r"[^\W\d_]{3,}", re.sub(f"{FSI}.*?{PDI}|<[^>]*>|{PLAIN_NAME}|February", "", said["en"]))
        assert not words or said[language] != said["en"], key


@each_language
def test_exclamation_marks_stand_only_where_the_culture_has_them(language: str) -> None:
    say = voice(language)
    loud = {key for key in keys(language) if "!" in say(key, **facts_of(templates()[key]))}
    assert say.profile.exclaim == bool(loud)


def test_the_culture_softens_the_wording() -> None:
    facts = {"name": PLAIN_NAME, "part": "morning"}
    london, berlin, riyadh = (voice(one)("opening", **facts) for one in ("en", "de", "ar"))
    assert len(berlin) < len(london)
    assert "وأهلًا وسهلًا" in riyadh


def test_arabic_names_every_number_in_its_own_form() -> None:
    forms = {voice("ar")("refused-limit-reached", limit=number) for number in (1, 2, 3, 11, 100)}
    assert len(forms) == 5


def test_every_text_the_code_speaks_exists() -> None:
    missing = {
        f"{path.relative_to(used.ROOT)}: {key}"
        for path, tree in trees().items()
        if path.parts[-2] != "simulator"
        for key in used.spoken(tree)
        if key not in templates()
    }
    assert missing == set()


def test_every_text_is_spoken_somewhere() -> None:
    assert templates().keys() - used.mentioned(trees().values(), {*templates()}) == set()


def test_what_is_spoken_and_what_is_mentioned_is_really_found() -> None:
    tree = ast.parse('say("a-b" if x else "c-d"); say.plain("e.f", n=1); f"menu-{x}"; KEY = "refused-g"; say(x)')
    assert used.spoken(tree) == {"a-b", "c-d", "e.f"}
    assert used.spoken(tree, plain=True) == {"e.f"}
    assert used.mentioned([tree], {"a-b", "menu-x", "menus-x", "refused-g", "points-x"}) == {
        "a-b",
        "menu-x",
        "refused-g",
    }


SCRIPTS = re.compile(r"[\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fffäöüß]")
SENTENCE = re.compile(r"(?=.*(?:^[A-Z]|[.!?…]$))\s*\S+(?:\s+\S+){3,}\s*")  # four words, and begun or ended like one


def speech(tree: ast.AST) -> list[str]:
    """Texts in code that sound as if they were meant for people: other scripts, umlauts, or a sentence in English."""
    quiet = {id(node) for parent in used.nodes(tree) if _for_developers(parent) for node in ast.walk(parent)}
    texts = [
        node.value
        for node in used.nodes(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet
    ]
    return [text for text in texts if SCRIPTS.search(text) or SENTENCE.fullmatch(text)]


def _for_developers(node: ast.AST) -> bool:
    """Docstrings, the words of an exception or an assertion, and lines of the log."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return getattr(node.func.value, "id", "") in ("log", "logger")
    return isinstance(node, ast.Raise | ast.Assert)


def test_no_words_for_people_stand_in_the_counters_code() -> None:
    rooms = {used.ROOT / room for room in ("handlers", "outreach", "domain")}
    assert all(any(room in path.parents for path in trees()) for room in rooms)
    for path, tree in trees().items():
        assert not rooms & {*path.parents} or speech(tree) == [], path


@pytest.mark.parametrize(
    "code", ['talk.show("أهلًا")', 'x = "Ihr Stand für heute: ä"', 'show("You have no codes yet, sorry.")', 'x("豆")']
)
def test_words_for_people_in_code_would_be_found(code: str) -> None:
    assert speech(ast.parse(code))


def test_words_for_developers_are_no_words_for_people() -> None:
    code = '"""A docstring of many words here."""\nraise ValueError("no such thing as this one")\nx = "points:show"'
    assert speech(ast.parse(code)) == []
