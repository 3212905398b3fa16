"""The weekly review as a whole: the step it has come to, what is open in each, and how it ends."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.document import Document
from netui.session.core.session import Session
from netui.session.outcomes.rows import Recap, recap_of_week
from netui.session.triage.weeks_ahead import items_ahead, projection_until
from netui.session.weekly.rows import ReviewRow, how_many, rows_of
from netui.session.weekly.state import END, STEPS, monday_of, week_state
from netui.session.weekly.worked_out import LOOKED_FOR, WhoIsShown

DONE_WORDS = "That's the week."
"""The sentence at the end of the review."""


@frozen
class StepState:
    """A step in the line at the top.

    Attributes:
        step: its name.
        open: how many rows it still shows; None while they are still being looked for.
        seen: whether the review has gone past it.
    """

    step: str
    open: int | None
    seen: bool

    @property
    def may_be_gone_to(self) -> bool:
        """True unless it is known that it shows nothing."""
        return self.open != 0


@frozen
class WeeklyReview:
    """The review of a week as it stands.

    Attributes:
        monday: the first day of the week.
        step: the present one, or ``END``.
        steps: every step.
        rows: what the present step shows; empty at the end, and while it is still being looked for.
    """

    monday: date
    step: str
    steps: tuple[StepState, ...]
    rows: tuple[ReviewRow, ...]

    @property
    def is_looked_for(self) -> bool:
        """True while the rows of the present step are still being looked for."""
        return any(each.step == self.step and each.open is None for each in self.steps)

    @property
    def place(self) -> int:
        """Number of the present step, from 1; one more than there are at the end."""
        return STEPS.index(self.step) + 1 if self.step in STEPS else len(STEPS) + 1


def weekly_review(session: Session) -> WeeklyReview:
    """Return the review where it stands: at its step, or the first after it that shows anything.

    While a key waits, the people who are not found yet are missing.
    """
    state = week_state(session.network, session.today)
    unknown = frozenset() if WhoIsShown(session).is_at_hand else LOOKED_FOR
    opens = {step: how_many(step, session) if step not in unknown else None for step in STEPS}
    came_to = state.step if state.step in (*STEPS, END) else STEPS[0]
    step = END if came_to == END else _first_open(STEPS.index(came_to), opens)
    place = STEPS.index(step) if step in STEPS else len(STEPS)
    steps = tuple(StepState(each, opens[each], number < place) for number, each in enumerate(STEPS))
    rows = rows_of(step, session) if opens.get(step) else ()
    return WeeklyReview(monday_of(session.today), step, steps, rows)


def next_step(review: WeeklyReview) -> str:
    """Return the step after the present one that shows anything; the end when there is none."""
    after = STEPS.index(review.step) + 1 if review.step in STEPS else len(STEPS)
    return next((each.step for each in review.steps[after:] if each.may_be_gone_to), END)


def step_before(review: WeeklyReview) -> str:
    """Return the step before the present one that shows anything; the present one when there is none."""
    before = STEPS.index(review.step) if review.step in STEPS else len(STEPS)
    return next((each.step for each in reversed(review.steps[:before]) if each.may_be_gone_to), review.step)


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
                "text": row.said,
                "id": row.id,
            }
            for row in review.rows
        ],
        "recap": recap(session).words,
    }


def _first_open(place: int, opens: Mapping[str, int | None]) -> str:
    return next((step for step in STEPS[place:] if opens[step] != 0), END)
