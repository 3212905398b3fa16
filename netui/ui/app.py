"""The full-screen program: it puts the screens, the themes and the keys together, and looks around once a second."""

from __future__ import annotations

import gc
from time import monotonic

from textual import events

from netui.ui.main.screen import MainScreen
from netui.ui.shell.program import Program
from netui.ui.shell.saved_by_others import SavedByOthers
from netui.ui.shell.services import RulesReading, Services
from netui.ui.shell.signals import end_on_signals
from netui.ui.shell.themes import LIGHT, PLAIN, begin_with, is_known
from netui.ui.terminal.driver import fast_driver
from netui.ui.terminal.port import has_light_ground, has_wide_signs
from netui.ui.terminal.textual_painting import draw_in_rows
from netui.ui.text.keys import PRESSES
from netui.ui.text.signs import ASCII_FOR, PLAIN_SIGNS, SIGNS
from netui.ui.widgets.key_bar import KeyBar

_LOOK_AROUND_S = 1.0
READY_AFTER_S = 0.05
"""The pause after the first screen before what is most wanted is made ready, in seconds."""

_GARBAGE_THRESHOLDS = (700, 10, 1000)
"""Thresholds for ``gc.set_threshold``: new objects, collections of the young, collections of the middle generation."""


class NetuiApp(Program, inherit_bindings=False):
    """The program on one desk; ``run()`` returns the exit status."""

    TITLE = "netui"
    CSS = "Screen { background: $background; }"
    CSS_PATH = "main/screen.tcss"  # of the first screen Textual loads no stylesheet
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, services: Services) -> None:
        settings = services.settings
        is_open = not settings.theme_is_named and not services.no_color
        self._follows_ground = is_open and not services.few_colours
        self._asks_width = not services.settings.signs and services.signs is SIGNS
        super().__init__(services, fast_driver(asks_ground=self._follows_ground, asks_width=self._asks_width))
        self._saved_by_others = SavedByOthers(self)
        if services.settings.keys:
            self.set_keymap({action: ",".join(keys) for action, keys in services.settings.keys.items()})
        begin_with(self, services.themes, PLAIN if is_open and services.few_colours else settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())  # Textual has those of the theme it begins with

    def get_default_screen(self) -> MainScreen:
        """The main screen, for Textual."""
        return MainScreen(self)

    def on_load(self) -> None:
        """Be ready to end well, before anything is done to the terminal."""
        end_on_signals(self.exit)

    def on_mount(self) -> None:
        """Begin to look around; what is most wanted is made ready once the first screen is seen."""
        # Asked when the terminal was taken; whoever has not answered by now gets the dark theme, signs of one
        # cell, and no wait.
        is_light = self._follows_ground and has_light_ground(self.driver_in_use)
        if is_light and is_known(self, self.services.themes, LIGHT):
            self.theme = LIGHT
        if self._asks_width and has_wide_signs(self.driver_in_use):
            self.services.signs = PLAIN_SIGNS
            draw_in_rows(self.screen, ASCII_FOR)
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.set_interval(_LOOK_AROUND_S, self.look_around)
        # A clock that began here would ring before the first frame wherever that takes longer to make.
        self.screen.call_after_refresh(lambda: self.set_timer(READY_AFTER_S, self._make_ready))

    def _make_ready(self) -> None:
        # Loaded when the first frame is seen.
        from netui.ui.between_keys.modules import load_in_turns

        load_in_turns(self, self._have_ready)

    async def _have_ready(self) -> None:
        # Loaded by now.
        from netui.ui.between_keys.modules import load_in_pauses
        from netui.ui.capture.opening import have_ready
        from netui.ui.triage.whole_look import look_at_everybody

        for screen in self.screen_stack[:1]:  # none is left when the program has ended meanwhile
            await have_ready(self, screen, then=lambda: look_at_everybody(self, then=_collect_garbage))
            load_in_pauses(self, lambda: monotonic() - self.pressed_s)

    def look_around(self) -> None:
        """Take over what others saved, other rules, another day; tidy up when there is time."""
        if self.services.today() != self.services.session.today:
            self.services.session.move_to(self.services.today())
            self.follow(None)
        self._saved_by_others.take_over()
        reading = self.services.reload_rules()
        if reading is not None:
            self.adopt(reading)
        self.services.fold_if_idle()
        if self.services.sync is not None and self.services.sync.wants_a_look():
            from netui.ui.sync.running import run_due  # where something is synchronised

            run_due(self)

    def adopt(self, reading: RulesReading) -> None:
        """Apply other rules, and say whom they leave without what their records name."""
        from netui.session.rules.step import going  # when rules are first changed outside
        from netui.ui.rules.outside import tell_of_outside

        gone = going(self.services.session, reading.rules)
        self.services.rules_problems, self.services.rules_origin = reading.problems, reading.origin
        self.services.session.adopt_rules(reading.rules)
        self.follow(None)
        if not reading.problems:
            tell_of_outside(self, reading, gone)

    # The mouse

    async def on_key_bar_chosen(self, message: KeyBar.Chosen) -> None:
        """Do what a key of a bar stands for that was clicked on, on whichever screen."""
        await self.do(message.action)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked on, where one is named."""
        key = event.style.meta.get(PRESSES)
        if isinstance(key, str):
            from netui.config.settings.keymap import key_name  # with the first click

            self.post_message(events.Key(key_name(key), key) if len(key) == 1 else events.Key(key, None))


def _collect_garbage() -> None:
    """Collect garbage from now on: what there is stays, and only what comes is looked through.

    All of that at once, which a key would have to wait for, as seldom as will do: little of it refers in circles.
    """
    gc.freeze()
    gc.set_threshold(*_GARBAGE_THRESHOLDS)
    gc.enable()
