"""What users write is shown as text, aligned, and never executed: in every pane, dialog, title, banner and palette."""

from collections.abc import Sequence

import pytest
from textual.events import Paste

from netui.domain.core.errors import Problem
from netui.domain.records.conversation import KeyPoint
from netui.domain.records.document import Record
from netui.domain.records.values import Labelled
from netui.ui.text.cells import cell_len, one_line
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, person, promise, talk
from tests.ui.robot import Robot, at_the_keyboard

FORBIDDEN = ("\x1b", "\x07", "\u202e", "\u202c", "\u200b", "\ufeff", "\r", "\t")


def network(texts: Sequence[str]) -> list[Record]:
    """For each text a person of whom everything is that text, a talk and a promise."""
    records: list[Record] = []
    for number, text in enumerate(texts, 1):
        me, other = f"p{number}", f"p{number + len(texts)}"
        name = text if text.strip() else "x"
        everything = {
            "aliases": (text,), "company": text, "department": text, "title": text, "location": text, "tags": (text,),
            "roles": (text,), "interests": (text,), "offers": (text,), "needs": (text,), "notes": text,
            "emails": (Labelled(text, text),), "links": (Labelled(text),),
        }  # fmt: skip
        said = talk(
            number, 60 + number, f"{me} {other}", text, place=text, key_points=(KeyPoint(text), KeyPoint(text, text)),
            gave=(text,), got=(text,), asked=(text,), told=(text,), links=(text,), private={me: text},
        )  # fmt: skip
        records += [
            person(number, name, "inner", **everything),
            person(number + len(texts), f"Other {name}", "close", knows=(me,)),
            said,
            promise(number, me, text, -3),
        ]
    return records


def assert_is_only_text(robot: Robot, width: int) -> None:
    for line in robot.screen():
        assert not any(character in line for character in FORBIDDEN)
        assert cell_len(line) <= width
    for style in robot.styles():
        assert not style.link
        assert "@click" not in (style.meta or {})


@pytest.mark.parametrize("part", range(4))
async def test_everywhere_a_text_can_stand(part: int) -> None:
    texts = HOSTILE[part::4]
    app = app_with(network(texts), notices=texts[:1], rules_problems=(Problem(texts[1], 1, 1, texts[2]),))
    async with at_the_keyboard(app, (100, 40)) as robot:
        for text in texts:
            assert one_line(text).strip()[:12].rstrip() in "\n".join(robot.screen())
            for keys in ("d", "escape", "s", "escape", "t", "escape", "enter", "G", "escape"):
                await robot.keys(keys)
                assert_is_only_text(robot, 100)
            await robot.keys("j")
        for keys in ("x", "u", "1", "enter", "escape", "3", "enter", "escape", "slash", "escape", "H", "escape"):
            await robot.keys(keys)
            assert_is_only_text(robot, 100)
        await robot.resize(140, 40)
        assert_is_only_text(robot, 140)
        assert app.is_running


async def test_typing_and_pasting_it() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for number, text in enumerate(HOSTILE):
            await robot.keys(("slash", "d", "s", "ctrl+p")[number % 4])
            app.post_message(Paste(text))
            await robot.settle()
            assert_is_only_text(robot, 80)
            await robot.keys("escape")


async def test_columns_stay_aligned() -> None:
    names = [text for text in HOSTILE if text.strip()]
    app = app_with([person(number, name, "inner") for number, name in enumerate(names)])
    async with at_the_keyboard(app, (140, 60)) as robot:
        rows = [line for line in robot.screen() if " w over" in line]
        assert len(rows) == len(names)
        assert len({cell_len(row[: row.index(" w over")]) for row in rows}) == 1
