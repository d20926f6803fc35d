"""Every check can fail: small catalogues with one thing wrong."""

from pathlib import Path

import pytest
from fluent.syntax import ast

from locales.catalogue import Catalogue, read
from locales.checks import all_nodes, check, patterns
from locales.overrides import lay_over
from locales.voices import Voices

REFERENCE = """
-brand = Dalla
hello = Hello { ISO($name) }, { NUM($n) }
    .title = Hi
code = <code>{ $code }</code>
how = { $kind ->
    [gift] a
   *[other] b
 }
many = { $n ->
    [one] one
   *[other] { NUM($n) }
 }
"""


def catalogue(folder: Path, text: str, language: str = "en") -> Catalogue:
    (folder / "x.ftl").write_text(text, encoding="utf-8")
    return read(language, folder)[0]


def complaints(folder: Path, text: str, language: str = "de", reference: str = REFERENCE) -> str:
    return "\n".join(map(str, check(catalogue(folder, text, language), catalogue(folder, reference))))


def test_a_right_catalogue_has_no_problems(tmp_path: Path) -> None:
    assert complaints(tmp_path, REFERENCE) == ""


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("hello = Hello { ISO($name) }, { NUM($n) }\n    .title = Hi", "", "hello.title is missing"),
        ("    .title = Hi\n", "", "hello.title is missing"),
        (".title = Hi", ".title = Hi\n    .other = Ha", "hello.other: there is no such text"),
        ("code =", "extra = x\ncode =", "extra: there is no such text"),
        ("Hello { ISO($name) }, ", "Hello ", "hello: leaves out name"),
        ("Hello { ISO($name) }", "Hello { ISO($name) } { ISO($nick) }", "hello: uses nick, which nobody gives"),
        ("    [one] one\n", "    [one] one\n    [few] few\n", "this language has one, other"),
        ("    [gift] a", "    [present] a", "chooses by present, which is none of gift, other"),
        ("    [gift] a", "    [gift] a\n    [gift] c", "has the same variant twice"),
        ("Hi", "{ -shop }", "refers to -shop, which is not there"),
        ("Hi", "{ greeting }", "refers to greeting, which is not there"),
        ("{ ISO($name) }", "{ NAME($name) }", "calls NAME()"),
        ("{ ISO($name) }", "{ $name }", "shows $name bare"),
        ("{ NUM($n) }\n    .", "{ $n }\n    .", "shows $n bare"),
        ("<code>{ $code }</code>", "<code>{ ISO($code) }</code>", "isolates code, which people copy or tap"),
        ("<code>{ $code }</code>", "{ ISO($code) }", "isolates code, which people copy or tap"),
        ("{ NUM($n) }\n    .", '{ DAY($n, style: "tiny") }\n    .', "DAY() has the styles long, short, weekday"),
        ("{ NUM($n) }\n    .", "{ NUM($n, digits: 3) }\n    .", "NUM() has no option digits"),
        ("{ NUM($n) }\n    .", "{ NUM($n, $n) }\n    .", "NUM() takes one value"),
        ("Hi", '{ CULTURE("religion") -> \n   *[x] y\n }', "CULTURE() knows address, directness, emoji, opening"),
        ("{ NUM($n) }\n    .", "{ CULTURE($n) }\n    .", "CULTURE() knows"),
        ("{ NUM($n) }\n    .", "{ NUM() }\n    .", "NUM() takes one value"),
        ("Hi", "<b>Hi", "leaves <b> open"),
        ("Hi", "Hi</b>", "closes <b> out of turn"),
        ("Hi", "<b><i>Hi</b></i>", "closes <b> out of turn"),
        ("Hi", "<br>Hi", "has <br>, which Telegram does not know"),
        ("Hi", '<b class="x">Hi</b>', "which Telegram does not know"),
        ("Hi", "Hi & bye", "has a bare &"),
        ("Hi", "1 < 2", "has a bare <"),
        ("[gift] a", "[gift] <b>a", "leaves <b> open"),
    ],
)
def test_each_kind_of_mistake_is_found(tmp_path: Path, right: str, wrong: str, complaint: str) -> None:
    assert right in REFERENCE
    assert complaint in complaints(tmp_path, REFERENCE.replace(right, wrong, 1))


def test_arabic_needs_all_six_forms(tmp_path: Path) -> None:
    six = "".join(f"    [{form}] x\n" for form in ("zero", "one", "two", "few", "many"))
    whole = REFERENCE.replace("    [one] one\n", six)
    assert complaints(tmp_path, whole, "ar") == ""
    for form in ("zero", "one", "two", "few", "many"):
        assert "plural forms" in complaints(tmp_path, whole.replace(f"    [{form}] x\n", ""), "ar")


def test_japanese_has_one_form(tmp_path: Path) -> None:
    assert "this language has other" in complaints(tmp_path, REFERENCE, "ja")
    assert complaints(tmp_path, REFERENCE.replace("    [one] one\n", ""), "ja") == ""


def test_links_and_emoji_tags_are_known_and_their_addresses_stay_bare(tmp_path: Path) -> None:
    text = 'a = <a href="https://x/{ $page }">{ ISO($name) }</a> <blockquote>&lt;</blockquote>'
    assert complaints(tmp_path, text, reference=text) == ""
    assert "isolates page" in complaints(tmp_path, text.replace("$page", "ISO($page)"), reference=text)
    assert "open" in complaints(tmp_path, text.replace("</a>", ""), reference=text)


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        ("a = x\nb = { $x\nc = y", 2, "not understood"),
        ("a = x\n\n???", 3, "not understood"),
        ("a = x\na = y", 2, "a is written twice"),
        ("a = x\n# once more\na = y", 3, "a is written twice"),
    ],
)
def test_broken_files_are_named_with_their_line(tmp_path: Path, text: str, line: int, complaint: str) -> None:
    (tmp_path / "x.ftl").write_text(text, encoding="utf-8")
    problems = read("en", tmp_path)[1]
    assert [(Path(problem.file).name, problem.line) for problem in problems] == [("x.ftl", line)]
    assert complaint in str(problems[0])


def test_files_that_are_no_text_are_a_problem_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "x.ftl").write_bytes(b"a = \xff\xfe")
    assert "cannot be read" in str(read("en", tmp_path)[1][0])
    (tmp_path / "x.ftl").write_bytes("\ufeffa = x\r\nb = y\r\n".encode())
    assert set(read("en", tmp_path)[0].messages) == {"a", "b"}


def test_the_shop_says_it_its_own_way_and_its_mistakes_stay_outside(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "own.ftl").write_text(
        "home-title = What may it be?\n"
        "-house = Dalla\n"
        "home-help = { -house } helps\n"
        "home-points = { $balance }\n"
        "home-nothing = x\n"
        "code-used = <b>Enjoy { ISO($name) }\n"
        "home-codes = { -nobody }\n"
        "broken = {\n",
        encoding="utf-8",
    )
    (tmp_path / "xx").mkdir()
    (tmp_path / "notes.txt").write_text("not a language")
    voices = Voices(tmp_path)
    say = voices.of("en", "GB", "UTC")
    assert say("home-title") == "What may it be?"
    assert say("home-help") == "Dalla helps"
    assert say("home-points") == "⭐ My points"
    assert say("home-codes") == "🎟 My codes"
    assert "<b>" not in say("code-used", name="x")
    lines = {(Path(problem.file).name, problem.line) for problem in voices.problems}
    assert lines == {("own.ftl", 4), ("own.ftl", 5), ("own.ftl", 6), ("own.ftl", 7), ("own.ftl", 8), ("xx", 0)}
    assert all(str(problem).startswith(str(tmp_path)) for problem in voices.problems)


def test_what_the_shop_leaves_out_of_a_text_stays_as_we_wrote_it(tmp_path: Path) -> None:
    ours = {
        "en": catalogue(tmp_path, "a = ours\n    .title = our title\n    .hint = our hint\nb = ours\n    .title = ours")
    }
    (tmp_path / "voice" / "en").mkdir(parents=True)
    (tmp_path / "voice" / "en" / "x.ftl").write_text("a =\n    .title = theirs\nb = theirs")
    assert lay_over(ours, tmp_path / "voice") == []
    text = {
        key: "".join(node.value for node in all_nodes(pattern, ast.TextElement))
        for key, pattern in patterns(ours["en"]).items()
    }
    assert text == {
        "a": "ours",
        "a.title": "theirs",
        "a.hint": "our hint",
        "b": "theirs",
        "b.title": "ours",
    }


def test_no_folder_of_own_words_is_no_problem(tmp_path: Path) -> None:
    assert Voices(tmp_path / "nowhere").problems == []
    (tmp_path / "voice").write_text("a file, not a folder")
    assert Voices(tmp_path / "voice").problems == []
