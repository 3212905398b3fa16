from collections import Counter
from pathlib import Path

import pytest
from textual.keys import _character_to_key

from netui.ui.actions.table import ACTIONS, PANES, Doer, Group, Place, actions_at, allowed, bindings, shown_key
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from netui.ui.text.cells import cell_len
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.scrolled_lines import Scrolled
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

UI = Path(__file__).parents[3] / "netui" / "ui"


def long_form(key: str) -> str:
    return _character_to_key(key) if len(key) == 1 else key


def test_ids_are_unique_and_labels_fit_the_key_bar() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    for action in ACTIONS:
        assert action.keys
        assert action.places
        assert 0 < cell_len(action.label) <= 10
        # Of keys that do the same to other values the first is explained, for all.
        assert action.help == "" or action.help[0].isupper()
        assert not action.help.endswith(".")
    assert {action.id for action in ACTIONS if not action.help} == {f"give_tier_{digit}" for digit in range(2, 10)}


@pytest.mark.parametrize("place", list(Place))
def test_no_key_means_two_things_in_one_place(place: Place) -> None:
    keys = Counter(key for action in actions_at(place) for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("place", [*sorted(PANES), Place.CARD, Place.HELP, Place.HISTORY])
def test_what_the_table_promises_in_a_place_has_a_method(place: Place) -> None:
    doers = {
        Doer.APP: NetuiApp,
        Doer.SCREEN: MainScreen if place in PANES | {Place.CARD} else None,
        Doer.LIST: RowList if place in PANES | {Place.HISTORY} else Scrolled,
    }
    for action in actions_at(place):
        doer = doers[action.doer]
        if action.doer is Doer.LIST:
            ids = {binding.id for binding in doer.BINDINGS}  # type: ignore[union-attr]
            assert action.id in ids
        elif doer is not None:
            assert hasattr(doer, "action_" + action.target.partition("(")[0]), action.id


@pytest.mark.parametrize("widget", [RowList, Scrolled])
def test_the_lists_bind_what_the_table_says(widget: type) -> None:
    by_id = {action.id: action for action in ACTIONS}
    for binding in widget.BINDINGS:  # type: ignore[attr-defined]
        assert set(binding.key.split(",")) == set(by_id[binding.id].keys)


def test_bindings_come_from_the_table() -> None:
    made = {binding.id: binding for binding in bindings(Doer.SCREEN, {Place.QUEUE})}
    assert made["done"].key == "d"
    assert made["go_queue"].action == "go_to_pane('queue')"
    assert "close" not in made


def test_what_is_not_in_the_table_is_always_allowed() -> None:
    assert allowed("toggle_dark", None)
    assert allowed("done", Place.QUEUE)
    assert not allowed("done", Place.TYPING)
    assert not allowed("quit", None)


def test_keys_are_shown_as_people_know_them() -> None:
    assert [shown_key(key) for key in ("escape", "ctrl+r", "question_mark", "d")] == ["esc", "ctrl+r", "?", "d"]


def test_every_group_is_used() -> None:
    assert {action.group for action in ACTIONS} == set(Group)


ELSEWHERE = {"capture", "new_contact", "edit", "import", "sort", "rules", "quit"}
"""They open what has tests of its own."""


@pytest.mark.parametrize("place", sorted(PANES | {Place.CARD}))
async def test_every_key_of_a_place_acts(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key, pressed where the table says it acts, comes to the method that performs it."""
    heard: list[str] = []
    for action in ACTIONS:
        if action.doer is not Doer.LIST:
            owner = NetuiApp if action.doer is Doer.APP else MainScreen
            name = action.target.partition("(")[0]
            if hasattr(owner, f"action_{name}"):
                monkeypatch.setattr(owner, f"action_{name}", lambda self, *_, name=name: heard.append(name))
    app = app_with()
    async with at_the_keyboard(app, (100, 30)) as robot:
        screen = app.screen
        assert isinstance(screen, MainScreen)
        screen.go_to(Place.QUEUE if place is Place.CARD else place)
        if place is Place.CARD:
            screen.open_card()
        await robot.settle()
        for action in actions_at(place):
            if action.doer is Doer.LIST:
                continue
            for key in action.keys:
                heard.clear()
                await robot.keys(key)
                assert heard == [action.target.partition("(")[0]], f"{key} in {place}"


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_of_the_users_is_read_as_markup(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert "notify(" not in source
    assert "markup=True" not in source
    assert 'from_markup(f"' not in source
    assert 'phrase(f"' not in source
