"""Giving people out: for address books, spreadsheets, calendars, notes, and to be read again."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.everyday_names import add_as
from netui.cli.core.parser import Commands, add_command

FORMATS = ("vcard", "vcard4", "csv", "json", "ics", "markdown")


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    exporting = add_command(
        commands,
        "export",
        Deferred("netui.cli.exports.run:export"),
        more="Without a QUERY: everybody but archived people; as JSON everything there is. A file that is there\n"
        "already is left as it is. `-o FOLDER/` writes one file for each item (vcard, vcard4, ics, markdown).",
        example='netui export "#compilers" --as vcard -o compilers.vcf\n'
        "netui export --as json -o everything.json\n"
        "netui export --as ics --what todo,birthday -o tasks/\n"
        "netui export --as markdown -o vault/",
    )
    add = exporting.add_argument
    add("query", metavar="QUERY", nargs="*", help="only those who match, as in `netui contact list`")
    add_as(add, FORMATS)
    add("-o", "--output", metavar="FILE", help="a new file, or a FOLDER/; standard output unless named")
    add("--replace", action="store_true", help="replace a file that is there already")
    add("--private", action="store_true", help="vCards with tier, rhythm and status; calendars with attendees")
    add("--public", action="store_true", help="vCards to hand on: name, work, addresses, and nothing else")
    add("--raw", action="store_true", help="tables with cells as they are, even those a spreadsheet takes for formulas")
    add(
        "--what",
        metavar="KIND,KIND",
        default="",
        help="of a calendar: todo, event, journal, birthday; todo if left out",
    )
    add("--ahead", metavar="TIME", default="", help="how far things to do reach in a calendar: 30d if left out")
    add("--since", metavar="DAY", default="", help="the first day of conversations in a calendar")
