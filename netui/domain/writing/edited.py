"""A draft that was edited: which of its stretches are still there, and how much was typed into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from netui.domain.writing.draft import GAP_BEGINS, GAP_ENDS, DraftStretch, Filled

_GAP = re.compile(f"{GAP_BEGINS}([^{GAP_BEGINS}{GAP_ENDS}\n]*){GAP_ENDS}")
_WORD = re.compile(r"\w+|\W")


def edited(text: str, before: Filled) -> Filled:
    """Return an edited text with the stretches of the draft that still stand in it, and the gaps that are open.

    Args:
        text: as it stands now.
        before: the draft as it was filled.
    """
    if text == before.text:
        return before
    fields = [*_found_again(text, before)]
    inside = [range(one.begins, one.ends) for one in fields]
    gaps = (
        DraftStretch(match.start(), match.end(), words=match[1])
        for match in _GAP.finditer(text)
        if not any(match.start() in one for one in inside)  # a value may hold such signs: it is text
    )
    return Filled(text, tuple(sorted((*fields, *gaps), key=lambda one: one.begins)))


def _found_again(text: str, before: Filled) -> Iterator[DraftStretch]:
    """Yield the filled fields whose value stands in a text as it did, in order."""
    place = 0
    for one in before.stretches:
        value = before.text[one.begins : one.ends]
        found = text.find(value, place) if one.field and value.strip() else -1
        if found >= 0:
            place = found + len(value)
            yield DraftStretch(found, place, one.field)


def typed_into(text: str, before: str) -> int:
    """Return how many characters of a text were not in it before, counted by whole words."""
    old, new = _WORD.findall(before), _WORD.findall(text)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return sum(
        len(word)
        for operation, _, _, begins, ends in matcher.get_opcodes()
        if operation in ("insert", "replace")
        for word in new[begins:ends]
        if word.strip()
    )
