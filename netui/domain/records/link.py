"""A link on the reading shelf: something worth sharing with somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, nothing_extra


@frozen
class Shared:
    """The contact a link was given to, the day, and the id of the conversation that logged it (or empty)."""

    contact: str
    on: date
    conversation: str = ""


@frozen
class Link:
    """An article, a talk, a job: kept to be given.

    Attributes:
        id: unique across devices, never reused.
        url: as saved.
        title: in the user's words, or empty.
        note: why it was kept, or empty.
        tags: what it is about.
        saved_on: the day it was kept.
        shared: with whom it was shared, oldest first.
        not_for: ids of contacts for whom it is not, as the user said.
        source: what an import brought it from; empty when it was written down here.
        imported: keys by which an import knows it again.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    url: str
    title: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    saved_on: date | None = None
    shared: tuple[Shared, ...] = ()
    not_for: tuple[str, ...] = ()
    source: str = ""
    imported: tuple[str, ...] = ()
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
