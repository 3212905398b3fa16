"""The report of an import that is done or planned, row by row: as a JSON document, and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netui.domain.records.contact import Position
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.exchange.common.batch import FileRead, Skipped
from netui.exchange.common.incoming import IncomingContact
from netui.session.core.labels import plural
from netui.session.imports.model import FieldConflict, ImportPlan
from netui.session.imports.people.filling import Move
from netui.session.imports.people.matching import United

_ROWS_SHOWN = 20
"""Most rows of each kind that are named in words."""
_VALUE_CHARACTERS = 80


def report_document(plan: ImportPlan, files: Iterable[FileRead] = (), pairs: int = 0) -> dict[str, object]:
    """The plan as ``--json`` has it. Each row that was read is in exactly one of the counts.

    Args:
        plan: what was planned.
        files: what was read.
        pairs: how many pairs with somebody of the import may be one person.
    """
    return {
        "added": plan.added,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "conversations": plan.new(Conversation),
        "follow_ups": plan.new(FollowUp),
        "events": plan.new(Event),
        "introductions": plan.new(Introduction),
        "links": plan.new(Link),
        "outcomes": plan.new(Outcome),
        "moved": len(plan.moved),
        "moves": list(map(_moved, plan.moved)),
        "united": list(map(_united, plan.united)),
        "pairs": pairs,
        "conflicts": list(map(_conflict, plan.conflicts)),
        "skipped": list(map(_skipped, plan.skipped)),
        "files": [
            {"name": each.name, "format": each.format, "encoding": each.encoding, "records": each.records}
            for each in files
        ],
        "columns_left": list(plan.columns_left),
        "notices": list(plan.notices),
    }


def _moved(one: Move) -> dict[str, object]:
    return {"id": one.contact_id, "name": one.name, "from": job_of(one.before), "to": new_job(one)}


def _united(one: United) -> dict[str, object]:
    return {**_place(one.row.incoming), "with": united_with(one), "id": one.contact.id, "why": one.why}


def _conflict(one: FieldConflict) -> dict[str, object]:
    said = one.difference
    words = {"field": said.field, "yours": said.yours, "theirs": said.theirs}
    return {**_place(one.row.incoming), "id": one.contact.id, "name": one.contact.name, **words}


def report_lines(plan: ImportPlan, *, dry_run: bool) -> Iterator[str]:
    """The plan in words: the counts in one line, then who moved, what differs, was united and was skipped."""
    would = "Would be: " if dry_run else ""
    united = f"{len(plan.united)} united, " if plan.united else ""
    promises = plan.new_promises
    counted = (
        (plan.new(Conversation), "conversation"),
        (promises, "promise"),
        (plan.new(FollowUp) - promises, "follow-up"),
        (plan.new(Event), "event"),
        (plan.new(Introduction), "introduction"),
        (plan.new(Link), "link"),
        (plan.new(Outcome), "outcome"),
    )
    others = "".join(f"{plural(count, word)}, " for count, word in counted if count)
    known = [edit for edit in plan.change.edits[plan.added + plan.updated :] if edit.before is not None]
    gone = sum(edit.after is None for edit in known)
    others += f"{len(known) - gone} renewed, " if len(known) > gone else ""
    others += f"{gone} called off, " if gone else ""
    yield (
        f"{would}{plan.added} new, {plan.updated} filled in, {plan.unchanged} as they were, {united}{others}"
        f"{len(plan.skipped)} skipped."
    )
    yield from _some("Moved to another job", [f"{each.name}: {move_words(each)}" for each in plan.moved])
    yield from _some("Differ, yours stays", map(conflict_words, plan.conflicts))
    yield from _some("United", map(united_words, plan.united))
    yield from _some(
        "Skipped", (f"{place_words(each.file, each.line, each.where)}{each.reason}" for each in plan.skipped)
    )
    yield from (f"  {notice}" for notice in plan.told_of_files)


def move_words(move: Move) -> str:
    """``Engineer, OldCo → Director, NewCo``."""
    return f"{job_of(move.before)} → {new_job(move)}"


def conflict_words(conflict: FieldConflict) -> str:
    """``Ada Reed: title  yours Head  file Director``."""
    said = conflict.difference
    return f"{conflict.contact.name}: {said.field}  yours “{_short(said.yours)}”  file “{_short(said.theirs)}”"


def united_words(united: United) -> str:
    """``line 7 with line 3, Ana Silva: same e-mail``."""
    one = united.row.incoming
    return f"{place_words(one.file, one.line)}{one.name}, with {united_with(united)}: {united.why}"


def united_with(united: United) -> str:
    """Return the name of the person a row was united with: ``Ana Silva (line 3)``."""
    other = united.other.incoming
    place = place_words(other.file if other.file != united.row.incoming.file else "", other.line)
    return f"{united.contact.name} ({place.rstrip(': ')})" if place else united.contact.name


def place_words(file: str, line: int, where: str = "") -> str:
    """Return a place in a file, with a colon: ``people.vcf, line 7: ``; empty when it is not known."""
    at = where or (f"line {line}" if line else "")
    place = ", ".join(part for part in (file, at) if part)
    return f"{place}: " if place else ""


def job_of(position: Position) -> str:
    """``Engineer, OldCo``."""
    return ", ".join(part for part in (position.title, position.company) if part)


def new_job(move: Move) -> str:
    """``Director, NewCo``."""
    return ", ".join(part for part in (move.title, move.company) if part)


def _skipped(one: Skipped) -> dict[str, object]:
    where = {"where": one.where} if one.where else {}
    return {"file": one.file, "line": one.line, **where, "reason": one.reason}


def _place(incoming: IncomingContact) -> dict[str, object]:
    return {"file": incoming.file, "line": incoming.line}


def _some(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"{title}: {len(found)}"
        yield from (f"  {line}" for line in found[:_ROWS_SHOWN])
        if len(found) > _ROWS_SHOWN:
            yield f"  and {len(found) - _ROWS_SHOWN} more"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _VALUE_CHARACTERS else f"{one_line[: _VALUE_CHARACTERS - 1]}…"
