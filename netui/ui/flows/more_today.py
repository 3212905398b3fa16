"""Five more: what belongs to a day beyond its budget, because the user asked for it; kept for that day alone."""

from __future__ import annotations

from netui.ui.desk import Desk
from netui.ui.panes.delights import MORE
from netui.ui.program import Program

KEPT_AS = "more-today"
"""Name under which it is kept over a restart: the day, and how many."""


def bring_more(program: Program) -> None:
    """Let five more items belong to the day that is done; or say that nothing else is due."""
    session = program.desk.session
    waiting = len(session.queue.later)
    if not waiting:
        program.tell("Nothing else is due today: A shows the weeks ahead.")
        return
    session.bring_more(min(MORE, waiting))
    program.desk.remember(KEPT_AS, f"{session.today.isoformat()} {session.more_today}")
    program.follow(None)


def bring_what_was_asked_for(desk: Desk) -> None:
    """After a restart on the same day: let as many more belong to it as were asked for before."""
    session = desk.session
    day, _, count = desk.recall(KEPT_AS).partition(" ")
    if day == session.today.isoformat() and count.isdecimal():
        session.bring_more(int(count))
