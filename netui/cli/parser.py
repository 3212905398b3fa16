"""The words of the command line. Only the family that is asked for is loaded, so each command starts fast."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import NoReturn, TypeAlias

from netui import __version__
from netui.cli.workplace import Workplace
from netui.domain.problem import UsageError

Runner: TypeAlias = Callable[[argparse.Namespace, Workplace], int]
"""Does what a command says; returns the exit status."""

_DESCRIPTION = """Keep your professional network alive.

Without a command netui opens the full-screen program. `netui --demo` opens it on a throw-away copy of sample
data and touches nothing of yours."""

_EPILOG = """examples:
  netui
  netui capture "Ana Silva: coffee at PyCon, building a compiler > send paper by fri"
  netui due --json
  netui done ana --via call --note "thanks for the intro"

exit status: 0 done; 1 refused or failed; 2 wrong usage; 3 the database is damaged (nothing was overwritten);
4 the database is in use by another netui"""

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "netui.cli.capturing": ("capture",),
    "netui.cli.triage": ("due", "done", "snooze", "skip"),
    "netui.cli.contacts": ("contact",),
    "netui.cli.conversations": ("conversation",),
    "netui.cli.rules": ("rules",),
    "netui.cli.importing": ("import",),
    "netui.cli.history": ("undo", "redo", "history"),
    "netui.cli.completion": ("completion",),
}
"""Module of each family, and its commands in the order of the help. A family has ``add_commands(subparsers)``."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are ours to word and to end with."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command's words.

        Raises:
            UsageError: always.
        """
        raise UsageError("Wrong usage", f"{message} (see `{self.prog} --help`)")


def build(arguments: Sequence[str]) -> Parser:
    """A parser for these arguments: with one family when the command is known, with all of them otherwise."""
    parser = Parser(
        prog="netui",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_globals(parser, top=True)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    command = _command_in(arguments)
    for module, commands in FAMILIES.items():
        if command is None or command in commands:
            import_module(module).add_commands(subparsers)
    return parser


def _command_in(arguments: Sequence[str]) -> str | None:
    known = {command for commands in FAMILIES.values() for command in commands}
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in ("--db", "--config-dir", "--today"):
            skip = True
        elif not argument.startswith("-"):
            return argument if argument in known else None
    return None


def add_command(
    subparsers: argparse._SubParsersAction[Parser], name: str, runner: Runner, *, help_text: str, example: str
) -> Parser:
    """Add one command: its help ends with an example, it takes the global options, and it runs ``runner``."""
    parser = subparsers.add_parser(
        name,
        help=help_text,
        description=f"{help_text[:1].upper()}{help_text[1:]}.",
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_globals(parser, top=False)
    parser.set_defaults(runner=runner)
    return parser


def _add_globals(parser: argparse.ArgumentParser, *, top: bool) -> None:
    """Options that stand before or after the command: given after it they win, absent there they change nothing."""
    group = parser.add_argument_group("options for every command")
    missing = None if top else argparse.SUPPRESS
    off = False if top else argparse.SUPPRESS
    group.add_argument("--db", metavar="PATH", default=missing, help="database file (or NETUI_DB)")
    group.add_argument(
        "--config-dir", metavar="DIR", default=missing, help="configuration folder (or NETUI_CONFIG_DIR)"
    )
    group.add_argument(
        "--today", metavar="YYYY-MM-DD", default=missing, help="the day that counts as today (or NETUI_TODAY)"
    )
    group.add_argument("--json", action="store_true", default=off, help="print one JSON document")
    group.add_argument("--yes", action="store_true", default=off, help="do not ask before something is removed")
    group.add_argument("--debug", action="store_true", default=off, help="show the traceback of an unexpected error")
    if top:
        group.add_argument("--demo", action="store_true", help="work on a throw-away copy of the sample data")
        group.add_argument("--version", action="version", version=f"netui {__version__}")
