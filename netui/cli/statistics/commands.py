"""The words of the command about statistics; what it does is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, Parser, add_command


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    looking = add_command(
        commands,
        "stats",
        Deferred("netui.cli.statistics.run:stats"),
        more="Counted are the conversations that count for a rhythm; notes do not. The last 52 weeks unless others\n"
        "are said.",
        example="netui stats\nnetui stats --since 2026-01-01 --json\nnetui stats style",
    )
    _add_window(looking)
    inner = looking.add_commands("stats_command")
    styling = add_command(
        inner,
        "style",
        Deferred("netui.cli.statistics.run:style"),
        does="show what is answered, and what leads to a second conversation: your own figures, nothing below ten",
        more="Answers count for what you wrote from a draft, two weeks ago or longer; second conversations for\n"
        "somebody new, 90 days ago or longer. The last two years unless others are said.",
        example="netui stats style\n"
        "netui stats style --since 2026-07-01 --until 2026-09-30 --against 2026-04-01..2026-06-30",
    )
    _add_window(styling)
    styling.add_argument("--against", metavar="C..D", help="show these days beside them: 2026-04-01..2026-06-30")


def _add_window(parser: Parser) -> None:
    parser.add_argument("--since", metavar="DATE", help="from this day on: 2026-01-01, 3m, monday")
    parser.add_argument("--until", metavar="DATE", help="up to this day; today unless named")
