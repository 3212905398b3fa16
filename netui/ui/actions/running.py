"""The code that does an action: a function of its room, or a method of the screen or of a part of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from operator import attrgetter

from netui.ui.actions.model import Action


def what_runs(action: Action, screen: object) -> Callable[[], object]:
    """The callable that does an action on a screen, without arguments; its result may have to be awaited.

    Raises:
        AttributeError, ImportError: the action names what is not there, which a test asks of every one.
    """
    module, _, name = action.run.partition(":")
    if not name:
        return partial(attrgetter(module.removeprefix("."))(screen), *action.given)
    return partial(getattr(import_module(module), name), screen, *action.given)
