"""The years in the rows of lists: made when a row comes into sight, kept until a change concerns the person."""

from __future__ import annotations

from collections.abc import Collection

from netui.domain.records.change import Change
from netui.domain.relationship.year import Year, year_of
from netui.session.core.session import Session


class RelationshipYears:
    """The twelve months of everybody who was in sight, kept in step with the network. Used from one thread.

    A year is made from the newest conversations back to the first month shown: some 20 microseconds for most people, so
    that the thirty rows of a screen need no preparing, and nothing is kept of those whom nobody looks at.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._years: dict[str, Year] = {}

    def year(self, contact_id: str) -> Year:
        """Return the twelve heights of somebody, 0..4, oldest month first; all 0 for an unknown id."""
        found = self._years.get(contact_id)
        if found is None:
            found = self._years[contact_id] = year_of(self._session.network.headers_with(contact_id), self._session.day)
        return found

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget the years of the people that a change concerned; the change itself is not looked at."""
        del change
        for contact_id in concerned:
            self._years.pop(contact_id, None)

    def on_reset(self) -> None:
        """Forget every year: other rules are in force, or another day."""
        self._years.clear()
