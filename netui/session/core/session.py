"""One session over one network: commands in, changes out, undo, and what the faces show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TypeAlias, TypeVar, cast

from netui.domain.cadence.rules import Rules
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.status import RelationshipStatus, relationship_status
from netui.domain.core.errors import StaleError
from netui.domain.queue.items import QueueItem
from netui.domain.queue.order import Queue
from netui.domain.queue.reasons import reason
from netui.domain.records.change import Change, Entry
from netui.domain.records.contact import Contact
from netui.domain.records.network_fact import RULES_TEXT, WEEKLY_REVIEW
from netui.session.core.command import Command
from netui.session.core.done_today import DecidedToday
from netui.session.core.network import Network
from netui.session.core.other_rules import OtherRules
from netui.session.core.plan_context import PlanContext
from netui.session.core.preferences import Preferences
from netui.session.core.queue_projection import QueueProjection
from netui.session.core.saving.ports import Journal, NetworkObserver, RulesFile
from netui.session.core.saving.saver import Saver, SavingSteps
from netui.session.core.saving.undo import Steps, TakingBack, UndoTarget, as_told, steps, target_of

_MOST_TRIES = 4
"""Most times a command is planned again because another program saved first; each try sees what the other saved."""

Planner: TypeAlias = Callable[[Command, PlanContext], Change]
"""Turns a command into the change it means; the change has no edits when there is nothing to change."""

_Observer = TypeVar("_Observer", bound=NetworkObserver)


class Session:
    """The network, its rules and its day. Used from one thread.

    Attributes:
        network: the records; changed only through ``execute``, ``undo``, ``redo`` and ``refresh``.
        preferences: what the settings say, once they are read.
        is_waited_for: whether keys wait for answers: what takes longer than they may is left out until it is ready.
        rules_file: where the rules stand, so that a saved change of them can be taken back; None: nowhere.
        other_rules: what is known of the queue under rules that are not in force.
        projection: the queue, kept in step; another one after a change of the rules, the day or what concerns all.
    """

    def __init__(
        self,
        journal: Journal,
        rules: Rules,
        *,
        plan: Planner,
        today: date,
        clock: Callable[[], datetime],
        new_id: Callable[[datetime], str],
    ) -> None:
        self._journal = journal
        self._plan = plan
        self._clock = clock
        self._new_id = new_id
        self.preferences = Preferences()
        self.is_waited_for = False
        self.rules_file: RulesFile | None = None
        self._observers: dict[object, NetworkObserver] = {}
        self.network = Network(
            journal.records,
            journal.conversation_headers(),
            journal.conversation,
            journal.conversations_with,
            journal.conversation_as_kept,
        )
        self._saver = Saver(journal, self._apply)
        self.other_rules = OtherRules(self.network)
        self.projection = QueueProjection(self.network, rules, today)
        self._decided = DecidedToday(self.network, self.projection)

    # -- what it stands on --------------------------------------------------------------------------------------

    @property
    def rules(self) -> Rules:
        """The rules in force."""
        return self.projection.day.rules

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self.projection.day.today

    @property
    def day(self) -> DayRules:
        """The rules in force, ready for the day."""
        return self.projection.day

    @property
    def now(self) -> datetime:
        """The moment, aware, on the day that counts as today: a decision belongs to the day it was taken on."""
        moment = self._clock()
        return moment if moment.date() == self.today else datetime.combine(self.today, moment.timetz())

    def adopt_rules(self, rules: Rules) -> None:
        """Apply other rules; nothing stored changes."""
        self._look_again(self.other_rules.exchange(self.projection, rules))

    def move_to(self, today: date) -> None:
        """Change the day that counts as today: midnight has passed."""
        self._decided.more = 0
        self._look_again(QueueProjection(self.network, self.rules, today))

    def _look_again(self, projection: QueueProjection) -> None:
        """Recompute everything else that depends on the rules or the day of the queue."""
        self.projection = projection
        self._decided = DecidedToday(self.network, self.projection, self._decided.more)
        for observer in tuple(self._observers.values()):
            observer.on_reset()

    def observer(self, kind: Callable[[Session], _Observer]) -> _Observer:
        """Return the only observer of this kind, made when first asked for; the network takes over changes first."""
        if kind not in self._observers:
            self._observers[kind] = kind(self)
        return cast("_Observer", self._observers[kind])

    # -- changing -----------------------------------------------------------------------------------------------

    def execute(self, command: Command) -> Change | None:
        """Plan the command on the newest state, and save it; None when there was nothing to change.

        Raises:
            RefusedError: the command cannot be done as it stands.
            SaveError, InUseError: nothing was saved.
        """
        for left in reversed(range(_MOST_TRIES)):
            change = self._plan(command, self.plan_context())
            if not change:
                return None
            try:
                self._saver.commit(change)
            except StaleError:
                if not left:
                    raise
                self.refresh()
            else:
                return change
        return None

    @property
    def is_saving(self) -> bool:
        """True while a large change is saved between the keys: nothing else can be changed meanwhile."""
        return self._saver.is_busy

    def saving(self, change: Change) -> SavingSteps:
        """Save a large change that was planned on the network as it is, between the keys; see ``Saver.in_steps``."""
        return self._saver.in_steps(lambda: change)

    def taking_back(self, found: Steps, *, again: bool = False) -> SavingSteps | None:
        """The steps of an undo, or of a redo, of a change so large that a key would wait for it; None for any other.

        ``found`` is what ``steps`` has just told: to read the journal for it again costs a key as much once more.

        As they go on they raise what ``undo`` and ``redo`` do, SaveError and InUseError: then nothing was done.
        """
        target = target_of(found, again=again)
        return self._back(target).in_steps() if target is not None and target.is_large else None

    def undo(self, *, amending: bool = False) -> Change | None:
        """Take back the newest change that stands; None when there is none.

        With ``amending`` the history tells of neither: it was an answer that is still being typed.

        Raises:
            RefusedError: a record of it has changed since.
        """
        target = target_of(self.steps(), again=False, amending=amending)
        return self._back(target).at_once() if target is not None else None

    def redo(self) -> Change | None:
        """Take back the newest undo; None when there is none.

        Raises:
            RefusedError: a record of it has changed since.
        """
        target = target_of(self.steps(), again=True)
        return self._back(target).at_once() if target is not None else None

    def refresh(self) -> tuple[Change, ...]:
        """Take over what other programs have saved, oldest first; empty when nothing, or while something is saved."""
        return self._saver.refresh()

    def steps(self) -> Steps:
        """The changes that undo and redo would act on."""
        return steps(self._journal.entries())

    def history(self) -> Iterable[Entry]:
        """The saved changes as they are told, newest first; read lazily."""
        return as_told(self._journal.entries())

    def _back(self, target: UndoTarget) -> TakingBack:
        return TakingBack(target, self._journal, self._saver, self.rules_file, self.adopt_rules)

    def _apply(self, change: Change) -> None:
        concerned = self.network.apply(change)
        if _concerns_everybody(change):
            self.other_rules.forget()
            self._look_again(QueueProjection(self.network, self.rules, self.today))
        self.projection.update(concerned)
        self.other_rules.update(concerned)
        self._decided.update(concerned)
        for observer in tuple(self._observers.values()):
            observer.on_change(change, concerned)

    # -- looking ------------------------------------------------------------------------------------------------

    def plan_context(self) -> PlanContext:
        """The moment in which a command is planned."""
        now = self.now
        return PlanContext(self.network, self.day, now, lambda: self._new_id(now), self.preferences.default_channel)

    @property
    def queue(self) -> Queue:
        """The follow-up queue as it stands today, within what is left of the day's budget."""
        return self.projection.queue(self._decided.spent)

    @property
    def decided(self) -> DecidedToday:
        """The decisions of today."""
        return self._decided

    def items_of(self, contact_id: str) -> tuple[QueueItem, ...]:
        """Everything the queue has about one person, due or coming up; empty when nothing."""
        return self.projection.items_of(contact_id)

    def relationship_status(self, contact: Contact) -> RelationshipStatus:
        """Return the status of somebody today."""
        return relationship_status(contact, self.network, self.day)

    def why(self, item: QueueItem) -> str:
        """The reason of an item in one sentence."""
        return reason(item, self.network, self.day)

    def why_for_other_days(self, item: QueueItem) -> str:
        """The reason for a text that is read on other days: nothing in it is told as seen from today."""
        return reason(item, self.network, self.day.for_other_days())


def stale_since_now(session: Session) -> Callable[[], bool]:
    """Return a test, for work in slices between the keys: True once network, day or rules are others than now."""
    network, version, day = session.network, session.network.version, session.day
    return lambda: network.version != version or session.day is not day


def _concerns_everybody(change: Change) -> bool:
    """True if a change is about a fact of the whole network.

    How far the weekly review has come is none, nor is the text of the rules: they are adopted by themselves.
    """
    return any(edit.table == "meta" and edit.id not in (WEEKLY_REVIEW, RULES_TEXT) for edit in change.edits)
