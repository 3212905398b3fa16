"""Completion for the shell: written from the parser itself, so that it knows every command and option there is.

shtab 1.13 was weighed: 1,551 lines in the place of 180, a dependency of the program (``netui completion`` is a command
of it), and it reads argparse's private lists, which ``Parser.takes`` and ``Parser.inner`` do without.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from netui.cli.completion.scripts import ASKED, FILES, ShellCommand, bash, fish, zsh
from netui.cli.core.parser import Commands, Parser, add_command, build
from netui.domain.core.errors import UsageError
from netui.runtime.context import AppContext

_WRITERS: Mapping[str, Callable[[ShellCommand], str]] = {"bash": bash, "zsh": zsh, "fish": fish}

_PATHS = frozenset({"PATH", "DIR", "FILE"})

_KINDS: Mapping[str, str] = {
    "NAME": "people",
    "A": "people",
    "B": "people",
    "EVENT": "events",
    "OUTCOME": "outcomes",
    "LINK": "links",
    "KEY": "templates",
    "SITUATION": "situations",
}
"""Placeholder of a command -> the kind of names that stand for it."""

_NAMES_NOBODY = ("search", "import", "card", "signature", "org", "sync")
"""Commands whose NAME is not a person's, so that no people are offered for it."""

_NEW = ("contact add", "event add")
"""Commands whose first NAME is new."""


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    completion = add_command(
        commands,
        "completion",
        _completion,
        example="netui completion bash > ~/.local/share/bash-completion/completions/netui\n"
        "netui completion zsh > ~/.zfunc/_netui\n"
        "netui completion fish > ~/.config/fish/completions/netui.fish",
    )
    completion.add_argument(
        "shell", nargs="?", choices=tuple(_WRITERS), metavar="SHELL", help=f"one of {', '.join(_WRITERS)}"
    )
    completion.add_argument(
        "--words",
        metavar="KIND",
        choices=tuple(dict.fromkeys(_KINDS.values())),
        help="print names of a kind, one a line, as the scripts ask for them",
    )


def _completion(options: argparse.Namespace, work: AppContext) -> int:
    if options.words is not None:
        from netui.cli.completion.names import names_of

        names = names_of(options.words, work)
        work.output.result(names, names)
        return 0
    if options.shell is None:
        raise UsageError(
            "No shell named",
            f"Say which shell: {', '.join(_WRITERS)}. For example: netui completion bash. See: netui completion --help",
        )
    script = _WRITERS[options.shell](_described("netui", build()))
    if work.output.as_json:
        work.output.result({"shell": options.shell, "script": script}, ())
    else:
        work.output.raw(script)
    return 0


def _described(name: str, parser: Parser) -> ShellCommand:
    """Return a command as a shell has to know it."""
    options: dict[str, str] = {}
    values: dict[str, tuple[str, ...]] = {}
    takes_files = False
    for action in parser.takes:
        choices = tuple(str(choice) for choice in action.choices or ())
        is_path = action.metavar in _PATHS
        for option in action.option_strings:
            options[option] = (action.help or "").replace("%%", "%")
            if action.nargs != 0:
                values[option] = choices or ((FILES,) if is_path else _asked(action, parser))
        if not action.option_strings:
            takes_files = takes_files or is_path
            values[""] = (*values.get("", ()), *choices, *_asked(action, parser))
    inner = tuple(_described(word, one) for word, one in parser.inner.items())
    return ShellCommand(name, parser.does, options, values, takes_files, inner)


def _asked(action: argparse.Action, parser: Parser) -> tuple[str, ...]:
    """The kind of names that an option or an argument takes, marked as such; empty for any other."""
    kind = _KINDS.get(str(action.metavar))
    path = parser.prog.partition(" ")[2]
    is_new = not action.option_strings and path in _NEW
    is_other = kind == "people" and path.split(" ")[0] in _NAMES_NOBODY
    return () if kind is None or is_new or is_other else (f"{ASKED}{kind}",)
