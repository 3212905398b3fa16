"""The text at the end of the weekly review: the recap of the week, and what the next one brings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual.screen import Screen

from netui.session.core.session import Session
from netui.session.outcomes.rows import recap_in_steps
from netui.session.statistics.worked_out import WorkedOut
from netui.session.weekly.review import DONE_WORDS, next_week_words
from netui.ui.actions.model import Action
from netui.ui.actions.table import BY_ID
from netui.ui.shell.in_slices import InSlices

_COUNTING = "Counting the week …"


def bar_at_end() -> tuple[Action, ...]:
    """The actions in the key bar at the end of the review: first the one that closes it."""
    close, *others = (BY_ID[one] for one in ("week_card", "capture", "undo", "leave_weekly", "help"))
    return (replace(close, label="close"), *others)


class WeekEnd:
    """Counts the week between the keys once its end is reached, and puts it into words."""

    def __init__(self, owner: Screen[Any], session: Session, counted: Callable[[], None], closes: str) -> None:
        """Count by a timer of ``owner``; ``counted`` is called when the recap can be said; the key ``closes`` it."""
        self._closes = closes
        self._session = session
        self._recap = WorkedOut(session, lambda: recap_in_steps(session, session.today))
        self._counting = InSlices(owner, lambda _share: None, counted)

    def words(self) -> str:
        """Return the lines at the end of the review; the recap follows once it is counted."""
        ahead = (next_week_words(self._session), "", f"{DONE_WORDS} {self._closes} closes it.")
        if not self._counting.has(self._recap):
            return "\n".join((_COUNTING, "", *ahead))
        return "\n".join((self._recap.value.words, self._recap.value.continuity, *ahead))
