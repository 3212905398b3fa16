"""A screen that is a place: what every one of them has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen, ScreenResultType
from textual.widgets import Input

from netui.domain.core.errors import NetuiError
from netui.ui.actions.places import WRITTEN, Place
from netui.ui.actions.table import bindings, named_at
from netui.ui.ask.ask import Ask, pressed
from netui.ui.ask.not_saved import not_saved
from netui.ui.frame.place_geometry import TITLE
from netui.ui.notices.notice import NOTHING, Notice
from netui.ui.notices.notice_line import NoticeLine
from netui.ui.notices.presenter import Unfolded
from netui.ui.notices.tone import Tone
from netui.ui.places.day_summary import DayOnScreen
from netui.ui.places.left_once import left_once
from netui.ui.shell.program import Program
from netui.ui.terminal.textual_painting import calm, draw_in_rows
from netui.ui.text.signs import ASCII_FOR, PLAIN_SIGNS
from netui.ui.text.title_rule import RuleTitle, Tab
from netui.ui.widgets.header import Header
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.rule_line import RuleLine


@calm
@left_once
class PlaceScreen(Screen[ScreenResultType], Generic[ScreenResultType]):
    """Has the keys that the table of actions names for it, a key bar, a line for notices, and a question at its foot.

    A place says in its class which it is, ``class HistoryScreen(PlaceScreen[None], places=(Place.HISTORY,))``, and
    yields ``self.above()`` first and ``self.foot()`` last of all it composes.

    Attributes:
        here, covered: the place, the first of those it can be; what is opened over it with keys of its own, or None.
        asks: whether its keys lead to questions: these are ready from the first key on.
        program: the running program.
        ask: the foot of the screen, where questions are put.
        key_bar: names the keys.
        notice: what was said last.
        notice_line: where it is said; a place that says it elsewhere overrides ``show_notice``.
        header: the first line: how the day stands.
        title_line: the second: which place this is, and how much there is.
    """

    here: ClassVar[Place]
    asks: ClassVar[bool] = False
    covered: Place | None = None
    DEFAULT_CSS = """
    PlaceScreen { layers: base over; background: $background; color: $foreground; overflow: hidden; }
    PlaceScreen > Header, PlaceScreen > KeyBar { background: $panel; }
    PlaceScreen > KeyBar { dock: bottom; }
    """

    def __init_subclass__(cls, *, places: Sequence[Place] = (), **options: bool) -> None:
        """Bind the keys of the places that the screen can be; without any, those of its base."""
        if places:
            cls.here = places[0]
            cls.BINDINGS = [*bindings(places)]
        super().__init_subclass__(**{"inherit_bindings": not places, **options})

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program, self.ask = program, Ask()
        self.key_bar = KeyBar(program.keys, named_at(self.here))
        self.notice, self.notice_line = NOTHING, NoticeLine(widget_id="notice", is_named=self.key_bar.names)
        self._unfolded = Unfolded(self, self.ask)
        self.key_pressed = self._unfolded.fold
        signs = program.services.signs
        draw_in_rows(self, ASCII_FOR if signs is PLAIN_SIGNS else None)
        self.header, self.title_line = Header(signs), RuleLine(widget_id=TITLE, signs=signs)
        self._day = DayOnScreen(self, program.services, self.header)
        self._is_seen = True

    def above(self) -> ComposeResult:
        """The lines above: how the day stands, and the rule with the title of the place."""
        yield self.header
        yield self.title_line

    def foot(self, *, notice: bool = True) -> ComposeResult:
        """The widgets below: the line for notices, unless the place has its own; the keys; the question, hidden."""
        if notice:
            yield self.notice_line
        yield self.key_bar
        yield self.ask

    @property
    def place(self) -> Place:
        """The place of the screen."""
        is_typing = isinstance(self.focused, Input) and self.here not in WRITTEN
        return Place.TYPING if is_typing or self.ask.is_open else self.covered or self.here

    def can(self, action_id: str) -> bool:
        """True if an action of the place can be done as it stands now."""
        return True

    def leave(self) -> None:
        """Go back to where the user came from."""
        self.dismiss()

    def help_asked(self) -> None:
        """Bring back what explains the place, if it was put away: help was asked for."""

    def show_day(self) -> None:
        """Say in the header how the day stands now; Textual calls it beside what the place itself does then."""
        self._day.show()

    on_mount = on_screen_resume = show_day

    def show_title(self, name: str, counts: str = "", right: str = "", *, tabs: Sequence[Tab] = ()) -> None:
        """Name the place in its rule, with how much there is, its steps or pages, and a quiet word at the end."""
        self.title_line.show(RuleTitle(name, counts, right, tabs=tuple(tabs)))

    # Notices and questions

    def present(self, notice: Notice) -> None:
        """Show a notice until the next one."""
        self.notice = notice
        self.show_notice()

    def say(self, sentence: str, tone: Tone) -> None:
        """Show a sentence as a notice, until the next one."""
        self.present(Notice(sentence, tone))

    def show_notice(self) -> None:
        """Show what was said; in full until the next key where the line is too short for it."""
        self._unfolded.show(self.notice, is_seen=self.notice_line.say(self.notice))

    async def furnish(self) -> None:
        """Mount the parts of the question at the foot, where keys lead to one."""
        if self.asks or self.covered:
            await self.ask.furnish()

    def ask_again(self, problem: NetuiError, again: Callable[[], object]) -> None:
        """Ask what to do when nothing was saved; only say so where nothing is ever asked."""
        if self.asks:
            not_saved(self.ask, self.program, problem, again)
        else:
            self.say(problem.sentence, Tone.PROBLEM)

    def on_key(self, event: events.Key) -> None:
        """Let a key go on from an answer that was taken a moment ago."""
        if not self.ask.is_open and self.ask.late_keys.take(pressed(event)):
            event.stop()

    @property
    def is_seen(self) -> bool:
        """True if what the last decision has left is on the screen: nothing unseen is decided about."""
        return self._is_seen

    def wait_until_seen(self) -> None:
        """Refuse decisions until what comes up next has been drawn."""
        self._is_seen = False
        self.call_after_refresh(self._see)

    def _see(self) -> None:
        self._is_seen = True
