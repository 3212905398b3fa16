"""The fast ways to those whom words mean give what a plain look at everybody gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.records.contact import Contact
from netui.domain.search.matcher import contact_text
from netui.domain.search.people_text import (
    IN_FIELDS_RANK,
    IN_NAME_RANK,
    NAME_BEGINS_RANK,
    WHOLE_NAME_RANK,
    PeopleTexts,
    fit_of,
)
from netui.domain.text import text_index
from netui.domain.text.folding import fold
from netui.domain.text.text_index import FoldedTexts

_WORDS = st.text("abÄ", min_size=1, max_size=2)
_NAMES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
_PEOPLE = st.lists(
    st.builds(
        Contact,
        id=st.sampled_from([f"c{number}" for number in range(8)]),
        name=_NAMES,
        aliases=st.lists(_NAMES, max_size=2).map(tuple),
        company=st.one_of(st.just(""), _NAMES),
        tags=st.lists(_WORDS, max_size=2, unique=True).map(tuple),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)
_DAYS = ("", "2026-01-01", "2026-05-05")


def _last_on(contact_id: str) -> str:
    return _DAYS[int(contact_id[1:]) % 3]


def _plain_best(people: Sequence[Contact], words: list[str], unwanted: list[str]) -> list[tuple[int, Contact]]:
    meant = [
        one
        for one in people
        if all(word in contact_text(one) for word in words) and not any(word in contact_text(one) for word in unwanted)
    ]
    ranked = [(fit_of(one, contact_text(one), words), one) for one in meant]
    ranked.sort(key=lambda each: (fold(each[1].name), each[1].id))
    return sorted(ranked, key=lambda each: (each[0], _last_on(each[1].id)), reverse=True)


@given(
    _PEOPLE, _PEOPLE, st.lists(_WORDS.map(fold), max_size=2), st.lists(_WORDS.map(fold), max_size=1), st.integers(1, 9)
)
def test_the_best_are_those_of_a_plain_look_at_everybody_also_after_changes(
    people: list[Contact], changed: list[Contact], words: list[str], unwanted: list[str], limit: int
) -> None:
    texts = PeopleTexts(people, contact_text, _last_on)
    now = {one.id: one for one in people}
    for one in changed:
        gone = len(one.name) == 1  # some are removed
        texts.put(now.get(one.id), None if gone else one)
        now[one.id] = one
        if gone:
            del now[one.id]
    plain = _plain_best([*now.values()], words, unwanted)
    odd = {one.id for one in now.values() if int(one.id[1:]) % 2}
    assert texts.best(words, unwanted, lambda _one: True, limit) == plain[:limit]
    assert (
        texts.best(words, unwanted, lambda one: one.id in odd, limit)
        == [each for each in plain if each[1].id in odd][:limit]
    )
    assert texts.best_of(now.values(), words, unwanted, limit) == plain[:limit]
    companies = Counter(one.company for one in now.values() if one.company)
    tags = Counter(tag for one in now.values() for tag in one.tags)
    for found, counts in ((texts.companies(words), companies), (texts.tags(words), tags)):
        assert dict(found) == {name: n for name, n in counts.items() if all(word in fold(name) for word in words)}
        assert [count for _, count in found] == sorted([count for _, count in found], reverse=True)


def test_how_well_words_fit_a_name() -> None:
    ana = Contact("c1", "Ana Silva", aliases=("Annie",), company="Silvaplana")
    fits = {text: fit_of(ana, contact_text(ana), text.split()) for text in ("ana silva", "sil an", "ilva", "annie", "")}
    assert fits == {
        "ana silva": WHOLE_NAME_RANK,
        "sil an": NAME_BEGINS_RANK,
        "ilva": IN_NAME_RANK,
        "annie": WHOLE_NAME_RANK,
        "": IN_FIELDS_RANK,
    }
    assert fit_of(ana, contact_text(ana), ["plana"]) == IN_FIELDS_RANK


_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("later"), st.lists(st.text("ab \n", max_size=4), max_size=6)),
        st.tuples(st.just("put"), st.integers(0, 12), st.text("ab", max_size=3)),
        st.tuples(st.just("remove"), st.integers(0, 12)),
        st.tuples(st.just("look"), st.lists(st.text("ab", max_size=3), max_size=2), st.integers(0, 4)),
    ),
    max_size=14,
)


@given(_STEPS)
def test_what_is_looked_for_letter_by_letter_while_more_is_read_is_what_a_plain_look_finds(steps: list[tuple]) -> None:  # type: ignore[type-arg]
    for fresh, a_block in ((text_index._FRESH_AT_MOST, text_index._BLOCK_RECORDS), (2, 3)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(text_index, "_FRESH_AT_MOST", fresh)
            patch.setattr(text_index, "_BLOCK_RECORDS", a_block)
            _finds_what_a_plain_look_finds(steps)


def _finds_what_a_plain_look_finds(steps: list[tuple]) -> None:  # type: ignore[type-arg]
    texts = FoldedTexts()
    first: dict[str, str] = {}
    behind: dict[str, str] = {}
    for step in steps:
        match step:
            case "later", some:
                ids = [f"n{len(first) + len(behind)}-{number}" for number in range(len(some))]
                ids = [one for one in ids if one not in first and one not in behind]
                texts.add_later(ids, some[: len(ids)])
                behind |= dict(zip(ids, some, strict=False))
            case "put", number, text:
                one = [*first, *behind, "new"][number % (len(first) + len(behind) + 1)]
                texts.put(one, text)
                first.pop(one, None)
                behind.pop(one, None)
                first[one] = text
            case "remove", number:
                one = [*first, *behind, "none"][number % (len(first) + len(behind) + 1)]
                texts.remove(one)
                first.pop(one, None)
                behind.pop(one, None)
            case "look", words, far:
                everything = [*reversed(first.items()), *behind.items()]
                plain = [
                    one for one, text in everything if all(word in f" {text} ".replace("\n", " ") for word in words)
                ]
                found = texts.holding(words)
                assert [one for one, _ in zip(found, range(far), strict=False)] == plain[:far]
                assert list(texts.holding(words, ["b"])) == [one for one in plain if "b" not in dict(everything)[one]]
                assert list(texts.holding(words)) == plain
                few = {one for one, _ in everything[::2]}
                assert list(texts.holding_among(few, words)) == [one for one in plain if one in few]
                among = [one for one in plain if one in few and "b" not in dict(everything)[one]]
                assert list(texts.holding_among(few, words, ["b"])) == among
