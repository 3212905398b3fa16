"""A preview of the queue under other rules, beside the present one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netui.cli.core.table import table
from netui.domain.queue.order import Queue
from netui.runtime.output import Line, Piece, Style
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.rules.effect import RulesEffect


def preview_lines(
    before: Queue, effect: RulesEffect, touched: Sequence[str], session: Session, cells: int
) -> Iterator[Line]:
    """Yield the queue of a session under the rules that were tried, item by item, and the changes.

    Args:
        before: the queue as it is.
        effect: the effect of the rules on it.
        touched: sentences about people with names that the rules no longer have.
        session: has adopted the rules.
        cells: width of a line.
    """
    queue = session.queue
    due_before = {item.id for item in (*before.today_items, *before.later)}
    due_after = {item.id for item in (*queue.today_items, *queue.later)}
    later_now = {item.id for item in queue.later}
    rows = [
        (Piece("" if item.id in due_before else "+"), Piece(item.name, Style.STRONG), Piece(session.why(item)))
        for item in queue.today_items
    ]
    later = [item for item in before.today_items if item.id in later_now]
    rows += [(Piece(">"), Piece(item.name, Style.QUIET), Piece("later", Style.QUIET)) for item in later]
    gone = [item for item in (*before.today_items, *before.later) if item.id not in due_after]
    rows += [(Piece("-"), Piece(item.name, Style.QUIET), Piece("not due any more", Style.QUIET)) for item in gone]
    yield from table(rows, cells)
    yield from touched
    for tier, (after, now) in effect.by_tier.items():
        yield f"{tier}: {after} due instead of {now}"
    for aim, count in effect.fitting.items():
        yield f"{aim}: {plural(count, 'person fits', 'people fit')}"
    today = f"{effect.today_after} today instead of {effect.today_before}"
    later_after, later_before = effect.due_after - effect.today_after, effect.due_before - effect.today_before
    more = f", {later_after} later instead of {later_before}" if later_after or later_before else ""
    yield f"{today}{more}. Nothing was changed."
