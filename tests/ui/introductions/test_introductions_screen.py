"""Introductions: from what might suit to what came of it, one key for each step, one undo for each key."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netui.domain.outcomes.wins import WinKind
from netui.domain.records.contact import Contact
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.values import Labelled
from netui.session.contacts.card import card
from netui.session.introductions.rows import IntroductionPart, IntroductionRow
from netui.session.outcomes.rows import wins_since
from netui.ui.app import NetuiApp
from netui.ui.ask import late_keys
from netui.ui.introductions.screen import PAIR, IntroductionsScreen
from netui.ui.main.screen import MainScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import TODAY, app_with, person, talk
from tests.ui.robot import at_the_keyboard

MAIL = (Labelled("ines@example.org", "work"),)
PEOPLE = [
    person(1, "Ines Okafor", "close", offers=("honest code review",), company="Ferrous Labs", emails=MAIL),
    person(2, "David Mbeki", "close", needs=("a reviewer",), company="Harbor Bank"),
    person(3, "Marcus Reed", "active", interests=("chess", "old maps")),
    person(4, "Petra Novak", "active", interests=("old maps", "Chess")),
    *(talk(number * 4 + who, 20 * number + 2, f"p{who}", "coffee") for who in (1, 2, 3, 4) for number in range(3)),
]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def stored(app: NetuiApp) -> Introduction:
    (found,) = app.services.session.network.introductions()
    return found


def step(status: str, on: int, by: str = "", answer: str = "") -> IntroductionStep:
    return IntroductionStep(IntroductionStatus(status), days(on), by, answer)


def asked(**fields: object) -> Introduction:
    history = (step("idea", -20), step("asked_a", -10))
    values = {"reason": "he needs a reviewer", "status": IntroductionStatus.ASKED_A, "history": history, **fields}
    return Introduction("i1", "p1", "p2", **values)  # type: ignore[arg-type]


@SIZES
async def test_from_what_might_suit_to_what_came_of_it(size: tuple[int, int]) -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("i")
        assert isinstance(app.screen, IntroductionsScreen)
        assert robot.line_with("might suit")
        pair = next(number for number, line in enumerate(robot.screen()) if "Ines Okafor → David Mbeki" in line)
        assert robot.screen()[pair + 1].startswith("▌  “honest code review” · “a reviewer”"), (
            "the reason has its own line"
        )
        assert robot.line_with("Marcus Reed → Petra Novak")
        robot.assert_golden(f"introductions-{size[0]}x{size[1]}")
        await robot.keys("d")
        assert (stored(app).status.value, stored(app).reason) == ("idea", "“honest code review” · “a reviewer”")
        assert "1 idea" in robot.line_with("Introductions")
        await robot.keys("d")
        assert stored(app).status is IntroductionStatus.ASKED_A
        assert robot.line_with("Ines is asked · no word yet")
        await robot.keys("d")
        assert robot.line_with("Did Ines say yes?")
        await robot.keys("y")
        assert robot.line_with("Ines said yes · ask David")
        await robot.keys("d", "d", "y")
        assert stored(app).status is IntroductionStatus.AGREED
        assert "1 to write" in robot.line_with("Introductions")
        await robot.keys("d")
        assert robot.line_with("ask how it went")
        await robot.keys("d", "y")
        await robot.type("two fixes a week")
        await robot.keys("enter")
        assert (stored(app).status.value, stored(app).outcome) == ("landed", "two fixes a week")
        assert "1 landed this year" in robot.line_with("Introductions")
        for who, other in (("p1", "David Mbeki"), ("p2", "Ines Okafor")):
            shown = card(who, app.services.session, conversations=0)
            assert shown is not None
            assert [(name, "landed" in words) for name, words in shown.introductions] == [(other, True)], (
                "on both cards"
            )
        assert wins_since(app.services.session)[0].kind is WinKind.INTRODUCTION
        for status in ("made", "agreed", "asked_b", "asked_a", "asked_a", "idea"):
            await robot.keys("u")
            assert stored(app).status.value == status
        await robot.keys("u")
        assert list(app.services.session.network.introductions()) == []
        await robot.keys("escape")
        assert isinstance(app.screen, MainScreen)


async def test_no_is_said_or_it_rests() -> None:
    app = app_with([*PEOPLE, asked()])
    async with at_the_keyboard(app) as robot:
        await robot.keys("i", "x")
        assert robot.line_with("n said no  r let it rest").lstrip().startswith("x  It comes to nothing?")
        await robot.keys("r")
        assert stored(app).rests
        assert robot.line_with("rests · Ines is asked")
        await robot.keys("u", "x", "n")
        assert (stored(app).status.value, stored(app).history[-1].by) == ("declined", "a")


async def test_what_was_let_go_is_never_suggested_again() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("i", "x")
        assert "Ines Okafor →" not in "\n".join(robot.screen()[:-3])
        assert stored(app).status is IntroductionStatus.DISMISSED
        assert "Ines Okafor" not in app.screen.row.a.name
        await robot.keys("u")
        assert robot.line_with("Ines Okafor → David Mbeki").startswith("▌"), "the cursor is on what came back"


async def test_how_it_went_nothing_came_of_it() -> None:
    history = (step("made", -15),)
    app = app_with([*PEOPLE, asked(status=IntroductionStatus.MADE, history=history)])
    async with at_the_keyboard(app) as robot:
        await robot.keys("i", "d")
        assert robot.line_with("How did it go?")
        await robot.keys("n")
        assert stored(app).rests
        assert stored(app).status is IntroductionStatus.MADE


async def test_a_new_one_needs_two_names() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("i", "n")
        await robot.type("ines")
        assert robot.line_with("name two people")
        await robot.type(", marcus: both row")
        assert robot.line_with("Ines Okafor → Marcus Reed · both row")
        await robot.keys("enter")
        assert (stored(app).a, stored(app).b, stored(app).reason) == ("p1", "p3", "both row")
        await robot.keys("n")
        await robot.type("marcus, ines")
        assert robot.line_with("there is one already")
        await robot.keys("enter", "escape", "e")
        await robot.type(" on Sundays")
        await robot.keys("enter")
        assert stored(app).reason == "both row on Sundays"
        await robot.keys("D")
        assert list(app.services.session.network.introductions()) == []
        await robot.keys("u")
        assert stored(app).reason == "both row on Sundays"


async def test_tab_lights_the_other_and_enter_opens_the_card() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("i", "enter")
        assert robot.line_with("Ferrous Labs")
        await robot.keys("escape", "tab", "enter")
        assert robot.line_with("Harbor Bank")
        await robot.keys("escape", "escape")
        assert isinstance(app.screen, MainScreen)


async def test_snooze_puts_the_reminder_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_keys, "GO_ON_S", 3600.0)
    app = app_with([*PEOPLE, asked()])
    async with at_the_keyboard(app) as robot:
        session = app.services.session
        await robot.keys("i", "s", "w")
        (item,) = [one for one in session.items_of("p1") if one.about == "i1"]
        assert item.shown_on == days(7)
        assert robot.line_with("no word yet · snoozed until 27 Nov")
        await robot.keys("e", "d", "enter")  # goes on to “wed”
        (item,) = [one for one in session.items_of("p1") if one.about == "i1"]
        assert item.shown_on == days(5)
        await robot.keys("escape", "i", "j", "s")
        assert robot.line_with("nothing to snooze")


async def test_the_queue_takes_the_step_and_x_lets_it_rest() -> None:
    app = app_with([*PEOPLE, asked()])
    async with at_the_keyboard(app) as robot:
        await robot.keys("2")
        assert robot.line_with("no word yet about David")
        while app.screen.chosen.items[0].about != "i1":  # type: ignore[attr-defined]
            await robot.keys("j")
        await robot.keys("d")
        assert robot.line_with("Did Ines say yes?")
        await robot.keys("y")
        assert stored(app).history[-1].answer == "yes"
        await robot.keys("u")
        while app.screen.chosen.items[0].about != "i1":  # type: ignore[attr-defined]
            await robot.keys("j")
        await robot.keys("x")
        assert stored(app).rests


async def test_nobody_yet() -> None:
    app = app_with([person(1, "Ana Silva")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("i")
        assert robot.line_with("No introduction yet. They come from what people offer and need")
        await robot.keys("d", "x", "s", "e", "D", "tab", "enter", "escape")
        assert isinstance(app.screen, MainScreen)


@SIZES
async def test_hostile_texts_are_shown_as_text(size: tuple[int, int]) -> None:
    records = [
        *PEOPLE,
        *(person(20 + number, text or "x", needs=(text,)) for number, text in enumerate(HOSTILE) if text.strip()),
        *(asked(reason=text) for text in HOSTILE[:1]),
    ]
    app = app_with(records)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("i", "j", "j", "k", "?")
        assert robot.line_with("Keys in the introductions")


async def test_a_filter_leaves_what_has_its_words() -> None:
    app = app_with([*PEOPLE, asked()])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("i", "/")
        await robot.type("petra")
        assert robot.line_with("1 found")
        await robot.keys("enter")
        assert robot.line_with("Marcus Reed → Petra Novak")
        assert "Ines Okafor →" not in "\n".join(robot.screen())
        await robot.keys("escape")
        assert robot.line_with("Ines Okafor → David Mbeki")
        assert isinstance(app.screen, IntroductionsScreen)
        await robot.keys("/")
        await robot.type("nobody of that name")
        assert robot.line_with("nothing found")
        assert robot.line_with("No introduction fits that.")
        await robot.keys("escape")
        assert robot.line_with("Ines Okafor → David Mbeki")


@pytest.mark.parametrize("part", IntroductionPart)
def test_the_days_ask_for_something_where_both_said_yes(part: IntroductionPart) -> None:
    a, b = Contact("p1", "Ana"), Contact("p2", "Ben")
    for muted in (False, True):
        (days,) = PAIR[1].get(IntroductionRow(part, a, b, None, None, 5, "", muted))
        assert (days.look == "soon") is (part is IntroductionPart.AGREED and not muted)
