"""Relationships as they are drawn, against what was drawn by hand."""

from __future__ import annotations

from datetime import date

import pytest
from rich.cells import cell_len

from netui.domain.cadence.due import DueState
from netui.domain.dates.duration import Duration
from netui.domain.relationship.moon import Moon
from netui.domain.relationship.strip import Strip, strip_of
from netui.ui.text.looks import LOOKS, Span
from netui.ui.text.relationship import cells_of_month, moon_span, strip_lines, tier_span, year_text
from netui.ui.text.signs import PLAIN_SIGNS, SIGNS, Signs, signs_for
from tests.domain.cadence_world import World, default_rules

TODAY = date(2026, 11, 20)


def strip(
    *talks: tuple[date, str], due_on: date | None = None, state: DueState | None = DueState.OK, k: int = 2
) -> Strip:
    world = World(default_rules(), TODAY)
    world.person("ann")
    for on, channel in talks:
        world.talk(on, channel=channel)
    return strip_of(world.headers_with("ann"), Duration(1, "m"), due_on, state, world.day, k)


def text(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)


def test_the_strip_drawn_by_hand() -> None:
    drawn = strip_lines(strip((date(2026, 9, 5), "call"), (date(2026, 10, 20), "message"), due_on=date(2026, 11, 11)))
    assert text(drawn.touches)[-8:] == "▇  ▅    "
    assert text(drawn.rhythm)[-8:] == "━━┄━━┃  "
    assert text(drawn.months) == "N D J F M A M J J A S O N D "


def test_the_strip_drawn_by_hand_in_ascii() -> None:
    talks = (date(2026, 9, 5), "call"), (date(2026, 10, 20), "message")
    drawn = strip_lines(strip(*talks, due_on=date(2026, 11, 11)), PLAIN_SIGNS)
    assert text(drawn.touches)[-8:] == "O  o    "
    assert text(drawn.rhythm)[-8:] == "==-==|  "
    assert all(text(line).isascii() for line in drawn)


def test_ahead_of_today_a_thin_line_leads_to_the_due_day() -> None:
    drawn = strip_lines(strip((date(2026, 11, 16), "call"), due_on=date(2026, 12, 16), k=3))
    assert text(drawn.rhythm)[-5:] == "┃╌╌◆ "
    assert [span.look for span in drawn.rhythm][-3:] == ["strong", "quiet", "soon"]


def test_beyond_the_drawing_an_arrow() -> None:
    assert text(strip_lines(strip((date(2026, 11, 16), "call"), due_on=date(2027, 2, 1))).rhythm)[-3:] == "┃╌▸"


@pytest.mark.parametrize(
    ("state", "look"), [(DueState.OK, "strong"), (DueState.DUE, "soon"), (DueState.OVERDUE, "late")]
)
def test_today_says_how_the_due_day_stands(state: DueState, look: str) -> None:
    drawn = strip_lines(strip((date(2026, 9, 5), "call"), due_on=TODAY, state=state))
    assert Span("┃", look) in [Span(span.text.strip(), span.look) for span in drawn.rhythm]


def test_a_meeting_that_is_planned_is_underlined() -> None:
    drawn = strip_lines(strip((date(2026, 9, 5), "call"), (date(2026, 12, 1), "call")))
    assert [(span.text.strip(), span.look) for span in drawn.touches if span.text.strip()] == [
        ("▇", "accent"),
        ("▇", "planned"),
    ]


@pytest.mark.parametrize(("room", "cells"), [(80, 4), (56, 4), (55, 3), (42, 3), (41, 2), (28, 2), (27, 0)])
def test_the_strip_takes_as_many_cells_as_there_is_room_for(room: int, cells: int) -> None:
    assert cells_of_month(room) == cells
    assert cells_of_month(room, most=3) == min(3, cells)


def test_year_moon_and_letter() -> None:
    assert year_text((0, 1, 2, 3, 4) + (0,) * 7) == "▁▂▄▆▇▁▁▁▁▁▁▁"
    assert year_text((0, 1, 2, 3, 4) + (0,) * 7, PLAIN_SIGNS) == "_.:oO_______"
    assert [moon_span(moon) for moon in Moon] == [
        Span("●", "quiet"),
        Span("◐", "soon"),
        Span("○", "late"),
        Span("·", "quiet"),
    ]
    assert "".join(moon_span(moon, PLAIN_SIGNS).text for moon in Moon) == "@%o."
    assert [tier_span("I", 1), tier_span("X", 7), tier_span("·", 0)] == [
        Span("I", "tier-1"),
        Span("X", "tier-5"),
        Span("·", "quiet"),
    ]
    assert {"tier-1", "tier-5", "quiet"} <= LOOKS.keys()


def _all_of(signs: Signs) -> str:
    return "".join(
        "".join(value.values() if hasattr(value, "values") else value)
        for value in (getattr(signs, name) for name in signs.__dataclass_fields__)
    )


@pytest.mark.parametrize("signs", [SIGNS, PLAIN_SIGNS])
def test_every_sign_is_one_cell(signs: Signs) -> None:
    assert {cell_len(sign) for sign in _all_of(signs)} == {1}


def test_plain_signs_are_ascii() -> None:
    assert _all_of(PLAIN_SIGNS).isascii()


@pytest.mark.parametrize(
    ("setting", "environment", "found"),
    [
        ("", {"LANG": "pt_PT.UTF-8", "TERM": "xterm-256color"}, SIGNS),
        ("", {"LANG": "en_US.utf8"}, SIGNS),
        ("", {}, SIGNS),
        ("", {"LANG": "C", "TERM": "xterm-256color"}, PLAIN_SIGNS),
        ("", {"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"}, PLAIN_SIGNS),
        ("", {"LANG": "de_DE.UTF-8", "TERM": "linux"}, PLAIN_SIGNS),
        ("ascii", {"LANG": "de_DE.UTF-8"}, PLAIN_SIGNS),
        ("unicode", {"LANG": "C", "TERM": "linux"}, SIGNS),
    ],
)
def test_who_gets_which_signs(setting: str, environment: dict[str, str], found: Signs) -> None:
    assert signs_for(setting, environment) is found
