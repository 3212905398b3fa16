"""The words of the commands about outcomes and wins; what they do is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, Parser, add_command, add_group

_OUTCOME_HELP = "an id, or a part of its words"


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(
        commands,
        "outcome",
        example="netui outcome add 'client: Port of Galle takes two gauges' --from ravi\nnetui outcome show galle",
    )
    _add_adding(group)
    add_command(
        group,
        "list",
        Deferred("netui.cli.outcomes.run:list_all"),
        does="list outcomes, the newest first",
        example="netui outcome list --json",
    )
    _add_one(group, "show", "show an outcome, with the chain back to how it began", "netui outcome show galle")
    editing = _add_one(group, "edit", "change an outcome", "netui outcome edit galle --kind client --from ravi")
    editing.add_argument("--what", metavar="TEXT", help="what came of it")
    _add_fields(editing, needed=False)
    _add_one(group, "remove", "remove an outcome", "netui outcome remove galle")
    _add_wins(commands)


def _add_adding(group: Commands) -> None:
    adding = add_command(
        group,
        "add",
        Deferred("netui.cli.outcomes.run:add"),
        does="note that something came of your network",
        more="The kind may stand before a colon: job, client, idea, help, money, or any other word; idea unless said.",
        example="netui outcome add 'client: Port of Galle takes two gauges' --from ravi --on 2026-11-20",
    )
    adding.add_argument("text", metavar="TEXT", help="what came of it, in one line")
    _add_fields(adding, needed=True)


def _add_fields(parser: Parser, *, needed: bool) -> None:
    parser.add_argument("--kind", metavar="K", help="job, client, idea, help, money, or any other word")
    parser.add_argument(
        "--from",
        metavar="REF",
        dest="sources",
        action="append",
        required=needed,
        help="what it came from: an id or a name of a person, conversation, introduction, event or link; may be given"
        " several times",
    )
    parser.add_argument("--on", metavar="DATE", help="the day it came about; today unless named")


def _add_one(group: Commands, name: str, does: str, example: str) -> Parser:
    parser = add_command(group, name, Deferred(f"netui.cli.outcomes.run:{name}"), does=does, example=example)
    parser.add_argument("outcome", metavar="OUTCOME", help=_OUTCOME_HELP)
    return parser


def _add_wins(commands: Commands) -> None:
    looking = add_command(
        commands,
        "wins",
        Deferred("netui.cli.outcomes.run:wins"),
        example="netui wins\nnetui wins --week --json",
    )
    looking.add_argument("--since", metavar="DATE", help="from this day on; with --week: the week of this day")
    looking.add_argument("--week", action="store_true", help="the recap of the week")
