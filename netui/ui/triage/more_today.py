"""Five more: what belongs to a day beyond its budget, because the user asked for it; kept for that day alone."""

from __future__ import annotations

from netui.ui.actions.key_names import key_of
from netui.ui.actions.table import Place
from netui.ui.panes.hosts import nobody_chosen
from netui.ui.panes.panes import Lists
from netui.ui.shell.program import Program
from netui.ui.shell.services import Services

KEPT_AS = "more-today"
"""Name under which it is kept over a restart: the day, and how many."""


def open_nothing(program: Program, lists: Lists, place: Place) -> None:
    """Do what enter means where no row is: on the finished day it brings five more."""
    if place is Place.QUEUE and lists.queue.is_day_done:
        _bring_more(program)
    else:
        program.tell(nobody_chosen(program))


def _bring_more(program: Program) -> None:
    from netui.ui.panes.queue.empty_queue import MORE_ITEMS  # with what the finished day says

    session = program.services.session
    waiting = len(session.queue.later)
    if not waiting:
        program.tell(f"Nothing else is due today: {key_of(program.keys, 'weeks')} shows the weeks ahead.")
        return
    session.decided.ask_for(min(MORE_ITEMS, waiting), session.rules.queue.daily_limit)
    program.services.remember(KEPT_AS, f"{session.today.isoformat()} {session.decided.more}")
    program.follow(None)


def bring_what_was_asked_for(services: Services) -> None:
    """Restore after a restart on the same day: as many more items belong to it as were asked for before."""
    session = services.session
    day, _, count = services.recall(KEPT_AS).partition(" ")
    if day == session.today.isoformat() and count.isdecimal():
        session.decided.more = int(count)
