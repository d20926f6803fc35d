"""The shop's own words: `data/voice/<language>/*.ftl` laid over ours, checked like ours."""

from pathlib import Path

from fluent.syntax import ast

from locales import languages
from locales.catalogue import Catalogue, Entry, Problem, name_of, read
from locales.checks import check_entry


def lay_over(catalogues: dict[str, Catalogue], folder: Path | None) -> list[Problem]:
    """Put the shop's entries in place of ours; what is wrong is returned, and there our words stay."""
    if folder is None or not folder.is_dir():
        return []
    reference = catalogues[languages.REFERENCE].copy()
    return [wrong for path in sorted(folder.iterdir()) if path.is_dir() for wrong in _lay(catalogues, path, reference)]


def _lay(catalogues: dict[str, Catalogue], folder: Path, reference: Catalogue) -> list[Problem]:
    language = folder.name
    if languages.match(language, [*catalogues]) is None:
        return [Problem(str(folder), 0, f"we do not speak {language}; there are {', '.join(catalogues)}")]
    theirs, problems = read(language, folder)
    target = catalogues.setdefault(language, Catalogue(language))
    for entry in sorted(theirs.entries(), key=lambda entry: isinstance(entry, ast.Message)):  # messages use terms
        file, line = theirs.origin[name_of(entry)]
        wrong = check_entry(entry, target, reference)
        problems += [Problem(file, line, what) for what in wrong]
        if not wrong:
            target.add(_merged(entry, target), file, line)
    return problems


def _merged(entry: Entry, target: Catalogue) -> Entry:
    """What the shop's entry leaves out, the text or single attributes, stays as we wrote it."""
    mine = target.messages.get(entry.id.name)
    if isinstance(entry, ast.Term) or mine is None:
        return entry
    said = {attribute.id.name for attribute in entry.attributes}
    kept = [attribute for attribute in mine.attributes if attribute.id.name not in said]
    return ast.Message(entry.id, value=entry.value or mine.value, attributes=[*entry.attributes, *kept])
