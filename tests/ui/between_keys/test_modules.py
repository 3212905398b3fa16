"""Modules that are loaded in the pauses of the keyboard."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from netui.ui.between_keys import modules
from netui.ui.between_keys.modules import MODULES, load_in_pauses


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
    assert all(find_spec(name) for name in MODULES)


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
