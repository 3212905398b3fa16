"""The title of the weekly review: which week, how far it has come, and its steps."""

from __future__ import annotations

from netui.domain.dates.parse import MONTH_NAMES
from netui.session.weekly.review import WeeklyReview
from netui.session.weekly.state import END, STEPS
from netui.ui.text.title_rule import Tab, TabState


def name_of(review: WeeklyReview) -> str:
    """Return which week it is: ``The week of 16 Nov``."""
    return f"The week of {review.monday.day} {MONTH_NAMES[review.monday.month - 1]}"


def progress_of(review: WeeklyReview) -> str:
    """Return how far it has come: ``2 of 6``."""
    if review.is_looked_for:
        return "reading"
    return f"{review.place} of {len(STEPS)}" if review.step != END else "done"


def tabs_of(review: WeeklyReview) -> list[Tab]:
    """Return the steps: done, here, still ahead."""
    return [
        Tab(
            each.step,
            TabState.HERE
            if each.step == review.step
            else TabState.DONE
            if each.seen or not each.may_be_gone_to
            else TabState.AHEAD,
        )
        for each in review.steps
    ]
