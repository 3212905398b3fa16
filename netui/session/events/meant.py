"""The event that a word means."""

from __future__ import annotations

from difflib import get_close_matches

from netui.domain.core.errors import RefusedError
from netui.domain.events.days import is_over
from netui.domain.records.event import Event
from netui.domain.text.folding import fold
from netui.session.core.session import Session

_CANDIDATES_SHOWN = 8


def event_meant(text: str, session: Session) -> Event:
    """Return the one event that an id, a name, or a part of one means; of several the one that is not over.

    Raises:
        RefusedError: it means none, or several.
    """
    events = list(session.network.events())
    wanted = _plain(text)
    exact = [event for event in events if text.strip() == event.id or (wanted and _plain(event.name) == wanted)]
    found = exact or [event for event in events if wanted and wanted in _plain(event.name)]
    ahead = [event for event in found if not is_over(event, session.today)]
    if len(found) > 1 and len(ahead) == 1:
        # A meetup of every month has one name: the next is meant.
        found = ahead
    if len(found) == 1:
        return found[0]
    if not found:
        names = {_plain(event.name): event.name for event in events}
        close = get_close_matches(wanted, names, n=1, cutoff=0.6)
        hint = f"; did you mean “{names[close[0]]}”?" if close else ". See: netui event list --all"
        raise RefusedError("No such event", f"No event is called “{text.strip()}”{hint}")
    shown = ", ".join(f"{event.name} ({_when(event)}{event.id})" for event in found[:_CANDIDATES_SHOWN])
    raise RefusedError("Ambiguous event", f"“{text.strip()}” may be any of {shown}. Write more of it, or the id.")


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _when(event: Event) -> str:
    return f"{event.starts_on}, " if event.starts_on is not None else ""
