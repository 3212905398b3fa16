"""A field as the sheet of a form sees it."""

from __future__ import annotations

from typing import Protocol


class Described(Protocol):
    """The description of a field for the sheet."""

    @property
    def id(self) -> str:
        """The field's name, unique in the form."""

    @property
    def label(self) -> str:
        """The field's name on the screen."""

    @property
    def example(self) -> str:
        """Shown while it is empty."""

    @property
    def heading(self) -> str:
        """Begins a part of the form; or empty."""

    @property
    def lines(self) -> int:
        """The height in lines."""
