"""The ledger of one person and of everybody, as both faces show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from netui.domain.capture.model import Capture
from netui.domain.core.frozen import frozen
from netui.domain.core.progress import WHOLE_RECORDS_A_STEP, Steps, finished, part
from netui.domain.dates.parse import short_day
from netui.domain.giving.caution import caution
from netui.domain.giving.ledger import (
    LEDGER_FIELDS,
    Ledger,
    LedgerEntry,
    all_links,
    conversations_that_tell,
    ledger_from,
    ledger_of,
    made_entry,
)
from netui.domain.people.names.first_name import first_name
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.session import Session

QUARTERS_SHOWN = 8
"""Quarters that are looked back at, this one included."""


@frozen
class Giving:
    """Gifts of the last quarters, and of them all that came to the user; each newest first."""

    quarters: tuple[Quarter, ...]
    got: tuple[LedgerEntry, ...]


@frozen
class Quarter:
    """The gifts, receipts and requests of a quarter.

    Attributes:
        name: ``2026-Q4``.
        gave: how many times.
        got: likewise.
        asked: likewise.
    """

    name: str
    gave: int
    got: int
    asked: int


def caution_before_asking(contact: Contact, session: Session) -> str | None:
    """Return one quiet line to read before somebody is asked for something; None when nothing speaks against it."""
    return caution(first_name(contact.name), ledger_of(contact.id, session.network, session.today), session.today)


def caution_in(capture: Capture, session: Session) -> str | None:
    """Return the line to read before a captured ask: of the first who took part that anything speaks against."""
    people = capture.people if capture.asked else ()
    asked = (session.network.contact(person.contact_id) for person in people if person.contact_id)
    return next((said for one in asked if one is not None and (said := caution_before_asking(one, session))), None)


def given_words(ledger: Ledger, today: date) -> str:
    """Giving and taking in short: ``you 6, they 4, asked 2 · you last gave 20 Feb, they 16 Nov``; or empty."""
    if not ledger:
        return ""
    counts = f"you {len(ledger.gave)}, they {len(ledger.got)}, asked {len(ledger.asked)}"
    gave, got = (_last_day(part, today) for part in (ledger.gave, ledger.got))
    they = f"they {'' if gave else 'last gave '}{got}" if got else ""
    return " · ".join(filter(None, (counts, ", ".join(filter(None, (f"you last gave {gave}" if gave else "", they))))))


def _last_day(entries: Sequence[LedgerEntry], today: date) -> str:
    return short_day(entries[0].on, today) if entries else ""


def thanks_owed(session: Session) -> tuple[QueueItem, ...]:
    """Return the thank-yous of the queue, in its order; those that are coming up last."""
    queue = session.queue
    listed = (*queue.today_items, *queue.later, *queue.coming_up)
    return tuple(item for item in listed if item.kind is FollowUpKind.THANK_YOU)


def ledger_of_all(since: date, session: Session) -> Steps[Ledger]:
    """Work out what passed between the user and everybody, from a day on; each entry counts once."""
    network = session.network
    made = (made_entry(each, "an introduction") for each in network.introductions())
    telling = yield from _telling_since(since, session)
    found = ledger_from(telling, all_links(network.links()), (each for each in made if each), session.today)
    parts = (found.gave, found.got, found.asked)
    return Ledger(*(tuple(entry for entry in part if entry.on >= since) for part in parts))


def quarters(session: Session, since: date | None = None) -> tuple[Quarter, ...]:
    """Return the last quarters, newest first; only those that end on ``since`` or later."""
    return finished(quarters_in_steps(session, since))


def quarters_in_steps(session: Session, since: date | None = None) -> Steps[tuple[Quarter, ...]]:
    """Work out the last quarters, newest first; only those that end on ``since`` or later."""
    names = list(_quarter_names(session.today))
    if since is not None:
        names = [name for name in names if name >= _quarter(since)]
    ledger = (yield from ledger_of_all(since or _begin(names[-1]), session)) if names else Ledger()
    counts = [Counter(_quarter(entry.on) for entry in each) for each in (ledger.gave, ledger.got, ledger.asked)]
    return tuple(Quarter(name, *(each[name] for each in counts)) for name in names)


def giving_in_steps(since: date, session: Session) -> Steps[Giving]:
    """Work out the last quarters, and what came to the user since a day."""
    found = yield from part(quarters_in_steps(session), 0.0, 0.7)
    ledger = yield from part(ledger_of_all(since, session), 0.7, 1.0)
    return Giving(found, ledger.got)


def _telling_since(since: date, session: Session) -> Steps[list[Conversation]]:
    """Find the conversations since a day that have anything for a ledger."""
    since_text, network = since.isoformat(), session.network
    for field in LEDGER_FIELDS:
        network.conversations_with(field)
        yield 0.0
    telling, found = conversations_that_tell(network), list[Conversation]()
    for number, header in enumerate(network.headers()):
        if not number % WHOLE_RECORDS_A_STEP:
            yield number / network.conversation_count()
        if since_text <= header.on and header.id in telling:
            conversation = network.conversation(header.id)
            found += [conversation] if conversation is not None else []
    return found


def _quarter(day: date) -> str:
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def _begin(quarter: str) -> date:
    year, number = quarter.split("-Q")
    return date(int(year), 3 * int(number) - 2, 1)


def _quarter_names(today: date) -> Iterator[str]:
    """Yield the last quarters, newest first."""
    this = today.year * 4 + (today.month - 1) // 3
    for number in range(this, max(3, this - QUARTERS_SHOWN), -1):
        yield f"{number // 4:04}-Q{number % 4 + 1}"
