"""Organisations: whom the user knows where, how well, and who gets them further in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from netui.domain.cadence.touchpoints import last_touch
from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import ago
from netui.domain.paths.employments import employments_of
from netui.domain.queue.reasons import named_conversation
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.document import Document
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.chains import Chain, chain_document, ways_to
from netui.session.paths.companies import companies_of, company_name, works_at
from netui.session.paths.target import PathTarget

KNOWN_FROM_TIE = 15
"""The weakest tie by which somebody is known at a company."""


@frozen
class Member:
    """Somebody at a company, now or formerly.

    Attributes:
        contact: who.
        tie: strength of the user's tie, 0..100.
        last_on: day of the last conversation; None when there was none.
        since: for former people, the first year, month or day known; may be empty.
        until: the same for the last.
    """

    contact: Contact
    tie: int
    last_on: date | None
    since: str = ""
    until: str = ""


@frozen
class Department:
    """A part of a company that stands on somebody's card.

    Attributes:
        name: as the cards write it; empty for those without.
        people: those who are there, by name.
    """

    name: str
    people: tuple[Member, ...]

    @property
    def known(self) -> int:
        """The number of them that the user knows."""
        return sum(each.tie >= KNOWN_FROM_TIE for each in self.people)


KNOWN_FROM_CARDS = "Only departments that stand on somebody's card are known."
"""Sentence below a company of which departments are shown."""


@frozen
class Organisation:
    """A company as the records know it.

    Attributes:
        name: as most cards write it.
        departments: named ones first, by name.
        former: who worked there and does no longer, by name.
        last: day, name and words of the newest conversation with somebody there; None when there was none.
        ways: chains to the people there, best first.
    """

    name: str
    departments: tuple[Department, ...]
    former: tuple[Member, ...]
    last: tuple[date, Contact, str] | None
    ways: tuple[Chain, ...]

    @property
    def people(self) -> tuple[Member, ...]:
        """Everybody there, department by department."""
        return tuple(member for department in self.departments for member in department.people)

    @property
    def has_departments(self) -> bool:
        """True if a department stands on somebody's card."""
        return any(department.name for department in self.departments)

    @property
    def known(self) -> int:
        """The number of them that the user knows."""
        return sum(department.known for department in self.departments)


@frozen
class OrganisationRow:
    """A company in the list of all.

    Attributes:
        name: as most cards write it.
        people: how many are there today.
        known: how many of them the user knows.
    """

    name: str
    people: int
    known: int


def organisation(target: PathTarget, session: Session, *, limit: int | None = None) -> Organisation:
    """Return a company that was meant, with at most ``limit`` ways in (10 unless said)."""
    key = target.text
    everybody = companies_of(session).people.get(key, [])
    present = [each for each in everybody if works_at(each, key)]
    former = [each for each in everybody if not works_at(each, key)]
    touches = {each.id: _last_touch(each, session) for each in present}
    members = [_member(each, touches[each.id], session) for each in _by_name(present)]
    by_department: dict[str, list[Member]] = {}
    spelt: dict[str, str] = {}
    for member in members:
        department = " ".join(fold(member.contact.department).split())
        spelt.setdefault(department, member.contact.department.strip())
        by_department.setdefault(department, []).append(member)
    departments = sorted(by_department, key=lambda name: (not name, name))
    return Organisation(
        company_name(key, everybody),
        tuple(Department(spelt[name], tuple(by_department[name])) for name in departments),
        tuple(_former(each, key, session) for each in _by_name(former)),
        _last(present, touches, session),
        ways_to(target, session, limit),
    )


def organisations(session: Session) -> list[OrganisationRow]:
    """Return every company at which somebody works, by the number of people, then by name."""
    knowing = acquaintance_of(session)
    rows = []
    for name, present in companies_of(session).present.values():
        known = sum(knowing.tie(each.id) >= KNOWN_FROM_TIE for each in present)
        rows.append(OrganisationRow(name, len(present), known))
    return sorted(rows, key=lambda row: (-row.people, fold(row.name), row.name))


def organisation_document(found: Organisation, session: Session) -> Document:
    """A company as ``--json`` prints it."""
    return {
        "name": found.name,
        "people": [_member_document(member) for member in found.people],
        "former": [
            {**_member_document(member), "from": member.since or None, "to": member.until or None}
            for member in found.former
        ],
        "departments": [
            {"name": department.name or None, "people": len(department.people), "known": department.known}
            for department in found.departments
        ],
        "last": {"on": found.last[0].isoformat(), "contact": found.last[1].name, "text": found.last[2]}
        if found.last
        else None,
        "ways": [chain_document(chain, session) for chain in found.ways],
    }


def tie_word_of(contact: Contact, session: Session) -> str:
    """Return the tie to somebody in a word; ``none`` where there is no tie."""
    return acquaintance_of(session).tie_word(contact.id)


def last_words_of(member: Member, session: Session) -> str:
    """Return how long ago the last conversation was; empty when there was none."""
    return ago(member.last_on, session.today) if member.last_on is not None else ""


def years_of(member: Member) -> str:
    """Return the years of somebody who left: ``2018-2020``, ``until 2020``, ``from 2018``; empty when unknown."""
    since, until = member.since[:4], member.until[:4]
    if since and until:
        return since if since == until else f"{since}-{until}"
    return f"from {since}" if since else f"until {until}" if until else ""


def members_of(people: Iterable[str], session: Session) -> tuple[Member, ...]:
    """Return these people with their ties, the closest first, then by name."""
    known = (session.network.contact(each) for each in people)
    members = [_member(each, _last_touch(each, session), session) for each in known if each is not None]
    return tuple(sorted(members, key=lambda one: (-one.tie, fold(one.contact.name), one.contact.id)))


def _member_document(member: Member) -> Document:
    return {
        "id": member.contact.id,
        "name": member.contact.name,
        "title": member.contact.title or None,
        "department": member.contact.department or None,
        "tie": member.tie,
        "last_on": member.last_on.isoformat() if member.last_on else None,
    }


def _last_touch(contact: Contact, session: Session) -> ConversationHeader | None:
    return last_touch(session.network.headers_with(contact.id), session.day)


def _member(
    contact: Contact, last: ConversationHeader | None, session: Session, since: str = "", until: str = ""
) -> Member:
    last_on = date.fromisoformat(last.on) if last is not None else None
    return Member(contact, acquaintance_of(session).tie(contact.id), last_on, since, until)


def _former(contact: Contact, key: str, session: Session) -> Member:
    """Somebody who left, with the whole time that is known: from the first to the last of their times there."""
    times = [position for position in contact.positions if key in _keys(contact, position.company)]
    since = min((each.since for each in times if each.since), default="")
    until = max((each.until for each in times if each.until), default="")
    return _member(contact, _last_touch(contact, session), session, since, until)


def _keys(contact: Contact, company: str) -> set[str]:
    return {employment.key for employment in employments_of(contact) if employment.company == company}


def _last(
    people: Iterable[Contact], touches: Mapping[str, ConversationHeader | None], session: Session
) -> tuple[date, Contact, str] | None:
    found = [(last, each) for each in people if (last := touches[each.id]) is not None]
    if not found:
        return None
    header, contact = max(found, key=lambda one: (one[0].on, one[0].created_at, one[0].id))
    conversation = session.network.conversation(header.id)
    words = conversation.summary if conversation is not None and conversation.summary else ""
    return date.fromisoformat(header.on), contact, words or named_conversation(header, session.network, session.day)


def _by_name(people: Iterable[Contact]) -> list[Contact]:
    return sorted(people, key=lambda one: (fold(one.name), one.id))
