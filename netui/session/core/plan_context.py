"""The context of a plan: the network, the rules, the day. A plan changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from netui.domain.cadence.rules import Rules
from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.session.core.network import Network


@frozen
class PlanContext:
    """The moment in which a command is planned.

    Attributes:
        network: as it stands.
        day: the rules in force, ready for the day.
        now: the moment, aware.
        new_id: gives an id that was never given before.
        default_channel: key of the channel of a conversation that names none.
    """

    network: Network
    day: DayRules
    now: datetime
    new_id: Callable[[], str]
    default_channel: str

    @property
    def rules(self) -> Rules:
        """The rules in force."""
        return self.day.rules

    @property
    def today(self) -> date:
        """The local day."""
        return self.day.today

    def contact(self, contact_id: str) -> Contact:
        """The contact of that id.

        Raises:
            RefusedError: there is none (any more).
        """
        contact = self.network.contact(contact_id)
        if contact is None:
            raise RefusedError("No such contact", "That contact is gone: another netui may have removed it.")
        return contact
