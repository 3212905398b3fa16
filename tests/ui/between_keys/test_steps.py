"""Work between the keys: in its order, with its results, and without a look for garbage."""

from __future__ import annotations

import gc
from asyncio import get_running_loop, sleep
from collections.abc import Callable, Generator
from math import inf
from typing import Any

import pytest

from netui.domain.core.errors import RefusedError
from netui.ui.between_keys.garbage import WithoutGarbage
from netui.ui.between_keys.steps import in_a_row, in_steps


async def test_jobs_are_done_elsewhere_and_their_results_come_back() -> None:
    told: list[str] = []

    def steps() -> Generator[Callable[[], object] | None, Any, str]:
        found = yield lambda: "found"
        told.append(found)
        yield None
        return "over"

    assert await in_steps(steps(), lambda: told.append("step")) == "over"
    assert told == ["step", "found", "step", "step"]


async def test_a_job_that_fails_ends_the_work_at_once() -> None:
    ended: list[bool] = []

    def refuse() -> object:
        raise RefusedError("Refused", "No.")

    def steps() -> Generator[Callable[[], object] | None, Any, None]:
        try:
            yield refuse
        finally:
            ended.append(True)

    with pytest.raises(RefusedError):
        await in_steps(steps())
    assert ended == [True]


async def test_the_keys_are_heard_before_steps_that_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netui.ui.between_keys.steps._UNHEARD_AT_FIRST_S", inf)  # however slow the computer is just now
    told: list[str] = []
    for is_long in (False, True):
        get_running_loop().call_soon(told.append, "key")
        await in_a_row((told.append("step") for _ in range(2)), is_long=is_long)
        told.append("over")
        await sleep(0)

    assert told == ["step", "step", "over", "key", "key", "step", "step", "over"]


def test_garbage_is_looked_for_again_when_the_last_of_those_who_put_it_off_has_ended() -> None:
    without, was = WithoutGarbage(), gc.isenabled()
    gc.enable()
    try:
        without.__enter__()
        without.__enter__()  # the worker that replaces the first begins before that has ended
        without.__exit__(None, None, None)
        assert not gc.isenabled()
        without.__exit__(None, None, None)
        assert gc.isenabled()
        gc.disable()
        with without:
            pass
        assert not gc.isenabled()  # as it was: nobody else is overruled
    finally:
        (gc.enable if was else gc.disable)()
