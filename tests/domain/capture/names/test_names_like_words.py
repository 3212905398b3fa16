"""Names that look like something else: like days, like words of another language, and in scripts of their own."""

from __future__ import annotations

import pytest

from netui.session.capture.reader import reader_of
from tests.ui.invented import desk_with, person


def people_in(line: str, *known: str) -> tuple[list[str], bool]:
    """Return who took part, by name, and whether the line can be saved."""
    desk = desk_with([person(number, name) for number, name in enumerate(known, 1)])
    read = reader_of(desk.session).capture(line)
    named = [known[int(one.contact_id[1:]) - 1] if one.contact_id else one.text for one in read.people]
    return named, not any(problem.blocks for problem in read.problems)


@pytest.mark.parametrize("name", ["April May", "Jan Mar", "Summer Day", "Augusta Sept"])
def test_somebody_known_is_no_day_that_cannot_be_read(name: str) -> None:
    assert people_in(f"{name}: lunch", name) == ([name], True)
    assert people_in(f"{name} and Zoe Kent: lunch", name, "Zoe Kent") == ([name, "Zoe Kent"], True)


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("lunch with Ann Ek at christmas", "Christmas Humphreys"),
        ("lunch with Ann Ek in easter week", "Easter Long"),
        ("lunch with Ann Ek et al", "Al"),
    ],
)
def test_a_feast_or_and_others_in_small_letters_is_nobody(line: str, known: str) -> None:
    assert people_in(line, "Ann Ek", known) == (["Ann Ek"], True)


def test_the_particles_of_a_known_name_say_nothing_of_the_language() -> None:
    name = "María José de la Cruz y Ortega"
    assert people_in(f"yesterday: lunch with {name.lower()}, tides", name) == ([name], True)


def test_a_name_without_blanks_is_found_with_one() -> None:
    assert people_in("lunch with 山田 太郎", "山田太郎") == (["山田太郎"], True)


def test_georgian_begins_no_name_with_a_capital() -> None:
    assert people_in("თამარ ბერიძე: lunch") == (["თამარ ბერიძე"], True)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("lunch > Ben Ito: send the deck by mon", "Ana Silva"),
        ("lunch > tell Ben Ito about it", "Ana Silva"),
        ("lunch, *Ben Ito moves to Oslo", "Ana Silva"),
        ("gave an intro to Ben Ito", "Ana Silva"),
        ("lunch with Ben Ito > tell Zoe", "Ben Ito"),
        ("> Ben Ito: send the deck", "Ben Ito"),
    ],
)
def test_who_is_named_in_a_promise_or_a_key_point_leaves_the_selection_what_it_is(line: str, who: str) -> None:
    known = ("Ana Silva", "Ben Ito")
    desk = desk_with([person(number, name) for number, name in enumerate(known, 1)])
    read = reader_of(desk.session).capture(line, selected="p1")
    assert [known[int(one.contact_id[1:]) - 1] for one in read.people] == [who]


def test_a_verdict_on_somebody_is_of_nobody_whom_a_promise_names() -> None:
    desk = desk_with([person(1, "Ana Silva"), person(2, "Ben Ito")])
    for text in ("good talk > Ben Ito: send the deck", "> Ben Ito: send the deck"):
        read = reader_of(desk.session).done_note(text, "p1", takes_part=True)
        assert [one.contact_id for one in read.people] == ["p1"]
        assert [one.about.contact_id for one in read.promises if one.about] == ["p2"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("bumped into jürgen at the train station", ["Jürgen"]),
        ("coffee with josé and maría", ["José", "María"]),
        ("coffee with zoë's brother and zoë", ["Zoë"]),
        ("call with øystein", ["Øystein"]),
        ("email to prof jürgens", ["Prof Jürgens"]),
        ("lunch with rené", ["René"]),
    ],
)
def test_somebody_new_in_small_letters_keeps_the_accents(line: str, names: list[str]) -> None:
    read = reader_of(desk_with([]).session).capture(line)
    offered = [offer.person.text for offer in read.offers if offer.person]
    assert [*(one.text for one in read.people), *offered] == names
