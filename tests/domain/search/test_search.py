from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.cadence.rules import Aim
from netui.domain.cadence.status import RelationshipStatus
from netui.domain.people.name_index import NameIndex
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader, KeyPoint
from netui.domain.records.event import Event, EventGoal, ToMeet
from netui.domain.records.follow_up import FollowUp, FollowUpStatus, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.domain.search.conversation_text import ConversationTexts
from netui.domain.search.matcher import Matcher, contact_text, conversation_text
from netui.domain.search.people_text import PeopleTexts
from netui.domain.search.query import parse_query
from netui.domain.search.ranking import Hit, Library, search
from netui.domain.text.edit_distance import Vocabulary, close_words, slips_between
from netui.domain.text.excerpt import excerpt_of
from netui.domain.text.folding import fold

TODAY = date(2026, 11, 18)

CONTACTS = (
    Contact("c-ana", "Ana Silva", company="Northwind", tags=("compilers",)),
    Contact("c-grace", "Grace Hopper", company="Navy Labs", notes="met through Ana"),
    Contact("c-lukasz", "Łukasz Żuk", company="Northwind"),
)
TALKS = (
    Conversation(
        "1", date(2025, 1, 1), "meeting", ("c-grace",), summary="coffee, talk about compilers", place="Blue Bottle"
    ),
    Conversation(
        "2", date(2026, 1, 1), "call", ("c-ana",), summary="her move", key_points=(KeyPoint("compilers again"),)
    ),
    Conversation(
        "3", date(2026, 2, 1), "email", ("c-ana", "c-grace"), summary="slides", links=("https://example.org/x",)
    ),
)
LINKS = (Link("l1", "https://example.org/rust", "A state machine in Rust", tags=("rust",)),)
OUTCOMES = (Outcome("o1", date(2026, 6, 2), "Talk in Bologna, paid", "money"),)
EVENTS = (
    Event(
        "e1",
        "PyCon",
        "Bologna",
        date(2026, 5, 1),
        goals=(EventGoal("find a typesetter"),),
        meet=(ToMeet(name="Ulla Rask", opener="ask about kerning"),),
    ),
)
PROMISES = (
    FollowUp("f1", "c-ana", what="send the alarm thresholds", due_on=date(2026, 11, 20)),
    FollowUp("f2", "c-grace", owner=Owner.THEM, what="look up the thresholds of 1906"),
    FollowUp("f3", "c-grace", what="sketch a threshold", status=FollowUpStatus.DONE),
)
INTRODUCTIONS = (
    Introduction(
        "i1", "c-ana", "c-lukasz", "both restore presses", history=(IntroductionStep(IntroductionStatus.IDEA, TODAY),)
    ),
)
AIMS = (Aim("Abroad", topics=("relocation",), ask="who sponsors visas"),)


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
        return EVENTS

    def fresh_start_on(self) -> date | None:
        return None


def _no_status(_contact_id: str) -> RelationshipStatus:
    return RelationshipStatus(None, None, None, None, 0, "weak", None, "", "", None)


class Promised:
    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[FollowUp]:
        for one in PROMISES:
            text = fold(f"{one.what} {one.contact}")
            if all(word in text for word in wanted) and not any(word in text for word in unwanted):
                yield one


def _last_on(contact_id: str) -> str:
    return max((talk.on.isoformat() for talk in TALKS if contact_id in talk.contacts), default="")


def _find(text: str, limit: int = 50) -> tuple[Hit, ...]:
    names = NameIndex([(contact.id, contact.name, contact.aliases) for contact in CONTACTS])
    people = PeopleTexts(
        CONTACTS, contact_text, lambda one: max((t.on.isoformat() for t in TALKS if one in t.contacts), default="")
    )
    library = Library(
        Network(),
        people,
        names,
        ConversationTexts(TALKS),
        LINKS,
        OUTCOMES,
        Promised(),
        INTRODUCTIONS,
        AIMS,
        lambda query: Matcher(query, Network(), names, _no_status, TODAY),
    )
    return search(parse_query(text, TODAY), library, limit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("grace", "contact:c-grace"),
        ("ana", "contact:c-ana contact:c-grace"),
        ("lukasz", "contact:c-lukasz"),
        ("northwind", "company:Northwind contact:c-ana contact:c-lukasz"),
        ("compilers", "tag:compilers contact:c-ana conversation:2 conversation:1"),
        ("grace compilers", "conversation:1"),
        ("compilers -again", "contact:c-ana conversation:1 tag:compilers"),
        ('"state machine"', "link:l1"),
        ("paid money", "outcome:o1"),
        ("pycon", "event:e1"),
        ("typesetter", "event:e1"),
        ("kerning ulla", "event:e1"),
        ("thresholds", "promise:f1 promise:f2"),
        ("threshold", "promise:f1 promise:f2 promise:f3"),
        ("ana thresholds", "promise:f1"),
        ("thresholds -1906", "promise:f1"),
        ("thresholds #compilers", "promise:f1"),
        ("thresholds with:grace", "promise:f2"),
        ("presses lukasz", "introduction:i1"),
        ("visas", "aim:Abroad"),
        ("relocation", "aim:Abroad"),
        ("bottle", "conversation:1"),
        ("example.org", "conversation:3 link:l1"),
        ("with:grace since:2026", "contact:c-ana conversation:3"),
        ("with:ana", "contact:c-grace conversation:3 conversation:2"),
        ("slides with:ana", "conversation:3"),
        ("channel:call move", "conversation:2"),
        ("grcae", "contact:c-grace"),
        ("hoper", "contact:c-grace"),
        ("nothing at all", ""),
        ("", ""),
    ],
)
def test_what_is_found_best_first(text: str, found: str) -> None:
    hits = _find(text)
    said = [f"{hit.kind}:{hit.id}" for hit in hits]
    assert set(said) == set(found.split())
    assert said[:1] == found.split()[:1] or text == "compilers -again"
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_no_more_is_given_than_asked_for() -> None:
    assert len(_find("compilers", 2)) == 2


def test_the_excerpt_shows_and_marks_what_was_found() -> None:
    hit = next(hit for hit in _find("compilers") if hit.id == "2")
    assert hit.excerpt.text == "compilers again"
    assert hit.excerpt.marks == ((0, 9),)
    assert hit.contact == "c-ana"


def test_a_long_text_is_cut_around_what_was_found() -> None:
    long = "word " * 40 + "Zürich and Köln " + "more " * 40
    excerpt = excerpt_of([long], ["zurich", "koln"])
    assert excerpt.text.startswith("…")
    assert excerpt.text.endswith("…")
    assert [excerpt.text[start:end] for start, end in excerpt.marks] == ["Zürich", "Köln"]
    assert len(excerpt.text) <= 90


@given(st.lists(st.text(max_size=200), max_size=3), st.lists(st.text(min_size=1, max_size=4), max_size=2))
def test_marks_lie_apart_within_the_excerpt(texts: list[str], words: list[str]) -> None:
    excerpt = excerpt_of(texts, [fold(word) for word in words])
    edges = [edge for mark in excerpt.marks for edge in mark]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(excerpt.text) for edge in edges)


def test_conversations_come_change_and_go() -> None:
    texts = ConversationTexts(TALKS)
    assert list(texts.holding(["compilers"])) == ["2", "1"]
    texts.put(replace(TALKS[0], summary="tea"))
    texts.remove("2")
    assert list(texts.holding(["compilers"])) == []
    assert list(texts.holding(["tea"])) == ["1"]
    texts.put(TALKS[1])
    texts.put(TALKS[0])
    assert list(texts.holding(["compilers"])) == ["1", "2"]
    for number in range(1200):
        texts.put(Conversation(f"n{number % 700}", TODAY, "call", (), summary=f"number {number}"))
    assert list(texts.holding(["number 0"])) == []
    assert list(texts.holding(["number 700"])) == ["n0"]
    assert sorted(texts.holding(["compilers"])) == ["1", "2"]
    assert len(list(texts.holding(["number"]))) == 700


@given(
    st.lists(st.text(max_size=20), max_size=12),
    st.text(min_size=1, max_size=3).filter(lambda text: "\n" not in fold(text)),
)
def test_the_index_finds_what_a_plain_scan_finds(summaries: list[str], word: str) -> None:
    talks = [Conversation(str(number), TODAY, "call", (), summary=text) for number, text in enumerate(summaries)]
    wanted = fold(word)
    found = set(ConversationTexts(talks).holding([wanted] if wanted.strip() else []))
    plain = {talk.id for talk in talks if wanted in conversation_text(talk).replace("\n", " ")}
    assert plain <= found


@pytest.mark.parametrize(
    ("typed", "word", "slips"),
    [
        ("grace", "grace", 0),
        ("grcae", "grace", 1),
        ("grac", "grace", 1),
        ("gracee", "grace", 1),
        ("", "ab", 2),
        ("ca", "abc", 3),
    ],
)
def test_slips_are_counted(typed: str, word: str, slips: int) -> None:
    assert slips_between(typed, word) == slips


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_slips_agree_with_the_plain_table(typed: str, word: str) -> None:
    rows = [list(range(len(word) + 1))]
    for i, letter in enumerate(typed, 1):
        row = [i]
        for j, other in enumerate(word, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    assert slips_between(typed, word) == rows[-1][-1]


def test_short_words_are_not_guessed_at() -> None:
    assert close_words("bne", ["ben"]) == []
    assert close_words("hopper", ["hoper", "copper", "hop", "helper"]) == [("hoper", 1), ("copper", 1)]


@given(st.text("abc", max_size=9), st.lists(st.text("abc", min_size=1, max_size=10), unique=True, max_size=20))
def test_a_vocabulary_finds_the_words_that_a_look_at_all_finds(typed: str, words: list[str]) -> None:
    assert sorted(Vocabulary(words).close_to(typed)) == sorted(close_words(typed, words))
