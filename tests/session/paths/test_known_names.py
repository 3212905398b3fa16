"""Names, titles and addresses by which somebody is sought, kept in step with the cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.values import Labelled
from netui.session.commands import SaveContact
from netui.session.paths import known_names
from netui.session.paths.known_names import known_names_of, plain_words
from tests.session.building import session_with

ANA = Contact("a", "Ana  Silva", aliases=("Anita",), title="Chief Editor", emails=(Labelled("ana@x.example"),))
BEN = Contact("b", "Ben Ito", title="Editor", roles=("mentor of chiefs",))
CEM = Contact("c", "山田 太郎", title="Editor", status=ContactStatus.DECEASED)

NAMES = st.lists(st.text("abc é", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=8)


def test_whole_names_parts_and_titles_are_found() -> None:
    names = known_names_of(session_with(ANA, BEN, CEM))
    assert names.called("ana silva") == names.called("anita") == ["a"]
    assert names.called("ana") == []
    assert names.in_part(["sil", "an"]) == ["a"]
    assert names.in_part(["ilva"]) == names.in_part(["anita", "silva"]) == [], "all in one name, each at a beginning"
    assert names.in_part(["太郎"]) == names.in_part(["郎"]) == ["c"], "where words have no blanks, anywhere"
    assert names.with_title(["editor"]) == ["a", "b"], "nobody who is dead"
    assert names.with_title(["chief"]) == ["a", "b"]


def test_a_changed_card_is_heard_of_and_so_is_its_undo() -> None:
    session = session_with(ANA, BEN)
    names = known_names_of(session)
    assert (names.called("olaf"), names.with_address("ana@x.example")) == ([], ["a"])
    session.execute(SaveContact(ANA, replace(ANA, name="Olaf", title="Cook", emails=())))
    assert (names.called("olaf"), names.with_title(["chief", "editor"])) == (["a"], [])
    assert names.with_address("ana@x.example") == []
    session.undo()
    assert (names.called("olaf"), names.with_address("ana@x.example")) == ([], ["a"])


def test_of_many_people_they_are_laid_out_in_steps_which_end_when_a_card_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(known_names, "_PEOPLE_AT_ONCE", 0)
    monkeypatch.setattr(known_names, "_PEOPLE_A_STEP", 1)
    session = session_with(ANA, BEN)
    names = known_names_of(session)
    assert names.is_at_hand, "nobody waits at a keyboard"
    session.is_waited_for = True
    assert not names.is_at_hand
    steps = names.prepare()
    assert next(steps) == 0.5
    session.execute(SaveContact(BEN, replace(BEN, name="Ben Okafor")))
    list(steps)
    assert not names.is_at_hand
    list(names.prepare())
    assert names.is_at_hand
    assert names.in_part(["okafor"]) == ["b"]


@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES, st.text("abc é", min_size=1, max_size=12))
def test_the_name_most_like_one_is_that_of_a_look_at_all(
    people: Sequence[str], others: Sequence[str], asked: str
) -> None:
    wanted, of_others = plain_words(asked), {plain_words(one): "" for one in others}
    names = known_names_of(session_with(*[Contact(f"p{n}", name) for n, name in enumerate(people)]))
    spelt = {plain_words(one): one for one in people}
    for with_people in (True, False):
        known = (spelt if with_people else {}) | of_others
        expected = "".join(get_close_matches(wanted, known, n=1, cutoff=0.6))
        assert names.closest(wanted, of_others, with_people=with_people) == expected
    assert all(plain_words(names.shown(one)) == one for one in spelt)
