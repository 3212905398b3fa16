"""The rules above the panes, with their titles in them: one for each pane, or tabs for all of them in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from netui.domain.core.frozen import frozen
from netui.ui.text.cells import cell_len
from netui.ui.text.looks import Span
from netui.ui.text.relationship import tier_span
from netui.ui.text.signs import SIGNS, Signs

_CLAUSE = " · "
_AROUND_MORE_CELLS = 4
"""Cells of the rule and the blanks around what more a title says."""


@frozen
class Titled:
    """The contents of a pane's title.

    Attributes:
        number: its key.
        name: name of the pane; empty where its key alone has room.
        counts: how much there is: ``10 today · 7 later``; may be empty.
        marks: how many rows are marked.
        query: what it is filtered by: user text; empty when it is not.
        focused: whether it has the focus.
    """

    number: int
    name: str
    counts: str = ""
    marks: int = 0
    query: str = ""
    focused: bool = False


class TierCount(NamedTuple):
    """The number of people in a tier.

    Attributes:
        letter: letter of the tier.
        place: counted from the closest, from 1.
        word: the first of its label: user text.
        people: how many.
    """

    letter: str
    place: int
    word: str
    people: int


def title_spans(title: Titled, signs: Signs = SIGNS) -> Iterator[Span]:
    """Yield a title with the beginning of the rule before it and the blank behind it."""
    name = f"{title.number} {title.name}"
    if title.focused:
        yield Span(signs.lit, "accent")
        yield Span(f" {name} ", "chip")
    else:
        yield Span(signs.plain, "rule")
        yield Span(f" {title.number}", "key")
        if title.name:
            yield Span(f" {title.name}", "quiet")
    if title.counts:
        yield Span(f" {title.counts}", "" if title.focused else "quiet")
    if title.marks:
        yield Span(f" +{title.marks}", "accent")
    if title.query:
        yield Span(f"  /{title.query}", "accent")
    yield Span(" ")


def rule_spans(
    title: Titled, cells: int, more: Callable[[int], Sequence[Span]] | None = None, signs: Signs = SIGNS
) -> list[Span]:
    """Return a title in a rule of so many cells; what ``more`` writes stands in the rule behind it, where it fits."""
    rule, look = (signs.lit, "accent") if title.focused else (signs.plain, "rule")
    line = list(title_spans(title, signs))
    said = more(cells - _cells(line) - _AROUND_MORE_CELLS) if more is not None else ()
    if said and _cells(line) + _cells(said) + _AROUND_MORE_CELLS <= cells:
        line += [Span(rule * 2, look), Span(" "), *said, Span(" ")]
    return [*line, Span(rule * max(0, cells - _cells(line)), look)]


def tab_spans(titles: Iterable[Titled], cells: int, signs: Signs = SIGNS) -> list[Span]:
    """Return the titles of all panes in one lit rule of so many cells; what has no room is left out whole."""
    line = [span for title in _fitting(tuple(titles), cells, signs) for span in _tab(title, signs)]
    return [*line, Span(signs.lit * max(0, cells - _cells(line)), "accent")]


def tab_at(titles: Iterable[Titled], cells: int, x: int) -> int | None:
    """Return which of the tabs in a rule of so many cells stands at a column; None when none does."""
    end = 0
    for place, title in enumerate(_fitting(tuple(titles), cells, SIGNS)):
        end += _cells(title_spans(title))
        if x < end:
            return place
    return None


def _tab(title: Titled, signs: Signs) -> list[Span]:
    _, *rest = title_spans(title, signs)
    return [Span(signs.lit, "accent"), *rest]


def _fitting(titles: Sequence[Titled], cells: int, signs: Signs) -> Sequence[Titled]:
    """The titles as they fit: those without the focus lose their counts first, then the other all but a clause."""
    bare = [title if title.focused else replace(title, counts="") for title in titles]
    short = [replace(title, counts=title.counts.partition(_CLAUSE)[0]) for title in bare]
    keys, fewest = ([title if title.focused else replace(title, name="") for title in each] for each in (bare, short))
    ways = (titles, bare, short, keys)
    return next((way for way in ways if sum(_cells(_tab(title, signs)) for title in way) <= cells), fewest)


def tier_spans(tiers: Iterable[TierCount], cells: int) -> list[Span]:
    """Return the tiers with how many people each has, whole entries only, in so many cells."""
    line: list[Span] = []
    for tier in tiers:
        entry = [tier_span(tier.letter, tier.place), Span(f" {tier.word} ", "quiet"), Span(str(tier.people))]
        gap = [Span("  ")] if line else []
        if _cells(line) + _cells(gap) + _cells(entry) > cells:
            break
        line += [*gap, *entry]
    return line


def _cells(spans: Iterable[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)
