"""A rules file read, and what is said of it: its mistakes, and whom it touches."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from netui.cli.core.written_files import verdict
from netui.config.files.text_file import read_text
from netui.domain.cadence.rules import Rules
from netui.domain.cadence.unruled import Unruled
from netui.domain.core.errors import EXIT_REFUSED, NetuiError, Problem, RefusedError
from netui.runtime.context import AppContext
from netui.session.core.labels import plural

_NAMES_SHOWN = 5


def read_file(path: Path) -> tuple[Rules | None, tuple[Problem, ...]]:
    """Return the rules in a file, and all that is wrong with it.

    Raises:
        RefusedError: there is no such file.
    """
    # Loaded here: only these commands read YAML even with a cache.
    from netui.config.rules.file import read_rules

    text = read_text(path)
    if text is None:
        raise RefusedError("No such file", f"There is no file {path}.")
    return (None, (text,)) if isinstance(text, Problem) else read_rules(text, str(path))


def report(
    path: Path, rules: Rules | None, problems: Sequence[Problem], work: AppContext, *, before: Rules | None = None
) -> int:
    """Say what is wrong with a file, or whom it touches; return the exit status.

    Args:
        path: of the file.
        rules: in the file.
        problems: with the file.
        work: of the command.
        before: rules that held before those of the file; the rules in force unless named.
    """
    if problems or rules is None:
        work.output.result(verdict(problems), [str(problem) for problem in problems])
        return EXIT_REFUSED
    tiers, channels = plural(len(rules.tiers), "tier"), plural(len(rules.channels), "channel")
    whom, said = touched(rules, work, before)
    found = {**verdict(()), "touched": whom} if whom else verdict(())
    work.output.result(found, [f"{path} is valid: {tiers}, {channels}.", *said])
    return 0


def touched(rules: Rules, work: AppContext, before: Rules | None = None) -> tuple[list[dict[str, object]], list[str]]:
    """Return people with names that the rules no longer have: for JSON, and in sentences; empty without a database.

    A database that cannot be opened is no mistake of the rules: it is told, and the rules are as valid as before.
    """
    if not work.locations.database.exists():
        return [], []
    from netui.session.rules.step import in_words, touched_by

    try:
        found = touched_by(work.session, rules, before=before)
    except NetuiError as problem:
        work.tell(f"Whom the rules touch could not be looked at: {problem.sentence}")
        return [], []
    documents: list[dict[str, object]] = [
        {"kind": one.kind.value, "key": one.key, "people": list(one.people), "instead": one.instead or None}
        for one in found
    ]
    said = [f"{in_words(one)}{names_of(one, work)}." for one in found]
    is_in_force = before is not None or rules == work.rules.value
    for one in found:
        instead = shlex.quote(one.instead) if one.instead else one.kind.value.upper()
        command = f"netui rules rename {shlex.quote(one.key)} {instead}"
        said.append(
            f"They follow by: {command}" if is_in_force else f"Once the file says so, they follow by: {command}"
        )
    return documents, said


def names_of(one: Unruled, work: AppContext) -> str:
    """Return the people it touches, the first few by name."""
    found = (work.session.network.contact(contact_id) for contact_id in one.people[:_NAMES_SHOWN])
    more = f" and {len(one.people) - _NAMES_SHOWN} more" if len(one.people) > _NAMES_SHOWN else ""
    return f": {', '.join(contact.name for contact in found if contact)}{more}"
