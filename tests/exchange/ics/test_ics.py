"""Calendars: events with people, series of them, tasks and journals."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from netui.domain.records.follow_up import FollowUpStatus, Owner
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import ICS, format_of

FIXTURES = Path(__file__).parents[1] / "fixtures"
ME = ("me@example.org",)
OPTIONS = ReadOptions(
    today=date(2026, 11, 29), zone=ZoneInfo("Europe/London"), me=ME, channels={"coffee": "meeting", "call": "call"}
)
ADA = "ATTENDEE;CN=Ada Lovelace:mailto:Ada@Example.org"


def calendar(*components: str) -> bytes:
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(components) + "END:VCALENDAR\r\n").encode()


def component(kind: str, *lines: str) -> str:
    return "".join(f"{line}\r\n" for line in (f"BEGIN:{kind}", *lines, f"END:{kind}"))


def event(*lines: str, start: str = "DTSTART:20261120T090000Z", uid: str = "u1") -> str:
    return component("VEVENT", f"UID:{uid}", start, *lines)


def read(*components: str, options: ReadOptions = OPTIONS) -> Batch:
    return ICS.read(calendar(*components), options)


def test_the_fixture() -> None:
    content = (FIXTURES / "events.ics").read_bytes()
    assert format_of(content) is ICS
    (coffee,) = ICS.read(content, OPTIONS).conversations
    assert (coffee.key, coffee.on, coffee.channel, coffee.summary) == (
        "ics:abc@google.com",
        date(2026, 11, 20),
        "meeting",
        "Coffee",
    )
    assert coffee.at is not None
    assert coffee.at.isoformat() == "2026-11-20T09:00:00+00:00"
    (ada,) = coffee.people
    assert (ada.person.name, ada.person.emails[0].value) == ("Ada Lovelace", "ada@example.org")
    assert (coffee.lines, coffee.nobody) == ((5,), "nobody you know ({})")


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((), "names nobody but you"),
        (("ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.org", ADA), "you declined"),
        (("ATTENDEE;CUTYPE=ROOM:mailto:r@x.example", "ATTENDEE:mailto:info@x.example"), "names nobody but you"),
        (("ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.org",), "names nobody but you"),
        (tuple(f"ATTENDEE:mailto:p{number}@x.example" for number in range(9)), "more than 8 people"),
    ],
)
def test_events_that_are_no_conversation(lines: tuple[str, ...], reason: str) -> None:
    batch = read(event(*lines))
    assert [one.reason for one in batch.skipped] == [reason]
    assert batch.conversations == ()


def test_a_bad_component_never_loses_the_others() -> None:
    batch = read(event(ADA, start="DTSTART:2026xx", uid="bad"), event(ADA), "BEGIN:VEVENT\r\nUID:cut\r\n")
    assert [one.key for one in batch.conversations] == ["ics:u1"]
    assert [(one.line, one.reason) for one in batch.skipped] == [(3, "unreadable: DTSTART")]


def test_a_series_is_taken_within_the_window() -> None:
    options = ReadOptions(today=date(2026, 11, 29), zone=UTC, me=ME, since=date(2026, 11, 1), until=date(2026, 11, 30))
    batch = read(
        event(
            ADA,
            "RRULE:FREQ=WEEKLY",
            "EXDATE;TZID=W. Europe Standard Time:20261109T090000",
            start="DTSTART;TZID=W. Europe Standard Time:20260105T090000",
        ),
        event(
            ADA,
            "RECURRENCE-ID;TZID=W. Europe Standard Time:20261116T090000",
            "SUMMARY:Moved",
            start="DTSTART;TZID=W. Europe Standard Time:20261117T100000",
        ),
        options=options,
    )
    assert [(one.key, one.on) for one in batch.conversations] == [
        ("ics:u1/20261102T080000Z", date(2026, 11, 2)),
        ("ics:u1/20261116T080000Z", date(2026, 11, 17)),
        ("ics:u1/20261123T080000Z", date(2026, 11, 23)),
        ("ics:u1/20261130T080000Z", date(2026, 11, 30)),
    ]
    assert batch.conversations[1].summary == "Moved"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=3",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,5,10,15,20,25,30,35,40,45,50,55",
        "FREQ=SECONDLY;COUNT=900000000",
    ],
)
def test_a_rule_that_would_keep_the_program_busy_is_not_counted_through(rule: str) -> None:
    batch = read(event(ADA, f"RRULE:{rule}", start="DTSTART:20200101T100000Z", uid="busy"), event(ADA))
    assert [(one.line, one.reason) for one in batch.skipped] == [(3, "unreadable: RRULE")]
    assert [one.key for one in batch.conversations] == ["ics:u1"]


@pytest.mark.parametrize(
    ("rule", "days"), [("FREQ=HOURLY;INTERVAL=24;COUNT=3", 3), ("FREQ=MINUTELY;COUNT=2", 2), ("FREQ=DAILY", 70)]
)
def test_a_short_rule_of_hours_is_as_good_as_one_of_days(rule: str, days: int) -> None:
    batch = read(event(ADA, f"RRULE:{rule}"))
    assert (len(batch.conversations), batch.skipped) == (days, ())


def test_what_lies_outside_the_window_is_counted() -> None:
    batch = read(
        event(ADA, start="DTSTART:20200101T090000Z"), event(ADA, start="DTSTART;VALUE=DATE:20261201", uid="u2")
    )
    assert [(one.on, one.at) for one in batch.conversations] == [(date(2026, 12, 1), None)]
    assert batch.notices == ("1 entry lies outside 2025-11-29 to 2027-01-28; --since and --until say otherwise",)


def test_a_call_is_told_by_its_address_and_an_address_is_no_place() -> None:
    batch = read(event(ADA, "SUMMARY:Sync", "LOCATION:https://zoom.us/j/1"), event(ADA, "LOCATION:Room 4", uid="u2"))
    assert [(one.channel, one.place) for one in batch.conversations] == [("call", ""), ("meeting", "Room 4")]


def test_whose_calendar_it_is_shows_where_nobody_says_it() -> None:
    mine = "ORGANIZER:mailto:jo@x.example"
    batch = read(event(mine, ADA), event(mine, ADA, uid="u2"), options=ReadOptions(today=OPTIONS.today, zone=UTC))
    assert [len(one.people) for one in batch.conversations] == [1, 1]
    assert batch.notices == ("jo@x.example organizes most of it, and counts as you; --me says otherwise",)
    invitation = read(event(mine, ADA), options=ReadOptions(today=OPTIONS.today, zone=UTC))
    assert ([len(one.people) for one in invitation.conversations], invitation.notices) == ([2], ())


def test_tasks_are_promises() -> None:
    batch = read(
        component("VTODO", "UID:t1", "SUMMARY:Ada Lovelace: send the paper", "DUE;VALUE=DATE:20261204"),
        component(
            "VTODO", "UID:t2", "SUMMARY:Ada Lovelace owes: the book", "STATUS:COMPLETED", "COMPLETED:20261101T090000Z"
        ),
        component("VTODO", "UID:t3", "SUMMARY:call Ada Lovelace back"),
    )
    paper, book, call = batch.follow_ups
    assert (paper.key, paper.what, paper.due_on, paper.status) == (
        "ics:t1",
        "send the paper",
        date(2026, 12, 4),
        FollowUpStatus.OPEN,
    )
    assert paper.people[-1].person.name == "Ada Lovelace"
    assert (book.owner, book.status, book.done_on) == (Owner.THEM, FollowUpStatus.DONE, date(2026, 11, 1))
    assert (call.people, call.names_within) == ((), "call Ada Lovelace back")


def test_a_journal_is_a_conversation() -> None:
    batch = read(
        component(
            "VJOURNAL", "UID:j1", "DTSTART;VALUE=DATE:20261101", "SUMMARY:Ada Lovelace: engines", "X-NETUI-CHANNEL:call"
        ),
        component("VJOURNAL", "UID:j2", "DTSTART;VALUE=DATE:20261101", "SUMMARY:a quiet day"),
    )
    one, quiet = batch.conversations
    assert (one.channel, one.summary, one.people[0].person.name) == ("call", "engines", "Ada Lovelace")
    assert (quiet.people, quiet.names_within) == ((), "a quiet day")
    assert quiet.nobody == "names nobody you know"


OWN_PAPER = (
    "UID:1ngrs95dghvsyt3v@netui",
    "SUMMARY:Ada Lovelace: send the paper",
    "CATEGORIES:netui,promise",
    "X-NETUI-ID:1ngrs95dghvsyt3v",
    "X-NETUI-CONTACT:1ngrs8vd8yr6dwcm",
    "X-NETUI-KIND:promise",
)
OWN_TALK = (
    "UID:1ngrs958r2b8g9z2@netui",
    "DTSTART;VALUE=DATE:20261120",
    "LAST-MODIFIED:20261121T080000Z",
    "SUMMARY:Ada Lovelace\\, Ben Ito: engines",
    "DESCRIPTION:reads Babbage\\nGave: a book\\, intro to Ben\\nTold: my news\\nPlace: Lisbon",
    "CATEGORIES:netui,call",
    "X-NETUI-ID:1ngrs958r2b8g9z2",
    "X-NETUI-CONTACT:1ngrs8vd8yr6dwcm",
    "X-NETUI-CONTACT:1ngrs8wafpx0x5v7",
    "X-NETUI-KIND:conversation",
)


def test_what_netui_works_out_is_no_promise_and_no_conversation() -> None:
    due = ("DUE;VALUE=DATE:20261206", "SUMMARY:Ada Lovelace: keep in touch", ADA, "CATEGORIES:netui,cadence")
    day = ("DTSTART;VALUE=DATE:20261206", "SUMMARY:Ada Lovelace: keep in touch", ADA, "CATEGORIES:netui,cadence")
    born = ("DTSTART;VALUE=DATE:18151210", "RRULE:FREQ=YEARLY", "SUMMARY:Ada Lovelace: birthday (1815)", ADA)
    batch = read(
        component("VTODO", "UID:cadence-x@netui", *due, "X-NETUI-ID:cadence-x", "X-NETUI-KIND:cadence"),
        component("VTODO", "UID:cadence-y@netui", *due),  # a program dropped the lines that it does not know
        component("VEVENT", "UID:day-cadence-x@netui", *day, "X-NETUI-ID:cadence-x", "X-NETUI-KIND:cadence"),
        component("VEVENT", "UID:yearly-x-birthday@netui", *born),
    )
    assert (batch.follow_ups, batch.conversations, batch.skipped) == ((), (), ())
    assert batch.notices == ("4 entries are what netui works out by itself (who is due, birthdays), and not taken in",)


def test_a_day_on_which_a_promise_is_shown_is_that_promise_behind_its_task() -> None:
    day = component("VEVENT", *OWN_PAPER, "DTSTART;VALUE=DATE:20261205", ADA)
    task = component("VTODO", *OWN_PAPER, "DUE;VALUE=DATE:20261204")
    by_task, by_day = read(day.replace("UID:", "UID:day-"), task).follow_ups
    assert (
        (by_task.key, by_task.own_id)
        == (by_day.key, by_day.own_id)
        == (
            "ics:1ngrs95dghvsyt3v@netui",
            "1ngrs95dghvsyt3v",
        )
    )
    assert (by_task.due_on, by_task.is_only_shown) == (date(2026, 12, 4), False)
    assert (by_day.due_on, by_day.is_only_shown) == (date(2026, 12, 5), True)
    (done,) = read(component("VEVENT", *OWN_PAPER, "DTSTART;VALUE=DATE:20261205", "STATUS:CANCELLED")).follow_ups
    assert (done.status, done.done_on) == (FollowUpStatus.DONE, date(2026, 12, 5))


def test_the_day_a_promise_was_done_is_the_same_in_every_zone() -> None:
    done = component("VTODO", *OWN_PAPER, "STATUS:COMPLETED", "COMPLETED:20261129T000000Z")
    theirs = component("VTODO", "UID:x", "SUMMARY:Ada: y", "STATUS:COMPLETED", "COMPLETED:20261129T000000Z")
    there = ReadOptions(today=date(2026, 11, 29), zone=ZoneInfo("America/New_York"))
    assert [one.done_on for one in read(done, theirs, options=there).follow_ups] == [
        date(2026, 11, 29),
        date(2026, 11, 28),
    ]


@pytest.mark.parametrize("kind", ["VJOURNAL", "VEVENT"])
def test_a_conversation_of_netui_is_the_same_again(kind: str) -> None:
    (one,) = read(component(kind, *OWN_TALK, ADA), options=replace(OPTIONS, with_bodies=True)).conversations
    assert [(each.person.uid, each.person.name) for each in one.people] == [
        ("1ngrs8vd8yr6dwcm", "Ada Lovelace"),
        ("1ngrs8wafpx0x5v7", "Ben Ito"),
    ]
    assert (one.own_id, one.channel, one.summary) == ("1ngrs958r2b8g9z2", "call", "engines")
    assert ([point.text for point in one.key_points], one.place) == (["reads Babbage"], "Lisbon")
    assert (one.gave, one.got, one.told) == (("a book", "intro to Ben"), (), ("my news",))
    assert one.made_at == datetime(2026, 11, 21, 8, tzinfo=UTC)
    batch = read(component(kind, *OWN_TALK))
    assert batch.conversations[0].key_points == ()
    assert batch.notices == (
        "1 conversation comes without what was said, given and got; --with-bodies brings that too",
    )


@pytest.mark.parametrize("channel", ["event", "promise", "cadence", "call"])
def test_a_channel_that_is_called_like_a_kind_is_read_from_the_categories(channel: str) -> None:
    lines = (line.replace("netui,call", f"netui,{channel}") for line in OWN_TALK)
    (one,) = read(component("VJOURNAL", *lines)).conversations
    assert one.channel == channel


@pytest.mark.parametrize(
    ("lines", "revision"),
    [
        (("DTSTAMP:foo", "LAST-MODIFIED:never"), ""),
        (("LAST-MODIFIED:never", "DTSTAMP:20261101T090000Z"), "0 20261101T090000Z"),
        (("SEQUENCE:two",), ""),
        ((f"SEQUENCE:{'9' * 5000}", "DTSTAMP:20261101T090000Z"), "0 20261101T090000Z"),
        (("SEQUENCE:3",), "3 "),
    ],
)
def test_a_revision_that_cannot_be_read_is_none(lines: tuple[str, ...], revision: str) -> None:
    (one,) = read(event(ADA, *lines)).conversations
    assert one.revision == revision
