"""The longest a text may be, by the kind of its field: the same for whatever a person types, wherever it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from netui.domain.records.document import Record
from netui.domain.records.fields import MOST_IN_A_LINE, MOST_IN_A_TEXT

_OF_SEVERAL_LINES = frozenset({"notes", "note"})
_BROUGHT = frozenset({"extra", "said", "imported", "kept"})
"""Fields that no person types."""


def over_long_texts(before: Record | None, after: Record) -> Iterator[tuple[str, int, int]]:
    """The fields whose texts have become too long: name, characters, and the most there may be of them.

    A text that was as long before stays: a file from elsewhere may have brought it, and other fields are to be saved.
    """
    for name, most in _typed_fields(type(after)):
        value = getattr(after, name)
        if not value or (type(value) is str and len(value) <= most):
            continue  # nearly all of them, of a hundred thousand people
        if before is not None and value == getattr(before, name, None):
            continue
        longest = max(map(len, _texts_in(value)), default=0)
        if longest > most:
            yield name, longest, most


_TYPED: dict[type, tuple[tuple[str, int], ...]] = {}
_NAMES: dict[type, tuple[str, ...]] = {}


def _typed_fields(kind: type[Record]) -> tuple[tuple[str, int], ...]:
    """Name of each field that a person types, and the most characters of a text in it."""
    if kind in _TYPED:
        return _TYPED[kind]
    names = (field.name for field in fields(kind) if field.name not in _BROUGHT)
    most = {name: MOST_IN_A_TEXT if name in _OF_SEVERAL_LINES else MOST_IN_A_LINE for name in names}
    return _TYPED.setdefault(kind, tuple(most.items()))


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _NAMES[kind]


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)
    else:
        for name in _names(type(value)):
            yield from _texts_in(getattr(value, name))
