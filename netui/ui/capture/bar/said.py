"""The sentences of the bar."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from netui.domain.capture.model import Capture, Offer
from netui.session.core.session import Session
from netui.ui.chips.chip import offered, offered_words
from netui.ui.panes.queue.welcome import EXAMPLE
from netui.ui.text.render import joined, phrase, plain

HINT = EXAMPLE
"""Placeholder of the empty line; there is more to it, but nobody writes signs in the first line."""

NEW = plain("a conversation in one line", "$text-muted")
"""The title above an empty line."""
BACK = phrase("[$text-muted]the line you left is back ·[/] [key]ctrl+u[/] begins anew")
"""The title above a line that was left and is back."""


def selected_line(name: str) -> Content:
    """A line that tells whom a line without names is about."""
    return phrase("[$text-muted]$name is selected[/]", name=name)


def form_line(texts: Mapping[str, str]) -> Content:
    """A line about the values of the form that stand in no line."""
    # Loaded when the form was used: most lines are written without it.
    from netui.ui.capture.form import labels_of

    return phrase("[$text-muted]with what stands in the form:[/] $fields", fields=", ".join(labels_of(texts)))


def problem_line(capture: Capture) -> Content:
    """The reason why the line cannot be saved; empty when it can."""
    problem = next((problem for problem in capture.problems if problem.blocks), None)
    return plain(problem.sentence, "$text-warning") if problem else Content()


def question_about(offer: Offer, capture: Capture, session: Session, take_key: str) -> Content:
    """Asks whether somebody is meant who is offered: enter says yes."""
    assert offer.person is not None
    others = len(capture.offers) > 1
    more = phrase("[key]$key[/] takes all", key=take_key) if others else Content()
    if offer.person.is_new:
        asked = phrase("[$text-warning]make $name a new contact?[/]", name=offer.person.text)
        return joined(asked, joined(phrase("[key]enter[/] makes it"), more, by=", "), by=" ")
    asked = phrase("[$text-warning]is $name meant?[/]", name=offered(offer, capture, session).text)
    return joined(asked, joined(phrase("[key]enter[/] says yes"), more, by=", "), by=" ")


def left_open(capture: Capture, session: Session) -> str:
    """The offers left open, as the notice after saving says them; empty for none."""
    words = "; ".join([offered_words(offer, capture, session) for offer in capture.offers])
    return f"not taken: {words}" if words else ""
