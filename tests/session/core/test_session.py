"""Commands in, changes out, undo: a person's decisions and what they leave behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from netui.domain.core.errors import RefusedError, SaveError, StaleError
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.values import Anniversary
from netui.session.capture.reader import reader_of
from netui.session.commands import (
    CompleteItems,
    PassOver,
    Pin,
    RemoveContact,
    RemoveConversation,
    SaveContact,
    SaveConversation,
    SetNext,
    SetStatus,
    SetTier,
    SkipItems,
    SnoozeItems,
    StartFresh,
    TakeCapture,
)
from netui.session.core.network import names_in_change
from netui.session.core.saving.undo import UndoTarget
from netui.session.core.session import Session
from tests.session.building import TODAY, session_with
from tests.session.memory_journal import MemoryJournal

LONG_AGO = datetime(2026, 1, 5, 9, tzinfo=UTC)
ANN = Contact("ann", "Ann Lee", tier="close", tier_since=date(2026, 1, 5), created_at=LONG_AGO)
BEN = Contact("ben", "Ben Ito", tier="active", tier_since=date(2026, 1, 5), created_at=LONG_AGO)
COFFEE = Conversation(
    "c1",
    date(2026, 9, 1),
    "meeting",
    ("ann",),
    created_at=datetime(2026, 9, 1, 18, tzinfo=UTC),
    summary="coffee",
)


def in_queue(session: Session) -> list[str]:
    return [item.name for item in session.queue.today_items]


def the_item(session: Session, name: str) -> object:
    return next(item for item in session.queue.today_items if item.name == name)


def test_a_capture_makes_people_conversation_and_promise_and_one_undo_takes_all_back() -> None:
    session = session_with(ANN, COFFEE)
    before = session.queue
    change = session.execute(
        TakeCapture(
            reader_of(session).capture(
                "Ann Lee, Zoë Kraus: lunch at PyCon, *has twins #rust !active > send paper by fri"
            )
        )
    )
    assert change is not None
    assert change.label == "Logged a conversation with Ann Lee and Zoë Kraus"
    zoe = session.network.contact(reader_of(session).names.resolve("Zoë").contact_id)
    assert zoe is not None
    assert (zoe.tier, zoe.tier_since, zoe.tags, zoe.source) == ("active", TODAY, ("rust",), "capture")
    assert [item.what for item in session.items_of("ann") if item.kind is FollowUpKind.PROMISE] == ["send paper"]
    header = session.network.headers_with(zoe.id)[0]
    assert (header.contacts, header.channel) == (("ann", zoe.id), "meeting")

    undone = session.undo()
    assert undone is not None
    assert undone.label == "Undone: Logged a conversation with Ann Lee and Zoë Kraus"
    assert session.network.contact(zoe.id) is None
    assert session.network.contact("ann") == ANN
    assert session.queue == before
    assert reader_of(session).names.resolve("Zoë").candidates == ()

    assert session.redo() is not None
    assert session.network.contact(zoe.id) == zoe


def test_a_line_that_is_not_clear_is_refused_and_saves_nothing() -> None:
    session = session_with(ANN)
    with pytest.raises(RefusedError):
        session.execute(TakeCapture(reader_of(session).capture("coffee, nothing else")))
    assert len(list(session.history())) == 1


def test_done_logs_a_conversation_and_the_person_leaves_the_queue() -> None:
    session = session_with(ANN, COFFEE)
    assert in_queue(session) == ["Ann Lee"]
    item = session.queue.today_items[0]
    session.execute(
        CompleteItems((item,), "call", reader_of(session).note("her talk, *moves to Oslo > send map", "ann"), TODAY)
    )
    assert in_queue(session) == []
    newest = session.network.conversation(session.network.headers_with("ann")[-1].id)
    assert newest is not None
    assert (newest.channel, newest.summary, newest.on) == ("call", "her talk", TODAY)
    assert [point.text for point in newest.key_points] == ["moves to Oslo"]
    assert [each.what for each in session.network.follow_ups_of("ann")] == ["send map"]


def test_what_a_note_says_about_the_person_is_kept_with_them() -> None:
    session = session_with(ANN, COFFEE)
    note = reader_of(session).note("lunch #rust !active https://github.com/annlee", "ann")
    session.execute(CompleteItems((session.queue.today_items[0],), "meeting", note, TODAY))
    ann = session.network.contact("ann")
    assert ann is not None
    assert ("rust" in ann.tags, ann.tier, [link.value for link in ann.links]) == (
        True,
        "active",
        ["https://github.com/annlee"],
    )


def test_several_items_about_one_person_are_settled_by_one_conversation() -> None:
    promise = FollowUp("p1", "ann", what="send paper", due_on=date(2026, 11, 18), created_at=LONG_AGO)
    session = session_with(ANN, BEN, COFFEE, promise)
    items = session.queue.today_items
    assert sorted(item.contact_id for item in items) == ["ann", "ann", "ben"]
    session.execute(CompleteItems(items, "call", reader_of(session).note("", "ann"), TODAY))
    assert session.queue.today_items == ()
    talks = [session.network.conversation(header.id) for header in session.network.headers_with("ann")]
    assert [talk.summary for talk in talks if talk] == ["coffee", "send paper"]
    assert len(session.network.headers_with("ben")) == 1


def test_an_event_is_reviewed_with_a_note_that_names_nobody() -> None:
    session = session_with(Event("pycon", "PyCon", starts_on=date(2026, 11, 14), ends_on=date(2026, 11, 16)))
    item = session.queue.today_items[0]
    note = reader_of(session).note("met nobody new", item.contact_id)
    assert (note.is_ready, note.summary) == (True, "met nobody new")
    session.execute(CompleteItems((item,), "meeting", note, TODAY))
    assert session.queue.today_items == ()
    (taken_home,) = [session.network.conversation(header.id) for header in session.network.conversations.all()]
    assert taken_home is not None
    assert (taken_home.contacts, taken_home.event, taken_home.channel) == ((), "pycon", "note")
    assert [(point.text, point.kind) for point in taken_home.key_points] == [("met nobody new", "lesson")]


def test_a_change_names_the_event_that_it_is_about() -> None:
    session = session_with(Event("e1", "Harbour Days", starts_on=date(2026, 11, 14), ends_on=date(2026, 11, 15)))
    (item,) = session.queue.today_items
    change = session.execute(SnoozeItems((item,), date(2026, 11, 27)))
    assert change is not None
    assert change.label == "Snoozed to Fri 27 Nov: Harbour Days"
    assert names_in_change(change, session.network) == ("Harbour Days",)


def test_deleting_the_newest_conversation_restores_the_queue() -> None:
    session = session_with(ANN, COFFEE)
    before = session.queue
    item = before.today_items[0]
    session.execute(CompleteItems((item,), "call", reader_of(session).note("", "ann"), TODAY))
    session.execute(RemoveConversation(session.network.headers_with("ann")[-1].id))
    assert session.queue == before


def test_a_cadence_is_not_done_without_a_conversation() -> None:
    session = session_with(ANN, COFFEE)
    with pytest.raises(RefusedError):
        session.execute(CompleteItems((session.queue.today_items[0],), "", reader_of(session).note("", "ann"), TODAY))


def test_a_promise_can_be_closed_without_a_conversation() -> None:
    promise = FollowUp("p1", "ann", what="send paper", due_on=date(2026, 11, 18), created_at=LONG_AGO)
    session = session_with(ANN, promise)
    item = next(item for item in session.queue.today_items if item.kind is FollowUpKind.PROMISE)
    session.execute(CompleteItems((item,), "", reader_of(session).note("", "ann"), TODAY))
    closed = session.network.follow_up("p1")
    assert closed is not None
    assert (closed.status, closed.done_on) == (FollowUpStatus.DONE, TODAY)
    assert session.network.headers_with("ann") == ()


def test_snooze_hides_until_its_day_and_a_back_dated_conversation_leaves_it() -> None:
    journal = MemoryJournal()
    session = session_with(ANN, COFFEE, journal=journal)
    session.execute(SnoozeItems((session.queue.today_items[0],), date(2026, 12, 15)))
    assert in_queue(session) == []
    session.execute(TakeCapture(reader_of(session).capture("2026-08-01 Ann Lee: phone, old news")))
    assert in_queue(session) == []
    assert in_queue(session_with(journal=journal, today=date(2026, 12, 14))) == []
    assert in_queue(session_with(journal=journal, today=date(2026, 12, 15))) == ["Ann Lee"]


def test_a_snooze_needs_a_later_day() -> None:
    session = session_with(ANN, COFFEE)
    with pytest.raises(RefusedError):
        session.execute(SnoozeItems((session.queue.today_items[0],), TODAY))


def test_skip_moves_a_cadence_by_one_round() -> None:
    session = session_with(ANN, COFFEE)
    session.execute(SkipItems((session.queue.today_items[0],)))
    assert in_queue(session) == []
    assert session.relationship_status(ANN).due_on == date(2026, 12, 20)


def test_a_bulk_is_one_step() -> None:
    session = session_with(ANN, BEN, COFFEE)
    before = session.queue
    assert sorted(in_queue(session)) == ["Ann Lee", "Ben Ito"]
    change = session.execute(SnoozeItems(before.today_items, date(2026, 11, 24)))
    assert change is not None
    assert change.label == "Snoozed to Tue 24 Nov: 2 people"
    assert in_queue(session) == []
    session.undo()
    assert session.queue == before


def test_tiers_count_from_the_day_they_are_given() -> None:
    session = session_with(Contact("new", "Noor", created_at=LONG_AGO))
    change = session.execute(SetTier(("new",), "inner"))
    assert change is not None
    assert change.label == "Tier of Noor is now Inner circle"
    noor = session.network.contact("new")
    assert noor is not None
    assert noor.tier_since == TODAY
    assert session.execute(SetTier(("new",), "inner")) is None
    with pytest.raises(RefusedError, match="no tier"):
        session.execute(SetTier(("new",), "best"))


def test_a_form_that_was_opened_on_an_older_state_saves_nothing() -> None:
    session = session_with(ANN)
    session.execute(SaveContact(ANN, replace(ANN, company="Acme")))
    with pytest.raises(StaleError):
        session.execute(SaveContact(ANN, replace(ANN, company="Globex")))
    ann = session.network.contact("ann")
    assert ann is not None
    assert ann.company == "Acme"


def test_saving_a_form_without_a_change_is_no_step() -> None:
    session = session_with(ANN)
    assert session.execute(SaveContact(ANN, ANN)) is None


def test_a_contact_needs_a_name() -> None:
    session = session_with()
    with pytest.raises(RefusedError):
        session.execute(SaveContact(None, Contact("", "  ")))


def test_a_rhythm_of_no_time_is_refused() -> None:
    session = session_with(ANN)
    with pytest.raises(RefusedError, match="1d"):
        session.execute(SaveContact(ANN, replace(ANN, every=Duration(0, "d"))))


def test_removing_a_contact_keeps_what_concerns_others_and_can_be_undone() -> None:
    both = replace(COFFEE, id="c2", contacts=("ann", "ben"), private={"ann": "shy", "ben": "loud"})
    knows = replace(BEN, knows=("ann",))
    session = session_with(ANN, knows, COFFEE, both, FollowUp("p1", "ann", what="send paper"))
    session.execute(RemoveContact("ann"))
    assert session.network.contact("ann") is None
    assert session.network.conversation("c1") is None
    left = session.network.conversation("c2")
    assert left is not None
    assert (left.contacts, left.private) == (("ben",), {"ben": "loud"})
    ben = session.network.contact("ben")
    assert ben is not None
    assert ben.knows == ()
    assert session.network.follow_up("p1") is None
    session.undo()
    assert session.network.contact("ann") == ANN
    assert session.network.conversation("c2") == both
    assert session.network.contact("ben") == knows


@pytest.mark.parametrize("status", [ContactStatus.PAUSED, ContactStatus.ARCHIVED, ContactStatus.DECEASED])
def test_who_is_not_active_never_falls_due(status: ContactStatus) -> None:
    session = session_with(ANN, COFFEE)
    session.execute(SetStatus(("ann",), status))
    assert in_queue(session) == []
    session.execute(SetStatus(("ann",), ContactStatus.ACTIVE))
    assert in_queue(session) == ["Ann Lee"]


def test_a_pinned_person_stands_on_top() -> None:
    session = session_with(ANN, BEN, COFFEE, FollowUp("p", "ann", what="x", due_on=date(2026, 11, 1)))
    assert in_queue(session)[0] == "Ann Lee"
    session.execute(Pin(("ben",), pinned=True))
    assert in_queue(session)[0] == "Ben Ito"


def test_an_explicit_next_date_replaces_the_cadence() -> None:
    session = session_with(ANN, COFFEE)
    change = session.execute(SetNext("ann", date(2027, 1, 11)))
    assert change is not None
    assert change.label == "Next with Ann Lee on 11 Jan 2027"
    assert in_queue(session) == []
    session.execute(SetNext("ann", None))
    assert in_queue(session) == ["Ann Lee"]


def test_sorting_passes_over_and_archives() -> None:
    session = session_with(Contact("new", "Noor", created_at=LONG_AGO))
    session.execute(PassOver("new"))
    noor = session.network.contact("new")
    assert noor is not None
    assert noor.sorted_at is not None
    session.execute(PassOver("new", never=True))
    noor = session.network.contact("new")
    assert noor is not None
    assert noor.status is ContactStatus.ARCHIVED


def test_a_fresh_start_clears_what_is_late_and_invents_no_conversation() -> None:
    session = session_with(ANN, BEN, COFFEE)
    session.execute(StartFresh())
    assert in_queue(session) == []
    assert session.relationship_status(ANN).last_on == date(2026, 9, 1)
    session.undo()
    assert sorted(in_queue(session)) == ["Ann Lee", "Ben Ito"]


def test_a_conversation_can_be_edited_but_not_left_with_nobody() -> None:
    session = session_with(ANN, BEN, COFFEE)
    moved = replace(COFFEE, contacts=("ben",))
    session.execute(SaveConversation(COFFEE, moved))
    assert session.network.headers_with("ann") == ()
    assert [header.id for header in session.network.headers_with("ben")] == ["c1"]
    stored = session.network.conversation("c1")
    assert stored is not None
    with pytest.raises(RefusedError):
        session.execute(SaveConversation(stored, replace(stored, contacts=())))
    with pytest.raises(StaleError):
        session.execute(SaveConversation(COFFEE, replace(COFFEE, summary="tea")))


def test_two_sessions_on_one_database_see_and_never_overwrite_each_other() -> None:
    journal = MemoryJournal()
    one = session_with(ANN, BEN, journal=journal)
    other = session_with(journal=journal.twin())
    one.execute(SetTier(("ann",), "inner"))
    # The other has not looked yet: its plan is made anew on what the first one saved.
    other.execute(Pin(("ann",), pinned=True))
    ann = other.network.contact("ann")
    assert ann is not None
    assert (ann.tier, ann.pinned) == ("inner", True)
    assert [change.label for change in one.refresh()] == ["Pinned Ann Lee"]
    assert one.network.contact("ann") == ann


def test_undo_refuses_when_a_record_has_changed_since() -> None:
    journal = MemoryJournal()
    one = session_with(ANN, journal=journal)
    one.execute(Pin(("ann",), pinned=True))
    entry = one.steps().undo
    assert entry is not None
    twin = session_with(journal=journal.twin())
    twin.execute(SetTier(("ann",), "inner"))
    with pytest.raises(RefusedError, match="changed since"):
        one._back(UndoTarget(entry, entry.label, "Undone")).at_once()
    ann = one.network.contact("ann")
    assert ann is not None
    assert (ann.tier, ann.pinned) == ("inner", True)


def test_undo_works_across_restarts_until_nothing_is_left() -> None:
    journal = MemoryJournal()
    session_with(ANN, COFFEE, journal=journal).execute(Pin(("ann",), pinned=True))
    later = session_with(journal=journal)
    assert later.undo() is not None
    assert later.network.contact("ann") == ANN
    assert later.undo() is not None
    assert later.undo() is None
    assert list(later.network.contacts()) == []


def test_a_failed_save_changes_nothing_in_memory() -> None:
    journal = MemoryJournal()
    session = session_with(ANN, COFFEE, journal=journal)
    before = session.queue
    journal.broken = True
    with pytest.raises(SaveError):
        session.execute(Pin(("ann",), pinned=True))
    assert session.network.contact("ann") == ANN
    assert session.queue == before
    journal.broken = False
    assert session.execute(Pin(("ann",), pinned=True)) is not None


@pytest.mark.parametrize("name", ["", " \t", "\u202e\u200b", "\u2066 \u00ad"])
def test_a_name_of_which_nothing_is_seen_is_refused(name: str) -> None:
    session = session_with()
    with pytest.raises(RefusedError, match="needs a name"):
        session.execute(SaveContact(None, Contact("", name)))
    assert not list(session.network.contacts())


def test_a_birthday_waits_until_its_person_is_sorted() -> None:
    card = Contact("card", "Card Person", source="vcard", birthday=Anniversary(11, 21), created_at=LONG_AGO)
    session = session_with(card, replace(card, id="mine", name="My Friend", source=""))
    assert in_queue(session) == []
    session.execute(SetTier(("card",), "weak"))
    assert set(in_queue(session)) == {"Card Person"}


def test_a_conversation_belongs_to_the_event_that_is_going_on_that_day() -> None:
    event = Event("fair", "Harbour fair", starts_on=date(2026, 11, 19), ends_on=TODAY, status=EventStatus.RUNNING)
    past = replace(event, id="past", starts_on=date(2026, 11, 10), ends_on=date(2026, 11, 12))
    session = session_with(ANN, past, event)
    for line in ("Ann Lee: coffee", "2026-11-15 Ann Lee: call", "2026-11-19 Ann Lee: met at the stand"):
        session.execute(TakeCapture(reader_of(session).capture(line)))
    talks = [session.network.conversation(header.id) for header in session.network.headers_with("ann")]
    assert [talk.event for talk in talks if talk] == ["", "fair", "fair"]


def test_a_step_of_an_introduction_is_nobodys_turn_while_the_other_is_not_to_be_contacted() -> None:
    steps = (IntroductionStatus.IDEA, IntroductionStatus.ASKED_A, IntroductionStatus.ASKED_B, IntroductionStatus.AGREED)
    history = tuple(IntroductionStep(status, date(2026, 1, 5)) for status in steps)
    agreed = Introduction("i", "ann", "ben", status=IntroductionStatus.AGREED, history=history)
    session = session_with(ANN, Contact("ben", "Ben Ito"), agreed)

    def steps_of_ann() -> list[str]:
        return [item.about for item in session.items_of("ann") if item.kind is FollowUpKind.INTRODUCTION]

    assert steps_of_ann() == ["i"]
    session.execute(SetStatus(("ben",), ContactStatus.DO_NOT_CONTACT))
    assert steps_of_ann() == []
    session.undo()
    assert steps_of_ann() == ["i"]
