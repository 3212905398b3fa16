"""Pairs that may be one person, kept in step with the network, and who of two would stay."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.values import Labelled
from netui.session.commands import MergeContacts, RemoveContact, SaveContact, TellApart
from netui.session.duplicates.pairs import DuplicateRows, counting_pairs, merge_preview
from tests.session.building import session_with

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)
MAIL = (Labelled("ana@example.org"),)
TALK = Conversation("t1", date(2026, 10, 1), "meeting", ("b",))


@pytest.mark.parametrize(
    ("one", "other", "talks", "stays"),
    [
        (Contact("a", "Ana Silva", tier="close"), Contact("b", "Ana Silva"), (TALK,), "b"),
        (Contact("a", "Ana Silva"), Contact("b", "Ana Silva", tier="close"), (), "b"),
        (Contact("a", "Ana Silva", created_at=NOW), Contact("b", "Ana Silva", created_at=NOW.replace(day=2)), (), "a"),
        (Contact("a", "Ana Silva", created_at=NOW), Contact("b", "Ana Silva", created_at=NOW), (), "a"),
        (Contact("a", "Ana Silva", emails=MAIL), Contact("b", "Ana", tier="close", emails=MAIL), (TALK,), "a"),
    ],
)
def test_the_record_that_knows_more_would_stay(
    one: Contact, other: Contact, talks: tuple[Conversation, ...], stays: str
) -> None:
    (row,) = DuplicateRows(session_with(one, other, *talks)).rows()
    assert row.survivor.id == stays
    assert row.swapped().other.id == stays
    assert row.swapped().id == row.id


def test_a_preview_changes_nothing() -> None:
    session = session_with(Contact("a", "Ana Silva"), Contact("b", "Ana Silva", notes="likes tea"), TALK)
    preview = merge_preview(session, "a", "b")
    assert (preview.contact.notes, preview.conversations, preview.follow_ups) == ("likes tea", 1, 0)
    assert session.network.contact("b") is not None
    with pytest.raises(RefusedError):
        merge_preview(session, "a", "z")


NAMES = st.sampled_from(("Ana Silva", "Anna Silva", "Silva Ana", "Ben Ito", "Ána Silva"))
STEPS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 7), st.integers(0, 7), NAMES), max_size=8)


@settings(max_examples=60)
@given(st.lists(NAMES, min_size=8, max_size=8), STEPS)
def test_rows_followed_change_by_change_are_those_made_anew(
    names: list[str], steps: list[tuple[int, int, int, str]]
) -> None:
    session = session_with(*(Contact(f"p{number}", name) for number, name in enumerate(names)))
    rows = DuplicateRows(session)
    for what, first, second, name in steps:
        one = session.network.contact(f"p{first}")
        other = session.network.contact(f"p{second}")
        if what == 3 and len(list(session.history())) > 1:
            session.undo()
        elif one and other and one is not other:
            session.execute((MergeContacts, TellApart)[what % 2](one.id, other.id))
        elif one:
            session.execute(RemoveContact(one.id) if what else SaveContact(None, Contact("", name)))
        rows.catch_up()
        assert rows.rows() == DuplicateRows(session).rows()


def test_pairs_are_counted_in_steps_as_they_are_listed() -> None:
    people = [Contact(f"c{n}", f"Ann Lee {n // 2}", emails=(Labelled(f"a{n // 2}@example.org"),)) for n in range(8)]
    session = session_with(*people)
    rows = DuplicateRows(session).rows({"c0", "c5"})
    assert finished(counting_pairs(session, {"c0", "c5"})) == len(rows) > 0
    assert finished(counting_pairs(session, set())) == 0
