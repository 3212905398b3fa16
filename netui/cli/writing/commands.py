"""Writing to somebody: draft, templates."""

from __future__ import annotations

import argparse
from textwrap import wrap

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command, add_group
from netui.cli.core.written_files import say_where
from netui.domain.writing.fields import FIELDS
from netui.runtime.context import AppContext

_FIELDS = "\n".join(wrap(" ".join(FIELDS), 76))


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    draft = add_command(
        commands,
        "draft",
        Deferred("netui.cli.writing.run:draft"),
        more="The text alone is printed; gaps, and a caution before an ask, go to standard error. Without --template\n"
        "the one that suits is taken. --sent logs it as a message without an answer yet, and closes what it was about.",
        example="netui draft ana\nnetui draft ana --template thank-you --sent",
    )
    draft.add_argument("contact", metavar="NAME", help="an id, a name, or a part of one that only one person has")
    draft.add_argument("--template", metavar="KEY", help="another template; netui templates list names them")
    draft.add_argument("--with", metavar="NAME", dest="other", help="the other one of an introduction")
    draft.add_argument("--link", metavar="LINK", help="a link of the shelf: id, or part of its title")
    draft.add_argument("--target", metavar="NAME", help="whom you want to meet")
    draft.add_argument("--occasion", metavar="TEXT", help="what there is to congratulate on")
    draft.add_argument("--edit", action="store_true", help="open it in your editor first; what it leaves is the draft")
    draft.add_argument("--copy", action="store_true", help="give the text to the clipboard")
    draft.add_argument("--mail", action="store_true", help="open it in your mail program")
    draft.add_argument("--sent", action="store_true", help="log it as sent")
    draft.add_argument("--then", metavar="WHEN", help="with --sent: a promise to come back to them that day")
    draft.add_argument(
        "--anyway", action="store_true", help="with --sent: introduce two although not both have said yes"
    )
    _add_templates(commands)


def _add_templates(commands: Commands) -> None:
    group = add_group(commands, "templates", example="netui templates list")
    add_command(
        group,
        "list",
        Deferred("netui.cli.writing.templates:list_templates"),
        does="list the templates",
        example="netui templates list --json",
    )
    showing = add_command(
        group,
        "show",
        Deferred("netui.cli.writing.templates:show"),
        does="show the file of a template",
        example="netui templates show thank-you",
    )
    showing.add_argument("key", metavar="KEY", help="of a template")
    checking = add_command(
        group,
        "check",
        Deferred("netui.cli.writing.templates:check"),
        does="list every mistake in your templates, with line and column",
        more="Exit status 1 when there is any. The fields of a template are:\n" + _FIELDS,
        example="netui templates check\nnetui templates check new.md",
    )
    checking.add_argument("files", metavar="FILE", nargs="*", help="other files than those of your folder")
    add_command(group, "path", _path, does="say where your templates are", example="netui templates path")
    editing = add_command(
        group,
        "edit",
        Deferred("netui.cli.writing.templates:edit"),
        does="open a template in your editor, and check it afterwards",
        more="A template that netui ships is copied into your folder first.",
        example="netui templates edit thank-you",
    )
    editing.add_argument("key", metavar="KEY", help="of a template, or of a new one")


def _path(_options: argparse.Namespace, work: AppContext) -> int:
    return say_where(work.locations.templates_dir, work)
