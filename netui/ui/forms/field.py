"""One field of a form: label, how the value is shown, how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from netui.domain.core.frozen import frozen
from netui.session.core.session import Session


class Identified(Protocol):
    """A record."""

    @property
    def id(self) -> str:
        """Empty when it is new."""


RecordT = TypeVar("RecordT", bound=Identified)


@frozen
class Field(Generic[RecordT]):
    """One field.

    Attributes:
        id: its name, unique in the form.
        label: its name on the screen, in at most ten cells.
        show: the value as text.
        read: the record with the value that a text stands for; raises ValueError with a sentence when it is none.
        example: shown while it is empty; the program's own words.
        meaning: what a text that can be read means, where that is not plain to see; any text.
        known: words to be offered while it is written.
        listed: whether several values stand in it, with commas between.
        heading: begins a part of the form.
        lines: how many lines it takes.
    """

    id: str
    label: str
    show: Callable[[RecordT, Session], str]
    read: Callable[[RecordT, str, Session], RecordT]
    example: str = ""
    meaning: Callable[[str, Session], str] | None = None
    known: Callable[[Session], Iterable[str]] | None = None
    listed: bool = False
    heading: str = ""
    lines: int = 1
