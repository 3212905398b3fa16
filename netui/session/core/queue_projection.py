"""The queue kept in step with the network: after one change only those concerned are looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from netui.domain.aims.turns import AimDraw, Turn
from netui.domain.cadence.rules import Aim, Rules
from netui.domain.cadence.rules_today import DayRules
from netui.domain.queue.aim_items import aim_item, stands_before_an_aim
from netui.domain.queue.items import QueueItem, items_of, items_of_events
from netui.domain.queue.order import Queue, arrange
from netui.domain.queue.prefilter import QueuePrefilter
from netui.domain.queue.weak_ties import Draw, takes_part, weak_tie_item
from netui.domain.records.contact import Contact
from netui.domain.records.reader import NetworkIndex

_EVERYBODY = 1_000_000_000


class FoundItems(NamedTuple):
    """The items that a look at everybody found, of one network and one day; those of events are not among them.

    Attributes:
        by_person: those of each person's own history.
        turns: those of the weak ties that have their turn this week.
        for_aims: those of the people who have their turn for an aim.
        drawn: ids of the weak ties that have their turn, greeted meanwhile or not.
    """

    by_person: Mapping[str, tuple[QueueItem, ...]]
    turns: tuple[QueueItem, ...]
    for_aims: tuple[QueueItem, ...]
    drawn: Sequence[str]


class QueueProjection:
    """Items by person, computed when first asked for, and arranged into a queue when somebody looks.

    What an earlier start of the same day found may stand in for a look at everybody, until that is taken between the
    keys, or somebody asks for more than the items, or anything changes.

    Attributes:
        day: the rules, ready for the day.
    """

    def __init__(self, network: NetworkIndex, rules: Rules, today: date) -> None:
        self.day = DayRules.of(rules, today)
        self._network = network
        self._items: dict[str, tuple[QueueItem, ...]] | None = None
        self._draw = Draw(network, self.day)
        self._turns: tuple[QueueItem, ...] | None = None
        self._aims = AimDraw(network, self.day)
        self._hellos: tuple[QueueItem, ...] | None = None
        self._queue: Queue | None = None
        self._spent = 0
        self._recalled: FoundItems | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if everybody was looked at: what is asked for then is only put in order."""
        return self._items is not None and self._recalled is None

    def recall(self, found: FoundItems) -> None:
        """Begin with what was found before: of the very same records and rules, on the same day."""
        self._items, self._turns, self._hellos = dict(found.by_person), found.turns, found.for_aims
        self._recalled = found

    def found(self) -> FoundItems:
        """The items of everybody."""
        if self._recalled is not None:
            return self._recalled
        return FoundItems(self._by_person(), self._weak_ties(), self._for_aims(), self._draw.turns())

    def queue(self, spent: int = 0) -> Queue:
        """Return the queue as it stands, with ``spent`` of the day's budget used up (see ``arrange``)."""
        if self._queue is None or spent != self._spent:
            self._queue, self._spent = arrange(self._all_items(), self.day, spent), spent
        return self._queue

    def items_of(self, contact_id: str) -> tuple[QueueItem, ...]:
        """Everything due or coming up about one person; empty when nothing is."""
        own = self._by_person().get(contact_id, ())
        drawn = (*self._weak_ties(), *self._for_aims())
        return own + tuple([item for item in drawn if item.contact_id == contact_id])

    def has_turn(self, contact_id: str) -> bool:
        """True if somebody was drawn this week as a weak tie, greeted meanwhile or not."""
        return contact_id in self.found().drawn

    def turns_for_aims(self, contact_id: str) -> tuple[Turn, ...]:
        """The aims for which somebody was drawn this week, greeted meanwhile or not."""
        if self._aims.has_aims:
            self._look()
        return self._aims.turns_of(contact_id)

    def fitting(self, aim: Aim) -> int | None:
        """Return how many fit an aim; None for one that brings nobody up just now."""
        self._look()
        return self._aims.fitting(aim)

    def update(self, contact_ids: Iterable[str]) -> None:
        """Look again at the people that a change concerned."""
        self._queue = self._turns = self._hellos = None
        items = self._items
        if items is None or self._recalled is not None:
            self._items = self._recalled = None  # what was recalled was of the records before
            return
        for contact_id in contact_ids:
            items.pop(contact_id, None)
            contact = self._network.contact(contact_id)
            if contact is not None:
                self._look_at(contact, items)
                if takes_part(contact, self.day):  # else a draw would look at everybody who is not sorted yet
                    self._draw.admit(contact_id)
                self._aims.admit(contact)
            else:
                self._aims.forget(contact_id)

    def look_at_all(self, people_a_step: int) -> Iterator[None]:
        """Work everything out ahead, in steps; nothing may change in the network meanwhile."""
        prefilter = QueuePrefilter(self._network, self.day)
        people = iter(self._network.contacts())
        items: dict[str, tuple[QueueItem, ...]] = {}
        while step := list(islice(people, people_a_step)):
            candidates = prefilter.select(step)
            for contact in candidates.may_come_up:
                self._look_at(contact, items)
            for contact in candidates.weak_ties:
                self._draw.admit(contact.id)
            for contact in step if self._aims.has_aims else ():
                self._aims.admit(contact)
            yield
        self._items, self._recalled = items, None
        self._queue = self._turns = self._hellos = None

    def _by_person(self) -> dict[str, tuple[QueueItem, ...]]:
        if self._items is None:
            self._look()
        return self._items or {}

    def _look(self) -> None:
        """Look at everybody, unless that is done."""
        if not self.is_at_hand:
            for _ in self.look_at_all(_EVERYBODY):
                pass

    def _look_at(self, contact: Contact, items: dict[str, tuple[QueueItem, ...]]) -> None:
        found = items_of(contact, self._network, self.day)
        if found:
            items[contact.id] = found

    def _weak_ties(self) -> tuple[QueueItem, ...]:
        """The items of those who have their turn this week."""
        if self._turns is None:
            self._by_person()
            found = (weak_tie_item(each, self._network, self.day) for each in self._draw.turns())
            self._turns = tuple([item for item in found if item is not None])
        return self._turns

    def _for_aims(self) -> tuple[QueueItem, ...]:
        """The items of those who have their turn for an aim, unless there is something else to do about them."""
        if self._hellos is None:
            self._by_person()
            found: dict[str, QueueItem] = {}
            for turn in self._aims.turns():
                item = aim_item(turn, self._network, self.day)
                if item is not None and not any(stands_before_an_aim(one, self.day) for one in self._others(item)):
                    found.setdefault(item.contact_id, item)
            self._hellos = tuple(found.values())
        return self._hellos

    def _others(self, item: QueueItem) -> Iterator[QueueItem]:
        yield from self._by_person().get(item.contact_id, ())
        yield from (turn for turn in self._weak_ties() if turn.contact_id == item.contact_id)

    def _all_items(self) -> Iterable[QueueItem]:
        for items in self._by_person().values():
            yield from items
        yield from self._weak_ties()
        yield from self._for_aims()
        yield from items_of_events(tuple(self._network.events()), self._network.follow_ups_of(""), self.day)
