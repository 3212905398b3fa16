"""The command about the weekly review carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from netui.cli.core.table import table, wrapped
from netui.domain.dates.parse import short_day
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.weekly.commands import GoToStep
from netui.session.weekly.review import (
    DONE_WORDS,
    WeeklyReview,
    next_step,
    next_week_words,
    recap,
    review_document,
    weekly_review,
)
from netui.session.weekly.rows import TITLES
from netui.session.weekly.state import END, STEPS


def review(options: argparse.Namespace, work: AppContext) -> int:
    """Show the step that the review has come to."""
    del options
    return _tell(work)


def go_on(options: argparse.Namespace, work: AppContext) -> int:
    """Go on to the next step."""
    del options
    at = weekly_review(work.session)
    work.execute(GoToStep(next_step(at), at.step))
    return _tell(work)


def end(options: argparse.Namespace, work: AppContext) -> int:
    """End the review."""
    del options
    work.execute(GoToStep(END))
    return _tell(work)


def _tell(work: AppContext) -> int:
    found = weekly_review(work.session)
    work.output.result(review_document(found, work.session), _shown(found, work))
    return 0


def _shown(found: WeeklyReview, work: AppContext) -> Iterator[Line]:
    if found.step == END:
        last = recap(work.session)
        yield [Piece(f"The week of {short_day(found.monday)}", Style.STRONG)]
        yield from wrapped(last.words, work.output.width_cells, "")
        yield last.continuity
        yield next_week_words(work.session)
        yield DONE_WORDS
        return
    yield [
        Piece(TITLES[found.step], Style.STRONG),
        Piece(f"  {found.place} of {len(STEPS)} · week of {short_day(found.monday)}", Style.QUIET),
    ]
    rows = [
        (
            Piece(row.name, Style.STRONG),
            Piece(row.when, Style.LATE if row.is_late else Style.QUIET),
            Piece(row.said),  # the last column is whole where nothing limits the line
        )
        for row in found.rows
    ]
    yield from table(rows, work.output.width_cells)
