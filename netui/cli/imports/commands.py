"""The words of ``netui import``."""

from __future__ import annotations

import argparse

from netui.cli.core.deferred import Deferred
from netui.cli.core.everyday_names import add_as
from netui.cli.core.parser import Commands, add_command
from netui.exchange.common.days import ORDERS
from netui.exchange.registry import AUTO, readable
from netui.session.imports.commands import KINDS


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    importing = add_command(
        commands,
        "import",
        Deferred("netui.cli.imports.run:run_import"),
        more="Blanks are filled, nothing you wrote is overwritten, and the same file again changes nothing. Those who\n"
        "are new have no tier: they wait in the sorting screen (`o`), not in the queue.",
        example="netui import Connections.csv\nnetui import contacts.vcf --as vcard --dry-run",
    )
    importing.add_argument("files", metavar="FILE", nargs="+", help="file, ZIP archive or folder; `-`: standard input")
    add_as(importing.add_argument, readable(), default=AUTO)
    importing.add_argument(
        "--encoding", metavar="NAME", default="", help="of text that does not say its own: cp1252, cp1251, cp932 ..."
    )
    importing.add_argument(
        "--dates",
        choices=ORDERS,
        default="",
        help="how days such as 03/04/2021 are meant, where the file does not show it",
    )
    _add_wishes(importing)


def _add_wishes(importing: argparse.ArgumentParser) -> None:
    """Add what is known about the files, and what is wanted of them."""
    importing.add_argument(
        "--map",
        metavar="COLUMN=FIELD",
        action="append",
        default=[],
        help="a column of a table that netui does not know, and what is in it: Mail=email; or a FILE.yaml",
    )
    importing.add_argument(
        "--remember", metavar="NAME", default="", help="keep what --map says, for every table with these columns"
    )
    importing.add_argument("--with-bodies", action="store_true", help="take what was written, too")
    importing.add_argument("--strangers", action="store_true", help="add people whom conversations name")
    importing.add_argument("--since", metavar="DAY", help="the first day of calendars and mail; a year ago")
    importing.add_argument("--until", metavar="DAY", help="the last day of them")
    importing.add_argument(
        "--me",
        metavar="URL|ADDRESS",
        action="append",
        default=[],
        help="your own profile or address",
    )
    importing.add_argument("--event", metavar="NAME", help="where new people were met, and conversations were held")
    importing.add_argument(
        "--without", metavar="KIND", type=_kinds, default=(), help=f"leave out some of {', '.join(KINDS)}"
    )
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen; nothing is saved")
    importing.add_argument("--plan", action="store_true", help="with --json: what happens to each row")


def _kinds(text: str) -> tuple[str, ...]:
    """The kinds of records in an option, parted by commas.

    Raises:
        argparse.ArgumentTypeError: there is no such kind.
    """
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    wrong = next((word for word in words if word not in KINDS), None)
    if wrong is not None:
        raise argparse.ArgumentTypeError(f"“{wrong}” is none of {', '.join(KINDS)}")
    return words
