"""The people to sort next, without a tier that the rules know, the most valuable first; and the tiers' load."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from netui.domain.cadence.rules import Tier
from netui.domain.core.frozen import frozen
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.document import Record
from netui.domain.text.folding import fold
from netui.session.core.session import Session

_CONVERSATION_POINTS, _COMPANY_POINTS, _TAG_POINTS, _NOTE_POINTS, _REACH_POINTS = 20, 6, 3, 2, 1
_MOST_CONVERSATIONS, _MOST_SHARED = 5, 5
_MANY_EDITS = 50


@frozen
class TierLoad:
    """The load of a tier.

    Attributes:
        tier: the tier.
        count: active people in it.
    """

    tier: Tier
    count: int


class SortingWork:
    """The work of sorting, ordered once and then kept in step, decision by decision.

    Worth most are people with whom there were conversations, then those who share a company or tags with people who
    have a tier, then those about whom most is known. Those passed over before stand at the end.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: dict[str, None] = {}
        self._passed: set[str] = set()
        self._by_tier: Counter[str] = Counter()
        self._tiers: set[str] = set()
        self.reset()

    @property
    def next_id(self) -> str:
        """Id of the person to decide about; empty when nobody waits."""
        return next(iter(self._waiting), "")

    @property
    def waiting_count(self) -> int:
        """The number of people to be decided about, those passed over included."""
        return len(self._waiting)

    @property
    def passed_count(self) -> int:
        """The number of them that were passed over before."""
        return len(self._passed)

    @property
    def sorted_count(self) -> int:
        """The number of active people that have a tier."""
        return self._by_tier.total()

    @property
    def loads(self) -> tuple[TierLoad, ...]:
        """The load of each tier, closest first."""
        return tuple(TierLoad(tier, self._by_tier[tier.key]) for tier in self._session.rules.tiers)

    def reset(self) -> None:
        """Order everybody again."""
        active = [one for one in self._session.network.contacts() if one.status is ContactStatus.ACTIVE]
        self._tiers = {tier.key for tier in self._session.rules.tiers}
        placed = [one for one in active if one.tier in self._tiers]
        companies = Counter(fold(one.company) for one in placed if one.company)
        tags = Counter(fold(tag) for one in placed for tag in one.tags)
        unsorted = [one for one in active if one.tier not in self._tiers]
        worth = {one.id: _worth(one, self._session, companies, tags) for one in unsorted}
        unsorted.sort(key=lambda one: (one.sorted_at is not None, -worth[one.id], fold(one.name), one.id))
        self._waiting = dict.fromkeys(one.id for one in unsorted)
        self._passed = {one.id for one in unsorted if one.sorted_at is not None}
        self._by_tier = Counter(one.tier for one in placed)

    def on_change(self, change: Change) -> None:
        """Take over a change: a person decided about leaves or goes to the end, one brought back by an undo is next."""
        if len(change.edits) > _MANY_EDITS:
            self.reset()
            return
        for edit in change.edits:
            if self._waits_as_before(edit):
                continue
            if isinstance(edit.before, Contact):
                self._leave(edit.before)
            if isinstance(edit.after, Contact):
                self._come(edit.after, first=change.undoes is not None)

    def _leave(self, contact: Contact) -> None:
        if contact.tier in self._tiers and contact.status is ContactStatus.ACTIVE:
            self._by_tier[contact.tier] -= 1
        self._waiting.pop(contact.id, None)
        self._passed.discard(contact.id)

    def _come(self, contact: Contact, *, first: bool) -> None:
        if contact.status is not ContactStatus.ACTIVE:
            return
        if contact.tier in self._tiers:
            self._by_tier[contact.tier] += 1
            return
        if contact.sorted_at is not None:
            self._passed.add(contact.id)
        self._waiting = {contact.id: None, **self._waiting} if first else {**self._waiting, contact.id: None}

    def _waits_as_before(self, edit: Edit) -> bool:
        """True if somebody waits to be sorted before and after, and was not passed over by it."""
        return self._turn(edit.before) is not None and self._turn(edit.before) == self._turn(edit.after)

    def _turn(self, record: Record | None) -> tuple[str, datetime | None] | None:
        """Return since when somebody waits to be asked about again; None for a record that does not wait."""
        if not isinstance(record, Contact) or record.status is not ContactStatus.ACTIVE or record.tier in self._tiers:
            return None
        return record.id, record.sorted_at


def _worth(contact: Contact, session: Session, companies: Counter[str], tags: Counter[str]) -> int:
    conversations = len(session.network.headers_with(contact.id))
    shared_tags = _most(tags, contact.tags)
    return (
        _CONVERSATION_POINTS * min(conversations, _MOST_CONVERSATIONS)
        + _COMPANY_POINTS * min(companies[fold(contact.company)] if contact.company else 0, _MOST_SHARED)
        + _TAG_POINTS * min(shared_tags, _MOST_SHARED)
        + _NOTE_POINTS * bool(contact.notes)
        + _REACH_POINTS * bool(contact.emails or contact.phones)
    )


def _most(counts: Counter[str], texts: Sequence[str]) -> int:
    return max((counts[fold(text)] for text in texts), default=0)
