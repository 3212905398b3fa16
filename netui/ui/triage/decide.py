"""The decisions of triage: snooze, skip, tier, pin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from netui.domain.cadence.rules import Tier
from netui.domain.queue.items import QueueItem
from netui.session.commands import Pin, SetTier, SkipItems, SnoozeItems
from netui.session.core.command import Command
from netui.session.core.labels import names_in_label, plural, who_in_label
from netui.session.triage.crowded import crowded_words
from netui.ui.actions.key_names import key_of
from netui.ui.ask.ask_day import ask_for_day
from netui.ui.ask.in_one_line import letters
from netui.ui.notices.notice import Hint
from netui.ui.notices.tone import Tone
from netui.ui.panes.hosts import Stage, nobody_chosen
from netui.ui.panes.opened_card import OpensCard, stage_of
from netui.ui.text.looks import tier_look
from netui.ui.text.render import plain
from netui.ui.triage.slower_cadence import offer_loosening


def _not_due(stage: Stage, act: str) -> str:
    if not stage.chosen.people:
        return nobody_chosen(stage.program)
    done, names = key_of(stage.program.keys, "done"), key_of(stage.program.keys, "next_date")
    return f"Nothing to {act}: nobody chosen is due. {done} logs a conversation, {names} names a next date."


def snooze(stage: Stage) -> None:
    """Ask until when, and snooze."""
    items = stage.chosen.items
    if not items:
        stage.program.tell(_not_due(stage, "snooze"))
        return
    ask_for_day(
        stage.ask,
        stage.program,
        key_of(stage.program.keys, "snooze"),
        "snooze" if len(items) == 1 else f"snooze {who(items)}",
        timedelta(1),
        lambda until: decide(stage, items, SnoozeItems(tuple(items), until)),
    )


def skip(stage: Stage) -> None:
    """Skip this time; a promise is dropped. A key that is held down does not skip whom nobody has seen."""
    if not stage.is_seen:
        return
    items = stage.chosen.items
    if items:
        decide(stage, items, SkipItems(tuple(items)))
    else:
        stage.program.tell(_not_due(stage, "skip"))


def decide(stage: Stage, items: Sequence[QueueItem], command: Command) -> None:
    """Carry out a decision about items; the cursor goes on to the next one."""
    stage.chosen.settle([item.id for item in items])
    if stage.program.perform(command) is not None:
        stage.chosen.clear_marks()
        if isinstance(command, SnoozeItems | SkipItems):
            offer_loosening(stage, items)


def set_tier(screen: Stage | OpensCard) -> None:
    """Ask for the tier by its digit, and set it."""
    stage = stage_of(screen)
    people = stage.chosen.people
    session = stage.program.services.session
    tiers = session.rules.tiers[:9]
    if not people:
        stage.program.tell(nobody_chosen(stage.program))
        return

    def take(pressed: str) -> bool:
        if pressed.isdecimal() and pressed.isascii() and int(pressed) <= len(tiers):
            stage.ask.close()
            _give(stage, people, tiers[int(pressed) - 1] if pressed != "0" else None)
            return True
        return False

    answers = [(str(place), tier.label.partition(" ")[0]) for place, tier in enumerate(tiers, 1)]
    stage.ask.open(
        letters(
            key_of(stage.program.keys, "tier"),
            lambda: plain("tier" if len(people) == 1 else f"tier of {plural(len(people), 'person', 'people')}"),
            [*answers, ("0", "none")],
            take,
            astray=lambda pressed: f"{pressed} is no tier",
            styles={str(place): f"bold ${tier_look(place)}" for place in range(1, len(tiers) + 1)},
        )
    )


def _give(stage: Stage, people: Sequence[str], tier: Tier | None) -> None:
    network, key = stage.program.services.session.network, tier.key if tier else ""
    found = [contact for one in people if (contact := network.contact(one))]
    if all(contact.tier == key for contact in found):
        label = tier.label if tier else "none"
        stage.program.tell(f"Tier of {who_in_label([one.name for one in found])} is {label} already.")
        return
    change = stage.program.perform(SetTier(tuple(people), key))
    if change is None:
        return
    stage.chosen.clear_marks()
    for sentence in crowded_words(change, stage.program.services.session):
        stage.program.tell(sentence, Tone.PLAIN, Hint(key_of(stage.program.keys, "undo"), "undoes"))


def pin(stage: Stage) -> None:
    """Pin those chosen, or let them go when all of them are pinned."""
    people = stage.chosen.people
    network = stage.program.services.session.network
    contacts = [contact for one in people if (contact := network.contact(one))]
    if contacts:
        stage.program.perform(Pin(people, not all(contact.pinned for contact in contacts)))
        stage.chosen.clear_marks()
    else:
        stage.program.tell(nobody_chosen(stage.program))


def who(items: Sequence[QueueItem]) -> str:
    """The people of some items, in a few words."""
    names = list(dict.fromkeys(item.name for item in items))
    what = f" · {items[0].what}" if len(items) == 1 and items[0].what else ""
    return names_in_label(names) + what
