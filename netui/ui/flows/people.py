"""Decisions about people themselves: let them rest, set them aside, name the next date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from netui.domain.contact import Contact, ContactStatus
from netui.domain.dates import ago, parse_day, spoken_day
from netui.session.commands import SetNext, SetStatus
from netui.ui.dialogs.ask import Question, key_line
from netui.ui.flows.stage import Stage
from netui.ui.render import phrase, plain


def pause(stage: Stage) -> None:
    """Let those chosen rest, or bring them back when all of them rest already."""
    people = _chosen(stage)
    if people:
        resting = all(one.status is ContactStatus.PAUSED for one in people)
        _set(stage, people, ContactStatus.ACTIVE if resting else ContactStatus.PAUSED)


def archive(stage: Stage) -> None:
    """Set those chosen aside: they never fall due, and are not among the contacts any more."""
    people = _chosen(stage)
    if people:
        _set(stage, people, ContactStatus.ARCHIVED)


def next_date(stage: Stage) -> None:
    """Ask for the next date with somebody; an empty line gives them back to their rhythm."""
    people = _chosen(stage)
    if len(people) != 1:
        if people:
            stage.program.tell("A next date is for one person at a time.")
        return
    person, today = people[0], stage.program.desk.session.today

    def accept(text: str) -> bool:
        day = _day(text, today)
        if day is None and text.strip():
            return False
        stage.ask.close()
        if stage.program.perform(SetNext(person.id, day)) is None:
            stage.program.tell(f"Nothing has changed about {person.name}.")
        return True

    stage.ask.open(
        Question(
            title=lambda: phrase("[bold]Next with[/] $who", who=person.name),
            accept=accept,
            meaning=lambda text: _meaning(text, person, today),
            keys=lambda: key_line(("enter", "sets it"), ("esc", "leaves it")),
            placeholder="a day: fri, 12 mar, 2w, eom",
        )
    )


def _chosen(stage: Stage) -> list[Contact]:
    network = stage.program.desk.session.network
    people = [contact for one in stage.chosen_people if (contact := network.contact(one))]
    if not people:
        stage.program.tell("Nobody is chosen: put the cursor on somebody first.")
    return people


def _set(stage: Stage, people: Sequence[Contact], status: ContactStatus) -> None:
    stage.settle([item.id for item in stage.chosen_items])
    if stage.program.perform(SetStatus(tuple(one.id for one in people), status)) is not None:
        stage.clear_marks()


def _day(text: str, today: date) -> date | None:
    """The day a text names, today or later; None when it names none."""
    try:
        day = parse_day(text, today)
    except ValueError:
        return None
    return day if day >= today else None


def _meaning(text: str, person: Contact, today: date) -> Content:
    if not text.strip():
        if person.next_on is None:
            return plain("replaces the rhythm until the next conversation", "$text-muted")
        return phrase("now $day; an empty line goes back to the rhythm", day=spoken_day(person.next_on, today))
    try:
        day = parse_day(text, today)
    except ValueError as problem:
        return plain(str(problem), "$text-warning")
    if day < today:
        return plain(f"{spoken_day(day, today)} is past", "$text-warning")
    said = spoken_day(day, today)
    return phrase("[$text-success]→[/] [bold]$day[/] [$text-muted]$ago[/]", day=said, ago=ago(day, today))
