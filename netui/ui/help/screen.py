"""Help: every key of the place the user came from, made from the table of actions."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from netui.ui.actions.table import Action, Group, Place, actions_at, shown_keys
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.text.cells import fit
from netui.ui.widgets.rows.columns import Span
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine, CardWriter

_NAMES = {
    Place.CONTACTS: "the contacts",
    Place.QUEUE: "the follow-up queue",
    Place.CONVERSATIONS: "the conversations",
    Place.CARD: "the card",
    Place.SORTING: "the sorting screen",
    Place.DUPLICATES: "the list of who may be here twice",
    Place.RULES: "the rules",
    Place.COMING_UP: "the weeks ahead",
    Place.INTRODUCTIONS: "the introductions",
    Place.PATHS: "the ways to somebody",
    Place.PREP: "the prep card",
    Place.YEAR: "the year",
    Place.GIVING: "giving",
    Place.STYLE: "own style",
    Place.WINS: "the wins",
}
_KEY_CELLS = 14


class HelpScreen(PlaceScreen[None], places=(Place.HELP,)):
    """The keys of one place, by what they are for."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#help"

    def __init__(self, program: Program, about: Place) -> None:
        super().__init__(program)
        self._about = about
        self._action_of_line: dict[int, Action] = {}

    def compose(self) -> ComposeResult:
        """Title, keys, key bar."""
        yield from self.above()
        yield Scrolled(self._lines, widget_id="help")
        yield from self.foot()

    def on_mount(self) -> None:
        """Say of which place they are."""
        self.show_title(f"Keys in {_NAMES.get(self._about, 'this place')}")

    def on_click(self, event: events.Click) -> None:
        """Do what the line says that was clicked on, where help was asked for."""
        lines = self.query_one(Scrolled)
        on_lines = lines.region.contains(event.screen_x, event.screen_y)
        action = self._action_of_line.get(lines.line_at(event.screen_y - lines.region.y)) if on_lines else None
        if action is not None:
            self.dismiss()
            self.program.call_later(self.program.do, action)

    def _lines(self, cells: int) -> tuple[CardLine, ...]:
        writer = CardWriter(cells)
        self._action_of_line.clear()
        actions = actions_at(self._about)
        for group in Group:
            own = [action for action in actions if action.group is group and action.help]
            if own:
                writer.heading(group.value)
            for action in own:
                first = writer.count
                keys = shown_keys(self.program.keys[action.id])
                label = keys if len(keys) > _KEY_CELLS - 2 else fit(keys, _KEY_CELLS)
                writer.text(action.help, label=f"{label} " if label == keys else label, label_look="strong")
                self._action_of_line.update(dict.fromkeys(range(first, writer.count), action))
        writer.blank()
        writer.line(Span("All of it can be done with the mouse too, and through the palette.", "muted"))
        if self.program.services.is_day_frozen:
            by = "the demonstration plays on it" if self.program.services.demo else "--today or NETUI_TODAY names it"
            writer.line(Span(f"The day in ‹ › does not pass: {by}.", "muted"))
        return writer.finished


def open_help(screen: PlaceScreen[None]) -> None:
    """Show the keys of the place where the user is."""
    screen.help_asked()
    screen.program.open_place(HelpScreen(screen.program, screen.place))
