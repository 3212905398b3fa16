"""My goals on the screen: bars, who fits an aim and why, the ways, roles; one key leaves somebody out for a while."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netui.domain.cadence.rules import Aim
from netui.domain.records.change import Change, Edit
from netui.domain.relationship.moon import Moon
from netui.ui.app import NetuiApp
from netui.ui.goals.aim_sheet import NAME, WORDS, last_column
from netui.ui.goals.decide import line_of_aim
from netui.ui.goals.rows import GoalRow, sections
from netui.ui.goals.screen import GoalsScreen
from netui.ui.main.screen import MainScreen
from netui.ui.prep.screen import PrepScreen
from netui.ui.rules.screen import RulesScreen
from netui.ui.text.cells import one_line
from netui.ui.text.signs import SIGNS
from netui.ui.widgets.rows.cells import line_of
from netui.ui.widgets.rows.columns import Divider, lay_out
from netui.ui.writing.screen import WritingScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, journal_of, person, talk
from tests.ui.robot import at_the_keyboard

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])
AIM = Aim(
    "Change job",
    date(2027, 3, 31),
    companies=("Halyard", "Port of Stavanger"),
    topics=("tides",),
    ask="what the next year looks like",
)
PEOPLE = [
    person(1, "Ines Okafor", "", company="Halyard", interests=("tides",)),
    person(2, "David Mbeki", "", company="Halyard", roles=("mentor",)),
    *(talk(number * 4 + who, 60 * number + 150, f"p{who}", "call") for who in (1, 2) for number in range(2)),
]


def test_r_finds_the_aim_and_no_other_line_with_its_words() -> None:
    text = (
        "goals:\n  - {name: Change job, count: gives, target: 2, per: week}\n"
        "aims:\n#  - name: Change job\n  - name: Gauges\n    topics: [Change job]\n"
        "  - name: Change job soon\n    tags: [a]\n"
        "  - {by: 2027-03-31, name: Change job, tags: [b]}\n  - name: 'Ask (first)'  # for later\n"
    )
    lines = text.splitlines()
    assert "by: 2027-03-31" in lines[line_of_aim(text, "Change job")]
    assert "for later" in lines[line_of_aim(text, "Ask (first)")]
    assert lines[line_of_aim(text, "gone")] == "goals:"
    assert line_of_aim("tiers: {}\n", "gone") == line_of_aim("", "") == 0


def test_a_role_names_who_was_touched_last_and_counts_the_others() -> None:
    app = app_with([*PEOPLE, person(3, "Cleo Dahl", "", roles=("mentor",)), talk(90, 10, "p3", "call")])
    (one,) = sections(app.services.session).roles
    assert one.clauses == ("Cleo Dahl 10 Nov and 1 more",)
    app = app_with([person(3, "Cleo Dahl", "", roles=("mentor",)), person(4, "Dora Ek", "", roles=("mentor",))])
    (one,) = sections(app.services.session).roles
    assert one.clauses == ("No mentor contacted in 6 months.", "2 people")


def test_each_kind_of_row_has_its_heading_beside_the_aims() -> None:
    (aim,) = sections(aiming().services.session).aims
    shown = [one.text if isinstance(one, Divider) else (one.name, one.words) for one in aim.as_list()]
    assert shown == [
        ("Ines Okafor", "works at Halyard, likes tides"),
        ("David Mbeki", "works at Halyard"),
        "without anybody",
        ("Port of Stavanger", "nobody there yet"),
        "in a talk",
        ("ask", "what the next year looks like"),
    ]


@pytest.mark.parametrize(("last", "moon"), [("28 Jun 2025", Moon.OPEN), ("9 Nov", Moon.FULL), ("", None)])
def test_a_reason_takes_what_the_day_and_the_moon_leave(last: str, moon: Moon | None) -> None:
    columns = (NAME, WORDS, last_column(SIGNS))
    row = GoalRow("1", "Ines Okafor", "works at Port of Stavanger, Harbour master, likes tides", last=last, moon=moon)
    line = "".join(span.text for span in line_of(row, lay_out(columns, 80, 78)))
    end = f" {last}  {SIGNS.moons[moon]}" if moon is not None else ""
    assert line.endswith(end)
    assert row.words[: 78 - 27 - len(end)].rstrip() in line


def aiming(*aims: Aim) -> NetuiApp:
    app = app_with(PEOPLE)
    session = app.services.session
    session.adopt_rules(replace(session.rules, aims=aims or (AIM,)))
    return app


@SIZES
async def test_who_fits_stands_there_with_the_reason(size: tuple[int, int]) -> None:
    app = aiming()
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("m")
        assert isinstance(app.screen, GoalsScreen)
        assert "0 of 1" in robot.line_with("New people  ")
        if size[0] == 80:
            assert robot.line_with("Change job · by 31 Mar 2027, 131 days · 2 people fit")
            assert "works at Halyard, likes tides" in robot.line_with("▌  Ines Okafor")
        else:
            assert "by 31 Mar 2027, 131 days" in robot.line_with("▌  Change job")
            assert robot.line_with("2 people fit, 1 company without anybody")
            assert robot.line_with("works at Halyard, likes tides")
        assert robot.line_with("Port of Stavanger")
        assert robot.line_with("nobody there yet")
        assert robot.line_with("what the next year looks like")
        assert robot.line_with("mentor")
        assert robot.line_with("David Mbeki")
        robot.assert_golden(f"goals-{size[0]}x{size[1]}")
        if size[0] == 120:
            await robot.keys("enter")
            assert app.screen.people.has_focus, "from the aim to who fits it"
        await robot.keys("enter")
        assert "Ines Okafor" in robot.screen()[1]
        await robot.keys("escape", "p")
        assert isinstance(app.screen, PrepScreen)
        assert app.screen.situation == "informational"
        await robot.keys("escape", "escape")
        assert isinstance(app.screen, MainScreen)


async def test_the_aims_stand_beside_their_people_and_tab_goes_between_them() -> None:
    app = aiming()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("m")
        screen = app.screen
        assert isinstance(screen, GoalsScreen)
        assert screen.selected_id == "p1", "the first who fits is who the keys are about"
        await robot.keys("tab", "j")
        assert screen.selected_id == "p2"
        await robot.keys("x")
        assert robot.line_with("Passed over David Mbeki")
        await robot.keys("u", "tab", "j")
        assert screen.chosen_row is not None
        assert (screen.chosen_row.name, screen.chosen_row.aim_key) == ("David Mbeki", ""), "the mentor"
        await robot.keys("g")
        await robot.resize(80, 24)
        assert robot.line_with("Change job · by 31 Mar 2027, 131 days")
        await robot.keys("tab")
        assert robot.line_with("▌  mentor")
        await robot.keys("tab")
        assert robot.line_with("▌  Ines Okafor")


async def test_an_open_card_keeps_its_keys_in_another_size() -> None:
    app = aiming()
    async with at_the_keyboard(app) as robot:
        await robot.keys("m", "enter")
        focused = app.focused
        assert focused is not None
        await robot.resize(100, 24)
        assert app.focused is focused


async def test_x_leaves_them_out_for_the_aim_and_u_brings_them_back() -> None:
    app = aiming()
    async with at_the_keyboard(app) as robot:
        session = app.services.session
        (item,) = [one for one in session.queue.today_items if one.kind.value == "aim"]
        assert robot.line_with("fits “Change job”")
        await robot.keys("m")
        if item.contact_id == "p2":
            await robot.keys("j")
        await robot.keys("x")
        assert robot.line_with("Passed over")
        assert not [one for one in session.queue.today_items if one.kind.value == "aim"]
        await robot.keys("u")
        assert [one.id for one in session.queue.today_items if one.kind.value == "aim"] == [item.id]


async def test_a_touch_settles_the_item_and_counts_as_a_decision() -> None:
    app = aiming()
    async with at_the_keyboard(app) as robot:
        session = app.services.session
        (item,) = [one for one in session.queue.today_items if one.kind.value == "aim"]
        await robot.keys("d", "enter")
        assert not [one for one in session.queue.today_items if one.kind.value == "aim"]
        assert session.decided.count == 1
        await robot.keys("u")
        assert [one.id for one in session.queue.today_items] == [item.id]


@SIZES
async def test_from_the_aim_to_a_letter_that_asks_for_a_talk(size: tuple[int, int]) -> None:
    app = aiming()
    async with at_the_keyboard(app, size) as robot:
        session = app.services.session
        (item,) = [one for one in session.queue.today_items if one.kind.value == "aim"]
        await robot.keys("m", "tab" if size[0] == 120 else "g")
        if item.contact_id == "p2":
            await robot.keys("j")
        await robot.keys("w")
        assert isinstance(app.screen, WritingScreen)
        assert robot.line_with("Ask for a talk")
        await robot.keys("d")
        letter = session.network.conversation(session.network.headers_with(item.contact_id)[-1].id)
        assert letter is not None
        assert letter.template == "informational"
        assert not [one for one in session.queue.today_items if one.kind.value == "aim"]
        await robot.keys("u")
        assert [one.id for one in session.queue.today_items if one.kind.value == "aim"] == [item.id]


async def test_r_opens_the_rules_at_the_aim() -> None:
    app = aiming()
    async with at_the_keyboard(app) as robot:
        await robot.keys("m", "r")
        assert isinstance(app.screen, RulesScreen)
        await robot.keys("escape")
        assert isinstance(app.screen, GoalsScreen)


async def test_without_goals_it_says_where_they_stand() -> None:
    app = app_with()
    session = app.services.session
    session.adopt_rules(replace(session.rules, goals=(), roles={}))
    async with at_the_keyboard(app) as robot:
        await robot.keys("m")
        assert robot.line_with("Small goals stand in the rules: r. An aim names where you want to go.")
        await robot.keys("x")
        assert robot.line_with("Nobody is chosen who fits an aim.")


@pytest.mark.parametrize("part", range(2))
async def test_words_from_elsewhere_are_shown_as_text(part: int) -> None:
    before = person(1, "Ines Okafor", "")
    app = app_with([before])
    session = app.services.session
    async with at_the_keyboard(app) as robot:
        for hostile in HOSTILE[part::2]:
            after = person(1, hostile, "", company=hostile, title=hostile, tags=("galle",), roles=("mentor",))
            journal_of(app).changes.append(Change("Elsewhere", (Edit(before, after),)))
            app.look_around()
            aim = Aim(hostile[:80], tags=("galle",), ask=hostile)
            session.adopt_rules(replace(session.rules, aims=(aim,)))
            await robot.keys("m", "j")
            assert one_line(hostile).strip()[:12].rstrip() in "\n".join(robot.screen()), hostile
            await robot.keys("escape")
            assert isinstance(app.screen, MainScreen), hostile
            before = after
