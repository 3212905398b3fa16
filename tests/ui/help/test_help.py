import pytest

from netui.ui.actions.places import PLACE_NAMES
from netui.ui.actions.table import BY_ID, PANES, Place, actions_at, shown_keys
from netui.ui.help.screen import HelpScreen
from netui.ui.history.screen import HistoryScreen, steps_of
from netui.ui.main.screen import MainScreen
from tests.ui.invented import TODAY, app_with, journal_of
from tests.ui.robot import at_the_keyboard


def test_every_place_with_help_has_its_name_in_the_title() -> None:
    assert {*BY_ID["help"].places, *BY_ID["help_while_typing"].places} == PLACE_NAMES.keys()


@pytest.mark.parametrize("place", sorted(PANES))
async def test_help_names_every_key_of_the_place(place: Place) -> None:
    app = app_with()
    async with at_the_keyboard(app, (100, 90)) as robot:
        await robot.keys({"contacts": "1", "queue": "2", "conversations": "3"}[place], "question_mark")
        text = "\n".join(robot.screen())
        for action in actions_at(place):
            assert shown_keys(action.keys) in text
            assert action.help in text


async def test_help_says_each_deed_whole_where_the_screen_is_narrow() -> None:
    app = app_with()
    async with at_the_keyboard(app, (60, 20)) as robot:
        await robot.keys("question_mark")
        await robot.resize(60, 100)
        text = "\n".join(robot.screen())
        assert all(action.help in text for action in actions_at(Place.QUEUE))
        assert "…" not in text
        await robot.resize(60, 20)
        for _ in actions_at(Place.QUEUE):
            await robot.keys("down")
        assert robot.line_with("The mouse does all of it too, and the palette.")


@pytest.mark.parametrize("key", ["escape", "f1", "question_mark"])
async def test_help_closes_and_never_quits(key: str) -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("question_mark")
        assert isinstance(app.screen, HelpScreen)
        await robot.keys("G", "q")
        assert isinstance(app.screen, HelpScreen), "letters say what is looked for"
        assert app.screen.line.value == "Gq"
        assert robot.line_with("nothing of that name")
        await robot.keys("enter", key)
        assert isinstance(app.screen, MainScreen)
        assert app.is_running


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_help_is_a_menu(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("question_mark", *"weeks")
        assert "of " in robot.line_with("Keys in the follow-up queue")
        assert "The weeks ahead: what is due, how full days are" in robot.line_with("▌")
        await robot.keys("enter")
        assert app.place is Place.COMING_UP


async def test_help_is_filtered_by_everyday_words_and_by_keys() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("question_mark", *"connect")
        assert robot.line_with("Introductions: who suits whom")
        await robot.keys(*["backspace"] * 7, *"ctrl+r")
        assert "Redo what was undone" in robot.line_with("▌")
        await robot.keys(*["backspace"] * 6, "G")
        assert "G" in robot.line_with("▌").split(), "a key comes before the words that have its letter"
        assert robot.line_with("The key G")
        await robot.keys("backspace", "s")
        assert "Snooze" in robot.line_with("▌")
        for name in ("esc", "space", "Ctrl+F"):
            await robot.keys("ctrl+u", *name)
            assert name.lower() in robot.line_with("▌").split()
        await robot.keys("ctrl+u")
        assert "Done: log" in robot.line_with("▌"), "without a word the first of all is chosen"
        await robot.keys("down", "down", "up")
        chosen = robot.line_with("▌")
        assert "Done: log" not in chosen
        await robot.keys("enter")
        assert isinstance(app.screen, MainScreen)


async def test_help_that_was_closed_has_done_nothing() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("question_mark", *"skip", "escape")
        assert isinstance(app.screen, MainScreen)
        assert app.services.session.steps().undo is None or "Skipped" not in str(app.services.session.steps().undo)
        await robot.keys_at_once("question_mark", "w", "enter", "enter")  # twice before the help has gone
        assert isinstance(app.screen_stack[0], MainScreen)


async def test_other_keys_are_shown_as_the_user_set_them() -> None:
    from netui.config.settings.model import Settings

    app = app_with(settings=Settings(keys={"done": ("D",), "list.down": ("n", "down"), "new_contact": ("N",)}))
    async with at_the_keyboard(app, (100, 60)) as robot:
        assert "D done" in robot.screen()[-1]
        await robot.keys("question_mark")
        assert "D  " in robot.line_with("Done: log")
        await robot.keys("escape", "n")
        assert app.screen.lists.queue.list.cursor == 1  # type: ignore[attr-defined]
        await robot.keys("d")
        assert not app.screen.ask.is_open  # type: ignore[attr-defined]
        await robot.keys("D")
        assert app.screen.ask.is_open  # type: ignore[attr-defined]


async def test_history_shows_what_was_done_and_undone() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("x", "x", "u", "H")
        assert isinstance(app.screen, HistoryScreen)
        text = "\n".join(robot.screen())
        assert "Imported the circle" in text
        assert "undone" in robot.line_with("  Skipped Ana Silva")
        assert "esc close" in robot.screen()[-1]
        assert "? help" in robot.screen()[-1]
        await robot.keys("question_mark")
        assert robot.line_with("Keys in the history")
        await robot.keys("escape", "j", "j", "q")
        assert isinstance(app.screen, MainScreen)


async def test_an_undo_that_was_taken_back_undoes_nothing() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("x", "u", "ctrl+r")
        steps = steps_of(journal_of(app).entries(), TODAY)
        assert [step.taken_back for step in steps] == [False, True, False, False]


@pytest.mark.parametrize(("way", "place"), [("n", Place.FORM), ("r", Place.RULES), ("ctrl+f", Place.SEARCH)])
async def test_where_one_types_f1_shows_the_keys_and_nothing_is_lost(way: str, place: Place) -> None:
    app = app_with()
    async with at_the_keyboard(app, (100, 60)) as robot:
        await robot.keys(way, *"Zoe", "f1")
        assert isinstance(app.screen, HelpScreen)
        text = "\n".join(robot.screen())
        for action in actions_at(place):
            assert shown_keys(action.keys) in text
            assert action.help in text
        await robot.keys("escape")
        assert app.place is place
        assert "Zoe" in "\n".join(robot.screen())


@pytest.mark.parametrize("opens", ["c", "slash", "d", "s", "N", "ctrl+p", "I"])
async def test_f1_in_a_line_shows_what_it_takes_and_the_text_is_there_afterwards(opens: str) -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys(opens)
        await robot.type("b 3")
        before = [line for line in robot.screen() if "b 3" in line]
        assert before
        await robot.keys("f1")
        assert robot.line_with("Keys in the line you write")
        assert robot.line_with("What the line takes")
        if opens == "c":
            assert "what you promise" in robot.line_with("> send paper by fri")
        await robot.keys("enter" if opens == "c" else "escape")
        assert [line for line in robot.screen() if "b 3" in line] == before
        await robot.type("x")
        assert robot.line_with("b 3x")
