"""What an empty queue says: one short line, who comes next, what was done today."""

from __future__ import annotations

from itertools import takewhile

from textual.content import Content

from netui.domain.dates import spoken_day
from netui.session.session import Session
from netui.session.untiered import untiered_words
from netui.ui.panes.queue import empty

_LINES = (
    "Nobody is waiting for you. Enjoy it.",
    "All caught up: your network is in good hands.",
    "Queue empty, coffee full.",
    "Done for today. The small talks add up.",
    "Nothing due. A good day for a talk with somebody new.",
    "Everybody has heard from you. Well done.",
    "An empty queue, a lively network.",
)
_FEW = 3


def nothing_due(session: Session) -> Content:
    """What stands in an empty queue."""
    return empty(line_of_the_day(session), next_one(session), done_today(session), untiered_words(session))


def line_of_the_day(session: Session) -> str:
    """A kind word: another one every day, the same all day long."""
    return _LINES[session.today.toordinal() % len(_LINES)]


def next_one(session: Session) -> str:
    """Who comes up next and when; empty when nobody does within the horizon."""
    coming = session.queue.coming_up
    if not coming:
        return ""
    return f"{coming[0].name}, {spoken_day(coming[0].shown_on, session.today)}"


def done_today(session: Session) -> str:
    """How much was done today, and what, newest first; empty when nothing was."""
    # Loaded when the queue is first empty.
    from netui.session.decided import decided_today

    entries = takewhile(lambda entry: entry.at.date() == session.now.date(), session.history())
    labels = [entry.label for entry in entries if entry.undoes is None]
    more = f" · and {len(labels) - _FEW} more" if len(labels) > _FEW else ""
    count = decided_today(session)
    much = f"{count} done · " if count > 1 else ""
    return much + " · ".join(labels[:_FEW]) + more if labels else ""
