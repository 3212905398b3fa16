"""The parts of a question: the line that is typed in, and what stands around it, in rows or in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from textual import events
from textual.content import Content
from textual.widget import Widget

from netui.ui.ask.in_one_line import Drawn, stands_in_one_line, with_remark
from netui.ui.ask.question import Choice, Offering, Question
from netui.ui.text.cells import cell_len
from netui.ui.text.keys import keys_in_two_rows
from netui.ui.widgets.line import KeysLine, Line
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.rule import Rule
from netui.ui.widgets.tall_line import TallLine
from netui.ui.widgets.wrapped import in_two_rows

_BEFORE, _AFTER = "ask-before", "ask-after"
_OFFERS = ("ask-offered", "ask-would")
_MOST_CHOICES, _OTHER_ROWS = 12, 6
EDGES_CELLS = 2
"""The padding of a question, left and right together, in cells."""


class AskLineHost(Protocol):
    """The surroundings of the line."""

    def take_key(self, key: str) -> bool:
        """Answer to a key, given as its character where that can be seen, else by its name; whether it is used up."""

    def show_meaning(self) -> None:
        """Say what the line means now."""


class AskLine(TallLine):
    """The line of a question: each key goes to the question first, and is answered for in the same call.

    Attributes:
        cells: what stands before it, and it has itself, where a question stands in one line.
        examples: what may be typed; empty where nothing is.
    """

    def __init__(self, ask: AskLineHost) -> None:
        super().__init__()
        self._ask = ask
        self.cells = (0, 0)
        self.examples = ""

    @property
    def forms(self) -> Sequence[tuple[str, str]]:
        """The examples of what is asked for, as help shows them while something is typed."""
        return (("such as", self.examples),) if self.examples else ()

    def on_key(self, event: events.Key) -> None:
        """Offer the key to the question."""
        if self._ask.take_key(pressed(event)):
            event.stop()
            event.prevent_default()

    def watch_value(self, _value: str) -> None:
        """Show what the line means now."""
        if self.is_attached:
            self._ask.show_meaning()


def parts(line: AskLine, choices: Widget) -> tuple[Widget, ...]:
    """Return all parts, from the top."""
    before, after = Line(widget_id=_BEFORE), Line(widget_id=_AFTER)
    rows = [Line(widget_id=name) for name in ("ask-meaning", *_OFFERS)]
    return (Rule(widget_id="ask-title"), choices, before, line, after, *rows, KeysLine(widget_id="ask-keys"))


def show_parts(ask: Widget, question: Question) -> bool:
    """Show the parts that a question needs, and hide the others; whether it stands in one line."""
    in_one_line = stands_in_one_line(question, ask.screen.size.width)
    ask.set_class(in_one_line, "-in-one-line")
    shown = {_BEFORE, _AFTER} if in_one_line else {"ask-title", "ask-meaning", "ask-keys"}
    shown.update(_OFFERS if question.offers is not None else ())
    for part in ask.children:
        part.display = part.id in shown
    line = ask.query_one(AskLine)
    line.display = question.typed
    line.styles.height, line.styles.width, line.cells = 1, "1fr", (0, 0)
    ask.query_one(RowList).display = question.choices is not None
    return in_one_line


def show_rows(ask: Widget, question: Question, meaning: Content, remark: Content) -> None:
    """Show a question in rows of its own: what is asked, what the line means, and the keys.

    Where keys alone answer, a remark stands beside what is asked: the row of the meaning belongs to the keys.
    """
    title, keys, cells = question.title(), question.keys(), ask.screen.size.width - EDGES_CELLS
    if not question.typed:
        title = with_remark(title, remark, lambda words: cell_len(words.plain) <= cells)
        if not meaning.plain:
            meaning, keys = keys_in_two_rows(keys, cells)
    elif remark.plain:
        meaning = remark
    ask.query_one("#ask-meaning", Line).show(meaning)
    ask.query_one(Rule).show(title)
    ask.query_one("#ask-keys", Line).show(keys)
    if question.offers is not None:
        show_offers(ask, question.offers, meaning)


def show_choices(answers: RowList[Choice], choices: Sequence[Choice], screen_rows: int) -> None:
    """Show the answers that suit the line, on a screen of so many rows."""
    room = max(1, min(_MOST_CHOICES, screen_rows - _OTHER_ROWS))
    answers.styles.height = max(2, min(room, len(choices)))
    if list(choices) != list(answers.rows):
        answers.set_rows(tuple(choices))
        answers.action_go_to_end(-1)


def show_in_one_line(ask: Widget, drawn: Drawn) -> bool:
    """Show a question in one line; whether its parts have another width than before."""
    before, after, line = ask.query_one(f"#{_BEFORE}", Line), ask.query_one(f"#{_AFTER}", Line), ask.query_one(AskLine)
    before.show(drawn.before)
    after.show(drawn.after)
    cells = cell_len(drawn.before.plain), drawn.line_cells
    if cells == line.cells:
        return False
    line.cells = cells
    before.styles.width = cells[0] if drawn.line_cells else "1fr"
    line.styles.width = drawn.line_cells
    after.display = bool(drawn.line_cells)
    return True


def show_offers(ask: Widget, offers: Offering, meaning: Content) -> None:
    """Show what is offered; where nothing is, what has no room in the row of the meaning."""
    line, cells = ask.query_one(AskLine), ask.screen.size.width - EDGES_CELLS
    offered, would = offers.rows(cells)
    if not offered.plain:
        meaning, offered = in_two_rows(meaning, cells)
        ask.query_one("#ask-meaning", Line).show(meaning)
    ask.query_one("#ask-offered", Line).show(offered)
    ask.query_one("#ask-would", Line).show(would)
    line.colour(offers.stretches())
    rows = min(line.rows_wanted(cells), max(2, ask.screen.size.height // 2))
    if line.styles.height is None or line.styles.height.value != rows:
        line.styles.height = rows
        ask.query_one(Rule).display = rows == 1
        ask.screen.refresh(layout=True)


def pressed(event: events.Key) -> str:
    """A key as its character where that can be seen, else by its name."""
    return event.character if event.character is not None and event.character.isprintable() else event.key
