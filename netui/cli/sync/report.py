"""A run of synchronisation in words and as JSON."""

from __future__ import annotations

from netui.config.sync.remote import CONVERSATIONS, FOLLOW_UPS, PEOPLE
from netui.domain.records.values import Json
from netui.session.core.labels import plural
from netui.session.sync.cards import field_of
from netui.session.sync.status import came_and_went, counts_in_words
from netui.session.sync.values import Counts, RunPlan, SyncReport

_WORDS = {
    PEOPLE: ("person", "people"),
    FOLLOW_UPS: ("follow-up", "follow-ups"),
    CONVERSATIONS: ("conversation", "conversations"),
}


def document(name: str, report: SyncReport, *, is_offline: bool = False) -> dict[str, Json]:
    """The document that ``--json`` prints of a run."""
    return {
        "remote": name,
        "pulled": _counts(report.pulled),
        "pushed": _counts(report.pushed),
        "conflicts": [
            {
                "id": one.id,
                "name": one.name,
                "field": field_of(one.line),
                "mine": one.line.mine,
                "theirs": one.line.theirs,
            }
            for one in report.conflicts
        ],
        "quarantined": [
            *({"id": record, "name": name, "reason": reason} for record, name, reason in report.refused),
            *({"id": name, "name": name, "reason": reason} for name, reason in report.left),
        ],
        "not_taken": report.not_taken,
        "offline": is_offline,
    }


def plan_lines(name: str, plan: RunPlan) -> list[str]:
    """The plan of a run, line by line."""
    report = plan.report
    there, here = report.pushed, report.pulled
    return [
        f"To {name}: {counts_in_words(there) or 'nothing'}{_what_is_new(plan)}",
        f"From {name}: {counts_in_words(here) or 'nothing'}",
        *_remarks(name, report),
        *([f"It would stop and ask: {plan.doubt}"] if plan.doubt else []),
    ]


def _what_is_new(plan: RunPlan) -> str:
    """The numbers of what is new there, ``: 412 people, 38 follow-ups``; empty where it is people alone, or nothing."""
    counts = {name: sum(one.tag is None for one in part.pushes) for name, part in plan.parts.items()}
    words = [plural(counts[name], *_WORDS[name]) for name in counts if counts[name]]
    return f": {', '.join(words)}" if any(counts[name] for name in counts if name != PEOPLE) else ""


def lines(name: str, report: SyncReport) -> list[str]:
    """The report of a run, line by line."""
    return [f"{name}: {came_and_went(report)}.", *_remarks(name, report)]


def _remarks(name: str, report: SyncReport) -> list[str]:
    told = [
        f"{one.name}: {field_of(one.line)} is “{one.line.mine}” here, “{one.line.theirs}” on {name}; yours "
        f"stands. To take theirs: netui sync resolve {one.id} theirs"
        for one in report.conflicts
    ]
    told += [f"{who}: changed on one side and removed on the other; on both again." for who in report.restored]
    if report.stayed:
        told.append(f"Gone from {name}, kept here for what is known of them: {', '.join(report.stayed)}.")
    told += [f"Left alone: {item}: {reason}." for item, reason in report.left]
    told += [f"{name} would not have {item}: {reason}." for _, item, reason in report.refused]
    if report.not_taken:
        told.append(f"{plural(report.not_taken, 'person', 'people')} there not taken.")
    return told


def _counts(counts: Counts) -> dict[str, Json]:
    return {"added": counts.added, "changed": counts.changed, "removed": counts.removed}
