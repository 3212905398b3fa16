"""The words of the commands about events; what they do is loaded when it is asked for."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, Parser, add_command, add_group

_EVENT_HELP = "an id, or a part of the name that only one has"
_GOAL_HELP = "what you want from it: meet three people, learn one thing; repeatable"
_MEET_HELP = "whom to meet: somebody of yours, or a name that is new; repeatable"


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(
        commands,
        "event",
        example="netui event add 'Winter Meetup' --on 3.12. --goal 'meet three people' --meet oliver\n"
        "netui event start winter\nnetui event review winter",
    )
    _add_planning(group)
    listing = _add(group, "list", "list events: what is on, what is planned, what to look back at", "netui event list")
    listing.add_argument("--all", action="store_true", help="with those you looked back at")
    showing = _add(
        group, "show", "show an event: its goals, whom to meet, and who was there", "netui event show winter"
    )
    showing.add_argument("event", metavar="EVENT", help=_EVENT_HELP)
    starting = _add(
        group,
        "start",
        "it is on: what you capture on its days counts for it",
        "netui event start winter",
        more="One runs at a time. Without EVENT it is the one that is planned for today.",
    )
    starting.add_argument("event", metavar="EVENT", nargs="?", help=_EVENT_HELP)
    stopping = _add(group, "stop", "it is over for you, though its last day may not be past", "netui event stop")
    stopping.add_argument("event", metavar="EVENT", nargs="?", help=f"{_EVENT_HELP}; the one that runs unless named")
    _add_reviewing(group)
    removing = _add(group, "remove", "remove an event; the conversations at it stay", "netui event remove winter")
    removing.add_argument("event", metavar="EVENT", help=_EVENT_HELP)


def _add_planning(group: Commands) -> None:
    adding = _add(
        group,
        "add",
        "plan an event",
        "netui event add 'Small Systems Days' --on '8 oct' --to '10 oct' --place Ghent --goal 'meet five people'",
        more="A goal counts itself by its first word: meet counts new people, talk whom you talked to, learn what you\n"
        "noted down as an insight, trend, advice and the like. Anything else is counted by hand: plan --count.",
    )
    adding.add_argument("name", metavar="NAME", help="what it is called")
    _add_days(adding)
    adding.add_argument("--goal", metavar="T", action="append", default=[], help=_GOAL_HELP)
    adding.add_argument("--meet", metavar="NAME", action="append", default=[], help=_MEET_HELP)
    planning = _add(
        group,
        "plan",
        "change the plan of an event",
        "netui event plan winter --meet 'oliver=ask about the second quay' --drop-goal quay\n"
        "netui event plan winter --count 'give the talk'",
    )
    planning.add_argument("event", metavar="EVENT", help=_EVENT_HELP)
    planning.add_argument("--name", metavar="T", help="what it is called")
    _add_days(planning)
    planning.add_argument("--goal", metavar="T", action="append", default=[], help=_GOAL_HELP)
    planning.add_argument("--drop-goal", metavar="T", action="append", default=[], help="a goal to leave out")
    planning.add_argument(
        "--meet", metavar="NAME[=OPENER]", action="append", default=[], help=f"{_MEET_HELP}; how to begin after ="
    )
    planning.add_argument("--drop", metavar="NAME", action="append", default=[], help="somebody to take off the list")
    planning.add_argument("--count", metavar="T", action="append", default=[], help="add one to a goal counted by hand")


def _add_reviewing(group: Commands) -> None:
    reviewing = _add(
        group,
        "review",
        "look back at an event: whom you met, the new ones first",
        "netui event review winter\nnetui event review winter --done --lesson 'arrive a day early'",
        more="Without EVENT it is the one that waits to be looked back at.",
    )
    reviewing.add_argument("event", metavar="EVENT", nargs="?", help=_EVENT_HELP)
    reviewing.add_argument("--done", action="store_true", help="the review is done; everybody counts as looked at")
    reviewing.add_argument("--lesson", metavar="T", default="", help="one thing you take home; kept as a lesson")


def _add_days(parser: Parser) -> None:
    parser.add_argument("--on", metavar="DATE", help="the first day: fri, 3 dec, 2026-12-03")
    parser.add_argument("--to", metavar="DATE", help="the last day, where it is another")
    parser.add_argument("--place", metavar="T", help="where it is")


def _add(group: Commands, name: str, does: str, example: str, more: str = "") -> Parser:
    where = name if name != "list" else "list_all"
    runner = Deferred(f"netui.cli.events.run:{where}")
    return add_command(group, name, runner, does=does, example=example, more=more)
