"""The steps of an introduction."""

from __future__ import annotations

from datetime import date, timedelta

from netui.domain.introductions.steps import (
    NextStep,
    agreed,
    answered_yes,
    asked,
    asked_on,
    declined,
    missing_consent,
    next_step,
    said_yes,
)
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep

DAY = date(2026, 6, 10)
IDEA = Introduction("i", "a", "b", history=(IntroductionStep(IntroductionStatus.IDEA, DAY),))


def days(count: int) -> date:
    return DAY + timedelta(days=count)


def done(introduction: Introduction | None) -> Introduction:
    assert introduction is not None
    return introduction


def test_the_whole_way_with_an_answer_for_each() -> None:
    first = done(asked(IDEA, days(1)))
    heard = done(answered_yes(first, days(2)))
    second = done(asked(heard, days(3)))
    both = done(answered_yes(second, days(4)))
    assert [next_step(each) for each in (IDEA, first, heard, second, both)] == [
        *(NextStep.ASK_A, NextStep.HEAR_A, NextStep.ASK_B, NextStep.HEAR_B, NextStep.MAKE)
    ]
    assert [(step.status.value, step.by, step.answer) for step in both.history] == [
        ("idea", "", ""),
        ("asked_a", "", ""),
        ("asked_a", "a", "yes"),
        ("asked_b", "", ""),
        ("agreed", "b", "yes"),
    ]
    assert asked_on(heard, "a") == days(1), "an answer is not another question"
    assert [missing_consent(each) for each in (IDEA, heard, second, both)] == [
        *(("b", False), ("b", False), ("b", True), ("", False))
    ]


def test_to_ask_the_second_says_that_the_first_agreed() -> None:
    first = done(asked(IDEA, days(1)))
    second = done(asked(first, days(3)))
    assert [(step.status.value, step.answer) for step in second.history[2:]] == [("asked_a", "yes"), ("asked_b", "")]
    assert asked(second, days(4)) is None


def test_what_does_not_follow_is_nothing() -> None:
    first = done(asked(IDEA, days(1)))
    assert answered_yes(IDEA, DAY) is None
    assert answered_yes(done(answered_yes(first, DAY)), DAY) is None
    assert agreed(IDEA, DAY) is None
    assert declined(IDEA, DAY) is None
    assert done(agreed(first, days(2))).status is IntroductionStatus.AGREED


def test_who_said_no_is_kept() -> None:
    first = done(asked(IDEA, days(1)))
    second = done(asked(first, days(2)))
    assert [done(declined(each, days(5), note="no time")).history[-1].by for each in (first, second)] == ["a", "b"]
    assert done(declined(second, days(5), by="a")).history[-1].by == "a"
    assert next_step(done(declined(second, days(5)))) is None


def test_said_yes_is_forgotten_when_the_other_is_asked() -> None:
    second = done(asked(done(asked(IDEA, days(1))), days(2)))
    assert not said_yes(second)
