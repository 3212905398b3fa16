"""Own style: what is answered, and what leads to a second conversation, each share with where it is likely to lie."""

from __future__ import annotations

from textual.app import ComposeResult

from netui.domain.dates.duration import moved
from netui.domain.dates.parse import short_day
from netui.domain.records.change import Change
from netui.domain.statistics.window import Window, weeks_back
from netui.session.statistics.style import (
    NO_LAW,
    TITLES,
    OwnStyle,
    few_words,
    key_words,
    nothing_words,
    own_style_in_steps,
    share_words,
    than_before,
    verdict_words,
)
from netui.session.statistics.worked_out import WorkedOut
from netui.ui.actions.places import Place
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.places.reading import reading_in_title, reading_words
from netui.ui.shell.program import Program
from netui.ui.statistics import pictures
from netui.ui.statistics.pages import TITLE, Paged
from netui.ui.text.cells import cell_len
from netui.ui.text.looks import Span
from netui.ui.widgets.scrolled_lines import PageLines
from netui.ui.widgets.text_lines import CardLine, CardWriter

WINDOWS = (4, 8, 13, 26, 0)
"""Weeks that can be looked at, with as many before them beside; 0: the last two years."""


class StyleScreen(Paged, PlaceScreen[None], places=(Place.STYLE,)):
    """The tables of own style; nothing is said below ten of a kind."""

    page = 3
    AUTO_FOCUS = "#tables"
    DEFAULT_CSS = """
    StyleScreen { layout: vertical; }
    StyleScreen > #tables { background: $background; height: 1fr; }
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._session = program.services.session
        self.weeks = 0
        self._found: OwnStyle | None = None
        self._wanted = self._of_windows()
        self._making = reading_in_title(self, TITLE, self._session, self._made, tabs=self.tabs)
        self.tables = PageLines(self._lines, widget_id="tables")

    def compose(self) -> ComposeResult:
        """Header, title, the tables, what was said, keys."""
        yield from self.above()
        yield self.tables
        yield from self.foot()

    def show_day(self) -> None:
        """Say in the header how the day stands now."""
        super().show_day()
        self._show_title()

    on_mount = on_screen_resume = show_day

    def on_resize(self) -> None:
        """Set the title anew for another width."""
        self._show_title()
        self.show_notice()

    def follow(self, change: Change | None) -> None:
        """Count anew what has changed."""
        del change
        self._show_title()
        self.tables.show_anew(keep_place=True)

    def stretch(self, step: int) -> None:
        """Look at fewer weeks, or at more, with as many before them beside."""
        place = WINDOWS.index(self.weeks) + step
        if not 0 <= place < len(WINDOWS):
            self.program.tell(f"{'Fewer' if step < 0 else 'More'} weeks are not shown here.")
            return
        self.weeks = WINDOWS[place]
        self._wanted = self._of_windows()
        self._show_title()
        self.tables.show_anew()

    def _of_windows(self) -> WorkedOut[OwnStyle]:
        """The tables of the windows that are looked at."""
        windows = self._windows()
        return WorkedOut(self._session, lambda: own_style_in_steps(self._session, *windows))

    def _made(self) -> None:
        self._show_title()
        self.tables.show_anew()

    def _windows(self) -> tuple[Window | None, Window | None]:
        if not self.weeks:
            return None, None
        now = weeks_back(self.weeks, self._session.today)
        before = weeks_back(2 * self.weeks, self._session.today).begin
        return now, Window(before, moved(now.begin, -1))

    def _show_title(self) -> None:
        words = f"last {self.weeks} weeks, and before" if self.weeks else "last two years"
        if not self._wanted.is_at_hand:
            words = reading_words(self._session.network.conversation_count(), 0.0)
        self.show_title(TITLE, right=words, tabs=self.tabs)

    def _lines(self, cells: int) -> tuple[CardLine, ...]:
        if self._making.has(self._wanted):
            self._found = self._wanted.value
        if (found := self._found) is None:
            return ()
        writer = CardWriter(cells)
        if found.is_empty:
            writer.text(nothing_words(found), "muted")
        self._write(writer, found)
        if found.before is not None:
            before = found.before.window
            writer.heading("Before", f"{short_day(before.begin)} to {short_day(before.end)}")
            self._write(writer, found.before)
        writer.blank()
        writer.text(NO_LAW, "reason")
        return writer.finished

    def _write(self, writer: CardWriter, found: OwnStyle) -> None:
        rules, signs = self._session.rules, self.program.services.signs
        names = [key_words(table, row.key, rules) for table in found.tables for row in table.rows]
        room = max(map(cell_len, names), default=0)
        for table in found.tables:
            few = few_words(table, rules)
            if not table.rows and not few:
                continue
            writer.heading(TITLES[table.case], f"by {table.by}")
            for row in table.rows:
                name = key_words(table, row.key, rules)
                count, share, likely = share_words(row)
                said = [verdict_words(row.verdict), verdict_words(than_before(row, table, found), " than before")]
                writer.line(
                    Span(f"  {name}{' ' * (room - cell_len(name))}  "),
                    Span(pictures.share_bar(row.share, row.likely[1], signs), "accent"),
                    Span(f"  {count:<9}  {share:>5}   {likely}"),
                    Span("".join(f" · {each}" for each in said if each), "strong"),
                )
            if few:
                writer.text(few, "quiet", label="  ")
