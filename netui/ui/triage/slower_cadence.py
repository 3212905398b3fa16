"""Offering a slower rhythm, or a rest, for somebody who is snoozed again and again: kindly, and once each time."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from netui.domain.cadence.slower_cadence import OFFERED_FROM_VERDICTS
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import ContactStatus
from netui.domain.records.follow_up import FollowUpKind
from netui.session.commands import SetEvery, SetStatus
from netui.session.core.command import Command
from netui.session.core.labels import plural
from netui.session.triage.suggestions import CadenceSuggestion, slower_cadence_for, suggestions
from netui.ui.ask.in_one_line import letters
from netui.ui.panes.hosts import Stage
from netui.ui.shell.services import Services
from netui.ui.text.render import phrase

OFFERED = "loosening-offered"
"""Name under which it is kept over a restart to whom it was offered, and after how many times."""


def offer_loosening(stage: Stage, items: Sequence[QueueItem]) -> None:
    """Offer a slower cadence, after some were put off, for those of them for whom it is time."""
    people = {item.contact_id for item in items if item.kind is FollowUpKind.CADENCE}
    if people:
        _offer(stage, [one for one in not_offered(stage.program.services) if one.offer.contact_id in people])


def offer_to_all(stage: Stage) -> None:
    """Offer it for everybody who was put off again and again, one after the other."""
    found = suggestions(stage.program.services.session)
    if found:
        _offer(stage, found)
    else:
        stage.program.tell("Nobody was snoozed or skipped three times in a row: the rhythms seem right.")


def offer_to(stage: Stage, contact_id: str) -> None:
    """Offer it for one person, because the user asks."""
    found = slower_cadence_for(stage.program.services.session, contact_id)
    if found is not None:
        _offer(stage, [found])
    else:
        stage.program.tell("There is no rhythm to slow down here.")


def reminder(services: Services, key: str) -> str:
    """The reminder at the start of those put off elsewhere; empty when there is nothing new.

    Args:
        services: where it is kept that it was said.
        key: goes through them.
    """
    found = not_offered(services)
    _note(services, found)
    if not found:
        return ""
    one = found[0]
    who = f"{one.name} was {one.offer.verdicts} {one.offer.times} times in a row"
    more = (
        f", and so {'was' if len(found) == 2 else 'were'} {plural(len(found) - 1, 'other')}" if len(found) > 1 else ""
    )
    return f"{who}{more}: {key} offers a slower rhythm"


def not_offered(services: Services) -> list[CadenceSuggestion]:
    """The people for whom it is time; after an offer it is time again after as many times more."""
    known = _offered(services)
    found = []
    for one in suggestions(services.session):
        before = known.get(one.offer.contact_id, 0)
        if one.offer.times < before or one.offer.times - before >= OFFERED_FROM_VERDICTS:
            found.append(one)
    return found


def _offered(services: Services) -> dict[str, int]:
    """Contact id -> how often they had been put off when it was offered."""
    words = services.recall(OFFERED).split()
    pairs = zip(words[::2], words[1::2], strict=False)
    return {person: int(times) for person, times in pairs if times.isdecimal()}


def _note(services: Services, found: Sequence[CadenceSuggestion]) -> None:
    """Keep that it was offered; who is not put off any more is forgotten."""
    before = _offered(services)
    still_offered = {one.offer.contact_id for one in suggestions(services.session)}
    after = {person: times for person, times in before.items() if person in still_offered}
    after.update((one.offer.contact_id, one.offer.times) for one in found)
    if after != before:
        services.remember(OFFERED, " ".join(f"{person} {times}" for person, times in after.items()))


def _offer(stage: Stage, found: Sequence[CadenceSuggestion]) -> None:
    """Ask about the first, then about those after.

    Any key but those of the offer keeps everything as it is, and does what it always does.
    """
    if not found:
        return
    first, rest = found[0], found[1:]
    if first.offer.times >= OFFERED_FROM_VERDICTS:
        _note(stage.program.services, [first])
    commands = _answers(first)

    def take(pressed: str) -> bool:
        command = commands.get(pressed)
        continues = command is not None or bool(rest and pressed == "enter")
        stage.ask.close()
        if command is not None:
            stage.program.perform(command)
        if continues:
            _offer(stage, rest)
        return continues

    goes_on = [("enter", f"goes on: {plural(len(rest), 'more', 'more')}")] if rest else []
    stage.ask.open(
        letters(
            "?",
            lambda: _asked(first),
            [*_words(first), *goes_on],
            take,
            leaves="keeps it as it is",
            is_unasked=True,
        )
    )


def _asked(found: CadenceSuggestion) -> Content:
    if not found.offer.times:
        return phrase("[bold]$who[/] · is it the rhythm that is wrong?", who=found.name)
    return phrase(
        "[bold]$who[/] was $verdicts $times in a row. Is it the rhythm that is wrong?",
        who=found.name,
        verdicts=found.offer.verdicts,
        times=plural(found.offer.times, "time"),
    )


def _answers(found: CadenceSuggestion) -> dict[str, Command]:
    person = found.offer.contact_id
    return {
        "l": SetEvery(person, found.offer.slower),
        "p": SetStatus((person,), ContactStatus.PAUSED),
        "z": SetStatus((person,), ContactStatus.ARCHIVED),
    }


def _words(found: CadenceSuggestion) -> tuple[tuple[str, str], ...]:
    return (
        ("l", f"{found.offer.slower.as_rhythm()} instead of {found.offer.every.as_rhythm()}"),
        ("p", "pause"),
        ("z", "archive"),
    )
