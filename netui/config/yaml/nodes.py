"""A YAML text as a tree in which every node knows its place.

No node has a type of its own: ``no``, ``12:30``, ``08`` and ``1.10`` stay the text that the user wrote, and the reader
of a value decides what it means.
"""

from __future__ import annotations

from typing import TypeAlias, Union

from netui.domain.core.frozen import frozen


@frozen
class Text:
    """A single value, or a key.

    Attributes:
        text: as written, without quotes.
        line: 1 is the first.
        column: 1 is the first, counted in characters.
        quoted: whether it stood in quotes (or in a block), so that ``""`` and ``"null"`` are meant as text.
    """

    text: str
    line: int
    column: int
    quoted: bool = False

    @property
    def is_blank(self) -> bool:
        """True if nothing stands there: no value, ``~`` or ``null``."""
        return not self.quoted and self.text in ("", "~", "null", "Null", "NULL")


@frozen
class Items:
    """A list.

    Attributes:
        items: in the order of the file; may be empty.
        line: where it begins; 1 is the first.
        column: where it begins; 1 is the first.
    """

    items: tuple[Node, ...]
    line: int
    column: int


@frozen
class Fields:
    """Keys and their values.

    Attributes:
        entries: in the order of the file; a key may stand twice (that has been reported).
        line: where it begins; 1 is the first.
        column: where it begins; 1 is the first.
        is_partial: whether entries are missing because they could not be read; what is absent may be there after all.
    """

    entries: tuple[tuple[Text, Node], ...]
    line: int
    column: int
    is_partial: bool = False


Node: TypeAlias = Union[Text, Items, Fields]
