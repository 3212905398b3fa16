"""The protocols that a session needs from the floor below: a place that keeps changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from netui.domain.cadence.rules import Rules
from netui.domain.records.change import Change, Entry
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.document import Record


class Journal(Protocol):
    """The durable side of a network. Used from one thread, but for ``commit``, which may run in another: one at a time.

    Conversations may be many: they come as headers, and whole when asked for.
    """

    def records(self, table: str) -> Iterable[Record]:
        """All records of a table but ``conversations``, in the order in which they were made."""

    def conversation_headers(self) -> Iterable[ConversationHeader]:
        """A header for each conversation, in the order in which they were made."""

    def conversation(self, conversation_id: str) -> Conversation | None:
        """One conversation, whole; None when there is none."""

    def conversation_as_kept(self, conversation_id: str) -> str:
        """A conversation in the words in which it is kept: another text as soon as it is another; empty for none."""

    def conversations_with(self, field: str) -> Iterable[str]:
        """Ids of the conversations in whose document a field stands; a few others may be among them."""

    def commit(self, change: Change) -> tuple[Entry, Sequence[Change]]:
        """Make the change durable, all of it or nothing; return it as an entry, with what others had saved before it.

        The changes of others (oldest first) are part of the database already; the caller applies them to what it holds
        in memory before its own. Each ``before`` must be what the database holds, else nothing is saved.

        Raises:
            StaleError: a record differs from its ``before``; ``refresh`` brings what is new.
            SaveError: the disk refused; nothing was saved.
            InUseError: another program held the lock for too long; nothing was saved.
            RefusedError: the database is open for reading only.
        """

    def pass_over(self, change: Change) -> Sequence[Change]:
        """Keep an undo that leaves everything as it is; return what others had saved before it, oldest first.

        Raises:
            SaveError, InUseError, RefusedError: as ``commit``.
        """

    def refresh(self) -> Sequence[Change]:
        """Return the changes others saved since the last call, oldest first; empty (in microseconds) without any."""

    def entries(self) -> Iterable[Entry]:
        """Return the saved changes, newest first, as far back as the journal is kept. Read lazily: stop when enough."""

    def change(self, number: int) -> Change:
        """The change of that number, with its records before and after.

        Raises:
            KeyError: it is no longer kept, or there never was one.
        """


class NetworkObserver(Protocol):
    """An observer of the network: keeps something derived from it in step that is expensive to make."""

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Take over a change that the network has just taken over; ``concerned`` are the contacts it is about."""

    def on_reset(self) -> None:
        """Derive it anew: the day, the rules or a fact about the whole network have changed."""


class RulesFile(Protocol):
    """The user's rules file."""

    def read(self) -> str:
        """Return the file's text; the default one when there is no file.

        Raises:
            RefusedError: it cannot be read as text.
        """

    def is_valid(self, text: str) -> bool:
        """True if a text could be written."""

    def write(self, text: str) -> Rules:
        """Replace the file's text by a valid one, and return the rules.

        Raises:
            RefusedError: the text is not valid; the file is what it was.
            SaveError: the disk refused; the file is what it was.
        """
