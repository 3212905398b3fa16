"""Every screen says which day it is, and whether it passes."""

from dataclasses import replace

import pytest

from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.shell.services import Services
from tests.ui.invented import circle, desk_with
from tests.ui.robot import at_the_keyboard

KEYS = {"queue": (), "contacts": ("1",), "card": ("enter",), "weeks": ("A",), "history": ("H",), "help": ("f1",),
        "sorting": ("o",), "search": ("ctrl+f",), "form": ("n",), "edit": ("e",), "rules": ("r",), "twice": ("M",),
        "import": ("I", *"x.vcf", "enter"), "capture form": ("ctrl+o",)}  # fmt: skip


def services(*, frozen: bool) -> Services:
    return replace(desk_with(circle()), is_day_frozen=frozen)


SAID_LATER = {"import": "something new"}
"""What a place works out while it is seen already, and what is waited for."""


@pytest.mark.parametrize("half", range(2))
@pytest.mark.parametrize("frozen", [False, True])
async def test_the_first_line_of_every_place_has_the_day(frozen: bool, half: int) -> None:
    """At both sizes, which take turns: each place is opened at one of them and made the other."""
    app = NetuiApp(services(frozen=frozen))
    sizes = [(80, 24), (120, 40)]
    async with at_the_keyboard(app, sizes[0]) as robot:
        for place, keys in list(KEYS.items())[half::2]:
            await robot.keys(*keys)
            await robot.wait_for_text(SAID_LATER.get(place, ""))
            for size in sizes:
                if app.size != size:
                    await robot.resize(*size)
                first = robot.screen()[0]
                assert "Fri 20 Nov" in first, place
                assert ("‹Fri 20 Nov›" in first) is frozen, place
                assert "…" not in first or "/" in first, place  # a path may be cut
            sizes.reverse()
            await robot.keys("escape", "escape", "2")
            assert app.place is Place.QUEUE, place


@pytest.mark.parametrize(("demo", "why"), [(True, "the demo plays on it"), (False, "--today or NETUI_TODAY")])
async def test_help_says_why_it_does_not_pass(demo: bool, why: str) -> None:
    async with at_the_keyboard(NetuiApp(replace(services(frozen=True), demo=demo)), (80, 24)) as robot:
        await robot.keys("question_mark", "G")
        assert why in "\n".join(robot.screen())
