"""Records as documents and back; small values."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.dates.duration import Duration, add_months
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Met, Position
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.records.document import (
    TABLES,
    Record,
    UnreadableDocumentError,
    from_document,
    table_of,
    to_document,
    unread_fields,
)
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.identity import new_id
from netui.domain.records.plain_reader import plain_reader
from netui.domain.records.values import Anniversary, Json, Labelled

TEXT = st.text(max_size=20)
DAYS = st.dates()
MOMENTS = st.datetimes(timezones=st.just(timezone(timedelta(hours=5, minutes=30))))
ANNIVERSARIES = st.builds(
    lambda day, known: Anniversary(day.month, day.day, day.year if known else None), DAYS, st.booleans()
)
DURATIONS = st.builds(Duration, st.integers(1, 99), st.sampled_from("dwmy"))
LABELLED = st.lists(st.builds(Labelled, TEXT.filter(bool), TEXT), max_size=3).map(tuple)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
MAYBE = st.none

CONTACTS = st.builds(
    Contact,
    id=TEXT.filter(bool),
    name=TEXT,
    aliases=TEXTS,
    emails=LABELLED,
    tags=TEXTS,
    tier=TEXT,
    tier_since=MAYBE() | DAYS,
    met=MAYBE() | st.builds(Met, MAYBE() | DAYS, TEXT.filter(bool), TEXT),
    birthday=MAYBE() | ANNIVERSARIES,
    dates=st.lists(st.builds(LabelledDay, TEXT.filter(bool), ANNIVERSARIES), max_size=2).map(tuple),
    every=MAYBE() | DURATIONS,
    next_on=MAYBE() | DAYS,
    next_set_at=MAYBE() | MOMENTS,
    pinned=st.booleans(),
    status=st.sampled_from(ContactStatus),
    created_at=MAYBE() | MOMENTS,
)
CONVERSATIONS = st.builds(
    Conversation,
    id=TEXT.filter(bool),
    on=DAYS,
    channel=TEXT,
    contacts=TEXTS,
    direction=st.sampled_from(Direction),
    answered=MAYBE() | st.booleans(),
    created_at=MAYBE() | MOMENTS,
    summary=TEXT,
    key_points=st.lists(st.builds(KeyPoint, TEXT.filter(bool), TEXT.filter(bool)), max_size=3).map(tuple),
    private=st.dictionaries(TEXT, TEXT, max_size=2),
)
FOLLOW_UPS = st.builds(
    FollowUp,
    id=TEXT.filter(bool),
    contact=TEXT,
    kind=st.sampled_from(FollowUpKind),
    owner=st.sampled_from(Owner),
    due_on=MAYBE() | DAYS,
    status=st.sampled_from(FollowUpStatus),
    decisions=st.lists(
        st.builds(Decision, st.sampled_from(["snooze", "skip"]), MOMENTS, MAYBE() | DAYS), max_size=2
    ).map(tuple),
)


@given(CONTACTS | CONVERSATIONS | FOLLOW_UPS)
def test_a_record_survives_its_document(record: Record) -> None:
    document = json.loads(json.dumps(to_document(record)))
    assert from_document(table_of(record), document) == record


VALUES = st.none() | st.booleans() | st.integers() | TEXT | st.lists(TEXT, max_size=2) | st.dictionaries(TEXT, TEXT)


@given(CONTACTS, st.dictionaries(st.sampled_from(["id", "name", "tags", "tier", "shoe"]), VALUES))
def test_the_reader_of_what_is_as_usual_reads_the_same_or_leaves_it(record: Contact, odd: dict[str, Any]) -> None:
    read = plain_reader("contacts")
    assert read is not None
    document = json.loads(json.dumps(to_document(record))) | odd
    found = read(json.loads(json.dumps(document)))
    assert found == from_document("contacts", document) if found is not None else odd


@pytest.mark.parametrize("table", TABLES)
def test_every_field_but_extra_has_a_place_in_the_document(table: str) -> None:
    kind: Any = TABLES[table]
    names = {field.name for field in fields(kind)} - {"extra"}
    from netui.domain.records.document import _ATTRIBUTES, _FIELDS

    attributes = _ATTRIBUTES.get(kind, {})
    assert {attributes.get(name, name) for name in _FIELDS[kind]} == names


def test_the_head_fields_of_a_conversation_come_first() -> None:
    conversation = Conversation(
        "c1",
        date(2026, 11, 20),
        "call",
        ("a",),
        Direction.OUT,
        False,
        datetime(2026, 11, 20, 9, tzinfo=UTC),
        summary="x",
    )
    assert list(to_document(conversation))[:7] == [
        "id", "on", "channel", "contacts", "direction", "answered", "created_at",
    ]  # fmt: skip


def test_what_is_not_understood_is_kept_as_it_stands() -> None:
    document = {"id": "a", "name": "Ann", "birthday": "next week", "every": "soon", "shoe_size": 41, "status": "odd"}
    contact = from_document("contacts", document)
    assert contact.extra == {"birthday": "next week", "every": "soon", "shoe_size": 41, "status": "odd"}
    assert set(unread_fields(contact)) == {"birthday", "every", "status"}
    assert {**to_document(contact), **document} == to_document(contact)


def test_what_is_given_instead_of_something_not_understood_is_kept() -> None:
    read = from_document(
        "contacts", {"id": "a", "name": "Ann", "birthday": "next week", "shoe_size": 41, "status": "odd"}
    )
    assert isinstance(read, Contact)
    given = replace(read, birthday=Anniversary(4, 17), status=ContactStatus.ARCHIVED)
    document = to_document(given)
    assert (document["birthday"], document["status"], document["shoe_size"]) == ("--04-17", "archived", 41)
    again = from_document("contacts", document)
    assert isinstance(again, Contact)
    assert (again.birthday, again.status) == (given.birthday, given.status)


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        ("contacts", "every", "0d"),
        ("contacts", "pinned", "yes"),
        ("events", "goals", [{"what": "meet people", "target": 3.7}]),
        ("events", "goals", [{"what": "meet people", "target": True}]),
    ],
)
def test_what_would_change_when_read_is_kept_as_it_stands(table: str, name: str, value: Any) -> None:
    record = from_document(table, {"id": "a", "name": "Ann", name: value})
    assert unread_fields(record) == (name,)
    assert to_document(record)[name] == value


@pytest.mark.parametrize(
    ("table", "document"),
    [
        ("contacts", {"name": "Ann"}),
        ("contacts", {"id": "", "name": "Ann"}),
        ("contacts", {"id": 5, "name": "Ann"}),
        ("contacts", {"id": "a"}),
        ("conversations", {"id": "c", "on": "yesterday", "channel": "call", "contacts": []}),
    ],
)
def test_a_document_without_its_essentials_is_refused(table: str, document: dict[str, Any]) -> None:
    with pytest.raises(UnreadableDocumentError):
        from_document(table, document)


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-01-31", "1m", "2026-02-28"),
        ("2028-01-31", "1m", "2028-02-29"),
        ("2028-02-29", "1y", "2029-02-28"),
        ("2026-11-20", "2w", "2026-12-04"),
        ("2026-11-20", "10d", "2026-11-30"),
        ("2026-12-31", "2m", "2027-02-28"),
        ("9999-12-31", "1d", "9999-12-31"),
    ],
)
def test_durations_are_calendar_arithmetic(start: str, length: str, end: str) -> None:
    assert Duration.parse(length).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize("text", ["", "2", "w", "-1d", "1.5m", "2 w", "2q", "９d", "101y", "99999d", "1e3d"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Duration.parse(text)


@given(st.dates(date(1970, 1, 31), date(2100, 1, 1)), st.integers(-600, 600))
def test_months_never_skip_a_month(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day


@pytest.mark.parametrize(
    ("born", "year", "falls_on"),
    [("--02-29", 2027, "2027-03-01"), ("--02-29", 2028, "2028-02-29"), ("1980-04-17", 2026, "2026-04-17")],
)
def test_a_birthday_comes_round(born: str, year: int, falls_on: str) -> None:
    assert Anniversary.parse(born).on(year) == date.fromisoformat(falls_on)
    assert str(Anniversary.parse(born)) == born


@pytest.mark.parametrize("text", ["--02-30", "1981-02-29", "17 April", "04-17", "--4-17", ""])
def test_what_is_no_anniversary_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Anniversary.parse(text)


def test_ids_sort_by_age_and_differ() -> None:
    early = datetime(2026, 1, 1, tzinfo=UTC)
    late = datetime(2100, 1, 1, tzinfo=UTC)
    ids = {new_id(early) for _ in range(1000)}
    assert len(ids) == 1000
    assert max(ids) < new_id(late)
    assert all(len(one) == 16 and one.isascii() and one.isalnum() for one in ids)


def test_earlier_work_and_what_a_source_said_stand_in_the_file_by_the_names_of_the_contract() -> None:
    document: dict[str, Json] = {
        "id": "a",
        "name": "Ann Lee",
        "status": "active",
        "said": {"linkedin": {"company": "8f14e45f"}},
        "kept": ["GENDER:F"],
        "positions": [{"company": "Northwind", "title": "Baker", "from": "2019-03", "to": "2021-03-01"}],
    }
    contact = from_document("contacts", document)
    assert isinstance(contact, Contact)
    assert contact.positions == (Position("Northwind", "", "Baker", "2019-03", "2021-03-01"),)
    assert contact.said == {"linkedin": {"company": "8f14e45f"}}
    assert to_document(contact) == document
    for bad in ([{"company": "N", "to": "soon"}], [{"company": "N", "to": "2021-13"}], [{"until": 1}], "x"):
        read = from_document("contacts", {**document, "positions": bad})
        assert isinstance(read, Contact)
        assert read.positions == ()
        assert read.extra == {"positions": bad}
