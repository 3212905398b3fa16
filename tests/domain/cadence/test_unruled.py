"""What records name and the rules no longer do, and what stands in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netui.config.rules.default import default_rules
from netui.domain.cadence.rules import Channel, Rules, Tier
from netui.domain.cadence.unruled import RuleKind, in_place_of, unruled
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (["a", "b", "c"], ["a", "b", "c"], {}),
        (["a", "b", "c"], ["x", "b", "c"], {"a": "x"}),
        (["a", "b", "c"], ["a", "b", "x"], {"c": "x"}),
        (["a", "b", "c"], ["x", "y", "c"], {"a": "x", "b": "y"}),
        (["a", "b", "c"], ["b", "c"], {}),
        (["a", "b", "c"], ["b", "c", "x"], {}),
        (["a", "b"], ["b", "a"], {}),
        (["a", "b", "c"], ["x", "c"], {"a": "x"}),
        (["a"], [], {}),
    ],
)
def test_what_stands_in_the_place_of_a_key(before: list[str], after: list[str], found: dict[str, str]) -> None:
    assert dict(in_place_of(before, after)) == found


def with_tiers(*keys: str) -> Rules:
    return replace(default_rules(), tiers=tuple(Tier(key, key.title()) for key in keys))


ANA, BEN, CY = (
    Contact("a", "Ana", tier="inner", tags=("Mentor",)),
    Contact("b", "Ben", tier="close"),
    Contact("c", "Cy"),
)


def test_a_tier_that_is_no_more_and_what_it_became() -> None:
    (found,) = unruled((ANA, BEN, CY), (), with_tiers("innermost", "close"), with_tiers("inner", "close"))
    assert (found.kind, found.key, found.people, found.instead) == (RuleKind.TIER, "inner", ("a",), "innermost")


def test_a_tier_is_known_again_by_its_label_wherever_it_went() -> None:
    before = replace(default_rules(), tiers=(Tier("inner", "Nearest"), Tier("close", "Close")))
    after = replace(default_rules(), tiers=(Tier("close", "Close"), Tier("next", "Other"), Tier("core", "nearest")))
    (found,) = unruled((ANA, BEN), (), after, before)
    assert found.instead == "core"


def test_a_key_that_was_there_before_takes_nobody_over() -> None:
    before = replace(default_rules(), tiers=(Tier("inner", "Near"), Tier("close", "Close")))
    after = replace(default_rules(), tiers=(Tier("close", "Near"),))
    (found,) = unruled((ANA, BEN), (), after, before)
    assert found.instead == ""


def test_nobody_is_named_for_what_nobody_has() -> None:
    assert unruled((CY,), (), with_tiers("x"), with_tiers("inner")) == ()


def test_a_tag_counts_when_its_rhythm_goes_and_is_renamed_in_its_place() -> None:
    before = replace(default_rules(), tag_every={"mentor": Duration(6, "w")})
    (found,) = unruled((ANA, BEN), (), replace(before, tag_every={"guide": Duration(6, "w")}), before)
    assert (found.kind, found.key, found.people, found.instead) == (RuleKind.TAG, "mentor", ("a",), "guide")
    assert unruled((ANA, BEN), (), replace(before, tag_every={"MENTOR": Duration(6, "w")}), before) == ()


def test_a_channel_counts_conversations_and_people_and_goes_to_who_has_its_name() -> None:
    before = default_rules()
    headers = [
        Conversation("1", date(2026, 1, 1), "call", ("a",)).header,
        Conversation("2", date(2026, 1, 2), "call", ("a", "b")).header,
        Conversation("3", date(2026, 1, 2), "email", ("c",)).header,
    ]
    after = replace(
        before,
        channels=(
            *[one for one in before.channels if one.key != "call"],
            Channel("voice", 1.0, ("call",)),
        ),
    )
    (found,) = unruled((ANA, BEN, CY), headers, after, before)
    assert (found.kind, found.key, found.people) == (RuleKind.CHANNEL, "call", ("a", "b"))
    assert (found.conversations, found.instead) == (2, "voice")
