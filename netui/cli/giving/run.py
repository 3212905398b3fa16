"""The command about giving carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import date

from netui.cli.core.json_documents import item_document
from netui.cli.core.resolve import contact_named, day_meant
from netui.cli.core.table import table
from netui.domain.dates.parse import DayDirection, spoken_day
from netui.domain.giving.ledger import Ledger, LedgerEntry, ledger_of
from netui.domain.records.contact import Contact
from netui.domain.records.values import Json
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.giving.ledger import caution_before_asking, quarters, thanks_owed

_NOTHING = "Nothing given or received is written down yet. In a capture: gave an intro to Ben, got three names."


def giving(options: argparse.Namespace, work: AppContext) -> int:
    """Show the ledger of somebody, or that of everybody by quarter."""
    since = day_meant(options.since, work.today, DayDirection.BACK) if options.since is not None else None
    if options.name is not None:
        _show_one(contact_named(options.name, work.session), since, work)
    else:
        _show_all(since, work)
    return 0


def _show_one(contact: Contact, since: date | None, work: AppContext) -> None:
    ledger = ledger_of(contact.id, work.session.network, work.today)
    gave, got, asked = (_since(part, since) for part in (ledger.gave, ledger.got, ledger.asked))
    caution = caution_before_asking(contact, work.session)
    document: dict[str, Json] = {
        "contact_id": contact.id,
        "contact": contact.name,
        "gave": [{"on": one.on.isoformat(), "kind": one.kind.value, "what": one.what, "id": one.id} for one in gave],
        "got": [_document(one) for one in got],
        "asked": [_document(one) for one in asked],
        "caution": caution,
    }
    work.output.result(document, [*_lines(Ledger(gave, got, asked), since, work), *([caution] if caution else [])])


def _show_all(since: date | None, work: AppContext) -> None:
    found, owed = quarters(work.session, since), thanks_owed(work.session)
    document: dict[str, Json] = {
        "quarters": [{"quarter": one.name, "gave": one.gave, "got": one.got, "asked": one.asked} for one in found],
        "thanks_owed": [item_document(item, work.session) for item in owed],
    }
    if not owed and not any(one.gave or one.got or one.asked for one in found):
        work.output.result(document, [_nothing(since, work)])
        return
    rows = [
        (Piece(one.name, Style.STRONG), Piece(f"gave {one.gave}"), Piece(f"got {one.got}"), Piece(f"asked {one.asked}"))
        for one in found
    ]
    lines: list[Line] = [*table(rows, work.output.width_cells)]
    if owed:
        thanks = [(Piece(item.name, Style.STRONG), Piece(work.session.why(item))) for item in owed]
        lines += ["", "Thanks owed", *table(thanks, work.output.width_cells)]
    work.output.result(document, lines)


def _since(entries: Iterable[LedgerEntry], since: date | None) -> tuple[LedgerEntry, ...]:
    return tuple(one for one in entries if since is None or one.on >= since)


def _document(entry: LedgerEntry) -> dict[str, Json]:
    return {"on": entry.on.isoformat(), "what": entry.what, "id": entry.id}


def _nothing(since: date | None, work: AppContext) -> str:
    return f"Nothing given or received since {spoken_day(since, work.today)}." if since is not None else _NOTHING


def _lines(ledger: Ledger, since: date | None, work: AppContext) -> Iterator[Line]:
    if not ledger:
        yield _nothing(since, work)
        return
    named = (("gave", ledger.gave), ("got", ledger.got), ("asked", ledger.asked))
    yield from table(
        [
            (Piece(word, Style.STRONG), Piece(spoken_day(one.on, work.today)), Piece(one.what))
            for word, part in named
            for one in part
        ],
        work.output.width_cells,
    )
