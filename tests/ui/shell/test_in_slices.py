"""Work between the keys: it goes on however often it is asked for, and makes way for other work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from textual.message_pump import MessagePump

from netui.ui.shell.in_slices import InSlices


class Owner:
    """Calls what is due when the test says so."""

    def __init__(self) -> None:
        self.due: list[Timer] = []

    def set_timer(self, _after: float, act: Callable[[], None]) -> Timer:
        self.due.append(Timer(act))
        return self.due[-1]

    def go_on(self) -> None:
        due, self.due = self.due, []
        for each in due:
            if not each.is_stopped:
                each.act()


class Timer:
    def __init__(self, act: Callable[[], None]) -> None:
        self.act, self.is_stopped = act, False

    def stop(self) -> None:
        self.is_stopped = True


class Wanted:
    """Something that takes two steps, each longer than a slice."""

    def __init__(self) -> None:
        self.begun, self.is_at_hand = 0, False

    def prepare(self) -> Iterator[float]:
        self.begun += 1
        until = 0.008
        for share in (0.3, 0.6):
            _wait(until)
            yield share
        self.is_at_hand = True


def _wait(seconds: float) -> None:
    from time import perf_counter

    until = perf_counter() + seconds
    while perf_counter() < until:
        pass


def work() -> tuple[Owner, InSlices, list[float], list[str]]:
    owner, told, ended = Owner(), list[float](), list[str]()
    return owner, InSlices(cast("MessagePump", owner), told.append, lambda: ended.append("end")), told, ended


def test_what_is_under_way_goes_on_when_it_is_asked_for_again() -> None:
    owner, slices, told, ended = work()
    wanted = Wanted()
    assert not slices.has(wanted)
    owner.go_on()
    assert not slices.has(wanted)
    owner.go_on()
    assert not slices.has(wanted)
    owner.go_on()
    assert (wanted.begun, told, ended) == (1, [0.3, 0.6], ["end"])
    assert slices.has(wanted)


def test_other_work_takes_its_place_and_what_is_at_hand_ends_it() -> None:
    owner, slices, _, ended = work()
    first, second = Wanted(), Wanted()
    slices.has(first)
    assert not slices.has(second)
    owner.go_on()
    assert (first.begun, second.begun) == (0, 1)
    second.is_at_hand = True
    assert slices.has(second)
    owner.go_on()
    assert ended == []
