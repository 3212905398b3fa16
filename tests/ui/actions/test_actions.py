from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from textual.keys import _character_to_key

from netui.ui.actions.model import Action
from netui.ui.actions.table import (
    ACTIONS,
    PANES,
    WHEN_EMPTY,
    Group,
    Place,
    actions_at,
    allowed,
    bar_at,
    bindings,
    named_at,
    shown_key,
)
from netui.ui.main.screen import MainScreen
from netui.ui.shell import program
from netui.ui.text.cells import cell_len
from netui.ui.widgets.rows.row_list import MarkList, RowList
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
        assert 0 < cell_len(action.label) <= 11
        # Of keys that do the same to other values the first is explained, for all.
        assert action.help == "" or action.help[0].isupper()
        assert not action.help.endswith(".")
    unexplained = {f"give_tier_{digit}" for digit in range(2, 10)} | {"prep_asked_2", "prep_asked_3"}
    unexplained |= {f"{each}_{digit}" for each in ("event_tier", "answer_whom") for digit in range(2, 10)}
    assert {action.id for action in ACTIONS if not action.help} == unexplained


@pytest.mark.parametrize("place", list(Place))
def test_no_key_means_two_things_in_one_place(place: Place) -> None:
    keys = Counter(key for action in actions_at(place) for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("action", [one for one in ACTIONS if ":" in one.run], ids=lambda action: action.id)
def test_what_an_action_runs_is_there(action: Action) -> None:
    module, _, name = action.run.partition(":")
    assert callable(getattr(import_module(module), name))


@pytest.mark.parametrize("action", [one for one in ACTIONS if not one.run], ids=lambda action: action.id)
def test_what_no_function_runs_is_bound_by_a_list(action: Action) -> None:
    assert action.id in {binding.id for widget in (RowList, MarkList, Scrolled) for binding in widget.BINDINGS}


@pytest.mark.parametrize("widget", [RowList, Scrolled])
def test_the_lists_bind_what_the_table_says(widget: type) -> None:
    by_id = {action.id: action for action in ACTIONS}
    bound = [(binding.id, set(binding.key.split(","))) for binding in widget.BINDINGS]  # type: ignore[attr-defined]
    every = set().union(*(keys for _, keys in bound))
    for name, keys in bound:
        # Of the keys of an action a text may give one to something of its own: ↓ scrolls where j goes on to the next.
        assert name is None or (keys <= set(by_id[name].keys) and set(by_id[name].keys) <= every)


def test_bindings_come_from_the_table() -> None:
    made = {binding.id: binding for binding in bindings({Place.QUEUE})}
    assert made["done"].key == "d"
    assert made["go_queue"].action == "app.do('go_queue')"
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


@pytest.mark.parametrize("place", sorted(PANES | {Place.CARD}))
async def test_every_key_of_a_place_acts(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key, pressed where the table says it acts, comes to what the action runs."""
    heard: list[str] = []
    app = app_with()
    async with at_the_keyboard(app, (100, 30)) as robot:
        screen = app.screen
        assert isinstance(screen, MainScreen)
        screen.go_to(Place.QUEUE if place is Place.CARD else place)
        if place is Place.CARD:
            screen.open_card()
        await robot.settle()
        monkeypatch.setattr(program, "what_runs", lambda action, _screen: lambda: heard.append(action.id))
        for action in actions_at(place):
            for key in action.keys if action.run else ():
                heard.clear()
                await robot.keys(key)
                assert heard == [action.id], f"{key} in {place}"


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_of_the_users_is_read_as_markup(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert "notify(" not in source
    assert "markup=True" not in source
    assert 'from_markup(f"' not in source
    assert 'phrase(f"' not in source


@pytest.mark.parametrize("place", sorted(WHEN_EMPTY))
def test_an_empty_place_names_only_keys_that_can_be_pressed_there_and_how_it_is_left(place: Place) -> None:
    named = named_at(place, is_empty=True)
    assert all(place in action.places for action in named)
    assert {action.id for action in named_at(place) if "escape" in action.keys} <= {action.id for action in named}
    assert not {"list.open", "write", "prep", "edit"} & {action.id for action in named}
    assert named[-1].id == "help"
    assert len(named) < len(named_at(place))


def test_the_key_that_synchronises_stands_behind_undo_where_there_is_a_remote() -> None:
    named = [action.id for action in bar_at(Place.QUEUE, begins=False, syncs=True)]
    assert named[named.index("undo") + 1] == "sync"
    assert "sync" not in [action.id for action in bar_at(Place.QUEUE, begins=False)]
