"""The command of an import, and the user's decisions about it beside what the files say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Change
from netui.exchange.common.batch import Batch
from netui.session.core.command import Command

PEOPLE, CONVERSATIONS, FOLLOW_UPS, EVENTS = "people", "conversations", "follow-ups", "events"
KINDS = (PEOPLE, CONVERSATIONS, FOLLOW_UPS, EVENTS)
"""The kinds of records that may be left out."""
SOMEBODY_NEW = "new"
"""Value for none of the candidates in ``chosen``."""


@frozen
class ImportOptions:
    """The user's decisions about an import.

    Attributes:
        strangers: whether people are added whom a conversation names and nobody here knows.
        event_id: of the event at which new people were met, and to which new conversations belong; or empty.
        without: kinds of records that are left out; some of ``KINDS``.
        with_tiers: whether a rhythm that another program knows gives somebody new a tier.
        left_out: places of rows, keys of other records, and what is said of people whom only conversations name, as
            ``row_key`` has it, that the user leaves out.
        chosen: place of a row that may mean several people, or what is said of one of those who took part, as
            ``row_key`` has it -> id of the one who is meant, or ``SOMEBODY_NEW``.
        theirs: place of a row and field of those in which the file's word is taken.
    """

    strangers: bool = False
    event_id: str = ""
    without: frozenset[str] = frozenset()
    with_tiers: bool = True
    left_out: frozenset[int | str] = frozenset()
    chosen: Mapping[int | str, str] = field(default_factory=dict)
    theirs: frozenset[tuple[int, str]] = frozenset()


NO_WISHES = ImportOptions()
"""The wishes of somebody who takes everything as the files say."""


@frozen
class ImportBatch(Command):
    """Take in what a file held.

    Attributes:
        batch: what was read.
        source: name of the format.
        name: name of the file, for the label.
        planned: what that means for the records as they were looked at; None to find out.
        options: what the user wants of it.
    """

    batch: Batch
    source: str
    name: str
    planned: Change | None = None
    options: ImportOptions = NO_WISHES


@frozen
class Congratulate(Command):
    """Promise to congratulate people on their new job.

    Attributes:
        jobs: id of each, and the job: ``Director, Fabrikam``.
    """

    jobs: tuple[tuple[str, str], ...]
