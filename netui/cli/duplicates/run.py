"""People who are in the network twice: who they may be, one record of two, and the word that they are two."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterator, Sequence

from netui.cli.core.contact_text import described, employment
from netui.cli.core.json_documents import contact_document
from netui.cli.core.query_args import people_meant
from netui.cli.core.resolve import contact_named
from netui.cli.core.table import wrapped
from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact
from netui.domain.records.document import to_document
from netui.domain.text.display import cell_width, fit, one_line
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.commands import MergeContacts, TellApart
from netui.session.core.labels import plural
from netui.session.duplicates.pairs import DuplicateRow, DuplicateRows, MergePreview, merge_preview

_CONFIDENCE_CELLS = 10
_WIDEST_CELLS = 60


def duplicates(options: argparse.Namespace, work: AppContext) -> int:
    """List who may be in the network twice."""
    among: Collection[str] | None = None
    if options.query:
        found = people_meant(options.query, list(work.session.network.contacts()), work)
        among = {contact.id for contact in found}
    rows = DuplicateRows(work.session).rows(among)
    shown = rows[: options.limit] if options.limit is not None else rows
    if work.output.as_json:
        work.output.result([_document(row, work) for row in shown], ())
    else:
        work.output.result(None, _listed(shown, len(rows), work.output.width_cells))
    return 0


def _document(row: DuplicateRow, work: AppContext) -> dict[str, object]:
    return {
        "a": contact_document(row.survivor, work.session),
        "b": contact_document(row.other, work.session),
        "reasons": list(row.reasons),
        "score": row.score,
    }


def _listed(rows: Sequence[DuplicateRow], in_all: int, width: int) -> Iterator[Line]:
    """Three lines for each pair: the one who would stay, the other, the reasons; what to do stands at the end."""
    if not rows:
        yield "Nobody seems to be here twice."
        return
    names = [_named(contact) for row in rows for contact in (row.survivor, row.other)]
    cells = min(_WIDEST_CELLS, max(map(cell_width, names)))
    for row in rows:
        yield _person(row.confidence, row.survivor, cells)
        yield _person("", row.other, cells)
        for line in wrapped(row.why, width, " " * _CONFIDENCE_CELLS):
            yield [Piece(line, Style.QUIET)]
    yield ""
    more = f" of {in_all}" if in_all > len(rows) else ""
    yield f"{plural(in_all, 'pair') if not more else f'{len(rows)}{more} pairs'}."
    yield "One person: netui contact merge A B (B goes into A). Two people: netui contact differ A B"


def _person(word: str, contact: Contact, cells: int) -> list[Piece]:
    return [
        Piece(fit(word, _CONFIDENCE_CELLS), Style.STRONG),
        Piece(fit(_named(contact), cells) + "  "),
        Piece(contact.id, Style.QUIET),
    ]


def _named(contact: Contact) -> str:
    return one_line(", ".join(part for part in (contact.name, employment(contact)) if part))


def merge(options: argparse.Namespace, work: AppContext) -> int:
    """Make one record of two."""
    survivor, other = contact_named(options.a, work.session), contact_named(options.b, work.session)
    preview = merge_preview(work.session, survivor.id, other.id)
    if options.dry_run:
        work.output.result(to_document(preview.contact), _becoming(preview, other, work))
        return 0
    if work.interactive and not work.assume_yes:
        for line in _becoming(preview, other, work):
            work.output.say(line if isinstance(line, str) else "".join(piece.text for piece in line).rstrip())
    if not work.confirm(f"Merge {other.name} ({other.id}) into {survivor.name} ({survivor.id})?"):
        raise RefusedError("Not merged", "Nothing was merged.")
    change = work.execute(MergeContacts(survivor.id, other.id))
    one = work.session.network.contact(survivor.id) or preview.contact
    done = f"{change.label}. To take it back: netui undo" if change else "Nothing to change"
    work.output.result(contact_document(one, work.session), [done])
    return 0


def _becoming(preview: MergePreview, other: Contact, work: AppContext) -> Iterator[Line]:
    """Yield the lines of the one record that would result."""
    yield f"{other.name} goes into {preview.contact.name}, who then is:"
    yield from described(preview.contact, work)
    yield f"  with {plural(preview.conversations, 'conversation')}."


def differ(options: argparse.Namespace, work: AppContext) -> int:
    """Remember that two are not the same person."""
    one, other = contact_named(options.a, work.session), contact_named(options.b, work.session)
    change = work.execute(TellApart(one.id, other.id))
    now = [work.session.network.contact(each.id) or each for each in (one, other)]
    said = change.label if change else f"{one.name} and {other.name} were told apart before"
    work.output.result([contact_document(contact, work.session) for contact in now], [said])
    return 0
