"""The queue kept in step with the network: after one change only those concerned are looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from netui.domain.contact import Contact
from netui.domain.day_rules import DayRules
from netui.domain.queue import Queue, arrange
from netui.domain.queue_items import QueueItem, items_of, reviews_of
from netui.domain.rotation import lot_of, turns, weak_tie_item
from netui.domain.rules import Rules
from netui.session.network import Network

_EVERYBODY = 1_000_000_000


class QueueProjection:
    """Items by person, computed when first asked for, and arranged into a queue when somebody looks.

    Attributes:
        day: the rules, ready for the day.
    """

    def __init__(self, network: Network, rules: Rules, today: date) -> None:
        self.day = DayRules.of(rules, today)
        self._network = network
        self._items: dict[str, tuple[QueueItem, ...]] | None = None
        self._lots: dict[str, float] = {}
        self._queue: Queue | None = None

    def queue(self) -> Queue:
        """The queue as it stands."""
        if self._queue is None:
            self._queue = arrange(self._all_items(), self.day)
        return self._queue

    def items_of(self, contact_id: str) -> tuple[QueueItem, ...]:
        """Everything due or coming up about one person; empty when nothing is."""
        own = self._by_person().get(contact_id, ())
        return own + tuple(item for item in self._weak_ties() if item.contact_id == contact_id)

    def update(self, contact_ids: Iterable[str]) -> None:
        """Look again at those whom a change concerned."""
        self._queue = None
        if self._items is None:
            return
        for contact_id in contact_ids:
            contact = self._network.contact(contact_id)
            if contact is None:
                self._items.pop(contact_id, None)
                self._lots.pop(contact_id, None)
            else:
                self._look_at(contact, self._items)

    def look_at_all(self, people_a_step: int) -> Iterator[None]:
        """Work everything out ahead, in steps; nothing may change in the network meanwhile."""
        items: dict[str, tuple[QueueItem, ...]] = {}
        for place, contact in enumerate(self._network.contacts(), 1):
            self._look_at(contact, items)
            if place % people_a_step == 0:
                yield
        self._items = items

    def _by_person(self) -> dict[str, tuple[QueueItem, ...]]:
        if self._items is None:
            for _ in self.look_at_all(_EVERYBODY):
                pass
        return self._items or {}

    def _look_at(self, contact: Contact, items: dict[str, tuple[QueueItem, ...]]) -> None:
        found = items_of(contact, self._network, self.day)
        if found:
            items[contact.id] = found
        else:
            items.pop(contact.id, None)
        lot = lot_of(contact, self._network, self.day)
        if lot is not None:
            self._lots[contact.id] = lot
        else:
            self._lots.pop(contact.id, None)

    def _weak_ties(self) -> Iterable[QueueItem]:
        self._by_person()
        for contact_id in turns(self._lots, self.day):
            item = weak_tie_item(contact_id, self._network, self.day)
            if item is not None:
                yield item

    def _all_items(self) -> Iterable[QueueItem]:
        for items in self._by_person().values():
            yield from items
        yield from self._weak_ties()
        yield from reviews_of(tuple(self._network.events()), self._network.follow_ups_of(""), self.day)
