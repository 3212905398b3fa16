"""Aims and roles in rules.yaml: read as they are meant, and each mistake with its place and the mend."""

from __future__ import annotations

from datetime import date

import pytest

from netui.config.rules.cache_format import rules_document, rules_of
from netui.config.rules.default import default_rules
from netui.config.rules.file import read_rules
from netui.domain.cadence.rules import Aim, usual_roles
from netui.domain.dates.duration import Duration

WHOLE = """\
aims:
  - name: Change job
    by: 2027-03-31
    companies: [Halyard, Port of Stavanger]
    titles: [firmware lead]
    topics: [tides, open source]
    tags: [galle]
    roles: [advocate]
    ask: what the next year looks like in their team
    warm: 3m
    per_week: 2
  - {name: "Découvrir, l'été", topics: [sails]}
roles:
  mentor: {within: 2m}
events: {lead: 1w}
"""


def test_an_aim_is_read_with_all_it_says() -> None:
    rules, problems = read_rules(WHOLE, "rules.yaml")
    assert problems == ()
    assert rules is not None
    assert rules.aims[0] == Aim(
        "Change job",
        date(2027, 3, 31),
        ("Halyard", "Port of Stavanger"),
        ("firmware lead",),
        ("tides", "open source"),
        ("galle",),
        ("advocate",),
        "what the next year looks like in their team",
        Duration(3, "m"),
        2,
    )
    second = rules.aims[1]
    assert (second.by, second.warm, second.per_week, second.ask) == (None, Duration(6, "m"), 1, "")
    assert [aim.key for aim in rules.aims] == ["change-job", "decouvrir--l-ete"]
    assert rules.roles == {"mentor": Duration(2, "m")}
    assert rules.event_lead == Duration(1, "w")
    assert rules_of(rules_document(rules)) == rules


def test_without_these_sections_nothing_is_aimed_at_and_the_usual_roles_are_asked_about() -> None:
    rules, _ = read_rules("", "rules.yaml")
    assert rules is not None
    assert rules.aims == ()
    assert rules.roles == usual_roles() == default_rules().roles
    empty, problems = read_rules("roles: {}\naims: []\n", "rules.yaml")
    assert (problems, empty and empty.roles) == ((), {})


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("aims:\n  - {companies: [Halyard]}\n", (2, 5), "aims.1: `name` is missing; add a name of your own"),
        ("aims:\n  - {name: Go}\n", (2, 5), "aims.1: nothing says who fits; add one of companies, titles, topics"),
        ("aims:\n  - {name: Go, topics: []}\n", (2, 16), "aims.1: nothing says who fits; name at least one"),
        (
            "aims:\n  - {name: Go, tags: [a], by: 31.3.2027}\n",
            (2, 31),
            "aims.1.by: `31.3.2027` is no day; write 2027-03-31",
        ),
        ("aims:\n  - {name: Go, tags: [a], by: spring}\n", (2, 31), "is no day; write one such as 2027-03-31"),
        ("aims:\n  - {name: Go, tags: [a], by: 2027-02-30}\n", (2, 31), "is no day; write one such as 2027-03-31"),
        ("aims:\n  - {name: Go, tags: [a], per_week: 9}\n", (2, 37), "aims.1.per_week: 9 is more than 5"),
        ("aims:\n  - {name: Go, tags: [a], per_week: x}\n", (2, 37), "is no whole number"),
        ("aims:\n  - {name: Go, tags: [a], warm: soon}\n", (2, 33), "aims.1.warm"),
        ("aims:\n  - {name: Go, compnies: [a]}\n", (2, 16), "did you mean `companies`?"),
        ("aims:\n  - {name: Go, tags: a}\n", (2, 22), "stands where a list is meant"),
        (
            "aims:\n  - {name: Go, tags: [a]}\n  - {name: GO, tags: [b]}\n",
            (3, 12),
            "an aim of line 2 is called `GO` already",
        ),
        (
            "aims:\n  - {name: a b, tags: [a]}\n  - {name: a/b, tags: [b]}\n",
            (3, 12),
            "`a/b` is told from `a b` of line 2 by signs alone",
        ),
        ("aims:\n  -\n", (2, 4), "aims.1: nothing stands here; write an aim"),
        ("aims: Go\n", (1, 7), "stands where a list is meant"),
        (f"aims:\n  - {{name: {'x' * 81}, tags: [a]}}\n", (2, 12), "is longer than 80 characters"),
        ("roles:\n  mentor: {}\n", (2, 3), "roles.mentor: `within` is missing; add how long a touch lasts"),
        ("roles:\n  mentor: {within: 0d}\n", (2, 20), "roles.mentor.within"),
        ("roles:\n  mentor: {withn: 2m}\n", (2, 12), "did you mean `within`?"),
        ("events: {leed: 3d}\n", (1, 10), "did you mean `lead`?"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_mend(text: str, place: tuple[int, int], says: str) -> None:
    rules, problems = read_rules(text, "rules.yaml")
    assert rules is None
    (problem,) = problems
    assert says in problem.message
    assert (problem.line, problem.column) == place


def test_a_day_that_is_past_is_no_mistake() -> None:
    assert read_rules("aims:\n  - {name: Go, tags: [a], by: 2001-01-01}\n", "rules.yaml")[1] == ()


@pytest.mark.parametrize("aim", ["X", "[a, b]"])
def test_what_is_no_aim_is_told_once(aim: str) -> None:
    _, problems = read_rules(f"aims:\n  - {aim}\n", "rules.yaml")
    assert ["stands where keys are meant" in problem.message for problem in problems] == [True]
