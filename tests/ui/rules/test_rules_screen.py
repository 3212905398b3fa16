"""The cadence rules in an editor: mistakes at their line, the effect before it is saved, nothing lost."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from textual import events

from netui.config.rules.default import default_rules_text
from netui.config.rules.file import read_rules
from netui.domain.core.errors import RefusedError
from netui.ui.app import NetuiApp
from netui.ui.rules import screen
from netui.ui.rules.effect_pane import EffectPane
from netui.ui.rules.screen import RulesScreen, RulesText
from tests.ui.hostile import HOSTILE
from tests.ui.invented import RulesFileInMemory, app_with, circle, desk_with, journal_of
from tests.ui.robot import Robot, at_the_keyboard

TEXT = default_rules_text()
SLOWER = TEXT.replace("every: 1m", "every: 9m").replace("every: 3m", "every: 2y").replace("every: 2w", "every: 1y")


class RulesFile(RulesFileInMemory):
    """A rules file in memory."""

    def __init__(self, text: str = TEXT) -> None:
        super().__init__(text)
        self.opened: list[Path] = []

    def app(self) -> NetuiApp:
        _, problems = read_rules(self.text, "rules.yaml")
        return app_with(
            circle(),
            rules_file=self,
            check_rules=lambda text: read_rules(text, "rules.yaml"),
            rules_problems=problems,
        )


def editor(app: NetuiApp) -> RulesText:
    return app.screen.query_one(RulesText)


async def put(robot: Robot, text: str) -> None:
    """Let another text stand in the editor, as pasting over everything does."""
    editor(robot.app).select_all()  # type: ignore[arg-type]
    robot.app.post_message(events.Paste(text))
    await robot.settle()


async def test_valid_rules_are_saved_take_force_and_are_taken_back_by_u() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app, (120, 40)) as robot:
        due = [item.id for item in app.services.session.queue.today_items]
        await robot.keys("r")
        await put(robot, SLOWER)
        await robot.wait_for_text("leave")
        await robot.keys("ctrl+s")
        assert file.text == SLOWER
        assert robot.line_with("the queue follows these rules now")
        await robot.keys("escape")
        assert not isinstance(app.screen, RulesScreen)
        assert len(app.services.session.queue.today_items) < len(due)
        await robot.keys("u")
        assert file.text == TEXT
        assert [item.id for item in app.services.session.queue.today_items] == due


async def test_every_mistake_is_named_once_with_its_line_and_nothing_invalid_is_saved() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r")
        await put(robot, TEXT.replace("goals:", "gaols:"))
        await robot.keys("ctrl+s")
        assert "Not saved: 1 mistake below; the file is as it was." in robot.screen()[-2]
        for size in ((60, 15), (80, 24), (120, 40)):
            await robot.resize(*size)
            await put(
                robot,
                TEXT.replace("every: 2w", "every: often")
                .replace("weight: 0.8", "weight: 8")
                .replace("goals:", "gaols:"),
            )
            assert sum(":" in line and line.lstrip("▏▌ ")[:1].isdigit() for line in robot.screen()[-6:]) >= 3, size
            first = editor(app).cursor_location
            await robot.keys("ctrl+n")
            second = editor(app).cursor_location
            await robot.keys("ctrl+n", "ctrl+n")
            assert second != first, size
            await robot.keys("ctrl+s")
            assert file.text == TEXT, size
            assert app.services.session.rules.tiers[0].every is not None, size
        await robot.resize(80, 24)
        await put(robot, "version: 1\ntiers: {}\n")
        whole = "write at least one tier, as in `close: {label: Close, every: 1m}`, or remove the line"
        await robot.wait_until(lambda: whole in " ".join(" ".join(robot.screen()[-6:]).split()))


async def test_keys_are_letters_in_the_text() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        await robot.type("# quiet? cdsxu\n".strip())
        await robot.keys("enter")
        assert editor(app).text == "# quiet? cdsxu\n" + TEXT
        await robot.keys("ctrl+s")
        assert file.text == "# quiet? cdsxu\n" + TEXT


async def test_the_caret_is_where_it_was_goes_to_the_ends_and_is_not_moved_by_a_mistake() -> None:
    app = RulesFile().app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r", "down", "right", "right", "escape")
        await robot.keys_at_once("r", "right")
        assert editor(app).cursor_location == (1, 3)
        assert editor(app).scroll_offset.x == 0, "the beginnings of the lines are seen"
        await robot.keys("ctrl+end")
        assert editor(app).cursor_location == editor(app).document.end
        await robot.keys("ctrl+home")
        assert editor(app).cursor_location == (0, 0)
        await robot.type("bogus: 3")
        assert editor(app).text.startswith("bogus: 3# How")


async def test_a_long_text_is_checked_when_typing_pauses() -> None:
    file, checked = RulesFile(), list[str]()
    app = file.app()
    app.services.check_rules = lambda text: (checked.append(text), read_rules(text, "rules.yaml"))[1]
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r")
        with patch.object(screen, "_PAUSE_S", 3600):
            await put(robot, "".join(f"Person{place} Name{place}: met for tea\n" for place in range(1_000)))
            checked.clear()
            await robot.type("for each letter")
            assert not checked
        with patch.object(screen, "_PAUSE_S", 0.001):
            await robot.type("!")
            await robot.wait_until(lambda: checked)
        assert "!" in checked[0]
        await robot.wait_for_text("Person0 Name0")


async def test_a_broken_file_opens_at_its_first_mistake() -> None:
    file = RulesFile(TEXT.replace("every: 1m", "every: often"))
    app = file.app()
    async with at_the_keyboard(app, (120, 40)) as robot:
        assert robot.line_with("opens the rules")
        await robot.keys("r")
        line = next(number for number, line in enumerate(file.text.splitlines()) if "every: often" in line)
        assert editor(app).cursor_location[0] == line
        assert robot.line_with("often")


async def test_what_is_not_saved_comes_back() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        await robot.type("# mine")
        await robot.keys("enter")
        await robot.wait_until(lambda: app.services.recall("rules").startswith("# mine"))
        await robot.keys("escape")
        assert robot.line_with("r brings it back")
        assert file.text == TEXT
        await robot.keys("r")
        assert editor(app).text.startswith("# mine\n")
        assert robot.line_with("Your text is back")
        await robot.keys("escape")
        file.text = SLOWER
        await robot.keys("r")
        assert robot.line_with("the file was changed outside meanwhile")
        await robot.keys("ctrl+s")
        assert file.text == SLOWER, "asked first, as while the editor stays open"
        assert robot.line_with("again overwrites it")
        await robot.keys("ctrl+r")
        assert editor(app).text == SLOWER, "the file as it is now"
        await robot.keys("ctrl+z", "ctrl+s")
        assert file.text.startswith("# mine\n")
        await robot.keys("escape", "r")
        assert app.services.recall("rules") == app.services.recall("rules over") == ""


async def test_a_file_that_cannot_be_read_is_said() -> None:
    class Unreadable(RulesFileInMemory):
        def read(self) -> str:
            raise RefusedError("No rules", "rules.yaml may not be read by you.")

    app = NetuiApp(desk_with(circle(), rules_file=Unreadable("")))
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r")
        assert robot.line_with("may not be read by you")


async def test_any_text_is_text() -> None:
    app = RulesFile().app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        for text in HOSTILE:
            await put(robot, f"tiers:\n  {text}: {{every: {text}}}\n")
            assert "\x1b" not in "".join(robot.screen()), text


async def test_what_is_kept_can_be_dropped_and_taken_back() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        await robot.type("# mine")
        await robot.keys("escape", "r")
        assert robot.line_with("ctrl+r drops it")
        await robot.keys("ctrl+r")
        assert editor(app).text == TEXT
        assert robot.line_with("As it is saved")
        await robot.keys("ctrl+z")
        assert editor(app).text.startswith("# mine")
        await robot.keys("ctrl+r", "escape")
        assert app.services.recall("rules") == ""


async def test_the_effect_stands_below_the_text_unless_there_is_much_room() -> None:
    app = RulesFile().app()
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("r")
        await put(robot, SLOWER)
        for size, lines in (((80, 24), 3), ((120, 40), 3), ((200, 50), 48)):
            await robot.resize(*size)
            await robot.wait_for_text("leave")
            pane = app.screen.query_one(EffectPane).region
            assert pane.height <= lines, size
            assert (pane.width == size[0]) == (size[0] < 150), size
            assert robot.line_with("8 today →"), size


RENAMED = TEXT.replace("  inner:", "  innermost:")
WITHOUT = "\n".join(line for line in TEXT.splitlines() if not line.startswith("  inner:")) + "\n"


def tiers_of(app: NetuiApp) -> list[str]:
    return sorted(contact.tier for contact in app.services.session.network.contacts())


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (200, 50)])
async def test_a_renamed_tier_takes_its_people_along_when_that_is_wanted(size: tuple[int, int]) -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app, size) as robot:
        had = tiers_of(app).count("inner")
        assert had
        await robot.keys("r")
        await put(robot, RENAMED)
        await robot.keys("ctrl+s")
        assert file.text == TEXT, "nothing is saved before it is answered"
        people = "1 person has" if had == 1 else f"{had} people have"
        assert robot.line_with(f"{people} the tier inner, which is no more")
        assert robot.line_with("y they get innermost")
        assert robot.line_with("n they stay without  esc"), "in a second row where one is too short"
        await robot.keys("y")
        assert file.text == RENAMED
        assert tiers_of(app).count("innermost") == had
        assert app.services.session.rules.tier("innermost") is not None
        await robot.keys("escape", "u")
        assert file.text == TEXT
        assert tiers_of(app).count("inner") == had
        assert app.services.session.rules.tier("inner") is not None
        assert robot.line_with("✓ Undone: Changed the rules")
        await robot.keys("ctrl+r")
        assert file.text == RENAMED
        assert tiers_of(app).count("innermost") == had


async def test_who_is_asked_about_may_stay_as_they_are() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app) as robot:
        before = tiers_of(app)
        await robot.keys("r")
        await put(robot, RENAMED)
        await robot.keys("ctrl+s", "escape")
        assert (file.text, tiers_of(app)) == (TEXT, before)
        assert isinstance(app.screen, RulesScreen)
        assert editor(app).has_focus
        await robot.keys("ctrl+s", "n")
        assert (file.text, tiers_of(app)) == (RENAMED, before)


async def test_each_thing_that_goes_is_asked_about_and_all_is_one_step() -> None:
    file = RulesFile()
    app = file.app()
    renamed = RENAMED.replace("  call:", "  voice:").replace("  active:", "  warm:")
    async with at_the_keyboard(app, (100, 30)) as robot:
        before = tiers_of(app)
        channels = sorted(head.channel for head in app.services.session.network.conversations.all())
        assert "call" in channels
        await robot.keys("r")
        await put(robot, renamed)
        await robot.keys("ctrl+s")
        asked = []
        while "is no more" in "\n".join(robot.screen()):
            asked.append(robot.line_with("is no more"))
            await robot.keys("y")
        assert len(asked) == 3
        assert "conversations by call, which is no more" in asked[-1]
        now = sorted(head.channel for head in app.services.session.network.conversations.all())
        assert ("call" in now, "voice" in now) == (False, True)
        await robot.keys("r", "ctrl+home")
        await robot.type("# mine")
        await robot.keys("escape", "u")
        assert tiers_of(app) == before
        assert sorted(head.channel for head in app.services.session.network.conversations.all()) == channels
        assert file.text == TEXT
        await robot.keys("r")
        assert robot.line_with("the file was changed by undo meanwhile")
        await robot.keys("ctrl+s")
        assert robot.line_with("changed by undo meanwhile")
        assert file.text == TEXT


async def test_a_file_that_was_changed_since_is_left_alone_by_u_and_not_overwritten_unasked() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app, (120, 40)) as robot:
        before = tiers_of(app)
        await robot.keys("r")
        await put(robot, RENAMED)
        await robot.keys("ctrl+s", "y", "escape")
        renamed = tiers_of(app)
        assert renamed != before
        file.text = mine = RENAMED + "# mine\n"
        await robot.keys("u")
        assert (file.text, tiers_of(app)) == (mine, renamed)
        assert robot.line_with("changed in another way since")
        await robot.keys("r", "ctrl+home")
        await robot.type("# again")
        await robot.keys("enter")
        file.text = SLOWER
        await robot.keys("ctrl+s")
        assert file.text == SLOWER
        assert robot.line_with("changed outside")
        await robot.keys("ctrl+s")
        assert file.text.startswith("# again")


async def test_records_that_cannot_be_saved_leave_the_file_and_a_tier_that_nothing_replaces_offers_no_other() -> None:
    file = RulesFile()
    app = file.app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        await put(robot, RENAMED)
        journal_of(app).broken = True
        await robot.keys("ctrl+s", "y")
        assert file.text == TEXT
        assert app.services.session.rules.tier("inner") is not None
        assert robot.line_with("disk is full")
        journal_of(app).broken = False
        await robot.keys("ctrl+s", "y")
        assert file.text == RENAMED
        await robot.keys("escape", "u", "r")
        await put(robot, WITHOUT)
        await robot.keys("ctrl+s")
        assert "they get" not in robot.line_with("n they stay without")
        await robot.keys("y")
        assert file.text == TEXT
        await robot.keys("n")
        assert file.text == WITHOUT


async def test_rules_are_saved_though_the_network_can_only_be_read() -> None:
    file = RulesFile()
    app = file.app()
    app.services.read_only_because = "another user owns it"
    async with at_the_keyboard(app) as robot:
        await robot.keys("r")
        await put(robot, SLOWER)
        await robot.keys("ctrl+s")
        assert file.text == SLOWER


async def test_a_text_is_found_place_by_place() -> None:
    app = RulesFile().app()
    async with at_the_keyboard(app) as robot:
        await robot.keys("r", "ctrl+f")
        await robot.type("EVERY:")
        count = TEXT.casefold().count("every:")
        assert robot.line_with(f"{count} places")
        lines = [number for number, line in enumerate(TEXT.splitlines()) if "every:" in line]
        seen = []
        for _ in range(count + 1):
            await robot.keys("enter")
            seen.append(editor(app).selection.start[0])
        assert sorted(set(seen)) == sorted(set(lines))
        assert seen[0] == seen[-1]
        await robot.keys("up", "up", "escape")
        assert editor(app).has_focus
        assert editor(app).selected_text.casefold() == "every:"
        await robot.keys("ctrl+f")
        await robot.wait_for_text(f"{count} places")  # what is selected stands there, and typing replaces it
        await robot.type("label:")
        await robot.wait_for_text(f"{TEXT.count('label:')} places")


async def test_the_caret_stays_in_sight_when_the_terminal_shrinks() -> None:
    app = RulesFile().app()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("r", *["down"] * 34)
        row = editor(app).cursor_location[0]
        await robot.resize(80, 14)
        area = editor(app)
        assert area.scroll_offset.y <= row < area.scroll_offset.y + area.size.height
