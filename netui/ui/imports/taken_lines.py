"""The result of an import, and the next steps from there, as lines on the screen."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from itertools import islice

from netui.domain.records.change import Change
from netui.domain.records.conversation import Conversation
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.imports.commands import Congratulate
from netui.session.imports.congratulating import CONGRATULATED_A_DAY
from netui.session.imports.model import ImportPlan
from netui.session.imports.report import new_job
from netui.session.triage.untiered import untiered_among
from netui.ui.actions.key_names import key_of
from netui.ui.widgets.text_lines import CardLine, CardWriter

_MOVED_NAMED = 5
_EDITS_A_STEP = 1_000


class ImportResult:
    """The result of an import.

    Attributes:
        is_taken_back: whether the import was undone since.
        has_promised: whether those who moved are to be congratulated.
    """

    def __init__(self, session: Session, keys: Mapping[str, Sequence[str]]) -> None:
        """Nothing has come in yet; ``keys`` are those in force."""
        self.is_taken_back = self.has_promised = False
        self._session, self._keys = session, keys
        self._plan: ImportPlan | None = None
        self._ids: set[str] = set()
        self._untiered = self._here_twice = 0

    def telling(self, plan: ImportPlan, change: Change) -> Generator[float, None, None]:
        """Tell of a plan that has become a change: all that is in it is looked through once, in small steps."""
        newcomers, edits = plan.newcomers, iter(change.edits)
        while some := tuple(islice(newcomers, _EDITS_A_STEP)):
            self._untiered += untiered_among(some, self._session)
            yield 0.0
        while part := [edit.id for edit in islice(edits, _EDITS_A_STEP)]:
            self._ids.update(part)
            yield 0.0
        self._plan = plan

    def counting(self) -> Generator[float, None, None]:
        """Find out how many of those who came in may be here twice."""
        # Loaded when something has been taken in.
        from netui.session.duplicates.pairs import counting_pairs

        self._here_twice = yield from counting_pairs(self._session, self._ids)

    def follow(self, change: Change | None) -> None:
        """Tell of an undo."""
        if change is not None and change.undoes is not None and len(change.edits) == len(self._ids):
            some = change.edits[:_EDITS_A_STEP]  # a key would wait for all of them
            self.is_taken_back = self.is_taken_back or all(edit.id in self._ids for edit in some)

    @property
    def congratulations(self) -> Congratulate | None:
        """The promise that may be made; None when it was made, or nobody who moved has a tier."""
        if self._plan is None or self.has_promised or self.is_taken_back or not self._moved_with_tier:
            return None
        return Congratulate(tuple((one.contact_id, new_job(one)) for one in self._plan.moved))

    @property
    def _moved_with_tier(self) -> int:
        """Number of those who moved and have a tier."""
        moved = self._plan.moved if self._plan is not None else ()
        found = (self._session.network.contact(one.contact_id) for one in moved)
        return sum(one is not None and bool(one.tier) for one in found)

    def written(self, cells: int) -> tuple[CardLine, ...]:
        """The lines, for a width in cells."""
        writer = CardWriter(cells)
        if self.is_taken_back:
            writer.text("It was taken back: your network is as it was.", "strong")
        elif self._plan is not None:
            self._tell_of(self._plan, writer)
        return writer.finished

    def _tell_of(self, plan: ImportPlan, writer: CardWriter) -> None:
        writer.text(f"{plural(plan.added, 'person is', 'people are')} new in your network.", "strong")
        talks = plan.new(Conversation)
        others = (
            (plan.updated, plural(plan.updated, "person has", "people have") + " something new."),
            (talks, f"{plural(talks, 'conversation')} came in."),
        )
        for count, words in others:
            if count:
                writer.text(words)
        writer.blank()
        for each in plan.moved[:_MOVED_NAMED]:
            writer.text(f"{each.name} is now {new_job(each)}: a reason to write.")
        if (more := len(plan.moved) - _MOVED_NAMED) > 0:
            writer.text(f"and {plural(more, 'more has', 'more have')} another job.")
        if self.congratulations is not None:
            people, pace = plural(self._moved_with_tier, "person", "people"), ""
            if self._moved_with_tier > CONGRATULATED_A_DAY:
                pace = ", three a day"
            writer.text(f"{self._key('import_theirs')} promises to congratulate {people} who moved{pace}.", "muted")
        if count := self._untiered:
            some = plural(count, "new person has no tier yet, and so is", "new people have no tier yet, and so are")
            who = "Who is new has no tier yet, and so is" if count == plan.added else some
            writer.text(f"{who} not in the queue. Sorting takes one key for each.")
            writer.text(f"{self._key('sort_imported')} sorts them now; they wait otherwise.", "muted")
        if self._here_twice:
            pairs = plural(self._here_twice, "pair")
            writer.text(f"{self._key('duplicates')} compares {pairs} that may be one person.", "muted")
        writer.text(f"{self._key('undo')} takes the whole import back.", "muted")
        writer.text(f"{self._key('import')} brings people in from another file.", "muted")

    def _key(self, action_id: str) -> str:
        return key_of(self._keys, action_id)
