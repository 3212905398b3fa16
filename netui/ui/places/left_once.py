"""Leaving a place once, however often its key comes."""

from __future__ import annotations

from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

ScreenT = TypeVar("ScreenT", bound=Screen[Any])


def left_once(kind: type[ScreenT]) -> type[ScreenT]:
    """Make a screen leave once only, though the key that leaves it comes again before the screen has gone.

    Textual takes whatever is on top then: the screen below, or the last one, which ends the program.
    """

    def dismiss(screen: Screen[Any], result: Any = None) -> AwaitComplete:
        return Screen.dismiss(screen, result) if screen.app.screen is screen else AwaitComplete()

    kind.dismiss = dismiss  # type: ignore[method-assign, assignment]
    return kind
