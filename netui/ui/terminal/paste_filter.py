"""The words while a long paste comes in."""

from __future__ import annotations

from textual.message import Message


class PasteComing(Message):
    """A long paste is on its way; the keys pressed meanwhile come after it.

    Attributes:
        characters: so many have come by now.
    """

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.characters = characters
