"""The words of the command about goals; what it does is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    goals = add_command(
        commands,
        "goals",
        Deferred("netui.cli.goals.run:goals"),
        more="Goals, aims and roles stand in rules.yaml (netui rules edit). Each week one of those who fit an aim\n"
        "comes up in the queue; --skip leaves somebody out for 60 days.",
        example="netui goals\nnetui goals --skip ana --aim 'change job'",
    )
    goals.add_argument("--skip", metavar="NAME", help="leave somebody out for an aim, for 60 days")
    goals.add_argument("--aim", metavar="AIM", help="which aim, or a part of its name; none where there is one")
