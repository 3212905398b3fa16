"""The cadence rules: check, show, path, edit, explain, preview."""

from __future__ import annotations

import argparse
from pathlib import Path

from netui.cli.core.json_documents import item_document
from netui.cli.core.parser import Commands, add_command, add_group
from netui.cli.core.resolve import contact_named
from netui.cli.core.table import table
from netui.cli.core.written_files import say_where, verdict
from netui.cli.rules.changing import add_changing
from netui.cli.rules.checking import read_file, report, touched
from netui.domain.core.errors import RefusedError
from netui.domain.queue.explain import explain
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(commands, "rules", example="netui rules check")
    checking = add_command(
        group,
        "check",
        _check,
        does="list every mistake in a rules file, with line and column",
        more="Exit status 1 when there is any.",
        example="netui rules check\nnetui rules check new-rules.yaml",
    )
    checking.add_argument("file", metavar="FILE", nargs="?", help="another file than the one in force")
    add_command(group, "show", _show, does="show the rules in force", example="netui rules show")
    add_command(group, "path", _path, does="say where the rules file is", example='cat "$(netui rules path)"')
    add_changing(group)
    explaining = add_command(
        group,
        "explain",
        _explain,
        does="say which rule governs somebody, the dates, and the terms of the score",
        example="netui rules explain ana",
    )
    explaining.add_argument("contact", metavar="NAME", help="an id, a name, or a part of one that only one person has")
    previewing = add_command(
        group,
        "preview",
        _preview,
        does="show what the queue would be with the rules of a file",
        example="netui rules preview new-rules.yaml",
    )
    previewing.add_argument("file", metavar="FILE", help="a rules file")


def _check(options: argparse.Namespace, work: AppContext) -> int:
    path = Path(options.file) if options.file is not None else work.locations.rules_file
    if options.file is None and not path.exists():
        work.output.result(verdict(()), [f"{path} is not there yet; the default rules hold."])
        return 0
    rules, problems = read_file(path)
    return report(path, rules, problems, work)


def _show(_options: argparse.Namespace, work: AppContext) -> int:
    from netui.cli.rules.text import rules_as_file, rules_lines

    rules = work.rules.value
    work.output.result(rules_as_file(rules), rules_lines(rules))
    return 0


def _path(_options: argparse.Namespace, work: AppContext) -> int:
    return say_where(work.locations.rules_file, work)


def _explain(options: argparse.Namespace, work: AppContext) -> int:
    contact = contact_named(options.contact, work.session)
    found = work.session.relationship_status(contact)
    lines = explain(contact, work.session.network, work.session.day)
    items = [
        {**item_document(item, work.session), "terms": dict(item.terms)} for item in work.session.items_of(contact.id)
    ]
    document = {
        "contact_id": contact.id,
        "contact": contact.name,
        "tier": contact.tier,
        "rule": found.rule,
        "rule_word": found.rule_word,
        "every": str(found.every) if found.every else None,
        "last_on": found.last_on.isoformat() if found.last_on else None,
        "due_on": found.due_on.isoformat() if found.due_on else None,
        "waits_until": found.waits_until.isoformat() if found.waits_until else None,
        "state": found.state.value if found.state else None,
        "items": items,
        "lines": [{"word": line.word, "value": line.value} for line in lines],
    }
    shown: list[Line] = [[Piece(contact.name, Style.STRONG)]]
    shown += table([(Piece(f"  {line.word}", Style.QUIET), Piece(line.value)) for line in lines])
    work.output.result(document, shown)
    return 0


def _preview(options: argparse.Namespace, work: AppContext) -> int:
    path = Path(options.file)
    rules, problems = read_file(path)
    if rules is None:
        if work.output.as_json:
            return report(path, rules, problems, work)
        for problem in problems:
            work.output.say(str(problem))
        raise RefusedError("Not valid", f"{options.file} is not valid, so there is nothing to preview.")
    # Loaded here, as reading the rules is: other commands of the family do not wait for it.
    from netui.cli.rules.preview import preview_lines
    from netui.session.rules.effect import rules_effect

    session, before = work.session, work.session.queue
    effect, (_, said) = rules_effect(session, rules), touched(rules, work)
    session.adopt_rules(rules)
    items = [item_document(item, session) for item in session.queue.today_items]
    work.output.result(items, preview_lines(before, effect, said, session, work.output.width_cells))
    return 0
