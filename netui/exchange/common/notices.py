"""Sentences about a file as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.exchange.common.incoming import IncomingContact

_NAME_CHARACTERS = 60
_VALUES_NAMED = 3


def read_as(encoding: str, contacts: Iterable[IncomingContact]) -> tuple[str, ...]:
    """``read as Shift JIS: 山田 太郎``: the encoding that was guessed, with what shows whether it is right.

    Args:
        encoding: in words; empty when nothing had to be guessed.
        contacts: who was read; the first with a letter beyond ASCII is named.
    """
    if not encoding:
        return ()
    texts = (text for one in contacts for text in (one.name, one.company, one.title, one.notes))
    shows = next((text for text in texts if not text.isascii()), "")
    return (f"read as {encoding}: {shows[:_NAME_CHARACTERS]}" if shows else f"read as {encoding}",)


def undecided_days(texts: Sequence[str]) -> tuple[str, ...]:
    """Return sentences about days with two readings; empty when there are none."""
    if not texts:
        return ()
    days = "1 day" if len(texts) == 1 else f"{len(texts)} days"
    return (f"{days} left in the notes: {texts[0]} may be two days; --dates dmy or mdy says which",)


def unread_values(contacts: Iterable[IncomingContact]) -> tuple[str, ...]:
    """Return the sentence about what no field could hold, and the notes keep; empty when there is nothing."""
    unread = [f"{one.name[:_NAME_CHARACTERS]}, {line[:_NAME_CHARACTERS]}" for one in contacts for line in one.unread]
    if not unread:
        return ()
    count = (
        "1 value that cannot be read stands" if len(unread) == 1 else f"{len(unread)} values that cannot be read stand"
    )
    more = len(unread) - _VALUES_NAMED
    named = "; ".join(unread[:_VALUES_NAMED]) + (f"; and {more} more" if more > 0 else "")
    return (f"{count} in the notes: {named}",)
