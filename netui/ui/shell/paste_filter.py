"""The bounds of a paste in each place, and the words while a long one comes in."""

from __future__ import annotations

from textual.message import Message

MOST_IN_A_LINE = 10_000
"""Characters; a longer paste into a field of one line was meant for another place, and would take seconds to show."""
MOST_IN_A_TEXT = 200_000
"""Characters of a paste into a text of several lines: more than any such text may have."""


class PasteComing(Message):
    """A long paste is on its way; the keys pressed meanwhile come after it.

    Attributes:
        characters: so many have come by now.
    """

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.characters = characters
