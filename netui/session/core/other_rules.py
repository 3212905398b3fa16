"""The queue under rules that are not in force, known before they are saved or kept after: so that no key waits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netui.domain.cadence.rules import Rules
from netui.session.core.queue_projection import QueueProjection


class OtherRules:
    """At most one projection under other rules, kept in step with the network. Used from one thread."""

    def __init__(self) -> None:
        self._kept: QueueProjection | None = None

    def keep(self, projection: QueueProjection) -> None:
        """Keep a projection in the place of the one before, if it knows everybody as they are now."""
        self._kept = projection if projection.is_at_hand else None

    def forget(self) -> None:
        """Forget it: what concerns everybody has changed."""
        self._kept = None

    def update(self, contact_ids: Iterable[str]) -> None:
        """Look again at the people that a change concerned."""
        if self._kept is not None:
            self._kept.update(contact_ids)

    def take(self, rules: Rules, today: date) -> QueueProjection | None:
        """Return the projection if it is that of these rules on this day; it is no longer kept then."""
        found = self._kept
        if found is None or found.day.rules != rules or found.day.today != today:
            return None
        self._kept = None
        return found
