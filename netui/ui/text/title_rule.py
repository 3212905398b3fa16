"""The rule above a pane or a place, with its title in it: a filled chip where the focus is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from netui.ui.text.cells import cell_len, cut
from netui.ui.text.looks import Span
from netui.ui.text.signs import SIGNS, Signs


class TabState(Enum):
    """The state of a step or page of a place among the others."""

    HERE = "here"
    DONE = "done"
    AHEAD = "ahead"


class Tab(NamedTuple):
    """One of several steps or pages of a place.

    Attributes:
        name: the program's own word, or user text.
        step: whether it is the one that is shown, was done, or is still to come.
    """

    name: str
    step: TabState = TabState.AHEAD


class RuleTitle(NamedTuple):
    """The title of a rule.

    Attributes:
        name: user text or the program's own.
        counts: how much there is: ``10 today · 7 later``; may be empty.
        right: what else is to be known, quiet; may be empty.
        focused: whether the focus is there: then the rule is lit and the title a filled chip.
        tabs: steps or pages, behind the name; the one that is shown is filled in the name's stead.
    """

    name: str
    counts: str = ""
    right: str = ""
    focused: bool = True
    tabs: tuple[Tab, ...] = ()


def title_rule(title: RuleTitle, cells: int, *, signs: Signs = SIGNS) -> list[Span]:
    """Return a rule of so many cells, 0 or more, with a title in it.

    The words at the right go first where there is not enough room, then the counts, then the tabs but the one that is
    shown, then this one, then the end of the name.
    """
    sign, look = (signs.lit, "accent") if title.focused else (signs.plain, "rule")
    is_chip = title.focused and not title.tabs
    chip = Span(f" {cut(title.name, max(0, cells - 4))} ", "chip" if is_chip else "head" if title.focused else "quiet")
    tabs, counts, right = _tabs(title.tabs, signs), _around(title.counts, ""), _around(title.right, "quiet")
    here = _tabs((tab for tab in title.tabs if tab.step is TabState.HERE), signs)
    for parts in ([chip, *tabs, *counts], [chip, *tabs], [chip, *here], [chip]):
        if _cells(parts) + 2 <= cells:
            break
    else:
        parts = [chip]
    has_end = bool(right) and len(parts) == 1 + len(tabs) + len(counts) and _cells([*parts, *right]) + 3 <= cells
    end = [*right, Span(sign, look)] if has_end else []
    if cells < 4:
        return [Span(sign * max(0, cells), look)]
    between = cells - 1 - _cells([*parts, *end])
    return [Span(sign, look), *parts, Span(sign * max(0, between), look), *end]


def tab_at(title: RuleTitle, cells: int, column: int, *, signs: Signs = SIGNS) -> int | None:
    """Return which tab of a title stands at a column of its rule, both from 0; None where none does."""
    shown, tabs = title_rule(title, cells, signs=signs), _tabs(title.tabs, signs)
    if not tabs or shown[2 : 2 + len(tabs)] != tabs:
        return None
    end = _cells(shown[:2])
    for place, tab in enumerate(title.tabs):
        start, end = end, end + _cells(_tabs([tab], signs))
        if start <= column < end:
            return place
    return None


def _tabs(tabs: Iterable[Tab], signs: Signs) -> list[Span]:
    spans: list[Span] = []
    for tab in tabs:
        if tab.step is TabState.HERE:
            spans.append(Span(f" {tab.name} ", "chip"))
        elif tab.step is TabState.DONE:
            spans += [Span(f" {signs.kept}", "good"), Span(f" {tab.name} ", "quiet")]
        else:
            spans.append(Span(f" {tab.name} ", "quiet"))
    return spans


def _around(text: str, look: str) -> list[Span]:
    return [Span(f" {text} ", look)] if text else []


def _cells(spans: Sequence[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)
