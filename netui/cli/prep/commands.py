"""Preparing for a talk: prep, questions."""

from __future__ import annotations

import argparse

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command, add_group
from netui.cli.core.written_files import say_where
from netui.runtime.context import AppContext


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    prep = add_command(
        commands,
        "prep",
        Deferred("netui.cli.prep.run:prep"),
        more="The situation is chosen from the records: first, regular, reconnect, mentor or event; --for names\n"
        "another, informational or one of your own in questions.yaml. Opening the card changes nothing.",
        example="netui prep ana\nnetui prep ana --for informational\nnetui prep ana --asked 2",
    )
    prep.add_argument("contact", metavar="NAME", help="an id, a name, or a part of one that only one person has")
    prep.add_argument("--for", metavar="SITUATION", dest="situation", help="another situation of the bank of questions")
    prep.add_argument("--asked", metavar="N|TEXT", help="note that a question was asked, by number or part of its text")
    _add_questions(commands)


def _add_questions(commands: Commands) -> None:
    group = add_group(commands, "questions", example="netui questions show")
    checking = add_command(
        group,
        "check",
        Deferred("netui.cli.prep.questions:check"),
        does="list every mistake in a bank of questions, with line and column",
        more="Exit status 1 when there is any.",
        example="netui questions check",
    )
    checking.add_argument("file", metavar="FILE", nargs="?", help="another file than the one in force")
    add_command(group, "path", _path, does="say where the file is", example='cat "$(netui questions path)"')
    add_command(
        group,
        "edit",
        Deferred("netui.cli.prep.questions:edit"),
        does="open the file in your editor, and check it afterwards",
        more="The first time it is written, with the questions that netui ships.",
        example="netui questions edit",
    )
    add_command(
        group,
        "show",
        Deferred("netui.cli.prep.questions:show"),
        does="show the questions in force",
        example="netui questions show --json",
    )


def _path(_options: argparse.Namespace, work: AppContext) -> int:
    return say_where(work.locations.questions_file, work)
