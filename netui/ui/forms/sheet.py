"""The sheet of a form: labels beside lines to type in, and below a line what is wrong with it.

Labels and sentences are drawn by the sheet itself; only what is typed in is a widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from netui.domain.text.display import lines
from netui.domain.text.folding import fold
from netui.ui.text.cells import fit, one_line
from netui.ui.text.render import plain
from netui.ui.widgets.safe_text_area import SafeTextArea

_LABEL_CELLS = 12
_MOST_CELLS = 76


class Described(Protocol):
    """The description of a field for the sheet."""

    @property
    def id(self) -> str:
        """The field's name, unique in the form."""

    @property
    def label(self) -> str:
        """The field's name on the screen."""

    @property
    def example(self) -> str:
        """Shown while it is empty."""

    @property
    def heading(self) -> str:
        """Begins a part of the form; or empty."""

    @property
    def lines(self) -> int:
        """The height in lines."""


class FieldLine(Input):
    """The line of one field."""

    def __init__(self, field: Described, text: str, changed: Callable[[], None], known: Suggester | None) -> None:
        self._changed = changed  # before the text: it is told of that one too
        super().__init__(
            text, placeholder=field.example, id=field.id, compact=True, select_on_focus=False, suggester=known
        )
        self.cursor_blink = False

    @property
    def text(self) -> str:
        """The text in it."""
        return self.value

    def put(self, text: str) -> None:
        """Let another text stand in it."""
        self.value = text
        self.cursor_position = len(text)

    def watch_value(self, _value: str) -> None:
        """Tell the form."""
        self._changed()

    async def action_submit(self) -> None:
        """Leave enter to the form, which goes to the next field."""
        raise SkipAction

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste as one line without control characters; line breaks separate values."""
        self.insert_text_at_cursor(one_line(", ".join(filter(None, map(str.strip, event.text.splitlines())))))
        event.stop()
        event.prevent_default()


class FieldText(SafeTextArea):
    """A field of several lines."""

    def __init__(self, field: Described, text: str, changed: Callable[[], None]) -> None:
        super().__init__(text, id=field.id, compact=True, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False
        self._changed = changed

    def put(self, text: str) -> None:
        """Let another text stand in it."""
        self.load_text(text)

    def on_text_area_changed(self) -> None:
        """Tell the form."""
        self._changed()

    def on_paste(self, event: events.Paste) -> None:
        """Take a paste without control characters."""
        self.insert("\n".join(lines(event.text)))
        event.stop()
        event.prevent_default()


class KnownWords(Suggester):
    """Offers how a text may go on: with what stands in the same field elsewhere."""

    def __init__(self, known: Callable[[], Iterable[str]], *, listed: bool) -> None:
        super().__init__(case_sensitive=True)
        self._known = known
        self._listed = listed

    async def get_suggestion(self, value: str) -> str | None:
        """The text with the last word of it finished; None when nothing is known to begin so."""
        start = value.rfind(",") + 1 if self._listed else 0
        typed = value[start:].lstrip()
        if not typed:
            return None
        wanted = fold(typed)
        found = next((word for word in self._known() if fold(word).startswith(wanted) and len(word) > len(typed)), None)
        return value[: len(value) - len(typed)] + one_line(found) if found else None


class Sheet(Widget):
    """All fields, one below the other."""

    DEFAULT_CSS = """
    Sheet {
        text-wrap: nowrap; text-overflow: ellipsis;
        & > FieldLine { height: 1; border: none; padding: 0; background: $surface; }
        & > FieldLine:focus { border: none; background: $panel; background-tint: 0%; }
        & > FieldText { border: none; padding: 0; background: $surface; }
        & > FieldText:focus { border: none; background: $panel; background-tint: 0%; }
    }
    """

    def __init__(self, fields: Sequence[Described], written: Sequence[FieldLine | FieldText]) -> None:
        """Make a sheet of fields, in the order of the widgets ``written``, one for each."""
        super().__init__(id="sheet")
        self._fields = fields
        self._written = written
        self._problems: Mapping[str, tuple[str, str]] = {}
        self._places = self._placed()
        self._arrangement = _Rows(self)

    def compose(self) -> ComposeResult:
        """The input widgets, in the order of the fields."""
        yield from self._written

    @property
    def texts(self) -> dict[str, str]:
        """The texts in the fields, by the id of the field."""
        return {widget.id or "": widget.text for widget in self._written}

    def put(self, texts: Mapping[str, str]) -> None:
        """Let these texts stand in their fields; the others stay as they are."""
        for widget in self._written:
            text = texts.get(widget.id or "", widget.text)
            if text != widget.text:
                widget.put(text)

    @property
    def layout(self) -> Layout:
        """The placements of all widgets, for Textual."""
        return self._arrangement

    @property
    def height_lines(self) -> int:
        """The height of the sheet in lines."""
        name = self._fields[-1].id
        return self._places[name] + self._fields[-1].lines + (name in self._problems)

    def place_of(self, name: str, width: int) -> Region:
        """The region of a field's widget."""
        field = next(each for each in self._fields if each.id == name)
        room = max(8, min(_MOST_CELLS, width - _LABEL_CELLS - 2))
        return Region(_LABEL_CELLS + 1, self._places[name], room, field.lines)

    def say(self, sentences: Mapping[str, tuple[str, str]]) -> None:
        """Say something below some fields: by the field's id any sentence and its style."""
        if sentences != self._problems:
            self._problems = dict(sentences)
            self._places = self._placed()
            self.styles.height = self.height_lines
            self.refresh()
            self.children[0].refresh(layout=True)  # the layout is one for all: a child asks for it anew

    def _placed(self) -> dict[str, int]:
        """The line in which each field stands, by its id."""
        places: dict[str, int] = {}
        y = 0
        for field in self._fields:
            y += 2 if field.heading and y else 1 if field.heading else 0
            places[field.id] = y
            y += field.lines + (field.id in self._problems)
        return places

    def on_mount(self) -> None:
        """Take the room that is needed."""
        self.styles.height = self.height_lines

    def render(self) -> Content:
        """Headings, labels and sentences, for Textual."""
        written = [Content()] * self.height_lines
        for field in self._fields:
            y = self._places[field.id]
            if field.heading:
                written[y - 1] = Content.styled(f" {field.heading}", "$text-accent")
            marked = field.id in self._problems
            style = self._problems[field.id][1] if marked else "$text-muted"
            written[y] = plain(fit(f" {field.label}", _LABEL_CELLS), style)
            if marked:
                indent = " " * (_LABEL_CELLS + 1)
                written[y + field.lines] = Content.assemble(indent, plain(self._problems[field.id][0], style))
        return Content("\n").join(written)


class _Rows(Layout):
    name = "form"

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the widgets, for Textual."""
        return [
            WidgetPlacement(self._sheet.place_of(child.id or "", size.width), NULL_OFFSET, NULL_SPACING, child)
            for child in children
        ]
