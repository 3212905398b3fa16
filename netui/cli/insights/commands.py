"""The words of the command about insights; what it does is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command
from netui.domain.records.conversation import LEARNED_KINDS


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    looking = add_command(
        commands,
        "insights",
        Deferred("netui.cli.insights.run:insights"),
        more="Topics are your own words: tags and interests of people, and tags of links. What you write down in a\n"
        "capture as trend: ..., advice: ..., lesson: ... gathers here.",
        example="netui insights grants\nnetui insights --topic tides --kind trend --since 1y --json",
    )
    looking.add_argument("query", metavar="QUERY", nargs="*", help="words that stand in the text")
    looking.add_argument("--topic", metavar="T", help="only this topic; other for what belongs to none")
    looking.add_argument("--kind", metavar="K", choices=LEARNED_KINDS, help=f"one of {', '.join(LEARNED_KINDS)}")
    looking.add_argument("--since", metavar="DATE", help="from this day on: 2026-01-01, 3m, monday")
