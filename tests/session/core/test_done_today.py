"""How much was decided today: counted from the records, so that every face and every restart says the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.capture.model import Capture
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.domain.records.follow_up import FollowUp, Owner
from netui.session.capture.reader import reader_of
from netui.session.commands import CompleteItems, MoveItems, SetTier, SkipItems, SnoozeItems, TakeCapture
from netui.session.core.command import Command
from netui.session.core.done_today import DecidedToday, Verdict
from netui.session.core.queue_projection import QueueProjection
from netui.session.core.session import Session
from netui.session.triage.day_so_far import day_so_far
from tests.session.building import TODAY, session_with


def circle() -> list[Record]:
    """Four people who are late, and a promise to one of them."""
    people: list[Record] = [Contact(f"p{n}", f"Person {n}", tier="close") for n in range(4)]
    talks = [Conversation(f"t{n}", TODAY - timedelta(60 + n), "meeting", (f"p{n}",)) for n in range(4)]
    return [*people, *talks, FollowUp("f0", "p0", what="send the paper", due_on=TODAY)]


def item(session: Session, kind: str, person: str) -> QueueItem:
    return next(one for one in session.items_of(person) if one.kind.value == kind)


def logged(*items: QueueItem) -> CompleteItems:
    return CompleteItems(items, "call", Capture(TODAY), TODAY)


def test_what_was_put_off_let_go_and_done_counts_once_each() -> None:
    session = session_with(*circle())
    assert session.decided.count == 0
    session.execute(SkipItems((item(session, "cadence", "p1"),)))
    session.execute(SnoozeItems((item(session, "cadence", "p2"),), TODAY + timedelta(3)))
    session.execute(logged(item(session, "promise", "p0")))
    assert session.decided.count == 4  # the call kept the promise, and settled the cadence of the same person
    session.execute(logged(item(session, "cadence", "p3")))
    assert session.decided.count == 5
    for left in (4, 2, 1, 0):
        session.undo()
        assert session.decided.count == left


def test_several_at_once_count_each_and_planning_does_not_count() -> None:
    session = session_with(*circle())
    session.execute(SkipItems(tuple(item(session, "cadence", f"p{n}") for n in (1, 2, 3))))
    assert session.decided.count == 3
    planned = session_with(
        Contact("p1", "Ana", tier="inner"), Conversation("t", TODAY - timedelta(11), "call", ("p1",))
    )
    planned.execute(MoveItems(planned.queue.coming_up, TODAY + timedelta(9)))
    assert planned.decided.count == 0


def test_a_note_is_no_conversation_and_decides_nothing() -> None:
    session = session_with(*circle())
    session.execute(TakeCapture(reader_of(session).capture("> person 1: send the slides by fri")))
    assert session.decided.count == 0


def test_on_the_next_day_it_begins_anew() -> None:
    session = session_with(*circle())
    session.execute(SkipItems((item(session, "cadence", "p1"),)))
    assert session.decided.count == 1
    session.move_to(TODAY + timedelta(1))
    assert session.decided.count == 0


_DECISIONS: list[Callable[[Session], Command | None]] = [
    lambda session: SkipItems(session.queue.today_items[:1]),
    lambda session: SnoozeItems(session.queue.today_items[:2], TODAY + timedelta(2)),
    lambda session: logged(*session.queue.today_items[:1]),
    lambda _session: None,
]


@given(st.lists(st.sampled_from(_DECISIONS), max_size=8))
@settings(max_examples=30)
def test_kept_in_step_it_is_what_a_new_count_gives(decisions: list[Callable[[Session], Command | None]]) -> None:
    session = session_with(*circle())
    assert session.decided.count == 0
    for decide in decisions:
        command = decide(session)
        if command is None:
            session.undo() if session.steps().undo and session.steps().undo.label != "Set up" else None  # type: ignore[union-attr]
        elif session.queue.today_items:
            session.execute(command)
        anew = QueueProjection(session.network, session.rules, session.today)
        assert session.decided.count == DecidedToday(session.network, anew).count


def verdicts(session: Session) -> list[Verdict]:
    return [one.verdict for one in session.decided.all()]


def test_each_verdict_has_its_name() -> None:
    records = [*circle(), FollowUp("f1", "p1", what="call", due_on=TODAY), FollowUp("f2", "p2", what="x", due_on=TODAY)]
    session = session_with(*records)
    session.execute(SkipItems((item(session, "promise", "p0"),)))
    session.execute(CompleteItems((item(session, "promise", "p1"),), "", Capture(TODAY), TODAY))
    session.execute(SkipItems((item(session, "cadence", "p1"),)))
    session.execute(SnoozeItems((item(session, "cadence", "p2"),), TODAY + timedelta(3)))
    session.execute(logged(item(session, "cadence", "p3")))
    assert sorted(verdicts(session)) == sorted(Verdict)
    assert [one.until for one in session.decided.all() if one.until] == [TODAY + timedelta(3)]


def test_a_conversation_counts_only_where_its_person_was_due() -> None:
    session = session_with(*circle(), Contact("new", "Nora Berg", tier="close", tier_since=TODAY))
    reader = reader_of(session)
    session.execute(TakeCapture(reader.capture("Nora Berg: lunch")))
    assert session.decided.count == 0
    session.execute(TakeCapture(reader.capture("Person 1: lunch")))
    assert verdicts(session) == [Verdict.TALKED]
    session.execute(TakeCapture(reader.capture("Person 1: and a call")))
    assert session.decided.count == 1


def test_what_was_written_down_today_of_long_ago_takes_nothing_from_the_talk_of_today() -> None:
    session = session_with(Contact("p1", "Ana Silva", tier="close", tier_since=TODAY))
    reader = reader_of(session)
    session.execute(TakeCapture(reader.capture("2026-08-01 Ana Silva: coffee")))
    assert session.decided.count == 0
    session.execute(logged(item(session, "cadence", "p1")))
    assert session.decided.count == 1


def test_a_tier_that_is_given_after_the_talk_decides_nothing() -> None:
    session = session_with(Contact("known", "Ben Ito"), Contact("other", "Una Roe"))
    lines = ("yesterday: call with Rita Moe", "call with Kim Sorensen", "yesterday: Ben Ito: call")
    for line in lines:
        session.execute(TakeCapture(reader_of(session).capture(line)))
    for one in session.network.contacts():
        session.execute(SetTier((one.id,), "weak"))
    assert session.decided.count == 0
    assert day_so_far(session).closing == "Nobody is waiting for you today."


def test_a_talk_of_yesterday_that_is_written_down_today_counts_today() -> None:
    session = session_with(*circle())
    session.execute(CompleteItems((item(session, "cadence", "p1"),), "call", Capture(TODAY), TODAY - timedelta(1)))
    assert verdicts(session) == [Verdict.TALKED]


def test_the_budget_of_the_day_is_used_up_by_what_is_decided_and_given_back_by_undo() -> None:
    session = session_with(*people_who_are_late(14))
    assert len(session.queue.today_items) == 12
    session.execute(SkipItems(session.queue.today_items[:1]))
    session.execute(SnoozeItems(session.queue.today_items[:2], TODAY + timedelta(2)))
    assert (len(session.queue.today_items), len(session.queue.later)) == (9, 2)
    session.execute(SkipItems(session.queue.today_items))
    assert (len(session.queue.today_items), len(session.queue.later)) == (0, 2)
    session.undo()
    assert (len(session.queue.today_items), len(session.queue.later)) == (9, 2)
    session.execute(SkipItems(session.queue.today_items))
    session.decided.more += 5
    assert (len(session.queue.today_items), len(session.queue.later)) == (2, 0)
    session.move_to(TODAY + timedelta(3))
    assert len(session.queue.today_items) == 4  # the next day has its own budget, and no more than that


def test_as_many_more_come_as_were_asked_for_also_when_more_was_decided_than_the_budget() -> None:
    session = session_with(*people_who_are_late(20))
    session.execute(SkipItems(session.queue.today_items))
    session.execute(SkipItems(session.queue.later[:3]))
    assert (len(session.queue.today_items), len(session.queue.later)) == (0, 5)
    session.decided.ask_for(4, session.rules.queue.daily_limit)
    assert (len(session.queue.today_items), len(session.queue.later)) == (4, 1)


def test_promises_of_the_user_and_pinned_people_always_belong_to_the_day() -> None:
    more = [
        FollowUp("mine", "p0", what="send it", due_on=TODAY),
        FollowUp("theirs", "p1", what="send it", due_on=TODAY, owner=Owner.THEM),
        Contact("pinned", "Zoë Pin", tier="close", pinned=True),
        Conversation("tz", TODAY - timedelta(80), "meeting", ("pinned",)),
    ]
    session = session_with(*people_who_are_late(14), *more)
    while rest := [one for one in session.queue.today_items if one.id not in ("mine", "cadence-pinned")]:
        session.execute(SkipItems(tuple(rest[:4])))
    assert {one.id for one in session.queue.today_items} == {"mine", "cadence-pinned"}
    assert session.queue.later


def people_who_are_late(count: int) -> list[Record]:
    people: list[Record] = [Contact(f"p{n}", f"Person {n}", tier="close") for n in range(count)]
    return [*people, *(Conversation(f"t{n}", TODAY - timedelta(60 + n), "meeting", (f"p{n}",)) for n in range(count))]


def test_the_day_is_told_in_true_words() -> None:
    assert day_so_far(session_with(*people_who_are_late(0))).closing == "Nobody is waiting for you today."
    session = session_with(*people_who_are_late(3))
    session.execute(SkipItems(session.queue.today_items[:2]))
    assert day_so_far(session).closing == "That is the day."
    assert day_so_far(session).sentence == "2 decided: 2 skipped"
    session.execute(logged(*session.queue.today_items[:1]))
    day = day_so_far(session)
    assert (day.closing, day.sentence) == ("That is the day.", "3 decided: 1 talked to, 2 skipped")
    assert day.tallies[0].people == ("Person 0",)
    assert (day.decided, day.whole) == (3, 3)
    all_talked = session_with(*people_who_are_late(2))
    all_talked.execute(logged(*all_talked.queue.today_items))
    assert day_so_far(all_talked).closing == "That is the day, and you spoke to all of them."
