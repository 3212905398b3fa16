"""The weekly review as a whole: the step it has come to, what is open in each, and how it ends."""

from __future__ import annotations

from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.document import Document
from netui.session.core.session import Session
from netui.session.outcomes.rows import Recap, recap_of_week
from netui.session.triage.weeks_ahead import items_ahead, projection_until
from netui.session.weekly.rows import ReviewRow, rows_of
from netui.session.weekly.state import END, STEPS, monday_of, week_state

DONE_WORDS = "That's the week."
"""The sentence at the end of the review."""


@frozen
class StepState:
    """A step in the line at the top.

    Attributes:
        step: its name.
        open: how many rows it still shows.
        seen: whether the review has gone past it.
    """

    step: str
    open: int
    seen: bool


@frozen
class WeeklyReview:
    """The review of a week as it stands.

    Attributes:
        monday: the first day of the week.
        step: the present one, or ``END``.
        steps: every step.
        rows: what the present step shows; empty at the end.
    """

    monday: date
    step: str
    steps: tuple[StepState, ...]
    rows: tuple[ReviewRow, ...]

    @property
    def place(self) -> int:
        """Number of the present step, from 1; one more than there are at the end."""
        return STEPS.index(self.step) + 1 if self.step in STEPS else len(STEPS) + 1


def weekly_review(session: Session) -> WeeklyReview:
    """Return the review where it stands: at its step, or the first after it that shows anything."""
    state = week_state(session.network, session.today)
    rows = {step: rows_of(step, session) for step in STEPS}
    came_to = state.step if state.step in (*STEPS, END) else STEPS[0]
    step = END if came_to == END else _first_open(STEPS.index(came_to), rows)
    place = STEPS.index(step) if step in STEPS else len(STEPS)
    steps = tuple(StepState(each, len(rows[each]), number < place) for number, each in enumerate(STEPS))
    return WeeklyReview(monday_of(session.today), step, steps, rows.get(step, ()))


def next_step(review: WeeklyReview) -> str:
    """Return the step after the present one that shows anything; the end when there is none."""
    after = STEPS.index(review.step) + 1 if review.step in STEPS else len(STEPS)
    return next((each.step for each in review.steps[after:] if each.open), END)


def step_before(review: WeeklyReview) -> str:
    """Return the step before the present one that shows anything; the present one when there is none."""
    before = STEPS.index(review.step) if review.step in STEPS else len(STEPS)
    return next((each.step for each in reversed(review.steps[:before]) if each.open), review.step)


def recap(session: Session) -> Recap:
    """Return the recap of the week."""
    return recap_of_week(session, session.today)


def next_week_words(session: Session) -> str:
    """Return the sentence about what the next week brings, as far as it is known."""
    monday = moved(monday_of(session.today), 7)
    sunday = moved(monday, 6)
    items = items_ahead(projection_until(session, sunday), session)
    count = sum(monday <= item.shown_on <= sunday for item in items)
    if not count:
        return "Nothing falls due next week."
    return f"{count} {'falls' if count == 1 else 'fall'} due next week."


def review_document(review: WeeklyReview, session: Session) -> Document:
    """The review as ``--json`` prints it."""
    return {
        "week": review.monday.isoformat(),
        "step": review.step,
        "steps": [{"step": each.step, "open": each.open, "seen": each.seen} for each in review.steps],
        "items": [
            {
                "kind": row.kind.value,
                "contact_id": row.contact_id or None,
                "contact": row.name or None,
                "text": row.text,
                "id": row.id,
            }
            for row in review.rows
        ],
        "recap": recap(session).words,
    }


def _first_open(place: int, rows: dict[str, tuple[ReviewRow, ...]]) -> str:
    return next((step for step in STEPS[place:] if rows[step]), END)
