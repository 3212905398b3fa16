"""``review: {on: fri}``: the weekday from which on the look back at the week is offered."""

from __future__ import annotations

import pytest

from netui.config.rules.cache_format import rules_document, rules_of
from netui.config.rules.file import read_rules


@pytest.mark.parametrize(("word", "day"), [("fri", 4), ("Sunday", 6), ("mon", 0)])
def test_a_weekday(word: str, day: int) -> None:
    rules, problems = read_rules(f"review: {{on: {word}}}", "rules.yaml")
    assert problems == ()
    assert rules is not None
    assert rules.review_on == day
    assert rules_of(rules_document(rules)) == rules


def test_friday_unless_said_and_no_other_word() -> None:
    rules, _ = read_rules("", "rules.yaml")
    assert rules is not None
    assert rules.review_on == 4
    _, problems = read_rules("review: {on: fry}", "rules.yaml")
    assert [(each.line, each.column, each.message) for each in problems] == [
        (1, 14, "review.on: `fry` is no weekday; did you mean `friday`?")
    ]
    _, problems = read_rules("review: {one: fri}", "rules.yaml")
    assert "did you mean" in problems[0].message
