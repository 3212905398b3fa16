"""Help: every key of the place the user came from, as a menu: what is typed filters it, enter does what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from netui.ui.actions.places import PLACE_NAMES
from netui.ui.actions.table import BY_ID, Action, Group, Place, actions_at, shown_keys
from netui.ui.ask.palette import matching
from netui.ui.ask.question import Choice
from netui.ui.frame.place_geometry import Shape
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import Column, Divider, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.typing_line import TypingLine

_KEY_CELLS, _NARROW_KEY_CELLS = 11, 7
"""Cells of the keys with the gap behind them; where the whole deed would have no room else, they get fewer."""

_WHOLE_CELLS = 68
_TAKEN = "What the line takes"
_ALSO = "The mouse does all of it too, and the palette."


def _columns(key_cells: int) -> tuple[Column[Choice]]:
    """The keys of an action and its deed, which stands further right behind keys longer than the usual."""

    def line(choice: Choice) -> tuple[Span, ...]:
        return (Span(f"{choice.key} ".ljust(key_cells), "key"), Span(choice.label))

    return (Column[Choice]("line", line, gap_cells=2),)


_COLUMNS, _NARROW_COLUMNS = _columns(_KEY_CELLS), _columns(_NARROW_KEY_CELLS)


class HelpLine(TypingLine):
    """The line in which one says what one wants to do. The key that opened help closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "app.do('help_close')", "Close", show=False, priority=True)
    ]

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        super().__init__(compact=True, placeholder="a word of what you want to do, or a key", id="help-line")
        self.cursor_blink = False

    def watch_value(self, _value: str) -> None:
        """Show what fits it."""
        self._changed()


class HelpRows(RowList[Choice]):
    """The keys; a click does what the row says."""

    def __init__(
        self,
        columns: Sequence[Column[Choice]],
        *,
        empty: Content,
        on_cursor: Callable[[Choice | None], None] | None = None,
        widget_id: str | None = None,
    ) -> None:
        super().__init__(columns, empty=empty, on_cursor=on_cursor, widget_id=widget_id, opens_at_once=True)
        self.can_focus = False


@runtime_checkable
class Explained(Protocol):
    """A line to type in that says what it takes: each form of it with its meaning."""

    @property
    def forms(self) -> Sequence[tuple[str, str]]:
        """Each form that can be typed there, with what it means."""


class HelpScreen(CollectionScreen[Choice, None], places=(Place.HELP,)):
    """The keys of one place, by what they are for.

    It is a box over the left part, on the raised ground; on a screen without a card beside the list it has all of it.

    More than a list: a line filters it, and what is chosen is done where help was asked for.

    Attributes:
        line: what is typed to filter them.
    """

    AUTO_FOCUS = "#help-line"
    DEFAULT_CSS = """
    HelpScreen > #place-title, HelpScreen > #help-line, HelpScreen > #help-remark, HelpScreen > #rows {
        background: $surface;
    }
    HelpScreen > #notice { background: $background; }
    """

    def __init__(self, program: Program, about: Place, forms: Sequence[tuple[str, str]] = ()) -> None:
        """Show the keys of a place, and above them what the line takes that is being written there."""
        super().__init__(program, _COLUMNS, empty=plain("nothing of that name"), rows=HelpRows)
        self._about = about
        self._forms = tuple(Choice(f"form:{form}", means, key=form, words=form) for form, means in forms)
        self._choices = (*self._forms, *(_choice(action, program) for action in actions_at(about) if action.help))
        self._is_composed = False
        self.styles.background = "transparent"  # the app gives all screens a ground
        self.line = HelpLine(self._typed)

    def extra(self) -> ComposeResult:
        """The line, and why the day stands still where it does."""
        yield self.line
        if self.program.services.is_day_frozen:
            by = "the demo plays on it" if self.program.services.demo else "--today or NETUI_TODAY"
            yield Line(plain(f"The day in ‹ › stands still: {by}.", "$text-muted"), widget_id="help-remark")

    def shape(self) -> Shape:
        """The parts of the place: a box."""
        return replace(super().shape(), is_box=True)

    def on_mount(self) -> None:
        """Show all of them."""
        self._is_composed = True
        self._show_rows()

    def on_resize(self) -> None:
        """Leave the deeds as much room as they need, where that can be."""
        is_narrow = 0 < self.rows_cells < _WHOLE_CELLS
        self.set_columns(_NARROW_COLUMNS if is_narrow else _COLUMNS)

    # Actions of the keys

    async def on_input_submitted(self) -> None:
        """Do what enter stands for here: the line has taken the key for itself."""
        self.run()

    def on_row_list_opened(self) -> None:
        """Do what the row says that was clicked on."""
        self.run()

    def run(self) -> None:
        """Do what is chosen, where help was asked for; nothing where no row is left, nor when enter comes twice."""
        if self.is_current and self.list.row is not None:
            self.dismiss()
            if (action := BY_ID.get(self.list.row.id)) is not None:  # else it is a form of the line
                self.program.call_later(self.program.do, action)

    def move(self, step: int) -> None:
        """Move the cursor."""
        self.list.action_move(step)

    def turn_page(self, pages: int) -> None:
        """Move the cursor by pages."""
        self.list.action_page(pages)

    # Drawing

    def _typed(self) -> None:
        if self._is_composed:
            self._show_rows()

    def _show_rows(self) -> None:
        text = self.line.value
        named = [choice for choice in self._choices if text and _is_key(text.strip(), choice)]
        found = [*named, *(choice for choice in matching(self._choices, text) if choice not in named)]
        others = {choice.id for choice in found if choice not in named}
        first: list[Choice | Divider] = [Divider(f"The key {text.strip()}"), *named] if named else []
        self.fill([*first, *_headed(others, self._choices)], found[0].id if found else None)
        of = f"{len(found)} of " if text.strip() else ""
        self.show_title(f"Keys in {PLACE_NAMES[self._about]}", f"{of}{len(self._choices)}")


def _choice(action: Action, program: Program) -> Choice:
    """The entry of an action in help; it is found by its keys as well, and by everyday words."""
    keys = shown_keys(program.keys[action.id])
    return Choice(action.id, action.help, key=keys, words=f"{action.label} {action.words} {keys}")


def _is_key(text: str, choice: Choice) -> bool:
    """True if a text is one of the keys of a choice: a letter in its case, a name such as ``ctrl+f`` in any."""
    keys = choice.key.split()
    return text in keys or (len(text) > 1 and text.lower() in map(str.lower, keys))


def _headed(shown: set[str], choices: Sequence[Choice]) -> Iterator[Choice | Divider]:
    """The shown choices under headings that say what they are for."""
    forms = [choice for choice in choices if choice.id in shown and choice.id not in BY_ID]
    if forms:
        yield Divider(_TAKEN)
        yield from forms
    for group in Group:
        own = [
            choice
            for choice in choices
            if choice.id in shown and choice.id in BY_ID and BY_ID[choice.id].group is group
        ]
        if own:
            yield Divider(group.value)
            yield from own
    if len(shown) == len(choices):
        yield Divider(_ALSO)


def open_help(screen: PlaceScreen[None]) -> None:
    """Show the keys of the place where the user is; above them what the line takes, where one is written."""
    screen.help_asked()
    forms = screen.focused.forms if isinstance(screen.focused, Explained) else ()
    screen.program.open_place(HelpScreen(screen.program, screen.place, forms))
