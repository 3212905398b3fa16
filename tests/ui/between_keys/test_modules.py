"""Modules that are loaded in the pauses of the keyboard."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from netui.ui.between_keys import modules
from netui.ui.between_keys.modules import MODULES, MOST_WANTED, load_in_pauses, load_in_turns


class Owner:
    """Rings when it is told to."""

    def __init__(self) -> None:
        self.is_ringing = True

    def set_interval(self, _every_s: float, ring: object) -> Owner:
        self.ring = ring
        return self

    def stop(self) -> None:
        self.is_ringing = False


def test_every_module_is_there() -> None:
    assert all(find_spec(name) for name in (*MODULES, *MOST_WANTED))


def test_they_are_loaded_one_by_one_while_no_key_is_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, unheard_s, owner = list[str](), 0.2, Owner()
    monkeypatch.setattr(modules, "import_module", loaded.append)
    load_in_pauses(owner, lambda: unheard_s, ["one", "two"])  # type: ignore[arg-type]
    owner.ring()  # type: ignore[operator]
    assert loaded == [], "a key has just been pressed"
    unheard_s = 2.0
    owner.ring()  # type: ignore[operator]
    assert loaded == ["one"]
    owner.ring()  # type: ignore[operator]
    owner.ring()  # type: ignore[operator]
    assert loaded == ["one", "two"]
    assert not owner.is_ringing


async def test_what_is_most_wanted_is_loaded_one_by_one_before_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    done, owner = list[str](), Owner()
    monkeypatch.setattr(modules, "import_module", done.append)

    async def make() -> None:
        done.append("made")

    load_in_turns(owner, make, ["one", "two"])  # type: ignore[arg-type]
    for number in range(3):
        assert (len(done), owner.is_ringing) == (number, True)
        await owner.ring()  # type: ignore[operator]
    assert (done, owner.is_ringing) == (["one", "two", "made"], False)
