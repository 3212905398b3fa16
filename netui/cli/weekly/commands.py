"""The words of the command about the weekly review; what it does is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    looking = add_command(
        commands,
        "review",
        Deferred("netui.cli.weekly.run:review"),
        more="New people, promises, who is slipping away, what to give, goals, one new start. What there is to decide\n"
        "is decided as in the queue: netui done, snooze, skip. A new Monday begins anew.",
        example="netui review\nnetui review next --json",
    )
    inner = looking.add_commands("review_command")
    add_command(
        inner,
        "next",
        Deferred("netui.cli.weekly.run:go_on"),
        does="note that this step was looked at, and show the next",
        example="netui review next",
    )
    add_command(
        inner,
        "end",
        Deferred("netui.cli.weekly.run:end"),
        does="end the review of this week",
        example="netui review end",
    )
