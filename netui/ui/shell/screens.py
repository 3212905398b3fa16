"""The questions the program may ask of a screen that can answer them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from textual.content import Content
from textual.screen import Screen

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.session.writing.addressee import Addressee
from netui.ui.actions.places import Place
from netui.ui.notices.notice import Notice


@runtime_checkable
class Located(Protocol):
    """A screen that is a place."""

    @property
    def place(self) -> Place:
        """The place of the screen."""


@runtime_checkable
class Chooses(Protocol):
    """A screen on which not everything of its place can be done at any time."""

    def can(self, action_id: str) -> bool:
        """True if an action of the place can be done as it stands now."""


@runtime_checkable
class Passing(Protocol):
    """A screen that is not gone back to once another place is opened from it.

    Attributes:
        is_over: whether what it was opened for is done.
    """

    is_over: bool


@runtime_checkable
class OffersMeanings(Protocol):
    """Something in which a line is written that offers what it may mean."""

    def take_offered(self) -> None:
        """Take what is offered, or the marked one; again gives it back."""

    def next_offer(self) -> None:
        """Mark the next offer."""


@runtime_checkable
class Follows(Protocol):
    """A screen that shows records."""

    def follow(self, change: Change | None) -> None:
        """Show what has changed; None: anything may have."""


@runtime_checkable
class Seeks(Protocol):
    """A screen on which something is looked for."""

    def seek_again(self) -> None:
        """Show what can be found now: more conversations have been read."""


@runtime_checkable
class Selects(Protocol):
    """A screen on which somebody is selected."""

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""


@runtime_checkable
class NamesStrangers(Protocol):
    """A screen on which the cursor can stand on somebody who is no contact yet."""

    @property
    def stranger(self) -> str:
        """Name of the person under the cursor who is no contact yet; empty for everybody else."""


@runtime_checkable
class Addresses(Protocol):
    """A screen from which somebody is written to about something."""

    def addressee(self) -> Addressee | None:
        """The addressee, and what it is about; None: nobody is selected."""


@runtime_checkable
class SuggestsSituation(Protocol):
    """A screen from which one prepares for a situation of its own.

    Attributes:
        situation: its word in the bank of questions.
    """

    situation: str


@runtime_checkable
class Speaks(Protocol):
    """A screen that can say something in a line."""

    def present(self, notice: Notice) -> None:
        """Show the notice until the next one."""


@runtime_checkable
class HearsKeys(Protocol):
    """A screen that goes on with each key, whatever the key does.

    Attributes:
        notice: what it says now.
    """

    notice: Notice

    def present(self, notice: Notice) -> None:
        """Show the notice until the next one."""

    def key_pressed(self) -> None:
        """Take notice of a key that was pressed, and has done nothing yet."""


@runtime_checkable
class ComesUnasked(Protocol):
    """A screen that opens by itself, some time after the key that led to it."""

    @property
    def seen_s(self) -> float:
        """When it was first seen, by the monotonic clock; infinite before."""

    async def give_way(self) -> Screen[object]:
        """Close, and return the screen below: a key that was pressed before it could be seen belongs to that one."""


@runtime_checkable
class CoversNotices(Protocol):
    """Something in which a line is typed, and which lies over what the screen says."""

    def remark(self, said: Content) -> None:
        """Show it until the line changes."""


@runtime_checkable
class OffersRetry(Protocol):
    """A screen that can ask what to do when nothing was saved."""

    def ask_again(self, problem: NetuiError, again: Callable[[], object]) -> None:
        """Ask whether to try again, save elsewhere, or leave it."""


@runtime_checkable
class Furnishes(Protocol):
    """A screen with parts that its first frame does not show."""

    async def furnish(self) -> None:
        """Mount them, unless they are there already."""


@runtime_checkable
class TakesManyLines(Protocol):
    """A field of one line that knows by itself what to do with a paste of many.

    Attributes:
        takes_many_lines: marks it.
    """

    takes_many_lines: bool


@runtime_checkable
class ShowsDay(Protocol):
    """A screen that says how the day stands."""

    def show_day(self) -> None:
        """Say how it stands now."""
