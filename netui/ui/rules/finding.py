"""Finding a text in the rules: each enter goes to the next place where it stands, from the last one to the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from textual.content import Content
from textual.widgets.text_area import Selection

from netui.session.core.labels import plural
from netui.ui.ask.ask import Ask, Question
from netui.ui.ask.parts import AskLine
from netui.ui.rules.editor import RulesText
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled


def places_of(needle: str, text: str) -> Sequence[int]:
    """The indexes at which a text stands in another, case aside; none for an empty one."""
    return [found.start() for found in re.finditer(re.escape(needle), text, re.IGNORECASE)] if needle else []


def find(ask: Ask, area: RulesText) -> None:
    """Ask what to find, and go there; the text is selected where it stands."""

    def go_on(needle: str, step: int) -> None:
        places = places_of(needle, area.text)
        if places:
            caret = _index(area.text, area.selection.start)
            selected = area.selected_text.casefold() == needle.casefold()
            area.selection = _selection(area, _next(places, caret, step, is_there=selected), len(needle))
            area.scroll_cursor_visible(animate=False)

    def accept(needle: str) -> bool:
        go_on(needle, 1)
        return False

    def key(pressed: str, needle: str) -> bool:
        if pressed in ("up", "down"):
            go_on(needle, 1 if pressed == "down" else -1)
        return pressed in ("up", "down")

    def meaning(needle: str) -> Content:
        count = len(places_of(needle, area.text))
        return plain(plural(count, "place") if needle else "", "$text-muted" if count else "$text-warning")

    ask.open(
        Question(
            title=lambda: titled("Find"),
            accept=accept,
            meaning=meaning,
            key=key,
            keys=lambda: key_line(("enter", "the next"), ("↑", "the one before"), ("esc", "back to the text")),
            text=area.selected_text if "\n" not in area.selected_text else "",
            placeholder="a word of the rules",
        )
    )
    ask.query_one(AskLine).select_all()  # what is typed is something else to find


def _next(places: Sequence[int], caret: int, step: int, *, is_there: bool) -> int:
    """The place to go to from the caret; where the text is selected already, another one than that."""
    if step > 0:
        return next((place for place in places if place > caret or (place == caret and not is_there)), places[0])
    return next((place for place in reversed(places) if place < caret), places[-1])


def _selection(area: RulesText, place: int, length: int) -> Selection:
    return Selection(_location(area.text, place), _location(area.text, place + length))


def _location(text: str, index: int) -> tuple[int, int]:
    """Row and column, from 0, of a character of a text."""
    row = text.count("\n", 0, index)
    return row, index - (text.rfind("\n", 0, index) + 1)


def _index(text: str, location: tuple[int, int]) -> int:
    """Index of the character at a row and a column, from 0."""
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: location[0]]) + location[1]
