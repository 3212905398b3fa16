"""The fields of the practice in the records: stored, checked, put right, merged, removed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from netui.domain.people.merge import merged
from netui.domain.records.contact import AskedQuestion, Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import from_document, to_document
from netui.domain.records.introduction import SIDE_A, YES, Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link, Shared
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.session.commands import MergeContacts, RemoveContact, RemoveConversation
from netui.session.introductions.commands import RemoveIntroduction
from netui.session.shelf.commands import RemoveLink
from netui.storage.doctor.checks import check
from netui.storage.doctor.mending import mended
from tests.session.building import TODAY, session_with
from tests.session.memory_journal import START

ANA, BEN = Contact("ana", "Ana Silva"), Contact("ben", "Ben Ito")
TALK = Conversation("v1", TODAY, "message", ("ana",), template="share-link")
LINK = Link("l1", "https://example.org", shared=(Shared("ana", TODAY, "v1"),), not_for=("ben",))


def found(today: date = TODAY, **tables: dict[str, Any]) -> list[str]:
    """What the doctor says of documents."""
    records = {name: {1: document} for name, document in tables.items()}
    return [finding.sentence for finding in check(records, today)]


def test_an_introduction_keeps_who_said_what_and_that_it_rests() -> None:
    step = IntroductionStep(IntroductionStatus.ASKED_A, TODAY, SIDE_A, YES, "gladly")
    one = Introduction("i", "ana", "ben", history=(step,), rests=True)
    document = to_document(one)
    assert document["history"] == [
        {"status": "asked_a", "on": TODAY.isoformat(), "by": "a", "answer": "yes", "note": "gladly"}
    ]
    assert document["rests"] is True
    assert from_document("introductions", document) == one
    assert "rests" not in to_document(Introduction("i", "ana", "ben"))


def test_a_link_and_a_conversation_keep_where_they_came_from() -> None:
    assert to_document(LINK)["shared"] == [{"contact": "ana", "on": TODAY.isoformat(), "conversation": "v1"}]
    assert from_document("links", to_document(LINK)) == LINK
    assert from_document("conversations", to_document(TALK)) == TALK


def test_the_doctor_names_references_of_a_link_that_lead_nowhere() -> None:
    sentences = found(links=to_document(LINK), contacts=to_document(ANA), conversations={})
    assert "shared names v1, which is not among the conversations." in sentences
    assert "not_for names ben, which is not among the contacts." in sentences


def test_the_doctor_names_a_history_that_does_not_go_forward() -> None:
    def said(*steps: tuple[str, int]) -> list[str]:
        history = [{"status": status, "on": (TODAY + timedelta(days)).isoformat()} for status, days in steps]
        document = {"id": "i", "a": "ana", "b": "ana", "status": "made", "history": history}
        return found(introductions=document, contacts=to_document(ANA))

    assert said(("idea", -3), ("asked_a", -2), ("asked_a", -1), ("asked_b", -1), ("agreed", 0)) == []
    assert any("which is later" in one for one in said(("idea", 0), ("asked_a", -2)))
    assert any("leads back" in one for one in said(("made", -3), ("asked_a", -2)))
    assert any("still to come" in one for one in said(("idea", 1)))
    assert said(("idea", -3), ("dismissed", -1)) == []


def test_questions_of_two_who_are_one_stand_in_their_order() -> None:
    one = Contact("ana", "Ana", questions=(AskedQuestion("a", date(2026, 1, 2)), AskedQuestion("c", date(2026, 3, 1))))
    two = Contact("dup", "Ana", questions=(AskedQuestion("b", date(2026, 2, 1)), AskedQuestion("a", date(2026, 1, 2))))
    both = merged(one, two, (), lambda _id: "", START)
    assert [asked.text for asked in both.questions] == ["a", "b", "c"]


def test_links_follow_whoever_is_merged_or_removed() -> None:
    session = session_with(ANA, BEN, TALK, LINK)
    session.execute(MergeContacts("ana", "ben"))
    assert next(iter(session.network.links())).not_for == ("ana",)
    session.undo()
    session.execute(RemoveContact("ben"))
    assert next(iter(session.network.links())).not_for == ()
    session.execute(RemoveConversation("v1"))
    assert next(iter(session.network.links())).shared == (Shared("ana", TODAY),)
    session.undo()
    session.undo()
    assert next(iter(session.network.links())) == LINK


def came_of(*sources: tuple[str, str]) -> Outcome:
    return Outcome("o", TODAY, "two gauges", "client", tuple(Source(SourceKind(kind), one) for kind, one in sources))


def test_an_outcome_stands_in_the_file_with_what_it_came_from() -> None:
    document = to_document(came_of(("contact", "ana"), ("link", "l1")))
    assert document == {
        "id": "o",
        "on": TODAY.isoformat(),
        "kind": "client",
        "what": "two gauges",
        "from": [{"kind": "contact", "id": "ana"}, {"kind": "link", "id": "l1"}],
    }
    assert from_document("outcomes", document) == came_of(("contact", "ana"), ("link", "l1"))
    odd = {**document, "from": [{"kind": "planet", "id": "x"}]}
    kept = from_document("outcomes", odd)
    assert isinstance(kept, Outcome)
    assert kept.sources == ()
    assert to_document(kept) == odd


def test_the_doctor_names_a_source_that_is_not_there_and_sets_it_aside() -> None:
    document = to_document(came_of(("contact", "ana"), ("conversation", "gone")))
    tables = {"outcomes": {1: document}, "contacts": {1: to_document(ANA)}, "conversations": {}}
    assert [each.sentence for each in check(tables, TODAY)] == [
        "from names gone, which is not among the conversations."
    ]
    (mending,) = mended(tables, START)
    assert mending.document == to_document(came_of(("contact", "ana")))
    tomorrow = {**document, "on": (TODAY + timedelta(days=1)).isoformat(), "from": []}
    assert found(outcomes=tomorrow) == [f"The outcome is dated {TODAY + timedelta(days=1)}, which is still to come."]


def test_an_outcome_keeps_standing_when_what_it_came_from_goes() -> None:
    introduction = Introduction("i", "ana", "ben")
    outcome = came_of(("conversation", "v1"), ("contact", "ana"), ("introduction", "i"), ("link", "l1"))
    session = session_with(ANA, BEN, TALK, LINK, introduction, outcome)

    def left() -> list[str]:
        (one,) = session.network.outcomes()
        return [source.id for source in one.sources]

    for command in (RemoveLink("l1"), RemoveIntroduction("i"), RemoveConversation("v1")):
        session.execute(command)
    assert left() == ["ana"]
    session.execute(RemoveContact("ana"))
    assert left() == []
    for _ in range(4):
        session.undo()
    assert left() == ["v1", "ana", "i", "l1"]
    session.execute(RemoveContact("ana"))  # takes the talk with nobody else, and the introduction, with it
    assert left() == ["l1"]
    session.undo()
    session.execute(MergeContacts("ben", "ana"))
    assert left() == ["v1", "ben", "l1"]
    session.undo()
    assert left() == ["v1", "ana", "i", "l1"]
