"""What panes show, and what other rules and sorting would do, over a small network."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.cli.core.json_documents import contact_document, conversation_document, item_document
from netui.config.rules.default import default_rules
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation
from netui.domain.search.conversation_text import ConversationTexts
from netui.session.capture.completion import complete_at
from netui.session.capture.reader import reader_of
from netui.session.commands import (
    PassOver,
    Pin,
    RemoveConversation,
    SaveContact,
    SetTier,
    SkipItems,
    SnoozeItems,
    TakeCapture,
)
from netui.session.conversations import rows as conversation_rows
from netui.session.conversations.rows import ConversationsByDay
from netui.session.core.command import Command
from netui.session.core.session import Session
from netui.session.lists.best_named import best_named
from netui.session.lists.people_and_queue import PeopleByName, QueueInOrder
from netui.session.rules.effect import rules_effect
from netui.session.search.service import seeker_of
from netui.session.triage.sorting import SortingWork
from tests.session.building import TODAY, session_with
from tests.session.memory_journal import MemoryJournal

LONG_AGO = datetime(2026, 1, 5, 9, tzinfo=UTC)
ANN = Contact(
    "ann", "Ann Lee", company="Acme", tags=("rust",), tier="close", tier_since=date(2026, 1, 5), created_at=LONG_AGO
)
BEN = Contact("ben", "Ben Ito", tier="weak", tier_since=date(2026, 11, 1), created_at=LONG_AGO)
COFFEE = Conversation(
    "c1", date(2026, 9, 1), "meeting", ("ann", "ben"), created_at=datetime(2026, 9, 1, 18, tzinfo=UTC), summary="coffee"
)


def unsorted(contact_id: str, **fields: object) -> Contact:
    return replace(Contact(contact_id, contact_id.title(), created_at=LONG_AGO), **fields)  # type: ignore[arg-type]


def test_documents_carry_what_is_computed() -> None:
    session = session_with(ANN, BEN, COFFEE)
    ann = contact_document(ANN, session)
    assert (ann["last_on"], ann["due_on"], ann["state"]) == ("2026-09-01", "2026-10-01", "overdue")
    assert conversation_document(COFFEE, session)["people"] == [
        {"id": "ann", "name": "Ann Lee"},
        {"id": "ben", "name": "Ben Ito"},
    ]
    item = item_document(session.queue.today_items[0], session)
    assert (item["kind"], item["contact"], item["due"], item["overdue_days"]) == (
        "cadence",
        "Ann Lee",
        "2026-10-01",
        50,
    )
    assert "coffee" in str(item["why"])


def test_those_worth_most_are_sorted_first_and_those_passed_over_last() -> None:
    session = session_with(
        ANN,
        COFFEE,
        unsorted("plain"),
        unsorted("colleague", company="ACME"),
        unsorted("tagged", tags=("Rust",)),
        unsorted("talked"),
        unsorted("gone", status=ContactStatus.ARCHIVED),
        replace(COFFEE, id="c2", contacts=("talked",)),
    )
    work = SortingWork(session)

    def decide(command: Command) -> None:
        change = session.execute(command)
        assert change is not None
        work.on_change(change)

    assert work.next_id == "talked"
    decide(PassOver("talked"))
    assert (work.next_id, work.waiting_count, work.passed_count, work.sorted_count) == ("colleague", 4, 1, 1)
    decide(SetTier(("colleague",), "inner"))
    assert [(load.tier.key, load.count) for load in work.loads][:2] == [("inner", 1), ("close", 1)]
    decide(PassOver("tagged", never=True))
    undone = session.undo()
    assert undone is not None
    work.on_change(undone)
    assert work.next_id == "tagged"
    decide(SetTier(("tagged", "plain"), "weak"))
    assert (work.next_id, work.passed_count) == ("talked", 1)
    again = SortingWork(session)
    assert (again.next_id, again.waiting_count, again.loads) == (work.next_id, work.waiting_count, work.loads)


def test_other_rules_show_who_would_come_and_go() -> None:
    session = session_with(ANN, BEN, COFFEE)
    rules = default_rules()
    slower = replace(
        rules,
        tiers=tuple(
            replace(tier, every={"close": Duration(1, "y"), "weak": Duration(1, "w")}.get(tier.key, tier.every))
            for tier in rules.tiers
        ),
    )
    effect = rules_effect(session, slower)
    assert (effect.coming, effect.leaving) == (("Ben Ito",), ("Ann Lee",))
    assert (effect.due_before, effect.due_after) == (1, 1)
    assert dict(effect.by_tier) == {"Close": (0, 1), "Weak tie": (1, 0)}
    assert not rules_effect(session, rules)


def offered(line: str, session: Session) -> tuple[str, ...]:
    return complete_at(line, len(line), reader_of(session).capture(line), session).texts


def test_a_line_is_completed_where_the_caret_stands() -> None:
    session = session_with(ANN, BEN, COFFEE)
    assert offered("le", session) == ("Ann Lee",)
    assert offered("Ann Lee, be", session) == ("Ben Ito",)
    assert offered("Ann Lee: talk @me", session) == ("@meeting", "@message")
    assert offered("Ann Lee: talk #r", session) == ("#rust",)
    assert offered("Ann Lee: talk !inn", session) == ("!inner",)
    assert offered("Ann Lee: with Be", session) == ("Ben Ito",)
    assert offered("coffee with Zoe & Ann, be", session) == ("Ben Ito",)
    assert offered("Ann Lee: plain words", session) == ()


def test_an_ambiguous_name_offers_its_candidates_in_a_form_that_settles_it() -> None:
    session = session_with(ANN, replace(ANN, id="ann2", company="Globex"), replace(BEN, id="ann3", name="Ann Berg"))
    line = "Ann: coffee"
    offer = complete_at(line, len(line), reader_of(session).capture(line), session)
    assert (offer.start, offer.end) == (0, 3)
    assert set(offer.labels) == {"Ann Lee (Acme)", "Ann Lee (Globex)", "Ann Berg"}
    for text in offer.texts:
        settled = reader_of(session).capture(text + line[offer.end :])
        assert settled.is_ready
        assert settled.people[0].contact_id


def test_a_family_name_begun_behind_an_ambiguous_first_name_chooses_and_is_replaced_with_it() -> None:
    session = session_with(ANN, replace(BEN, id="ann3", name="Ann Berg"))
    line = "coffee with ann be"
    offer = complete_at(line, len(line), reader_of(session).capture(line), session)
    assert (offer.texts, line[: offer.start]) == (("Ann Berg",), "coffee with ")
    assert offer.end == len(line)
    line = "coffee with ann about"
    assert complete_at(line, len(line), reader_of(session).capture(line), session).end == len("coffee with ann")


LINES = ("Ann Lee: call", "Ben Ito: coffee > send it", "2026-03-01 Ann Lee: mail", "New One: hi")
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("say"),
            st.sampled_from(LINES),
        ),
        st.tuples(st.just("snooze"), st.integers(1, 60)),
        st.tuples(st.just("skip"), st.none()),
        st.tuples(st.just("pin"), st.sampled_from(["ann", "ben"])),
        st.tuples(st.just("tier"), st.sampled_from(["inner", "weak", ""])),
        st.tuples(st.just("remove"), st.none()),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("redo"), st.none()),
    ),
    max_size=12,
)


@given(STEPS)
@settings(max_examples=60)
def test_whatever_was_done_the_session_equals_one_opened_afresh(steps: list[tuple[str, object]]) -> None:
    journal = MemoryJournal()
    session = session_with(ANN, BEN, COFFEE, journal=journal)
    assert reader_of(session).names is not None
    for what, detail in steps:
        take_step(session, what, detail)
    afresh = session_with(journal=journal)
    assert session.queue == afresh.queue
    assert sorted(session.network.contacts(), key=lambda one: one.id) == sorted(
        afresh.network.contacts(), key=lambda one: one.id
    )
    for contact in afresh.network.contacts():
        assert list(session.network.headers_with(contact.id)) == list(afresh.network.headers_with(contact.id))
        assert session.items_of(contact.id) == afresh.items_of(contact.id)
        assert reader_of(session).names.meant(contact.name) == reader_of(afresh).names.meant(contact.name)


def take_step(session: Session, what: str, detail: object) -> None:
    items = session.queue.today_items[:2]
    if what == "say":
        capture = reader_of(session).capture(str(detail))
        if capture.is_ready:
            session.execute(TakeCapture(capture))
    elif what == "snooze" and items and isinstance(detail, int):
        session.execute(SnoozeItems(items, date.fromordinal(TODAY.toordinal() + detail)))
    elif what == "skip" and items:
        session.execute(SkipItems(items))
    elif what == "pin" and session.network.contact(str(detail)):
        session.execute(Pin((str(detail),), pinned=True))
    elif what == "tier" and session.network.contact("ann"):
        session.execute(SetTier(("ann",), str(detail)))
    elif what == "remove" and session.network.headers_with("ann"):
        session.execute(RemoveConversation(session.network.headers_with("ann")[-1].id))
    elif what == "undo":
        session.undo()
    elif what == "redo":
        session.redo()


def test_the_best_row_of_a_filter_is_the_one_whose_name_was_typed() -> None:
    rows = [("r1", "gabriel port"), ("r2", "newport"), ("r3", "ines okafor"), ("r4", "portia ines")]
    assert best_named(rows, ["ines"]) == "r3"  # begins a name, and stands first
    assert best_named(rows, ["newp"]) == "r2"
    assert best_named(rows, ["kafor"]) == "r3"  # within a name, where none begins so
    assert best_named(rows, ["portia", "ines"]) == "r4"
    assert best_named(rows, ["harbour"]) == "r1"  # found in something else
    assert best_named(rows, []) == "r1"
    assert best_named([], ["ines"]) is None


def test_each_pane_forgives_a_slip_where_nobody_is_meant_without_one() -> None:
    henrik, beatriz = replace(ANN, id="h", name="Henrik Dahl"), replace(ANN, id="b", name="Beatriz Mota")
    session = session_with(henrik, beatriz, replace(COFFEE, contacts=("h",)))
    items = session.queue.today_items
    assert {item.contact_id for item in items} == {"h", "b"}
    seeker_of(session).read_all()
    queue, talks, people = QueueInOrder(session), ConversationsByDay(session), PeopleByName(session)
    for typed, meant in (("henirk", "h"), ("beatrzi", "b"), ("henrik", "h")):
        assert [row.item.contact_id for row in queue.rows(items, typed)] == [meant]
        assert [row.id for row in people.rows(typed)] == [meant]
        assert len(talks.rows(typed)) == (1 if meant == "h" else 0)
    of_beatriz = [item for item in items if item.contact_id == "b"]
    assert not queue.rows(of_beatriz, "henrik")  # found in another part of the queue, as it was typed
    assert not queue.rows(items, "xylophone")


def test_a_slip_is_looked_for_in_no_conversation_and_anew_after_each_change(monkeypatch: pytest.MonkeyPatch) -> None:
    henrik = replace(ANN, id="h", name="Henrik Dahl")
    session = session_with(henrik, replace(COFFEE, contacts=("h",)))
    queue, people = QueueInOrder(session), PeopleByName(session)
    seeker_of(session).read_all()

    def looked_at(*_asked: object) -> list[str]:
        pytest.fail("the words of conversations say nothing about how a name is spelt")

    monkeypatch.setattr(ConversationTexts, "holding", looked_at)
    for typed, meant in (("henirk", ["h"]), ("tag:none henirk", []), ("tag:rust henirk", ["h"])):
        assert [row.item.contact_id for row in queue.rows(session.queue.today_items, typed)] == meant
        assert [row.id for row in people.rows(typed)] == meant
    change = session.execute(SaveContact(henrik, replace(henrik, name="Olaf Dahl")))
    assert change is not None
    people.on_change(change)
    assert not people.rows("tag:rust henirk")
    session.undo()
    people.reset()
    assert [row.id for row in people.rows("tag:rust henirk")] == ["h"]


def test_what_was_removed_is_looked_for_without_looking_at_all_conversations(monkeypatch: pytest.MonkeyPatch) -> None:
    talks = [replace(COFFEE, id=f"c{number}", on=date(2026, 1, 1 + number % 28)) for number in range(200)]
    session = session_with(ANN, BEN, *talks)
    by_day = ConversationsByDay(session)
    before = by_day.rows()
    place = before.position("c30")
    assert place is not None
    follower = before[place + 1].id
    change = session.execute(RemoveConversation("c30"))
    assert change is not None
    by_day.on_change(change)
    after = by_day.rows()

    looked_at = list[int]()
    at = conversation_rows._Headers.at
    monkeypatch.setattr(
        conversation_rows._Headers, "at", lambda rows, index: looked_at.append(index) or at(rows, index)
    )
    assert after.position("c30") is None
    assert after.position(follower) == place, "the next one stands in its place"
    assert set(looked_at) <= {place}
    assert before.position("c30") == place, "rows from before still have it"
