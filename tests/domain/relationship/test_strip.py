"""The strip, counted by hand; then against a plain recount."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.cadence.due import DueState
from netui.domain.dates.duration import Duration
from netui.domain.relationship.months import cells_of_month, month_number
from netui.domain.relationship.strip import RhythmState, Strip, StripCell, strip_of, touch_level
from tests.domain.cadence_world import World, default_rules

TODAY = date(2026, 11, 20)
MONTH = Duration(1, "m")
SIGNS = {
    RhythmState.BEFORE: " ",
    RhythmState.KEPT: "━",
    RhythmState.SILENT: "┄",
    RhythmState.FREE: "·",
    RhythmState.TODAY: "┃",
    RhythmState.AHEAD: "╌",
    RhythmState.DUE: "◆",
    RhythmState.BEYOND: "▸",
    RhythmState.AFTER: " ",
}


def drawn(
    *talks: tuple[date, str], every: Duration | None = MONTH, due_on: date | None = None, cells_a_month: int = 2
) -> Strip:
    world = World(default_rules(), TODAY)
    world.person("ann")
    for on, channel in talks:
        world.talk(on, channel=channel)
    return strip_of(world.headers_with("ann"), every, due_on, DueState.OK, world.day, cells_a_month)


def rhythm(strip: Strip) -> str:
    return "".join(SIGNS[cell.rhythm] for cell in strip.cells)


def bars(strip: Strip) -> str:
    return "".join("·▁▃▅▇█"[cell.level] for cell in strip.cells)


def test_the_hand_example_of_a_call_and_a_message() -> None:
    """A call on 5 Sep holds to 5 Oct, a message of 0.7 on 20 Oct to 11 Nov; seen from September, two cells a month."""
    strip = drawn((date(2026, 9, 5), "call"), (date(2026, 10, 20), "message"), due_on=date(2026, 11, 11))
    assert bars(strip)[-8:] == "▇··▅····"
    assert rhythm(strip)[-8:] == "━━┄━━┃  "
    assert set(rhythm(strip)[:-8]) == {" "}, "nothing was to be kept before the first touch"


def test_the_grid_has_fourteen_months_and_begins_each_on_its_first() -> None:
    strip = drawn(cells_a_month=3)
    assert len(strip.cells) == 14 * 3
    assert [cell.month for cell in strip.cells if cell.month] == [11, 12, *range(1, 13)]
    assert strip.cells[0].days.first == date(2025, 11, 1)
    assert strip.cells[-1].days.last == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("weight", "level"),
    [
        (0, 0),
        (0.1, 1),
        (0.24, 1),
        (0.25, 2),
        (0.4, 2),
        (0.5, 3),
        (0.7, 3),
        (0.1 * 3 + 0.7, 4),
        (1.9, 4),
        (2, 5),
        (9, 5),
    ],
)
def test_bars_grow_at_a_comment_a_message_a_talk_and_two(weight: float, level: int) -> None:
    assert touch_level(weight) == level


def test_notes_do_not_count_and_what_is_planned_is_told_apart() -> None:
    strip = drawn((date(2026, 10, 3), "note"), (date(2026, 12, 2), "meeting"), due_on=date(2026, 12, 30))
    assert bars(strip)[-4:] == "··▇·"
    assert [cell.planned for cell in strip.cells][-4:] == [False, False, True, False]
    assert [cell.level for cell in strip.cells[:-4]] == [0] * 24


def test_the_days_ahead_lead_to_the_day_they_fall_due() -> None:
    call = (date(2026, 11, 10), "call")
    assert rhythm(drawn(call, due_on=date(2026, 12, 20), cells_a_month=3))[-6:] == "━┃╌╌◆ "
    assert rhythm(drawn(call, due_on=date(2026, 12, 31)))[-4:] == "━┃╌◆"
    assert rhythm(drawn(call, due_on=date(2027, 2, 1)))[-4:] == "━┃╌▸", "it lies beyond the strip"
    assert rhythm(drawn(call, due_on=date(2026, 11, 29)))[-4:] == "━┃  ", "within the cell of today: today is shown"
    assert rhythm(drawn(call, due_on=TODAY))[-3:] == "┃  ", "due today: nothing lies ahead"
    assert rhythm(drawn(call, due_on=None))[-3:] == "┃  "


def test_without_a_cadence_there_is_no_rhythm_to_keep() -> None:
    strip = drawn((date(2026, 8, 20), "call"), every=None)
    assert rhythm(strip)[-10:] == " ······┃  "


@given(
    talks=st.lists(
        st.tuples(st.integers(-400, 40), st.sampled_from(["meeting", "message", "like", "note", "comment"])),
        max_size=12,
    ),
    count=st.integers(1, 4),
    every=st.sampled_from([Duration(1, "w"), MONTH, Duration(3, "m")]),
)
def test_every_cell_is_what_a_plain_recount_says(talks: list[tuple[int, str]], count: int, every: Duration) -> None:
    days = [(TODAY + timedelta(days=ago), channel) for ago, channel in talks]
    strip = drawn(*days, every=every, cells_a_month=count)
    weights = {channel.key: channel.weight for channel in default_rules().channels}
    for cell in strip.cells:
        inside = [weights[channel] for on, channel in days if cell.days.first <= on <= cell.days.last]
        assert cell.level == touch_level(sum(inside))
        _holds(cell, [(on, weights[channel]) for on, channel in days if weights[channel] > 0], every)


def _holds(cell: StripCell, touched: list[tuple[date, float]], every: Duration) -> None:
    if cell.days.last >= TODAY:
        return
    seen = [(on, weight) for on, weight in touched if on <= cell.days.last]
    if not seen:
        assert cell.rhythm is RhythmState.BEFORE
        return
    kept = any(cell.days.middle <= _until(on, weight, every) for on, weight in seen)
    assert cell.rhythm is (RhythmState.KEPT if kept else RhythmState.SILENT)


def _until(on: date, weight: float, every: Duration) -> date:
    if weight == 1:
        return every.after(on)
    return on + timedelta(days=max(1, int(weight * every.days_from(on) + 0.5 + 1e-9)))


def test_cells_of_a_month_begin_where_the_formula_says() -> None:
    february = cells_of_month(month_number(date(2026, 2, 1)), 3)
    assert [(cell.first.day, cell.last.day) for cell in february] == [(1, 9), (10, 18), (19, 28)]
    assert [cell.middle.day for cell in cells_of_month(month_number(date(2026, 9, 1)), 2)] == [8, 23]
    assert [cell.middle.day for cell in cells_of_month(month_number(date(2026, 10, 1)), 2)] == [8, 23]
    assert cells_of_month(month_number(date(9999, 12, 1)) + 1, 2) == (), "the calendar ends"
