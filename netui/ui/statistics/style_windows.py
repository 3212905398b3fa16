"""The days that own style looks at: the last two years, or some weeks with as many before them beside."""

from __future__ import annotations

from netui.domain.dates.duration import moved
from netui.domain.statistics.window import Window, weeks_back
from netui.session.core.session import Session
from netui.session.statistics.style import OwnStyle, own_style_in_steps
from netui.session.statistics.worked_out import WorkedOut

WEEKS = (4, 8, 13, 26, 0)
"""Weeks that can be looked at; 0: the last two years."""


class StyleWindows:
    """The weeks that are chosen, and the tables of them.

    Attributes:
        tables: of the weeks that are chosen, and of those beside them.
    """

    def __init__(self, session: Session) -> None:
        """Look at the last two years."""
        self._session, self._place = session, len(WEEKS) - 1
        self.tables = self._worked_out()

    @property
    def words(self) -> str:
        """Return what is looked at: ``last 26 weeks, and before``."""
        weeks = WEEKS[self._place]
        return f"last {weeks} weeks, and before" if weeks else "last two years"

    def stretch(self, step: int) -> bool:
        """Look at fewer weeks, or at more; whether there is such a window."""
        place = self._place + step
        if not 0 <= place < len(WEEKS):
            return False
        self._place = place
        self.tables = self._worked_out()
        return True

    def _worked_out(self) -> WorkedOut[OwnStyle]:
        windows, session = self._windows(), self._session
        return WorkedOut(session, lambda: own_style_in_steps(session, *windows))

    def _windows(self) -> tuple[Window | None, Window | None]:
        weeks, today = WEEKS[self._place], self._session.today
        if not weeks:
            return None, None
        now = weeks_back(weeks, today)
        return now, Window(weeks_back(2 * weeks, today).begin, moved(now.begin, -1))
