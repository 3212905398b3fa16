"""Conversations on a card: one in full, a line each, and as a line of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from netui.domain.records.conversation import Direction, KeyPoint
from netui.session.contacts.card import Card, CardConversation, exchanged
from netui.session.core.labels import plural
from netui.ui.text.cells import beginning, cut, fit
from netui.ui.text.day_labels import card_day
from netui.ui.text.looks import Span
from netui.ui.text.signs import Signs
from netui.ui.widgets.text_lines import CardLine, CardWriter

DAY_CELLS = 10
"""Cells of a day: up to eight, and two blank."""

_CHANNEL_CELLS = 8
_SIGN_COLUMN = 9
_SILENCE_DAYS = 45
"""Days of silence between two conversations beyond which it is shown."""

_NAMED_CHARACTERS = 400
"""Characters of names and places below a conversation: more is nobody's name."""

_HEAVY_WEIGHT, _MIDDLE_WEIGHT = 0.75, 0.5
"""Touch weights from which a conversation is drawn heavy, and middling."""

_WEEKS_UP_TO_DAYS, _MONTHS_BELOW, _DAYS_OF_A_MONTH = 85, 24, 30.44


def in_a_line_each(card: Card, writer: CardWriter, today: date) -> None:
    """The newest conversations, the newest first."""
    if not card.conversations:
        return
    writer.heading("Talks", str(card.conversations_in_all))
    for card_conversation in card.conversations:
        day, channel = (
            card_day(card_conversation.conversation.on, today),
            fit(card_conversation.channel.lower(), _CHANNEL_CELLS - 1),
        )
        room = writer.cells - DAY_CELLS - _CHANNEL_CELLS
        writer.line(
            Span(fit(day, DAY_CELLS), "quiet"),
            Span(f"{channel} ", "quiet"),
            Span(cut(_said(card_conversation), max(1, room))),
        )


def talk_lines(card_conversation: CardConversation | None, cells: int, today: date) -> tuple[CardLine, ...]:
    """A sheet about one conversation; none without one. Its first line is empty."""
    writer = CardWriter(max(1, cells - 1))
    if card_conversation is None:
        return ()
    writer.line()
    in_full(card_conversation, writer, today)
    return writer.finished


def in_full(card_conversation: CardConversation, writer: CardWriter, today: date) -> None:
    """One conversation with everything that is known of it."""
    conversation = card_conversation.conversation
    place = f" at {conversation.place}" if conversation.place else ""
    others = f" with {', '.join(card_conversation.others)}" if card_conversation.others else ""
    label = fit(card_day(conversation.on, today), DAY_CELLS)
    writer.text(f"{card_conversation.channel}{place}{others}", "quiet", label=label, label_look="strong")
    margin = " " * DAY_CELLS
    writer.text(card_conversation.said, label=margin)
    for label, text, address in _below(card_conversation, named=False):
        writer.text(text, label=f"{margin}{label}", address=address)


def line_of_time(card: Card, writer: CardWriter, today: date, signs: Signs) -> None:
    """All conversations on a thread, each whole, the newest first; a long silence between two is told."""
    if not card.conversations:
        return
    writer.heading("Talks", str(card.conversations_in_all))
    later: date | None = None
    for place, card_conversation in enumerate(card.conversations):
        on = card_conversation.conversation.on
        if later is not None and (later - on).days > _SILENCE_DAYS:
            writer.line(
                Span(" " * _SIGN_COLUMN), Span(f"{signs.silence} ", "faint"), Span(length((later - on).days), "quiet")
            )
        later = on
        _on_the_thread(card_conversation, writer, today, signs, is_last=place == len(card.conversations) - 1)


def _on_the_thread(
    card_conversation: CardConversation, writer: CardWriter, today: date, signs: Signs, *, is_last: bool
) -> None:
    sign = signs.weights[
        0 if card_conversation.weight >= _HEAVY_WEIGHT else 1 if card_conversation.weight >= _MIDDLE_WEIGHT else 2
    ]
    day, channel = (
        card_day(card_conversation.conversation.on, today),
        fit(card_conversation.channel.lower(), _CHANNEL_CELLS - 1),
    )
    below = Span(f"{' ' * _SIGN_COLUMN}{' ' if is_last else signs.thread} {' ' * _CHANNEL_CELLS}", "faint")
    first = (Span(fit(day, _SIGN_COLUMN), "quiet"), Span(f"{sign} ", "accent"), Span(f"{channel} ", "quiet"))
    inner = CardWriter(max(1, writer.cells - _SIGN_COLUMN - 2 - _CHANNEL_CELLS))
    inner.text(card_conversation.said)
    for label, text, address in _below(card_conversation, named=True):
        inner.text(text, "quiet", label=label, address=address)
    for number, line in enumerate(inner.finished or (None,)):
        margin = first if not number else (below,)
        spans = line.spans if line is not None else ()
        opens = {len(margin) + at: address for at, address in line.opens} if line is not None else {}
        writer.opening((*margin, *spans), opens)


def _below(card_conversation: CardConversation, *, named: bool) -> Iterator[tuple[str, str, str]]:
    """The lines below the summary: label, text, and its address; ``named``: others and place as well."""
    conversation = card_conversation.conversation
    if named:
        yield "with ", beginning(", ".join(card_conversation.others), _NAMED_CHARACTERS), ""
        yield "at ", beginning(conversation.place, _NAMED_CHARACTERS), ""
    for point in conversation.key_points:
        yield "* ", point_text(point), ""
    for word, thing in exchanged(conversation):
        yield f"{word} ", thing, thing if word == "link" else ""
    yield "privately ", card_conversation.remark, ""
    if conversation.answered is False and conversation.direction is Direction.OUT:
        yield "", "no reply", ""


def point_text(point: KeyPoint) -> str:
    """A point to remember, with its kind where it has one."""
    return point.text if point.kind == "point" else f"{point.kind}: {point.text}"


def length(days: int) -> str:
    """Return a length of time as ``7 weeks``, ``5 months``, ``2 years``."""
    if days < _WEEKS_UP_TO_DAYS:
        return plural(days // 7, "week")
    months = round(days / _DAYS_OF_A_MONTH)
    return plural(months, "month") if months < _MONTHS_BELOW else plural(days // 365, "year")


def _said(card_conversation: CardConversation) -> str:
    said = card_conversation.said or "; ".join(point.text for point in card_conversation.conversation.key_points)
    return said or (f"with {', '.join(card_conversation.others)}" if card_conversation.others else "")
