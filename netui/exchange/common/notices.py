"""Sentences about a file as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.exchange.common.incoming import IncomingContact

_NAME_CHARACTERS = 60


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
