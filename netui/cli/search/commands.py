"""Search: everything that was written, at once."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace

from netui.cli.core.parser import Commands, add_command, whole_number
from netui.cli.core.query import looked_for, query_text
from netui.cli.core.query_args import QUERY_HELP
from netui.cli.core.table import table
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.dates.parse import short_day
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.search.results import FoundRow, found_document, found_row, nothing_found

_HITS_SHOWN = 50
_WITHOUT_ID = ("company", "tag", "aim")


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    searching = add_command(
        commands,
        "search",
        _search,
        more=f"{QUERY_HELP} Names may be misspelt a little.",
        example="netui search compiler\nnetui search 'with:ana since:1y \"state machine\"' --json\n"
        "netui search --save north 'at:northwind -tag:family'",
    )
    searching.add_argument("text", metavar="QUERY", nargs="*", help="what to look for")
    searching.add_argument("--save", metavar="NAME", help="put QUERY into settings.yaml: it is @NAME from then on")
    searching.add_argument("--forget", metavar="NAME", help="take the query of that name out of settings.yaml")
    searching.add_argument(
        "--limit", metavar="N", type=whole_number, default=_HITS_SHOWN, help=f"the best N; {_HITS_SHOWN} unless said"
    )


def _search(options: argparse.Namespace, work: AppContext) -> int:
    if options.forget is not None:
        return _forget(options, work)
    if not options.text:
        raise UsageError("Nothing to look for", "QUERY is missing. See: netui search --help")
    if options.save is not None:
        return _save(options.save.removeprefix("@"), query_text(options.text, work.today), work)
    seeker, query = looked_for(options.text, work)
    if not query:
        raise RefusedError("Nothing to look for", "There is nothing to look for in that. Say a word, or tag:mentor.")
    seeker.read_all()
    rows = [found_row(hit, work.session) for hit in seeker.hits(query, options.limit)]
    lines: Sequence[Line] = [nothing_found(query)]
    if rows:
        lines = table([_row(row) for row in rows], work.output.width_cells)
    work.output.result([found_document(row) for row in rows], lines)
    return 0


def _save(name: str, query: str, work: AppContext) -> int:
    # Loaded here: a query is looked for more often than saved.
    from netui.config.settings.saving import save_query
    from netui.session.search.saved_queries import refuse_unfit

    work.session.preferences = replace(work.session.preferences, saved_queries=work.settings.queries)
    refuse_unfit(name, query, work.session)
    save_query(work.locations.settings_file, name, query)
    work.output.result({"name": name, "query": query}, [f"Saved as @{name}: {query}"])
    return 0


def _forget(options: argparse.Namespace, work: AppContext) -> int:
    if options.text or options.save is not None:
        raise UsageError("Wrong usage", "--forget stands alone: netui search --forget NAME")
    from netui.config.settings.saving import save_query

    name = options.forget.removeprefix("@")
    save_query(work.locations.settings_file, name, "")
    work.output.result({"name": name, "query": ""}, [f"@{name} is forgotten."])
    return 0


def _row(row: FoundRow) -> tuple[Piece, ...]:
    return (
        Piece(row.kind, Style.QUIET),
        Piece(", ".join(row.people), Style.STRONG),
        Piece(short_day(row.on) if row.on else "", Style.QUIET),
        Piece(row.record_id if row.kind not in _WITHOUT_ID else "", Style.QUIET),
        Piece(f"{row.about}: {row.excerpt.text}" if row.kind == "promise" else row.excerpt.text),
    )
