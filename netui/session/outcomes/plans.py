"""Plans for outcomes: each act is one change."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import short_day
from netui.domain.records.change import Change, Edit
from netui.domain.records.outcome import MOST_SOURCES, PLAIN_OUTCOME, Outcome, Source, SourceKind
from netui.domain.text.display import one_line
from netui.session.core.labels import about_in_label
from netui.session.core.plan_context import PlanContext
from netui.session.outcomes.commands import AddSource, NoteOutcome, RemoveOutcome, SaveOutcome


def note_outcome(command: NoteOutcome, at: PlanContext) -> Change:
    """Keep that something came of the network.

    Raises:
        RefusedError: nothing is said, the day is yet to come, or it names no source, too many, or one that is gone.
    """
    new = _tidy(command.outcome, at)
    if not new.sources:
        raise RefusedError("From where", "Say what it came from: a conversation, a person, an introduction.")
    kept = replace(new, id=at.new_id(), created_at=at.now)
    return Change("Noted an outcome", (Edit(None, kept),), about=about_in_label(outcome_words(kept)))


def save_outcome(command: SaveOutcome, at: PlanContext) -> Change:
    """Replace an outcome.

    Raises:
        RefusedError: it was changed or removed meanwhile, or cannot stand as it is said.
    """
    if at.outcome(command.before.id) != command.before:
        raise RefusedError(
            "Changed meanwhile", "The outcome was changed meanwhile. Nothing was done; look at it again."
        )
    after = _tidy(command.after, at, command.before.sources)
    edits = (Edit(command.before, after),) if after != command.before else ()
    return Change("Changed an outcome", edits, about=about_in_label(outcome_words(after)))


def add_source(command: AddSource, at: PlanContext) -> Change:
    """Add what an outcome came from, too; nothing changes when it is named already.

    Raises:
        RefusedError: one of the two is gone, or it would be more than twenty.
    """
    stored = at.outcome(command.outcome_id)
    after = _tidy(replace(stored, sources=(*stored.sources, command.source)), at, stored.sources)
    edits = (Edit(stored, after),) if after != stored else ()
    return Change("Added where an outcome came from", edits, about=about_in_label(outcome_words(stored)))


def remove_outcome(command: RemoveOutcome, at: PlanContext) -> Change:
    """Remove an outcome.

    Raises:
        RefusedError: it is gone.
    """
    stored = at.outcome(command.outcome_id)
    return Change("Removed an outcome", (Edit(stored, None),), about=about_in_label(outcome_words(stored)))


def outcome_words(outcome: Outcome) -> str:
    """Return an outcome in words: ``client: Port of Galle takes two gauges``."""
    return f"{outcome.kind}: {outcome.what}"


def _tidy(outcome: Outcome, at: PlanContext, known: Collection[Source] = ()) -> Outcome:
    """The outcome with its texts on one line and each source once; ``known`` sources are not looked for again.

    Raises:
        RefusedError: it cannot stand as it is said.
    """
    what = one_line(outcome.what).strip()
    kind = one_line(outcome.kind).strip() or PLAIN_OUTCOME
    if not what:
        raise RefusedError("Nothing said", "Say what came of it: netui outcome add 'client: two gauges' --from ana")
    if " " in kind or ":" in kind:
        raise RefusedError("No kind", f"A kind is one word: job, client, idea, help, money; not “{kind}”.")
    if outcome.on > at.today:
        raise RefusedError("A day to come", f"{short_day(outcome.on, at.today)} is yet to come. Nothing was saved.")
    sources = tuple(dict.fromkeys(outcome.sources))
    if len(sources) > MOST_SOURCES:
        raise RefusedError("Too many sources", f"An outcome comes from {MOST_SOURCES} records at most.")
    for source in sources:
        if source not in known and not _is_there(source, at):
            raise RefusedError("No such record", f"That {source.kind} is gone: another netui may have removed it.")
    return replace(outcome, what=what, kind=kind, sources=sources)


def _is_there(source: Source, at: PlanContext) -> bool:
    """True if the record that an outcome came from is known."""
    network = at.network
    if source.kind is SourceKind.CONTACT:
        return network.contact(source.id) is not None
    if source.kind is SourceKind.CONVERSATION:
        return source.id in network.conversations
    if source.kind is SourceKind.INTRODUCTION:
        return network.introduction(source.id) is not None
    records = network.events() if source.kind is SourceKind.EVENT else network.links()
    return any(each.id == source.id for each in records)
