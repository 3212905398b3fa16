from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.follow_up import FollowUp, Owner
from netui.domain.records.values import Labelled
from netui.domain.search import people_text
from netui.domain.search.conversation_text import ConversationTexts
from netui.domain.search.matcher import Matcher
from netui.session.capture.reader import reader_of
from netui.session.commands import CompleteItems, RemoveConversation, SaveContact, SaveConversation, TakeCapture
from netui.session.core.preferences import Preferences
from netui.session.core.session import Session
from netui.session.lists.people_and_queue import PeopleByName
from netui.session.search import service, term_cache
from netui.session.search.results import found_row
from netui.session.search.service import seeker_of
from tests.session.building import TODAY, session_with

ANA, BEN = Contact("ana", "Ana Silva", tier="inner", tags=("rust",)), Contact("ben", "Ben Ito", tier="close")


def talk(number: int, days_ago: int, people: str, summary: str, **fields: object) -> Conversation:
    made = Conversation(f"t{number}", TODAY - timedelta(days_ago), "meeting", tuple(people.split()), summary=summary)
    return replace(made, **fields)  # type: ignore[arg-type]


TALKS = (
    talk(1, 30, "ana", "coffee, compilers"),
    talk(2, 3, "ana ben", "lunch", place="Kobe", key_points=(KeyPoint("a compiler for sails"),)),
    talk(3, 10, "ben", "compilers again", channel="call"),
)


def ids(session: Session, text: str) -> list[str]:
    seeker = seeker_of(session)
    return seeker.conversation_ids(seeker.read(text), 100)


def test_promises_are_found_by_their_words_and_their_person_and_follow_every_change() -> None:
    mine = FollowUp("f1", "ana", what="send the thresholds", due_on=TODAY)
    session = session_with(ANA, BEN, mine, FollowUp("f2", "ben", owner=Owner.THEM, what="pick paint"))
    seeker = seeker_of(session)

    def found(text: str) -> list[str]:
        return [hit.id for hit in seeker.hits(seeker.read(text)) if hit.kind == "promise"]

    assert (found("thresholds"), found("silva thresholds"), found("paint ana")) == (["f1"], ["f1"], [])
    hit = next(hit for hit in seeker.hits(seeker.read("thresholds")) if hit.kind == "promise")
    row = found_row(hit, session)
    assert (row.people, row.on, row.about) == (("Ana Silva",), TODAY, "you promised")
    session.execute(SaveContact(ANA, replace(ANA, name="Ana Rocha")))
    assert (found("silva thresholds"), found("rocha thresholds")) == ([], ["f1"])
    items = session.queue.today_items[:1]
    session.execute(CompleteItems(items, "", reader_of(session).note("", "ana"), TODAY))
    assert found("thresholds") == ["f1"], "also when it was kept"
    session.undo()
    session.execute(TakeCapture(reader_of(session).capture("> ben: lend the thresholds book")))
    assert len(found("thresholds")) == 2
    session.undo()
    assert found("thresholds") == ["f1"]


def test_nothing_is_read_of_anybody_before_something_is_looked_for() -> None:
    session = session_with(ANA, BEN, *TALKS)
    seeker = seeker_of(session)
    for text in ("", "  "):
        assert seeker.hits(seeker.read(text)) == ()
    assert seeker._everybody._texts is None, "no words"
    assert reader_of(session)._to_learn is None, "no names"
    assert [hit.id for hit in seeker.hits(seeker.read("silva"))] == ["ana"]


def test_conversations_are_read_from_the_newest_on() -> None:
    session = session_with(ANA, BEN, *TALKS)
    seeker = seeker_of(session)
    assert seeker.unread == 3
    assert ids(session, "compiler") == []
    seeker.read_more(2)
    assert (seeker.unread, ids(session, "compiler")) == (1, ["t2", "t3"])
    seeker.read_more(100)
    assert (seeker.unread, ids(session, "compiler")) == (0, ["t2", "t3", "t1"])


def test_a_word_is_found_in_names_channels_and_what_was_said() -> None:
    session = session_with(ANA, BEN, *TALKS)
    seeker_of(session).read_all()
    assert ids(session, "silva") == ["t2", "t1"]
    assert ids(session, "ana ben") == ["t2"]
    assert ids(session, "call") == ["t3"]
    assert ids(session, "compilers -ben") == ["t1"]
    assert ids(session, "with:ben") == ["t2", "t3"]
    assert ids(session, "since:1w") == ["t2"]
    assert ids(session, "#rust at:kobe") == ["t2"]
    assert ids(session, "channel:phone") == ["t3"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("since:1w", ["t2"]),
        ("before:1w", ["t3", "t1"]),
        ("since:2w before:1w", ["t3"]),
        ("-since:1w", ["t3", "t1"]),
        ("-before:1w", ["t2"]),
        ("-since:2w since:5w", ["t1"]),
        ("since:1w before:2w", []),
        ("since:5w before:1w compilers", ["t3", "t1"]),
        ("since:5w before:1w -silva", ["t3"]),
        ("since:5w before:1w with:ben", ["t3"]),
        ("since:5w before:1w channel:call", ["t3"]),
    ],
)
def test_days_are_found_from_both_ends_and_follow_every_change(asked: str, found: list[str]) -> None:
    session = session_with(ANA, BEN, *TALKS)
    seeker = seeker_of(session)
    assert seeker.reads_for(seeker.read(asked)) or ids(session, asked) == found, "before a word was read"
    seeker.read_all()
    assert ids(session, asked) == found
    for one in TALKS[1:]:
        session.execute(RemoveConversation(one.id))
    assert ids(session, asked) == [one for one in found if one == "t1"]
    session.undo()
    session.undo()
    assert sorted(ids(session, asked)) == sorted(found)


def test_only_words_are_waited_for_until_more_has_been_read() -> None:
    seeker = seeker_of(session_with(ANA, BEN, *TALKS))
    words = ("lunch", "-lunch", "at:kobe", "since:1w lunch", "#rust -at:kobe", "is:nothing")
    others = ("since:1w", "before:1w", "with:ben", "#rust", "channel:call -is:due")
    asked = {**dict.fromkeys(words, True), **dict.fromkeys(others, False)}
    assert {text: seeker.reads_for(seeker.read(text)) for text in asked} == asked


@pytest.mark.parametrize(
    "copied",
    [
        "mailto:Ana@X.example?subject=hi",
        "<ana@x.example>",
        '"Ana S." <ana@x.example>',
        "ana@x.example,",
        "tel:+49-30-1234567",
        "030 1234567",
        "https://linkedin.com/in/ana?trk=x",
        "github.com/anas/",
        "@anas",
    ],
)
def test_an_address_is_found_as_it_was_copied(copied: str) -> None:
    addresses = {"emails": ("ana@x.example",), "phones": ("+49 30 1234567",)}
    links = {"links": ("https://www.linkedin.com/in/ana", "https://github.com/anas")}
    fields = {name: tuple(map(Labelled, values)) for name, values in (addresses | links).items()}
    session = session_with(replace(ANA, **fields), BEN)  # type: ignore[arg-type]
    query = seeker_of(session).read(copied)
    assert not query.problems
    assert [one.id for one in seeker_of(session).people(query, session.network.contacts())] == ["ana"]


@pytest.mark.parametrize(("copied", "problems"), [("mailto:zed@x.example", 0), ("tel:+4977777", 0), ("@zed", 1)])
def test_an_address_that_nobody_has_finds_nobody(copied: str, problems: int) -> None:
    session = session_with(ANA, BEN)
    query = seeker_of(session).read(copied)
    assert len(query.problems) == problems
    assert problems or seeker_of(session).people(query, session.network.contacts()) == []
    assert [term.values for term in seeker_of(session).read("tier:inner,").terms] == [("inner",)]


def test_what_was_read_follows_every_change() -> None:
    session = session_with(ANA, BEN, *TALKS)
    seeker_of(session).read_more(1)
    session.execute(SaveConversation(TALKS[0], replace(TALKS[0], summary="tea, zebras")))
    session.execute(RemoveConversation("t3"))
    seeker_of(session).read_all()
    assert ids(session, "zebra") == ["t1"]
    assert ids(session, "compiler") == ["t2"]
    session.undo()
    assert sorted(ids(session, "compiler")) == ["t2", "t3"]
    session.undo()
    assert sorted(ids(session, "compiler")) == ["t1", "t2", "t3"]
    session.execute(SaveContact(BEN, replace(BEN, name="Bo Ek")))
    assert sorted(ids(session, "bo ek")) == ["t2", "t3"]


def test_what_was_removed_and_brought_back_before_anything_was_read_is_found() -> None:
    session = session_with(ANA, *TALKS[:1])
    seeker = seeker_of(session)
    session.execute(RemoveConversation("t1"))
    session.undo()
    seeker.read_all()
    assert ids(session, "compilers") == ["t1"]


def test_standings_follow_the_day() -> None:
    session = session_with(ANA, talk(1, 1, "ana", "tea"))
    seeker = seeker_of(session)
    due = seeker.read("is:due")
    assert seeker.people(due, session.network.contacts()) == []
    session.move_to(date(2027, 6, 1))
    assert seeker.people(due, session.network.contacts()) == [ANA]


@given(st.lists(st.text("ab -#", max_size=5), min_size=1, max_size=6), st.lists(st.integers(0, 29), max_size=3))
@settings(max_examples=60)
def test_a_filter_typed_letter_by_letter_shows_whom_a_plain_look_at_everybody_finds(
    typed: list[str], renamed: list[int]
) -> None:
    people = [Contact(f"c{n:02}", f"{'ab'[n % 2]}{'ba '[n % 3]}x{n}", tags=("ab",) if n % 5 else ()) for n in range(30)]
    session = session_with(*people)
    by_name = PeopleByName(session)
    for text in typed:
        steps = [text[:end] for end in range(1, len(text) + 1)]
        for query in (*steps, *reversed(steps)):
            seeker = seeker_of(session)
            asked = seeker.read(query)
            meant = [one for one in session.network.contacts() if seeker.people(asked, [one])]
            rows = by_name.rows(query)
            assert [row.name for row in rows] == sorted([one.name for one in meant])
            assert [rows.position(row.id) for row in rows] == list(range(len(rows)))
        if renamed:
            before = session.network.contact(f"c{renamed.pop():02}")
            assert before is not None
            by_name.on_change(
                session.execute(SaveContact(before, replace(before, name=f"b{before.name}"))) or Change("", ())
            )


@pytest.mark.parametrize(
    "text", ["with:ana", "with:ben", "-with:ben", "since:1w", "before:1w", "channel:call", "-channel:meeting", "#rust"]
)
def test_what_is_known_of_a_term_is_what_asking_everybody_gives(text: str) -> None:
    stranger = Contact("cy", "Cy Doe")
    session = session_with(ANA, BEN, stranger, *TALKS)
    seeker = seeker_of(session)
    for change in ((TALKS[2], replace(TALKS[2], contacts=("cy", "ana"))), None):
        query = seeker.read(text)
        people = [*session.network.contacts()]
        names = reader_of(session).names
        plain = Matcher(query, session.network, names, lambda _one: session.relationship_status(ANA), session.today)
        assert seeker.people(query, people) == plain.contacts(people)
        if change is not None:
            session.execute(SaveConversation(*change))


@pytest.mark.parametrize("text", ["with:ana compiler", "#rust compiler", "with:ben -compiler", "with:ana", "tag:no a"])
def test_conversations_of_a_few_people_are_found_as_among_all(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    session = session_with(ANA, BEN, Contact("cy", "Cy Doe"), *TALKS, replace(TALKS[1], id="t9", contacts=("cy",)))
    seeker = seeker_of(session)
    seeker.read_all()
    monkeypatch.setattr(term_cache, "_FEW_CONVERSATIONS", -1)
    among_all = seeker.conversation_ids(seeker.read(text), 9), seeker.hits(seeker.read(text))
    monkeypatch.undo()
    monkeypatch.setattr(ConversationTexts, "holding", lambda *_asked: pytest.fail("few need be looked at"))
    assert (seeker.conversation_ids(seeker.read(text), 9), seeker.hits(seeker.read(text))) == among_all
    session.execute(RemoveConversation("t3"))
    assert "t3" not in seeker.conversation_ids(seeker.read(text), 9)


@pytest.mark.parametrize("changed_after", range(7))
def test_people_laid_out_a_few_at_a_time_are_those_of_after_a_change(
    changed_after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_text, "_PEOPLE_A_STEP", 1)
    session = session_with(ANA, BEN, *TALKS)
    seeker = seeker_of(session)
    for _ in range(changed_after):
        seeker.read_people(1)
    session.execute(SaveContact(BEN, replace(BEN, name="Zora", company="Quay")))
    while seeker.read_people(1):
        pass
    found = {
        text: [hit.id for hit in seeker.hits(seeker.read(text)) if hit.kind != "conversation"]
        for text in ("zora", "ben", "quay", "ana")
    }
    assert found == {"zora": ["ben"], "ben": [], "quay": ["Quay", "ben"], "ana": ["ana"]}


def test_saved_queries_may_name_others_and_never_go_round() -> None:
    session = session_with(ANA, BEN)
    session.preferences = Preferences(saved_queries={"near": "@rust !inner", "Rust": "#rust @near"})
    seeker = seeker_of(session)
    assert seeker.people(seeker.read("@near"), session.network.contacts()) == [ANA]
    assert seeker.read("@gone ana").problems[0].sentence.startswith("no query is saved as “@gone”")
    assert seeker_of(session) is seeker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tier:nosuch", "“tier:nosuch” is unknown: there are tier:inner, tier:close"),
        ("-tier:close,nosuch", "“tier:nosuch” is unknown: there are tier:inner"),
        ("!nosuch", "“tier:nosuch” is unknown: there are tier:inner"),
        ("channel:pigeon", "“channel:pigeon” is unknown: there are channel:"),
        ("with:nobody", "“with:nobody” is nobody you know: say a name, or a part of one"),
        ("ana with:bo,nobody", "“with:nobody” is nobody you know"),
    ],
)
def test_a_word_that_means_nothing_is_told_and_left_out(text: str, said: str) -> None:
    people = (Contact("p1", "Ana Silva"), Contact("p2", "Bo Lind", tier="former"))
    seeker = seeker_of(session_with(*people, Conversation("c1", TODAY, "fax", ("p1",))))
    query = seeker.read(text)
    assert query.problems[0].sentence.startswith(said)
    assert [term.kind.value for term in query.terms] == (["text"] if text.startswith("ana") else [])
    # What a record still has is found, though the rules know it no more.
    assert seeker.read("tier:former channel:fax with:silva,bo").problems == ()


def test_everybody_is_known_once_words_and_names_are_read_and_again_after_a_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = session_with(ANA, BEN, *TALKS)
    seeker = seeker_of(session)
    assert seeker.knows_people, "two are soon read, and nobody waits"
    session.is_waited_for = True
    assert seeker.knows_people
    monkeypatch.setattr(service, "_PEOPLE_AT_ONCE", 0)
    assert not seeker.knows_people
    while seeker.read_people(1):
        assert not seeker.knows_people
    assert seeker.knows_people
    for change in (lambda: session.execute(SaveContact(ANA, replace(ANA, name="Ana Rocha"))), session.undo):
        change()
        while seeker.read_people(1):
            pass
        assert seeker.knows_people
    assert [hit.id for hit in seeker.hits(seeker.read("silva")) if hit.kind == "contact"] == ["ana"]
