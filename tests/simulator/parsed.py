"""Every answer and update of the simulator, read by two independent libraries that know the Bot API."""

import warnings
from collections.abc import Iterable
from functools import cache
from typing import Any

import aiogram.methods
import telegram
from aiogram.types import ChatAdministratorRights, ChatPermissions, TelegramObject, User
from pydantic import TypeAdapter

BOOLEANS_MAY_BE_FALSE = (User, ChatAdministratorRights, ChatPermissions)
NEWER_THAN_TELEGRAM_LIBRARY = {"can_send_welcome_messages"}
"""Bot API 10.3, which aiogram requires; python-telegram-bot speaks 10.0."""

METHODS = {name.lower(): getattr(aiogram.methods, name) for name in aiogram.methods.__all__}


def check_calls(calls: Iterable[dict[str, Any]]) -> int:
    """Parses the results of all successful calls and the envelopes of all refusals; returns how many there were."""
    number = 0
    for call in calls:
        number += 1
        if call["ok"]:
            check_result(call["method"], call["result"])
        else:
            check_refusal(call)
    return number


def check_refusal(call: dict[str, Any]) -> None:
    assert isinstance(call["error_code"], int)
    assert call["error_code"] >= 400
    assert call["description"]
    assert set(call) <= {"n", "method", "params", "ok", "error_code", "description", "parameters", "fault"}


def check_result(method: str, result: Any) -> None:
    """Fails on a null, on a key or type that aiogram or python-telegram-bot does not know, on a false `True` flag."""
    no_nulls(result, method)
    parsed = _answer_of(method.lower()).validate_python(result)
    for model in _models(parsed):
        _check_model(model)
    for item in result if isinstance(result, list) else [result]:
        if isinstance(item, dict):
            _check_with_telegram(_telegram_class(parsed), item)


@cache
def _answer_of(method: str) -> TypeAdapter[Any]:
    return TypeAdapter(METHODS[method].__returning__)


def no_nulls(value: Any, where: str) -> None:
    assert value is not None, f"null at {where}"
    if isinstance(value, dict):
        for name, item in value.items():
            no_nulls(item, f"{where}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            no_nulls(item, f"{where}[{index}]")


def _models(value: Any) -> Iterable[TelegramObject]:
    if isinstance(value, TelegramObject):
        yield value
        for name in type(value).model_fields:
            yield from _models(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from _models(item)


def _check_model(model: TelegramObject) -> None:
    assert not model.model_extra, f"{type(model).__name__} has no {sorted(model.model_extra or {})}"
    if isinstance(model, BOOLEANS_MAY_BE_FALSE) or type(model).__name__.startswith("ChatMember"):
        return
    for name, field in type(model).model_fields.items():
        if not field.is_required() and name in model.model_fields_set:
            assert getattr(model, name) is not False, f"{type(model).__name__}.{name} is false instead of absent"


def _telegram_class(parsed: Any) -> Any:
    sample = parsed[0] if isinstance(parsed, list) else parsed
    name = type(sample).__name__
    family = next((family for family in ("ChatMember", "MenuButton") if name.startswith(family)), name)
    return getattr(telegram, family)


def _check_with_telegram(kind: Any, item: dict[str, Any]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _no_unknown(kind.de_json(item, None), kind.__name__)


def _no_unknown(value: Any, where: str) -> None:
    if isinstance(value, telegram.TelegramObject):
        unknown = set(value.api_kwargs) - NEWER_THAN_TELEGRAM_LIBRARY
        assert not unknown, f"{where} has unknown {unknown}"
        for name in value._get_attrs_names(include_private=False):
            if name != "api_kwargs":
                _no_unknown(getattr(value, name, None), f"{where}.{name}")
    elif isinstance(value, list | tuple):
        for item in value:
            _no_unknown(item, where)


__all__ = ["check_calls", "check_result", "no_nulls"]
