"""The sheet of a form: labels beside lines to type in, and below a line what is wrong with it.

The sheet draws all of it itself. The one line that is typed in is a widget, which goes from field to field: a widget
for each of thirty fields costs a third of a second of the processor when a form is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.suggester import Suggester
from textual.widget import Widget

from netui.ui.forms.described import Described
from netui.ui.forms.drawing import Looks, SheetDrawing
from netui.ui.forms.field_line import FieldLine
from netui.ui.forms.field_text import FieldText
from netui.ui.forms.held import put_anew, untouched
from netui.ui.forms.layout import SheetLayout
from netui.ui.forms.pointer import handed_on, place_on
from netui.ui.terminal.textual_private import forget_arrangement


class Sheet(Widget):
    """All fields, one below the other."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet--text", "sheet--example"}
    DEFAULT_CSS = """
    Sheet {
        text-wrap: nowrap; text-overflow: ellipsis;
        & > FieldLine { height: 1; border: none; padding: 0; background: $surface; }
        & > FieldLine:focus { border: none; background: $panel; background-tint: 0%; }
        & > FieldText { border: none; padding: 0; background: $surface; }
        & > FieldText:focus { border: none; background: $panel; background-tint: 0%; }
        & > .sheet--text { background: $surface; color: $foreground; }
        & > .sheet--example { background: $surface; color: $text-muted; }
        &:ansi > .sheet--example { color: ansi_default; text-style: dim; }
    }
    """

    def __init__(
        self,
        fields: Sequence[Described],
        texts: Mapping[str, str],
        known: Mapping[str, Suggester],
        first: str,
        told: Callable[[], None],
        gone: Callable[[], None],
    ) -> None:
        """Make a sheet of fields.

        Args:
            fields: the fields, in their order.
            texts: the texts in them, by the id of the field.
            known: what goes on with a text while it is typed, by the id of the field.
            first: the id of the field of one line where the line to type in stands first.
            told: is called when a text has become another one.
            gone: is called when the line to type in has gone to another field.
        """
        super().__init__(id="sheet")
        self._fields = {field.id: field for field in fields}
        self._known, self._gone = known, gone
        self._places = SheetLayout(fields)
        self._drawing = SheetDrawing(fields, self._places)
        self._held = {field.id: untouched(texts[field.id]) for field in fields if field.lines == 1}
        self._areas = {field.id: FieldText(field.id, texts[field.id], told) for field in fields if field.lines > 1}
        self._at, self._is_pressed = first, False
        self._line = FieldLine(self._held[first], self._fields[first].example, known.get(first), told)
        self._arrangement = _Rows(self)

    def compose(self) -> ComposeResult:
        """The line to type in, and the fields of several lines."""
        yield self._line
        yield from self._areas.values()

    # What stands in the fields

    @property
    def texts(self) -> dict[str, str]:
        """The texts in the fields, by the id of the field."""
        texts = {name: held.text for name, held in self._held.items()}
        return texts | {self._at: self._line.value} | {name: area.text for name, area in self._areas.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Put these texts into their fields; the others stay as they are."""
        for name, text in self.texts.items():
            if texts.get(name, text) == text:
                continue
            if name in self._held:
                self._held[name] = put_anew(texts[name], self._places.cells(self.size.width))
                self.refresh()
            if name not in self._held or name == self._at:
                self.widget_of(name).put(texts[name])

    def say(self, sentences: Mapping[str, tuple[str, str]]) -> None:
        """Say something below some fields: by the field's id any sentence and its style."""
        if sentences != self._drawing.said:
            self._drawing.said = dict(sentences)
            self._places.leave_lines_below(sentences)
            self.styles.height = self._places.height_lines
            self.refresh()
            self._lay_out()

    # Which field is in use

    @property
    def in_use(self) -> str:
        """The id of the field that has the focus; without a focus, where the line to type in stands."""
        focused = self.screen.focused
        return next((name for name, area in self._areas.items() if area is focused), self._at)

    def widget_of(self, name: str) -> FieldLine | FieldText:
        """The widget in which a field is written."""
        return self._areas.get(name, self._line)

    def go_on(self, step: int) -> None:
        """Go so many fields on, or back if it is negative; round the end."""
        names = list(self._fields)
        self.go_to(names[(names.index(self.in_use) + step) % len(names)])

    def go_to(self, name: str, *, scrolls: bool = True) -> None:
        """Focus a field; ``scrolls`` brings it into sight."""
        if name in self._areas:
            _focus(self._areas[name], scrolls=scrolls)
            return
        was_focused = self._line.has_focus and self.screen.focused is self._line
        if name != self._at:
            self._held[self._at] = self._line.held
            self._at = name
            self._line.take(self._held[name], self._fields[name].example, self._known.get(name))
            self.refresh()
            self._lay_out()
        _focus(self._line)  # it is not there yet
        self.call_after_refresh(self._arrived, scrolls=scrolls)
        if was_focused:
            self._gone()

    def _arrived(self, *, scrolls: bool) -> None:
        """Do as Textual does with a widget that gets the focus: what is not all to be seen comes to the middle."""
        self.app.cursor_position = self._line.cursor_screen_offset
        if scrolls and self.is_attached and not self.screen.can_view_entire(self._line):  # else the form was left
            self.screen.scroll_to_center(self._line, origin_visible=True)

    def _lay_out(self) -> None:
        """Lay the widgets out again, before anything that waits for the next refresh."""
        forget_arrangement(self)
        self.screen.refresh(repaint=False, layout=True)

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the field that is pressed; its line, which is not there yet, is told of the button."""
        field = self._drawn_field_at(event)
        if field is not None:
            self.go_to(field.id, scrolls=False)
            self._is_pressed = True
            self._tell_line(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Tell the line: where both come at once, this one comes here too."""
        if self._is_pressed:
            self._is_pressed = False
            self._tell_line(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show by the pointer where one can type."""
        self.styles.pointer = "text" if self._drawn_field_at(event) else "default"

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Move a long text to the left."""
        self._wheel(event, 1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Move a long text to the right."""
        self._wheel(event, -1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down; with shift, to the right."""
        self._wheel(event, int(event.shift or event.ctrl))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up; with shift, to the left."""
        self._wheel(event, -int(event.shift or event.ctrl))

    def _wheel(self, event: events.MouseEvent, step: int) -> None:
        if step and (field := self._drawn_field_at(event)) is not None:
            cells = self._places.cells(self.size.width)
            self._held[field.id] = self._held[field.id].moved(step * int(self.app.scroll_sensitivity_x), cells)
            self.refresh()

    def _drawn_field_at(self, event: events.MouseEvent) -> Described | None:
        """The field under the pointer whose text the sheet draws; None where there is none."""
        at = place_on(self, event)
        field = self._places.field_at(*at, self.size.width) if at is not None else None
        return field if field is not None and field.id in self._held and field.id != self._at else None

    def _tell_line(self, event: events.MouseDown | events.MouseUp) -> None:
        """Hand an event on to the line, as it comes to the place where that is about to stand."""
        self._line.post_message(
            handed_on(event, self._line, self.region_of(self._line, self.size.width).offset + self.region.offset)
        )

    # For Textual

    @property
    def layout(self) -> Layout:
        """The placements of all widgets, for Textual."""
        return self._arrangement

    def region_of(self, widget: Widget, width: int) -> Region:
        """The region of one of its widgets, on a sheet so many cells wide."""
        name = self._at if widget is self._line else widget.id or ""
        return self._places.region(self._fields[name], width)

    def on_mount(self) -> None:
        """Take the room that is needed."""
        self.styles.height = self._places.height_lines

    def render(self) -> Content:
        """Headings, labels, texts and sentences, for Textual."""
        held = {name: held for name, held in self._held.items() if name != self._at}
        looks = Looks(self.get_visual_style("sheet--text"), self.get_visual_style("sheet--example"))
        return self._drawing.drawn(held, self.size.width, looks)


class _Rows(Layout):
    name = "form"

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the widgets, for Textual."""
        return [
            WidgetPlacement(self._sheet.region_of(child, size.width), NULL_OFFSET, NULL_SPACING, child)
            for child in children
        ]


def _focus(widget: FieldLine | FieldText, *, scrolls: bool = False) -> None:
    """Focus at once: Textual's own way waits for its turn, and what is typed meanwhile lands in the old field."""
    if widget.is_attached:
        widget.screen.set_focus(widget, scroll_visible=scrolls)
    else:
        widget.focus(scroll_visible=scrolls)
