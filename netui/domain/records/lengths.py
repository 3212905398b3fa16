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
    for field in fields(after):
        value = getattr(after, field.name)
        if field.name in _BROUGHT or (before is not None and value == getattr(before, field.name, None)):
            continue
        most = MOST_IN_A_TEXT if field.name in _OF_SEVERAL_LINES else MOST_IN_A_LINE
        longest = max(map(len, _texts_in(value)), default=0)
        if longest > most:
            yield field.name, longest, most


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts_in(getattr(value, field.name))
