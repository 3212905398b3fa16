"""The relationship on a card: the strip, the last touch, the next day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from netui.domain.cadence.tie_strength import NO_TIE
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import spoken_day
from netui.domain.relationship.strip import Strip
from netui.session.contacts.card import Card
from netui.ui.text.cells import cell_len
from netui.ui.text.clauses import BETWEEN, fitting
from netui.ui.text.looks import Span
from netui.ui.text.relationship import cells_of_month, strip_lines
from netui.ui.text.signs import Signs
from netui.ui.widgets.text_lines import CardWriter

_WORDS_COLUMN, _WORDS_NEAR_COLUMN, _WIDE_CELLS = 44, 30, 70
"""Columns of what stands beside a strip of three cells a month, and of two; from so many cells on it has three."""

Draw = Callable[[int], Strip] | None
"""Makes a strip with so many cells a month."""


def drawn(card: Card, writer: CardWriter, today: date, draw: Draw, signs: Signs, *, usual: bool = False) -> None:
    """The strip with its months, and below it the last touch, the next day, and how often it usually is."""
    writer.blank()
    month_cells = cells_of_month(writer.cells)
    if draw is not None and month_cells:
        for line in strip_lines(draw(month_cells), signs):
            writer.line(*line)
    parts = [("last ", card.last or "none yet")]
    label, following = _next_words(card, today)
    if following:
        parts.append((f"{label} ", following))
    if usual and card.relationship_status.drift is not None:
        parts.append(("usually ", Duration(round(card.relationship_status.drift.rhythm_days), "d").as_rhythm()))
    spans: list[Span] = []
    for before, words in parts:
        gap = "   " if spans else ""
        if spans and sum(cell_len(span.text) for span in spans) + len(gap) + len(before) + len(words) > writer.cells:
            writer.line(*spans)
            spans, gap = [], ""
        spans += [Span(f"{gap}{before}", "quiet"), Span(words)]
    writer.line(*spans)


def strip_with_words(card: Card, writer: CardWriter, today: date, draw: Draw, signs: Signs, *, months: bool) -> None:
    """The strip in two lines, or three with its months, and right of it the last touch and the next day."""
    words_at = _WORDS_COLUMN if writer.cells >= _WIDE_CELLS else _WORDS_NEAR_COLUMN
    room = writer.cells - words_at
    tie = card.relationship_status.tie_word
    known = (card.last or "none yet", tie if tie != NO_TIE else "")
    last = (Span("last ", "quiet"), Span(fitting(known, room - 5)))
    every = card.relationship_status.every.as_rhythm() if card.relationship_status.every is not None else ""
    label, following = _next_words(card, today)
    due = (Span(f"{label} ", "quiet"), Span(following)) if following else ()
    if following and every and len(f"{label} {following}{BETWEEN}{every}") <= room:
        due = (*due, Span(f"{BETWEEN}{every}", "quiet"))
    month_cells = cells_of_month(words_at - 2, most=3)
    if draw is None or not month_cells:
        writer.line(*last)
        writer.line(*due)
        return
    lines = strip_lines(draw(month_cells), signs)
    for line, words in ((lines.touches, last), (lines.rhythm, due)):
        width = sum(cell_len(span.text) for span in line)
        writer.line(*line, Span(" " * (words_at - width)), *words)
    if months:
        writer.line(*lines.months)


def _next_words(card: Card, today: date) -> tuple[str, str]:
    """``next`` or ``due``, and the day on which they come up; the day is empty when they never do."""
    relationship_status = card.relationship_status
    if relationship_status.due_on is None:
        return "next", ""
    on = max(relationship_status.due_on, relationship_status.waits_until or relationship_status.due_on)
    return "next" if on > today else "due", spoken_day(on, today)
