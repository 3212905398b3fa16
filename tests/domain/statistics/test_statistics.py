"""How much happened, and intent beside actual: the examples by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import ContactStatus
from netui.domain.statistics.activity import activity
from netui.domain.statistics.intent import intents, ties
from netui.domain.statistics.window import Window, weeks_back, window
from netui.session.statistics.year import done_words
from tests.domain.cadence_world import World

TODAY = date(2026, 11, 20)
"""A Friday."""
YEAR = Window(date(2026, 1, 1), TODAY)


def test_by_hand_ten_meant_and_eight_point_seven_done() -> None:
    world = World(today=TODAY)
    world.person("ann", "close", since=date(2026, 1, 10))
    for month in range(1, 8):
        world.talk(date(2026, month, 15), "ann", "call")
    for _ in range(2):
        world.talk(date(2026, 8, 15), "ann", "message")
    for _ in range(3):
        world.talk(date(2026, 9, 15), "ann", "like")
    world.talk(date(2026, 9, 20), "ann", "note")
    world.talk(date(2026, 1, 9), "ann", "call")  # before they were in the tier
    found = {each.tier.key: each for each in finished(intents(world, world.day, YEAR))}
    close = found["close"]
    assert (close.people, close.meant, close.actual) == (1, 10, 8.7)
    assert close.ratio == pytest.approx(0.87)
    assert done_words(close.actual) == "8.7", "87 % of 10 can be seen"
    assert [done_words(weight) for weight in (0, 1.0, 8.04, 19.96, 63.4)] == ["0", "1", "8", "20", "63"]
    assert found["inner"].ratio is None
    assert "dormant" not in found  # a tier without a rhythm has no line


def test_own_rhythms_and_tags_count_and_only_active_people() -> None:
    world = World(today=TODAY)
    world.person("own", "close", every=Duration(2, "w"))
    world.person("tag", "close", tags=("mentor",))  # every 6 weeks
    world.person("gone", "close", status=ContactStatus.ARCHIVED)
    (close,) = [each for each in finished(intents(world, world.day, YEAR)) if each.tier.key == "close"]
    assert (close.people, close.meant) == (2, 323 // 14 + 323 // 42)


@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.integers(0, 4000),
    st.builds(Duration, st.integers(1, 14), st.sampled_from("dwmy")),
)
@example(date(2026, 1, 31), 59, Duration(1, "m"))
def test_how_many_times_a_length_fits(start: date, days: int, every: Duration) -> None:
    end = start + timedelta(days=days)
    times = every.times_between(start, end)
    assert Duration(every.count * times, every.unit).after(start) <= end
    assert Duration(every.count * (times + 1), every.unit).after(start) > end
    assert every.times_between(end, start - timedelta(days=1)) == 0


def test_a_touch_counts_once_and_notes_do_not() -> None:
    world = World(today=TODAY)
    world.person("ann")
    world.person("ben")
    world.talk(date(2026, 11, 2), "ann ben", "call")
    world.talk(date(2026, 11, 2), "ann", "message")
    world.talk(date(2026, 11, 18), "ben", "call")
    world.talk(date(2026, 11, 18), "ben", "note")
    world.talk(date(2026, 11, 1), "ben", "call")  # a day before
    world.talk(date(2026, 11, 21), "ben", "call")  # planned
    found = finished(activity(world, world.day, Window(date(2026, 11, 2), TODAY)))
    assert (found.conversations, found.people) == (3, 2)
    assert found.days == ((date(2026, 11, 2), 2), (date(2026, 11, 18), 1))
    assert found.weeks == ((date(2026, 11, 2), 2), (date(2026, 11, 9), 0), (date(2026, 11, 16), 1))
    assert found.weeks_with == 2
    assert found.channels == (("call", 2), ("message", 1))


def test_ties_of_active_people_with_every_word() -> None:
    world = World(today=TODAY)
    world.person("new")
    world.person("old")
    world.person("gone", status=ContactStatus.PAUSED)
    world.talk(date(2024, 1, 1), "old")
    assert finished(ties(world, world.day, TODAY)) == {"strong": 0, "moderate": 0, "weak": 0, "dormant": 1, "none": 1}


def test_windows() -> None:
    assert weeks_back(52, TODAY) == Window(date(2025, 11, 24), TODAY)
    assert weeks_back(26, TODAY).begin == date(2026, 5, 25)
    assert TODAY in YEAR
    for begin, end, said in (
        (TODAY, date(2026, 11, 19), "19 Nov 2026 is before 20 Nov 2026"),
        (TODAY, date(2026, 11, 21), "21 Nov 2026 is yet to come"),
        (date(2026, 12, 1), date(2026, 12, 2), "1 Dec 2026 is yet to come"),
        (date(1996, 11, 19), TODAY, "more than 30 years"),
    ):
        with pytest.raises(RefusedError, match=said):
            window(begin, end, TODAY)
    assert window(date(1996, 11, 20), TODAY, TODAY).begin == date(1996, 11, 20)
