"""The command ``giving``: what was given, received and asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    giving = add_command(
        commands,
        "giving",
        Deferred("netui.cli.giving.run:giving"),
        more="Counted are what conversations say (gave, got, asked), links that you shared, and introductions\n"
        "that you made.",
        example="netui giving ana\nnetui giving --since 2026-01-01 --json",
    )
    giving.add_argument("name", metavar="NAME", nargs="?", help="only with this person: an id, or a name")
    giving.add_argument("--since", metavar="DATE", help="from this day on: 2026-01-01, 3m, monday")
