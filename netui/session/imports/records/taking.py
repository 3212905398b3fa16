"""The means of planning everything in a file that is about people and is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from netui.domain.records.change import Edit
from netui.domain.records.identity import is_id
from netui.exchange.common.batch import Skipped
from netui.exchange.common.incoming import IncomingConversation, IncomingEvent, IncomingFollowUp
from netui.session.core.network import Network
from netui.session.imports.commands import ImportOptions
from netui.session.imports.people.matching import PeopleInImport
from netui.session.imports.records.participants import Participants

LEFT_OUT = "left out by you"


@dataclass(slots=True)
class Taking:
    """The plan so far beside the people, and its context.

    Attributes:
        people: everybody, as they stand after the file's people came in.
        participants: finds whom a conversation names.
        network: the records that are here; None for none.
        options: what the user wants.
        source: id of the format, where a record does not say its own.
        now: aware moment, when new records count as made.
        new_id: gives an id that was never used.
        channel_called: from a word for a channel to its key in the rules.
        channel_label: the label of a channel.
        skipped: what was not taken, with the reason.
    """

    people: PeopleInImport
    participants: Participants
    network: Network | None
    options: ImportOptions
    source: str
    now: datetime
    new_id: Callable[[], str]
    channel_called: Callable[[str], str]
    channel_label: Callable[[str], str]
    skipped: list[Skipped] = field(default_factory=list)
    _edits: dict[tuple[str, str], Edit] = field(default_factory=dict)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of the records, in the order of the files, one for each."""
        return tuple(self._edits.values())

    def take(self, edit: Edit) -> None:
        """Take an edit; one of a record that the plan edits already leads on from where that one began.

        Two files of one import may tell of the same thing, and one file twice.
        """
        key = edit.table, edit.id
        earlier = self._edits.get(key)
        before = earlier.before if earlier is not None else edit.before
        if before != edit.after:
            self._edits[key] = Edit(before, edit.after)
        else:
            self._edits.pop(key, None)

    def id_for(self, table: str, own_id: str) -> str:
        """The id of a new record: the one that it had in netui, where it came from there and that is free here."""
        # Without a network nothing says what is free; whoever plans so gives the id.
        is_free = self.network is not None and is_id(own_id) and self.network.record(table, own_id) is None
        return own_id if is_free else self.new_id()

    def is_left_out(self, kind: str, key: str) -> bool:
        """True if the user leaves out this kind of record, or this one."""
        return kind in self.options.without or key in self.options.left_out

    def skip(self, one: IncomingConversation | IncomingFollowUp | IncomingEvent, reason: str) -> None:
        """Leave something out, and say why at each of the lines in which it stands."""
        lines = one.lines if isinstance(one, IncomingConversation) else (one.line,)
        where = "" if isinstance(one, IncomingEvent) else one.where
        self.skipped += [Skipped(line, reason, one.file, where) for line in lines or (0,)]
