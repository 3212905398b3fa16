"""You: four pages with their numbers, walkable; and what came of it, noted in one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.records.change import Change, Edit
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.records.document import Record
from netui.domain.records.outcome import SourceKind
from netui.ui.main.screen import MainScreen
from netui.ui.shell.steps import wear
from netui.ui.shell.themes import PLAIN
from netui.ui.statistics import pictures
from netui.ui.statistics.giving import GivingScreen
from netui.ui.statistics.style import StyleScreen
from netui.ui.statistics.wins import WinsScreen
from netui.ui.statistics.year import YearScreen
from netui.ui.text.signs import PLAIN_SIGNS, SIGNS
from netui.ui.writing.screen import WritingScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import TODAY, app_with, journal_of, person, promise, talk
from tests.ui.robot import Robot, at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def a_year() -> list[Record]:
    """Two people through a year: calls every other week, drafts that were answered, help both ways."""
    found: list[Record] = [
        person(1, "Ana Silva", "inner"),
        person(2, "Ben Ito", "close"),
        person(3, "Gunnar Ek", created_at=None),
    ]
    for number in range(26):
        gave = ("a name",) if number % 3 == 0 else ()
        got = ("an hour",) if number % 5 == 0 else ()
        found.append(talk(number, 3 + 14 * number, "p1", "a call", "call", gave=gave, got=got))
    for number in range(24):
        sent = talk(100 + number, 40 + 14 * number, "p2", "hello", "message", direction=Direction.OUT)
        found.append(_from_draft(sent, answered=number < 18))
    found.append(talk(200, 2, "p3", "the harbour", key_points=(KeyPoint("ice moves the poles", "challenge"),)))
    found.append(promise(1, "p1", "send paper", -3))
    return found


def _from_draft(sent: Conversation, *, answered: bool) -> Conversation:
    return replace(sent, template="check-in", answered=answered)


@SIZES
async def test_the_year_is_walked_day_by_day_to_what_was_said(size: tuple[int, int]) -> None:
    app = app_with(a_year())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("Y")
        screen = app.screen
        assert isinstance(screen, YearScreen)
        assert robot.line_with("25 May to 20 Nov 2026" if size[0] == 80 else "24 Nov 2025 to 20 Nov 2026")
        assert robot.line_with("Fri 20 Nov: 0")
        robot.assert_golden(f"year-{size[0]}x{size[1]}")
        await robot.keys("k", "k")
        assert robot.line_with("Wed 18 Nov: 1 · Gunnar Ek")
        await robot.keys("h")
        assert screen.chosen == TODAY - timedelta(days=9)
        await robot.keys("enter")
        assert screen is app.screen, "nothing was said on that day"
        assert "No conversation on Wed 11 Nov." in robot.said
        await robot.keys("l", "enter")
        assert isinstance(app.screen, MainScreen)
        assert robot.line_with("Gunnar Ek")
        assert app.screen.filter.needle == "since:2026-11-18 before:2026-11-19"
        await robot.keys("enter")
        assert robot.line_with("ice moves the poles"), "a card"


async def test_the_window_is_stretched_and_the_walk_stays_within() -> None:
    app = app_with(a_year())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("Y")
        screen = app.screen
        assert isinstance(screen, YearScreen)
        await robot.keys("[", "[", "[")
        assert screen.year.value.statistics.window.begin == date(2026, 10, 26)
        await robot.keys(*"hhhhhhh")
        assert screen.chosen == date(2026, 10, 26)
        await robot.keys("[")
        assert "Fewer weeks are not shown here." in robot.said
        await robot.keys("]", "l", *"llllll")
        assert screen.chosen == TODAY


@SIZES
async def test_every_page_by_its_digit(size: tuple[int, int]) -> None:
    app = app_with(a_year())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("Y", "2")
        assert isinstance(app.screen, GivingScreen)
        assert robot.line_with("2026-Q4")
        assert robot.line_with("an hour")
        robot.assert_golden(f"giving-{size[0]}x{size[1]}")
        await robot.keys("3")
        assert isinstance(app.screen, StyleScreen)
        assert robot.line_with("18 of 24")
        robot.assert_golden(f"own-style-{size[0]}x{size[1]}")
        await robot.keys("tab")
        assert isinstance(app.screen, WinsScreen)
        assert robot.line_with("First talk with Gunnar Ek")
        assert robot.line_with("this week  2 conversations with 2 people, 1 of them new")
        robot.assert_golden(f"wins-{size[0]}x{size[1]}")
        await robot.click_at(robot.screen()[1].index("3 Style"), 1)
        assert isinstance(app.screen, StyleScreen)
        await robot.click_at(size[0] - 2, 1)
        assert isinstance(app.screen, StyleScreen), "beside the tabs a click does nothing"
        await robot.keys("1")
        assert isinstance(app.screen, YearScreen)
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


async def test_where_columns_are_few_bars_and_words_give_way_to_the_figures() -> None:
    async with at_the_keyboard(app_with(a_year()), (60, 20)) as robot:
        await robot.keys("Y")
        monday, tiers = robot.line_with("Mon "), robot.line_with("Inner circle")
        assert monday.rstrip(" ▐")[-1].isdecimal()
        assert "…" not in monday + tiers
        await robot.keys("2")
        assert robot.line_with("2026-Q4").rstrip(" ▐")[-1].isdecimal()
        await robot.keys("3")
        assert "…" not in robot.line_with("18 of 24")
        await robot.resize(40, 20)
        assert "…" not in robot.line_with("18 of 24")
        await robot.keys("1")
        assert robot.line_with("Fri 20 Nov: ")
        assert robot.line_with("Mon ").rstrip(" ▐")[-1].isdecimal()
        await robot.keys("4")
        await robot.resize(60, 24)
        assert robot.line_with("weeks.")


@SIZES
@pytest.mark.parametrize("is_coloured", [True, False])
async def test_every_page_says_the_same_in_any_theme_and_without_colour(
    size: tuple[int, int], is_coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not is_coloured:
        monkeypatch.setenv("NO_COLOR", "1")
    app = app_with(a_year(), no_color=not is_coloured)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("Y")
        for page, name in (("1", "year"), ("2", "giving"), ("3", "own-style"), ("4", "wins")):
            await robot.keys(page)
            # One of each kind: a theme is colours alone, and cannot say anything else.
            for theme in ("netui-light", "high-contrast", PLAIN) if is_coloured else (PLAIN,):
                wear(app, theme)
                await robot.settle()
                robot.assert_golden(f"{name}-{size[0]}x{size[1]}")
                assert (len(_colours(robot)) > 2) is is_coloured, theme


def _colours(robot: Robot) -> set[str]:
    """The colours in which anything is written."""
    return {str(style.color) for style in robot.styles() if style.color and not style.color.is_default}


@SIZES
async def test_own_style_is_walked_to_whom_it_was_counted_from(size: tuple[int, int]) -> None:
    app = app_with(a_year())
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("Y", "3", "enter")
        assert robot.line_with("Your own figures, not a law: who you write to matters more than how.")
        assert robot.line_with("Ben Ito").startswith("▌"), "from the share to its messages"
        assert robot.line_with("answered · message · check-in")
        await robot.keys("w")
        assert isinstance(app.screen, WritingScreen)
        await robot.keys("escape", "enter")
        assert robot.line_with("━ Ben Ito ━"), "the card"
        await robot.keys("escape", "escape", "j", "j", "j")
        assert robot.line_with("too few to say: call 1").startswith("▌"), "what says nothing is walked to as well"
        assert "spoke again · call" in robot.line_with("Ana Silva")
        await robot.keys("[")
        assert robot.line_with("last 26 weeks, and before")
        assert robot.line_with("Before: 24 Nov 2025 to 24 May 2026")
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


async def test_what_came_of_a_talk_is_noted_changed_and_undone() -> None:
    app = app_with(a_year())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("3", "O")
        assert robot.line_with("Something came of it")
        await robot.type("client: Port of Galle takes two gauges")
        await robot.keys("enter")
        (outcome,) = app.services.session.network.outcomes()
        assert (outcome.kind, outcome.what) == ("client", "Port of Galle takes two gauges")
        assert outcome.sources[0].kind is SourceKind.CONVERSATION
        await robot.keys("Y", "4")
        assert robot.line_with("Client: Port of Galle takes two gauges").startswith("▌")
        assert robot.line_with("← meeting with Gunnar Ek")
        await robot.keys("O")
        await robot.type("ana")
        assert robot.line_with("Ana Silva")
        await robot.keys("enter")
        (outcome,) = app.services.session.network.outcomes()
        assert [source.id for source in outcome.sources][1:] == ["p1"]
        await robot.keys("e", "ctrl+u")
        await robot.type("job: harbour work")
        await robot.keys("enter")
        assert robot.line_with("Job: harbour work")
        await robot.keys("D", "u", "u", "u", "u")
        assert list(app.services.session.network.outcomes()) == []


async def test_what_came_of_a_person() -> None:
    app = app_with(a_year())
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("1", "O")
        await robot.type("a joint test rig")
        await robot.keys("enter")
        (outcome,) = app.services.session.network.outcomes()
        assert (outcome.kind, outcome.sources[0].kind) == ("idea", SourceKind.CONTACT)


async def test_nothing_yet_and_a_hostile_name_on_every_page() -> None:
    app = app_with([])
    said = {"1": "Pictures come with", "2": "Nothing given or", "3": "Ten of a kind", "4": "Nothing came of it yet"}
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("Y")
        for page, words in said.items():
            await robot.keys(page)
            assert robot.line_with(words)
        before: tuple[Record | None, ...] = (None, None)
        for name in HOSTILE[:3]:
            await robot.keys("escape")
            after = (person(1, name, "inner"), talk(1, 0, "p1", name, got=(name,), gave=(name,)))
            journal_of(app).changes.append(Change("Elsewhere", tuple(map(Edit, before, after))))
            app.look_around()
            await robot.keys("Y")
            for page in said:
                await robot.keys(page)
                assert len(robot.screen()) == 24
                assert page in "13" or said[page] not in "\n".join(robot.screen()), "two pages need more than one talk"
            before = after


async def test_signs_of_ascii_alone() -> None:
    app = app_with(a_year())
    app.services.signs = PLAIN_SIGNS
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("Y")
        robot.assert_golden("year-ascii-80x24")
        drawn = [line for line in robot.screen() if line.strip()[:3] in ("Mon", "Tue", "Wed")]
        assert drawn
        assert all(line.isascii() for line in drawn)


def test_the_signs_of_the_legend_have_the_colour_in_which_days_are_drawn() -> None:
    spans = pictures.legend(SIGNS)
    assert "".join(span.text for span in spans).rstrip() == "· 0  ░ 1  ▒ 2-3  ▓ 4-6  █ 7+"
    assert [span.look for span in spans[::2]] == ["quiet", *["accent"] * 4]
    assert {span.look for span in spans[1::2]} == {"quiet"}
