"""What a captured line means, in a few lines of words, while it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from netui.domain.capture.model import Capture, Person
from netui.domain.dates.parse import spoken_day
from netui.session.capture.completion import Offer
from netui.session.core.session import Session
from netui.ui.text.cells import cell_len
from netui.ui.text.render import joined, phrase, plain
from netui.ui.triage.done import understood

HINT = "Ana Silva: coffee at PyCon, *what to remember, gave intro #tag !tier > promise by fri"
_DOT = " · "


def first_line(capture: Capture, session: Session) -> Content:
    """When, with whom, how and where."""
    people = joined(*(_person(person, session) for person in capture.people), by=", ")
    return joined(
        plain(spoken_day(capture.on, session.today)),
        joined(plain("with", "$text-muted"), people, by=" ") if people.plain else Content(),
        plain(session.rules.channel_label(capture.channel).lower()),
        plain(f"at {capture.place}") if capture.place else Content(),
        plain(_tier(capture, session)),
        by=_DOT,
    )


def second_line(capture: Capture, session: Session) -> Content:
    """What was said, and what comes of it."""
    return joined(*_said(capture, session), by=_DOT)


def two_lines(capture: Capture, session: Session, cells: int) -> tuple[Content, Content]:
    """The same in two lines of so many cells each; the other one is empty where one will do."""
    said = _said(capture, session)
    fitting = len(said)
    while fitting > 1 and cell_len(joined(*said[:fitting], by=_DOT).plain) > cells:
        fitting -= 1
    return joined(*said[:fitting], by=_DOT), joined(*said[fitting:], by=_DOT)


def _said(capture: Capture, session: Session) -> list[Content]:
    said = [plain(f"“{capture.summary}”")] if capture.summary else []
    return said + [plain(text, "$text-muted") for text in understood(capture, session)]


def form_line(texts: Mapping[str, str]) -> Content:
    """What was written in the form and stands in no line."""
    # Loaded when the form was used: most lines are written without it.
    from netui.ui.capture.form import labels_of

    return phrase("[$text-muted]with what stands in the form:[/] $fields", fields=", ".join(labels_of(texts)))


def problem_line(capture: Capture) -> Content:
    """The first thing that needs the user; empty when nothing does."""
    blocking = [problem for problem in capture.problems if problem.blocks]
    problem = next(iter(blocking or capture.problems), None)
    return plain(problem.sentence, "$text-warning") if problem else Content()


def offer_line(offer: Offer, chosen: int) -> Content:
    """What Tab would put there; ``chosen`` is the place of what stands there now, -1 when nothing was chosen."""
    labels = offer.labels or offer.texts
    parts = [
        plain(f"‹{label}›", "bold $text-accent") if place == chosen else plain(label, "$text-muted")
        for place, label in enumerate(labels)
    ]
    return joined(plain("tab", "$text-accent"), *parts, by="  ") if parts else Content()


def batch_lines(captures: Sequence[Capture], session: Session, limit: int) -> Content:
    """Several captures, a line each; what is beyond ``limit`` is counted."""
    lines = [_one_of_batch(capture, session) for capture in captures[:limit]]
    if len(captures) > limit:
        lines.append(plain(f"and {len(captures) - limit} more", "$text-muted"))
    return Content("\n").join(lines)


def _one_of_batch(capture: Capture, session: Session) -> Content:
    if not capture.is_ready:
        said = joined(second_line(capture, session), problem_line(capture), by=_DOT)
        return joined(plain("!", "$text-warning"), said, by=" ")
    return joined(
        plain("✓", "$text-success"),
        joined(first_line(capture, session), second_line(capture, session), by=_DOT),
        by=" ",
    )


def _person(person: Person, session: Session) -> Content:
    if person.is_new:
        return phrase("[bold]$name[/] [$text-success]new[/]", name=person.text)
    if not person.contact_id:
        return plain(f"{person.text}?", "$text-warning")
    contact = session.network.contact(person.contact_id)
    return plain(contact.name if contact else person.text, "bold")


def _tier(capture: Capture, session: Session) -> str:
    tier = session.rules.tier(capture.tier)
    return f"tier {tier.label}" if tier else ""
