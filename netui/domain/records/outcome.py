"""An outcome: something that came of the network, and the records it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, nothing_extra

OUTCOME_KINDS = ("job", "client", "idea", "help", "money")
"""The kinds of outcomes that are offered; any other word is a kind, too."""

PLAIN_OUTCOME = "idea"
"""The kind of an outcome that names none."""

MOST_SOURCES = 20
"""Most records that one outcome is said to have come from."""


class SourceKind(StrEnum):
    """The sorts of records that something can come of."""

    CONVERSATION = "conversation"
    CONTACT = "contact"
    INTRODUCTION = "introduction"
    EVENT = "event"
    LINK = "link"


@frozen
class Source:
    """A record that something came of.

    Attributes:
        kind: which sort of record.
        id: its id.
    """

    kind: SourceKind
    id: str

    @property
    def table(self) -> str:
        """Name of the table that holds the record."""
        return f"{self.kind}s"


@frozen
class Outcome:
    """An outcome: something that came of the network.

    Attributes:
        id: unique across devices, never reused.
        on: the day it came about.
        what: in the user's words; never empty.
        kind: ``job`` ``client`` ``idea`` ``help`` ``money``, or any other word.
        sources: what it came from, in the order named; in the file they stand under ``from``.
        created_at: when it was written down.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    on: date
    what: str
    kind: str = PLAIN_OUTCOME
    sources: tuple[Source, ...] = ()
    created_at: datetime | None = None
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
