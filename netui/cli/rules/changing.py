"""The rules changed from the command line: in the user's editor, and afterwards for the people they touch."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from netui.cli.core.parser import Commands, add_command
from netui.cli.rules.checking import names_of, read_file, report
from netui.config.files.text_file import read_text
from netui.domain.cadence.rules import Rules
from netui.domain.cadence.unruled import Unruled
from netui.domain.core.errors import NetuiError
from netui.runtime.context import AppContext
from netui.session.commands import Rename


def add_changing(group: Commands) -> None:
    """Add the commands that change rules, or what people have of them."""
    add_command(
        group,
        "edit",
        _edit,
        does="open the rules file in your editor, and check it afterwards",
        more="The editor is that of the settings, else $VISUAL, else $EDITOR. Whoever has a tier, tag or channel that "
        "goes is offered what stands in its place; one undo takes back both.",
        example="netui rules edit",
    )
    renaming = add_command(
        group,
        "rename",
        _rename,
        does="let people who have a key that the rules lack have another one",
        more="For a tier, tag or channel that was renamed in the file; netui rules check names who is touched.",
        example="netui rules rename inner innermost",
    )
    renaming.add_argument("old", metavar="OLD", help="a tier, tag or channel that people have and the rules lack")
    renaming.add_argument("new", metavar="NEW", help="the tier, tag or channel of the rules that they get")


def _edit(_options: argparse.Namespace, work: AppContext) -> int:
    from netui.runtime.editor import edit

    path = work.rules.path  # and the rules as they were before
    before = read_text(path)
    edit(path, work.settings.editor or work.editor)
    rules, problems = read_file(path)
    held, done = None, ""
    if rules is not None and isinstance(before, str) and work.locations.database.exists():
        held = _rules_held(work)
        done = _keep(before, rules, work) if held is not None else ""
    status = report(path, rules, problems, work, before=held)
    if done:
        work.tell(f"{done}. To take it back: netui undo")
    return status


def _rules_held(work: AppContext) -> Rules | None:
    """Return the rules in force; None where the database cannot be opened, of which ``report`` says why."""
    try:
        return work.session.rules
    except NetuiError:
        return None


def _keep(before: str, rules: Rules, work: AppContext) -> str:
    """Keep what the editor did as a step, with what people get instead of what goes; return what was done, or nothing.

    The file stays as it is.
    """
    from netui.session.rules.step import going, save_rules

    session = work.session
    file = session.rules_file
    if file is None or work.database.read_only_because:
        return ""
    renames = tuple(_renames_wanted(going(session, rules), work))
    change = save_rules(session, file, file.read(), renames, before=before)
    if change is None:
        return ""
    work.saved = True
    return change.label


def _renames_wanted(gone: Sequence[Unruled], work: AppContext) -> Iterator[Rename]:
    """Ask about each key that goes whether its people get what stands in its place."""
    from netui.session.rules.step import in_words

    for one in gone:
        if not one.instead or not (work.interactive or work.assume_yes):
            continue
        if work.confirm(f"{in_words(one)}{names_of(one, work)}. Do they get {one.instead}?"):
            yield Rename(one.kind, one.key, one.instead)


def _rename(options: argparse.Namespace, work: AppContext) -> int:
    from netui.session.rules.step import rename_in_records

    change = rename_in_records(work.session, options.old, options.new)
    if change is not None:
        work.saved = True
        work.output.result({"old": options.old, "new": options.new, "changed": len(change.edits)}, [change.label])
    return 0
