"""Every screen says which day it is, and whether it passes."""

from dataclasses import replace

import pytest

from netui.ui.app import NetuiApp
from netui.ui.shell.services import Services
from tests.ui.invented import circle, desk_with
from tests.ui.robot import at_the_keyboard

KEYS = {"queue": (), "contacts": ("1",), "card": ("enter",), "weeks": ("A",), "history": ("H",), "help": ("f1",),
        "sorting": ("o",), "search": ("ctrl+f",), "form": ("n",), "edit": ("e",), "rules": ("r",), "twice": ("M",),
        "import": ("I", *"x.vcf", "enter"), "capture form": ("ctrl+o",)}  # fmt: skip


def services(*, frozen: bool) -> Services:
    return replace(desk_with(circle()), is_day_frozen=frozen)


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
async def test_the_first_line_has_the_day(keys: tuple[str, ...], frozen: bool) -> None:
    async with at_the_keyboard(NetuiApp(services(frozen=frozen)), (80, 24)) as robot:
        await robot.keys(*keys)
        for size in ((80, 24), (120, 40)):
            await robot.resize(*size)
            first = robot.screen()[0]
            assert "Fri 20 Nov" in first
            assert ("‹Fri 20 Nov›" in first) is frozen
            assert "…" not in first or "/" in first  # a path may be cut


@pytest.mark.parametrize(("demo", "why"), [(True, "the demonstration plays on it"), (False, "--today or NETUI_TODAY")])
async def test_help_says_why_it_does_not_pass(demo: bool, why: str) -> None:
    async with at_the_keyboard(NetuiApp(replace(services(frozen=True), demo=demo)), (80, 24)) as robot:
        await robot.keys("question_mark", "G")
        assert why in "\n".join(robot.screen())
