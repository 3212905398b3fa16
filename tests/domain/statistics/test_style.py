"""Own style: the intervals by hand, what is a case and what a success, and that little is said of little."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netui.domain.core.progress import finished
from netui.domain.records.conversation import Direction
from netui.domain.statistics.intervals import newcombe, wilson
from netui.domain.statistics.style import LEAST_CASES, CaseKind, StyleTable, Tendency, style, verdict
from netui.domain.statistics.window import Window
from tests.domain.cadence_world import World

TODAY = date(2026, 11, 20)
TWO_YEARS = Window(date(2024, 11, 20), TODAY)


def tables(world: World, case: CaseKind, within: Window = TWO_YEARS) -> dict[str, StyleTable]:
    return {table.by: table for table in finished(style(world, world.day, within)) if table.case is case}


@pytest.mark.parametrize(("k", "n", "low", "high"), [(7, 10, 40, 89), (12, 31, 24, 56), (0, 10, 0, 28)])
def test_likely_shares_by_hand(k: int, n: int, low: int, high: int) -> None:
    assert tuple(round(100 * bound) for bound in wilson(k, n)) == (low, high)


def test_differences_by_hand() -> None:
    assert [round(bound, 2) for bound in newcombe(18, 24, 14, 42)] == [0.09, 0.63]
    assert verdict(18, 24, 14, 42) is Tendency.MORE
    assert verdict(14, 42, 18, 24) is Tendency.LESS
    assert [round(bound, 2) for bound in newcombe(12, 31, 20, 60)] == [-0.20, 0.32]
    assert verdict(12, 31, 20, 60) is None
    assert verdict(9, 9, 0, 100) is None


def test_a_message_from_a_draft_is_answered_within_two_weeks() -> None:
    world = World(today=TODAY)
    sent = date(2026, 10, 1)

    def written(who: str, on: date = sent, template: str = "check-in", **more: object) -> None:
        world.person(who)
        world.talk(on, who, "message", direction=Direction.OUT, template=template, **more)

    written("answered", answered=True)
    written("wrote back")
    world.talk(sent + timedelta(days=14), "wrote", "message", direction=Direction.IN)
    written("too late")
    world.talk(sent + timedelta(days=15), "late", "message", direction=Direction.IN)
    written("a like")
    world.talk(sent + timedelta(days=3), "like", "note", direction=Direction.IN)
    written("again me")
    world.talk(sent + timedelta(days=3), "again", "message", direction=Direction.OUT)
    written("young", on=TODAY - timedelta(days=13), answered=True)
    written("no draft", template="", answered=True)
    written("long ago", on=date(2024, 11, 19), answered=True)
    found = tables(world, CaseKind.ANSWER)
    assert found["channel"].rows == ()
    assert found["channel"].few == (("message", 5),)
    assert found["template"].few == (("check-in", 5),)
    assert found["weekday"].few == (("thu", 5),)


def test_shares_of_answers_with_a_verdict() -> None:
    world = World(today=TODAY)
    world.person("ann")
    for number in range(24 + 42 + 3):
        channel = "call" if number < 24 else "message" if number < 66 else "email"
        answered = number < 18 or 24 <= number < 24 + 14
        world.person(f"p{number}")
        world.talk(
            date(2026, 8, 3), f"p{number}", channel, direction=Direction.OUT, template="hello", answered=answered
        )
    table = tables(world, CaseKind.ANSWER)["channel"]
    assert [(row.key, row.k, row.n, row.verdict) for row in table.rows] == [
        ("call", 18, 24, Tendency.MORE),
        ("message", 14, 42, Tendency.LESS),
    ]
    assert table.few == (("email", 3),)


def test_a_second_talk_within_ninety_days_on_a_later_day() -> None:
    world = World(today=TODAY)
    first = date(2026, 6, 1)
    for who, after in (("same", 0), ("soon", 90), ("late", 91), ("like", 5)):
        world.person(who)
        world.talk(first, who, "call", place="harbour")
        world.talk(first + timedelta(days=after), who, "like" if who == "like" else "call")
    world.person("event")
    world.talk(first, "event", event="e", place="harbour")
    world.person("young")
    world.talk(TODAY - timedelta(days=89), "young")
    found = tables(world, CaseKind.SECOND)
    assert found["setting"].few == (("place", 4), ("event", 1))
    assert found["channel"].few == (("call", 4), ("meeting", 1))


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["message", "email", "call"]),
            st.integers(14, 800),
            st.booleans(),
            st.sampled_from(["check-in", "thank-you"]),
        ),
        max_size=60,
    )
)
def test_shares_are_honest_and_little_is_said_of_little(sent: list[tuple[str, int, bool, str]]) -> None:
    world = World(today=TODAY)
    world.person("ann")
    for channel, ago, answered, template in sent:
        on = TODAY - timedelta(days=ago)
        world.talk(on, "ann", channel, direction=Direction.OUT, answered=answered, template=template)
    for table in tables(world, CaseKind.ANSWER).values():
        everything = sum(row.n for row in table.rows)
        assert everything + sum(n for _, n in table.few) == sum(ago <= 730 for _, ago, _, _ in sent)
        for row in table.rows:
            low, high = row.likely
            assert 0 <= low <= row.share <= high <= 1
            assert row.n >= LEAST_CASES
            assert row.verdict is None or everything - row.n >= LEAST_CASES
        assert all(n < LEAST_CASES for _, n in table.few)


def test_a_share_knows_the_attempts_that_it_was_counted_from() -> None:
    world = World(today=TODAY)
    for number in range(12):
        world.person(f"p{number}")
        sent = world.talk(
            date(2026, 9, 1 + number),
            f"p{number}",
            "message" if number < 11 else "letter",
            direction=Direction.OUT,
            template="check-in",
            answered=number < 4,
        )
    (share,) = (table := tables(world, CaseKind.ANSWER)["channel"]).rows
    counted = table.newest((share.key,), 100)
    assert (len(counted), sum(case.success for case in counted)) == (share.n, share.k)
    assert [case.contact_id for case in counted[:2]] == ["p10", "p9"], "the newest first"
    assert [case.header.id for case in table.newest([key for key, _ in table.few], 100)] == [sent.id]
    assert [case.contact_id for case in table.newest(("message", "letter"), 2)] == ["p11", "p10"]
