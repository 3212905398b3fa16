"""The commands about outcomes and wins carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from netui.cli.core.resolve import contact_named, day_meant
from netui.cli.core.table import table, wrapped
from netui.domain.dates.parse import DayDirection, spoken_day
from netui.domain.outcomes.line import outcome_line
from netui.domain.records.change import Change
from netui.domain.records.outcome import Outcome, Source
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.outcomes.commands import NoteOutcome, RemoveOutcome, SaveOutcome
from netui.session.outcomes.meant import outcome_meant, source_meant
from netui.session.outcomes.rows import (
    OutcomeRow,
    chain_documents,
    outcome_document,
    outcome_row,
    outcome_rows,
    recap_document,
    recap_of_week,
    weak_tie_words,
    win_document,
    wins_since,
)

_EMPTY = "Nothing came of it yet, as far as is written down. netui outcome add notes what did."


def add(options: argparse.Namespace, work: AppContext) -> int:
    """Note an outcome."""
    kind, what = outcome_line(options.text) if options.kind is None else (options.kind, options.text)
    on = _day(options, work) or work.today
    return _tell(work.execute(NoteOutcome(Outcome("", on, what, kind, _sources(options.sources, work)))), None, work)


def list_all(options: argparse.Namespace, work: AppContext) -> int:
    """List outcomes."""
    del options
    found = outcome_rows(work.session)
    rows = [
        (
            Piece(row.outcome.kind, Style.STRONG),
            Piece(spoken_day(row.outcome.on, work.today), Style.QUIET),
            Piece(row.outcome.what),
        )
        for row in found
    ]
    said = weak_tie_words((row.outcome for row in found), work.session)
    lines: list[Line] = [*table(rows, work.output.width_cells), *([said] if said else [])]
    work.output.result([outcome_document(row) for row in found], lines or [_EMPTY])
    return 0


def show(options: argparse.Namespace, work: AppContext) -> int:
    """Show one with the chains back to how it began."""
    row = outcome_row(outcome_meant(options.outcome, work.session), work.session)
    work.output.result({**outcome_document(row), "chain": chain_documents(row)}, _shown(row, work))
    return 0


def edit(options: argparse.Namespace, work: AppContext) -> int:
    """Change an outcome."""
    stored = outcome_meant(options.outcome, work.session)
    after = replace(
        stored,
        what=stored.what if options.what is None else options.what,
        kind=stored.kind if options.kind is None else options.kind,
        on=_day(options, work) or stored.on,
        sources=stored.sources if options.sources is None else _sources(options.sources, work),
    )
    return _tell(work.execute(SaveOutcome(stored, after)), stored, work)


def remove(options: argparse.Namespace, work: AppContext) -> int:
    """Remove an outcome."""
    stored = outcome_meant(options.outcome, work.session)
    row = outcome_row(stored, work.session)
    change = work.execute(RemoveOutcome(stored.id))
    lines = [f"{change.label}; netui undo brings it back."] if change is not None else []
    work.output.result(outcome_document(row), lines)
    return 0


def wins(options: argparse.Namespace, work: AppContext) -> int:
    """Show what went well."""
    since = day_meant(options.since, work.today, DayDirection.BACK) if options.since is not None else None
    if options.week:
        recap = recap_of_week(work.session, since or work.today)
        words: list[Line] = [*wrapped(recap.words, work.output.width_cells, ""), recap.continuity]
        work.output.result(recap_document(recap), words)
        return 0
    found = wins_since(work.session, since)
    rows = [(Piece(spoken_day(win.on, work.today), Style.QUIET), Piece(win.text)) for win in found]
    lines = table(rows, work.output.width_cells)
    work.output.result([win_document(win, work.session) for win in found], lines or [_EMPTY])
    return 0


def _shown(row: OutcomeRow, work: AppContext) -> Iterator[Line]:
    outcome = row.outcome
    yield [
        Piece(f"{outcome.kind}  ", Style.STRONG),
        Piece(outcome.what),
        Piece(f"  {spoken_day(outcome.on, work.today)}", Style.QUIET),
    ]
    for name, chain in zip(row.names, row.chains, strict=True):
        if name and not (chain and chain[0].text == name):
            yield f"  ← {name}"
        for step in chain:
            on = f", {spoken_day(step.on, work.today)}" if step.on is not None else ""
            yield f"  ← {step.text}{on}"


def _sources(words: Sequence[str], work: AppContext) -> tuple[Source, ...]:
    session = work.session
    named = (source_meant(word, lambda name: contact_named(name, session), session) for word in words if word.strip())
    return tuple(named)


def _tell(change: Change | None, stored: Outcome | None, work: AppContext) -> int:
    now = next((edit.after for edit in change.edits if isinstance(edit.after, Outcome)), stored) if change else stored
    document = outcome_document(outcome_row(now, work.session)) if now is not None else None
    work.output.result(document, [change.label if change else "Nothing to change"])
    return 0


def _day(options: argparse.Namespace, work: AppContext) -> date | None:
    return day_meant(options.on, work.today, DayDirection.BACK) if options.on is not None else None
