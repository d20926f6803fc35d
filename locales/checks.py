"""What must be true of every text, ours or the shop's own: facts, plurals, references, isolates, markup."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from locales import languages
from locales.catalogue import Catalogue, Entry, Problem, name_of
from locales.tongue import CHOICES, FUNCTIONS

PLURALS = {"zero", "one", "two", "few", "many"}  # `other` alone says nothing: any selector may have it
Node = TypeVar("Node", bound=ast.BaseNode)
COPIED = {"url", "link", "code", "command"}  # facts that people tap or copy: never between marks they cannot see
DRAWN = {"bar", "drawn"}  # facts drawn in signs without a direction, which follow the line they stand in
TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "a", "tg-spoiler", "tg-emoji"}
DAY_STYLES = {"long", "short", "weekday"}
_TOKEN = re.compile(r"<(/?)([a-z-]+)((?:\s[^<>]*)?)>|<|>|&(?!(?:amp|lt|gt|quot);)")


def check(catalogue: Catalogue, reference: Catalogue) -> list[Problem]:
    """Everything wrong with a catalogue measured by the reference: what lacks, what is too many, what is broken."""
    problems = []
    ours, theirs = patterns(catalogue), patterns(reference)
    for key in sorted(set(theirs) - set(ours)):
        problems.append(Problem(catalogue.language, 0, f"{key} is missing"))
    for entry in catalogue.entries():
        file, line = catalogue.origin[name_of(entry)]
        problems += [Problem(file, line, wrong) for wrong in check_entry(entry, catalogue, reference)]
    return problems


def check_entry(entry: Entry, catalogue: Catalogue, reference: Catalogue) -> list[str]:
    """What is wrong with one entry that stands, or is about to stand, in the catalogue."""
    name, term = entry.id.name, isinstance(entry, ast.Term)
    known = {} if term or name not in reference.messages else dict(_patterns_of(reference.messages[name]))
    wrong: list[str] = []
    for key, pattern in _patterns_of(entry):
        if key not in known and not term:
            wrong.append(f"{key}: there is no such text")
            continue
        needed = known.get(key, pattern)
        wrong += [f"{key}: {what}" for what in _wrong(pattern, needed, catalogue, is_term=term)]
    return wrong


def patterns(catalogue: Catalogue) -> dict[str, ast.Pattern]:
    """Every text of the catalogue by `message` or `message.attribute`."""
    return {key: pattern for message in catalogue.messages.values() for key, pattern in _patterns_of(message)}


def facts(pattern: ast.Pattern) -> set[str]:
    """The names of the facts a text uses."""
    return {str(node.id.name) for node in all_nodes(pattern, ast.VariableReference)}


def _patterns_of(entry: Entry) -> Iterator[tuple[str, ast.Pattern]]:
    if entry.value:
        yield name_of(entry), entry.value
    for attribute in entry.attributes:
        yield f"{name_of(entry)}.{attribute.id.name}", attribute.value


def _wrong(pattern: ast.Pattern, needed: ast.Pattern, catalogue: Catalogue, *, is_term: bool) -> Iterator[str]:
    if not is_term:
        yield from _facts(facts(pattern), facts(needed))
    for select in all_nodes(pattern, ast.SelectExpression):
        yield from _variants(select, needed, catalogue.language)
    yield from _references(pattern, catalogue)
    for call in all_nodes(pattern, ast.FunctionReference):
        yield from _call(call)
    markup = _Markup()
    markup.read(pattern)
    yield from markup.wrong


def _facts(used: set[str], needed: set[str]) -> Iterator[str]:
    if lost := needed - used:
        yield f"leaves out {_list(lost)}"
    if made_up := used - needed:
        yield f"uses {_list(made_up)}, which nobody gives"


def _variants(select: ast.SelectExpression, needed: ast.Pattern, language: str) -> Iterator[str]:
    """A plural selector has exactly the language's categories; any other only variants that the reference knows."""
    keys = [variant.key.name for variant in select.variants if isinstance(variant.key, ast.Identifier)]
    if len(set(keys)) != len(keys):
        yield "has the same variant twice"
    if PLURALS & set(keys):
        expected = languages.plural_categories(language)
        if set(keys) != expected:
            yield f"has the plural forms {_list(set(keys))}; this language has {_list(expected)}"
    elif isinstance(select.selector, ast.VariableReference):
        known = {"other"} | _variant_keys(needed, select.selector.id.name)
        if unknown := set(keys) - known:
            yield f"chooses by {_list(unknown)}, which is none of {_list(known)}"


def _variant_keys(pattern: ast.Pattern, fact: str) -> set[str]:
    return {
        variant.key.name
        for select in all_nodes(pattern, ast.SelectExpression)
        if isinstance(select.selector, ast.VariableReference) and select.selector.id.name == fact
        for variant in select.variants
        if isinstance(variant.key, ast.Identifier)
    }


def _references(pattern: ast.Pattern, catalogue: Catalogue) -> Iterator[str]:
    for message in all_nodes(pattern, ast.MessageReference):
        if message.id.name not in catalogue.messages:
            yield f"refers to {message.id.name}, which is not there"
    for term in all_nodes(pattern, ast.TermReference):
        if term.id.name not in catalogue.terms:
            yield f"refers to -{term.id.name}, which is not there"


def _call(call: ast.FunctionReference) -> Iterator[str]:
    name = call.id.name
    if name not in FUNCTIONS:
        yield f"calls {name}(); there are {_list(FUNCTIONS)}"
    given = call.arguments.positional
    if len(given) not in ((1, 2) if name == "MONEY" else (1,)):
        yield f"{name}() takes one value"
        return
    if name == "CULTURE" and not (isinstance(given[0], ast.StringLiteral) and given[0].value in CHOICES):
        yield f"CULTURE() knows {_list(CHOICES)}"
    for option in call.arguments.named:
        value = option.value.value if isinstance(option.value, ast.StringLiteral) else ""
        if (name, option.name.name) not in (("DAY", "style"), ("MONEY", "currency")):
            yield f"{name}() has no option {option.name.name}"
        elif name == "DAY" and value not in DAY_STYLES:
            yield f"DAY() has the styles {_list(DAY_STYLES)}"


@dataclass
class _Markup:
    """Reads a text from left to right: tags nest and close, and facts stand where they may."""

    stack: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    tag: str = ""  # the beginning of a tag whose end has not come yet: a link's address

    def read(self, pattern: ast.Pattern) -> None:
        before = list(self.stack), bool(self.tag)
        for element in pattern.elements:
            if isinstance(element, ast.TextElement):
                self._text(element.value)
            else:
                self._placeable(element.expression)
        if (self.stack, bool(self.tag)) != before:
            self.wrong.append(f"leaves <{(self.stack or ['a'])[-1]}> open or closes what it did not open")
            self.stack, self.tag = list(before[0]), ""

    def _placeable(self, expression: ast.InlineExpression | ast.SelectExpression | ast.Placeable) -> None:
        if isinstance(expression, ast.SelectExpression):
            for variant in expression.variants:
                self.read(variant.value)
        elif isinstance(expression, ast.Placeable):
            self._placeable(expression.expression)
        elif isinstance(expression, ast.VariableReference):
            self._bare(expression.id.name)
        elif isinstance(expression, ast.FunctionReference) and expression.id.name in ("ISO", "LIST"):
            self._isolated({node.id.name for node in all_nodes(expression, ast.VariableReference)})

    def _bare(self, fact: str) -> None:
        if not (self.tag or {"code", "pre"} & set(self.stack) or fact in COPIED | DRAWN):
            self.wrong.append(f"shows ${fact} bare: ISO() for texts, NUM() or POINTS() for numbers, DAY() for days")

    def _isolated(self, given: set[str]) -> None:
        if self.tag or {"code", "pre"} & set(self.stack) or given & COPIED:
            self.wrong.append(f"isolates {_list(given)}, which people copy or tap")

    def _text(self, text: str) -> None:
        text, self.tag = self.tag + text, ""
        opened = text.rfind("<")
        if opened > text.rfind(">") and '="' in text[opened:]:
            text, self.tag = text[:opened], text[opened:]
        for token in _TOKEN.finditer(text):
            self._token(token)

    def _token(self, token: re.Match[str]) -> None:
        closing, name, attributes = token.groups()
        if not name:
            self.wrong.append(f"has a bare {token[0]}; write &amp; &lt; &gt;")
        elif name not in TAGS or bool(attributes) != (name in ("a", "tg-emoji") and not closing):
            self.wrong.append(f"has {token[0]}, which Telegram does not know")
        elif not closing:
            self.stack.append(name)
        elif self.stack and self.stack[-1] == name:
            self.stack.pop()
        else:
            self.wrong.append(f"closes <{name}> out of turn")


class _Collector(Visitor):
    def __init__(self) -> None:
        self.nodes: list[ast.BaseNode] = []

    def generic_visit(self, node: ast.BaseNode) -> None:
        self.nodes.append(node)
        super().generic_visit(node)


def all_nodes(root: ast.BaseNode, kind: type[Node]) -> list[Node]:
    """Every node of a kind under the root, from left to right."""
    collector = _Collector()
    collector.visit(root)
    return [node for node in collector.nodes if isinstance(node, kind)]


def _list(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
