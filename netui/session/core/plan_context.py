"""The context of a plan: the network, the rules, the day. A plan changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeVar

from netui.domain.cadence.rules import Rules
from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.event import Event
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.session.core.network import Network

_Stored = TypeVar("_Stored", Event, Link, Outcome)


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
            raise gone("contact")
        return contact

    def introduction(self, introduction_id: str) -> Introduction:
        """The introduction of that id.

        Raises:
            RefusedError: there is none (any more).
        """
        introduction = self.network.introduction(introduction_id)
        if introduction is None:
            raise gone("introduction")
        return introduction

    def event(self, event_id: str) -> Event:
        """The event of that id; raises RefusedError when there is none (any more)."""
        return _with_id(event_id, self.network.events(), "event")

    def link(self, link_id: str) -> Link:
        """The link of that id; raises RefusedError when there is none (any more)."""
        return _with_id(link_id, self.network.links(), "link")

    def outcome(self, outcome_id: str) -> Outcome:
        """The outcome of that id; raises RefusedError when there is none (any more)."""
        return _with_id(outcome_id, self.network.outcomes(), "outcome")


def _with_id(record_id: str, records: Iterable[_Stored], what: str) -> _Stored:
    found = next((record for record in records if record.id == record_id), None)
    if found is None:
        raise gone(what)
    return found


def gone(what: str) -> RefusedError:
    """Return the refusal of a record that is not stored any more; ``what`` calls it in a word, such as ``event``."""
    return RefusedError(f"No such {what}", f"That {what} is gone: another netui may have removed it.")
