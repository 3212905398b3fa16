"""Every field of the rules is read, kept for the next start, and shown: asked of a value that is not the default."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from datetime import date

import pytest

from netui.cli.rules.text import rules_lines
from netui.config.rules.cache_format import rules_document, rules_of
from netui.config.rules.default import default_rules
from netui.config.rules.file import read_rules
from netui.config.rules.lengths import LENGTHS
from netui.domain.cadence.rules import Aim, Channel, Goal, QueueRules, QuietDates, Rules, Tier
from netui.domain.dates.duration import Duration

OTHER = Rules(
    tiers=(Tier("a b", "A: b", Duration(5, "w"), Duration(3, "d"), 7), Tier("no", "no")),
    channels=(Channel("walk", 0.1234567, ("stroll", "on"), "A walk"), Channel("note", 0.0)),
    tag_every={"old-friend": Duration(1, "y")},
    thank_within=Duration(11, "d"),
    help_thank_within=Duration(12, "d"),
    birthday_lead=Duration(13, "d"),
    introduction_check=Duration(14, "d"),
    introduction_ask_again=Duration(15, "d"),
    event_lead=Duration(16, "d"),
    quiet_weekdays=frozenset({0, 6}),
    quiet_dates=(QuietDates((8, 1), (8, 9)), QuietDates((12, 24), (1, 2), 2026, 2027)),
    review_on=0,
    queue=QueueRules(13, 3, Duration(9, "d"), 0.13, 4, Duration(31, "d")),
    goals=(Goal("People: new", "reconnections", 3, "quarter"),),
    aims=(
        Aim(
            name="A job",
            by=date(2027, 3, 31),
            companies=("Halyard",),
            titles=("staff engineer",),
            topics=("compilers",),
            tags=("berlin",),
            roles=("guide",),
            ask="How did you get in?",
            warm=Duration(2, "m"),
            per_week=2,
        ),
    ),
    roles={"guide": Duration(4, "m")},
)


def test_no_value_of_the_example_is_the_default() -> None:
    """A new field is not the default here either, or the tests below would not see it."""
    default = default_rules()
    assert [one.name for one in fields(Rules) if getattr(OTHER, one.name) == getattr(default, one.name)] == []
    for record in (OTHER.tiers[0], OTHER.channels[0], OTHER.queue, OTHER.quiet_dates[1], OTHER.aims[0]):
        assert [
            one.name
            for one in fields(type(record))
            if one.default is not MISSING and getattr(record, one.name) == one.default
        ] == []
    assert len({getattr(OTHER, name) for name in LENGTHS}) == len(LENGTHS)


@pytest.mark.parametrize("rules", [OTHER, default_rules()])
def test_every_rule_that_is_shown_could_be_put_in_the_file(rules: Rules) -> None:
    read, problems = read_rules("\n".join(rules_lines(rules)), "shown")
    assert problems == ()
    assert read == rules


def test_every_rule_is_kept_for_the_next_start() -> None:
    assert rules_of(json.loads(json.dumps(rules_document(OTHER)))) == OTHER
