"""The queue of an earlier start of the same day: shown at once, and worked out anew between the keys.

A text keeps the items that a look at everybody found. It counts for exactly the records it was made of, which the
storage sees to, and for the day, the rules and the version of the program that it names. Even so nothing rests on it
but the first frame: the whole look is taken as soon as that is seen, and with any change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any, Final

from netui import __version__
from netui.domain.cadence.due import DueState
from netui.domain.cadence.rules_today import DayRules
from netui.domain.queue.items import QueueItem, rank_of
from netui.domain.records.follow_up import FollowUpKind, Owner
from netui.session.core.queue_projection import FoundItems
from netui.session.core.session import Session, stale_since_now

_PEOPLE_A_STEP: Final = 100
_KINDS: Final = {kind.value: kind for kind in FollowUpKind}
_STATES: Final = {state.value: state for state in DueState}
_OWNERS: Final = {owner.value: owner for owner in Owner}
_ROW: Final = (*(5 * [str]), int, int, str, int, float, list, bool, *(5 * [str]))
"""The types of what stands in a row."""


def queue_text(session: Session) -> str:
    """Return the text, in ASCII; empty while not everybody has been looked at."""
    if not session.projection.is_at_hand:
        return ""
    found = session.projection.found()
    own = (item for items in found.by_person.values() for item in items)
    kept = {
        "for": _made_for(session.day),
        "own": [_row(item) for item in own],
        "turns": [_row(item) for item in found.turns],
        "aims": [_row(item) for item in found.for_aims],
        "drawn": list(found.drawn),
    }
    return json.dumps(kept, separators=(",", ":"))


def recall_queue(session: Session, text: str) -> None:
    """Begin with the queue in a text that was made of the same records; of another day or other rules it says nothing.

    To be called before the queue is first asked for.
    """
    found = _found_in(text, session.day)
    if found is not None:
        session.projection.recall(found)


class WholeLook:
    """The look at everybody that follows on a recalled queue, in steps that each take less than a key may."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def is_at_hand(self) -> bool:
        """True if everybody has been looked at."""
        return self._session.projection.is_at_hand

    def prepare(self) -> Iterator[float]:
        """Look at everybody; ends once anything has changed: then that is done when the queue is asked for."""
        is_stale = stale_since_now(self._session)
        people = self._session.network.contact_count()
        for step, _ in enumerate(self._session.projection.look_at_all(_PEOPLE_A_STEP), 1):
            yield min(1.0, step * _PEOPLE_A_STEP / people)
            if is_stale():
                return


def _made_for(day: DayRules) -> list[str]:
    """All that the items depend on beside the records."""
    return [__version__, day.today_text, repr(day.rules)]


def _found_in(text: str, day: DayRules) -> FoundItems | None:
    """Return the items in a text; None when it was made for something else, or anything about it is odd."""
    try:
        kept = json.loads(text)
        if kept["for"] != _made_for(day):
            return None
        by_person = {
            contact_id: tuple(items) for contact_id, items in groupby(_items(kept["own"]), lambda item: item.contact_id)
        }
        drawn = tuple(map(str, kept["drawn"]))
        return FoundItems(by_person, tuple(_items(kept["turns"])), tuple(_items(kept["aims"])), drawn)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def _row(item: QueueItem) -> list[object]:
    """The fields of an item in their order, but for its rank, which follows from them."""
    days = (item.due.toordinal(), item.shown_on.toordinal())
    figures = (item.overdue_days, float(item.score), item.terms, item.pinned)
    about = (item.follow_up_id, item.about, item.what, item.owner.value, item.step)
    return [item.id, item.kind.value, item.contact_id, item.name, item.tier, *days, item.state.value, *figures, *about]


def _items(rows: Iterable[list[Any]]) -> Iterator[QueueItem]:
    for row in rows:
        if tuple(map(type, row)) != _ROW:
            raise TypeError("this is no item")
        item_id, kind, contact_id, name, tier, due_day, shown_day, state, overdue, score, terms, pinned, *about = row
        follow_up_id, subject, what, owner, step = about
        due = date.fromordinal(due_day)
        yield QueueItem(
            item_id,
            _KINDS[kind],
            contact_id,
            name,
            tier,
            due,
            date.fromordinal(shown_day),
            _STATES[state],
            overdue,
            score,
            tuple([(str(word), float(value)) for word, value in terms]),
            rank_of(item_id, name, due, score, pinned=pinned),
            pinned,
            follow_up_id,
            subject,
            what,
            _OWNERS[owner],
            step,
        )
