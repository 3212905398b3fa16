"""The full-screen program: it puts the screens, the themes and the keys together, and looks around once a second."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.keys import _character_to_key

from netui.domain.core.errors import NetuiError
from netui.ui import open_screens as doors
from netui.ui.actions.table import Action, Doer, bindings
from netui.ui.ask.ask import ask_of
from netui.ui.ask.palette import open_palette
from netui.ui.main.first_steps import bring_steps_back
from netui.ui.main.screen import MainScreen
from netui.ui.notices.tone import Tone
from netui.ui.shell.driver import fast_driver
from netui.ui.shell.program import Offers, Program, Selects
from netui.ui.shell.services import Desk, RulesReading
from netui.ui.shell.signals import end_on_signals
from netui.ui.shell.themes import dress
from netui.ui.text.day_labels import header_day
from netui.ui.text.keys import PRESSES
from netui.ui.widgets.key_bar import KeyBar

_LOOK_AROUND_S = 1.0
_READY_AFTER_S = 0.05
_LOOKS_FOR_GARBAGE = (700, 10, 1000)
"""After so many new objects, after so many such looks, and after so many of those: see ``gc.set_threshold``."""


class NetuiApp(Program, inherit_bindings=False):
    """The program on one desk; ``run()`` returns the exit status."""

    TITLE = "netui"
    CSS = "Screen { background: $background; }"
    CSS_PATH = "main/screen.tcss"  # of the first screen Textual loads no stylesheet
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.APP)]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, fast_driver())
        self._trouble = ""
        if desk.settings.keys:
            self.set_keymap({action: ",".join(keys) for action, keys in desk.settings.keys.items()})
        dress(self, desk.themes, desk.settings.theme)

    def get_default_screen(self) -> MainScreen:
        """The main screen, for Textual."""
        return MainScreen(self.desk, self.keys)

    def on_load(self) -> None:
        """Be ready to end well, before anything is done to the terminal."""
        end_on_signals(self.exit)

    def on_mount(self) -> None:
        """Begin to look around; what is most wanted is made ready once the first screen is seen."""
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.set_interval(_LOOK_AROUND_S, self.look_around)
        self.set_timer(_READY_AFTER_S, self._make_ready)

    async def _make_ready(self) -> None:
        for screen in self.screen_stack[:1]:  # none is left when the program has ended meanwhile
            await doors.capture_ready(self, screen, then=_collect_garbage)

    def look_around(self) -> None:
        """Take over what others saved, other rules, another day; tidy up when there is time."""
        if self.desk.today() != self.desk.session.today:
            self.desk.session.move_to(self.desk.today())
            self.follow(None)
        self._take_over()
        reading = self.desk.reload_rules()
        if reading is not None:
            self.adopt(reading)
        self.desk.fold_if_idle()

    def _take_over(self) -> None:
        """Show what others saved; trouble with the files is said once, and looked at again the next time."""
        try:
            news = self.desk.session.refresh()
        except NetuiError as problem:
            if problem.sentence != self._trouble:
                self.tell(problem.sentence, Tone.PROBLEM)
            self._trouble = problem.sentence
            return
        self._trouble = ""
        if news:
            self.follow(None)
        for sentence in self.desk.news():
            self.tell(sentence)

    def adopt(self, reading: RulesReading) -> None:
        """Let other rules take force, and say whom they leave without what their records name."""
        from netui.session.rules.step import going, in_words  # when rules are first changed outside

        gone = going(self.desk.session, reading.rules)
        self.desk.rules_problems, self.desk.rules_origin = reading.problems, reading.origin
        self.desk.session.adopt_rules(reading.rules)
        self.follow(None)
        if not reading.problems:
            touched = "; ".join(map(in_words, gone))
            self.tell(f"The rules were read again{f': {touched}' if touched else ''}.")

    @property
    def day_words(self) -> str:
        """Which day it is, for the titles of the screens."""
        return header_day(self.desk.session.today, is_frozen=self.desk.is_day_frozen)

    # The mouse

    async def on_key_bar_chosen(self, message: KeyBar.Chosen) -> None:
        """Do what a key of a bar stands for that was clicked on, on whichever screen."""
        await self.do(message.action)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked on, where one is named."""
        key = event.style.meta.get(PRESSES)
        if isinstance(key, str):
            self.post_message(events.Key(_character_to_key(key), key) if len(key) == 1 else events.Key(key, None))

    # What keys and palette do

    @property
    def theme_names(self) -> Sequence[str]:
        """Names of netui's themes and of the user's own."""
        return sorted(theme.name for theme in self.desk.themes)

    def keys_of(self, action: Action) -> Sequence[str]:
        """The keys in force for an action."""
        return self.keys[action.id]

    def do_later(self, action: Action) -> None:
        """Do an action, once what handles the present key has ended."""
        self.call_later(self.do, action)

    async def action_undo(self) -> None:
        """Take back the last step."""
        if self.desk.session.steps().undo is None:
            self.tell("There is nothing to undo.")
        else:
            self.carry_out(self.desk.session.undo, hint=f"{self.keys['redo'][0]} brings it back")

    async def action_redo(self) -> None:
        """Do again what was undone."""
        if self.desk.session.steps().redo is None:
            self.tell("There is nothing to redo.")
        else:
            self.carry_out(self.desk.session.redo, hint="u undoes")

    async def action_capture(self) -> None:
        """Write a conversation down; whoever is selected stands in the line already."""
        await doors.capture(self, self.screen.selected_id if isinstance(self.screen, Selects) else "")

    async def action_capture_form(self) -> None:
        """Write a conversation down in a form with every field."""
        await self.action_capture()
        doors.capture_form(self.screen)

    def action_take_offered(self) -> None:
        """Take what the line that is written offers, or give it back."""
        if (line := self._line_written) is not None:
            line.take_offered()
        else:
            self.tell("Nothing is offered here.")

    def action_next_offer(self) -> None:
        """Mark the next offer of the line that is written."""
        if (line := self._line_written) is not None:
            line.next_offer()
        else:
            self.tell("Nothing is offered here.")

    @property
    def _line_written(self) -> Offers | None:
        """What the focus is in, where that offers something."""
        around = self.focused.ancestors_with_self if self.focused is not None else ()
        return next((node for node in around if isinstance(node, Offers)), None)

    def action_help(self) -> None:
        """Show every key of this place."""
        if self.place is not None:
            if isinstance(self.screen, MainScreen):
                bring_steps_back(self.screen.lists, self.desk)
            doors.help_for(self, self.place)

    async def action_palette(self) -> None:
        """Find an action by its name."""
        place = self.place
        if place is not None:
            open_palette(await ask_of(self.screen), self, place)

    def wear(self, theme: str) -> None:
        """Put on a theme, and keep it in the settings."""
        self.theme = theme
        try:
            self.desk.save_setting("theme", theme)
        except NetuiError as problem:
            self.tell(f"Theme {theme} until you quit. {problem.sentence}", Tone.PROBLEM)
        else:
            self.tell(f"Theme {theme}, kept in settings.yaml.", Tone.GOOD)

    async def action_quit(self) -> None:
        """End; nothing is left to save."""
        self.exit(0)


def _collect_garbage() -> None:
    """Collect garbage from now on: what there is stays, and only what comes is looked through.

    All of that at once, which a key would have to wait for, as seldom as will do: little of it refers in circles.
    """
    gc.freeze()
    gc.set_threshold(*_LOOKS_FOR_GARBAGE)
    gc.enable()
