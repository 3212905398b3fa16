import pytest

from netui.ui.actions.table import Place
from netui.ui.main.screen import MainScreen
from netui.ui.notices.notice import Hint, Notice
from netui.ui.notices.tone import Tone
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


async def test_quit_ends_with_success() -> None:
    for key in ("q", "ctrl+q", "ctrl+c"):
        app = app_with()
        async with at_the_keyboard(app) as robot:
            await robot.keys(key)
            assert app.return_value == 0


async def test_ctrl_c_in_a_question_leaves_the_question_only() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d", "ctrl+c")
        assert app.place is Place.QUEUE
        assert app.return_value is None


async def test_ctrl_c_leads_back_from_where_something_is_typed_or_looked_at_also_after_a_resize() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for keys in (("n", *"Zed"), ("r",), ("H",)):
            await robot.keys(*keys)
            assert not isinstance(app.screen, MainScreen)
            await robot.resize(60, 18)
            await robot.keys("ctrl+c")
            assert isinstance(app.screen, MainScreen), keys
            await robot.resize(80, 24)
        assert app.return_value is None
        await robot.keys("n")
        assert robot.line_with("Zed"), "what was typed is kept"


async def test_an_unexpected_error_is_kept_for_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    app = app_with()

    def explode() -> None:
        raise ZeroDivisionError("on purpose")

    with pytest.raises(ZeroDivisionError):  # noqa: PT012  the program runs inside
        async with at_the_keyboard(app) as robot:
            app.services.fold_if_idle = explode
            app.call_later(app.look_around)
            await robot.wait_until(lambda: app.failure is not None)
    assert isinstance(app.failure, ZeroDivisionError)
    assert app.return_code == 1
    assert "Traceback" not in capsys.readouterr().err


async def test_a_long_sentence_hides_its_hint_first_and_never_who_and_when() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        about = "the one-page summary " * 5
        app.present(Notice("Snoozed to Mon 23 Nov: Priya Raghunathan", Tone.GOOD, Hint("u", "undoes"), about=(about,)))
        await robot.settle()
        assert "Snoozed to Mon 23 Nov: Priya Raghunathan  the" in robot.said
        assert "u undoes" not in robot.said
        app.tell("Snoozed to Mon 23 Nov: Priya Raghunathan", Tone.GOOD, Hint("u", "undoes"))
        await robot.settle()
        assert robot.said.rstrip().endswith("u undoes")
        await robot.keys("escape")
        assert robot.screen()[0].rstrip().endswith("0/2")  # nothing is said of a file that is saved as ever


async def test_printable_keys_are_text_while_something_is_typed() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("slash", *"qxu?c")
        assert isinstance(app.screen, MainScreen)
        assert app.screen.filter.needle == "qxu?c"
        assert app.return_value is None


async def test_everything_to_be_known_at_the_start_is_said_one_after_the_other() -> None:
    app = app_with(notices=("Read only: a later version wrote it.", "No theme is called neon."), read_only_because="it")
    async with at_the_keyboard(app) as robot:
        assert "Read only: a later version wrote it." in robot.said
        await robot.keys("escape")
        assert "No theme is called neon." in robot.said
        await robot.keys("escape")
        assert "No theme" not in robot.said
        assert robot.screen()[0].endswith("read only")


@pytest.mark.parametrize("keys", ["c", "3 /", "ctrl+f", "ctrl+o", "n", "r", "I", "1 N", "ctrl+p"])
async def test_quit_is_heard_while_something_is_typed_and_what_was_typed_is_kept(keys: str) -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys(*keys.split())
        await robot.keys("x", "ctrl+q")
    assert app.return_value == 0
    kept = {"c": "capture", "ctrl+o": "capture:new", "n": "contact:new", "r": "rules", "ctrl+f": "search"}
    assert keys not in kept or "x" in app.services.recall(kept[keys])
