"""Monica's export: people, what happened, what was promised, and what is not taken."""

from __future__ import annotations

import json
from datetime import UTC, date
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import ContactStatus
from netui.domain.records.conversation import Direction
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.incoming import KnownPair
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import MONICA

FIXTURES = Path(__file__).parents[1] / "fixtures"
OPTIONS = ReadOptions(today=date(2026, 11, 29), zone=UTC, channels={"lunch": "meeting", "call": "call"})


def contact(uuid: str, first: str, *data: object, **properties: object) -> dict[str, object]:
    return {"uuid": uuid, "properties": {"first_name": first, **properties}, "data": list(data)}


def block(kind: str, *values: object) -> dict[str, object]:
    return {"type": kind, "count": len(values), "values": list(values)}


def happened(uuid: str, **properties: object) -> dict[str, object]:
    return {"uuid": uuid, "created_at": "2026-09-01T23:30:00.000000Z", "properties": properties}


def read(*blocks: object, options: ReadOptions = OPTIONS, **account: object) -> Batch:
    whole = {"app_version": "4.1.2", "account": {"data": list(blocks), **account}}
    return MONICA.read(json.dumps(whole).encode(), options)


def test_the_fixture() -> None:
    batch = MONICA.read((FIXTURES / "monica-4.1.2.json").read_bytes(), OPTIONS)
    (ada,) = batch.contacts
    assert (ada.name, ada.title, ada.company, ada.tags) == ("Ada Lovelace", "Countess", "Analytical Engines", ("work",))
    assert (ada.birthday, ada.every) == (Anniversary(12, 10), Duration(60, "d"))
    assert (ada.met_where, ada.notes) == ("through Mary", "Friend: Mary")
    assert ada.emails == (Labelled("ada@example.org"),)
    assert [(one.key, one.on, one.channel, one.summary) for one in batch.conversations] == [
        ("monica:n1", date(2026, 9, 1), "note", "likes engines"),
        ("monica:a1", date(2026, 10, 1), "meeting", "Coffee"),
    ]
    assert batch.skipped == (Skipped(0, "a relative without a page of their own", where="contact 2"),)


def test_whoever_refers_to_it_took_part_and_the_words_tell_the_channel() -> None:
    batch = read(
        block("contacts", contact("a", "Ann", block("activity", "x")), contact("b", "Ben", block("activities", "x"))),
        block("activities", happened("x", summary="Lunch in town", happened_at="2026-10-01", description="long\ntalk")),
    )
    (lunch,) = batch.conversations
    assert [one.person.name for one in lunch.people] == ["Ann", "Ben"]
    assert (lunch.channel, lunch.summary, lunch.key_points[0].text) == ("meeting", "Lunch in town", "long\ntalk")


def test_messages_are_counted_and_their_texts_left() -> None:
    messages = block(
        "message",
        {"properties": {"content": "Hi", "written_by_me": True}},
        {"properties": {"content": "Hello", "written_by_me": False}},
    )
    talk = {**happened("c", happened_at="2026-10-01", contact_field_type="t"), "data": [messages]}
    types = {"contact_field_types": [{"uuid": "t", "properties": {"name": "Email", "protocol": "mailto:"}}]}
    people = block("contact", contact("a", "Ann", block("conversation", talk)))
    (one,) = read(people, instance=types).conversations
    assert (one.channel, one.direction, one.summary, one.key_points) == ("email", Direction.BOTH, "2 messages", ())
    with_bodies = ReadOptions(zone=UTC, with_bodies=True)
    (one,) = read(people, instance=types, options=with_bodies).conversations
    assert [point.text for point in one.key_points] == ["Hi", "Hello"]


def test_tasks_and_reminders() -> None:
    def reminder(uuid: str, kind: str, day: str, **more: object) -> dict[str, object]:
        return happened(uuid, title=f"r{uuid}", frequency_type=kind, initial_date=day, **more)

    batch = read(
        block(
            "contact",
            contact(
                "a",
                "Ann",
                block(
                    "task", happened("1", title="Send paper", completed=False), happened("2", title="x", completed=True)
                ),
                block(
                    "reminder",
                    reminder("3", "one_time", "2026-12-24"),
                    reminder("4", "one_time", "2026-01-01"),
                    reminder("5", "week", "2026-01-01", frequency_number=2),
                    reminder("6", "year", "2020-03-04"),
                    reminder("7", "one_time", "2026-12-24", delible=False),
                ),
            ),
        )
    )
    assert [(one.what, one.due_on) for one in batch.follow_ups] == [("Send paper", None), ("r3", date(2026, 12, 24))]
    assert [one.reason for one in batch.skipped] == ["past", "repeats every 2 weeks: a rhythm says that better"]
    assert [(one.label, one.on) for one in batch.contacts[0].dates] == [("r6", Anniversary(3, 4))]


def test_what_else_is_known() -> None:
    batch = read(
        block(
            "contact",
            contact(
                "a", "Ann", block("pet", happened("p", name="Buddy", category="dog")), is_dead=True, is_starred=True
            ),
            contact(
                "b",
                "Ben",
                block("debt", happened("d", amount=50, currency="USD", in_debt="no", status="inprogress")),
                block("gift", happened("g", name="a book", status="offered", date="2026-05-01")),
                is_active=False,
                birthdate={"is_age_based": True, "date": "1984-01-01T00:00:00Z"},
            ),
            contact("m", "Me"),
        ),
        block("relationship", {"properties": {"type": "friend", "contact_is": "a", "of_contact": "b"}}),
        properties={"me_contact": "m"},
    )
    ann, ben = batch.contacts
    assert (ann.status, ann.tags, ann.notes) == (ContactStatus.DECEASED, ("starred",), "Pet: Buddy (dog)")
    assert (ben.status, ben.birthday, ben.notes) == (ContactStatus.ARCHIVED, None, "Born about 1984\nOwes you 50 USD")
    assert batch.conversations[0].gave == ("a gift: a book",)
    assert batch.acquaintances == (KnownPair("monica:a", "monica:b"),)
    assert batch.skipped == (Skipped(0, "you yourself", where="contact 3"),)


@pytest.mark.parametrize("content", [b"[]", b'{"account": {}}', b"{", b'{"account": {"data": 3}, "app_version": 1}'])
def test_what_is_no_export_is_refused(content: bytes) -> None:
    with pytest.raises(RefusedError, match="Nothing was imported"):
        MONICA.read(content)


def test_what_real_exports_hold_otherwise() -> None:
    """The user's own contact stands with the user, a debt says by a truth value whose it is, names may be missing."""
    types = {
        "contact_field_types": [{"uuid": "t", "properties": {"name": "Post", "type": "email"}}],
        "life_event_types": [{"uuid": "l", "properties": {"translation_key": "new_job"}}],
        "activity_types": [{"uuid": "k", "properties": {"translation_key": "had_lunch"}}],
    }
    batch = read(
        block("user", {"uuid": "u", "properties": {"me_contact": "m"}}),
        block(
            "contact",
            contact("m", "Me"),
            contact(
                "a",
                "Ann",
                block("debt", happened("d", amount=50, in_debt=True), happened("e", amount=7, in_debt=False)),
                block("contact_field", {"properties": {"data": "ann@x.example", "type": "t"}}),
                block("life_event", happened("n", happened_at="2020-01-01", type="l")),
                block("activity", "x"),
                block("reminder", happened("r", title="Ask", frequency_type="one_time", initial_date="2026-12-24")),
                deceased_date={"is_year_unknown": False, "is_age_based": False, "date": "2024-02-07T00:00:00Z"},
            ),
        ),
        block("activity", happened("x", happened_at="2026-10-01", type="k")),
        instance=types,
    )
    (ann,) = batch.contacts
    assert ann.notes == "You owe 50\nOwes you 7"
    assert ann.emails == (Labelled("ann@x.example"),)
    assert [(one.label, one.on) for one in ann.dates] == [("died", Anniversary(2, 7, 2024))]
    assert [(one.channel, one.summary) for one in batch.conversations] == [("meeting", ""), ("note", "New job")]
    assert batch.skipped == (Skipped(0, "you yourself", where="contact 1"),)


def test_what_has_no_uuid_is_known_by_what_it_says() -> None:
    def said(body: str) -> dict[str, object]:
        return {"created_at": "2026-09-01T10:00:00Z", "properties": {"body": body}}

    tasks = block("task", *({"properties": {"title": title}} for title in ("one", "two")))
    people = [contact(uuid, "Ann", block("note", said("same"), said(f"of {uuid}")), tasks) for uuid in ("a", "b")]
    batch = read(block("contact", *people))
    assert len({one.key for one in batch.conversations}) == len(batch.conversations) == 4
    assert len({one.key for one in batch.follow_ups}) == len(batch.follow_ups) == 4
    assert read(block("contact", *people)) == batch


def test_a_relation_says_what_the_other_one_is() -> None:
    def relation(one: str, kind: str, other: str) -> dict[str, object]:
        return {"properties": {"type": kind, "contact_is": one, "of_contact": other}}

    people = block("contact", contact("a", "Ann"), contact("c", "Cleo", is_partial=True))
    both = block("relationship", relation("c", "parent", "a"), relation("a", "child", "c"), relation("a", "pupil", "c"))
    assert read(people, both).contacts[0].notes == "Child: Cleo\nPupil: Cleo"
    assert read(people, block("relationship", relation("c", "friend", "a"))).contacts[0].notes == "Friend: Cleo"
