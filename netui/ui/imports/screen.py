"""Bringing people in from a file: what would come in, row by row, and only then the taking."""

from __future__ import annotations

from textual import work as worker
from textual.app import ComposeResult

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.table import Place, named_at
from netui.ui.between_keys.garbage import WithoutGarbage
from netui.ui.between_keys.steps import ProgressWords, in_a_row
from netui.ui.imports.decisions import Decided, answered, left_out, theirs
from netui.ui.imports.plan_head import format_words
from netui.ui.imports.plan_rows import PlanRow
from netui.ui.imports.plan_view import PlanView
from netui.ui.imports.possible import can_before, is_of_use
from netui.ui.imports.taking_in import ImportSaving
from netui.ui.imports.work import ImportWork
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.scrolled_lines import Scrolled

_READING = "import"
_AFTERWARDS = frozenset({"sort_imported", "duplicates", "undo", "import"})
"""Actions for when it is taken in."""
_WHILE_SAVING = frozenset({"help", "take_import", "fold_group", "leave_import"})
"""Actions while it is saved; that it is, ``take_import`` and ``leave_import`` say."""
_NOTHING_NEW = "Nothing here is new: there is nothing to take in."
_ALL_LEFT_OUT = "Nothing was taken in: what is new was left out."
_A_MOMENT = "They are being taken in, all as one step: a moment."


class ImportScreen(PlaceScreen[None], places=(Place.IMPORT,)):
    """The contents of a file, before it is taken in.

    Attributes:
        work: what is read and planned so far.
    """

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#plan"

    def __init__(self, program: Program, import_work: ImportWork) -> None:
        """Show what a file would bring."""
        super().__init__(program)
        self.work = import_work
        self._takes_when_ready = False
        self._without_garbage, self._progress = WithoutGarbage(), ProgressWords(self._say_progress)
        self._taking_in = ImportSaving(program, import_work, self._without_garbage, self._say_progress)
        self._taken = self._taking_in.taken
        self._result = Scrolled(self._taken.written, widget_id="import-lines")
        self._view = PlanView(import_work, program, self._cursor_moved)

    @property
    def is_over(self) -> bool:
        """Whether it has been taken in."""
        return self._taking_in.is_over

    def compose(self) -> ComposeResult:
        """Title, the plan, what has become of it, what was just done, keys."""
        yield from self.above()
        yield self._view
        yield self._result
        yield from self.foot()

    def on_mount(self) -> None:
        """Show what would come in."""
        self.show_import()
        self._prepare()

    def can(self, action_id: str) -> bool:
        """True if an action can be done now: it is taken in once, and what came in is looked at afterwards."""
        if self.is_over and action_id == "import_theirs":
            return self._taken.congratulations is not None
        if self._taking_in.is_saving:
            return action_id in _WHILE_SAVING
        if action_id in _AFTERWARDS:
            return self.is_over and (action_id == "import" or not self._taken.is_taken_back)
        if self.is_over or action_id in ("leave_import", "help"):
            return action_id in ("leave_import", "help")
        return can_before(action_id, self.work, self._view)

    def follow(self, change: Change | None) -> None:
        """Look again at what would come in: the people known have changed."""
        if self.is_over:
            self._taken.follow(change)
            self.show_import()
        elif self.work.batch is not None and not self._taking_in.is_saving:
            self._want()

    # Reading and matching, in steps between which the keys are heard

    @worker(group=_READING, exclusive=True)
    async def _prepare(self) -> None:
        """Read the file, then see whom its rows mean; a plan that stands is seen until there is another."""
        try:
            with self._without_garbage:
                await in_a_row(self.work.steps(), lambda step: self._progress.tell(f"{step[0]} {step[1]:.0%} …"))
        except NetuiError as problem:
            self._say_progress(problem.sentence)
            return
        self.show_import()
        if self._takes_when_ready:
            self._takes_when_ready = False
            self.take_in()

    def _say_progress(self, words: str) -> None:
        if self.query(KeyBar) and self.work.plan is None:
            self._view.say(words)
        elif self.query(KeyBar):  # else the program has ended meanwhile
            self.show_title("Import", self.work.source.name, words)

    # Actions of the keys

    def take_in(self) -> None:
        """Take it in, as one step; with what was just wished for."""
        plan = self.work.plan
        if plan is None or self.work.is_stale:
            self._takes_when_ready = True
        elif self._taking_in.is_saving:
            self.say(_A_MOMENT, Tone.PLAIN)
        elif not plan.change and self.work.wishes.left_out:
            self.say(_ALL_LEFT_OUT, Tone.PLAIN)
        elif not plan.change:
            self.leave()
            self.program.tell(_NOTHING_NEW)
        else:
            self._taking_in.begin(self, self, plan)

    def plan_again(self) -> None:
        """Take in what is planned next: another program has changed what this was planned on."""
        self._takes_when_ready = True

    def answer_whom(self, digit: int) -> None:
        """Say whom a row means that may mean several people: a candidate by its number; 0, somebody new."""
        row, plan = self._view.asked, self.work.plan
        if row is not None and plan is not None:
            self._decide(answered(row, plan, self.work.wishes, digit))

    def leave_out(self) -> None:
        """Leave a row or a group out, and go on; what was left out comes back."""
        row, before = self._view.row, self.work.wishes.left_out
        if row is not None:
            self._decide(left_out(row, self._view, self.work.wishes))
            if not row.is_head and row.whom is None and self.work.wishes.left_out > before:
                self._view.go_on()  # what was asked is gone with its answer

    def take_theirs(self) -> None:
        """Take the file's word where it differs; again leaves yours. Once all is in: congratulate those who moved."""
        row = self._view.row
        if self.is_over:
            self._congratulate()
        elif row is not None:
            self._decide(theirs(row, self.work.wishes))

    def _decide(self, decided: Decided) -> None:
        if isinstance(decided, str):
            self.say(with_keys(decided, self.program.keys), Tone.PLAIN)
        else:
            self._want(**decided)

    def fold(self) -> None:
        """Fold the group under the cursor, or unfold it."""
        self._view.fold()

    def turn(self, wish: str) -> None:
        """Want something of the import, or not: strangers, tiers."""
        self._want(**{wish: not getattr(self.work.wishes, wish)})

    def turn_texts(self) -> None:
        """Read again with what was written, or without."""
        self._read_again(with_bodies=not self.work.how.with_bodies)

    def turn_days(self) -> None:
        """Read again with days that have two readings taken in another way."""
        self._read_again(dates=self.work.next_dates)

    def turn_encoding(self) -> None:
        """Read again in another encoding."""
        self._read_again(encoding=self.work.next_encoding)

    def _congratulate(self) -> None:
        """Promise to congratulate those who moved and have a tier."""
        command = self._taken.congratulations
        if command is not None:
            self._taken.has_promised = self.program.perform(command) is not None
            self.show_import()

    def leave(self) -> None:
        """Go back; what is not read by now stays unread, and what is being saved is waited for."""
        if self._taking_in.is_saving:
            self.say(_A_MOMENT, Tone.PLAIN)
            return
        self.workers.cancel_group(self, _READING)
        self.dismiss()

    def _want(self, **wishes: object) -> None:
        self.work.want(**wishes)
        self._view.show()
        self._prepare()

    def _read_again(self, **how: object) -> None:
        forgets = self.work.has_decisions
        try:
            self.work.read_otherwise(**how)
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PLAIN)
            return
        if forgets:
            self.say("The file was read anew: what you left out or chose has to be said again.", Tone.PLAIN)
        self._prepare()

    # Drawing

    def show_import(self) -> None:
        """Show the plan, or what has become of it."""
        if not self.query(KeyBar):
            return
        batch = self.work.batch
        self.show_title("Import", self.work.source.name, format_words(batch) if batch is not None else "")
        self._view.display, self._result.display = not self.is_over, self.is_over
        if self.is_over:
            self._result.show_anew()
            self.set_focus(self._result, scroll_visible=False)
        else:
            self._view.show()
        self._show_keys()

    def _show_keys(self) -> None:
        possible = [one for one in named_at(Place.IMPORT) if self.can(one.id)]
        self.key_bar.show([one for one in possible if self.is_over or is_of_use(one.id, self.work, self._view)])

    def _cursor_moved(self, _row: PlanRow | None) -> None:
        if self.query(KeyBar):
            self._show_keys()
