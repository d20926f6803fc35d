"""Reading settings one by one, so that every mistake in a file is told at once: its line, and what would be right."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from zoneinfo import ZoneInfo

from rules.programme_problems import Fact, Phrase, Problem, ProgrammeErrors, guess, near, shown, value_of
from rules.toml_lines import Path

Texts = Mapping[str, str]  # language tag → text

MOST_POINTS = 1_000_000  # that one thing of a programme costs or brings

LISTED = 12  # so many allowed words are named in a sentence of any language
A_TEXT_EACH = '{ en = "…", ar = "…" }'
A_MOMENT = Phrase("a day such as 2027-03-31, or a day and time such as 2027-03-31T18:00:00", "moment")

_ID = re.compile(r"[a-z0-9-]{1,20}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # all but tab and line end
_YEARS = range(2000, 2200)


class Report:
    """Collects what is wrong and what is odd while sections are read."""

    def __init__(self, lines: Mapping[Path, int]) -> None:
        self._lines = lines
        self._sections: list[Section] = []
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def problem(self, path: Path, message: str, kind: str = "", **facts: Fact) -> None:
        """Message, kind and facts as in Problem."""
        self.problems.append(self._at(path, message, kind, facts))

    def warning(self, path: Path, message: str, kind: str = "", **facts: Fact) -> None:
        self.warnings.append(self._at(path, message, kind, facts))

    def opened(self, section: "Section") -> None:
        self._sections.append(section)

    def finish(self) -> None:
        """Name every setting that no section asked for; raise when anything is wrong."""
        for section in self._sections:
            section.name_unknown()
        if self.problems:
            raise ProgrammeErrors(self.problems)

    def _at(self, path: Path, message: str, kind: str, facts: Mapping[str, Fact]) -> Problem:
        known = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in self._lines), None)
        return Problem(self._lines[known] if known else 0, label(path), message, kind, facts)


class Section:
    """One table of the file. Each method reads one setting, reports what is wrong and returns a usable value anyhow."""

    def __init__(self, report: Report, path: Path, table: Mapping[str, object]) -> None:
        self.report = report
        self.path = path
        self._table = table
        self._asked: set[str] = set()
        report.opened(self)

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def problem(self, name: str, message: str, kind: str = "", **facts: Fact) -> None:
        self.report.problem((*self.path, name), message, kind, **facts)

    def warning(self, name: str, message: str, kind: str = "", **facts: Fact) -> None:
        self.report.warning((*self.path, name), message, kind, **facts)

    def get(self, name: str) -> object | None:
        self._asked.add(name)
        return self._table.get(name)

    def wrong(self, name: str, wanted: Phrase | str, meant: str = "") -> None:
        """Report that `name` is missing or is not `wanted`, and what was perhaps `meant`."""
        wanted = wanted if isinstance(wanted, Phrase) else Phrase(wanted)
        if name in self:
            value = value_of(self._table[name])
            message = f"must be {wanted.english}, not {value.english}{guess(meant)}"
            self.problem(name, message, "wrong", wanted=wanted, value=value, meant=meant)
        else:
            self.problem(name, f"is missing: {wanted.english}", "missing", wanted=wanted)

    def name_unknown(self) -> None:
        for name in sorted(self._table.keys() - self._asked):
            meant = near(name, self._asked)
            self.problem(name, f"is not a setting known here{guess(meant, quote='')}", "unknown", meant=meant)

    def whole(self, name: str, unit: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number of `unit` within both bounds; required when there is no default."""
        value = self.maybe_whole(name, unit, low, high)
        if value is None and name not in self and default is None:
            self.wrong(name, _whole(unit, low, high))
        return value if value is not None else default if default is not None else low

    def maybe_whole(self, name: str, unit: str, low: int, high: int) -> int | None:
        value = self.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        if name in self:
            self.wrong(name, _whole(unit, low, high))
        return None

    def wholes(self, name: str, unit: str, low: int, high: int, default: tuple[int, ...]) -> tuple[int, ...]:
        """Whole numbers of `unit`, each smaller than the one before; an empty list is allowed."""
        value = self.get(name)
        if name not in self:
            return default
        numbers = value if isinstance(value, list) else [None]
        good = [one for one in numbers if isinstance(one, int) and not isinstance(one, bool) and low <= one <= high]
        if len(good) < len(numbers) or len(set(good)) < len(good) or sorted(good, reverse=True) != good:
            such = f"such as {list(default)}, each smaller than the last"
            english = f"a list of {unit} from {high} down to {low} {such}"
            self.wrong(name, Phrase(english, "falling", {"low": str(low), "high": str(high), "such": str([*default])}))
            return default
        return tuple(good)

    def amount(
        self, name: str, what: str, low: Decimal, high: Decimal, places: int, default: Decimal | None = None
    ) -> Decimal:
        """An exact decimal with at most `places` digits after the point; a number or a text such as "1.25"."""
        value = _decimal(self.get(name))
        if value is not None and low <= value <= high and value == round(value, places):
            return value
        if name in self or default is None:
            english = f"{what} from {low} to {high} with at most {places} digits after the point"
            bounds = {"low": str(low), "high": str(high), "places": str(places)}
            self.wrong(name, Phrase(english, "amount", bounds))
        return low if default is None else default

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.get(name)
        if name in self and not isinstance(value, bool):
            self.wrong(name, Phrase("true or false", "flag"))
        return value if isinstance(value, bool) else default

    def text(self, name: str, what: str, longest: int = 200) -> str:
        value = self.get(name)
        if isinstance(value, str) and self._speakable((*self.path, name), value, longest):
            return value.strip()
        if not isinstance(value, str):
            self.wrong(name, Phrase(what, "text"))
        return ""

    def maybe_text(self, name: str, what: str, longest: int = 200) -> str | None:
        self._asked.add(name)
        return self.text(name, what, longest) if name in self else None

    def one_of(self, name: str, what: Phrase | str, allowed: Collection[str], default: str | None = None) -> str:
        """One of `allowed`; a near miss is named."""
        value = self.get(name)
        if isinstance(value, str) and value in allowed:
            return value
        if name in self or default is None:
            if isinstance(what, str) and 0 < len(allowed) <= LISTED:
                what = Phrase(what, "one-of", {"allowed": tuple(allowed)})
            self.wrong(name, what, near(value, allowed))
        return default or ""

    def maybe_one_of(self, name: str, what: Phrase | str, allowed: Collection[str]) -> str | None:
        self._asked.add(name)
        return self.one_of(name, what, allowed) if name in self else None

    def id(self, name: str = "id") -> str:
        value = self.get(name)
        if isinstance(value, str) and _ID.fullmatch(value):
            return value
        self.wrong(name, Phrase("1 to 20 of the characters a-z 0-9 -", "id"))
        return ""

    def moment(self, name: str, zone: ZoneInfo, *, end: bool = False) -> datetime | None:
        """A day or a time as an instant, in the shop's zone unless it has an offset. With `end` a day means its end."""
        value = self.get(name)
        if value is None:
            return None
        if not isinstance(value, date) or value.year not in _YEARS:
            self.wrong(name, A_MOMENT)
            return None
        if not isinstance(value, datetime):
            value = datetime.combine(value + timedelta(days=1) if end else value, datetime.min.time())
        return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)

    def languages(self, name: str) -> tuple[str, ...]:
        value = self.get(name)
        tags = (
            [tag for tag in value if isinstance(tag, str) and _LANGUAGE.fullmatch(tag)]
            if isinstance(value, list)
            else []
        )
        if not isinstance(value, list) or not value or len(tags) < len(value) or len(set(tags)) < len(tags):
            self.wrong(name, Phrase('a list of different language tags such as ["ar", "en"]', "languages"))
        return tuple(tags)

    def texts(self, name: str, what: str, spoken: "Spoken", longest: int = 200) -> Texts:
        """A text per language, `{ en = "…", ar = "…" }`, or one text, which is then the shop's language."""
        value = self.get(name)
        if isinstance(value, str):
            value = {spoken.default: value}
        if not isinstance(value, dict) or not value:
            english = f"{what}: a text, or a text per language such as {A_TEXT_EACH}"
            self.wrong(name, Phrase(english, "texts", {"such": A_TEXT_EACH}))
            return MappingProxyType({})
        path = (*self.path, name)
        good = {tag: text.strip() for tag, text in value.items() if self._language_text(path, tag, text, longest)}
        self.spoken(name, value, spoken)
        return MappingProxyType(good)

    def spoken(self, name: str, given: Collection[str], spoken: "Spoken") -> None:
        """The shop's language must be there; others that are missing, or too many, are only worth a warning."""
        if not spoken.default:  # which is told where it is missing
            if not given:
                self.wrong(name, Phrase(f"a text per language such as {A_TEXT_EACH}", "texts", {"such": A_TEXT_EACH}))
            return
        if spoken.default not in given:
            message = f"has no text in {spoken.default}, the shop's own language (shop.default_language)"
            self.problem(name, message, "own-language", language=spoken.default)
            return
        if missing := [tag for tag in spoken.languages if tag not in given]:
            message = f"has no text in {', '.join(missing)}: it will appear in {spoken.default}"
            self.warning(name, message, "other-languages", missing=missing, language=spoken.default)
        for tag in sorted(set(given) - set(spoken.languages)):
            meant = near(tag, spoken.languages)
            message = f"is not one of shop.languages: nobody will see it{guess(meant)}"
            self.report.warning((*self.path, name, tag), message, "unspoken", meant=meant)

    def sections(self, name: str) -> "list[Section]":
        """The tables of `[[name]]`, in order."""
        value = self.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.problem(name, f"must be tables, each begun with [[{name}]]", "tables", begin=f"[[{name}]]")
            return []
        return [Section(self.report, (*self.path, name, at), one) for at, one in enumerate(value)]

    def section(self, name: str) -> "Section":
        """The table `[name]`; an empty one when it is missing, so that its required settings are named."""
        value = self.get(name)
        if value is not None and not isinstance(value, dict):
            begin = f"[{label((*self.path, name))}]"
            self.problem(name, f"must be a table, begun with {begin}", "table", begin=begin)
        return Section(self.report, (*self.path, name), value if isinstance(value, dict) else {})

    def names(self) -> tuple[str, ...]:
        """The free keys of this table, such as currencies or sources."""
        return tuple(self._table)

    def _language_text(self, path: Path, tag: str, text: object, longest: int) -> bool:
        if not _LANGUAGE.fullmatch(tag):
            self.report.problem((*path, tag), 'must be named by a language tag such as "en" or "pt-BR"', "tag")
            return False
        if not isinstance(text, str):
            message, value = f"must be a text, not {shown(text)}", value_of(text)
            self.report.problem((*path, tag), message, "wrong", wanted=Phrase("a text", "text"), value=value)
            return False
        return self._speakable((*path, tag), text, longest)

    def _speakable(self, path: Path, text: str, longest: int) -> bool:
        if not text.strip():
            self.report.problem(path, "must not be empty", "empty")
        elif len(text) > longest:
            message = f"must have at most {longest} characters, not {len(text)}"
            self.report.problem(path, message, "long", longest=str(longest), length=str(len(text)))
        elif _CONTROL.search(text):
            self.report.problem(path, "must not contain control characters", "control")
        else:
            return True
        return False


@dataclass(frozen=True, slots=True)
class Spoken:
    """The shop's languages, for the texts of the file."""

    languages: tuple[str, ...]
    default: str


def different(
    sections: Sequence[Section], names: Sequence[str], field: str = "id", taken: Collection[str] = ()
) -> None:
    """Report each of these tables whose name, which it has in `field`, stands before it or is among those `taken`."""
    for at, (section, name) in enumerate(zip(sections, names, strict=True)):
        if name and (name in names[:at] or name in taken):
            section.problem(field, f'must be different from the others: "{name}" is used before', "twice", value=name)


def label(path: Path) -> str:
    """rewards[2].price for ("rewards", 1, "price"): people count from one."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part[:60]}" for part in path)
    return "".join(parts).removeprefix(".")


def ends_after(section: Section, begins: str, ends: str) -> None:
    """Report that what ends does so before it begins."""
    section.problem(ends, f"must be after {begins}", "after", other=begins)


def _whole(unit: str, low: int, high: int) -> Phrase:
    return Phrase(f"a whole number of {unit} from {low} to {high}", "whole", {"low": str(low), "high": str(high)})


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,9})?", value):
        return Decimal(value)
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() <= 64:
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and -20 <= value.adjusted() <= 20:
        return value
    return None
