"""What went to and fro between the user and somebody: gave, got, asked; and the one quiet line before an ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from netui.domain.core.frozen import frozen
from netui.domain.people.first_name import first_name
from netui.domain.records.contact import Contact
from netui.domain.records.introduction import IntroductionStatus
from netui.session.core.session import Session
from netui.session.paths.sentences import plain_day

_A_YEAR, _TWO_YEARS = timedelta(days=365), timedelta(days=730)
_ASKS_SINCE = 3
_TIMES = {1: "once", 2: "2 times"}


@frozen
class Entry:
    """One thing given, got or asked: the day, what, and the record it comes from."""

    on: date
    kind: str
    what: str
    id: str


@frozen
class Ledger:
    """All of it, newest first."""

    gave: tuple[Entry, ...]
    got: tuple[Entry, ...]
    asked: tuple[Entry, ...]


def ledger_of(contact_id: str, session: Session) -> Ledger:
    """What went to and fro with one person; a link that was logged in a conversation counts once."""
    gave, got, asked = [*_links(contact_id, session), *_introductions(contact_id, session)], [], []
    for header in session.network.headers_with(contact_id):
        conversation = session.network.conversation(header.id)
        if conversation is not None and conversation.on <= session.today:
            on, record = conversation.on, conversation.id
            gave += [Entry(on, "help", what, record) for what in conversation.gave]
            got += [Entry(on, "help", what, record) for what in conversation.got]
            asked += [Entry(on, "help", what, record) for what in conversation.asked]
    return Ledger(_newest_first(gave), _newest_first(got), _newest_first(asked))


def _newest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda one: one.on, reverse=True))


def _links(contact_id: str, session: Session) -> Iterator[Entry]:
    for link in session.network.links():
        for shared in link.shared:
            if shared.contact == contact_id:
                yield Entry(shared.on, "link", link.title or link.url, link.id)


def _introductions(contact_id: str, session: Session) -> Iterator[Entry]:
    for one in session.network.introductions_of(contact_id):
        made = next((step.on for step in one.history if step.status is IntroductionStatus.MADE), None)
        if made is not None:
            other = session.network.contact(one.b if one.a == contact_id else one.a)
            yield Entry(made, "introduction", other.name if other else "", one.id)


def caution(contact: Contact, session: Session, ledger: Ledger | None = None) -> str:
    """The one quiet line before somebody is asked for something; empty when nothing speaks against it."""
    found = ledger or ledger_of(contact.id, session)
    today = session.today
    asks = [one.on for one in found.asked if today - one.on <= _A_YEAR]
    gives = [one.on for one in found.gave if today - one.on <= _A_YEAR]
    last = max((one.on for one in found.gave if one.on <= today), default=None)
    since = sum(one.on > last if last is not None else today - one.on <= _TWO_YEARS for one in found.asked)
    name = contact.called or first_name(contact.name)
    if since >= _ASKS_SINCE and last is not None:
        return f"You asked {name} {since} times since you last gave something, {plain_day(last.isoformat(), today)}."
    if since >= _ASKS_SINCE:
        return f"You asked {name} {since} times in the last two years and gave nothing in that time."
    if len(asks) <= len(gives):
        return ""
    if not gives:
        return f"You asked {name} {_times(len(asks))} in the last year and gave nothing in that time."
    gave = f"once, on {plain_day(gives[0].isoformat(), today)}" if len(gives) == 1 else f"{len(gives)} times"
    return f"You asked {name} {_times(len(asks))} in the last year and gave {gave}. Something to bring first: l i"


def _times(count: int) -> str:
    return _TIMES.get(count, f"{count} times")
