"""The commands of the weekly review: frozen values without behaviour."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.session.core.command import Command


@frozen
class GoToStep(Command):
    """Note that the review of this week has come to a step.

    Attributes:
        step: its name; ``END`` ends the review.
        left: the step that was looked at until now; empty for the one that was noted last.
    """

    step: str
    left: str = ""


@frozen
class PassRow(Command):
    """Pass over a row in the review of this week.

    Attributes:
        row_id: id of the row.
        name: name of the row: user text.
    """

    row_id: str
    name: str


@frozen
class DeclineNewStart(Command):
    """Never propose a new start with somebody in the weekly review again."""

    contact_id: str
