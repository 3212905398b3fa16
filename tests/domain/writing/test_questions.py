"""Which questions are proposed to whom."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.config.questions.loading import shipped_questions
from netui.domain.records.contact import AskedQuestion
from netui.domain.writing.draft import Fact, ValueSource
from netui.domain.writing.questions import QUESTIONS_PROPOSED, bare, proposals

TODAY = date(2026, 11, 20)
BANK = shipped_questions()
FACTS = {
    name: Fact(value, ValueSource("contact", "c"))
    for name, value in (("point", "flood mark"), ("company", "Acme"), ("interest", "tides"))
}


def texts(situation: str, asked: tuple[AskedQuestion, ...] = (), who: str = "c", today: date = TODAY) -> list[str]:
    return [one.text for one in proposals(BANK[situation], who, asked, FACTS, today)]


def test_one_question_about_what_was_said_stands_first_and_no_other_with_a_field() -> None:
    first, *others = texts("regular")[:QUESTIONS_PROPOSED]
    assert first == "What became of “flood mark”?"
    assert all("Acme" not in one and "tides" not in one for one in others)


def test_three_stay_the_same_for_a_week_and_differ_from_person_to_person() -> None:
    monday = TODAY - timedelta(days=TODAY.weekday())
    week = {tuple(texts("first", today=monday + timedelta(days=day))[:3]) for day in range(7)}
    assert len(week) == 1
    assert len({tuple(texts("first", who=f"person {number}")[:3]) for number in range(20)}) > 10
    assert len({tuple(texts("first", today=TODAY + timedelta(weeks=week))[:3]) for week in range(10)}) > 5


def test_what_was_asked_is_not_proposed_again_and_comes_back_when_nothing_else_is_left() -> None:
    every = texts("first")
    asked = tuple(AskedQuestion(text, TODAY - timedelta(100 - number)) for number, text in enumerate(every))
    left = texts("first", asked[:-2])
    assert left[:2] == every[-2:] or set(left[:2]) == set(every[-2:])
    assert left[2] == every[0]
    assert not {one.text for one in asked[-3:]} & set(texts("first", asked))


def test_signs_and_case_make_no_other_question() -> None:
    first = texts("first")[0]
    assert first not in texts("first", (AskedQuestion(first.upper().rstrip("?") + " !", TODAY),))


def test_in_the_order_of_the_file() -> None:
    asked = (AskedQuestion("How did you get from where you started to where you are now?", TODAY),)
    assert texts("informational", asked)[0] == "Which decision on that way mattered more than it seemed to at the time?"


def test_a_question_whose_field_is_missing_is_left_out() -> None:
    found = proposals(BANK["regular"], "c", (), {}, TODAY)
    assert len(found) == 9
    assert not any("{" in one.text for one in found)


@given(
    st.sampled_from([*BANK]),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=14),
    st.sets(st.sampled_from([*FACTS])),
)
@settings(max_examples=120)
def test_the_last_three_that_were_asked_are_never_proposed(
    situation: str, asked: list[tuple[int, int]], known: set[str]
) -> None:
    """Nor is more than one question with a field in it among the first three while there are enough others."""
    every = texts(situation)
    before = sorted(((TODAY - timedelta(ago), every[number % len(every)]) for number, ago in asked), key=lambda x: x[0])
    questions = tuple(AskedQuestion(text, on) for on, text in before)
    facts = {name: FACTS[name] for name in known}
    found = [one.text for one in proposals(BANK[situation], "c", questions, facts, TODAY)]
    assert not {bare(one.text) for one in questions[-3:]} & {bare(text) for text in found}
    assert len(set(found)) == len(found)
