"""A run of synchronisation in words and as JSON."""

from __future__ import annotations

from netui.domain.records.values import Json
from netui.session.core.labels import plural
from netui.session.sync.cards import field_of
from netui.session.sync.values import Counts, Report, RunPlan


def document(name: str, report: Report) -> dict[str, Json]:
    """The document that ``--json`` prints of a run."""
    return {
        "remote": name,
        "pulled": _counts(report.pulled),
        "pushed": _counts(report.pushed),
        "conflicts": [
            {
                "id": one.contact.id,
                "name": one.contact.name,
                "field": field_of(one.line),
                "mine": one.line.mine,
                "theirs": one.line.theirs,
            }
            for one in report.conflicts
        ],
        "quarantined": [{"id": name, "name": name, "reason": reason} for name, reason in report.left],
        "not_taken": report.not_taken,
        "offline": False,
    }


def plan_lines(name: str, plan: RunPlan) -> list[str]:
    """The plan of a run, line by line."""
    report = plan.report
    there, here = report.pushed, report.pulled
    return [
        f"To {name}: {_in_words(there) or 'nothing'}",
        f"From {name}: {_in_words(here) or 'nothing'}",
        *_remarks(name, report),
        *([f"It would stop and ask: {plan.doubt}"] if plan.doubt else []),
    ]


def lines(name: str, report: Report) -> list[str]:
    """The report of a run, line by line."""
    there, here = _in_words(report.pushed), _in_words(report.pulled)
    if not there and not here:
        return [f"{name}: nothing new.", *_remarks(name, report)]
    parts = [part for part in (here and f"here {here}", there and f"there {there}") if part]
    return [f"{name}: {'; '.join(parts)}.", *_remarks(name, report)]


def _remarks(name: str, report: Report) -> list[str]:
    told = [
        f"{one.contact.name}: {field_of(one.line)} is “{one.line.mine}” here, “{one.line.theirs}” on {name}; yours "
        f"stands. To take theirs: netui sync resolve {one.contact.id} theirs"
        for one in report.conflicts
    ]
    told += [f"{who}: changed on one side and removed on the other; on both again." for who in report.restored]
    if report.stayed:
        told.append(f"Gone from {name}, kept here for what is known of them: {', '.join(report.stayed)}.")
    told += [f"Left alone: {item}: {reason}." for item, reason in report.left]
    if report.not_taken:
        told.append(f"{plural(report.not_taken, 'person', 'people')} there not taken.")
    return told


def _counts(counts: Counts) -> dict[str, Json]:
    return {"added": counts.added, "changed": counts.changed, "removed": counts.removed}


def _in_words(counts: Counts) -> str:
    words = [
        f"{count} {word}"
        for count, word in ((counts.added, "new"), (counts.changed, "changed"), (counts.removed, "removed"))
        if count
    ]
    return ", ".join(words)
