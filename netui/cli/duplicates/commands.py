"""The words of the commands about people who are in the network twice; what they do is loaded when it is asked for."""

from __future__ import annotations

import argparse

from netui.cli.core.parser import Commands, Parser, add_command, whole_number
from netui.runtime.context import AppContext

_NAME_HELP = "an id, a name, or any part of one that only one person has"


def add_merging(group: Commands) -> None:
    """Add the commands to those about people."""
    listing = add_command(
        group,
        "duplicates",
        _duplicates,
        does="list who may be in your network twice, and why",
        more="The likeliest pair first; of two, the one named first would stay. What speaks against it begins with\n"
        "“but”.",
        example='netui contact duplicates\nnetui contact duplicates "#compilers" --limit 5 --json',
    )
    listing.add_argument("query", metavar="QUERY", nargs="*", help="only pairs with one of those who match")
    listing.add_argument("--limit", metavar="N", type=whole_number, help="only the first N pairs")
    merging = add_command(
        group,
        "merge",
        _merge,
        does="make one record of two that are one person: B goes into A",
        more="Addresses, tags, conversations, promises: A has all of it afterwards, and B’s name as another name.\n"
        "Where the two differ A’s word stands, and the closer of two tiers; what does not stand is told in the\n"
        "notes. netui shows what A will be and asks, unless --yes is said. One `netui undo` takes all of it back.",
        example="netui contact merge ana anita\nnetui contact merge ana anita --dry-run --json",
    )
    merging.add_argument("--dry-run", action="store_true", help="only show what would become; nothing is saved")
    differing = add_command(
        group,
        "differ",
        _differ,
        does="remember that two who look alike are not the same person",
        more="They are not taken for duplicates any more.",
        example="netui contact differ ana anita",
    )
    for parser in (merging, differing):
        _add_two(parser)


def _add_two(parser: Parser) -> None:
    parser.add_argument("a", metavar="A", help=_NAME_HELP)
    parser.add_argument("b", metavar="B", help="the other one")


def _duplicates(options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.duplicates.run import duplicates

    return duplicates(options, work)


def _merge(options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.duplicates.run import merge

    return merge(options, work)


def _differ(options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.duplicates.run import differ

    return differ(options, work)
