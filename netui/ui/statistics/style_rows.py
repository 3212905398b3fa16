"""The rows of own style: each share with its picture, and below them the attempts it was counted from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import short_day, spoken_day
from netui.domain.statistics.style import Share, StyleTable
from netui.session.core.session import Session
from netui.session.statistics.style import (
    NO_LAW,
    TITLES,
    OwnStyle,
    case_words,
    few_words,
    key_words,
    nothing_words,
    share_words,
    than_before,
    verdict_words,
)
from netui.ui.statistics import pictures
from netui.ui.text.cells import cell_len
from netui.ui.text.looks import Span
from netui.ui.text.signs import Signs
from netui.ui.widgets.rows.columns import Column, Divider
from netui.ui.widgets.text_lines import wrapped

MOST_CASES = 200
"""Attempts that are shown of a share, the newest: what is seen at once however many there are."""

_INDENT = " "


@frozen
class StyleRow:
    """A share of a table, or those of which there are too few to say anything.

    Attributes:
        id: tells rows apart, and the two windows.
        spans: the line: what, its picture, and the figures.
        table: where it stands.
        keys: the channel, template, weekday or setting, or several of them.
    """

    id: str
    spans: tuple[Span, ...]
    table: StyleTable = field(compare=False, repr=False)
    keys: tuple[str, ...] = ()


@frozen
class CaseRow:
    """One attempt.

    Attributes:
        id: of its conversation and of whom it was about.
        contact_id: whom it was about; empty when nobody is known any more.
        name: theirs: user text.
        day: when, in words.
        words: what came of it, and how it was tried.
    """

    id: str
    contact_id: str
    name: str
    day: str
    words: str


STYLE_COLUMNS = (Column[StyleRow]("share", lambda row: row.spans),)
CASE_COLUMNS = (
    Column[CaseRow]("name", lambda row: (Span(row.name, "name"),), 20, gap_cells=2),
    Column[CaseRow]("day", lambda row: (Span(row.day, "quiet"),), 11),
    Column[CaseRow]("words", lambda row: (Span(row.words, "reason"),), min_cells=10),
)


class StyleRows:
    """Puts tables into rows of a width."""

    def __init__(self, session: Session, signs: Signs, cells: int) -> None:
        """Write lines of at most ``cells`` cells."""
        self._rules, self._signs, self._cells = session.rules, signs, max(1, cells)

    def of(self, found: OwnStyle) -> Iterator[StyleRow | Divider]:
        """Yield the tables, and those of the window before."""
        if found.is_empty:
            yield from self._said(nothing_words(found), "muted")
        yield from self._tables(found, "")
        if found.before is not None:
            window = found.before.window
            yield Divider("", is_head=True)
            yield _head(f"Before: {short_day(window.begin)} to {short_day(window.end)}")
            yield from self._tables(found.before, "before ")

    def no_law(self) -> Iterator[Divider]:
        """Yield that the figures are no law, for where it does not stand below the list."""
        yield Divider("", is_head=True)
        yield from self._said(NO_LAW, "reason")

    def _tables(self, found: OwnStyle, window: str) -> Iterator[StyleRow | Divider]:
        names = [key_words(table, row.key, self._rules) for table in found.tables for row in table.rows]
        room = max(map(cell_len, names), default=0)
        for place, table in enumerate(each for each in found.tables if each.rows or each.few):
            if place or window:
                yield Divider("", is_head=True)
            yield _head(f"{TITLES[table.case]}, by {table.by}")
            for row in table.rows:
                yield self._share(row, table, found, room, window)
            yield from self._few(table, window)

    def _share(self, row: Share, table: StyleTable, found: OwnStyle, room: int, window: str) -> StyleRow:
        name = key_words(table, row.key, self._rules)
        count, share, likely = share_words(row)
        said = (verdict_words(row.verdict), verdict_words(than_before(row, table, found), " than before"))
        figures = f"  {count:<9}  {share:>5}"
        bar = pictures.share_bar(row.share, row.likely[1], self._signs)
        cells = cell_len(f"{_INDENT}{'':{room}}  {bar}{figures}   {likely}")
        is_drawn = cells - cell_len(f"   {likely}") <= self._cells
        spans = (
            Span(f"{_INDENT}{name}{' ' * (room - cell_len(name))}  "),
            Span(bar if is_drawn else "", "accent"),
            Span(f"{figures}   {likely}" if cells <= self._cells else figures),
            Span("".join(f" · {each}" for each in said if each), "strong"),
        )
        return StyleRow(f"{window}{table.case} {table.by} {row.key}", spans, table, (row.key,))

    def _few(self, table: StyleTable, window: str) -> Iterator[StyleRow | Divider]:
        """Yield the counts of which there are too few, in one row, and what does not fit into it below."""
        keys = tuple(key for key, _ in table.few)
        for place, line in enumerate(wrapped(few_words(table, self._rules), max(1, self._cells - len(_INDENT)))):
            spans = (Span(f"{_INDENT}{line}", "quiet"),)
            if place:
                yield Divider(line, "quiet", is_head=True)
            else:
                yield StyleRow(f"{window}{table.case} {table.by} few", spans, table, keys)

    def _said(self, text: str, look: str) -> Iterator[Divider]:
        for line in wrapped(text, self._cells):
            yield Divider(line, look, is_head=True)


def case_rows(row: StyleRow | None, session: Session) -> list[CaseRow | Divider]:
    """Return the attempts that a share was counted from, the newest first; where there are very many, the newest."""
    if row is None:
        return []
    found: list[CaseRow | Divider] = []
    for case in row.table.newest(row.keys, MOST_CASES):
        contact = session.network.contact(case.contact_id) if case.contact_id else None
        name = contact.name if contact is not None else ""
        day = spoken_day(date.fromisoformat(case.header.on), session.today)
        words = case_words(case, row.table, session.rules)
        found.append(CaseRow(f"{case.header.id} {case.contact_id}", case.contact_id, name, day, words))
    if len(found) == MOST_CASES:
        found.append(Divider(f"These are the {MOST_CASES} newest.", "muted", is_head=True))
    return found


def _head(text: str) -> Divider:
    return Divider(text, "head", is_head=True)
