"""The user's options for the files to be read."""

from __future__ import annotations

from datetime import date

from netui.domain.core.frozen import frozen

_LAST_DAY = date(2199, 12, 31)


@frozen
class ReadOptions:
    """Knowledge about a file beside its bytes.

    Attributes:
        encoding: of text that does not say what it is in, as ``text.codec_named`` gives it; empty when nothing is said.
        dates: ``dmy``, ``mdy`` or ``ymd`` for days that have two readings; empty when nothing is said.
        today: the day that counts as today: birthdays are not later, and nobody was met in a later year.
    """

    encoding: str = ""
    dates: str = ""
    today: date = _LAST_DAY


NO_OPTIONS = ReadOptions()
"""Nothing is known but the bytes."""
