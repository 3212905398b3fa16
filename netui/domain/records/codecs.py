"""Codecs for single values of a record: strict, so a value that would change when read is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from netui.domain.dates.duration import Duration
from netui.domain.dates.partial_day import partial_day
from netui.domain.records.values import Anniversary

Codec: TypeAlias = tuple[Callable[[Any], Any], Callable[[Any], Any]]
"""Two functions: from JSON (raises ValueError, TypeError, KeyError or AttributeError when it cannot), and to JSON."""


_text: Callable[[Any], str] = str.__str__
"""The text itself, in one call into C; raises TypeError for anything else. Half of what stands in a file is texts."""


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value


def _rhythm(value: Any) -> Duration:
    every = Duration.parse(_text(value))
    if not every.count:
        raise ValueError(f"{value!r} is no time at all")
    return every


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"{value!r} has no UTC offset")
    return moment


def _list_of(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is no list")
        return tuple([read(item) for item in value])

    return read_all


def _write_all(write: Callable[[Any], Any]) -> Callable[[tuple[Any, ...]], list[Any]]:
    return lambda values: [write(value) for value in values]


def _same(value: Any) -> Any:
    return value


def _iso(value: date) -> str:
    return value.isoformat()


UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError)
"""Errors that say that a value is not what its field holds."""


def values_of(
    readers: Mapping[str, Callable[[Any], Any]], document: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values of the fields that can be read; and as they stand those that cannot, or that no reader is for."""
    try:
        # As a rule each of many thousand documents can be read: it is not looked through field by field.
        return {name: readers[name](value) for name, value in document.items()}, {}
    except UNREADABLE:
        pass
    values: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for name, value in document.items():
        if value is None:
            continue
        read = readers.get(name)
        if read is None:
            others[name] = value
            continue
        try:
            values[name] = read(value)
        except UNREADABLE:
            others[name] = value
    return values, others


def many(codec: Codec) -> Codec:
    """Return the codec of a list of such values; a tuple in the record."""
    return _list_of(codec[0]), _write_all(codec[1])


def nested(record: Callable[..., Any], shape: Mapping[str, Codec]) -> Codec:
    """Return the codec of a nested object with known keys; empty values are left out."""

    def read(value: Any) -> Any:
        if not value.keys() <= shape.keys():
            raise KeyError(f"unknown keys in {value!r}")
        return record(**{key: shape[key][0](item) for key, item in value.items()})

    def write(value: Any) -> dict[str, Any]:
        items = ((key, getattr(value, key)) for key in shape)
        return {key: shape[key][1](item) for key, item in items if item not in (None, "")}

    return read, write


def renamed(codec: Codec, names: Mapping[str, str]) -> Codec:
    """Return the codec of a nested object with other names for attributes whose JSON key is a Python keyword."""
    back = {there: here for here, there in names.items()}

    def read(value: Any) -> Any:
        return codec[0]({back.get(key, key): item for key, item in value.items()})

    def write(value: Any) -> dict[str, Any]:
        return {names.get(key, key): item for key, item in codec[1](value).items()}

    return read, write


def one_of(kind: type[StrEnum]) -> Codec:
    """Return the codec of an enum."""
    return {each.value: each for each in kind}.__getitem__, str


def _texts_by_key(value: Any) -> dict[str, str]:
    return {_text(key): _text(item) for key, item in value.items()}


def _texts_by_two_keys(value: Any) -> dict[str, dict[str, str]]:
    return {_text(key): _texts_by_key(item) for key, item in value.items()}


def _partial_day(value: Any) -> str:
    if not _text(value):
        raise ValueError("no day stands there")
    return partial_day(value)


TEXT: Codec = (_text, _same)
TEXTS: Codec = (_list_of(_text), list)
FLAG: Codec = (_flag, _same)
DAY: Codec = (date.fromisoformat, _iso)
MOMENT: Codec = (_moment, _iso)
NUMBER: Codec = (_number, _same)
YEARLY: Codec = (Anniversary.parse, str)
RHYTHM: Codec = (_rhythm, str)
REMARKS: Codec = (_texts_by_key, dict)
SAID: Codec = (_texts_by_two_keys, lambda said: {source: dict(fields) for source, fields in said.items()})
PARTIAL_DAY: Codec = (_partial_day, _same)
"""``2019``, ``2019-03`` or ``2019-03-01``."""
