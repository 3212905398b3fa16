"""What an empty queue says to somebody who has just begun: the next small step."""

from __future__ import annotations

from textual.content import Content

from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.triage.untiered import untiered_words
from netui.ui.panes.queue import never_due
from netui.ui.text.render import phrase, plain

FIRST_PEOPLE = 5
"""So many people are a beginning."""


def welcome(session: Session) -> Content | None:
    """The next step of a beginning: first people, then their tiers; None for somebody who has begun.

    A day on which something was decided, or on which more is due, is told as any other.
    """
    if session.decided.count or session.queue.later:
        return None
    people = session.network.contact_count()
    if people < FIRST_PEOPLE:
        return _first_people(people, untiered_words(session))
    if not any(contact.tier for contact in session.network.contacts()):
        return _first_tiers(people)
    return None


def _first_people(people: int, untiered: str) -> Content:
    title = "Start with five people you already know." if not people else _ENCOURAGED[people]
    return _lines(
        plain(title, "bold"),
        plain("A former colleague, a classmate, somebody you met last week.", "$text-muted"),
        Content.assemble(
            ("●" * people, "$text-success"), ("○" * (FIRST_PEOPLE - people), "$text-muted"), f"  {people}/5"
        ),
        *([never_due(untiered)] if untiered else []),
        Content("\n").join(
            [
                _key("n", "adds one"),
                _key("c", "writes down a talk you had"),
                _key("I", "brings them in from a file"),
                _key("?", "shows every key"),
            ]
        ),
    )


_ENCOURAGED = ("", "One is a beginning. Who else?", "Two: it grows.", "Three already.", "One more, and you are set.")


def _first_tiers(people: int) -> Content:
    return _lines(
        plain(f"{plural(people, 'person', 'people')} are here.", "bold"),
        plain("Say how close each of them is, one key each, and the queue begins to fill.", "$text-muted"),
        _key("o", "sorts them"),
    )


def _key(key: str, does: str) -> Content:
    return phrase("[bold $text-accent]$key[/]  $does", key=key, does=does)


def _lines(*parts: Content) -> Content:
    return Content("\n\n").join(parts)
