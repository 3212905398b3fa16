"""The words of the commands about introductions; what they do is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, Parser, add_command, add_group, whole_number

_NAME_HELP = "an id, a name, or any part of one that only one person has"
_INTRO_HELP = "an id, or the names of the two"

_STEPS = (
    ("asked", "note that the next of the two was asked: first A, then B", "netui intro asked ana ben"),
    ("yes", "note that whoever is asked said yes", "netui intro yes ana ben"),
    ("agreed", "note that both said yes", "netui intro agreed ana ben"),
    ("made", "note that you brought the two together", "netui intro made ana ben"),
    ("landed", "note that something came of it", 'netui intro landed ana ben --outcome "they build it together"'),
    ("declined", "note that one of the two said no", 'netui intro declined ana ben --note "no time this year"'),
    ("rest", "let it rest: nothing more is asked about it", "netui intro rest ana ben"),
)


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(
        commands,
        "intro",
        example="netui intro suggest\nnetui intro start ana ben --reason 'she needs a reviewer'",
    )
    _add_suggesting(group)
    _add_starting(group)
    for name, does, example in _STEPS:
        _add_step(group, name, does, example)
    _add_looking(group)


def _add_suggesting(group: Commands) -> None:
    suggesting = add_command(
        group,
        "suggest",
        Deferred("netui.cli.introductions.run:suggest"),
        does="suggest who might suit whom, and why",
        more="From what they offer, need and care for. Nobody is suggested who knows the other already, or was asked\n"
        "in the last 30 days. A pair that was dismissed does not come back.",
        example="netui intro suggest --for ana --json",
    )
    suggesting.add_argument("--for", metavar="NAME", dest="about", help="only ideas for this person")
    suggesting.add_argument("--limit", metavar="N", type=whole_number, help="only the first N; 20 unless said")


def _add_starting(group: Commands) -> None:
    starting = add_command(
        group,
        "start",
        Deferred("netui.cli.introductions.run:start"),
        does="keep the idea of an introduction; A is asked first",
        example="netui intro start ana ben --reason 'she needs a reviewer'",
    )
    _add_two(starting)
    starting.add_argument("--reason", metavar="TEXT", default="", help="why they should meet")
    _add_on(starting)


def _add_looking(group: Commands) -> None:
    dismissing = add_command(
        group,
        "dismiss",
        Deferred("netui.cli.introductions.run:dismiss"),
        does="let an idea go for good: the two are not suggested again",
        example="netui intro dismiss ana ben",
    )
    _add_intro(dismissing)
    _add_on(dismissing)
    showing = add_command(
        group,
        "show",
        Deferred("netui.cli.introductions.run:show"),
        does="show an introduction and its steps",
        example="netui intro show ana ben",
    )
    _add_intro(showing)
    listing = add_command(
        group,
        "list",
        Deferred("netui.cli.introductions.run:list_all"),
        does="list introductions, what waits first",
        example="netui intro list --open",
    )
    listing.add_argument("--open", action="store_true", help="only those from which something is still to come")
    listing.add_argument("--with", metavar="NAME", dest="about", help="only those in which this person takes part")


def _add_step(group: Commands, name: str, does: str, example: str) -> None:
    parser = add_command(group, name, Deferred("netui.cli.introductions.run:step"), does=does, example=example)
    _add_intro(parser)
    _add_on(parser)
    if name == "made":
        parser.add_argument("--anyway", action="store_true", help="although not both have said yes")
    elif name == "landed":
        parser.add_argument("--outcome", metavar="TEXT", default="", help="what came of it")
    elif name == "declined":
        parser.add_argument("--by", metavar="NAME", help="who said no; whoever is asked unless said")
        parser.add_argument("--note", metavar="TEXT", default="", help="what was said")


def _add_two(parser: Parser) -> None:
    parser.add_argument("a", metavar="A", help=_NAME_HELP)
    parser.add_argument("b", metavar="B", help="the other one")


def _add_intro(parser: Parser) -> None:
    parser.add_argument("intro", metavar="INTRO", nargs="+", help=_INTRO_HELP)


def _add_on(parser: Parser) -> None:
    parser.add_argument("--on", metavar="DATE", help="the day it happened: yesterday, tue, 12 mar; today unless named")
