"""People of whom nothing but their card is known: they may go when their card goes elsewhere."""

from __future__ import annotations

from functools import cached_property

from netui.domain.records.contact import Contact
from netui.session.core.network import Network


class Bare:
    """Tells who has only a card; the network is looked through once, when it is first asked."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def has_only_a_card(self, contact: Contact) -> bool:
        """True if no record but their own speaks of somebody, and they have no notes, and nothing is to be decided."""
        return not (
            contact.notes
            or contact.differs  # the other side's word stands nowhere else
            or contact.id in self._spoken_of
            or self._network.headers_with(contact.id)
            or self._network.follow_ups_of(contact.id)
            or self._network.introductions_of(contact.id)
        )

    @cached_property
    def _spoken_of(self) -> frozenset[str]:
        found: set[str] = set()
        for contact in self._network.contacts():
            found.update((*contact.knows, *contact.not_same))
            if contact.met is not None:
                found.add(contact.met.through)
        for event in self._network.events():
            found.update((*event.looked_at, *(one.contact for one in event.meet)))
        for link in self._network.links():
            found.update((*link.not_for, *(one.contact for one in link.shared)))
        return frozenset(found)
