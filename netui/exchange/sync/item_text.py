"""The text of an item as the merge needs it, whatever it is: a card, a task, an entry of a journal."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Protocol, TypeAlias

from netui.domain.core.frozen import frozen

_FOLDED = re.compile(r"[^\n]*(?:\n[ \t][^\n]*)*\n?")
"""A line with the lines that go on with it."""
_LONG_LINE = 1000
"""Characters of a line that nobody is told by: a picture, a key, long notes."""

Slot: TypeAlias = tuple[str, str]
"""The name of a line, upper-cased, and what tells it from others of that name; empty where there is only one."""


@frozen
class Meaning:
    """The content of a line, as far as it is compared.

    Attributes:
        value: unescaped and without blanks around it.
        parameters: name and value pairs that say something, lower-cased.
        label: the user's own word for it, or empty.
    """

    value: str
    parameters: frozenset[tuple[str, str]] = frozenset()
    label: str = ""


@frozen
class ItemLine:
    """A line, with the label that stands on a line of its own.

    Attributes:
        slot: what it is about; None for a line that is nobody's business but its writer's.
        meaning: what it says.
        text: unfolded, without group; of one word where there is a list.
        label: as it is written, or empty.
    """

    slot: Slot | None
    meaning: Meaning
    text: str
    label: str = ""


class ItemText(Protocol):
    """A text that can be compared line by line, and written again with some lines changed."""

    @property
    def uid(self) -> str:
        """The id that it says it has; empty without one."""

    def repeated(self) -> frozenset[str]:
        """The names that stand in it more than once."""

    def lines(self, repeated: Collection[str] = ()) -> tuple[ItemLine, ...]:
        """All that it says in words, in its order.

        Args:
            repeated: names to be told apart by their values, beside those that always are.
        """

    def rewritten(self, lines: Iterable[ItemLine], uid: str) -> str:
        """Return the text with these lines in the place of its own, and all else that it holds."""


def without_long_lines(text: str, names: Collection[str] = ()) -> str:
    """The text of an item without its long lines; whom or what it is about stands in the others.

    Args:
        text: of the item.
        names: of the lines that are left out where they are long, upper-case; any unless named.
    """
    if len(text) <= _LONG_LINE:
        return text
    return "".join(
        line for line in _FOLDED.findall(text) if len(line) <= _LONG_LINE or (names and _name(line) not in names)
    )


def _name(line: str) -> str:
    """The name of a line, without group and parameters."""
    return re.split("[:;]", line, maxsplit=1)[0].rpartition(".")[2].upper()
