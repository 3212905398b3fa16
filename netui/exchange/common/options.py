"""The user's options for the files to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, tzinfo

from netui.domain.core.frozen import frozen
from netui.domain.tables.mapping import TableMapping

_LAST_DAY = date(2199, 12, 31)


@frozen
class ReadOptions:
    """Options for reading a file: what is known besides its bytes.

    Attributes:
        encoding: of text that does not say what it is in, as ``text.codec_named`` gives it; empty when nothing is said.
        dates: ``dmy``, ``mdy`` or ``ymd`` for days that have two readings; empty when nothing is said.
        today: the day that counts as today: birthdays are not later, and nobody was met in a later year.
        mapping: how a table is to be read, as the user says now; None when nothing is said.
        mappings: how tables are read that were read so before.
        me: the user's own names, addresses and profiles.
        said_me: those of them that the user says now, for this import; they decide.
        with_bodies: whether texts of messages are taken.
        since: the first day of which calendars and mail are read; None: a year before today.
        until: the last day; None: 60 days after today for calendars, today for mail.
        zone: the user's; None: that of the computer.
        channels: word -> key of the channel of the rules that is called so, words folded.
    """

    encoding: str = ""
    dates: str = ""
    today: date = _LAST_DAY
    mapping: TableMapping | None = None
    mappings: tuple[TableMapping, ...] = ()
    me: tuple[str, ...] = ()
    said_me: tuple[str, ...] = ()
    with_bodies: bool = False
    since: date | None = None
    until: date | None = None
    zone: tzinfo | None = None
    channels: Mapping[str, str] = field(default_factory=dict)


NO_OPTIONS = ReadOptions()
"""The options when nothing is known of a file but its bytes."""
