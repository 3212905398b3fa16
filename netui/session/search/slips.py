"""Names typed with a slip, where a pane is filtered."""

from __future__ import annotations

from collections.abc import Collection

from netui.domain.records.change import Change
from netui.domain.search.query import Query
from netui.domain.search.ranking import meant_with_a_slip
from netui.session.core.session import Session
from netui.session.search.service import seeker_of


class Slips:
    """An observer of the network that keeps what was found last: several lists ask the same with one letter."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: tuple[Query, list[str]] | None = None

    def meant_by(self, query: Query) -> list[str]:
        """Ids of people whose names are spelt nearly as a query says, the closest first; empty if it finds somebody."""
        if not query.words:
            return []
        if self._known is None or self._known[0] != query:
            self._known = query, meant_with_a_slip(query, seeker_of(self._session).library(query))
        return self._known[1]

    def on_change(self, _change: Change, _concerned: Collection[str]) -> None:
        """Forget what was found."""
        self._known = None

    def on_reset(self) -> None:
        """Forget what depends on the day and the rules: they have changed."""
        self._known = None


def slips_of(session: Session) -> Slips:
    """The slips of a session; made when first asked for."""
    return session.observer(Slips)
