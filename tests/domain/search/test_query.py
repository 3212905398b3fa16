from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.cadence.due import DueState
from netui.domain.cadence.status import RelationshipStatus
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact, ContactStatus, Met, Position
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.search.matcher import Matcher
from netui.domain.search.query import MOST_TERMS, Query, Term, TermKind, parse_query

TODAY = date(2026, 11, 18)

ANA = Contact("c-ana", "Ana Silva", company="Northwind", location="Lisbon", tags=("mentor", "Rust"), tier="inner")
BEN = Contact(
    "c-ben",
    "Ben Ito",
    tags=("rust",),
    tier="close",
    met=Met(where="PyCon"),
    interests=("state machines",),
    positions=(Position(company="Halyard"),),
)
ZOE = Contact("c-zoe", "Zoë Park", created_at=datetime(2026, 11, 10, tzinfo=UTC), notes="likes tea, not coffee")
OLD = Contact("c-old", "Olga Old", status=ContactStatus.ARCHIVED, company="Northwind Traders")
CONTACTS = (ANA, BEN, ZOE, OLD)

TALKS = (
    Conversation("1", date(2025, 3, 1), "meeting", ("c-ana", "c-ben"), summary="compilers", place="Blue Bottle"),
    Conversation("2", date(2026, 10, 1), "call", ("c-ana",), summary="her thesis", gave=("an intro to Ben",)),
    Conversation("3", date(2026, 11, 1), "email", ("c-ben",), summary="slides", private={"c-ben": "shy"}),
)


class Network:
    """Facts made of the tuples above."""

    def contacts(self) -> Iterable[Contact]:
        return CONTACTS

    def contact(self, contact_id: str) -> Contact | None:
        return next((contact for contact in CONTACTS if contact.id == contact_id), None)

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        return [talk.header for talk in TALKS if contact_id in talk.contacts]

    def conversation(self, conversation_id: str) -> Conversation | None:
        return next((talk for talk in TALKS if talk.id == conversation_id), None)

    def conversations_with(self, field: str) -> Collection[str]:
        return {talk.id for talk in TALKS if getattr(talk, field)}

    def follow_ups_of(self, contact_id: str) -> Sequence[FollowUp]:
        return ()

    def introductions_of(self, contact_id: str) -> Sequence[Introduction]:
        return ()

    def events(self) -> Iterable[Event]:
        return ()

    def fresh_start_on(self) -> date | None:
        return None


def _relationship_status(contact_id: str) -> RelationshipStatus:
    state = {"c-ana": DueState.OVERDUE, "c-ben": DueState.OK}.get(contact_id)
    tie_word = "dormant" if contact_id == "c-old" else "strong"
    return RelationshipStatus(None, None, None, state, 50, tie_word, None, "", "", None)


def _matcher(text: str) -> Matcher:
    names = NameIndex([(contact.id, contact.name, contact.aliases) for contact in CONTACTS])
    return Matcher(parse_query(text, TODAY), Network(), names, _relationship_status, TODAY)


@pytest.mark.parametrize(
    ("query", "who"),
    [
        ("", "ana ben zoe old"),
        ("silva", "ana"),
        ("ZOE", "zoe"),
        ("north", "ana old"),
        ("north lisbon", "ana"),
        ('"state machines"', "ben"),
        ('"machines state"', ""),
        ("-north", "ben zoe"),
        ("tag:rust", "ana ben"),
        ("tag:#mentor", "ana"),
        ("tag:mentor,rust -tag:mentor", "ben"),
        ("tier:inner,close", "ana ben"),
        ("-tier:inner", "ben zoe old"),
        ("at:lisbon", "ana"),
        ("at:pycon", "ben"),
        ('at:"northwind traders"', "old"),
        ("at:halyard", "ben"),
        ("with:ben", "ana"),
        ("with:nobody", ""),
        ("-with:ben", "ben zoe old"),
        ("since:3w", "ben"),
        ("since:2025", "ana ben"),
        ("before:2026-11-01", "ana"),
        ("channel:call", "ana"),
        ("channel:call,email", "ana ben"),
        ("is:due", "ana"),
        ("is:dormant", "old"),
        ("is:archived", "old"),
        ("is:hidden", "old"),
        ("is:paused", ""),
        ("is:new", "zoe"),
        ("-is:archived north", "ana"),
        ("tea -coffee", ""),
        ("tag:", "ana ben zoe old"),
        ("is:late rust", "ana ben"),
        ("foo:bar", "ana ben zoe old"),
    ],
)
def test_which_people_a_query_means(query: str, who: str) -> None:
    assert [contact.id for contact in _matcher(query).contacts(CONTACTS)] == [f"c-{each}" for each in who.split()]


@pytest.mark.parametrize(
    ("query", "talks"),
    [
        ("", "1 2 3"),
        ("compil", "1"),
        ("intro", "2"),
        ("shy", "3"),
        ("with:ana", "1 2"),
        ("with:ana -with:ben", "2"),
        ("since:2026-10-01", "2 3"),
        ("before:2026-10-01", "1"),
        ("at:bottle", "1"),
        ("channel:email", "3"),
        ("tag:mentor", "1 2"),
        ("tier:close since:1m", "3"),
        ("is:due", "1 2"),
        ("-slides", "1 2"),
    ],
)
def test_which_conversations_a_query_means(query: str, talks: str) -> None:
    matcher = _matcher(query)
    assert [talk.id for talk in TALKS if matcher.conversation(talk)] == talks.split()


def test_a_query_is_read_into_terms() -> None:
    assert parse_query('Rust -tag:Family,kids "State  Machine" since:3d', TODAY).terms == (
        Term(TermKind.TEXT, ("rust",)),
        Term(TermKind.TAG, ("family", "kids"), is_negated=True),
        Term(TermKind.TEXT, ("state machine",)),
        Term(TermKind.SINCE, ("3d",), date(2026, 11, 15)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("since:2026-02-30", "no day"),
        ("before:03/04/2026", "two ways"),
        ("is:late", "there are is:due"),
        ("tag:", "nothing stands after"),
        ("tag:,", "nothing stands after"),
        ("since:2026-13", "no month"),
    ],
)
def test_a_term_that_cannot_be_read_is_left_out_and_listed(text: str, said: str) -> None:
    query = parse_query(f"rust {text}", TODAY)
    assert query.words == ("rust",)
    assert query.conditions == ()
    assert said in query.problems[0].sentence
    assert f"rust {text}"[query.problems[0].start : query.problems[0].end] == text


@pytest.mark.parametrize("text", ["10:30", "https://example.org", "a-b", "o'brien", "c++", "山田", "re:"])
def test_what_is_no_term_is_text(text: str) -> None:
    query = parse_query(text, TODAY)
    assert query.words == (text,)
    assert query.problems == ()


@given(st.text(max_size=40))
def test_any_text_is_a_query(text: str) -> None:
    query = parse_query(text, TODAY)
    assert all(0 <= problem.start < problem.end <= len(text) for problem in query.problems)
    assert _matcher(text).contacts(CONTACTS) is not None


def test_an_empty_query_asks_for_nothing() -> None:
    assert not parse_query("  ", TODAY)
    assert Query() == parse_query("", TODAY)


@given(st.text(alphabet="anorth -:tg", max_size=10), st.text(alphabet="anorth -:tg", max_size=3))
def test_what_narrows_finds_less(before: str, more: str) -> None:
    if parse_query(before + more, TODAY).narrows(parse_query(before, TODAY)):
        found = {contact.id for contact in _matcher(before).contacts(CONTACTS)}
        assert {contact.id for contact in _matcher(before + more).contacts(CONTACTS)} <= found


def test_a_text_that_was_pasted_is_no_query_of_thousands_of_words() -> None:
    words = [f"w{number}" for number in range(4_000)]
    query = parse_query(" ".join(words), TODAY)
    assert query.words == tuple(words[:MOST_TERMS])
    (problem,) = query.problems
    assert problem.sentence.endswith("w48 w49”")
    assert (problem.start, problem.end) == (" ".join(words).index("w50"), len(" ".join(words)))
    assert parse_query("ana " * 4_000, TODAY) == parse_query("ana", TODAY)
    assert parse_query(f"tag:{','.join(words)} ana", TODAY).problems
