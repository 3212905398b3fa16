"""The reading shelf: link."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, Parser, add_command, add_group

_LINK_HELP = "an id, or a part of the title or address that only one has"


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(
        commands,
        "link",
        example="netui link add https://example.org/tides --title 'Tides' --tag tides\nnetui link match tides",
    )
    adding = add_command(
        group,
        "add",
        Deferred("netui.cli.shelf.run:add"),
        does="keep a link; without an address, an opportunity with a title",
        example="netui link add https://example.org/tides --title 'Measuring what floats' --tag tides",
    )
    adding.add_argument("url", metavar="URL", nargs="?", default="", help="a web address")
    _add_fields(adding)
    listing = add_command(
        group,
        "list",
        Deferred("netui.cli.shelf.run:list_all"),
        does="list the shelf, newest first",
        example="netui link list tides",
    )
    listing.add_argument("query", metavar="QUERY", nargs="*", help="only those that have all of these words")
    _add_one(group, "show", "show a link and who had it")
    editing = _add_one(group, "edit", "change a link; an empty value clears it")
    editing.add_argument("--url", metavar="URL", help="a web address")
    _add_fields(editing)
    _add_one(group, "remove", "take a link off the shelf")
    _add_matching(group)


def _add_matching(group: Commands) -> None:
    matching = add_command(
        group,
        "match",
        Deferred("netui.cli.shelf.run:match"),
        does="show who would be glad of a link, or what somebody would be glad of",
        example="netui link match tides\nnetui link match --for ana --json",
    )
    matching.add_argument("link", metavar="LINK", nargs="?", help=_LINK_HELP)
    matching.add_argument("--for", metavar="NAME", dest="about", help="the links that suit this person")
    sharing = _add_one(group, "shared", "note that you shared a link with somebody, and log it", " ana")
    sharing.add_argument("name", metavar="NAME", help="whom you gave it to")
    sharing.add_argument("--via", metavar="CHANNEL", help="how: a channel of the rules; none: log no conversation")
    sharing.add_argument("--on", metavar="DATE", help="the day: yesterday, tue, 12 mar; today unless named")
    leaving = _add_one(group, "not-for", "never suggest a link for somebody", " ana")
    leaving.add_argument("name", metavar="NAME", help="for whom it is not")


def _add_one(group: Commands, name: str, does: str, more: str = "") -> Parser:
    parser = add_command(
        group,
        name,
        Deferred(f"netui.cli.shelf.run:{name.replace('-', '_')}"),
        does=does,
        example=f"netui link {name} tides{more}",
    )
    parser.add_argument("link", metavar="LINK", help=_LINK_HELP)
    return parser


def _add_fields(parser: Parser) -> None:
    parser.add_argument("--title", metavar="T", help="what it is called")
    parser.add_argument("--tag", metavar="T", action="append", help="what it is about; repeatable")
    parser.add_argument("--note", metavar="T", help="why it was kept")
