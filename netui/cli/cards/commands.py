"""The user's own cards and signatures: card, signature."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.everyday_names import add_as
from netui.cli.core.parser import Commands, add_command

_FORMS = ("text", "qr", "vcard", "html", "svg", "png")
_PAYLOADS = ("auto", "vcard", "short", "mecard", "link")
_SIGNATURES = ("text", "html")


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    card = add_command(
        commands,
        "card",
        Deferred("netui.cli.cards.run:card"),
        more="The cards stand in cards.yaml; `netui card new` writes a commented one, `netui card path` says where.\n"
        "With `--to` it is remembered who got which: find them with the query card:work.",
        example="netui card\nnetui card work --as qr\nnetui card work --as html -o card.html\n"
        "netui card work --to ana\nnetui card new --from Profile.csv\nnetui card check",
    )
    add = card.add_argument
    add("name", metavar="NAME", nargs="?", default="", help="of a card; or list, check, new, path")
    add("file", metavar="FILE", nargs="?", default="", help="with check: another file than your cards.yaml")
    add_as(add, _FORMS, dest="form", metavar="FORM")
    add("-o", "--output", metavar="FILE", help="a new file; standard output unless named")
    add("--replace", action="store_true", help="replace a file that is there already")
    add("--payload", choices=_PAYLOADS, default="auto", help="what the code holds; auto: the most that fits")
    add("--invert", action="store_true", help="a code without colours for a light terminal")
    add("--to", metavar="PERSON", action="append", default=[], help="who got it; may be given again")
    add("--from", metavar="FILE", dest="source", default="", help="with new: a vCard, or LinkedIn's Profile.csv")
    signature = add_command(
        commands,
        "signature",
        Deferred("netui.cli.cards.signature:signature"),
        example="netui signature\nnetui signature work --as html -o signature.html\nnetui signature check",
    )
    add = signature.add_argument
    add("name", metavar="NAME", nargs="?", default="", help="of a card; or check")
    add_as(add, _SIGNATURES, dest="form", metavar="FORM")
    add("-o", "--output", metavar="FILE", help="a new file; standard output unless named")
    add("--replace", action="store_true", help="replace a file that is there already")
