"""aiogram's classes are made ready when they are first used, instead of all at every start.

Its types name each other in annotations that only a type checker can follow. So aiogram, when imported, has pydantic
build a validator for each of them, which holds everything within its reach: 100 MB and three seconds, of which a shop
uses a twentieth. Pydantic builds a class by itself when it is first used, if it can follow the names. So here each
module is given the names that it names, after all of aiogram is there, and nothing is built before it is wanted.

Whoever imports aiogram imports this first; the rooms that do have it in their `__init__`.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from inspect import get_annotations
from typing import Any

from pydantic import BaseModel

NAME = re.compile(r"\w+")

Named = dict[type[BaseModel], Mapping[str, Any]]


@contextmanager
def postponed() -> Iterator[Named]:
    """Inside, no model is built; gives those that were to be, each with the names it may use."""
    asked: Named = {}

    def later(cls: type[BaseModel], /, *, _types_namespace: Mapping[str, Any]) -> None:
        asked[cls] = _types_namespace

    at_once = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(later)  # type: ignore[method-assign, assignment]
    try:
        yield asked
    finally:
        BaseModel.model_rebuild = at_once  # type: ignore[method-assign]


def make_readable(cls: type[BaseModel], names: Mapping[str, Any]) -> None:
    """Give the module of a class those names that stand in its annotations."""
    module = vars(sys.modules[cls.__module__])
    written = " ".join(str(one) for base in cls.__mro__ for one in get_annotations(base).values())
    for name in set(NAME.findall(written)) & names.keys():
        module.setdefault(name, names[name])


def prepare() -> None:
    """Import aiogram so that each of its classes is built when it is first used."""
    with postponed() as asked:
        import aiogram.methods  # noqa: F401
    for cls, names in asked.items():
        make_readable(cls, names)


prepare()
