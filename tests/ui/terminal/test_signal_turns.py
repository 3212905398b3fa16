"""Work that signals ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netui.ui.terminal import signal_turns
from netui.ui.terminal.signal_turns import in_turn


def test_a_signal_that_comes_while_another_is_noted_leaves_neither_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    class Interrupted(list[tuple[Callable[[], None]]]):
        def append(self, turn: tuple[Callable[[], None]]) -> None:
            super().append(turn)
            if len(self) == 1 and not done:
                in_turn(lambda: done.append("wake"))

    monkeypatch.setattr(signal_turns, "_asked", Interrupted())
    in_turn(lambda: done.append("stop"))
    assert done == ["stop", "wake"]
    in_turn(lambda: done.append("stop again"))
    assert done[2:] == ["stop again"]


def test_work_that_fails_leaves_what_is_asked_for_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal_turns, "_asked", [])
    done: list[str] = []

    def fail() -> None:
        in_turn(lambda: done.append("wake"))
        raise OSError("the terminal has gone")

    with pytest.raises(OSError, match="has gone"):
        in_turn(fail)
    in_turn(lambda: done.append("stop"))
    assert done == ["wake", "stop"]
