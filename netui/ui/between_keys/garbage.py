"""Looking for garbage, put off while much is made that stays."""

from __future__ import annotations

import gc
from types import TracebackType


class WithoutGarbage:
    """Used with ``with``: nothing is looked through for garbage meanwhile, and what was made is never looked through.

    Little of what is read is ever garbage, and each look at all of it would hold the keys. One that begins before
    another has ended goes on until both have: a worker that is replaced ends after the next has begun.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._collected_before = False

    def __enter__(self) -> None:
        if self._depth == 0:
            self._collected_before = gc.isenabled()
            gc.disable()
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            gc.freeze()
            if self._collected_before:
                gc.enable()
