"""The ledger equals a plain recount of the records."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.giving.ledger import GiveKind, ledger_of
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link, Shared
from tests.domain.cadence_world import TODAY, World

_WORDS = st.lists(st.sampled_from(["a name", "an hour"]), max_size=3)
_TALKS = st.lists(st.tuples(st.integers(-5, 900), st.sampled_from(["ann", "ben", "ann ben"]), _WORDS, _WORDS, _WORDS))


@settings(max_examples=60)
@given(_TALKS, st.lists(st.tuples(st.sampled_from(["ann", "ben"]), st.integers(-2, 400)), max_size=5), st.booleans())
def test_counts_equal_a_plain_recount(
    talks: list[tuple[int, str, list[str], list[str], list[str]]], shared: list[tuple[str, int]], made: bool
) -> None:
    world = World()
    world.person("ann")
    world.person("ben")
    for ago, who, gave, got, asked in talks:
        world.talk(TODAY - timedelta(days=ago), who, gave=tuple(gave), got=tuple(got), asked=tuple(asked))
    world.shelf.append(
        Link("l", "https://x.example", shared=tuple(Shared(who, TODAY - timedelta(days=ago)) for who, ago in shared))
    )
    if made:
        step = IntroductionStep(IntroductionStatus.MADE, TODAY)
        world.made["i"] = Introduction("i", "ann", "ben", status=IntroductionStatus.MADE, history=(step,))
    ledger = ledger_of("ann", world, TODAY)
    past = [talk for talk in talks if talk[0] >= 0 and "ann" in talk[1]]
    assert sum(each.kind is GiveKind.HELP for each in ledger.gave) == sum(len(talk[2]) for talk in past)
    assert sum(each.kind is GiveKind.LINK for each in ledger.gave) == sum(
        who == "ann" and ago >= 0 for who, ago in shared
    )
    assert sum(each.kind is GiveKind.INTRODUCTION for each in ledger.gave) == made
    assert len(ledger.got) == sum(len(talk[3]) for talk in past)
    assert len(ledger.asked) == sum(len(talk[4]) for talk in past)
    assert [each.on for each in ledger.gave] == sorted((each.on for each in ledger.gave), reverse=True)
