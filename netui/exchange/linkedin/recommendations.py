"""LinkedIn's recommendations, given and received: the name of the file alone tells which."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from netui.domain.people.names.name_parts import NameParts
from netui.domain.records.conversation import Direction, KeyPoint
from netui.domain.text.folding import fold
from netui.exchange.common.batch import Batch
from netui.exchange.common.days import DayColumn
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, Participant
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.linkedin.row_by_row import as_read, row_by_row
from netui.exchange.tabular.table_file import Cells, TableFile

_WHAT = "a recommendation on LinkedIn"
_BODY_CHARACTERS = 1_000


def is_header(keys: Sequence[str]) -> bool:
    """True for the header of such a table."""
    return {"creation date", "text", "status"} <= set(keys)


def reading(content: bytes, options: ReadOptions = NO_OPTIONS, name: str = "") -> Generator[float, None, Batch]:
    """The recommendations that can be seen, in steps, which yield how much is done, from 0 to 1.

    Args:
        content: the bytes.
        options: what is known beside them.
        name: name of the file; those of one that is not called so count as received.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    file = yield from TableFile.opening(
        content, options, is_header, "Give a file of LinkedIn's archive as it is called there."
    )
    days = file.days("creation date", options, usual="mdy")
    is_given = "given" in name.lower()
    conversations, skipped = yield from row_by_row(
        file, lambda cells: _conversation(cells, days, options, is_given=is_given)
    )
    return Batch(conversations=conversations, skipped=skipped, files=as_read(file))


def _conversation(cells: Cells, days: DayColumn, options: ReadOptions, *, is_given: bool) -> IncomingConversation | str:
    """The conversation in a row, or why it is skipped."""
    if fold(cells["status"]) != "visible":
        return "not visible"
    on = days.full_day(cells["creation date"], options.today.year, options.zone)
    if on is None:
        return "unreadable: CREATION DATE"
    name = NameParts(cells["last name"], cells["first name"]).name
    if not name:
        return "names nobody"
    person = IncomingContact(name, cells.line, company=cells["company"], title=cells["job title"])
    return IncomingConversation(
        key=f"li-rec:{'given' if is_given else 'received'}/{fold(name)}/{on.isoformat()}",
        on=on,
        channel="message",
        people=(Participant(person),),
        lines=(cells.line,),
        nobody="not among your connections",
        direction=Direction.OUT if is_given else Direction.IN,
        gave=(_WHAT,) if is_given else (),
        got=() if is_given else (_WHAT,),
        summary="Recommendation on LinkedIn",
        key_points=(KeyPoint(cells["text"][:_BODY_CHARACTERS], "message"),) if options.with_bodies else (),
    )
