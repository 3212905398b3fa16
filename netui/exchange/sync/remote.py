"""The other side of a synchronisation, as far as the merge needs to know it: named items, each with a tag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from netui.domain.records.values import Json


class OutOfDateError(Exception):
    """The item was changed there since it was looked at, or one is there already: nothing was written."""


class RefusedItemError(Exception):
    """The other side will not have this item as it is, in its words: it is of no use to send it again."""


class UnsafeToWriteError(Exception):
    """The other side names no state of the item that a change could be tied to, in words about it: nothing was written.

    It is tried again in the next run: the server may have been mended by then.
    """


class StoppedError(Exception):
    """The other side will not go on, for a reason in a sentence: nothing more is asked of it in this run.

    Attributes:
        status: of HTTP; 0 where it is about something else.
    """

    def __init__(self, reason: str, status: int = 0) -> None:
        super().__init__(reason)
        self.status = status


class Remote(Protocol):
    """A collection of items of one kind.

    A tag is any text that is another one as soon as the item is. All may raise OSError: it cannot be reached.
    """

    def list(self) -> dict[str, str]:
        """Name and tag of every item."""

    def get(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return text and tag of the items of these names; those that are gone are left out."""

    def put(self, name: str, text: str, tag: str | None) -> str:
        """Write an item and return its new tag.

        Args:
            name: name of the item.
            text: all of it.
            tag: as it was looked at; None for one that is not there yet.

        Raises:
            OutOfDateError: it has another tag by now.
            RefusedItemError: it will not be taken.
            UnsafeToWriteError: nobody can say whether it is still as it was.
        """

    def delete(self, name: str, tag: str) -> None:
        """Remove an item.

        Raises:
            OutOfDateError: it has another tag by now.
            UnsafeToWriteError: nobody can say whether it is still as it was.
        """

    @property
    def memory(self) -> Mapping[str, Json]:
        """The state that the next run is to give it, so that it need not look at everything."""
