"""The other side of a synchronisation, as far as the merge needs to know it: named items, each with a tag."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class OutOfDateError(Exception):
    """The item was changed there since it was looked at, or one is there already: nothing was written."""


class Remote(Protocol):
    """A collection of items of one kind.

    A tag is any text that is another one as soon as the item is. All may raise OSError: it cannot be reached.
    """

    def list(self) -> dict[str, str]:
        """Name and tag of every item."""

    def get(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Text and tag of items by name; without those that are gone."""

    def put(self, name: str, text: str, tag: str | None) -> str:
        """Write an item and return its new tag.

        Args:
            name: of the item.
            text: all of it.
            tag: as it was looked at; None for one that is not there yet.

        Raises:
            OutOfDateError: it has another tag by now.
        """

    def delete(self, name: str, tag: str) -> None:
        """Remove an item.

        Raises:
            OutOfDateError: it has another tag by now.
        """
