"""The request of an export, and its result."""

from __future__ import annotations

from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.exchange.common.outgoing import Audience, OutgoingFile
from netui.exchange.export_formats import ExportFormat

TODO, EVENT, JOURNAL, BIRTHDAY = "todo", "event", "journal", "birthday"
CALENDAR_KINDS = (TODO, EVENT, JOURNAL, BIRTHDAY)
"""Kinds of entries in a calendar, in the order in which they are written."""
AHEAD = Duration(30, "d")
"""Time ahead for things to do, unless the user names one."""


@frozen
class ExportRequest:
    """The request of an export.

    Attributes:
        format: format of the files.
        is_folder: whether each item has a file of its own.
        kinds: of entries of a calendar.
        ahead: how far computed things to do reach.
        since: the first day of conversations in a calendar; None for all of them.
        audience: for whom vCards are; a private calendar names the people as attendees.
        raw: whether cells of a table stand as they are.
    """

    format: ExportFormat
    is_folder: bool = False
    kinds: tuple[str, ...] = (TODO,)
    ahead: Duration = AHEAD
    since: date | None = None
    audience: Audience = Audience.USUAL
    raw: bool = False


@frozen
class Export:
    """The result of an export.

    Attributes:
        count: how many people, or entries of a calendar.
        files: one file, whose name says nothing; or one each, by name.
        document: the JSON document where that is the format; else None.
    """

    count: int
    files: tuple[OutgoingFile, ...]
    document: dict[str, object] | None = None
