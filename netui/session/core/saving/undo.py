"""Undo and redo: the changes they act on, read from the journal, and the rules file, whose text goes with them.

So both work across restarts, and between two programs.

An undo is a change that names the change it takes back; a redo takes back an undo. Walking from the newest entry to the
oldest, an entry that a later, standing entry took back is passed over.

What cannot be taken back must not stand in the way of the steps before it: undo refuses it once, and keeps an undo
without edits, so that the next one finds the step before. A redo of that one makes it the newest step again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import NetuiError, RefusedError, StaleError
from netui.domain.core.frozen import frozen
from netui.domain.records.change import Change, Entry
from netui.domain.records.network_fact import RULES_TEXT, Setting
from netui.domain.text.edit import TextEdit
from netui.session.core.saving.ports import Journal, RulesFile
from netui.session.core.saving.saver import Saver, SavingSteps

LARGE_OCTETS = 250_000
"""Size in the journal from which on a change is taken back in steps: that of some three hundred people."""


@frozen
class Steps:
    """The effect of the two keys now.

    Attributes:
        undo: the change that undo takes back; None when there is none.
        redo: the undo that redo takes back; None when there is none.
        redo_label: label of the change that redo does again; empty when there is none.
    """

    undo: Entry | None
    redo: Entry | None
    redo_label: str = ""


def steps(entries: Iterable[Entry]) -> Steps:
    """Find what undo and redo act on.

    Args:
        entries: newest first; read only as far as needed.
    """
    taken_back: dict[int, str] = {}  # number of each change taken back -> its label, once the walk has met it
    standing_undos: list[Entry] = []
    newest: Entry | None = None
    for entry in entries:
        if entry.number in taken_back:
            taken_back[entry.number] = entry.label
            # A redo takes back an undo: it stood in the list until its own target showed it to be one.
            if entry.undoes is not None:
                standing_undos = [undo for undo in standing_undos if undo.undoes != entry.number]
            continue
        if entry.label.startswith(NOTED):
            continue
        if entry.undoes is None:
            newest = entry
            break
        taken_back[entry.undoes] = ""
        standing_undos.append(entry)
    # An undo is only made of the newest change that stands, so the walk has met the target of the first undo.
    redo = standing_undos[0] if standing_undos else None
    return Steps(newest, redo, taken_back[redo.undoes or 0] if redo else "")


NOTED = "Noted for later: "
"""Begins the label of a change that is no deed, such as what a signature says when it is read: no step of undo."""

_PASSED_OVER = "Passed over"


class ChangedSinceError(RefusedError):
    """The refusal to take back a step of which a record, or the text of the rules, has been changed since."""


_AMENDED = "Amended"


def passes_over(entry: Entry) -> bool:
    """True if an undo only leads to the step before: what it names stands as it was."""
    return entry.undoes is not None and entry.label.startswith(f"{_PASSED_OVER}: ")


def as_told(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries as the history tells them; both newest first, read lazily.

    An answer that was taken back while it was still being typed is no deed: it is left out, and its undo. Done again,
    it is one.
    """
    taken_back: set[int] = set()
    amended: set[int] = set()
    for entry in entries:
        if entry.number in amended:
            continue
        stands = entry.number not in taken_back
        if stands and entry.undoes is not None:
            if entry.label.startswith(f"{_AMENDED}: "):
                amended.add(entry.undoes)
                continue
            taken_back.add(entry.undoes)
        yield entry


@frozen
class UndoTarget:
    """The change that an undo or a redo takes back.

    Attributes:
        entry: of it.
        label: of what is undone, or done again.
        word: which of the two.
    """

    entry: Entry
    label: str
    word: str

    @property
    def is_large(self) -> bool:
        """True if a key would wait for it."""
        return self.entry.octets >= LARGE_OCTETS

    def opposite(self, journal: Journal) -> Change:
        """Return the change that takes it back.

        Raises:
            RefusedError: the journal no longer keeps it.
        """
        try:
            return journal.change(self.entry.number).inverse(f"{self.word}: {self.label}", self.entry.number)
        except KeyError:
            raise RefusedError("Too long ago", f"“{self.label}” is no longer kept in the journal.") from None

    @property
    def passing_over(self) -> Change:
        """The undo without effect by which the step before can be taken back."""
        return Change(f"{_PASSED_OVER}: {self.label}", (), self.entry.number)

    def changed_since(self) -> ChangedSinceError:
        """Return the refusal to take back what has been changed since."""
        return ChangedSinceError(
            "Changed since",
            f"“{self.label}” cannot be taken back: a record of it has been changed since. Nothing was done.",
        )


def target_of(found: Steps, *, again: bool, amending: bool = False) -> UndoTarget | None:
    """The change that an undo takes back, or with ``again`` a redo; None when there is none.

    With ``amending`` the undo is of an answer that is still being typed: see ``as_told``.
    """
    if again:
        if found.redo is None:
            return None
        return UndoTarget(found.redo, found.redo_label, "Next to undo" if passes_over(found.redo) else "Done again")
    return (
        UndoTarget(found.undo, found.undo.label, _AMENDED if amending else "Undone") if found.undo is not None else None
    )


@contextmanager
def rules_put_back(change: Change, file: RulesFile | None, *, again: bool) -> Iterator[Rules | None]:
    """Give the rules file the text that belongs to a change while it is saved; back to what it was when that fails.

    Args:
        change: an undo, or a redo.
        file: of the rules; None where there is none.
        again: whether it is a redo.

    Yields:
        The rules that hold afterwards; None when the change is not about them.

    Raises:
        ChangedSinceError: the text was changed by somebody since.
        RefusedError: it is not valid. In both cases nothing was done.
    """
    edit = _edit_in(change, again=again)
    if edit is None:
        yield None
        return
    if file is None:
        raise RefusedError("No rules file", "That was about the rules file, which is not there. Nothing was done.")
    found = file.read()
    try:
        wanted = found if edit.is_done_in(found) else edit.applied_to(found)
    except ValueError:
        raise ChangedSinceError(
            "Changed since", "rules.yaml was changed in another way since; it was left as it is. Nothing was done."
        ) from None
    try:
        rules = file.write(wanted)
    except RefusedError as problem:
        raise RefusedError(
            "Not valid", f"The rules as they were before are not valid, and were not put back: {problem.sentence}"
        ) from problem
    try:
        yield rules
    except NetuiError:
        file.write(found)
        raise


def _edit_in(change: Change, *, again: bool) -> TextEdit | None:
    """Return the edit that a change makes to the text of the rules; None without any."""
    for edit in change.edits:
        kept = edit.after if again else edit.before
        if edit.id == RULES_TEXT and isinstance(kept, Setting) and kept.edit is not None:
            return kept.edit if again else kept.edit.inverse
    return None


class TakingBack:
    """An undo or a redo that is to be done: at once, or in steps between the keys.

    Both raise RefusedError where the journal no longer keeps the change, or one of its records, or the text of the
    rules, has been changed since; SaveError and InUseError where it could not be saved. Then nothing was done.
    """

    def __init__(
        self, target: UndoTarget, journal: Journal, saver: Saver, file: RulesFile | None, adopt: Callable[[Rules], None]
    ) -> None:
        """Take back a target; ``adopt`` lets the rules that belong to it take force, whose text stands in ``file``."""
        self._target, self._journal, self._saver = target, journal, saver
        self._file, self._adopt = file, adopt
        self._rules: Rules | None = None

    def at_once(self) -> Change:
        """Take it back now; return the change that was made."""
        change = self._change()
        with self._leading_on(), self._ending_well(), self._rules_put_back(change):
            self._saver.commit(change)
        return change

    def in_steps(self) -> SavingSteps:
        """Take it back in steps; see ``Saver.in_steps``."""
        with self._leading_on(), self._ending_well():
            return (yield from self._saver.in_steps(self._change, self._commit))

    def _change(self) -> Change:
        return self._target.opposite(self._journal)

    def _commit(self, change: Change) -> tuple[Entry, Sequence[Change]]:
        with self._rules_put_back(change):
            return self._journal.commit(change)

    @contextmanager
    def _rules_put_back(self, change: Change) -> Iterator[None]:
        with rules_put_back(change, self._file, again=self._target.entry.undoes is not None) as rules:
            yield
        self._rules = rules

    @contextmanager
    def _leading_on(self) -> Iterator[None]:
        """Pass over a step whose undo is refused for good, and say so; a redo only says why."""
        try:
            yield
        except ChangedSinceError as problem:
            newest = steps(self._journal.entries()).undo
            if newest is None or newest.number != self._target.entry.number:
                raise  # a redo; or another program has saved a step, which the next undo takes back
            self._saver.pass_over(self._target.passing_over)
            sentence = f"{problem.sentence} The next undo takes back the step before it."
            raise ChangedSinceError(problem.title, sentence) from None

    @contextmanager
    def _ending_well(self) -> Iterator[None]:
        try:
            yield
        except StaleError:
            self._saver.refresh()
            raise self._target.changed_since() from None
        finally:  # also when no more steps are asked for: the rules that stand in the file hold
            if self._rules is not None:
                self._adopt(self._rules)
