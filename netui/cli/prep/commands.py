"""Preparing for a talk: prep, questions."""

from __future__ import annotations

import argparse

from netui.cli.core.parser import Commands, add_command, add_group
from netui.runtime.context import AppContext


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    prep = add_command(
        commands,
        "prep",
        _prep,
        does="show what to know before a talk: what was said, what is owed, what to ask, what to bring",
        more="The situation is chosen from the records: first, regular, reconnect, mentor or event; --for names\n"
        "another, informational or one of your own in questions.yaml. Opening the card changes nothing.",
        example="netui prep ana\nnetui prep ana --for informational\nnetui prep ana --asked 2",
    )
    prep.add_argument("contact", metavar="NAME", help="an id, a name, or a part of one that only one person has")
    prep.add_argument("--for", metavar="SITUATION", dest="situation", help="another situation of the bank of questions")
    prep.add_argument("--asked", metavar="N|TEXT", help="note that a question was asked, by number or part of its text")
    group = add_group(
        commands, "questions", does="check, show and edit the bank of questions", example="netui questions show"
    )
    checking = add_command(
        group,
        "check",
        _check,
        does="list every mistake in a bank of questions, with line and column",
        more="Exit status 1 when there is any.",
        example="netui questions check",
    )
    checking.add_argument("file", metavar="FILE", nargs="?", help="another file than the one in force")
    add_command(group, "path", _path, does="say where the file is", example='cat "$(netui questions path)"')
    add_command(
        group,
        "edit",
        _edit,
        does="open the file in your editor, and check it afterwards",
        more="The first time it is written, with the questions that netui ships.",
        example="netui questions edit",
    )
    add_command(group, "show", _show, does="show the questions in force", example="netui questions show --json")


def _prep(options: argparse.Namespace, work: AppContext) -> int:
    # Loaded here, as below: completion and help do not wait for it.
    from netui.cli.prep.run import prep

    return prep(options, work)


def _check(options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.prep.questions import check

    return check(options.file, work)


def _path(_options: argparse.Namespace, work: AppContext) -> int:
    path = work.locations.questions_file
    work.output.result({"path": str(path)}, [str(path)])
    return 0


def _edit(_options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.prep.questions import edit

    return edit(work)


def _show(_options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.prep.questions import show

    return show(work)
