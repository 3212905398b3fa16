"""The evidence graph: who knows whom. Circles stay circles: a company of a hundred is not five thousand pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from netui.domain.core.frozen import frozen
from netui.domain.paths.employments import Employment, Together, employments_of, together, years_together
from netui.domain.paths.evidence import (
    CIRCLE_AT_MOST,
    INTRODUCED,
    KNOWS_STRENGTH,
    PEOPLE_AT_A_TABLE,
    THROUGH_STRENGTH,
    Evidence,
    EvidenceKind,
    employer_strength,
    event_strength,
    talk_strength,
)
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.introduction import Introduction, IntroductionStatus


@frozen
class Pair:
    """Two contacts, and the evidence about them alone."""

    one: str
    other: str
    evidence: Evidence


class Circle(NamedTuple):
    """People who were together: at a table, at an event, at a company.

    Attributes:
        kind: talk, event or employer.
        record: id of the conversation or event; for an employer the key of its name.
        on: day of a conversation, ISO; else empty.
        members: ids; each once.
        strength: what it says about any two of them; at a company, about two who were there together.
        employments: for a company, member -> their times there; else empty.
    """

    kind: EvidenceKind
    record: str
    on: str
    members: tuple[str, ...]
    strength: float
    employments: Mapping[str, Sequence[Employment]] = {}


class EvidenceGraph:
    """The graph of acquaintance, from pairs and circles; computed from records and never stored.

    Attributes:
        pairs: evidence about two contacts alone.
        circles: those that say something.
    """

    def __init__(self, evidence: Iterable[Pair | Circle] = ()) -> None:
        self.pairs: list[Pair] = []
        self.circles: list[Circle] = []
        self._direct: dict[str, dict[str, list[Evidence]]] = {}
        self._circles_of: dict[str, list[Circle]] = {}
        for one in evidence:
            self.add(one)

    def add(self, evidence: Pair | Circle) -> None:
        """Take in more evidence, while the graph is made."""
        if isinstance(evidence, Pair):
            self.pairs.append(evidence)
            self._direct.setdefault(evidence.one, {}).setdefault(evidence.other, []).append(evidence.evidence)
            self._direct.setdefault(evidence.other, {}).setdefault(evidence.one, []).append(evidence.evidence)
        elif evidence.strength:
            self.circles.append(evidence)
            for member in evidence.members:
                self._circles_of.setdefault(member, []).append(evidence)

    def direct(self, person: str) -> Mapping[str, Sequence[Evidence]]:
        """Other -> evidence about the two alone; empty when there is none. Not to be changed."""
        return self._direct.get(person, {})

    def circles_of(self, person: str) -> Sequence[Circle]:
        """The circles of somebody; empty when there is none. Not to be changed."""
        return self._circles_of.get(person, ())

    def between(self, one: str, other: str, without_company: str = "") -> list[Evidence]:
        """All evidence that two know each other, strongest first; of several conversations the best one.

        Args:
            one: id of a contact.
            other: id of another.
            without_company: key of a company whose circle is left out; empty: none.
        """
        found = list(self.direct(one).get(other, ()))
        best: dict[tuple[EvidenceKind, str], Evidence] = {}
        for circle in self.circles_of(one):
            if without_company and is_company(circle, without_company):
                continue
            evidence = evidence_in(circle, one, other)
            if evidence is None:
                continue
            key = (circle.kind, "" if circle.kind is EvidenceKind.TALK else circle.record)
            known = best.get(key)
            if known is None or (evidence.strength, evidence.on, evidence.record) > (
                known.strength,
                known.on,
                known.record,
            ):
                best[key] = evidence
        return sorted((*found, *best.values()), key=_most_telling)

    def around(self, person: str, without_company: str = "") -> set[str]:
        """Ids of all about whom there is evidence with this person."""
        found = set(self.direct(person))
        for circle in self.circles_of(person):
            if not (without_company and is_company(circle, without_company)):
                found.update(circle.members)
        found.discard(person)
        return found


def is_company(circle: Circle, key: str) -> bool:
    """True if the circle is the company of that key."""
    return circle.kind is EvidenceKind.EMPLOYER and circle.record == key


def strength_in(circle: Circle, one: str, other: str) -> float:
    """Return what a circle says about two of its members; 0 when it says nothing."""
    if circle.kind is not EvidenceKind.EMPLOYER:
        return circle.strength
    best = 0.0
    for employment in circle.employments.get(one, ()):
        for there in circle.employments.get(other, ()):
            known = together(employment, there)
            if known is Together.YES:
                return circle.strength
            best = circle.strength / 2 if known is Together.UNKNOWN else best
    return best


def evidence_in(circle: Circle, one: str, other: str) -> Evidence | None:
    """Return what a circle says about two people; None when it says nothing, or they are not both in it."""
    if one not in circle.members or other not in circle.members or one == other:
        return None
    people = len(circle.members)
    if circle.kind is not EvidenceKind.EMPLOYER:
        return Evidence(circle.kind, circle.strength, record=circle.record, on=circle.on, people=people)
    strength = strength_in(circle, one, other)
    if not strength:
        return None
    times = [
        (employment, there)
        for employment in circle.employments[one]
        for there in circle.employments[other]
        if together(employment, there) is (Together.YES if strength == circle.strength else Together.UNKNOWN)
    ]
    years = max((years_together(*pair) for pair in times), default="") if strength == circle.strength else ""
    now = any(employment.now and there.now for employment, there in times)
    name = times[0][0].company
    return Evidence(circle.kind, strength, record=name, on="" if now else years, people=people, now=now)


def evidence_of(
    contacts: Iterable[Contact],
    headers: Iterable[ConversationHeader | None],
    introductions: Iterable[Introduction],
    event_members: Mapping[str, Sequence[str]],
) -> Iterator[Pair | Circle | None]:
    """Yield the evidence of a network; None now and then, where much is looked at and nothing found.

    So a caller with something else to do can stop after any of them, and go on later.

    Args:
        contacts: all of them.
        headers: headers of the conversations that count and have happened; None where others were passed over.
        introductions: all of them.
        event_members: event -> ids of the contacts with conversations at it.
    """
    people = {contact.id: contact for contact in contacts}
    known = people.keys()
    yield from _pairs_of(people)
    yield from _introduced(introductions, known)
    yield from _talks(headers, known)
    yield from _companies(people.values())
    yield from _events(event_members, known)


def _pairs_of(people: Mapping[str, Contact]) -> Iterator[Pair | None]:
    for contact in people.values():
        yield None
        through = contact.met.through if contact.met is not None else ""
        if through in people and through != contact.id:
            yield Pair(through, contact.id, Evidence(EvidenceKind.THROUGH, THROUGH_STRENGTH, of=through))
        for other in dict.fromkeys(contact.knows):
            both_say_so = contact.id > other and other in people and contact.id in people[other].knows
            if other in people and other != contact.id and not both_say_so:
                yield Pair(contact.id, other, Evidence(EvidenceKind.KNOWS, KNOWS_STRENGTH, of=contact.id))


def _introduced(introductions: Iterable[Introduction], known: Iterable[str]) -> Iterator[Pair]:
    for one in introductions:
        strength = INTRODUCED.get(one.status)
        if strength is None or one.a == one.b or one.a not in known or one.b not in known:
            continue
        made_on = [step.on.isoformat() for step in one.history if step.status is IntroductionStatus.MADE]
        on = made_on[-1] if made_on else one.history[-1].on.isoformat() if one.history else ""
        yield Pair(one.a, one.b, Evidence(EvidenceKind.INTRODUCED, strength, record=one.id, on=on))


def _talks(headers: Iterable[ConversationHeader | None], known: Iterable[str]) -> Iterator[Circle | None]:
    for header in headers:
        if header is None:
            yield None
        elif 2 <= len(header.contacts) <= PEOPLE_AT_A_TABLE:
            members = tuple(dict.fromkeys(one for one in header.contacts if one in known))
            yield Circle(EvidenceKind.TALK, header.id, header.on, members, talk_strength(len(members)))


def _companies(people: Iterable[Contact]) -> Iterator[Circle | None]:
    there: dict[str, dict[str, list[Employment]]] = {}
    for contact in people:
        yield None
        for employment in employments_of(contact):
            there.setdefault(employment.key, {}).setdefault(contact.id, []).append(employment)
    for key, employments in there.items():
        if 2 <= len(employments) <= CIRCLE_AT_MOST:
            strength = employer_strength(len(employments))
            yield Circle(EvidenceKind.EMPLOYER, key, "", tuple(employments), strength, employments)


def _events(event_members: Mapping[str, Sequence[str]], known: Iterable[str]) -> Iterator[Circle]:
    for event, ids in event_members.items():
        members = tuple(dict.fromkeys(one for one in ids if one in known))
        yield Circle(EvidenceKind.EVENT, event, "", members, event_strength(len(members)))


_PLACES = {kind: place for place, kind in enumerate(EvidenceKind)}


def _most_telling(evidence: Evidence) -> tuple[float, int, str, str]:
    return (-evidence.strength, _PLACES[evidence.kind], evidence.on, evidence.record)
