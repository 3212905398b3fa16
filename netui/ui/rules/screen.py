"""The cadence rules as text: errors at their line while typing, and the effect on the queue before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult, SuspendNotSupported
from textual.containers import Horizontal
from textual.timer import Timer

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.session.commands import Rename
from netui.session.core.labels import plural
from netui.session.rules.plans import renamed_words
from netui.ui.actions.key_names import key_of, with_keys
from netui.ui.actions.table import Place, actions_at
from netui.ui.notices.notice import NO_HINT, NOTHING, Hint, Notice
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.rules.editor import RulesText
from netui.ui.rules.effect_pane import EffectPane
from netui.ui.rules.file_watch import RulesOnDisk
from netui.ui.rules.finding import find
from netui.ui.rules.outside import ask_about_outside
from netui.ui.rules.problem_list import ProblemList, ProblemRow
from netui.ui.rules.saving import ask_what_becomes
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.signals import terminal_lent
from netui.ui.shell.steps import why_no_editor

_CHANGED = "The file was changed $how meanwhile. {save_rules} again overwrites it; it is kept as rules.yaml.bak"
_SAVED = "Saved; the queue follows these rules now."
_SAVE_FIRST = "Save with {save_rules} first: the editor opens the file."
_BACK = "Your text is back · {rules_anew} drops it"
_BOTH_CHANGED = "Your text is back; the file was changed $how meanwhile · {rules_anew} shows the file as it is now"
_STYLES = {Tone.GOOD: "$text-success", Tone.PLAIN: "$foreground", Tone.PROBLEM: "bold $text-error"}
_PROBLEMS_SHOWN = 5
_WIDE_CELLS = 150

_CHECKED_AT_ONCE_CHARACTERS = 20_000
"""A text of at most so many characters is checked key by key; to check a longer one would hold each key."""

_PAUSE_S = 0.3
"""Seconds without typing after which a longer text is checked."""


class RulesScreen(PlaceScreen[None], places=(Place.RULES,)):
    """The rules file in an editor."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#rules-text"

    def __init__(self, program: Program, text: str, *, line: int | None = None) -> None:
        """Open on the text of the file, or on what was left unsaved of it; ``line`` is where the caret goes, from 0."""
        super().__init__(program)
        self._line = line
        self._file = RulesOnDisk(program.services, text)
        self._draft = self._file.draft(self._unsaved)
        kept = self._draft.kept
        # Held rather than looked up: what was typed last is kept while the screen is being taken down.
        self._area = RulesText.of(kept or text)
        back = self._file.says_how(_BOTH_CHANGED) if self._file.is_changed() else _BACK
        self.notice = Notice(with_keys(back, self.program.keys)) if kept else NOTHING
        self._overwrite = False
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, text and effect, problems, keys."""
        yield from self.above()
        with Horizontal():
            yield self._area
            yield EffectPane(self.program.services.session)
        yield ProblemList()
        yield from self.foot()

    def on_mount(self) -> None:
        """Say how the text stands; the caret goes to the first thing that is wrong, else where it was before."""
        self._check()
        self.show_notice()
        self.on_resize()
        self._area.move_cursor(self._file.caret if self._line is None else (self._line, 0))
        self._go_to_problem()

    def on_resize(self) -> None:
        """Put the effect beside the text, or below it where that would be too narrow."""
        self.set_class(self.size.width < _WIDE_CELLS, "-narrow")
        self.query_one(EffectPane).make_room(roomy=self.size.width >= _WIDE_CELLS)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._area.text

    def follow(self, change: Change | None) -> None:
        """Show the effect on what has changed; take a file that was changed outside, unless that would lose work."""
        if change is None and self._file.is_changed():
            if not self._is_saved:
                self.say("The file was changed outside; what you typed is kept, and not saved.", Tone.PROBLEM)
            else:
                self._file.read()
                self._load(self._file.text)
        self._check()

    async def take_key(self, key: str) -> bool:
        """Answer to a key that means something here beside the text; whether it did."""
        for action in actions_at(Place.RULES):
            if key in self.program.keys.get(action.id, action.keys):
                await self.program.do(action)
                return True
        return False

    def on_text_area_changed(self) -> None:
        """Check the text: key by key, or in the first pause when it is long."""
        if not self._is_saved:
            self.notice = NOTHING
            self.show_notice()
        self._overwrite = False
        self._draft.changed(self)
        if self._pause is not None:
            self._pause.stop()
        if len(self.text) <= _CHECKED_AT_ONCE_CHARACTERS:
            self._check()
        else:
            self._pause = self.set_timer(_PAUSE_S, self._check)

    # Actions of the keys

    async def save(self) -> None:
        """Save the text when it is valid; what of it goes while people have it is asked about first."""
        if not self._overwrite and self._file.is_changed():
            self._overwrite = True
            self.say(with_keys(self._file.says_how(_CHANGED), self.program.keys), Tone.PROBLEM)
            return
        await self.ask.furnish()
        ask_what_becomes(self.ask, self._file.goes_by(self.text), self._save)

    def _save(self, renames: tuple[Rename, ...]) -> None:
        """Save the text, and let its rules take force."""
        try:
            change = self._file.save(self.text, renames)
        except NetuiError as problem:
            self.say(_not_saved(problem, len(self._problems.rows)), Tone.PROBLEM)
            self._go_to_problem()
            return
        self._overwrite = False
        self._draft.forget()
        self.program.follow(None)
        self.present(_saved(change, renames, key_of(self.program.keys, "undo")))
        self._check()

    @work(group="rules-editor", exclusive=True)
    async def edit_outside(self) -> None:
        """Edit the file in the user's own editor; what was made of it is saved as what is typed here is."""
        if not self._is_saved:
            self.say(
                with_keys("Save with {save_rules} first: the editor opens the file.", self.program.keys), Tone.PROBLEM
            )
            return
        try:
            with terminal_lent(self.app, self.program.exit):
                edited = self._file.edit_outside()
        except SuspendNotSupported:
            self.say(why_no_editor(self.program), Tone.PROBLEM)
            return
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PROBLEM)
            return
        self._load(edited)
        if edited != self._file.text:
            await self.save()

    async def find(self) -> None:
        """Find a text."""
        await self.ask.furnish()
        find(self.ask, self._area)

    def begin_anew(self) -> None:
        """Drop what was typed for the file as it is now; ctrl+z brings it back as long as the editor is open."""
        if self._file.is_changed():
            self._file.read()
        self._load(self._file.text)
        self.say("As it is saved; ctrl+z takes that back.", Tone.PLAIN)

    def next_problem(self) -> None:
        """Go to the next thing that is wrong, from the last one to the first."""
        problems = self._problems
        if problems.rows:
            problems.action_move(1) if problems.cursor != len(problems.rows) - 1 else problems.action_go_to_end(-1)
            self._go_to_problem()

    def leave(self) -> None:
        """Go back; a text that is not saved is kept for the next time."""
        self._draft.keep()
        self._file.keep_caret(*self._area.cursor_location)
        self.dismiss()
        if not self._is_saved:
            self.program.tell(
                "Not saved; your text is kept", hint=Hint(key_of(self.program.keys, "rules"), "brings it back")
            )

    def on_unmount(self) -> None:
        """Keep what is not saved when the program ends."""
        self._draft.keep()

    def on_problem_list_clicked(self) -> None:
        """Go where the chosen thing is wrong."""
        self._go_to_problem()

    def _go_to_problem(self) -> None:
        row = self._problems.row
        if row is not None and row.problem.line:
            text = self._area
            text.move_cursor((row.problem.line - 1, max(0, row.problem.column - 1)))
            self.set_focus(text)

    @property
    def _is_saved(self) -> bool:
        return self.text == self._file.text

    def _unsaved(self) -> str:
        return "" if self._is_saved else self.text

    def _load(self, text: str) -> None:
        area = self._area
        caret = area.cursor_location
        area.replace(text, (0, 0), area.document.end)
        area.move_cursor(caret)

    # Drawing

    def _check(self) -> None:
        rules, problems = self.program.services.check_rules(self.text)
        rows = tuple(ProblemRow(str(place), problem) for place, problem in enumerate(problems))
        self._problems.display = bool(rows)
        self._problems.styles.height = min(_PROBLEMS_SHOWN, len(rows))
        self._problems.set_rows(rows)
        self._show_title()
        row = self._problems.row
        self.query_one(EffectPane).consider(rules, row.problem.message if row else "")

    @property
    def _problems(self) -> ProblemList:
        return self.query_one(ProblemList)

    def _show_title(self) -> None:
        state = "saved" if self._is_saved else "not saved"
        self.show_title("Rules", state, str(self.program.services.rules_path))


def _saved(change: Change | None, renames: Sequence[Rename], undo: str) -> Notice:
    """Return the notice after saving; without a change nothing can be undone."""
    said = f"Saved: {renamed_words(renames, change.edits)}" if change is not None and renames else _SAVED
    return Notice(said, Tone.GOOD, Hint(undo, "undoes, back in the queue") if change is not None else NO_HINT)


def _not_saved(problem: NetuiError, mistakes: int) -> str:
    """The reason why nothing was saved; mistakes stand in the list below the text, and are not said twice."""
    return f"Not saved: {plural(mistakes, 'mistake')} below; the file is as it was." if mistakes else problem.sentence


def open_rules(screen: OnScreen) -> None:
    """Open the rules file, on the text that was left unsaved if there is one."""
    program = screen.program
    try:
        text = program.services.rules_file.read()
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    program.open_place(RulesScreen(program, text))
    if program.services.rules_to_ask_about is not None:
        program.call_later(ask_about_outside, program)
