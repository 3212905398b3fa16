"""The command about statistics carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date

from netui.cli.core.resolve import day_meant
from netui.cli.core.table import table
from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import DayDirection, short_day
from netui.domain.outcomes.beginnings import beginnings_words
from netui.domain.statistics.style import STYLE_DAYS
from netui.domain.statistics.window import Window, weeks_back, window
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.statistics.style import (
    NO_LAW,
    TITLES,
    OwnStyle,
    few_words,
    key_words,
    nothing_words,
    own_style,
    share_words,
    style_document,
    than_before,
    verdict_words,
)
from netui.session.statistics.year import (
    USUAL_WEEKS,
    Statistics,
    of_what_was_meant,
    percent,
    statistics,
    statistics_document,
)

_NOTHING = "Pictures come with conversations. netui capture writes the first one down."


def stats(options: argparse.Namespace, work: AppContext) -> int:
    """Show the figures of a window."""
    end = _day(options.until, work) or work.today
    begin = _day(options.since, work) or weeks_back(USUAL_WEEKS, min(end, work.today)).begin
    found = statistics(work.session, window(begin, end, work.today))
    nothing = not found.activity.conversations
    work.output.result(statistics_document(found), [_NOTHING] if nothing else _shown(found, work))
    return 0


def style(options: argparse.Namespace, work: AppContext) -> int:
    """Show what works for the user."""
    end = _day(options.until, work) or work.today
    begin = _day(options.since, work) or moved(end, -STYLE_DAYS)
    beside = _beside(options.against, work) if options.against is not None else None
    found = own_style(work.session, window(begin, end, work.today), beside)
    work.output.result(style_document(found), _styled(found, work))
    return 0


def _shown(found: Statistics, work: AppContext) -> Iterator[Line]:
    done, shown = found.activity, found.window
    talks = "conversation" if done.conversations == 1 else "conversations"
    people = "person" if done.people == 1 else "people"
    yield [
        Piece(f"{short_day(shown.begin)} to {short_day(shown.end)}", Style.STRONG),
        Piece(f"  {done.conversations} {talks} with {done.people} {people}"),
    ]
    most = max((count for _, count in done.weeks), default=0)
    last = done.weeks[-1][1] if done.weeks else 0
    yield f"weeks  {last} in the last, most {most} · in {done.weeks_with} of {len(done.weeks)} weeks"
    rows = [
        (
            Piece(each.tier.label, Style.STRONG),
            Piece(f"{each.people}"),
            Piece(f"{of_what_was_meant(each)}{' meant' if each.meant else ''}"),
            Piece(percent(each.ratio)),
        )
        for each in found.tiers
    ]
    yield from table(rows, work.output.width_cells)
    labels = {channel.key: (channel.label or channel.key).casefold() for channel in work.session.rules.channels}
    yield f"by     {' · '.join(f'{labels.get(key, key)} {count}' for key, count in done.channels)}"
    yield f"ties   {' · '.join(f'{_tie(word)} {count}' for word, count in found.ties.items())}"
    if found.outcomes is not None:
        yield beginnings_words(found.outcomes)


def _tie(word: str) -> str:
    return "none yet" if word == "none" else word


def _styled(found: OwnStyle, work: AppContext) -> Iterator[Line]:
    rules = work.session.rules
    if found.is_empty:
        yield nothing_words(found)
    for each in found.tables:
        few = few_words(each, rules)
        if not each.rows and not few:
            continue
        yield [Piece(f"{TITLES[each.case]}, by {each.by}", Style.STRONG)]
        rows = []
        for row in each.rows:
            said = [verdict_words(row.verdict), verdict_words(than_before(row, each, found), " than before")]
            last = " · ".join(filter(None, (share_words(row)[2], *said)))
            name = f"  {key_words(each, row.key, rules)}"
            rows.append((Piece(name), *map(Piece, share_words(row)[:2]), Piece(last)))
        yield from table(rows, work.output.width_cells)
        if few:
            yield [Piece(f"  {few}", Style.QUIET)]
    if found.before is not None:
        yield [
            Piece(
                f"Before: {short_day(found.before.window.begin)} to {short_day(found.before.window.end)}", Style.STRONG
            )
        ]
        yield from _styled(OwnStyle(found.before.window, found.before.tables), work)
        return
    yield NO_LAW


def _beside(text: str, work: AppContext) -> Window:
    begin, dots, end = text.partition("..")
    if not dots:
        raise RefusedError("Not two days", f"“{text}” is not two days; write 2026-04-01..2026-06-30.")
    first, last = (day_meant(each, work.today, DayDirection.BACK) for each in (begin, end))
    return window(first, last, work.today)


def _day(text: str | None, work: AppContext) -> date | None:
    return day_meant(text, work.today, DayDirection.BACK) if text is not None else None
