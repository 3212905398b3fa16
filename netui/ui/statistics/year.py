"""The year in pictures: every day can be walked to, and leads to what was said on it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from textual.app import ComposeResult

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES, short_day
from netui.domain.outcomes.beginnings import beginnings_words
from netui.domain.records.change import Change
from netui.domain.records.conversation import ConversationHeader
from netui.domain.statistics.window import weeks_back
from netui.session.statistics.worked_out import WorkedOut
from netui.session.statistics.year import YearInPictures, year_in_steps
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.places import Place
from netui.ui.panes.going_back import back_to_panes
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.places.reading import reading_in_title, reading_words
from netui.ui.shell.program import Program
from netui.ui.statistics import pictures
from netui.ui.statistics.pages import TITLE, Paged
from netui.ui.text.looks import Span
from netui.ui.widgets.scrolled_lines import PageLines
from netui.ui.widgets.text_lines import CardLine, CardWriter

WINDOWS = (4, 8, 13, 26, 52)
"""Weeks that can be looked at."""

_NARROW_WEEKS, _WIDE_WEEKS = 26, 52
_WIDE_CELLS = 110
_BAR_CELLS, _MIX_CELLS = 12, 52
_TWO_CELLS_A_WEEK_FROM = 66
"""Cells of the narrowest page that draws a week in two cells, and says of the tiers what was meant."""
_MOST_NAMES = 3
_EMPTY = "Pictures come with conversations. {capture} writes the first one down."


class Pictures(PageLines):
    """The lines of the year, in which one goes from day to day instead of from line to line."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if a key is meant for the lines rather than for the screen."""
        return action not in ("step", "scroll_lines") and super().check_action(action, parameters)


class YearScreen(Paged, PlaceScreen[None], places=(Place.YEAR,)):
    """Weeks, tiers, channels and ties of the last weeks.

    Attributes:
        chosen: the day that is walked to.
        weeks: how many weeks are looked at; 0 as long as the width of the screen decides.
    """

    page = 1
    AUTO_FOCUS = "#pictures"
    DEFAULT_CSS = """
    YearScreen { layout: vertical; }
    YearScreen > #pictures { background: $background; height: 1fr; }
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._session = program.services.session
        self.weeks = 0
        self.chosen = self._session.today
        self._wanted: tuple[int, WorkedOut[YearInPictures]] | None = None
        self._found: YearInPictures | None = None
        self._making = reading_in_title(self, TITLE, self._session, self._show, tabs=self.tabs)
        self._words: tuple[date, str] | None = None
        self.pictures = Pictures(self._lines, widget_id="pictures")

    def compose(self) -> ComposeResult:
        """Header, title, the pictures, what was said, keys."""
        yield from self.above()
        yield self.pictures
        yield from self.foot()

    def on_resize(self) -> None:
        """Set the title anew for another width."""
        self._show_title()
        self.show_notice()

    def follow(self, change: Change | None) -> None:
        """Count anew what has changed."""
        del change
        self._words = None
        self._show()

    # Actions of the keys

    def walk(self, weeks: int, days: int) -> None:
        """Go on by so many weeks and days, as far as the window reaches."""
        within = weeks_back(self._weeks_shown, self._session.today)
        on = self.chosen + timedelta(days=7 * weeks + days)
        self.chosen = min(max(on, within.begin), within.end)
        self.pictures.show_anew(keep_place=True)

    def stretch(self, step: int) -> None:
        """Look at fewer weeks, or at more."""
        place = WINDOWS.index(self._weeks_shown) + step
        if not 0 <= place < len(WINDOWS):
            self.program.tell(f"{'Fewer' if step < 0 else 'More'} weeks are not shown here.")
            return
        self.weeks = WINDOWS[place]
        self._show()

    def show_day(self) -> None:
        """Say in the header how the day stands now."""
        super().show_day()
        self._show_title()

    on_mount = on_screen_resume = show_day

    def open_day(self) -> None:
        """Show the conversations of the day that is walked to in their pane."""
        if not self._talks_on(self.chosen):
            self.program.tell(f"No conversation on {_day(self.chosen)}.")
            return
        main = back_to_panes(self.program)
        if main is not None:
            main.go_to(Place.CONVERSATIONS)
            main.filter.filter_by(f"since:{self.chosen} before:{self.chosen + timedelta(days=1)}")

    # Drawing

    @property
    def year(self) -> WorkedOut[YearInPictures]:
        """The figures of the weeks that are looked at."""
        weeks, session = self._weeks_shown, self._session
        if self._wanted is None or self._wanted[0] != weeks:
            self._wanted = weeks, WorkedOut(session, lambda: year_in_steps(session, weeks_back(weeks, session.today)))
        return self._wanted[1]

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= _WIDE_CELLS

    @property
    def _weeks_shown(self) -> int:
        widest = _WIDE_WEEKS if self._is_wide else _NARROW_WEEKS
        return min(self.weeks, widest) if self.weeks else widest

    def _show(self) -> None:
        self.walk(0, 0)
        self._show_title()

    def _show_title(self) -> None:
        if not self.year.is_at_hand:
            words = reading_words(self._session.network.conversation_count(), 0.0)
            self.show_title(TITLE, right=words, tabs=self.tabs)
            return
        self.key_bar.show_at(self.here, is_empty=not self.year.value.statistics.activity.conversations)
        within = weeks_back(self._weeks_shown, self._session.today)
        year = "" if within.begin.year == within.end.year else f" {within.begin.year}"
        begin = f"{within.begin.day} {MONTH_NAMES[within.begin.month - 1]}{year}"
        self.show_title(TITLE, right=f"{begin} to {short_day(within.end)}", tabs=self.tabs)

    def _lines(self, cells: int) -> tuple[CardLine, ...]:
        if self._making.has(self.year):
            self._found = self.year.value
        if self._found is None:
            return ()
        writer, found, signs = CardWriter(cells), self._found.statistics, self.program.services.signs
        if not found.activity.conversations:
            writer.text(with_keys(_EMPTY, self.program.keys), "muted")
            return writer.finished
        is_narrow = cells < _TWO_CELLS_A_WEEK_FROM
        drawn = pictures.calendar(found, self.chosen, 1 if self._is_wide or is_narrow else 2, signs)
        beside = pictures.tiers_beside(found, signs) if self._is_wide else []
        for number, line in enumerate(drawn):
            writer.line(*line, *beside[number - 1] if 0 < number <= len(beside) else ())
        indent = " " * pictures.LABEL_CELLS
        legend = (Span(indent), *pictures.legend(signs))
        whole = (Span(f"{found.activity.conversations}"), Span("   ")) if not self._is_wide else ()
        if is_narrow:
            writer.ends(legend, whole)
            writer.line(Span(indent), Span(self._day_words()))
        else:
            writer.ends((*legend, Span(f"   {self._day_words()}")), whole)
        writer.line(*pictures.weeks(found, signs))
        below = pictures.tiers_beside if is_narrow else pictures.tiers
        for line in () if self._is_wide else below(found, signs):
            writer.line(*line)
        labels = {channel.key: (channel.label or channel.key).lower() for channel in self._session.rules.channels}
        label = f"<{pictures.LABEL_CELLS}"
        writer.text(pictures.channels(found, labels), label=f"{'by':{label}}")
        writer.text(pictures.ties(found), label=f"{'ties':{label}}")
        if found.outcomes is not None:
            writer.text(beginnings_words(found.outcomes), "reason", label=f"{'came':{label}}")
        if self._is_wide:
            self._write_more(writer, self._found, labels)
        return writer.finished

    def _write_more(self, writer: CardWriter, found: YearInPictures, labels: Mapping[str, str]) -> None:
        """Giving by quarter and the mix of channels, where there is room for more."""
        signs = self.program.services.signs
        writer.blank()
        writer.line(
            Span(f"{'mix':<{pictures.LABEL_CELLS}}", "quiet"),
            Span(pictures.channel_bar(found.statistics, _MIX_CELLS, signs), "accent"),
            Span("   "),
            *pictures.channel_legend(found.statistics, labels, signs),
        )
        writer.heading("Given, received, asked for")
        shown = found.quarters
        most = max((max(each.gave, each.got, each.asked) for each in shown), default=0)
        for each in shown:
            spans = [Span(f"{each.name:<9}", "quiet")]
            for word, count in (("gave", each.gave), ("got", each.got), ("asked", each.asked)):
                bar = pictures.count_bar(count, most, _BAR_CELLS, signs)
                spans += [Span(f"{word} "), Span(bar, "accent"), Span(f" {count:<6}")]
            writer.line(*spans)

    def _day_words(self) -> str:
        """The day that is walked to, how many conversations it had, and with whom."""
        if self._words is None or self._words[0] != self.chosen:
            talks = self._talks_on(self.chosen)
            people = dict.fromkeys(contact_id for header in talks for contact_id in header.contacts)
            named = [self._session.network.contact(contact_id) for contact_id in people]
            names = [contact.name for contact in named if contact is not None]
            more = f" +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
            who = f" · {', '.join(names[:_MOST_NAMES])}{more}" if names else ""
            self._words = self.chosen, f"{_day(self.chosen)}: {len(talks)}{who}"
        return self._words[1]

    def _talks_on(self, on: date) -> list[ConversationHeader]:
        day = self._session.day
        headers = self._session.network.conversations.on_day(on.isoformat())
        return [header for header in headers if day.weight(header.channel) > 0]


def _day(on: date) -> str:
    return f"{DAY_NAMES[on.weekday()]} {on.day} {MONTH_NAMES[on.month - 1]}"
