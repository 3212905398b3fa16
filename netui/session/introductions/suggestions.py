"""Suggested pairs, found once for the cards as they stand; the busy and the acquainted are left out later."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from netui.domain.dates.duration import moved
from netui.domain.introductions.ideas import LEAST_TIE, MOST_IDEAS, Candidate, Idea, Looking
from netui.domain.introductions.steps import UNDER_WAY, asked_on
from netui.domain.paths.evidence import EvidenceKind
from netui.domain.records.change import Change
from netui.domain.records.contact import ContactStatus
from netui.domain.text.company_names import company_key
from netui.session.core.session import Session, stale_since_now
from netui.session.paths.acquaintance import acquaintance_of, exhaust

_MOST_UNDER_WAY = 2
"""Introductions under way in which somebody takes part who is then left alone."""

_LET_ALONE_DAYS = 30
"""Days after being asked in which nobody is suggested again."""

_ACQUAINTED = frozenset({EvidenceKind.KNOWS, EvidenceKind.THROUGH, EvidenceKind.INTRODUCED, EvidenceKind.TALK})

_PEOPLE_AT_ONCE = 500
"""Most people who are compared while a key waits; more are compared in steps."""

_LOOKED_AT_A_STEP = 100
"""People, and ideas, that are looked at in one step: 1 ms."""

_GRAPH_SHARE, _TIES_SHARE = 0.3, 0.4
"""Shares of the time in which the evidence is made, and the ties are worked out."""


class Suggestions:
    """An observer of the network that keeps what its cards suggest, until one of them or a tie is another."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: list[Idea] | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for: always, unless a key waits and they are neither there nor soon found."""
        are_soon_found = self._session.network.contact_count() <= _PEOPLE_AT_ONCE
        is_ready = self.is_ready and acquaintance_of(self._session).is_at_hand
        return is_ready or are_soon_found or not self._session.is_waited_for

    @property
    def is_ready(self) -> bool:
        """True if they have been found already."""
        return self._found is not None

    @property
    def every(self) -> list[Idea]:
        """Every pair with points enough, the best first, those who are busy or know each other as well."""
        while self._found is None:
            exhaust(self.prepare())
        return self._found

    def prepare(self) -> Iterator[float]:
        """Find them, a little with each step, with the evidence and the ties they need; yields how much is done, 0..1.

        It ends early when the network, the day or the rules change: it is to be begun anew then.
        """
        knowing = acquaintance_of(self._session)
        if self._found is not None:  # then it is the evidence that is another
            yield from knowing.prepare()
            return
        is_stale = stale_since_now(self._session)
        yield from (_GRAPH_SHARE * done for done in knowing.prepare())
        if not is_stale():
            yield from (_GRAPH_SHARE + _TIES_SHARE * done for done in knowing.prepare_ties())
        if is_stale():
            return
        found: list[Idea] = []
        for done in self._find(found):
            yield _GRAPH_SHARE + _TIES_SHARE + (1 - _GRAPH_SHARE - _TIES_SHARE) * done
            if is_stale():
                return
        self._found = found

    def _find(self, found: list[Idea]) -> Iterator[float]:
        """Find the ideas, the best first, once the ties are worked out; yields how much is done, 0..1."""
        knowing, people = acquaintance_of(self._session), dict[str, Candidate]()
        for number, contact in enumerate(self._session.network.contacts()):
            if contact.status is ContactStatus.ACTIVE and (tie := knowing.tie(contact.id)) >= LEAST_TIE:
                people[contact.id] = Candidate(contact, tie)
            if not number % _LOOKED_AT_A_STEP:
                yield 0.0
        looking = Looking(people)
        yield from looking.steps()
        ordered = []
        for number, idea in enumerate(looking.found):
            ordered.append((looking.order(idea), number))
            if not number % _LOOKED_AT_A_STEP:
                yield 1.0
        found += (looking.found[number] for _, number in sorted(ordered))

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget them when a card or a tie can be another."""
        del concerned
        if any(edit.table in ("contacts", "conversations") for edit in change.edits):
            self._found = None

    def on_reset(self) -> None:
        """Forget them: ties are those of a day."""
        self._found = None


def suggestions(session: Session, about: str = "", limit: int = MOST_IDEAS) -> list[Idea]:
    """Return ideas for introductions, best first.

    Args:
        session: where to look.
        about: id of one person whom each is to concern; empty: anybody.
        limit: most ideas.
    """
    stored = {frozenset((one.a, one.b)) for one in session.network.introductions()}
    found: list[Idea] = []
    for idea in session.observer(Suggestions).every:
        if len(found) >= limit:
            break
        is_meant = not about or about in (idea.a, idea.b)
        if is_meant and frozenset((idea.a, idea.b)) not in stored and _may_meet(idea, session):
            found.append(idea)
    return found


def _may_meet(idea: Idea, session: Session) -> bool:
    """True unless one of the two is to be left alone, or they know each other."""
    if not (_is_free(idea.a, session) and _is_free(idea.b, session)) or _same_company(idea, session):
        return False
    evidence = acquaintance_of(session).graph.between(idea.a, idea.b)
    return all(one.kind not in _ACQUAINTED for one in evidence)


def _same_company(idea: Idea, session: Session) -> bool:
    contacts = session.network.contact(idea.a), session.network.contact(idea.b)
    keys = {company_key(each.company) for each in contacts if each is not None}
    return len(keys) == 1 and "" not in keys


def _is_free(contact_id: str, session: Session) -> bool:
    """True unless somebody takes part in two introductions under way, or was asked lately."""
    under_way = 0
    lately = moved(session.today, -_LET_ALONE_DAYS)
    for introduction in session.network.introductions_of(contact_id):
        under_way += introduction.status in UNDER_WAY
        on = asked_on(introduction, contact_id)
        if on is not None and on > lately:
            return False
    return under_way < _MOST_UNDER_WAY
