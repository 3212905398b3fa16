"""Actions on a link or an event that a search has found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netui.domain.records.event import Event
from netui.domain.records.link import Link
from netui.domain.text.folding import fold
from netui.session.search.links_and_events import Concerned, about_event, about_link, days_of
from netui.ui.ask.ask import Choice, Question
from netui.ui.handing_over.hand_over import copy, open_address
from netui.ui.panes.hosts import Goes
from netui.ui.text.keys import key_line
from netui.ui.text.render import joined, phrase, plain

_COPY, _OPEN = "copy", "open"


def about_a_link(screen: Goes, link: Link, go: Callable[[str, str], None]) -> None:
    """Offer to copy or open an address, or to ``go`` to a person or conversation (kind and id) it is about."""
    choices = [
        Choice(_COPY, "Copy the address"),
        Choice(_OPEN, "Open it in the browser"),
        *_choices(about_link(link, screen.program.services.session)),
    ]

    def choose(chosen: str) -> bool:
        screen.ask.close()  # first: it gives the focus back, and what was chosen may take it elsewhere
        if chosen == _COPY:
            copy(screen.program, link.url, "The address")
        elif chosen == _OPEN:
            open_address(screen.program, link.url)
        else:
            _go(chosen, go)
        return True

    title = phrase("[bold $text-primary]$title[/]", title=link.title or link.url)
    address = plain(link.url if link.title else "", "$text-muted")
    about = plain(" · ".join(filter(None, (link.note, " ".join(f"#{tag}" for tag in link.tags)))), "$text-muted")
    _ask(screen, Question(lambda: joined(title, address, by=" "), _never, lambda _text: about), choices, choose)


def about_an_event(screen: Goes, event: Event, go: Callable[[str, str], None]) -> None:
    """Offer to ``go`` to one of the conversations (kind and id) that belong to an event."""
    session = screen.program.services.session
    choices = _choices(about_event(event, session))
    if not choices:
        screen.program.tell(f"No conversation belongs to {event.name} yet.")
        return

    def choose(chosen: str) -> bool:
        screen.ask.close()
        _go(chosen, go)
        return True

    title = phrase("[bold $text-primary]$name[/]", name=event.name)
    about = plain(" · ".join(filter(None, (event.place, days_of(event, session)))), "$text-muted")
    _ask(screen, Question(lambda: joined(title, about, by=" "), _never), choices, choose)


def _choices(found: Sequence[Concerned]) -> list[Choice]:
    return [Choice(f"{one.kind} {one.id}", ": ".join(filter(None, (one.who, one.what))), one.when) for one in found]


def _ask(screen: Goes, question: Question, choices: Sequence[Choice], choose: Callable[[str], bool]) -> None:
    def matching(text: str) -> Sequence[Choice]:
        return [choice for choice in choices if fold(text.strip()) in fold(f"{choice.label} {choice.note}")]

    screen.ask.open(
        Question(
            question.title,
            question.accept,
            question.meaning,
            choices=matching,
            choose=choose,
            keys=lambda: key_line(("enter", "does it"), ("↑ ↓", "choose"), ("esc", "leaves it")),
            placeholder="a part of what to choose",
        )
    )


def _never(_text: str) -> bool:
    return False


def _go(chosen: str, go: Callable[[str, str], None]) -> None:
    kind, _, record_id = chosen.partition(" ")
    go(kind, record_id)
