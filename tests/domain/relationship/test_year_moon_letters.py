"""The year in twelve cells, the moon, and the letter of a tier."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.cadence.due import DueState
from netui.domain.cadence.rules import Tier
from netui.domain.relationship.moon import Moon, moon_of
from netui.domain.relationship.tier_letters import tier_letters
from netui.domain.relationship.year import year_level, year_of
from tests.domain.cadence_world import World, default_rules

TODAY = date(2026, 11, 20)


def year(*talks: tuple[date, str]) -> str:
    world = World(default_rules(), TODAY)
    world.person("ann")
    for on, channel in talks:
        world.talk(on, channel=channel)
    return "".join("▁▂▄▆▇"[level] for level in year_of(world.headers_with("ann"), world.day))


def test_the_last_cell_is_this_month_and_the_first_is_eleven_before() -> None:
    assert year((date(2025, 12, 1), "call"), (date(2026, 11, 20), "message")) == "▆▁▁▁▁▁▁▁▁▁▁▄"
    assert year((date(2025, 11, 30), "call")) == "▁" * 12


def test_a_planned_talk_is_not_yet_in_the_year_and_notes_never_are() -> None:
    assert year((date(2026, 11, 25), "call"), (date(2026, 11, 2), "note")) == "▁" * 12


@pytest.mark.parametrize(
    ("weight", "level"), [(0, 0), (0.1, 1), (0.5, 2), (0.9, 2), (1, 3), (0.7 + 0.2 + 0.1, 3), (2, 4)]
)
def test_months_grow_at_half_a_touch_one_and_two(weight: float, level: int) -> None:
    assert year_level(weight) == level


@given(st.lists(st.tuples(st.integers(-500, 30), st.sampled_from(["call", "message", "like", "note"])), max_size=30))
def test_a_year_is_what_a_plain_recount_says(talks: list[tuple[int, str]]) -> None:
    days = [(TODAY + timedelta(days=ago), channel) for ago, channel in talks]
    weights = {channel.key: channel.weight for channel in default_rules().channels}
    months = [(2025, 12), *((2026, month) for month in range(1, 12))]
    sums = [sum(weights[c] for on, c in days if (on.year, on.month) == month and on <= TODAY) for month in months]
    assert year(*days) == "".join("▁▂▄▆▇"[year_level(weight)] for weight in sums)


@pytest.mark.parametrize(
    ("last_on", "state", "moon"),
    [
        (TODAY, DueState.OK, Moon.FULL),
        (TODAY, DueState.SOON, Moon.HALF),
        (TODAY, DueState.DUE, Moon.OPEN),
        (TODAY, DueState.OVERDUE, Moon.OPEN),
        (TODAY, None, Moon.NONE),
        (None, DueState.DUE, Moon.NONE),
    ],
)
def test_the_moon_is_full_while_the_rhythm_is_kept(last_on: date | None, state: DueState | None, moon: Moon) -> None:
    assert moon_of(last_on, state) is moon


def letters(*labels: str) -> list[str]:
    return list(tier_letters([Tier(f"t{place}", label) for place, label in enumerate(labels)]).values())


def test_a_tier_has_the_first_letter_that_no_closer_one_has() -> None:
    assert letters("Inner circle", "Close", "Active", "Weak tie", "Dormant") == ["I", "C", "A", "W", "D"]
    assert letters("Active", "Allies") == ["A", "L"]
    assert letters("aa", "a", "äa") == ["A", "2", "Ä"]


def test_a_label_without_a_letter_of_one_cell_gives_the_digit_of_its_key() -> None:
    assert letters("内側", "ß", "12", "…") == ["1", "2", "3", "4"]
    assert letters(*["1"] * 10)[-1] == "+"
