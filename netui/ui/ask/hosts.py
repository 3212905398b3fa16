"""The interface that a flow with questions needs of its screen."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from netui.ui.actions.places import Place
from netui.ui.ask.ask import Ask
from netui.ui.shell.program import Program


class HasAsk(Protocol):
    """A screen with a foot for questions."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""


@runtime_checkable
class Asks(Protocol):
    """A place where something can be asked."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def place(self) -> Place:
        """The place of the screen."""
