"""The queue under rules that are not in force, known before they are saved or kept after: so that no key waits."""

from __future__ import annotations

from collections.abc import Iterable

from netui.domain.cadence.rules import Rules
from netui.domain.records.reader import NetworkIndex
from netui.session.core.queue_projection import QueueProjection


class OtherRules:
    """At most one projection under other rules, kept in step with the network. Used from one thread."""

    def __init__(self, network: NetworkIndex) -> None:
        self._network = network
        self._kept: QueueProjection | None = None

    def keep(self, projection: QueueProjection) -> None:
        """Keep a projection in the place of the one before, if it knows everybody as they are now."""
        self._kept = projection if projection.is_at_hand else None

    def exchange(self, before: QueueProjection, rules: Rules) -> QueueProjection:
        """Return the queue of these rules, the known one if it is; the one before is kept in its place, for an undo."""
        if rules == before.day.rules:
            return before
        known = self._kept
        self.keep(before)
        if known is not None and known.day.rules == rules and known.day.today == before.day.today:
            return known
        return QueueProjection(self._network, rules, before.day.today)

    def forget(self) -> None:
        """Forget it: what concerns everybody has changed."""
        self._kept = None

    def update(self, contact_ids: Iterable[str]) -> None:
        """Look again at the people that a change concerned."""
        if self._kept is not None:
            self._kept.update(contact_ids)
