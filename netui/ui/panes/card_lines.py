"""What a card says, line by line, at any width."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.drift import Drift
from netui.domain.cadence.due import State
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import ago, spoken_day
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Direction
from netui.domain.records.fields import LABELLED_BY_WORD, shown_values
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.values import Labelled
from netui.session.contacts.card import Card, Talk, exchanged
from netui.session.core.labels import plural
from netui.ui.text.day_labels import short_day
from netui.ui.widgets.rows.columns import Span
from netui.ui.widgets.text_lines import CardLine, CardWriter

_STATUS_WORDS = {
    ContactStatus.PAUSED: "Paused: never falls due; z brings back.",
    ContactStatus.ARCHIVED: "Archived: never falls due; Z brings back.",
    ContactStatus.DO_NOT_CONTACT: "Not to be contacted: never falls due; z brings back.",
    ContactStatus.DECEASED: "Deceased.",
}
_DAY_CELLS = 10
_FEW_POINTS = 6
_LINES_OF_A_TALK = 3
_GAP_DAYS = 28
"""A silence of so many days is shown between talks."""

_WEEKS_UP_TO_DAYS, _MONTHS_UP_TO, _DAYS_OF_A_MONTH = 61, 24, 30.44


def card_lines(
    card: Card | None, cells: int, today: date, *, full: bool, talk: Talk | None = None
) -> tuple[CardLine, ...]:
    """The lines of a card.

    Args:
        card: whose; None when there is nobody.
        cells: width of a line, 1 or more.
        today: the day that counts as today.
        full: whether everything is said; else notes and long lists are cut.
        talk: a conversation that stands above the card; or None.
    """
    writer = CardWriter(cells)
    if talk is not None:
        _talk_in_full(talk, writer, today)
        writer.blank()
        writer.line(Span("─" * cells, "muted"))
    if card is not None:
        _who(card, writer)
        _rhythm(card, writer, today)
        _reach_first(card.contact, writer)
        _why(card, writer, today)
        _promises(card, writer, today)
        _points(card, writer, today, full=full)
        _talks(card, writer, today, full=full)
        _give_and_take(card, writer, today, full=full)
        _about(card, writer, today, full=full)
        _reach_otherwise(card.contact, writer)
    return writer.finished


def _who(card: Card, writer: CardWriter) -> None:
    contact = card.contact
    writer.text(contact.name, "strong", most=3)
    if contact.aliases:
        writer.text(", ".join(contact.aliases), "muted", label="also ", most=2)
    writer.text(" · ".join(filter(None, (contact.title, contact.department, contact.company))), "muted", most=3)
    writer.text(contact.location, "muted", most=2)
    if contact.status in _STATUS_WORDS:
        writer.text(_STATUS_WORDS[contact.status], "warning")


def _rhythm(card: Card, writer: CardWriter, today: date) -> None:
    standing = card.standing
    writer.blank()
    words = [card.tier or "No tier yet"]
    if standing.every is not None:
        words.append(standing.every.as_rhythm() + (f" ({standing.rule_word})" if standing.rule == "tag" else ""))
    if card.contact.pinned:
        words.append("pinned")
    writer.text(" · ".join(words))
    if standing.due_on is not None:
        over = (today - standing.due_on).days
        late = f", {over} {'day' if over == 1 else 'days'} over" if over > 0 else ""
        look = "warning" if standing.state is State.OVERDUE else ""
        writer.text(f"due {spoken_day(standing.due_on, today)}{late}", look)
    if standing.waits_until is not None and standing.waits_until > today:
        writer.text(f"put off until {spoken_day(standing.waits_until, today)}", "muted")
    last = f"last {ago(standing.last_on, today)}" if standing.last_on else "no conversation yet"
    writer.text(f"{last} · tie {standing.tie}, {standing.tie_word}", "muted")
    if card.contact.status is ContactStatus.ACTIVE and standing.drift is not None and standing.drift.drifting:
        writer.text(_drift_words(standing.drift), "muted", label="~ ")


def _drift_words(drift: Drift) -> str:
    usual = Duration(round(drift.rhythm_days), "d").as_rhythm()
    return f"You usually talk {usual}; it has been {plural(drift.silence_days, 'day')}."


def _why(card: Card, writer: CardWriter, today: date) -> None:
    if not card.reasons:
        return
    shown_before = True
    for number, (item, why) in enumerate(card.reasons):
        is_shown = item.shown_on <= today
        if not number or is_shown is not shown_before:
            writer.heading("Why now" if is_shown else "Coming up")
        shown_before = is_shown
        late = is_shown and item.kind is FollowUpKind.PROMISE and item.overdue_days > 0
        day = spoken_day(item.shown_on, today)
        when = "" if is_shown or why.endswith(f"due {day}") else f" · {day}"
        writer.text(why + when, label="! " if late else "· ", label_look="bad" if late else "muted")


def _promises(card: Card, writer: CardWriter, today: date) -> None:
    if not card.promises:
        return
    writer.heading("Promises")
    for promise in card.promises:
        late = promise.mine and promise.due_on is not None and promise.due_on < today
        when = f" · {spoken_day(promise.due_on, today)}" if promise.due_on else ""
        text = f"{promise.what or 'something'}{when}"
        writer.text(text, "bad" if late else "", label="you   " if promise.mine else "they  ")


def _points(card: Card, writer: CardWriter, today: date, *, full: bool) -> None:
    shown = card.points if full else card.points[:_FEW_POINTS]
    if not shown:
        return
    writer.heading("Remember")
    before: date | None = None
    for on, point in shown:
        label = f"{short_day(on, today) if on != before else '':<{_DAY_CELLS}}"
        text = point.text if point.kind == "point" else f"{point.kind}: {point.text}"
        writer.text(text, label=label, most=0 if full else _LINES_OF_A_TALK)
        before = on


def _talks(card: Card, writer: CardWriter, today: date, *, full: bool) -> None:
    if not card.talks:
        return
    writer.heading("Conversations", str(card.talks_in_all))
    later = today
    for talk in card.talks:
        if full:
            _gap(talk.conversation.on, later, writer)
            later = talk.conversation.on
            _talk_in_full(talk, writer, today)
            writer.blank()
        else:
            label = f"{short_day(talk.conversation.on, today):<{_DAY_CELLS}}"
            writer.text(_talk_in_a_line(talk), label=label, most=_LINES_OF_A_TALK)


def _gap(earlier: date, later: date, writer: CardWriter) -> None:
    """Silence that lasted, between two talks or since the last one."""
    days = (later - earlier).days
    if days >= _GAP_DAYS:
        writer.text(f"— {_length(days)} —", "muted", label=" " * _DAY_CELLS)
        writer.blank()


def _length(days: int) -> str:
    """``5 weeks``, ``5 months``, ``2 years``."""
    if days < _WEEKS_UP_TO_DAYS:
        return plural(days // 7, "week")
    months = round(days / _DAYS_OF_A_MONTH)
    return plural(months, "month") if months < _MONTHS_UP_TO else plural(days // 365, "year")


def _talk_in_a_line(talk: Talk) -> str:
    said = talk.conversation.summary or "; ".join(point.text for point in talk.conversation.key_points)
    with_others = f" with {', '.join(talk.others)}" if talk.others else ""
    return f"{talk.channel.lower()}{with_others}{': ' if said else ''}{said}"


def _talk_in_full(talk: Talk, writer: CardWriter, today: date) -> None:
    conversation = talk.conversation
    place = f" at {conversation.place}" if conversation.place else ""
    others = f" with {', '.join(talk.others)}" if talk.others else ""
    label = f"{short_day(conversation.on, today):<{_DAY_CELLS}}"
    writer.text(f"{talk.channel}{place}{others}", "muted", label=label, label_look="strong")
    margin = " " * _DAY_CELLS
    writer.text(conversation.summary, label=margin)
    for point in conversation.key_points:
        writer.text(point.text if point.kind == "point" else f"{point.kind}: {point.text}", label=f"{margin}* ")
    for word, thing in exchanged(conversation):
        writer.text(thing, label=f"{margin}{word} ", address=thing if word == "link" else "")
    writer.text(talk.remark, label=f"{margin}privately ")
    if conversation.answered is False and conversation.direction is Direction.OUT:
        writer.text("no reply", "muted", label=margin)


def _give_and_take(card: Card, writer: CardWriter, today: date, *, full: bool) -> None:
    """What was given, received, asked for and told, the newest first; in the full card it stands with each talk."""
    if full or not card.exchanged:
        return
    writer.heading("Give and take")
    for on, word, thing in card.exchanged[:_FEW_POINTS]:
        writer.text(thing, label=f"{short_day(on, today):<{_DAY_CELLS}}{word} ", most=_LINES_OF_A_TALK)


def _about(card: Card, writer: CardWriter, today: date, *, full: bool) -> None:
    contact = card.contact
    met = contact.met
    writer.blank()
    writer.text(" ".join(f"#{tag}" for tag in contact.tags), "muted")
    for field in LABELLED_BY_WORD:
        writer.words(shown_values(contact, field), label=f"{field.short_label} ")
    writer.words(card.knows, label="knows ")
    if met is not None:
        when = short_day(met.on, today) if met.on else ""
        through = f"through {card.met_through}" if card.met_through else ""
        writer.words([part for part in (met.where, when, through) if part], label="met ")
    if contact.birthday is not None:
        writer.text(str(contact.birthday), label="birthday ")
    for each in contact.dates:
        writer.text(str(each.on), label=f"{each.label} ")
    if contact.notes.strip():
        writer.blank()
        writer.text(contact.notes, most=0 if full else 8)


def _reach_first(contact: Contact, writer: CardWriter) -> None:
    """The address and the number that are used first: near the top, for they are what a card is opened for."""
    for each in (*contact.emails[:1], *contact.phones[:1]):
        _address(each, writer)


def _reach_otherwise(contact: Contact, writer: CardWriter) -> None:
    """All other addresses and numbers, and the links."""
    writer.blank()
    for each in (*contact.emails[1:], *contact.phones[1:], *contact.links):
        _address(each, writer)


def _address(each: Labelled, writer: CardWriter) -> None:
    label = f"{each.label} " if each.label else ""
    writer.line(Span(label, "muted"), Span(each.value), address=each.value)
