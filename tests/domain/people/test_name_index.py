from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.capture.names.perhaps_meant import perhaps_meant
from netui.domain.people.name_index import Completion, NameIndex
from netui.domain.people.names.name_words import goes_on

PEOPLE = [
    ("ana", "Ana Silva", ("Anita",)),
    ("lopez", "Ana López", ()),
    ("grace", "Grace Hopper", ()),
    ("łukasz", "Łukasz Żuk", ()),
    ("yamada", "山田 太郎", ()),
    ("min", "김민수", ()),
    ("priya", "प्रिया शर्मा", ()),
    ("fox", "🦊", ()),
    ("dr", "Dr. Dre", ()),
    ("obrien", "Pat O'Brien", ()),
    ("solo", "Ana", ()),
]


@pytest.fixture
def names() -> NameIndex:
    return NameIndex(PEOPLE)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("grace", "grace"),
        ("Ana Silva", "ana"),
        ("ANA LOPEZ", "lopez"),
        ("Ana", "solo"),
        ("anita", "ana"),
        ("Hopper", "grace"),
        ("hop", "grace"),
        ("ilva", "ana"),
        ("lukasz", "łukasz"),
        ("山田太郎", "yamada"),
        ("太郎", "yamada"),
        ("김민수", "min"),
        ("प्रिया", "priya"),
        ("🦊", "fox"),
        ("grace h.", "grace"),
        ("Dr. Grace Hopper", "grace"),
        ("Dr. Dre", "dr"),
        ("O’Brien", "obrien"),
        ("Silva Ana", "ana"),
    ],
)
def test_an_id_a_name_or_a_part_that_one_person_has(names: NameIndex, text: str, who: str) -> None:
    assert names.resolve(text).contact_id == who


def test_one_letter_is_an_initial_and_two_are_a_word_that_nobody_has(names: NameIndex) -> None:
    assert names.meant("grace h") == names.meant("Grace H.") == ("grace",)
    assert names.meant("grace ho") == names.meant("Grace Ho.") == ()
    assert goes_on([["grace", "hopper"]], ["grace", "h"])
    assert not goes_on([["grace", "hopper"]], ["grace", "ho"])


@pytest.mark.parametrize("text", ["nobody", "", "  ", "Ana Costa", "\n", "***"])
def test_nobody_is_meant(names: NameIndex, text: str) -> None:
    assert names.resolve(text).candidates == ()


def test_an_ambiguous_name_is_refused_with_the_candidates_most_recent_first() -> None:
    names = NameIndex([("a", "Ben Ito", ()), ("b", "Ben Ode", ()), ("c", "Ben Amos", ())])
    names.touch("b", "2026-11-01")
    resolution = names.resolve("ben")
    assert resolution.contact_id == ""
    assert resolution.candidates == ("b", "c", "a")


def test_names_come_go_and_change(names: NameIndex) -> None:
    names.put("grace", "Grace Murray")
    assert names.resolve("hopper").candidates == ()
    assert names.resolve("murray").contact_id == "grace"
    assert names.name("grace") == "Grace Murray"
    names.remove("grace")
    names.remove("grace")
    assert names.resolve("murray").candidates == ()
    assert "grace" not in names
    assert len(names.complete("", 100)) == len(PEOPLE) - 1


def test_a_rename_keeps_when_they_were_last_seen(names: NameIndex) -> None:
    names.touch("lopez", "2026-11-01")
    names.put("lopez", "Ana Lopes")
    assert names.complete("ana", 1) == (Completion("lopez", "Ana Lopes"),)


def test_completion_by_any_part_most_recent_first(names: NameIndex) -> None:
    names.touch("lopez", "2026-11-01")
    assert [each.contact_id for each in names.complete("an")] == ["lopez", "ana", "solo"]
    assert [each.name for each in names.complete("zu")] == ["Łukasz Żuk"]
    assert [each.name for each in names.complete("oppe")] == ["Grace Hopper"]
    assert [each.name for each in names.complete("grace ho")] == ["Grace Hopper"]
    assert names.complete("")[0].contact_id == "lopez"
    assert len(names.complete("", 3)) == 3
    assert names.complete("qqq") == ()


def test_two_of_the_same_name_are_both_candidates() -> None:
    names = NameIndex([("1", "Ana Silva", ()), ("2", "ana SILVA", ())])
    assert set(names.resolve("Ana Silva").candidates) == {"1", "2"}
    names.remove("1")
    assert names.resolve("Ana Silva").contact_id == "2"


@given(
    st.lists(st.tuples(st.text(max_size=12), st.lists(st.text(max_size=8), max_size=2)), max_size=8),
    st.text(max_size=8),
)
def test_any_text_is_a_name_and_can_be_asked_for(people: list[tuple[str, list[str]]], asked: str) -> None:
    names = NameIndex([(f"id-{number}", name, aliases) for number, (name, aliases) in enumerate(people)])
    names.complete(asked)
    names.resolve(asked)
    for number, (name, _) in enumerate(people):
        candidates = names.resolve(name).candidates
        assert f"id-{number}" in candidates or len(candidates) != 1 or not any(map(str.isalnum, name))
    for number in range(len(people)):
        names.remove(f"id-{number}")
    assert names.resolve(asked).candidates == ()
    assert names.complete("") == ()


def test_a_title_or_a_suffix_alone_names_nobody() -> None:
    names = NameIndex(
        [("roth", "Dr. Ines Roth", ()), ("t", "Mr. T", ()), ("lee", "Sir Tim Lee", ()), ("davis", "Sam Davis Jr.", ())]
    )
    assert [names.meant(text) for text in ("Dr.", "sir", "Jr", "Dr. Nagy", "Prof. Dr.")] == [()] * 5
    for text in ("Ines", "Dr. Roth", "Prof. Dr. Ines Roth", "Ines Roth, PhD", "Dr. Ines Roth"):
        assert names.meant(text) == ("roth",)
    assert names.meant("Mr. T") == ("t",)
    assert names.meant("Sam Davis") == names.meant("sam davis jr") == ("davis",)
    names.remove("roth")
    assert names.meant("Ines Roth") == ()


def test_a_particle_names_somebody_only_as_a_first_name() -> None:
    names = NameIndex([("berg", "Björn van den Berg", ()), ("ben", "Ben Ito", ()), ("van", "Van Morrison", ())])
    assert names.meant("den") == ()
    assert names.meant("ben") == ("ben",)
    assert names.meant("van") == ("van",)
    assert names.meant("van den Berg") == ("berg",)


def test_one_letter_is_an_initial_and_two_are_not(names: NameIndex) -> None:
    assert list(names.begins(("grace", "h"))) == ["grace"]
    assert list(names.begins(("grace", "ho"))) == []


GENERATIONS = NameIndex([("ana", "Ana Silva", ()), ("ford", "Henry Ford Jr.", ()), ("lee", "Robert Lee III", ("Bob",))])


@pytest.mark.parametrize(
    ("text", "meant", "perhaps"),
    [
        ("Henry Ford", ("ford",), ()), ("henry ford junior", ("ford",), ("ford",)), ("Henry Ford Sr.", (), ("ford",)),
        ("Robert Lee IV", (), ("lee",)), ("Ana Silva Jr.", (), ("ana",)), ("Ana Silva PhD", ("ana",), ()),
        ("Ana Silva PhD, III", (), ("ana",)), ("A. Silva", (), ("ana",)), ("B. Silva", (), ()),
        ("Ana T. Silva", (), ("ana",)), ("Silva Jr.", (), ("ana",)), ("Otto Nagy III", (), ()),
    ],
)  # fmt: skip
def test_another_generation_or_an_initial_is_asked_about(
    text: str, meant: tuple[str, ...], perhaps: tuple[str, ...]
) -> None:
    assert GENERATIONS.meant(text) == meant
    if not meant:
        assert perhaps_meant(text, GENERATIONS) == perhaps
        assert GENERATIONS.resolve(text).candidates == ()


def test_an_apostrophe_may_be_left_out() -> None:
    names = NameIndex([("pat", "Pat O'Brien", ()), ("anna", "Anna Lee", ())])
    assert names.meant("pat obrien") == names.meant("Pat O’Brien") == names.meant("OBrien") == ("pat",)
    assert names.meant("Ann Alee") == ()
    names.remove("pat")
    assert names.meant("pat obrien") == ()


def test_a_name_with_a_hyphen_gives_way_to_whoever_has_its_part_whole() -> None:
    index = NameIndex([("field", "Mary Field", ()), ("bell", "Mary-Jo Bell", ()), ("luc", "Jean-Luc Roy", ())])
    assert index.meant("Mary") == ("field",)
    assert index.meant("mary-jo") == index.meant("Mary Jo") == ("bell",)
    assert index.meant("Jean") == ("luc",)


def test_behind_a_title_a_word_is_a_family_name_first() -> None:
    index = NameIndex([("anne", "Anne Smith", ()), ("smith", "Smith Jones", ()), ("roth", "Ines Roth", ())])
    assert index.meant("Dr. Smith") == ("anne",)
    assert index.meant("Smith") == ("smith",)
    assert index.meant("Dr. Ines") == index.meant("Frau Roth") == ("roth",)
