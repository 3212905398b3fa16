"""Writing a conversation down from anywhere."""

from __future__ import annotations

from asyncio import create_task, gather, sleep
from typing import Any

import pytest

from netui.domain.capture.model import Capture
from netui.session.capture.reader import Reader
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.capture.bar.bar import CaptureBar
from netui.ui.capture.bar.pasted import MOST_CHARACTERS, MOST_LINES
from netui.ui.capture.opening import capture_bar, open_capture
from netui.ui.chips.completing import Completing
from netui.ui.main.screen import MainScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, circle, journal_of, person
from tests.ui.robot import Robot, at_the_keyboard, key_event


def bar(app: NetuiApp) -> CaptureBar:
    return app.screen.query_one(CaptureBar)


def saved(app: NetuiApp) -> list[str]:
    return [change.label for change in journal_of(app).changes[1:]]


async def clean(robot: Robot) -> None:
    """Open the bar on an empty line."""
    await robot.keys("c", "ctrl+u")


async def leave(robot: Robot) -> None:
    """Close the bar with nothing in its line, so that nothing comes back."""
    bar(robot.app).line.value = ""  # type: ignore[arg-type]
    await robot.keys("escape")


async def test_the_bar_is_ready_before_it_is_wanted_and_the_first_frame_waits_for_nothing() -> None:
    app = app_with()
    bars_in_frames = []
    app.frame = lambda frame: bars_in_frames.append(len(app.screen.query(CaptureBar))) or frame  # type: ignore[method-assign, func-returns-value]
    async with at_the_keyboard(app, ready_after_s=0.001, every_frame=True) as robot:
        await robot.wait_until(lambda: app.screen.query(CaptureBar))
        assert bars_in_frames[0] == 0
        ready = bar(app)
        assert not ready.is_open
        await clean(robot)
        assert bar(app) is ready
        assert ready.is_open


async def test_a_key_that_comes_while_the_lines_at_the_foot_are_made_ready_waits_for_them() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app):
        screen = app.screen
        assert isinstance(screen, MainScreen)
        await screen.query("CaptureBar, Ask > *").remove()
        made = gather(screen.furnish(), capture_bar(app, screen))
        await sleep(0)  # both stand on the screen, and nothing stands in them yet
        await screen.furnish()
        assert all(part.is_mounted for part in screen.ask.children)
        await made
        await bar(app).remove()
        made_alone = create_task(capture_bar(app, screen))
        await sleep(0)
        await open_capture(screen)
        assert bar(app).is_open
        assert await made_alone is bar(app)


async def test_every_letter_typed_after_the_key_arrives() -> None:
    app = app_with()
    said = "Zoe Novak: coffee, talked about sailing"
    async with at_the_keyboard(app) as robot:
        await robot.keys("3")
        for key in ("c", "ctrl+u", *said):
            app.post_message(key_event("space" if key == " " else key))
        await robot.wait_until(lambda: app.screen.query(CaptureBar) and bar(app).line.value == said)
        assert "● Zoe Novak, new   ● today" in robot.line_with("Zoe Novak, new")
        await robot.keys("enter")
        assert saved(app) == ["Logged a conversation with Zoe Novak"]
        assert not bar(app).is_open


async def test_whoever_is_selected_stands_in_the_line_and_is_meant_whatever_the_name() -> None:
    for name in ("Ana: Silva, the second", "\x1b]0;x\x07", "#tag !tier", "Ana Silva"):
        app = app_with([person(1, name), person(2, "Ana Silva")])
        async with at_the_keyboard(app) as robot:
            await robot.keys("1", "k", "k")
            row = app.screen.lists.contacts.list.row  # type: ignore[attr-defined]
            await robot.keys("c")
            await robot.type("tea")
            await robot.keys("enter")
            change = journal_of(app).changes[-1]
            assert change.edits[0].after.contacts == (row.id,)  # type: ignore[union-attr]
            assert len(change.edits) == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_it_shows_what_it_understood(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        await clean(robot)
        await robot.type("Ana: coffee at PyCon, *starts school #rust !close > send paper by fri")
        rows = robot.screen()[-6:]
        assert rows[0].startswith("  Capture  a conversation in one line ━━━")
        shown = " ".join(" ".join(rows[-4:-2]).split())
        assert shown.startswith(
            "● Ana Silva ● today ● meeting ● at PyCon ● > send paper · Fri 27 Nov ● #rust ● tier Close"
            " ● * starts school"
        )


async def test_it_shows_that_there_was_no_reply_and_counts_what_fits_in_no_row() -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        await clean(robot)
        await robot.type("Ana: wrote, no reply")
        assert "● no reply yet" in robot.screen()[-4]
        assert robot.screen()[-3].strip() == "“wrote”"
        await leave(robot)
        await clean(robot)
        await robot.type(f"Ana: tea #one #two #three, {', '.join(f'*point {number}' for number in range(9))}")
        assert robot.screen()[-3].rstrip().endswith("+3")


async def test_one_undo_takes_all_of_it_back() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        before = app.services.session.network.contact("p1")
        await clean(robot)
        await robot.type("Ana, Zoe Novak: lunch #compilers2 !close > send paper by fri")
        await robot.keys("enter", "u")
        network = app.services.session.network
        assert network.contact("p1") == before
        assert network.contact_count() == 10
        assert len(list(network.follow_ups())) == 3
        assert len(network.conversations) == 11


async def test_the_one_who_is_meant_is_chosen_with_tab() -> None:
    app = app_with([person(1, "Ana Silva", company="Contoso"), person(2, "Ana Costa")])
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        await robot.type("Ana: coffee")
        assert robot.screen()[-3].strip() == "? Ana: Ana Costa · Ana Silva, Contoso"
        assert robot.screen()[-2].strip() == "tab chooses"
        await robot.keys("enter")
        assert saved(app) == []
        await robot.keys("tab", "tab", "tab")
        assert bar(app).line.value.startswith("Ana ")
        first = bar(app).line.value
        await robot.keys("tab")
        assert bar(app).line.value != first
        await robot.keys("shift+tab", "enter")
        assert saved(app) == [f"Logged a conversation with {first.split(':')[0]}"]


async def test_names_tags_tiers_channels_and_places_are_completed_and_a_name_anywhere_it_is_likely() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for typed, finished in (
            ("coffee with gra", "coffee with Grace Hopper"),
            ("coffee with grace ho", "coffee with Grace Hopper"),
            ("lunch, talked about Pri", "lunch, talked about Priya Raman"),
            ("Gra", "Grace Hopper"),
            ("Grace Hopper: tea #comp", "Grace Hopper: tea #compilers"),
            ("Grace Hopper: tea !wea", "Grace Hopper: tea !weak"),
            ("Grace Hopper: tea @ema", "Grace Hopper: tea @email"),
            ("Grace Hopper: tea ^Py", "Grace Hopper: tea ^PyCon"),
        ):
            await robot.keys("c", "ctrl+u")
            await robot.type(typed)
            await robot.keys("tab")
            assert bar(app).line.value == finished
            await leave(robot)
        await robot.keys("c")
        await robot.type("we had a long gra")
        assert "tab  " not in robot.screen()[-2]


async def test_the_line_is_kept_while_it_is_typed_and_outlives_escape_and_quitting() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        await robot.type("Ana: half a th")
        await robot.wait_until(lambda: app.services.recall("capture") == "Ana: half a th")
        await robot.keys("escape")
        assert not bar(app).is_open
        await robot.keys("j", "c")
        assert bar(app).line.value == "Ana: half a th"
        assert robot.line_with("is back")
        await robot.type("ought")
        await robot.keys("escape")
        await robot.keys("q")
    assert app.services.recall("capture") == "Ana: half a thought"


async def test_whoever_is_selected_is_no_draft() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("c", "escape", "j", "c")
        name = app.services.session.network.contact(app.screen.selected_id).name  # type: ignore[attr-defined,union-attr]
        assert bar(app).line.value == ""
        assert robot.line_with(f"{name} is selected")
        assert robot.line_with(f"● {name}, selected")
        await robot.keys("enter")
        assert not bar(app).is_open
        assert saved(app) == []


async def test_whoever_is_selected_gives_way_to_whom_the_line_names_and_to_one_backspace_at_the_start() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "c")
        await robot.type("lunch with Grace Hopper yesterday")
        assert ", selected" not in "\n".join(robot.screen())
        assert robot.line_with("● Grace Hopper")
        await robot.keys("enter")
        assert saved(app) == ["Logged a conversation with Grace Hopper"]
        await robot.keys("c")
        await robot.type("a walk")
        assert robot.line_with(", selected")
        await robot.keys("backspace")
        assert robot.line_with(", selected")
        await robot.keys("home", "backspace")
        assert ", selected" not in "\n".join(robot.screen())
        assert bar(app).line.value == "a wal"
        await robot.keys("enter")
        assert robot.line_with("Not saved:")
        await robot.keys("ctrl+u")
        assert robot.line_with(", selected")
        await robot.type("a walk")
        await robot.keys("enter")
        assert len(saved(app)) == 2


async def test_earlier_lines_come_back_with_the_arrow() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for line in ("Ana: one", "Ben: two"):
            await clean(robot)
            await robot.type(line)
            await robot.keys("enter")
        await clean(robot)
        await robot.type("Gra")
        await robot.keys("up")
        assert bar(app).line.value == "Ben: two"
        await robot.keys("up", "up")
        assert bar(app).line.value == "Ana: one"
        await robot.keys("down", "down")
        assert bar(app).line.value == "Gra"


async def test_several_pasted_lines_are_several_captures() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        await robot.paste("Ana: coffee\n\nZoe Novak: lunch\r\nZoe Novak: a walk\nnobody at all\na stroll\n")
        assert robot.line_with("saves 3 of 5")
        assert robot.line_with("“nobody at all” nobody is named")
        assert saved(app) == []
        await robot.keys("enter")
        assert len(saved(app)) == 3
        assert bar(app).line.value == "nobody at all"
        assert robot.line_with("nobody is named")
        await robot.keys("enter")  # it needs somebody first
        await robot.type(", tea with Ana")
        await robot.keys("enter")
        assert robot.line_with("mends the first")
        assert len(saved(app)) == 4
        await robot.keys("enter")
        assert bar(app).line.value == "a stroll"
        assert app.services.session.network.contact_count() == 11
        await robot.keys("escape", "escape")
        assert not bar(app).is_open


async def test_no_pasted_line_is_lost_while_another_is_mended() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "c", *"half")
        await robot.paste("Zoe Novak: coffee\nnobody\na stroll\n")
        await robot.keys("enter", "escape")
        assert robot.line_with("! “nobody”")
        assert robot.line_with("✓ Ana Silva · today"), "what was typed means whom it meant"
        await robot.keys("enter", "enter", "ctrl+u", "enter")
        assert len(saved(app)) == 2
        assert robot.line_with("! “a stroll”"), "an empty line is nothing to save, and the others still wait"
        await robot.click("#queue", 4, 3)
        assert not bar(app).is_open
        await robot.keys("c")
        assert robot.line_with("! “a stroll”"), "a click elsewhere drops nothing"
        await robot.keys("escape")
        assert bar(app).line.value == ""
        await robot.keys("escape")
        assert not bar(app).is_open


async def test_one_escape_leaves_the_line_after_it_was_asked_about_somebody_new() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for typed_on in ("", " today"):
            await robot.keys("c")
            await robot.type("tom becker: gym")
            await robot.keys("enter")
            assert robot.line_with("enter makes it")
            await robot.type(typed_on)
            await robot.keys("escape")
            assert not bar(app).is_open
            await robot.keys("c")
            assert bar(app).line.value == f"tom becker: gym{typed_on}"
            await robot.keys("ctrl+u", "escape")


async def test_what_was_typed_beside_pasted_lines_means_whom_it_meant() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "c", *"half")
        await robot.paste("Ana: coffee\nAna: tea\n")
        await robot.keys("enter")
        assert not bar(app).is_open
        await robot.keys("c", "enter")
        assert saved(app)[-1] == "Logged a conversation with Ana Silva"
        assert len(saved(app)) == 3


async def test_a_huge_paste_is_refused_at_once() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        for text, refusal in (
            ("x" * 1_000_000, "nothing was pasted"),
            ("Ana: coffee\n" * 100_000, "nothing was pasted"),
            ("Ana: tea\n" * (MOST_LINES + 1), "too much at once"),
            ("y" * (MOST_CHARACTERS + 1), "is no note"),
        ):
            await robot.paste(text)
            assert bar(app).line.value == ""
            assert robot.line_with(refusal)


async def test_a_pasted_line_is_text() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for text in HOSTILE:
            await clean(robot)
            await robot.paste(f"Ana Silva: {text}".replace("\n", " ").replace("\r", " "))
            assert "\x1b" not in "".join(robot.screen())
            await robot.keys("enter")
            assert not bar(app).is_open, text
    assert len(saved(app)) == len(HOSTILE)


async def test_it_opens_over_the_card_and_the_sorting_screen() -> None:
    app = app_with([*circle(), person(20, "Someone Else")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("enter", "c")
        await robot.type("tea")
        await robot.keys("enter")
        assert len(saved(app)) == 1
        await robot.keys("escape", "o", "c")
        selected = app.screen.selected_id  # type: ignore[attr-defined]
        await robot.type("2 teas")
        await robot.keys("enter")
        assert len(saved(app)) == 2
        assert app.services.session.network.headers_with(selected)


async def test_keys_of_the_desk_are_letters_while_it_is_open_and_a_click_elsewhere_keeps_the_line() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        await robot.keys(*"dsxqu?", "ctrl+p", "ctrl+r")
        assert bar(app).line.value == "dsxqu?"
        assert len(app.screen_stack) == 1
        assert saved(app) == []
        await leave(robot)
        await clean(robot)
        await robot.type("Ana: half")
        await robot.click("#queue", 4, 3)
        assert not bar(app).is_open
        assert app.services.recall("capture") == "Ana: half"


async def test_nothing_is_lost_when_the_disk_refuses() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        await robot.type("Ana: coffee")
        journal_of(app).broken = True
        await robot.keys("enter")
        assert robot.line_with("Not saved.")
        journal_of(app).broken = False
        await robot.keys("r")
        assert saved(app) == ["Logged a conversation with Ana Silva"]
        assert not bar(app).is_open
        assert app.services.recall("capture") == ""
        await robot.keys("1")
        assert app.screen.pane is Place.CONTACTS  # type: ignore[attr-defined]


async def test_a_line_that_the_disk_refused_comes_back() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        await robot.type("Ana: coffee")
        journal_of(app).broken = True
        await robot.keys("enter", "r", "escape")
        assert bar(app).is_open
        assert bar(app).line.value == "Ana: coffee"
        await robot.keys("escape", "1")
        assert not bar(app).is_open
        assert app.screen.pane is Place.CONTACTS  # type: ignore[attr-defined]
        journal_of(app).broken = False
        await robot.keys("c", "enter")
        assert saved(app) == ["Logged a conversation with Ana Silva"]


async def test_a_line_that_names_nobody_is_kept_and_its_refusal_is_told_whole_and_alone() -> None:
    app = app_with()
    async with at_the_keyboard(app, (80, 24)) as robot:
        await clean(robot)
        await robot.type("coffee in the sun")
        await robot.keys("enter")
        assert bar(app).is_open
        assert robot.line_with("Not saved:")
        assert bar(app).line.value == "coffee in the sun"
        assert saved(app) == []
        told = " ".join(" ".join(robot.screen()[-3:-1]).split())
        assert told.startswith("Not saved: nobody is named")
        assert "…" not in told.replace("“Ana Silva: …”", "")
        await leave(robot)
        await clean(robot)
        await robot.type("Ana Silva: coffee")
        await robot.keys("enter")
        assert "Logged" in robot.said
        await clean(robot)
        await robot.type("coffee in the sun")
        await robot.keys("enter")
        assert "Logged" not in robot.said
        assert robot.line_with("Not saved:")


async def test_an_earlier_line_means_what_it_meant_whoever_is_selected_now() -> None:
    app = app_with([person(1, "Ana Silva"), person(2, "Grace Hopper")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "c")
        await robot.type("lunch")
        await robot.keys("enter", "j", "c", "up")
        assert bar(app).line.value == "Ana Silva: lunch"
        await robot.keys("enter")
        assert saved(app) == ["Logged a conversation with Ana Silva"] * 2


async def test_a_line_that_was_left_means_the_same_when_somebody_else_is_selected() -> None:
    app = app_with([person(1, "Ana Silva"), person(2, "Grace Hopper")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "c")
        await robot.type("lunch")
        await robot.keys("escape", "j", "c")
        assert bar(app).line.value == "lunch"
        assert robot.line_with("● Ana Silva, selected")
        await robot.keys("enter")
        assert saved(app) == ["Logged a conversation with Ana Silva"]


async def test_the_preview_says_to_whom_a_promise_was_made_and_what_is_no_day() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await clean(robot)
        await robot.type("> grace: reply")
        assert "● note" in robot.line_with("● Grace Hopper")
        assert robot.line_with("● > reply · Sun 22 Nov")
        await robot.keys("ctrl+u", "ctrl+u")
        await robot.type("Ana Silva: coffee > send paper by fryday")
        assert robot.line_with("“fryday” is no day (friday?)")
        await robot.keys("ctrl+u", "ctrl+u")
        await robot.type("12/11 coffee with Ana Silva")
        assert robot.line_with("“12/11” can be read in two ways: write 12 nov or 11 dec")


async def test_a_line_is_read_and_shown_once_for_each_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_with()
    read: list[str] = []
    shown: list[str] = []
    async with at_the_keyboard(app) as robot:
        await clean(robot)
        whole = Reader.capture

        def noted(reader: Reader, line: str, **more: Any) -> Capture:
            read.append(line)
            return whole(reader, line, **more)

        monkeypatch.setattr(Reader, "capture", noted)
        whole_look = Completing.look

        def noted_look(completing: Completing, line: str, caret: int, capture: Capture) -> None:
            shown.append(line)
            assert caret == len(line), "what is shown is shown with the caret where the letter has put it"
            whole_look(completing, line, caret, capture)

        monkeypatch.setattr(Completing, "look", noted_look)
        await robot.type("Ana: tea")
    assert read == shown == ["Ana: tea"[:end] for end in range(1, 9)]


async def test_a_long_line_grows_upwards_and_its_last_row_stays() -> None:
    async with at_the_keyboard(app_with(), (80, 24)) as robot:
        await clean(robot)
        await robot.type("Ana: coffee in the sun, ")
        assert robot.screen()[-5].strip() == "Ana: coffee in the sun,"
        below = robot.screen()[-4:]
        await robot.type("and then we walked along the harbour for two hours, and had ")
        assert robot.screen()[-5].strip() == "and had"
        assert robot.screen()[-6].startswith(" Ana: coffee in the sun, and then")
        assert robot.screen()[-4] == below[0]
        await robot.type("a look at the old lighthouse, which is closed for the winter, and so we went home")
        assert robot.screen()[-7].startswith(" Ana: coffee in the sun, and then")
        assert robot.screen()[-5].rstrip().endswith("went home")
        await robot.keys("ctrl+u")
        assert robot.screen()[-6].startswith("  Capture ")
