"""The interface of the running program for every screen: do something, say something. Knows no screen by name."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Callable, Mapping
from inspect import isawaitable
from typing import Protocol, cast

from rich.console import RenderableType
from textual import events
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen

from netui.domain.core.errors import InUseError, NetuiError, SaveError
from netui.domain.records.change import Change
from netui.session.core.command import Command
from netui.ui.actions.key_names import key_of, seen_key
from netui.ui.actions.running import what_runs
from netui.ui.actions.silent_keys import why_nothing
from netui.ui.actions.table import ACTIONS, BY_ID, Action, Place, allowed
from netui.ui.notices.deeds import notice_of
from netui.ui.notices.notice import NO_HINT, Hint, Notice, alone_in_line
from netui.ui.notices.tone import Tone
from netui.ui.shell.ready import ready_for_keys
from netui.ui.shell.screens import (
    Chooses,
    CoversNotices,
    Follows,
    Located,
    OffersRetry,
    Passing,
    Seeks,
    ShowsDay,
    Speaks,
)
from netui.ui.shell.services import Services, catch_up
from netui.ui.shell.themes import role_defaults
from netui.ui.terminal.paste_filter import PasteComing
from netui.ui.terminal.port import is_job_of_shell, output_of
from netui.ui.terminal.textual_private import (
    OpenApp,
    handle,
    is_stopped,
    mark_forwarded,
    target_of_binding,
)

Act = Callable[[], Change | None]
"""Function that does something to the records; it returns None when nothing was changed."""

Leave = Callable[[], None]
"""Function that leads to the screen on which a deed is told."""


class Program(OpenApp[int], inherit_bindings=False):
    """The part of the app that screens and flows talk to.

    Attributes:
        services: what the program works with.
        keys: those in force, by the id of the action.
        failure: the unexpected error that ended the program; None as long as there was none.
        copying: held while a text is given to the clipboard: the last one that was asked for ends up there.
        copies_made: number of texts that were given to the clipboard.
        pressed_s: when the last key was pressed, by the monotonic clock; 0 before the first.
    """

    _is_dressed = False

    def __init__(self, services: Services, driver_class: type[Driver] | None = None) -> None:
        # Colours are the theme's: where NO_COLOR is set Textual would turn them into greys, and not into none.
        super().__init__(driver_class=driver_class, ansi_color=True if services.no_color else None)
        self.animation_level = "none"  # what a key does is seen at once
        self.services = services
        services.session.is_waited_for = True
        self.keys: Mapping[str, tuple[str, ...]] = {
            action.id: services.settings.keys.get(action.id, action.keys) for action in ACTIONS
        }
        self.failure: Exception | None = None
        self.copying = Lock()
        self.copies_made, self.pressed_s = 0, 0.0
        self._read_on: Callable[[], None] | None = None
        self._is_dressed = True

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Roles for a theme that gives none, for Textual; none while the app is made and wears what is never seen."""
        return role_defaults(self.current_theme) if self._is_dressed else {}

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew, for Textual; nothing as long as no screen is there: each is styled as it comes."""
        if self.screen_stack:
            super().refresh_css(animate)

    # Deeds and notices

    def perform(self, command: Command, *, leave: Leave | None = None) -> Change | None:
        """Execute a command, say what it did, and show it; None when nothing was changed."""
        return self.carry_out(lambda: self.services.session.execute(command), leave=leave)

    def carry_out(self, act: Act, *, hint: Hint | None = None, leave: Leave | None = None) -> Change | None:
        """Run a change, show it, and say what it did where ``leave`` leads; None when nothing changed."""
        session, change = self.services.session, None
        rules, before = session.rules, session.network.version
        try:
            change = act()
        except NetuiError as problem:
            self.say_why_not(problem, lambda: self.carry_out(act, hint=hint, leave=leave))
        catch_up(self.services, rules, before + (change is not None), self.follow)
        if change is not None:
            self.show_done(change, hint=hint, leave=leave)
        return change

    def show_done(self, change: Change, *, hint: Hint | None = None, leave: Leave | None = None) -> None:
        """Show a change that the network has just taken over, and say what it did, where ``leave`` leads."""
        self.follow(change)
        if leave is not None:
            leave()
        self.tell_done(change, hint)

    def say_why_not(self, problem: NetuiError, again: Callable[[], object]) -> None:
        """Say why nothing was changed; what could not be saved is offered once more."""
        if isinstance(problem, SaveError | InUseError) and isinstance(self.screen, OffersRetry):
            self.screen.ask_again(problem, again)
        else:
            self.tell(problem.sentence, Tone.PROBLEM)

    def tell(self, sentence: str, tone: Tone = Tone.PLAIN, hint: Hint = NO_HINT) -> None:
        """Show a sentence in the line of notices."""
        self.present(Notice(sentence, tone, hint))

    def tell_done(self, change: Change, hint: Hint | None = None, *, left: str = "") -> None:
        """Say what a change did, and the key that undoes it, unless there is another ``hint``; see ``notice_of``."""
        undoes = Hint(key_of(self.keys, "undo"), "undoes") if hint is None else hint
        self.present(notice_of(change, self.services.session.network, undoes, left))

    def present(self, notice: Notice) -> None:
        """Show a notice in the line of notices; the hint is seen however long, the names stand out."""
        speaker = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Speaks)), None)
        covering = _covering(self.focused)
        if covering is not None:
            covering.remark(alone_in_line(notice, self.size.width))
        if speaker is not None and not (covering and notice.passes):
            speaker.present(notice)

    def follow(self, change: Change | None) -> None:
        """Update every open screen after a change."""
        for screen in [one for one in self.screen_stack if isinstance(one, Follows)]:
            screen.follow(change)
        if self.screen_stack and isinstance(self.screen, ShowsDay):
            self.screen.show_day()

    def read_words(self) -> None:
        """Read the words of conversations between the keys: somebody looks for something, with each key anew."""
        if self._read_on is None:
            # Loaded when somebody first looks for something.
            from netui.session.search.service import seeker_of
            from netui.ui.shell.background_index import BackgroundIndex

            self._read_on = BackgroundIndex(seeker_of(self.services.session), self, self._seek_again).begin
        self._read_on()

    def _seek_again(self) -> None:
        for screen in [one for one in self.screen_stack if isinstance(one, Seeks)]:
            screen.seek_again()

    @property
    def can_be_suspended(self) -> bool:
        """Whether a shell is there that can take the terminal."""
        return self.driver_in_use is not None and self.driver_in_use.can_suspend and is_job_of_shell()

    @property
    def place(self) -> Place | None:
        """The current place; None on a screen that is no place, such as the palette."""
        return self.screen.place if self.screen_stack and isinstance(self.screen, Located) else None

    def can_do(self, action_id: str) -> bool:
        """True if an action of the table can be done where the user is, as it stands there."""
        screen = self.screen
        return allowed(action_id, self.place) and (not isinstance(screen, Chooses) or screen.can(action_id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if a binding may do its action where the user is, for Textual."""
        return self.can_do(str(parameters[0])) if action == "do" else True

    async def action_do(self, action_id: str) -> None:
        """Do an action of the table: what every binding of a screen calls."""
        await self.do(BY_ID[action_id])

    async def do(self, action: Action) -> None:
        """Do what stands in the table, as if its key had been pressed; nothing where it cannot be done."""
        if not self.can_do(action.id):
            return
        await ready_for_keys(self.screen)
        if action.run:
            done = what_runs(action, self.screen)()
            if isawaitable(done):
                await done
        elif self.focused is not None:
            # A list has its own words for what it does; the table knows them by the binding's id.
            target = target_of_binding(self.focused, action.id)
            if target:
                await self.run_action(target, default_namespace=self.focused)

    def open_place(self, screen: Screen[None]) -> None:
        """Open another place over the present one, or in its stead when that has done its work."""
        if isinstance(self.screen, Passing) and self.screen.is_over:
            self.screen.dismiss()
        self.push_screen(screen)

    # Keys

    async def on_event(self, event: events.Event) -> None:
        """Handle a key or a paste at once and whole.

        Textual hands them on through the queues of the focused widget and of all above it. A key that comes meanwhile
        would then still find the old focus: of ``d thanks enter``, typed fast, half would be lost.
        """
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self.app_focus, self.pressed_s = True, event.time
            await ready_for_keys(self.screen, event.time)
            await self._take(event)
        else:
            await super().on_event(event)

    async def _take(self, event: events.Key | events.Paste) -> None:
        if isinstance(event, events.Key) and await self.press(event.key, priority=True):
            return
        mark_forwarded(event)
        focused = self.focused or self.screen
        if isinstance(event, events.Paste) and (sentence := _too_long_a_paste(focused, event.text)):
            self.tell(sentence, Tone.PROBLEM)
            return
        for node in focused.ancestors_with_self:
            if node is self:
                break
            await handle(node, event)
            if is_stopped(event):
                return
        if not (isinstance(event, events.Key) and await self.press(event.key)):
            _say_why_nothing(event, self)

    def on_paste_coming(self, message: PasteComing) -> None:
        """Say how far a long paste has come: what is pressed meanwhile waits behind it."""
        self.tell(f"A paste is coming in: {message.characters / 1_000_000:.1f} million characters so far")

    # Writing to the terminal

    def on_resize(self) -> None:
        """Take nothing for granted: the terminal has moved what stood on it."""
        if (output := output_of(self.driver_in_use)) is not None:
            output.forget()

    def frame(self, renderable: RenderableType) -> RenderableType:
        """Return what writes only what has changed on the screen, where the driver knows how."""
        output = output_of(self.driver_in_use)
        return renderable if output is None else cast("RenderableType", output.of(renderable, self.size))

    # The unexpected

    def unexpected(self, error: Exception | None) -> bool:
        """Keep the error that ends the program; its traceback is shown for debugging only, else one sentence."""
        self.failure = error
        return self.services.debug


class OnScreen(Protocol):
    """A screen of the program, as what is run by a key sees it."""

    @property
    def program(self) -> Program:
        """The running program."""


def _covering(focused: DOMNode | None) -> CoversNotices | None:
    """Return what has the focus and lies over what the screen says; None where nothing does."""
    around = focused.ancestors_with_self if focused is not None else ()
    return next((node for node in around if isinstance(node, CoversNotices)), None)


def _say_why_nothing(event: events.Key | events.Paste, program: Program) -> None:
    """Say why a key or a paste that nobody took does nothing."""
    if isinstance(event, events.Key):
        sentence = why_nothing(seen_key(event.key, event.character), program.place, program.keys)
    else:
        from netui.ui.shell.pasting import where_pasted

        sentence = where_pasted(program.place, program.keys)
    if sentence:
        program.present(Notice(sentence, passes=True))


def _too_long_a_paste(focused: DOMNode, text: str) -> str:
    """Why a text is not pasted where the focus is, in a sentence; empty when it is."""
    # Loaded with the first paste: it knows the text of several lines, which is no part of the first screen.
    from netui.ui.shell.pasting import too_long_a_paste

    return too_long_a_paste(focused, text)
