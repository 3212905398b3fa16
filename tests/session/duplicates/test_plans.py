"""One record of two: every reference follows, nothing is lost, one step takes it back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact, Met
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import TABLES, Document, Record, to_document
from netui.domain.records.event import Event
from netui.domain.records.follow_up import SNOOZE, About, AboutKind, Decision, FollowUp, FollowUpKind
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.link import Link, Shared
from netui.domain.records.values import Json, Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import IncomingContact
from netui.session.capture.reader import reader_of
from netui.session.commands import MergeContacts, RemoveContact, TellApart
from netui.session.core.session import Session
from netui.session.imports.commands import ImportBatch
from netui.storage.doctor.checks import check
from netui.storage.doctor.mending import mended
from tests.session.building import TODAY, session_with

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
ANA, TWIN, CEM = Contact("a", "Ana Silva"), Contact("b", "Ana M. Silva"), Contact("c", "Cem Cedar")
IDS = st.sampled_from(["a", "b", "c", "d"])
LISTS = st.lists(IDS, max_size=4, unique=True).map(tuple)


def documents(session: Session) -> dict[str, dict[str, Document]]:
    """Everything that is written down, by table and id."""
    network = session.network
    headers = list(network.conversations.all())
    records: list[Record] = [*network.contacts(), *network.follow_ups(), *network.introductions(), *network.links()]
    records += [talk for header in headers if (talk := network.conversation(header.id))]
    found: dict[str, dict[str, Document]] = {table: {} for table in TABLES}
    for record in records:
        table = next(name for name, kind in TABLES.items() if isinstance(record, kind))
        found[table][record.id] = to_document(record)
    return found


def texts_in(value: object) -> set[str]:
    """All texts in a field, those by which it is looked up included."""
    if isinstance(value, dict):
        return {each for key, item in value.items() for each in (key, *texts_in(item))}
    if isinstance(value, list):
        return {each for item in value for each in texts_in(item)}
    return {value} if isinstance(value, str) else set()


def talk(contacts: str, private: dict[str, str] | None = None, talk_id: str = "t1") -> Conversation:
    """A conversation with the people of these ids, a letter each."""
    return Conversation(talk_id, date(2026, 10, 1), "meeting", tuple(contacts), private=private or {})


def contact_of(session: Session, contact_id: str = "a") -> Contact:
    contact = session.network.contact(contact_id)
    assert contact is not None
    return contact


@st.composite
def networks(draw: st.DrawFn) -> list[Record]:
    """Four people who are named all over."""
    numbers = count(1)
    made: list[Record] = [
        Contact(
            each,
            f"Person {each}",
            knows=tuple(one for one in draw(LISTS) if one != each),
            not_same=tuple(one for one in draw(LISTS) if one != each),
            met=draw(st.none() | IDS.map(lambda one: Met(through=one))),
            notes=draw(st.sampled_from(["", "x", "y"])),
        )
        for each in "abcd"
    ]
    for people in draw(st.lists(LISTS.filter(bool), max_size=4)):
        private = {one: f"of {one}" for one in people if draw(st.booleans())}
        made.append(Conversation(f"t{next(numbers)}", date(2026, 10, 1), "meeting", people, private=private))
    pairs = [(one, other) for one, other in draw(st.lists(st.tuples(IDS, IDS), max_size=4)) if one != other]
    introductions = [Introduction(f"i{next(numbers)}", one, other) for one, other in pairs]
    made += introductions
    for one in draw(st.lists(IDS, max_size=3)):
        decided = (Decision(SNOOZE, NOW, TODAY),)
        made.append(FollowUp(f"f{next(numbers)}", one, FollowUpKind.CADENCE, decisions=decided))
    for each in introductions:
        made.append(
            FollowUp(
                f"f{next(numbers)}", each.a, FollowUpKind.INTRODUCTION, about=About(AboutKind.INTRODUCTION, each.id)
            )
        )
    shared = draw(st.lists(st.tuples(IDS, st.sampled_from([TODAY, date(2026, 1, 1)])), max_size=4))
    made.append(Link("l1", "https://example.org/x", shared=tuple(Shared(one, on) for one, on in shared)))
    made.append(Event("e1", "PyCon"))
    return made


def _about(document: Document) -> Json:
    about = document.get("about")
    return about.get("id") if isinstance(about, dict) else None


@settings(max_examples=80)
@given(networks())
def test_every_reference_follows_and_undo_brings_all_back(records: list[Record]) -> None:
    session = session_with(*records)
    before = documents(session)
    session.execute(MergeContacts("a", "b"))
    after = documents(session)
    survivor = after["contacts"]["a"]
    assert "uid:b" in survivor["imported"]  # type: ignore[operator]
    assert "b" not in after["contacts"]
    fields = (field for table in after.values() for document in table.values() for field in document.values())
    assert not any("b" in texts_in(field) for field in fields)
    assert len(after["conversations"]) == len(before["conversations"])
    between = {key for key, each in before["introductions"].items() if {each["a"], each["b"]} == {"a", "b"}}
    assert after["introductions"].keys() == before["introductions"].keys() - between
    kept = {key for key, each in before["follow_ups"].items() if _about(each) not in between}
    assert after["follow_ups"].keys() == kept
    for table in after.values():
        for document in table.values():
            for name in ("knows", "not_same", "contacts"):
                ids = document.get(name, [])
                assert len(set(ids)) == len(ids)  # type: ignore[arg-type]
                assert name == "contacts" or document["id"] not in ids  # type: ignore[operator]
            assert document.get("a") != document.get("b") or "a" not in document
    numbered = {name: dict(enumerate(table.values(), 1)) for name, table in after.items()}
    assert list(check(numbered, TODAY)) == []
    session.undo()
    assert documents(session) == before
    session.redo()
    assert documents(session) == after


def test_what_was_remarked_in_private_about_both_stands_together() -> None:
    session = session_with(ANA, TWIN, CEM, talk("bca", {"a": "shy", "b": "looks for work", "c": "loud"}))
    session.execute(MergeContacts("a", "b"))
    (found,) = (session.network.conversation(header.id) for header in session.network.headers_with("a"))
    assert found is not None
    assert found.contacts == ("a", "c")
    assert found.private == {"a": "shy; looks for work", "c": "loud"}


def test_an_introduction_of_the_two_goes_but_not_what_was_said_of_it() -> None:
    met = Introduction("i1", "a", "b", "both sail", IntroductionStatus.MADE)
    kept = FollowUp("f1", "b", FollowUpKind.INTRODUCTION, about=About(AboutKind.INTRODUCTION, "i1"))
    session = session_with(ANA, TWIN, CEM, met, Introduction("i2", "b", "c", "boats"), kept)
    session.execute(MergeContacts("a", "b"))
    assert [(each.id, each.a, each.b) for each in session.network.introductions()] == [("i2", "a", "c")]
    assert list(session.network.follow_ups()) == []
    assert contact_of(session).notes == "There was an introduction of the two (made): both sail"
    session.undo()
    assert len(list(session.network.follow_ups())) == 1


def test_decisions_of_both_hold() -> None:
    first = FollowUp("f1", "a", FollowUpKind.CADENCE, snoozed_until=date(2027, 1, 1))
    second = FollowUp("f2", "b", FollowUpKind.CADENCE, snoozed_until=date(2027, 2, 1))
    ana = Contact("a", "Ana", tier="close", tier_since=date(2026, 1, 1))
    session = session_with(ana, TWIN, first, second)
    session.execute(MergeContacts("a", "b"))
    assert session.relationship_status(contact_of(session)).waits_until == date(2027, 2, 1)


def test_the_queue_and_the_names_are_those_of_one_person() -> None:
    session = session_with(ANA, Contact("b", "Anita", tier="close", tier_since=date(2026, 1, 1)), talk("b"))
    assert reader_of(session).names.resolve("anita").contact_id == "b"
    session.execute(MergeContacts("a", "b"))
    assert reader_of(session).names.resolve("anita").contact_id == "a"
    assert [item.contact_id for item in session.queue.today_items] == ["a"]
    assert session.relationship_status(contact_of(session)).last_on == date(2026, 10, 1)


def test_it_says_what_it_did_and_refuses_what_makes_no_sense() -> None:
    session = session_with(ANA, TWIN)
    for command in (MergeContacts("a", "a"), TellApart("b", "b")):
        with pytest.raises(RefusedError, match="one and the same"):
            session.execute(command)
    with pytest.raises(RefusedError, match="gone"):
        session.execute(MergeContacts("a", "z"))
    change = session.execute(MergeContacts("a", "b"))
    assert change is not None
    assert change.label == "Merged Ana M. Silva into Ana Silva"


def test_the_word_that_they_are_two_stands_on_both_and_goes_with_one() -> None:
    session = session_with(ANA, TWIN, CEM)
    change = session.execute(TellApart("a", "b"))
    assert change is not None
    assert change.label == "Told apart Ana Silva and Ana M. Silva"
    assert (contact_of(session, "a").not_same, contact_of(session, "b").not_same) == (("b",), ("a",))
    assert session.execute(TellApart("b", "a")) is None
    session.execute(MergeContacts("c", "b"))
    assert contact_of(session, "a").not_same == ("c",)
    session.execute(RemoveContact("c"))
    assert contact_of(session, "a").not_same == ()
    for _ in range(3):
        session.undo()
    assert contact_of(session, "a") == ANA


def rows(*people: IncomingContact) -> ImportBatch:
    return ImportBatch(Batch(people), "csv", "people.csv")


def test_the_same_files_again_change_nothing() -> None:
    session = session_with()
    first = IncomingContact(
        "Ana Silva", 2, uid="1", company="Contoso", title="CTO", emails=(Labelled("ana@example.org"),)
    )
    second = IncomingContact(
        "Ana M. Silva", 2, company="Fabrikam", title="Founder", phones=(Labelled("+351 21 555 0100"),), tags=("rust",)
    )
    session.execute(rows(first))
    session.execute(rows(second))
    one, other = session.network.contacts()
    own_card = IncomingContact("Ana M. Silva", 2, uid=other.id, company="Fabrikam", tags=("rust",))
    session.execute(MergeContacts(one.id, other.id))
    for batch in (rows(first), rows(second), rows(first, second)):
        assert session.execute(batch) is None
    # A card that netui wrote of the one who went: known by its id, so that nothing new is learned from it.
    assert session.execute(rows(own_card)) is None


def test_the_doctor_mends_a_word_about_somebody_who_is_not_here() -> None:
    document = to_document(Contact("a", "Ana Silva", not_same=("gone", "c")))
    tables = {"contacts": {1: document, 2: to_document(CEM)}}
    (finding,) = check(tables, TODAY)
    assert "not_same names gone" in finding.sentence
    assert finding.mendable
    changed = {one.table: one.document for one in mended(tables, NOW)}
    assert changed["contacts"] is not None
    assert changed["contacts"]["not_same"] == ["c"]
