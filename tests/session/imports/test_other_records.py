"""Conversations, promises and events of a file: whom they mean, known again, renewed, left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count

import pytest

from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, Direction
from netui.domain.records.document import Record, table_of
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import (
    IncomingContact,
    IncomingConversation,
    IncomingEvent,
    IncomingFollowUp,
    Participant,
)
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import ICS
from netui.session.core.network import Network
from netui.session.imports.commands import SOMEBODY_NEW, ImportOptions
from netui.session.imports.groups import key_of
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import planning
from netui.session.imports.report import report_lines

NOW = datetime(2026, 11, 29, 9, tzinfo=UTC)
ANN = Contact(id="ann", name="Ann Lee", emails=(Labelled("ann@x.example"),))
IDS = count()


def network(*records: Record) -> Network:
    talks = {one.id: one for one in records if isinstance(one, Conversation)}
    return Network(
        lambda table: [one for one in records if table_of(one) == table],
        [one.header for one in talks.values()],
        talks.get,
        lambda field: [one.id for one in talks.values() if getattr(one, field)],
        lambda one: repr(talks.get(one, "")),
    )


def plan(batch: Batch, *records: Record, options: ImportOptions | None = None, now: datetime = NOW) -> ImportPlan:
    here = network(*records)
    steps = planning(
        batch,
        here.contacts(),
        source="ics",
        file_name="f.ics",
        now=now,
        new_id=lambda: f"n{next(IDS)}",
        network=here,
        options=options or ImportOptions(),
    )
    return finished(steps)


def after(done: ImportPlan, *records: Record) -> tuple[Record, ...]:
    """The records once a plan is carried out."""
    kept = {(table_of(one), one.id): one for one in records}
    for edit in done.change.edits:
        kept.pop((edit.table, edit.id), None)
        if edit.after is not None:
            kept[edit.table, edit.id] = edit.after
    return tuple(kept.values())


def somebody(address: str, name: str = "", *, wanted: bool = False) -> Participant:
    return Participant(IncomingContact(name or address, 3, emails=(Labelled(address),)), is_wanted=wanted)


def talk(*people: Participant, on: date = date(2026, 11, 20), summary: str = "Coffee") -> IncomingConversation:
    return IncomingConversation("ics:1", on, "meeting", people, (3,), "nobody you know ({})", summary=summary)


def talks(records: tuple[Record, ...]) -> list[Conversation]:
    return [one for one in records if isinstance(one, Conversation)]


def test_the_known_ones_take_part_and_again_changes_nothing() -> None:
    batch = Batch(conversations=(talk(somebody("ann@x.example"), somebody("bo@x.example")),))
    first = plan(batch, ANN)
    here = after(first, ANN)
    (one,) = talks(here)
    assert (one.contacts, one.source, one.imported) == (("ann",), "ics", ("ics:1",))
    assert not plan(batch, *here).change


def test_whoever_nobody_knows_is_counted_or_added() -> None:
    batch = Batch(conversations=(talk(somebody("bo@x.example", "Bo Ek")),))
    assert [one.reason for one in plan(batch, ANN).skipped] == ["nobody you know (1 person)"]
    added = plan(batch, ANN, options=ImportOptions(strangers=True))
    assert (added.added, added.new(Conversation)) == (1, 1)
    wanted = Batch(conversations=(talk(somebody("bo@x.example", "Bo Ek", wanted=True)),))
    here = after(plan(wanted, ANN), ANN)
    assert [one.name for one in here if isinstance(one, Contact)] == ["Ann Lee", "Bo Ek"]
    assert not plan(wanted, *here).change


def test_whoever_comes_in_by_a_later_conversation_takes_part_in_the_earlier_ones() -> None:
    heard = replace(talk(somebody("bo@x.example", "Bo Ek")), key="ics:0")
    both = replace(talk(somebody("ann@x.example"), somebody("bo@x.example", "Bo Ek")), key="ics:2")
    batch = Batch(conversations=(heard, both, talk(somebody("bo@x.example", "Bo Ek", wanted=True))))
    first = plan(batch, ANN)
    here = after(first, ANN)
    assert [len(one.contacts) for one in talks(here)] == [1, 2, 1]
    assert not first.skipped
    assert not plan(batch, *here).change


def test_a_moved_event_renews_what_nobody_has_touched() -> None:
    here = after(plan(Batch(conversations=(talk(somebody("ann@x.example")),)), ANN), ANN)
    moved = Batch(conversations=(talk(somebody("ann@x.example"), on=date(2026, 11, 21)),))
    renewal = plan(moved, *here)
    assert renewal.change.label.startswith("Renewed 1 conversation from ")
    (one,) = talks(after(renewal, *here))
    assert one.on == date(2026, 11, 21)
    mine = tuple(replace(each, summary="my words") if isinstance(each, Conversation) else each for each in here)
    assert not plan(moved, *mine).change


def test_one_plan_edits_a_record_once_and_an_older_file_after_a_newer_changes_nothing() -> None:
    older = talk(somebody("ann@x.example"), summary="3 messages")
    newer = replace(older, summary="4 messages", direction=Direction.OUT)
    both = plan(Batch(conversations=(older, newer)), ANN)
    (edit,) = both.change.edits
    assert (edit.before, edit.after and talks((edit.after,))[0].summary) == (None, "4 messages")
    here = after(both, ANN)
    assert talks(here)[0].direction is Direction.OUT
    assert not plan(Batch(conversations=(older,)), *here).change
    assert not plan(Batch(conversations=(newer, older)), *here).change
    assert key_of(talks(here)[0]) == "ics:1"
    there = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    moment = Batch(conversations=(replace(older, at=there),))
    elsewhere = replace(older, at=there.astimezone(timezone(timedelta(hours=9))), on=date(2026, 11, 21))
    assert not plan(Batch(conversations=(elsewhere,)), *after(plan(moment, ANN), ANN)).change
    called_off = replace(older, on=date(2026, 12, 24), is_called_off=True)
    ahead = replace(older, on=date(2026, 12, 24))
    assert not plan(Batch(conversations=(ahead, called_off)), ANN).change

    task, later = promise(somebody("ann@x.example")), promise(somebody("ann@x.example"), what="send both")
    fair = IncomingEvent("li-event:1", "Fair", date(2026, 11, 20), date(2026, 11, 21), 2, EventStatus.REVIEWED)
    longer = replace(fair, ends_on=date(2026, 11, 22))
    planned = plan(Batch(follow_ups=(task, later), events=(fair, longer)), ANN)
    assert [(edit.before, edit.table) for edit in planned.change.edits] == [(None, "follow_ups"), (None, "events")]
    assert not plan(Batch(follow_ups=(task,), events=(fair,)), *after(planned, ANN)).change


def calendar(day: str, changed: str, kind: str = "VEVENT") -> Batch:
    """A calendar with one entry on that day, as another program writes it; ``changed`` are its lines about changes."""
    when = "DUE" if kind == "VTODO" else "DTSTART"
    lines = (f"BEGIN:{kind}", "UID:1", *changed.split(), f"{when};VALUE=DATE:{day}", "SUMMARY:Ann Lee: lunch")
    rest = ("ATTENDEE;CN=Ann Lee:mailto:ann@x.example", f"END:{kind}", "END:VCALENDAR", "")
    content = "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, *rest)).encode()
    return ICS.read(content, ReadOptions(today=NOW.date(), me=("me@x.example",), zone=UTC))


@pytest.mark.parametrize("kind", ["VEVENT", "VTODO", "VJOURNAL"])
@pytest.mark.parametrize(
    "revisions",
    [
        ("SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:2"),
        ("LAST-MODIFIED:20261101T090000Z", "LAST-MODIFIED:20261102T090000Z", "LAST-MODIFIED:20261103T080000Z"),
        ("DTSTAMP:20261101T090000Z", "DTSTAMP:20261102T090000Z SEQUENCE:1", "DTSTAMP:20261102T090000Z SEQUENCE:2"),
    ],
)
def test_what_was_moved_away_and_back_is_news_by_its_revision(kind: str, revisions: tuple[str, ...]) -> None:
    days = ("20261120", "20261124", "20261120")
    first, away, back = (calendar(day, changed, kind) for day, changed in zip(days, revisions, strict=True))
    here: tuple[Record, ...] = (ANN,)
    for batch, day in ((first, 20), (away, 24), (back, 20)):
        here = after(plan(batch, *here), *here)
        (one,) = here[1:]
        on = one.on if isinstance(one, Conversation) else one.due_on if isinstance(one, FollowUp) else None
        assert on == date(2026, 11, day)
        assert not plan(batch, *here).change
    for older in (away, first):
        assert not plan(older, *here).change


def test_a_cancelled_one_that_lies_ahead_goes() -> None:
    ahead = talk(somebody("ann@x.example"), on=date(2026, 12, 24))
    here = after(plan(Batch(conversations=(ahead,)), ANN), ANN)
    off = Batch(conversations=(replace(ahead, is_called_off=True),))
    assert talks(after(plan(off, *here), *here)) == []
    moved = Batch(conversations=(replace(ahead, on=date(2026, 12, 27)),))
    told = [next(report_lines(plan(batch, *here), dry_run=False)) for batch in (moved, off)]
    assert told == [
        "0 new, 0 filled in, 0 as they were, 1 renewed, 0 skipped.",
        "0 new, 0 filled in, 0 as they were, 1 called off, 0 skipped.",
    ]
    assert [one.reason for one in plan(off, ANN).skipped] == ["cancelled"]


def test_columns_that_had_no_place_are_told() -> None:
    few, many = (plan(Batch(columns_left=tuple(f"C{at}" for at in range(count)))) for count in (2, 20))
    assert list(report_lines(few, dry_run=True))[-1] == "  Left out, for no field is meant: C0, C1."
    assert list(report_lines(many, dry_run=True))[-1].endswith("C10, C11 and 8 more.")


def test_an_address_of_two_people_is_in_doubt() -> None:
    twin = replace(ANN, id="b", name="Ann Other")
    by_address = replace(talk(somebody("ann@x.example")), is_by_address=True, direction=Direction.IN)
    done = plan(Batch(conversations=(by_address,)), ANN, twin)
    assert [one.reason for one in done.skipped] == ["may be Ann Lee or Ann Other"]


def promise(*people: Participant, what: str = "send it", within: str = "") -> IncomingFollowUp:
    return IncomingFollowUp("ics:t", what, people, 4, names_within=within, whole=within)


def test_whoever_may_be_two_is_asked_about_once_and_is_whom_the_user_says() -> None:
    twin = Contact(id="bea", name="Bea Lee", emails=ANN.emails)
    by_address = replace(talk(somebody("ann@x.example")), is_by_address=True)
    talks = Batch((), (), conversations=(by_address, replace(by_address, key="ics:2")))
    ((key, said, found),) = plan(talks, ANN, twin).asked
    assert (said.name, [one.id for one in found]) == ("ann@x.example", ["ann", "bea"])

    chosen = plan(talks, ANN, twin, options=ImportOptions(chosen={key: "bea"}))
    assert [each.contacts for each in talks_of(chosen)] == [("bea",), ("bea",)]
    assert not chosen.asked
    assert not chosen.skipped

    new = plan(talks, ANN, twin, options=ImportOptions(chosen={key: SOMEBODY_NEW}))
    (added,) = [edit.after for edit in new.change.edits if isinstance(edit.after, Contact)]
    assert [each.contacts for each in talks_of(new)] == [(added.id,), (added.id,)]

    left_out = plan(talks, ANN, twin, options=ImportOptions(left_out=frozenset({key})))
    assert {one.reason for one in left_out.skipped} == {"left out by you"}
    assert not left_out.change


def talks_of(made: ImportPlan) -> list[Conversation]:
    return [edit.after for edit in made.change.edits if isinstance(edit.after, Conversation)]


def test_a_promise_means_somebody_by_name() -> None:
    named = Participant(IncomingContact("ann lee", 4))
    batch = Batch(follow_ups=(promise(named),))
    here = after(plan(batch, ANN), ANN)
    (one,) = (each for each in here if isinstance(each, FollowUp))
    assert (one.contact, one.what, one.due_on) == ("ann", "send it", date(2026, 11, 29))
    assert not plan(batch, *here).change
    within = plan(Batch(follow_ups=(promise(within="write to Ann Lee soon"),)), ANN)
    assert [edit.after.what for edit in within.change.edits if isinstance(edit.after, FollowUp)] == [
        "write to Ann Lee soon"
    ]
    nobody = plan(Batch(follow_ups=(promise(within="write soon"),)), ANN)
    assert [each.reason for each in nobody.skipped] == ["names nobody you know"]


def test_a_journal_means_whoever_it_names_within() -> None:
    noted = IncomingConversation("ics:j", NOW.date(), "note", (), (3,), "names nobody you know")
    named = replace(noted, names_within="Lunch: Ann Lee came by", summary="Ann Lee came by")
    done = plan(Batch(conversations=(named, replace(noted, key="ics:k", names_within="a quiet day"))), ANN)
    assert [(one.contacts, one.summary) for one in talks_of(done)] == [(("ann",), "Lunch: Ann Lee came by")]
    assert [one.reason for one in done.skipped] == ["names nobody you know"]


def test_a_task_that_is_off_and_never_was_due_is_the_same_tomorrow() -> None:
    off = replace(promise(somebody("ann@x.example")), status=FollowUpStatus.DROPPED)
    here = after(plan(Batch(follow_ups=(off,)), ANN), ANN)
    (dropped,) = (one for one in here if isinstance(one, FollowUp))
    assert (dropped.due_on, dropped.done_on) == (NOW.date(), NOW.date())
    assert not plan(Batch(follow_ups=(off,)), *here, now=NOW + timedelta(days=1)).change


def test_what_was_done_before_it_was_due_was_not_done_in_the_future() -> None:
    early = replace(promise(somebody("ann@x.example")), status=FollowUpStatus.DONE, due_on=date(2027, 3, 1))
    here = after(plan(Batch(follow_ups=(early,)), ANN), ANN)
    (done,) = (one for one in here if isinstance(one, FollowUp))
    assert (done.due_on, done.done_on) == (date(2027, 3, 1), NOW.date())
    assert not plan(Batch(follow_ups=(early,)), *here, now=NOW + timedelta(days=1)).change


def test_a_promise_to_one_of_two_is_asked_about_and_is_whose_the_user_says() -> None:
    here = (ANN, Contact(id="other", name="Ann Lee", company="Contoso"), Contact(id="bo", name="Bo Ek"))
    named = Participant(IncomingContact("Ann Lee", 4))
    batch = Batch(follow_ups=(replace(promise(named, within="Ann Lee: call Bo Ek"), key="k1"),))
    asked = plan(batch, *here)
    assert [(each[1].name, [one.id for one in each[2]]) for each in asked.unclear] == [("Ann Lee", ["ann", "other"])]
    assert [each.reason for each in asked.skipped] == ["may be Ann Lee or Ann Lee (Contoso)"]
    assert not asked.change
    ((key, _, _),) = asked.unclear
    said = plan(batch, *here, options=ImportOptions(chosen={key: "other"}))
    assert [each.after.contact for each in said.change.edits if isinstance(each.after, FollowUp)] == ["other"]
    new = plan(batch, *here, options=ImportOptions(chosen={key: SOMEBODY_NEW}))
    assert (new.added, new.new(FollowUp)) == (1, 1)
    out = plan(batch, *here, options=ImportOptions(left_out=frozenset({key})))
    assert [each.reason for each in out.skipped] == ["left out by you"]


def test_whoever_is_meant_for_sure_is_not_asked_about() -> None:
    here = (ANN, Contact(id="other", name="Ann Lee"), Contact(id="bo", name="Bo Ek"))
    sure = Participant(IncomingContact("Bo Ek", 4))
    done = plan(Batch(follow_ups=(promise(Participant(IncomingContact("Ann Lee", 4)), sure),)), *here)
    assert (done.unclear, done.new(FollowUp)) == ((), 1)


def test_promises_without_a_day_are_spread() -> None:
    named = Participant(IncomingContact("Ann Lee", 4))
    batch = Batch(follow_ups=tuple(replace(promise(named), key=f"k{number}") for number in range(7)))
    days = [one.due_on for one in after(plan(batch, ANN)) if isinstance(one, FollowUp)]
    assert (days.count(date(2026, 11, 29)), days.count(date(2026, 11, 30))) == (5, 2)


def test_an_event_of_that_name_and_day_is_the_same() -> None:
    incoming = IncomingEvent("li-event:pycon", "PyCon", date(2026, 4, 8), None, 2, EventStatus.REVIEWED)
    mine = Event("e", "pycon", starts_on=date(2026, 4, 8))
    assert not plan(Batch(events=(incoming,)), mine).change
    made = plan(Batch(events=(incoming,)))
    assert made.new(Event) == 1
    assert not plan(Batch(events=(incoming,)), *after(made)).change


def test_kinds_that_are_left_out() -> None:
    batch = Batch((IncomingContact("Bo Ek", 1),), conversations=(talk(somebody("ann@x.example")),))
    done = plan(batch, ANN, options=ImportOptions(without=frozenset({"people", "conversations"})))
    assert not done.change
    assert [one.reason for one in done.skipped] == ["left out by you", "left out by you"]
