"""From a command to the change it means: one function each, none of which changes anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any

from netui.domain.records.change import Change
from netui.domain.text.display import cut_in_the_middle
from netui.session.capture.plan import take_capture
from netui.session.cards.commands import GiveCard, KeepSignature
from netui.session.commands import (
    ChangeRules,
    CompleteItems,
    ImportBatch,
    MergeContacts,
    MoveItems,
    PassOver,
    Pin,
    RemoveContact,
    RemoveConversation,
    ReviewEvent,
    SaveContact,
    SaveConversation,
    SetEvery,
    SetNext,
    SetStatus,
    SetTier,
    SkipItems,
    SnoozeItems,
    SplitConversation,
    StartFresh,
    TakeCapture,
    TellApart,
)
from netui.session.contacts.plans import (
    pass_over,
    pin,
    remove_contact,
    save_contact,
    set_every,
    set_next,
    set_status,
    set_tier,
)
from netui.session.conversations.plans import remove_conversation, save_conversation, split_conversation
from netui.session.core.command import Command
from netui.session.core.plan_context import PlanContext
from netui.session.events.commands import (
    CloseReview,
    CountGoal,
    LookAtGuest,
    PlanEvent,
    RemoveEvent,
    StartEvent,
    StopEvent,
)
from netui.session.imports.plan import import_batch
from netui.session.introductions.commands import (
    DismissPair,
    EditReason,
    RemoveIntroduction,
    StartIntroduction,
    TakeStep,
)
from netui.session.outcomes.commands import AddSource, NoteOutcome, RemoveOutcome, SaveOutcome
from netui.session.prep.plans import NoteQuestion
from netui.session.shelf.commands import KeepLink, NotForThem, RemoveLink, SaveLink, ShareLink
from netui.session.triage.plans import complete, review_event, skip, snooze, start_fresh
from netui.session.triage.reschedule import move
from netui.session.writing.plans import LogSent

_LABEL_CELLS = 240


def _late(place: str) -> Callable[[Any, PlanContext], Change]:
    """A plan whose module is loaded when it is first asked for: nobody does everything every day."""

    def plan_late(command: Any, at: PlanContext) -> Change:
        module, _, name = place.partition(":")
        made: Change = getattr(import_module(module), name)(command, at)
        return made

    return plan_late


def _merge_contacts(command: MergeContacts, at: PlanContext) -> Change:
    # Loaded when it is first done: nobody merges every day.
    from netui.session.duplicates.plans import merge_contacts

    return merge_contacts(command, at)


def _tell_apart(command: TellApart, at: PlanContext) -> Change:
    from netui.session.duplicates.plans import tell_apart

    return tell_apart(command, at)


def _change_rules(command: ChangeRules, at: PlanContext) -> Change:
    from netui.session.rules.plans import change_rules

    return change_rules(command, at)


def _note_question(command: NoteQuestion, at: PlanContext) -> Change:
    from netui.session.prep.plans import note_question

    return note_question(command, at)


def _keep_link(command: KeepLink, at: PlanContext) -> Change:
    from netui.session.shelf.plans import keep_link

    return keep_link(command, at)


def _save_link(command: SaveLink, at: PlanContext) -> Change:
    from netui.session.shelf.plans import save_link

    return save_link(command, at)


def _remove_link(command: RemoveLink, at: PlanContext) -> Change:
    from netui.session.shelf.plans import remove_link

    return remove_link(command, at)


def _share_link(command: ShareLink, at: PlanContext) -> Change:
    from netui.session.shelf.plans import share_link

    return share_link(command, at)


def _not_for_them(command: NotForThem, at: PlanContext) -> Change:
    from netui.session.shelf.plans import not_for_them

    return not_for_them(command, at)


def _log_sent(command: LogSent, at: PlanContext) -> Change:
    from netui.session.writing.plans import log_sent

    return log_sent(command, at)


def _plan_event(command: PlanEvent, at: PlanContext) -> Change:
    from netui.session.events.plans import plan_event

    return plan_event(command, at)


def _start_event(command: StartEvent, at: PlanContext) -> Change:
    from netui.session.events.plans import start_event

    return start_event(command, at)


def _stop_event(command: StopEvent, at: PlanContext) -> Change:
    from netui.session.events.plans import stop_event

    return stop_event(command, at)


def _count_goal(command: CountGoal, at: PlanContext) -> Change:
    from netui.session.events.plans import count_goal

    return count_goal(command, at)


def _look_at_guest(command: LookAtGuest, at: PlanContext) -> Change:
    from netui.session.events.plans import look_at_guest

    return look_at_guest(command, at)


def _close_review(command: CloseReview, at: PlanContext) -> Change:
    from netui.session.events.plans import close_review

    return close_review(command, at)


def _remove_event(command: RemoveEvent, at: PlanContext) -> Change:
    from netui.session.events.plans import remove_event

    return remove_event(command, at)


def _note_outcome(command: NoteOutcome, at: PlanContext) -> Change:
    from netui.session.outcomes.plans import note_outcome

    return note_outcome(command, at)


def _save_outcome(command: SaveOutcome, at: PlanContext) -> Change:
    from netui.session.outcomes.plans import save_outcome

    return save_outcome(command, at)


def _add_source(command: AddSource, at: PlanContext) -> Change:
    from netui.session.outcomes.plans import add_source

    return add_source(command, at)


def _remove_outcome(command: RemoveOutcome, at: PlanContext) -> Change:
    from netui.session.outcomes.plans import remove_outcome

    return remove_outcome(command, at)


_PLANS: Mapping[type[Command], Callable[[Any, PlanContext], Change]] = {
    SaveContact: save_contact,
    NoteQuestion: _note_question,
    LogSent: _log_sent,
    RemoveContact: remove_contact,
    MergeContacts: _merge_contacts,
    TellApart: _tell_apart,
    SetTier: set_tier,
    SetStatus: set_status,
    Pin: pin,
    SetNext: set_next,
    SetEvery: set_every,
    PassOver: pass_over,
    TakeCapture: take_capture,
    CompleteItems: complete,
    ReviewEvent: review_event,
    SnoozeItems: snooze,
    MoveItems: move,
    SkipItems: skip,
    SaveConversation: save_conversation,
    RemoveConversation: remove_conversation,
    SplitConversation: split_conversation,
    ImportBatch: import_batch,
    StartFresh: start_fresh,
    ChangeRules: _change_rules,
    KeepLink: _keep_link,
    SaveLink: _save_link,
    RemoveLink: _remove_link,
    ShareLink: _share_link,
    NotForThem: _not_for_them,
    StartIntroduction: _late("netui.session.introductions.plans:start_introduction"),
    DismissPair: _late("netui.session.introductions.plans:dismiss_pair"),
    TakeStep: _late("netui.session.introductions.plans:take_step"),
    EditReason: _late("netui.session.introductions.plans:edit_reason"),
    RemoveIntroduction: _late("netui.session.introductions.plans:remove_introduction"),
    PlanEvent: _plan_event,
    StartEvent: _start_event,
    StopEvent: _stop_event,
    CountGoal: _count_goal,
    LookAtGuest: _look_at_guest,
    CloseReview: _close_review,
    RemoveEvent: _remove_event,
    NoteOutcome: _note_outcome,
    SaveOutcome: _save_outcome,
    AddSource: _add_source,
    RemoveOutcome: _remove_outcome,
    GiveCard: _late("netui.session.cards.plans:give_card"),
    KeepSignature: _late("netui.session.cards.plans:keep_signature"),
}


def plan(command: Command, at: PlanContext) -> Change:
    """Return the change that the command would make; a change without edits when there is nothing to do.

    Raises:
        RefusedError: it cannot be done as it stands.
        StaleError: a record has changed since the command was made from it.
    """
    change = _PLANS[type(command)](command, at)
    # What is said of a change is one line, and is kept with it: a name of a hundred thousand letters is not.
    return replace(change, label=cut_in_the_middle(change.label, _LABEL_CELLS))
