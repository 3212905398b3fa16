"""What the queue says when the day is done, or nothing is due: what was done, and what one may do now."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from netui.domain.dates.parse import spoken_day
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.triage.day_so_far import DaySoFar, Tally, day_so_far, next_words
from netui.session.triage.untiered import untiered_words
from netui.ui.panes.queue import never_due
from netui.ui.text.render import joined, phrase, plain

MORE = 5
"""So many more items one key brings, once the day is done."""

_NAMES = 3
_LABEL_CELLS = 12


def finished(session: Session) -> Content:
    """What stands in the place of the queue when nothing of the day is left."""
    day = day_so_far(session)
    said = [phrase("[bold $text-success]✓[/] [bold]$closing[/]", closing=day.closing)]
    if day.tallies:
        said.append(Content("\n").join(_tally(tally, session) for tally in day.tallies))
    if day.next_on is not None:
        said.append(_labelled("next", next_words(day, session.today)))
    if day.later:
        more = plural(day.later, "more is", "more are")
        said.append(phrase("[$text-muted]$more due, and can wait for another day[/]", more=more))
    if untiered := untiered_words(session):
        said.append(never_due(untiered))
    said.append(joined(*_keys(day), by="   "))
    return Content("\n\n").join(said)


def _tally(tally: Tally, session: Session) -> Content:
    names = ", ".join(tally.names[:_NAMES])
    if len(tally.names) > _NAMES:
        names += f" and {len(tally.names) - _NAMES} more"
    if tally.back_on is not None:
        names += f", from {spoken_day(tally.back_on, session.today)} on"
    return _labelled(f"{tally.verdict.value} {tally.count}", names)


def _labelled(label: str, words: str) -> Content:
    return Content.assemble(plain(label.ljust(_LABEL_CELLS), "$text-muted"), "  ", plain(words))


def _keys(day: DaySoFar) -> Iterator[Content]:
    if day.later:
        yield _key("enter", f"{plural(min(day.later, MORE), 'more', 'more')}")
        yield _key("a", "what is left and what comes up")
    else:
        yield _key("a", "what comes up")
    yield _key("A", "the weeks ahead")
    yield _key("c", "write down a conversation")


def _key(key: str, does: str) -> Content:
    return phrase("[$text-accent]$key[/] [$text-muted]$does[/]", key=key, does=does)
