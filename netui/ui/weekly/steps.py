"""Going from step to step of the weekly review."""

from __future__ import annotations

from netui.session.weekly.commands import GoToStep
from netui.session.weekly.review import DONE_WORDS, next_step, step_before
from netui.ui.weekly.screen import WeeklyScreen


def turn(screen: WeeklyScreen, step: int) -> None:
    """Go on to the next step that shows anything, or back; where the review has come to is noted."""
    to = next_step(screen.review) if step > 0 else step_before(screen.review)
    if to == screen.review.step:
        screen.program.tell("This is the first step with anything to look at." if step < 0 else DONE_WORDS)
    else:
        screen.program.perform(GoToStep(to, screen.review.step))
