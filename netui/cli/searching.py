"""Search: people, companies, tags, conversations, links and events at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from netui.cli.looking import looked_for
from netui.cli.output import Line, Piece, Style
from netui.cli.parser import Commands, add_command
from netui.cli.queries import QUERY_HELP
from netui.cli.table import table
from netui.cli.workplace import Workplace
from netui.domain.dates import short_day
from netui.domain.problem import RefusedError
from netui.session.view_found import FoundRow, found_document, found_row

_MOST = 50
_WITH_ID = ("contact", "conversation", "link", "event")


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    searching = add_command(
        commands,
        "search",
        _search,
        does="search everything: people, companies, tags, conversations, links",
        more=f"{QUERY_HELP} Names may be misspelt a little.",
        example="netui search compiler\nnetui search 'with:ana since:1y \"state machine\"' --json",
    )
    searching.add_argument("text", metavar="QUERY", nargs="+", help="what to look for")
    searching.add_argument("--limit", metavar="N", type=int, default=_MOST, help=f"the best N; {_MOST} unless said")


def _search(options: argparse.Namespace, work: Workplace) -> int:
    seeker, query = looked_for(options.text, work)
    if not query:
        raise RefusedError("Nothing to look for", "There is nothing to look for in that. Say a word, or tag:mentor.")
    seeker.read_all()
    rows = [found_row(hit, work.session) for hit in seeker.hits(query, max(1, options.limit))]
    lines: Sequence[Line] = ["Nothing found."]
    if rows:
        lines = table([_row(row) for row in rows], work.output.width_cells)
    work.output.result([found_document(row) for row in rows], lines)
    return 0


def _row(row: FoundRow) -> tuple[Piece, ...]:
    return (
        Piece(row.kind, Style.QUIET),
        Piece(", ".join(row.people), Style.STRONG),
        Piece(short_day(row.on) if row.on else "", Style.QUIET),
        Piece(row.record_id if row.kind in _WITH_ID else "", Style.QUIET),
        Piece(row.excerpt.text),
    )
