"""Bringing people in from a file: what would come in, row by row, and only then the taking."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic

from textual import work
from textual.app import ComposeResult

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.session.imports.commands import SOMEBODY_NEW
from netui.ui.actions.table import Place, named_at
from netui.ui.imports.plan_head import format_words
from netui.ui.imports.plan_rows import PlanRow
from netui.ui.imports.plan_sections import MOST_CANDIDATES
from netui.ui.imports.plan_view import PlanView
from netui.ui.imports.taken_lines import Taken
from netui.ui.imports.work import ImportWork
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.scrolled_lines import Scrolled

_UNHEARD_S = 0.03
"""So long steps go on in a row: a keyboard waits for no longer."""

_BREATH_S = 0.001
"""Seconds for the keys after each step; all that waits for them is done in that time."""

_MANY = 2_000
"""To take in so many takes longer than a moment, and is announced."""

_READING = "import"
_AFTERWARDS = frozenset({"sort_imported", "duplicates", "undo"})
"""Actions for when it is taken in."""
_NEEDS = {"import_strangers": "conversations", "import_texts": "conversations", "import_tiers": "rhythms"}
"""Actions that are of use only for files that hold something of the kind."""
_OF_ROWS = frozenset({"leave_out_row", "fold_group"})
"""Actions on a row of the plan."""


class ImportScreen(PlaceScreen[None], places=(Place.IMPORT,)):
    """The contents of a file, before it is taken in.

    Attributes:
        is_over: whether it has been taken in.
    """

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#plan"

    def __init__(self, program: Program, import_work: ImportWork) -> None:
        """Show what a file would bring."""
        super().__init__(program)
        self.is_over = False
        self._import = import_work
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
        return _can_before(action_id, self._import, self._view)

    def follow(self, change: Change | None) -> None:
        """Look again at what would come in: the people known have changed."""
        if self.is_over:
            self._taken.follow(change)
            self._show()
        elif self._import.batch is not None:
            self._want()

    # Reading and matching, in steps between which the keys are heard

    @work(group=_READING, exclusive=True)
    async def _prepare(self) -> None:
        """Read the file, then see whom its rows mean; a plan that stands is seen until there is another."""
        heard_at = monotonic()
        try:
            for word, share in self._import.steps():
                if monotonic() - heard_at > _UNHEARD_S:
                    self._say_progress(f"{word} {share:.0%} …")
                    await sleep(_BREATH_S)
                    heard_at = monotonic()
        except NetuiError as problem:
            self._say_progress(problem.sentence)
            return
        self._show()
        if self._takes_when_ready:
            self._takes_when_ready = False
            self.take_in()

    def _say_progress(self, words: str) -> None:
        if self.query(KeyBar) and self._import.plan is None:
            self._view.say(words)
        elif self.query(KeyBar):  # else the program has ended meanwhile
            self.show_title("Import", self._import.path.name, words)

    # What the keys do

    def take_in(self) -> None:
        """Take it in, as one step; with what was just wished for."""
        plan = self._import.plan
        if plan is None or self._import.is_stale:
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
        change = self._import.take_in()
        if change is not None and self._import.plan is not None:
            self.is_over = True
            self._taken.tell(self._import.plan, change)
        self._show()
        return change

    def answer_whom(self, digit: int) -> None:
        """Say whom a row means that may mean several people: a candidate by its number; 0, somebody new."""
        row, plan = self._view.asked, self._import.plan
        if row is None or row.whom is None or plan is None:
            return
        found = next(people for one, people in plan.ambiguous if one.place == row.whom)
        if digit > min(len(found), MOST_CANDIDATES):
            self.say(f"There are {len(found)} candidates.", Tone.PLAIN)
            return
        meant = found[digit - 1].id if digit else SOMEBODY_NEW
        self._want(chosen={**self._import.wishes.chosen, row.whom: meant})

    def leave_out(self) -> None:
        """Leave a row or a group out; what was left out comes back."""
        row, wishes = self._view.row, self._import.wishes
        if row is None:
            return
        keys = frozenset(self._view.sections[row.group].all_keys() if row.is_head else row.keys)
        if not keys:
            self.say("That is nothing that would come in.", Tone.PLAIN)
            return
        if keys <= wishes.left_out:
            self._want(left_out=wishes.left_out - keys)
            return
        if not row.is_head and row.whom is None:  # what was asked is gone with its answer
            self._view.go_on()
        self._want(left_out=wishes.left_out | keys)

    def take_theirs(self) -> None:
        """Take the file's word where it differs; again leaves yours. Once all is in: congratulate those who moved."""
        row = self._view.row
        if self.is_over:
            self._congratulate()
        elif row is not None and row.field is not None:
            self._want(theirs=self._import.wishes.theirs ^ {row.field})

    def fold(self) -> None:
        """Fold the group under the cursor, or unfold it."""
        self._view.fold()

    def turn(self, wish: str) -> None:
        """Want something of the import, or not: strangers, tiers."""
        self._want(**{wish: not getattr(self._import.wishes, wish)})

    def turn_texts(self) -> None:
        """Read again with what was written, or without."""
        self._read_again(with_bodies=not self._import.how.with_bodies)

    def turn_days(self) -> None:
        """Read again with days that have two readings taken in another way."""
        self._read_again(dates=self._import.next_dates)

    def turn_encoding(self) -> None:
        """Read again in another encoding."""
        self._read_again(encoding=self._import.next_encoding)

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
        self._import.want(**wishes)
        self._view.show()
        self._prepare()

    def _read_again(self, **how: object) -> None:
        try:
            self._import.read_otherwise(**how)
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PLAIN)
            return
        self._prepare()

    # What is seen

    def _show(self) -> None:
        """Show the plan, or what has become of it."""
        if not self.query(KeyBar):
            return
        batch = self._import.batch
        self.show_title("Import", self._import.path.name, format_words(batch) if batch is not None else "")
        self._view.display, self._result.display = not self.is_over, self.is_over
        if self.is_over:
            self._result.show_anew()
            self.set_focus(self._result, scroll_visible=False)
        else:
            self._view.show()
        self._show_keys()

    def _show_keys(self) -> None:
        hidden = set() if self._import.is_guessed else {"import_encoding"}  # it works all the same
        self.key_bar.show([one for one in named_at(Place.IMPORT) if self.can(one.id) and one.id not in hidden])

    def _cursor_moved(self, _row: PlanRow | None) -> None:
        if self.query(KeyBar):
            self._show_keys()


def _can_before(action_id: str, work: ImportWork, view: PlanView) -> bool:
    """True if an action can be done on the plan."""
    if action_id.startswith("answer_whom"):
        return view.asked is not None
    if action_id in _OF_ROWS or action_id == "import_theirs":
        return view.row is not None and (action_id != "import_theirs" or view.row.field is not None)
    if action_id == "take_import":
        return work.plan is not None
    return work.batch is not None and work.has(_NEEDS.get(action_id, ""))
