"""What a shop offers though etiquette avoids it where its members live: for a person to look at, never forbidden."""

from collections.abc import Iterator, Mapping

from locales.occasions import profile_of
from locales.topics import touched
from rules.programme import Problem, Programme, Texts
from rules.programme_problems import out_of_place


def avoided(programme: Programme) -> Iterator[Problem]:
    """A remark for each thing of the shop's whose words touch what the culture profile of a served country avoids."""
    for field, texts in _offered(programme):
        countries: dict[str, list[str]] = {}
        for country in programme.served:
            if word := _avoided_in(country, texts):
                countries.setdefault(word, []).append(country)
        for word, places in countries.items():
            yield out_of_place(field, word, places)


def _avoided_in(country: str, texts: tuple[Texts, ...]) -> str | None:
    for text in texts:
        for language, said in text.items():
            if word := touched(said, language, profile_of(country, language).avoid):
                return word
    return None


def _offered(programme: Programme) -> Iterator[tuple[str, tuple[Texts, ...]]]:
    """What members are offered, each by the place that its writer knows."""
    lists: Mapping[str, tuple[tuple[Texts, ...], ...]] = {
        "rewards": tuple((one.name, one.about) for one in programme.rewards),
        "products": tuple((one.name, one.tip) if one.tip else (one.name,) for one in programme.products),
        "favours": tuple((one.name, one.about) for one in programme.favours),
        "boosts": tuple((one.name,) for one in programme.boosts),
    }
    for name, things in lists.items():
        for place, texts in enumerate(things, 1):
            yield f"{name}[{place}]", texts
