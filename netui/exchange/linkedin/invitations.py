"""LinkedIn's ``Invitations.csv``: who asked whom to connect; with a message beside it that is a conversation."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from netui.domain.people.identity_keys import linkedin_key
from netui.domain.records.conversation import Direction, KeyPoint
from netui.domain.text.folding import fold
from netui.exchange.common.batch import Batch
from netui.exchange.common.days import DayColumn
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, Participant
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.linkedin.profiles import of_profile, profiles_in, slug_of
from netui.exchange.linkedin.row_by_row import as_read, row_by_row
from netui.exchange.tabular.table_file import Cells, TableFile

_BODY_CHARACTERS = 500


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of such a table."""
    return {"sent at", "direction"} <= set(keys)


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The invitations that have a message, in steps, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    file = yield from TableFile.opening(content, options, is_header, "Give Invitations.csv from LinkedIn's archive.")
    days = file.days("sent at", options, usual="mdy")
    conversations, skipped = yield from row_by_row(file, lambda cells: _conversation(cells, days, options))
    return Batch(conversations=conversations, skipped=skipped, files=as_read(file))


def _conversation(cells: Cells, days: DayColumn, options: ReadOptions) -> IncomingConversation | str:
    """The conversation in a row, or why it is skipped."""
    message = cells["message"]
    if not message:
        return "an invitation without a message"
    on = days.full_day(cells["sent at"], options.today.year, options.zone)
    if on is None:
        return "unreadable: SENT AT"
    is_mine = fold(cells["direction"]) == "outgoing"
    urls = [next(iter(profiles_in(cells[column])), "") for column in ("inviterprofileurl", "inviteeprofileurl")]
    url, name = (urls[1], cells["to"]) if is_mine else (urls[0], cells["from"])
    if not linkedin_key(url) and not name:
        return "names nobody"
    person = of_profile(url, name, cells.line) if url else IncomingContact(name, cells.line)
    inviter, invitee = (slug_of(one) or fold(cells[column]) for one, column in zip(urls, ("from", "to"), strict=True))
    return IncomingConversation(
        key=f"li-inv:{inviter}/{invitee}/{on.isoformat()}",
        on=on,
        channel="message",
        people=(Participant(person),),
        lines=(cells.line,),
        nobody="not among your connections",
        direction=Direction.OUT if is_mine else Direction.IN,
        summary="Invitation to connect",
        key_points=(KeyPoint(message[:_BODY_CHARACTERS], "message"),) if options.with_bodies else (),
    )
