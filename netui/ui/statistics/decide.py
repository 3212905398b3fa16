"""Decisions about the outcome under the cursor of the wins."""

from __future__ import annotations

from netui.domain.records.outcome import Outcome
from netui.session.outcomes.commands import RemoveOutcome
from netui.ui.actions.key_names import key_of
from netui.ui.outcomes import writing_down
from netui.ui.statistics.wins import WinsScreen

_NO_OUTCOME = "That is counted by itself, from what you wrote down. An outcome can be changed: {key} notes one."


def add_source(screen: WinsScreen) -> None:
    """Say what else an outcome came from."""
    if (outcome := _outcome(screen)) is not None:
        writing_down.add_source(screen, outcome)


def edit(screen: WinsScreen) -> None:
    """Say an outcome otherwise."""
    if (outcome := _outcome(screen)) is not None:
        writing_down.change_outcome(screen, outcome)


def remove(screen: WinsScreen) -> None:
    """Remove an outcome."""
    if (outcome := _outcome(screen)) is not None:
        screen.program.perform(RemoveOutcome(outcome.id))


def _outcome(screen: WinsScreen) -> Outcome | None:
    """Return the outcome under the cursor; None where another win stands there, which is said."""
    if screen.outcome is None:
        screen.program.tell(_NO_OUTCOME.format(key=key_of(screen.program.keys, "outcome")))
    return screen.outcome
