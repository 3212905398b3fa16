"""The command about insights carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from netui.cli.core.resolve import day_meant
from netui.cli.core.table import table
from netui.domain.dates.parse import DayDirection, spoken_day
from netui.domain.insights.topics import Point, Topic
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.insights import topics
from netui.session.insights.topics import ANYTHING, Wanted, topic_document

_EMPTY = "What people teach you gathers here. In a capture: trend: everyone moves to WebAssembly."
_NONE_FITS = "Nothing that you wrote down fits that."


def insights(options: argparse.Namespace, work: AppContext) -> int:
    """Show what was learned, by topic."""
    since = day_meant(options.since, work.today, DayDirection.BACK) if options.since is not None else None
    wanted = Wanted(" ".join(options.query), options.topic or "", options.kind or "", since)
    found = topics.insights(work.session, wanted)
    nothing = _EMPTY if wanted == ANYTHING else _NONE_FITS
    documents = [topic_document(topic, work.session) for topic in found]
    work.output.result(documents, _shown(found, work) if found else [nothing])
    return 0


def _shown(found: list[Topic], work: AppContext) -> Iterator[Line]:
    for place, topic in enumerate(found):
        if place:
            yield ""
        yield [Piece(topic.name, Style.STRONG), Piece(f"  {len(topic.points)}", Style.QUIET)]
        yield from table([_row(point, work) for point in topic.points], work.output.width_cells)


def _row(point: Point, work: AppContext) -> tuple[Piece, ...]:
    contact = work.session.network.contact(point.contact_id) if point.contact_id else None
    name = contact.name if contact is not None else ""
    return Piece(point.kind), Piece(spoken_day(point.on, work.today), Style.QUIET), Piece(name), Piece(point.text)
