"""Work beside the keys: what waits for the disk or for others is done in a thread, the rest a little at a time."""

from __future__ import annotations

from asyncio import get_running_loop, sleep
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from functools import partial
from threading import Thread
from time import monotonic
from typing import Any, TypeVar

_BREATH_S = 0.001
"""Seconds for the keys after each step; all that waits for them is done in that time."""

_UNHEARD_AT_FIRST_S, _UNHEARD_S = 0.05, 0.012
"""Seconds for which small steps go on in a row: what is soon done shows no progress, and later a keyboard waits for no
longer than a blink."""

_TOLD_EVERY_S = 0.1
"""Seconds from one word about the progress to the next: to show it costs as much as a step."""

_Result = TypeVar("_Result")
_Step = TypeVar("_Step")


class ProgressWords:
    """Words about how far something is, shown a few times a second."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show, self._shown_at = show, 0.0

    def tell(self, words: str) -> None:
        """Show the words, unless others were shown a moment ago."""
        now = monotonic()
        if now - self._shown_at >= _TOLD_EVERY_S:
            self._shown_at = now
            self._show(words)


async def in_a_row(
    steps: Iterator[_Step], tell: Callable[[_Step], None] = lambda _step: None, *, is_long: bool = False
) -> None:
    """Do small steps in a row for as long as a keyboard may wait, tell of the last one, and let the keys be heard.

    ``is_long``: whether they are known to take long, or follow upon others: the keys are heard before the first, and
    soon after it.
    """
    if is_long:
        await sleep(_BREATH_S)
    heard_at, unheard_s = monotonic(), _UNHEARD_S if is_long else _UNHEARD_AT_FIRST_S
    for step in steps:
        if monotonic() - heard_at > unheard_s:
            tell(step)
            await sleep(_BREATH_S)
            heard_at, unheard_s = monotonic(), _UNHEARD_S


async def in_steps(
    steps: Generator[Callable[[], object] | None, Any, _Result], after_each: Callable[[], None] = lambda: None
) -> _Result:
    """The result of some work, done step by step with the keys heard between them.

    Args:
        steps: each yields a job for a thread, and is sent its result, or thrown what the job raised; or None.
        after_each: called when a step is done.
    """
    result, failure = None, None
    try:
        while True:
            try:
                step = steps.send(result) if failure is None else steps.throw(failure)
            except StopIteration as ended:
                found: _Result = ended.value
                return found
            finally:
                after_each()
            result, failure = None, None
            if step is None:
                await sleep(_BREATH_S)
                continue
            try:
                result = await away(step)
            except Exception as error:  # noqa: BLE001  whatever it is, the steps know what comes of it
                failure = error
    finally:
        steps.close()


async def away(job: Callable[[], _Result]) -> _Result:
    """The result of a job done in a thread of its own, which never keeps the program from ending."""
    loop = get_running_loop()
    answer = loop.create_future()

    def deliver(settle: Callable[[], None]) -> None:
        if not answer.done():  # else nobody waits any more
            settle()

    def work() -> None:
        try:
            result = job()
        except Exception as error:  # noqa: BLE001  whatever it is, it is raised where it is waited for
            settle = partial(answer.set_exception, error)
        else:
            settle = partial(answer.set_result, result)
        with suppress(RuntimeError):  # the program has ended meanwhile, and its loop is closed
            loop.call_soon_threadsafe(deliver, settle)

    Thread(target=work, name="netui-job", daemon=True).start()
    found: _Result = await answer
    return found
