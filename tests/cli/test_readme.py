"""The commands of the README, in the order in which they stand there."""

from __future__ import annotations

import shlex
from pathlib import Path

from tests.cli.command_line import Netui

README = Path(__file__).parents[2] / "README.md"


def commands_under(heading: str) -> list[list[str]]:
    """Return the words of each command that stands in a section, without what is remarked on it."""
    section = README.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line.strip() for line in section.splitlines() if line.startswith("    netui ")]
    return [shlex.split(line, comments=True)[1:] for line in lines]


def test_each_command_of_the_readme_works_as_it_is_written(netui: Netui) -> None:
    commands = commands_under("On the command line")
    assert len(commands) > 10
    for words in commands:
        done = netui(*words)
        assert done.status == 0, (words, done.err)
        assert "matches" not in done.out, words
