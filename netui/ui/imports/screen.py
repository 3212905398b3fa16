"""Bringing people in from a file: what would come in, row by row, and only then the taking."""

from __future__ import annotations

import gc
from asyncio import sleep
from time import monotonic

from textual import work as worker
from textual.app import ComposeResult

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.ui.actions.table import Place, named_at
from netui.ui.imports.decisions import Decided, answered, left_out, theirs
from netui.ui.imports.plan_head import format_words
from netui.ui.imports.plan_rows import PlanRow
from netui.ui.imports.plan_view import PlanView
from netui.ui.imports.taken_lines import Taken
from netui.ui.imports.work import ImportWork
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.scrolled_lines import Scrolled

_UNHEARD_S = 0.03
"""Seconds for which steps go on in a row: a keyboard waits for no longer."""

_BREATH_S = 0.001
"""Seconds for the keys after each step; all that waits for them is done in that time."""

_MANY = 2_000
"""To take in so many takes longer than a moment, and is announced."""

_READING = "import"
_AFTERWARDS = frozenset({"sort_imported", "duplicates", "undo"})
"""Actions for when it is taken in."""
_OF_ROWS = frozenset({"leave_out_row", "fold_group", "import_theirs"})
"""Actions on a row of the plan."""


class ImportScreen(PlaceScreen[None], places=(Place.IMPORT,)):
    """The contents of a file, before it is taken in.

    Attributes:
        is_over: whether it has been taken in.
        work: what is read and planned so far.
    """

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#plan"

    def __init__(self, program: Program, import_work: ImportWork) -> None:
        """Show what a file would bring."""
        super().__init__(program)
        self.is_over = False
        self.work = import_work
        self._takes_when_ready = False
        self._taken = Taken(program.services.session)
        self._result = Scrolled(self._taken.written, widget_id="import-lines")
        self._view = PlanView(import_work, program.services.session.network, self._cursor_moved)

    def compose(self) -> ComposeResult:
        """Title, the plan, what has become of it, what was just done, keys."""
        yield from self.above()
        yield self._view
        yield self._result
        yield from self.foot()

    def on_mount(self) -> None:
        """Show what would come in."""
        self._show()
        self._prepare()

    def can(self, action_id: str) -> bool:
        """True if an action can be done now: it is taken in once, and what came in is looked at afterwards."""
        if self.is_over and action_id == "import_theirs":
            return self._taken.congratulations is not None
        if action_id in _AFTERWARDS:
            return self.is_over and not self._taken.is_taken_back
        if self.is_over or action_id in ("leave_import", "help"):
            return action_id in ("leave_import", "help")
        return _can_before(action_id, self.work, self._view)

    def follow(self, change: Change | None) -> None:
        """Look again at what would come in: the people known have changed."""
        if self.is_over:
            self._taken.follow(change)
            self._show()
        elif self.work.batch is not None:
            self._want()

    # Reading and matching, in steps between which the keys are heard

    @worker(group=_READING, exclusive=True)
    async def _prepare(self) -> None:
        """Read the file, then see whom its rows mean; a plan that stands is seen until there is another."""
        heard_at = monotonic()
        gc.disable()  # little of what is read is ever garbage, and each look at all of it would hold the keys
        try:
            for word, share in self.work.steps():
                if monotonic() - heard_at > _UNHEARD_S:
                    self._say_progress(f"{word} {share:.0%} …")
                    await sleep(_BREATH_S)
                    heard_at = monotonic()
        except NetuiError as problem:
            self._say_progress(problem.sentence)
            return
        finally:
            gc.freeze()
            gc.enable()
        self._show()
        if self._takes_when_ready:
            self._takes_when_ready = False
            self.take_in()

    def _say_progress(self, words: str) -> None:
        if self.query(KeyBar) and self.work.plan is None:
            self._view.say(words)
        elif self.query(KeyBar):  # else the program has ended meanwhile
            self.show_title("Import", self.work.path.name, words)

    # What the keys do

    def take_in(self) -> None:
        """Take it in, as one step; with what was just wished for."""
        plan = self.work.plan
        if plan is None or self.work.is_stale:
            self._takes_when_ready = True
        elif not plan.change:
            self.leave()
        elif len(plan.change.edits) < _MANY:
            self.program.carry_out(self._take)
        else:
            self.say("Taking them in, all as one step ...", Tone.PLAIN)
            self.call_after_refresh(self.program.carry_out, self._take)

    def _take(self) -> Change | None:
        if self.is_over:
            return None
        change = self.work.take_in()
        if change is not None and self.work.plan is not None:
            self.is_over = True
            self._taken.tell(self.work.plan, change)
        self._show()
        return change

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
            self.say(decided, Tone.PLAIN)
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
            self._show()

    def leave(self) -> None:
        """Go back; what is not read by now stays unread."""
        self.workers.cancel_group(self, _READING)
        self.dismiss()

    def _want(self, **wishes: object) -> None:
        self.work.want(**wishes)
        self._view.show()
        self._prepare()

    def _read_again(self, **how: object) -> None:
        try:
            self.work.read_otherwise(**how)
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PLAIN)
            return
        self._prepare()

    # What is seen

    def _show(self) -> None:
        """Show the plan, or what has become of it."""
        if not self.query(KeyBar):
            return
        batch = self.work.batch
        self.show_title("Import", self.work.path.name, format_words(batch) if batch is not None else "")
        self._view.display, self._result.display = not self.is_over, self.is_over
        if self.is_over:
            self._result.show_anew()
            self.set_focus(self._result, scroll_visible=False)
        else:
            self._view.show()
        self._show_keys()

    def _show_keys(self) -> None:
        possible = [one for one in named_at(Place.IMPORT) if self.can(one.id)]
        self.key_bar.show([one for one in possible if self.is_over or _is_of_use(one.id, self.work, self._view)])

    def _cursor_moved(self, _row: PlanRow | None) -> None:
        if self.query(KeyBar):
            self._show_keys()


def _can_before(action_id: str, work: ImportWork, view: PlanView) -> bool:
    """True if an action can be done on the plan."""
    if action_id.startswith("answer_whom"):
        return view.asked is not None
    if action_id in _OF_ROWS:
        return view.row is not None
    if action_id == "take_import":
        return work.plan is not None
    return work.batch is not None


def _is_of_use(action_id: str, work: ImportWork, view: PlanView) -> bool:
    """True if the key bar names an action for these files; all of them work all the same."""
    if action_id in ("import_strangers", "import_texts"):
        return work.batch is not None and bool(work.batch.conversations)
    if action_id == "import_theirs":
        return view.row is not None and view.row.field is not None
    if action_id == "import_days":
        return bool(work.how.dates) or any("--dates" in notice for notice in (work.batch.notices if work.batch else ()))
    if action_id == "import_encoding":
        return work.is_guessed
    return action_id != "import_mapping" or work.is_table
