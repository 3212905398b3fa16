"""The function of each command, which makes the change it means; none of them changes anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any, cast

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.change import Change
from netui.domain.records.contact_fields.fields import over_long_texts
from netui.domain.text.display import cut_in_the_middle
from netui.session.capture.plan import take_capture
from netui.session.cards.commands import GiveCard, KeepSignature
from netui.session.commands import (
    ChangeRules,
    CompleteItems,
    MergeContacts,
    MoveItems,
    PassOver,
    Pin,
    RemoveContact,
    RemoveConversation,
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
from netui.session.goals.commands import PassOverForAim
from netui.session.imports.commands import Congratulate, ImportBatch
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
from netui.session.sync.commands import Decide, TakeFromRemote
from netui.session.triage.plans import complete, skip, snooze, start_fresh
from netui.session.triage.reschedule import move
from netui.session.weekly.commands import DeclineNewStart, GoToStep, PassRow
from netui.session.writing.plans import LogSent

_LABEL_CELLS = 240


@frozen
class _Later:
    """A plan whose module is loaded when it is first asked for: most sessions never do such a thing.

    Attributes:
        place: module and function, as in ``netui.session.shelf.plans:keep_link``.
    """

    place: str

    def __call__(self, command: Any, at: PlanContext) -> Change:
        """Load it and plan."""
        module, _, name = self.place.partition(":")
        return cast("Change", getattr(import_module(module), name)(command, at))


_PLANS: Mapping[type[Command], Callable[[Any, PlanContext], Change]] = {
    SaveContact: save_contact,
    NoteQuestion: _Later("netui.session.prep.plans:note_question"),
    LogSent: _Later("netui.session.writing.plans:log_sent"),
    RemoveContact: remove_contact,
    MergeContacts: _Later("netui.session.duplicates.plans:merge_contacts"),
    TellApart: _Later("netui.session.duplicates.plans:tell_apart"),
    SetTier: set_tier,
    SetStatus: set_status,
    Pin: pin,
    SetNext: set_next,
    SetEvery: set_every,
    PassOver: pass_over,
    TakeCapture: take_capture,
    CompleteItems: complete,
    SnoozeItems: snooze,
    MoveItems: move,
    SkipItems: skip,
    SaveConversation: save_conversation,
    RemoveConversation: remove_conversation,
    SplitConversation: split_conversation,
    ImportBatch: _Later("netui.session.imports.plan:import_batch"),
    Congratulate: _Later("netui.session.imports.congratulating:congratulate"),
    StartFresh: start_fresh,
    ChangeRules: _Later("netui.session.rules.plans:change_rules"),
    KeepLink: _Later("netui.session.shelf.plans:keep_link"),
    SaveLink: _Later("netui.session.shelf.plans:save_link"),
    RemoveLink: _Later("netui.session.shelf.plans:remove_link"),
    ShareLink: _Later("netui.session.shelf.plans:share_link"),
    NotForThem: _Later("netui.session.shelf.plans:not_for_them"),
    StartIntroduction: _Later("netui.session.introductions.plans:start_introduction"),
    DismissPair: _Later("netui.session.introductions.plans:dismiss_pair"),
    TakeStep: _Later("netui.session.introductions.plans:take_step"),
    EditReason: _Later("netui.session.introductions.plans:edit_reason"),
    RemoveIntroduction: _Later("netui.session.introductions.plans:remove_introduction"),
    PlanEvent: _Later("netui.session.events.plans:plan_event"),
    StartEvent: _Later("netui.session.events.plans:start_event"),
    StopEvent: _Later("netui.session.events.plans:stop_event"),
    CountGoal: _Later("netui.session.events.plans:count_goal"),
    LookAtGuest: _Later("netui.session.events.plans:look_at_guest"),
    CloseReview: _Later("netui.session.events.plans:close_review"),
    RemoveEvent: _Later("netui.session.events.plans:remove_event"),
    PassOverForAim: _Later("netui.session.goals.plans:pass_over_for_aim"),
    NoteOutcome: _Later("netui.session.outcomes.plans:note_outcome"),
    SaveOutcome: _Later("netui.session.outcomes.plans:save_outcome"),
    AddSource: _Later("netui.session.outcomes.plans:add_source"),
    RemoveOutcome: _Later("netui.session.outcomes.plans:remove_outcome"),
    GoToStep: _Later("netui.session.weekly.state:go_to_step"),
    PassRow: _Later("netui.session.weekly.state:pass_row"),
    GiveCard: _Later("netui.session.cards.plans:give_card"),
    KeepSignature: _Later("netui.session.cards.plans:keep_signature"),
    DeclineNewStart: _Later("netui.session.weekly.state:decline_new_start"),
    TakeFromRemote: _Later("netui.session.sync.plans:take_from_remote"),
    Decide: _Later("netui.session.sync.plans:decide"),
}


_BRING_TEXTS = (ImportBatch, MergeContacts, SplitConversation, TakeFromRemote, Decide)
"""Commands whose texts nobody typed just now: they come from a file, or were there before."""


def plan(command: Command, at: PlanContext) -> Change:
    """Return the change that the command would make; a change without edits when there is nothing to do.

    Raises:
        RefusedError: it cannot be done as it stands, or a text is longer than it may be.
        StaleError: a record has changed since the command was made from it.
    """
    change = _PLANS[type(command)](command, at)
    if not isinstance(command, _BRING_TEXTS):
        _refuse_over_long(change)
    # The label of a change is one line, and is kept with it: a name of a hundred thousand letters is cut.
    return replace(change, act=cut_in_the_middle(change.act, _LABEL_CELLS))


def _refuse_over_long(change: Change) -> None:
    for edit in change.edits:
        for name, characters, most in over_long_texts(edit.before, edit.after) if edit.after is not None else ():
            raise RefusedError(
                "Too long",
                f"{characters:,} characters are too long for “{name.replace('_', ' ')}”, which takes {most:,}: a "
                "longer text is better kept in a file that a note names. Nothing was saved.",
            )
