"""The reason why an item is in the queue: one kind sentence with its figures. Made when it is shown, not before."""

from __future__ import annotations

from datetime import date

from netui.domain.aims.fits import AimFinder
from netui.domain.cadence.drift import drift_of
from netui.domain.cadence.due import Cause, cadence_decisions, cadence_due, snoozed_until
from netui.domain.cadence.rules import Channel
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.slower_cadence import snoozes_and_skips, verdicts_in_a_row
from netui.domain.cadence.touchpoints import last_touch, touches
from netui.domain.dates.duration import Duration
from netui.domain.introductions.steps import NextStep, asked_on, changed_on, next_step
from netui.domain.queue.items import QueueItem
from netui.domain.queue.new_job import new_job
from netui.domain.queue.triggers.anniversaries import BIRTHDAY
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp, FollowUpKind, Owner
from netui.domain.records.reader import NetworkReader

_BETWEEN = " · "
_COUNTED_DAYS = 92


def reason(item: QueueItem, network: NetworkReader, day: DayRules) -> str:
    """Return the reason in one sentence: ``Close · every month · last: coffee 34 days ago · 4 days over``.

    It may hold user text (a promise, a name): show it as text, never as markup.
    """
    return _BETWEEN.join(reason_clauses(item, network, day))


def reason_clauses(item: QueueItem, network: NetworkReader, day: DayRules) -> tuple[str, ...]:
    """Return the clauses of the sentence, the most important first; at least one."""
    contact = network.contact(item.contact_id)
    if item.kind is FollowUpKind.PROMISE:
        return tuple(_promise(item, network, day))
    if item.kind is FollowUpKind.REVIEW:
        return tuple(_review(item, day))
    if item.kind is FollowUpKind.EVENT:
        return tuple(_event(item, network, day))
    if contact is None:
        return (_due_words(item, day),)
    if item.kind is FollowUpKind.THANK_YOU:
        return tuple(_thank_you(item, network, day))
    if item.kind is FollowUpKind.BIRTHDAY:
        return tuple(_yearly(item, contact, day))
    if item.kind is FollowUpKind.INTRODUCTION:
        return tuple(_introduction(item, contact, network, day))
    if item.kind is FollowUpKind.AIM:
        return tuple(_aim(item, contact, network, day))
    if item.kind is FollowUpKind.WEAK_TIE:
        return tuple(_weak_tie(contact, network, day))
    return tuple(_cadence(item, contact, network, day))


def last_words(contact: Contact, network: NetworkReader, day: DayRules) -> str:
    """Return the last conversation in words: ``last: coffee 34 days ago``, or ``no conversation yet``."""
    last = last_touch(network.headers_with(contact.id), day)
    return (
        f"last: {named_conversation(last, network, day)} {days_ago(last, day)}"
        if last is not None
        else "no conversation yet"
    )


def _promise(item: QueueItem, network: NetworkReader, day: DayRules) -> list[str]:
    kept = next((each for each in network.follow_ups_of(item.contact_id) if each.id == item.follow_up_id), None)
    who = "You promised" if item.owner is Owner.ME else "They promised"
    on = _promised_on(kept, network) if kept is not None else None
    when = f" {day.words.distance(on)}" if on is not None else ""
    return [f"{who}{when}: {item.what}" if item.what else f"{who}{when}", _due_words(item, day)]


def _promised_on(promise: FollowUp, network: NetworkReader) -> date | None:
    """The day of the talk in which it was promised, else the day it was written down; None where nobody knows."""
    conversation = network.conversation(promise.conversation) if promise.conversation else None
    if conversation is not None:
        return conversation.on
    return promise.created_at.date() if promise.created_at is not None else None


def _thank_you(item: QueueItem, network: NetworkReader, day: DayRules) -> list[str]:
    first = next((header for header in network.headers_with(item.contact_id) if header.id == item.about), None)
    if item.what:
        contact = network.contact(item.contact_id)
        giver = f" from {_first_name(contact.name)}" if contact is not None else ""
        when = f" {days_ago(first, day)}" if first is not None else ""
        return [f"You got {item.what}{giver}{when}", "say thank you", _due_words(item, day)]
    met = (
        f"First {named_conversation(first, network, day)} {days_ago(first, day)}"
        if first is not None
        else "First conversation"
    )
    return [met, "say thank you", _due_words(item, day)]


def _yearly(item: QueueItem, contact: Contact, day: DayRules) -> list[str]:
    words = [f"{_sentence(item.what)} {day.words.spoken(item.due)}"]
    if day.words.are_of_today and abs((item.due - day.today).days) > 1:
        words.append(day.words.distance(item.due))
    birthday = contact.birthday
    if birthday is not None and birthday.year and BIRTHDAY in item.what and item.due.year > birthday.year:
        words.append(f"{item.due.year - birthday.year} years")
    return words


def _introduction(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    introduction = next((one for one in network.introductions_of(contact.id) if one.id == item.about), None)
    step = next_step(introduction) if introduction is not None else None
    me, other = _first_name(contact.name), item.what or "somebody"
    if introduction is None or step is NextStep.FOLLOW_UP:
        steps = day.rules.introduction_check.spoken()
        to = f" to {item.what}" if item.what else ""
        return [f"You introduced {contact.name}{to}", f"{steps} on, ask how it went", _due_words(item, day)]
    if step in (NextStep.HEAR_A, NextStep.HEAR_B):
        since = _ago(asked_on(introduction, contact.id), day)
        return [f"You asked {me} about meeting {other}{since}", "no word yet, ask once more"]
    since = _ago(changed_on(introduction), day)
    if step is NextStep.ASK_B:
        return [f"{_first_name(other)} said yes{since}", f"ask {me} about meeting {other}"]
    return [f"{me} and {_first_name(other)} both said yes{since}", "write the introduction"]


def _first_name(name: str) -> str:
    from netui.domain.people.names.first_name import first_name  # few reasons name somebody so

    return first_name(name)


def _ago(on: date | None, day: DayRules) -> str:
    return f" {day.words.distance(on)}" if on is not None else ""


def _review(item: QueueItem, day: DayRules) -> list[str]:
    return [f"{item.name} is over", "look back: whom did you meet?", _due_words(item, day)]


def _aim(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    aim = next((one for one in day.rules.aims if one.key == item.about), None)
    fits = ", ".join(fit.text for fit in AimFinder(aim).fits(contact)) if aim is not None else ""
    why = f"Fits “{item.what}”{': ' if fits else ''}{fits}"
    return [why, last_words(contact, network, day), "say hello before you need to ask"]


def _event(item: QueueItem, network: NetworkReader, day: DayRules) -> list[str]:
    event = next((one for one in network.events() if one.id == item.about), None)
    starts_on = event.starts_on if event is not None else None
    if event is None or starts_on is None or (day.words.are_of_today and starts_on <= day.today):
        return [f"{item.name} is on", "d starts it: what you write down counts for it"]
    plan = plan_words(event)
    return [f"{item.name} {day.words.distance(starts_on)}", *([plan] if plan else ()), "look at the plan"]


def plan_words(event: Event) -> str:
    """Return what is planned for an event: ``3 people to meet, 2 goals``; empty without a plan."""
    people, goals = len(event.meet), len(event.goals)
    said = (
        f"{people} {'person' if people == 1 else 'people'} to meet" if people else "",
        f"{goals} {'goal' if goals == 1 else 'goals'}" if goals else "",
    )
    return ", ".join(filter(None, said))


def _weak_tie(contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    count = sum(1 for _ in touches(network.headers_with(contact.id), day))
    words = [_tier_label(contact, day), *_news(contact, network, day), last_words(contact, network, day)]
    if count > 1:
        words.append(f"{count} conversations so far")
    return [*words, "worth a hello"]


def _cadence(item: QueueItem, contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    found = cadence_due(contact, headers, follow_ups, network.fresh_start_on(), day)
    words = [_tier_label(contact, day)] if contact.tier in day.tiers else []
    if found is not None and found.cause is Cause.NEXT:
        words.append(f"you chose {day.words.spoken(found.due)}")
    else:
        words.extend(_rhythm_words(contact, day))
    words.extend(_news(contact, network, day))
    words.append(last_words(contact, network, day))
    drift = drift_of(headers, day)
    if drift is not None and drift.drifting:
        words.append(f"usually {Duration(round(drift.rhythm_days), 'd').as_rhythm()}")
    if found is not None and found.cause is Cause.SKIP:
        words.append("skipped last time")
    if found is not None and found.cause is Cause.FRESH_START:
        words.append("fresh start")
    deferrals = snoozes_and_skips(headers, follow_ups, day)
    if deferrals > 1:
        words.append(f"{verdicts_in_a_row(headers, follow_ups, day)} {deferrals} times")
    if found is not None and found.waits_until is not None:
        waits = (
            "snoozed" if snoozed_until(headers, cadence_decisions(follow_ups), day) else "no answer yet, let it rest"
        )
        words.append(f"{waits} until {day.words.spoken(found.waits_until)}")
    elif item.overdue_days or found is None or found.cause is not Cause.NEXT:
        words.append(_over_words(item, day))
    return words


def _news(contact: Contact, network: NetworkReader, day: DayRules) -> list[str]:
    """Return a new job that an import brought, until the next conversation: ``now Director at NewCo``."""
    job = new_job(contact, network, day)
    return [f"{'now' if day.words.are_of_today else 'new job:'} {job.words}"] if job is not None else []


def _rhythm_words(contact: Contact, day: DayRules) -> list[str]:
    rhythm = day.rhythm(contact)
    if rhythm is None or rhythm.every is None:
        return []
    spoken = rhythm.every.as_rhythm()
    if rhythm.rule == "tag":
        return [f"{rhythm.word}: {spoken}"]
    return [f"{spoken}, as you chose" if rhythm.rule == "own" else spoken]


def named_conversation(header: ConversationHeader, network: NetworkReader, day: DayRules) -> str:
    """Return a conversation in a word: the first of its summary if that names the channel, else the channel's label."""
    channel = day.rules.channel(header.channel)
    conversation = network.conversation(header.id)
    words = conversation.summary.split(maxsplit=1) if conversation is not None else []
    first = words[0].strip(".,;:!?").casefold() if words else ""
    if channel is not None and first and first in _names_of(channel):
        return first
    return day.rules.channel_label(header.channel).lower() or "conversation"


def _names_of(channel: Channel) -> set[str]:
    return {name.casefold() for name in (channel.key, channel.label, *channel.aliases) if name}


def days_ago(header: ConversationHeader, day: DayRules) -> str:
    """Return how long ago a conversation was, in days up to three months: the figure the cadence is counted in."""
    on = date.fromisoformat(header.on)
    days = (day.today - on).days
    is_counted = day.words.are_of_today and 1 < days <= _COUNTED_DAYS
    return f"{days} days ago" if is_counted else day.words.distance(on)


def _tier_label(contact: Contact, day: DayRules) -> str:
    tier = day.tier_of(contact)
    return tier.label if tier is not None else ""


def _due_words(item: QueueItem, day: DayRules) -> str:
    return f"due {day.words.spoken(item.due)}"


def _over_words(item: QueueItem, day: DayRules) -> str:
    if not (item.overdue_days and day.words.are_of_today):
        return _due_words(item, day)
    return "1 day over" if item.overdue_days == 1 else f"{item.overdue_days} days over"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
