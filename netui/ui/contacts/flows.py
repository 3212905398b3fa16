"""Decisions about people themselves: let them rest, set them aside, name the next date."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from textual.content import Content

from netui.domain.dates.parse import spoken_day
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.follow_up import FollowUpStatus
from netui.session.commands import RemoveContact, SetNext, SetStatus
from netui.session.core.labels import plural
from netui.ui.actions.key_names import key_of, with_keys
from netui.ui.ask.ask import Question
from netui.ui.ask.ask_day import day_words, typed_day
from netui.ui.ask.in_one_line import letters
from netui.ui.conversations.flows import remove as remove_conversation
from netui.ui.panes.hosts import Stage, nobody_chosen
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain
from netui.ui.widgets.rule import titled

_LET_BE = "{edit} edits that, should it be wrong."
_ONE_AT_A_TIME = "One person at a time is removed; {archive} sets aside all who are marked."


def pause(stage: Stage) -> None:
    """Pause those chosen, or resume them when none of them is active."""
    _turn(stage, ContactStatus.PAUSED, (ContactStatus.ACTIVE,))


def archive(stage: Stage) -> None:
    """Set those chosen aside, out of the list of contacts; or bring them back when all of them were."""
    _turn(stage, ContactStatus.ARCHIVED, (ContactStatus.ACTIVE, ContactStatus.PAUSED))


def _turn(stage: Stage, status: ContactStatus, among: Collection[ContactStatus]) -> None:
    """Give those chosen a status, as far as theirs is among some; where nobody's is, all of them become active."""
    people = _chosen(stage)
    alive = [one for one in people if one.status is not ContactStatus.DECEASED]
    meant = [one for one in alive if one.status in among]
    if meant or alive:
        _set(stage, meant or alive, status if meant else ContactStatus.ACTIVE)
    elif people:
        stage.program.tell(f"{people[0].name} is marked as deceased; {with_keys(_LET_BE, stage.program.keys)}")


def remove(stage: Stage) -> None:
    """Remove what is selected: the conversation on its card, elsewhere the person, about whom it is asked once."""
    if stage.chosen.conversation is not None:
        remove_conversation(stage)
    else:
        _remove_person(stage)


def _remove_person(stage: Stage) -> None:
    """Ask once whether to remove the person, and what goes with them; undo brings all of it back."""
    people = _chosen(stage)
    if len(people) != 1:
        if people:
            stage.program.tell(with_keys(_ONE_AT_A_TIME, stage.program.keys))
        return
    person, network = people[0], stage.program.services.session.network
    alone = sum(header.contacts == (person.id,) for header in network.headers_with(person.id))
    open_ones = sum(one.status is FollowUpStatus.OPEN for one in network.follow_ups_of(person.id))
    counts = (plural(alone, "conversation") if alone else "", plural(open_ones, "open item") if open_ones else "")
    with_them = " and ".join(filter(None, counts))

    def take(pressed: str) -> bool:
        if pressed == "y":
            stage.ask.close()
            stage.chosen.settle([item.id for item in stage.chosen.items])
            if stage.program.perform(RemoveContact(person.id)) is not None:
                stage.chosen.clear_marks()
        return pressed == "y"

    stage.ask.open(
        letters(
            key_of(stage.program.keys, "remove"),
            lambda: phrase("Remove $who?", who=person.name),
            [("y", "removes")],
            take,
            note=lambda: plain(f"with {with_them}" if with_them else "", "$text-muted"),
        )
    )


def next_date(stage: Stage) -> None:
    """Ask for the next date with somebody; an empty line gives them back to their rhythm."""
    people = _chosen(stage)
    if len(people) != 1:
        if people:
            stage.program.tell("A next date is for one person at a time.")
        return
    person, session = people[0], stage.program.services.session

    def accept(text: str) -> bool:
        day = typed_day(text, session.today, session.today)
        if day is None and text.strip():
            return False
        stage.ask.close()
        if stage.program.perform(SetNext(person.id, day)) is None:
            stage.program.tell(f"Nothing has changed about {person.name}.")
        return True

    stage.ask.open(
        Question(
            title=lambda: titled("Next with", plain(person.name, "bold")),
            accept=accept,
            meaning=lambda text: _meaning(text, person, session.today),
            keys=lambda: key_line(("enter", "sets it"), ("esc", "leaves it")),
            placeholder="a day: fri, 12 mar, 2w, eom",
        )
    )


def _chosen(stage: Stage) -> list[Contact]:
    network = stage.program.services.session.network
    people = [contact for one in stage.chosen.people if (contact := network.contact(one))]
    if not people:
        stage.program.tell(nobody_chosen(stage.program))
    return people


def _set(stage: Stage, people: Sequence[Contact], status: ContactStatus) -> None:
    stage.chosen.settle([item.id for item in stage.chosen.items])
    if stage.program.perform(SetStatus(tuple(one.id for one in people), status)) is not None:
        stage.chosen.clear_marks()


def _meaning(text: str, person: Contact, today: date) -> Content:
    if text.strip():
        return day_words(text, today, today, with_ago=True)
    if person.next_on is None:
        return plain("replaces the rhythm until the next conversation", "$text-muted")
    return phrase("now $day; an empty line goes back to the rhythm", day=spoken_day(person.next_on, today))
