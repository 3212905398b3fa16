"""An explanation of the rules' result for one person: the rule that won, the dates, and every term of the score."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from netui.domain.cadence.coverage import weighted_after
from netui.domain.cadence.drift import drift_of
from netui.domain.cadence.due import (
    CadenceDue,
    Cause,
    baseline_of,
    cadence_decisions,
    cadence_due,
    cadence_state,
    snoozed_until,
    unanswered_until,
)
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.slower_cadence import snoozes_and_skips, verdicts_in_a_row
from netui.domain.cadence.touchpoints import weighty_touches
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import ago, short_day
from netui.domain.queue.items import QueueItem, items_of
from netui.domain.queue.reasons import reason
from netui.domain.queue.weak_ties import lot_of
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.reader import NetworkReader


@frozen
class ExplainedStep:
    """One step of an explanation.

    Attributes:
        word: what it is about: ``rule``, ``touch``, ``due``, ``score`` ...; the same word may come several times.
        value: the figures, in words; may hold user text.
    """

    word: str
    value: str


_ROTATION = "one of those far away, of whom each week a few come up for a hello, drawn by lot"


def explain(contact: Contact, network: NetworkReader, day: DayRules) -> tuple[ExplainedStep, ...]:
    """Return every fact that decides when and where somebody comes up, in the order of deciding; never empty."""
    lines = [*_rule_lines(contact, day)]
    if contact.status is not ContactStatus.ACTIVE:
        return (*lines, ExplainedStep("status", f"{contact.status.value.replace('_', ' ')}: never falls due"))
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    found = cadence_due(contact, headers, follow_ups, network.fresh_start_on(), day)
    if found is not None:
        lines.extend(_touch_lines(contact, network, day))
        lines.extend(_due_lines(contact, found, network, day))
    drift = drift_of(headers, day)
    if drift is not None:
        word = "drifting" if drift.drifting else "as usual" if not drift.begun else "a chapter closed"
        rhythm = Duration(round(drift.rhythm_days), "d").as_rhythm()
        lines.append(ExplainedStep("rhythm", f"usually {rhythm}, silent for {drift.silence_days} days: {word}"))
    if lot_of(contact, network, day) is not None:
        lines.append(ExplainedStep("rotation", _ROTATION))
    items = items_of(contact, network, day)
    for item in items:
        lines.extend(_score_lines(item, network, day))
    if not items:
        lines.append(ExplainedStep("queue", "nothing due, nothing coming up"))
    return tuple(lines)


def _rule_lines(contact: Contact, day: DayRules) -> Iterator[ExplainedStep]:
    """Yield every rule that could govern, the one that does first."""
    rhythm, tier = day.rhythm(contact), day.tier_of(contact)
    if rhythm is None or tier is None:
        word = f"the rules know no tier {contact.tier}" if contact.tier else "no tier yet"
        yield ExplainedStep("rule", f"{word}: no cadence")
        return
    label = tier.label
    said = {
        "own": f"their own: {_rhythm(contact.every)}",
        **{
            f"tag {tag}": f"tag {tag}: {_rhythm(day.tag_every[tag.casefold()])}"
            for tag in contact.tags
            if tag.casefold() in day.tag_every
        },
        "tier": f"tier {label}: {_rhythm(tier.every)}",
    }
    if contact.every is None:
        del said["own"]
    winner = f"tag {rhythm.word}" if rhythm.rule == "tag" else rhythm.rule
    yield ExplainedStep("rule", said.pop(winner))
    for other in said.values():
        yield ExplainedStep("instead of", other)


def _touch_lines(contact: Contact, network: NetworkReader, day: DayRules) -> Iterator[ExplainedStep]:
    rhythm = day.rhythm(contact)
    if rhythm is None or rhythm.every is None:
        return
    for header in weighty_touches(network.headers_with(contact.id), day):
        on, weight = date.fromisoformat(header.on), day.weight(header.channel)
        until = short_day(weighted_after(on, weight, rhythm.every))
        yield ExplainedStep(
            "touch", f"{short_day(on)} · {day.rules.channel_label(header.channel)} · weight {weight:g} · until {until}"
        )


def _due_lines(contact: Contact, found: CadenceDue, network: NetworkReader, day: DayRules) -> Iterator[ExplainedStep]:
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    state = cadence_state(found.due, contact, day)
    yield ExplainedStep("counted from", _cause(contact, found, network))
    yield ExplainedStep("due", f"{short_day(found.due)}, {ago(found.due, day.today)} · {state.value}")
    kept = cadence_decisions(follow_ups)
    snooze, unanswered = snoozed_until(headers, kept, day), unanswered_until(headers, day)
    if snooze is not None:
        yield ExplainedStep("snoozed", f"until {short_day(snooze)}")
    if unanswered is not None:
        yield ExplainedStep(
            "unanswered",
            f"{day.rules.queue.unanswered_after} messages without an answer: until {short_day(unanswered)}",
        )
    ready_on = max(found.due, found.waits_until or found.due)
    shown_on = day.open_day(ready_on)
    if shown_on != ready_on:
        yield ExplainedStep("quiet days", f"shown on {short_day(shown_on)}")
    times = snoozes_and_skips(headers, follow_ups, day)
    if times:
        verdicts = verdicts_in_a_row(headers, follow_ups, day)
        yield ExplainedStep("decided", f"{verdicts} {times} times in a row" if times > 1 else f"{verdicts} once")


def _cause(contact: Contact, found: CadenceDue, network: NetworkReader) -> str:
    if found.cause is Cause.TOUCH and found.touch is not None:
        return f"the conversation of {short_day(date.fromisoformat(found.touch.on))}"
    if found.cause is Cause.NEXT:
        return "the date you set"
    if found.cause is Cause.SKIP:
        return "the day it was skipped"
    start = network.fresh_start_on()
    if found.cause is Cause.FRESH_START and start is not None:
        return f"the fresh start of {short_day(start)}"
    since = baseline_of(contact)
    if since is None:
        return "today: no conversation yet, and no day of the tier"
    spread = ", spread since many came together" if contact.is_imported else ""
    return f"the day of the tier, {short_day(since)}: no conversation yet{spread}"


def _score_lines(item: QueueItem, network: NetworkReader, day: DayRules) -> Iterator[ExplainedStep]:
    yield ExplainedStep("item", reason(item, network, day))
    shown = "in the queue" if item.shown_on <= day.today else f"in the queue from {short_day(item.shown_on)}"
    yield ExplainedStep("shown", shown)
    terms = " + ".join(f"{word} {value:g}" for word, value in item.terms)
    yield ExplainedStep("score", f"{item.score:g} = {terms}" if terms else f"{item.score:g}")


def _rhythm(every: Duration | None) -> str:
    return every.as_rhythm() if every is not None else "no cadence"
