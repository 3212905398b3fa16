"""Common ground between the user and somebody: employers, people, interests, events, places; each with its source."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.core.frozen import frozen
from netui.domain.paths.employments import Employment, Together, employments_of, first_day, last_day, together
from netui.domain.paths.employments import years_together as years
from netui.domain.paths.evidence import EvidenceKind
from netui.domain.people.me import Me
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.text.agreeing_words import overlap, words_of_entry
from netui.domain.text.company_names import company_key
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.sentences import plain_day

MOST_IN_COMMON, MOST_PEOPLE, MOST_EVENTS, LEAST_TIE = 5, 3, 2, 15
_KNOWN_BY = frozenset({EvidenceKind.KNOWS, EvidenceKind.THROUGH, EvidenceKind.TALK})


@frozen
class Common:
    """Something in common.

    Attributes:
        kind: ``employer``, ``person``, ``interest``, ``event`` or ``place``.
        text: in words, to the user.
        source: kind of the record that says so.
        id: of that record; empty for the settings.
        to_them: in words, to whom it is shared with, where these are others: who writes says `we`, not `you both`.
    """

    kind: str
    text: str
    source: str
    id: str = ""
    to_them: str = ""

    @property
    def in_letter(self) -> str:
        """The words for a letter to whom it is shared with."""
        return self.to_them or self.text


def common_ground(contact: Contact, me: Me, session: Session) -> tuple[Common, ...]:
    """The things a user and a contact share: employer, person, interest, event, place; five at most.

    While a key waits, whom both know is left out where that would have to be worked out first.
    """
    found = [
        *_employers(contact, me),
        *(_people(contact, session) if acquaintance_of(session).is_at_hand else ()),
        *_interests(contact, me),
        *_events(contact, session),
        *_places(contact, me),
    ]
    return tuple(found[:MOST_IN_COMMON])


def _employers(contact: Contact, me: Me) -> Iterator[Common]:
    told = set()
    for mine in me.worked_at:
        one = Employment(
            mine.company,
            company_key(mine.company),
            first_day(mine.since),
            last_day(mine.until),
            now=bool(mine.since) and not mine.until,
        )
        same = [theirs for theirs in employments_of(contact) if theirs.key == one.key]
        if not same or one.key in told:
            continue
        told.add(one.key)
        ways = {together(one, theirs): theirs for theirs in reversed(same)}
        if Together.YES in ways:
            when = years(one, ways[Together.YES])
            yield Common("employer", f"both at {mine.company}" + (f", {when}" if when else ""), "contact", contact.id)
        elif Together.UNKNOWN in ways:
            yield Common("employer", f"both were at {mine.company}", "contact", contact.id)
        else:
            yield Common("employer", f"both were at {mine.company}, at other times", "contact", contact.id)


def _people(contact: Contact, session: Session) -> Iterator[Common]:
    knowing = acquaintance_of(session)
    near = (
        other
        for other in knowing.graph.around(contact.id)
        if any(evidence.kind in _KNOWN_BY for evidence in knowing.graph.between(contact.id, other))
    )
    people = (found for other in near if (found := session.network.contact(other)) is not None)
    tied = [(knowing.tie(one.id), one) for one in people if one.status is not ContactStatus.DECEASED]
    strongest = sorted((one for one in tied if one[0] >= LEAST_TIE), key=lambda one: (-one[0], fold(one[1].name)))
    for _, other in strongest[:MOST_PEOPLE]:
        yield Common("person", f"you both know {other.name}", "contact", other.id, f"we both know {other.name}")


def _interests(contact: Contact, me: Me) -> Iterator[Common]:
    mine = [words_of_entry(entry) for entry in me.interests]
    for entry in contact.interests:
        if any(overlap(words, words_of_entry(entry)) == 1 for words in mine):
            yield Common("interest", f"both: {entry}", "settings", to_them=entry)


def _events(contact: Contact, session: Session) -> Iterator[Common]:
    names = {event.id: event.name for event in session.network.events()}
    told: set[str] = set()
    there = session.network.conversations_with("event") if names else ()
    for header in reversed(session.network.headers_with(contact.id)) if there else ():
        conversation = session.network.conversation(header.id) if header.id in there else None
        if conversation is None or conversation.event in told or conversation.event not in names:
            continue
        told.add(conversation.event)
        day = plain_day(conversation.on.isoformat(), session.today)
        yield Common("event", f"{names[conversation.event]}, {day}", "event", conversation.event)
        if len(told) == MOST_EVENTS:
            return


def _places(contact: Contact, me: Me) -> Iterator[Common]:
    if contact.location and fold(contact.location) in map(fold, me.places):
        yield Common("place", f"both in {contact.location}", "settings")
