"""The words of the command line. Only the family that is asked for is loaded, so each command starts fast."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NoReturn, TypeAlias

from netui import __version__
from netui.cli.core.arguments import MEANT_UNNAMED, command_in, with_inner_command, with_values_joined
from netui.cli.core.families import COMMANDS, FAMILIES
from netui.domain.core.errors import UsageError
from netui.runtime.context import AppContext

Runner: TypeAlias = Callable[[argparse.Namespace, AppContext], int]
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

_LEAST_HELP_CELLS, _MOST_HELP_CELLS = 40, 100
_MOST_DIGITS = 9


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Sets help texts as wide as the line, and no wider than reads well.

    argparse asks ``shutil`` for the width, and asks again for every option that is added: loading it would take longer
    than the rest of the parser.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_line_cells() - 2)


def _line_cells() -> int:
    try:
        return max(_LEAST_HELP_CELLS, min(_MOST_HELP_CELLS, os.get_terminal_size().columns))
    except (OSError, ValueError):
        return _MOST_HELP_CELLS


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are ours to word and to end with, and which can be asked what it takes.

    argparse itself keeps that to itself: a caller that writes help or completion from it reads its private lists.

    Attributes:
        does: what the command does, a phrase; empty for the program itself.
        takes: its options and arguments, in the order in which they were added.
        inner: its own commands by name, in the order of the help.
        words: the words among which its commands are named; None where every one may be meant.
        is_meant: whether it may be. If not it is only named in a list of commands, and takes nothing: setting up all
            commands about people for one of them took longer than most take to run.
    """

    def __init__(self, *args: Any, words: Collection[str] | None = None, is_meant: bool = True, **named: Any) -> None:
        self.does = ""
        self.takes: list[argparse.Action] = []
        self.inner: dict[str, Parser] = {}
        self.words, self.is_meant = words, is_meant
        if is_meant:
            super().__init__(*args, **named)  # adds --help
        else:
            # From Python 3.14 on argparse tries the help of a command out on its parser.
            vars(self).update(vars(_blank()))

    def add_argument(self, *args: Any, **named: Any) -> argparse.Action:
        """Add an option or an argument, as argparse has it."""
        if not self.is_meant:
            return argparse.Action((), "")
        action = super().add_argument(*args, **named)
        self.takes.append(action)
        return action

    def add_under(self, title: str) -> Callable[..., None]:
        """Return a function that adds options as ``add_argument`` does, under a title of their own in the help."""
        return self._adding(self.add_argument_group(title).add_argument) if self.is_meant else _add_nothing

    def add_one_of(self) -> Callable[..., None]:
        """Return a function that adds options as ``add_argument`` does, of which one at most may be given."""
        return self._adding(self.add_mutually_exclusive_group().add_argument) if self.is_meant else _add_nothing

    def _adding(self, add: Callable[..., argparse.Action]) -> Callable[..., None]:
        return lambda *args, **named: self.takes.append(add(*args, **named))

    def run_by(self, runner: Runner) -> None:
        """Set the function that runs the command."""
        if self.is_meant:
            self.set_defaults(runner=runner)

    def add_commands(self, dest: str, *, required: bool = False, title: str = "") -> Commands:
        """Add the commands of the parser, the chosen one kept under ``dest``; ``title`` heads them in the help."""
        return Commands(self, dest, required=required, titled={"title": title} if title else {})

    def parse_known_args(self, *args: Any, **named: Any) -> tuple[Any, list[str]]:
        """Take a command's words apart; called by argparse for each command within another.

        What is left over is refused here, where it is known which options there are, and not by the program.

        Raises:
            UsageError: some words are left over, or they do not fit.
        """
        found, left = super().parse_known_args(*args, **named)
        if left:
            self.error(f"it is not clear what is meant by {' '.join(left)}{self._meant_by(left)}")
        return found, left

    def _meant_by(self, left: Sequence[str]) -> str:
        option = next((word[2:].partition("=")[0] for word in left if word.startswith("--")), "")
        if not option:
            return ""
        from netui.config.yaml.value_messages import closest

        names = [name[2:] for action in self.takes for name in action.option_strings if name.startswith("--")]
        close = closest(option, names)
        return f"; did you mean `--{close}`?" if close else ""

    def error(self, message: str) -> NoReturn:
        """Refuse the command's words.

        Raises:
            UsageError: always.
        """
        # Loaded here: most lines are understood.
        from netui.cli.core.rewording import reworded

        words = reworded(message)
        raise UsageError("Wrong usage", f"{words}{'' if words.endswith('?') else '.'} See: {self.prog} --help")


@cache
def _blank() -> argparse.ArgumentParser:
    """A parser that takes nothing: making one for each command that is only named would take too long."""
    return argparse.ArgumentParser(add_help=False)


class Commands:
    """The place where the commands of a parser are added."""

    def __init__(self, parser: Parser, dest: str, *, required: bool, titled: Mapping[str, str]) -> None:
        self._inner, self._words = parser.inner, parser.words
        self._add: Callable[..., Parser] = _only_named
        if parser.is_meant:
            # Where the name is given argparse need not format a usage for it, for which it loads a good deal.
            self._add = parser.add_subparsers(
                dest=dest, metavar="COMMAND", required=required, parser_class=Parser, prog=parser.prog, **titled
            ).add_parser

    def add(self, name: str, does: str, *, description: str = "", epilog: str = "") -> Parser:
        """Add a command; ``does`` is a phrase for the list of commands."""
        made = self._add(
            name,
            help=does,
            description=description,
            epilog=epilog,
            formatter_class=Formatter,
            allow_abbrev=False,
            words=self._words,
            is_meant=self._words is None or name in self._words,
        )
        made.does = does
        self._inner[name] = made
        return made


def _only_named(_name: str, **_named: object) -> Parser:
    return Parser(is_meant=False)


def _add_nothing(*_args: object, **_named: object) -> None:
    """Take what an option of a command would be that is only named."""


def build(arguments: Sequence[str] | None = None) -> Parser:
    """A parser for these arguments, with their command set up and the rest of its family named; without, with all."""
    parser = Parser(
        prog="netui",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=Formatter,
        allow_abbrev=False,
        words=None if arguments is None else {*arguments, *MEANT_UNNAMED.values()},
    )
    _add_globals(parser, top=True)
    commands = parser.add_commands("command")
    if arguments is None:
        for module in FAMILIES:
            import_module(module).add_commands(commands)
        return parser
    wanted = command_in(arguments)
    if wanted in COMMANDS:
        family = next(module for module, names in FAMILIES.items() if wanted in names)
        import_module(family).add_commands(commands)
    elif wanted is not None or {"-h", "--help"}.intersection(arguments):
        # A word that is no command, or the program's own help: what there is is named, and none of it will run.
        for name, does in COMMANDS.items():
            commands.add(name, does)
    return parser


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as they are meant.

    Raises:
        UsageError: they do not fit.
        SystemExit: help or the version was asked for, and was printed.
    """
    parser = build(arguments)
    return parser.parse_args(
        with_inner_command(with_values_joined(arguments), {name: one.inner for name, one in parser.inner.items()})
    )


def whole_number(text: str) -> int:
    """A number of things, 0 or more, for an option that takes one.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isascii() or not text.isdigit() or len(text) > _MOST_DIGITS:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number, 0 or more")
    return int(text)


def add_command(
    commands: Commands, name: str, runner: Runner | None, *, does: str = "", example: str, more: str = ""
) -> Parser:
    """Add one command: its help says what it does and ends with an example, and it takes the options of every command.

    Args:
        commands: where it is added.
        name: name of the command.
        runner: does it; None for a command that only has commands of its own.
        does: what it does, a phrase without a full stop; that of a command of netui itself stands in ``families``.
        example: one or more command lines.
        more: a paragraph of details for the help; may be empty.
    """
    does = does or COMMANDS[name]
    sentence = f"{does[:1].upper()}{does[1:]}."
    lines = "\n".join(f"  {line}" for line in example.splitlines())
    parser = commands.add(
        name,
        does,
        description=f"{sentence}\n\n{more}" if more else sentence,
        epilog=f"example{'s' if chr(10) in example else ''}:\n{lines}",
    )
    _add_globals(parser, top=False)
    if runner is not None:
        parser.run_by(runner)
    return parser


def add_group(commands: Commands, name: str, *, does: str = "", example: str) -> Commands:
    """Add a command that has commands of its own, one of which must be named."""
    return add_command(commands, name, None, does=does, example=example).add_commands(f"{name}_command", required=True)


def _add_globals(parser: Parser, *, top: bool) -> None:
    """Options that stand before or after the command: given after it they win, absent there they change nothing."""
    add = parser.add_under("options for every command")
    missing = None if top else argparse.SUPPRESS
    off = False if top else argparse.SUPPRESS
    add("--db", metavar="PATH", default=missing, help="database file (or NETUI_DB)")
    add("--config-dir", metavar="DIR", default=missing, help="configuration folder (or NETUI_CONFIG_DIR)")
    add("--today", metavar="YYYY-MM-DD", default=missing, help="the day that counts as today (or NETUI_TODAY)")
    add("--json", action="store_true", default=off, help="print one JSON document")
    add("--yes", action="store_true", default=off, help="do not ask before something is removed")
    add("--debug", action="store_true", default=off, help="show the traceback of an error")
    add("--demo", action="store_true", default=off, help="work on a throw-away copy of the sample data")
    if top:
        add("--version", action="version", version=f"netui {__version__}", help="print the version")
