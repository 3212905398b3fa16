"""The words of a command line, put so that argparse understands them as they are meant."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

MEANT_UNNAMED = {"sync": "run"}
"""Commands with commands of their own, and which of these is meant where none is named."""
_TAKE_A_VALUE = ("--db", "--config-dir", "--today")
_YEARLY_DAY = re.compile(r"--\d\d-\d\d")
_UNWANTED_TERM = re.compile(r'-(?:[a-z]+:|[#!@"])\S+')


def command_in(arguments: Sequence[str]) -> str | None:
    """Return the word where the command belongs, even an unknown one; None without any."""
    is_value = False
    for argument in arguments:
        if is_value:
            is_value = False
        elif argument in _TAKE_A_VALUE:
            is_value = True
        elif not argument.startswith("-"):
            return argument
    return None


def with_values_joined(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``--birthday --04-17`` as one, and ``-tag:x`` as a word: both begin as an option does."""
    joined: list[str] = []
    for argument in arguments:
        if _YEARLY_DAY.fullmatch(argument) and joined and joined[-1].startswith("--") and "=" not in joined[-1]:
            joined[-1] = f"{joined[-1]}={argument}"
        else:
            # argparse takes nothing that has a blank in it for an option.
            joined.append(f"{argument} " if _UNWANTED_TERM.fullmatch(argument) else argument)
    return joined


def with_inner_command(arguments: Sequence[str], inner: Mapping[str, Container[str]]) -> Sequence[str]:
    """The arguments with the command that is meant within another where none is named.

    Args:
        arguments: as typed.
        inner: the commands that each command has.
    """
    command = command_in(arguments)
    if command not in MEANT_UNNAMED or command not in inner:
        return arguments
    at = list(arguments).index(command)
    rest = arguments[at + 1 :]
    if command_in(rest) in inner[command] or {"-h", "--help"}.intersection(rest):
        return arguments
    return [*arguments[: at + 1], MEANT_UNNAMED[command], *rest]
