"""The draft as lines, with what comes from notes underlined and gaps in the warning colour; and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from netui.domain.writing.draft import Fact, Filled
from netui.domain.writing.fields import FIELDS
from netui.session.core.session import Session
from netui.session.paths.sentences import plain_day
from netui.ui.notices.caution import caution_words
from netui.ui.text.cells import cell_len, fit
from netui.ui.text.looks import Span
from netui.ui.widgets.text_lines import CardLine, CardWriter
from netui.ui.writing.letter import Letter

_LABEL_CELLS = 9
_WORD = re.compile(r"\S+")
_FROM_NOTES, _GAP = "noted", "warn"


def body_lines(body: Filled, cells: int) -> tuple[CardLine, ...]:
    """Return the text in lines of at most so many cells."""
    looks = [""] * len(body.text)
    for one in body.stretches:
        looks[one.begins : one.ends] = [_FROM_NOTES if one.field else _GAP] * (one.ends - one.begins)
    lines = (_spans(body.text, looks, begins, ends) for begins, ends in _wrapped(body.text, cells))
    return tuple(CardLine(str(number), spans) for number, spans in enumerate(lines))


def _wrapped(text: str, cells: int) -> Iterator[tuple[int, int]]:
    """Yield the places at which each line begins and ends.

    The blank behind a word counts, as where the text is edited: no line moves when that begins.
    """
    begin = 0
    for line in text.rstrip("\n").split("\n"):
        start = end = begin
        for match in _WORD.finditer(line):
            first, last = begin + match.start(), begin + match.end()
            with_blank = last + (match.end() < len(line))
            if end > start and cell_len(text[start:with_blank]) > cells:
                yield start, end
                start = first
            while cell_len(text[start:last]) > cells:  # one long word
                piece = _fitting(text, start, last, cells)
                yield start, piece
                start = piece
            end = last
        yield start, end
        begin += len(line) + 1


def _fitting(text: str, start: int, last: int, cells: int) -> int:
    """Return where a word has to be broken: at least one character stands before it."""
    place, used = start, 0
    while place < last and (used := used + cell_len(text[place])) <= cells:
        place += 1
    return max(place, start + 1)


def _spans(text: str, looks: list[str], begins: int, ends: int) -> tuple[Span, ...]:
    spans: list[Span] = []
    start = begins
    for place in range(begins + 1, ends + 1):
        if place == ends or looks[place] != looks[start]:
            spans.append(Span(text[start:place], looks[start]))
            start = place
    return tuple(spans)


def about_lines(
    letter: Letter, session: Session, cells: int, keys: Mapping[str, Sequence[str]], *, wide: bool
) -> tuple[CardLine, ...]:
    """Return where the text comes from, which gaps are open, how long it is, and what to think of before.

    ``wide``: one of each a line, beside the draft; else as many in a line as fit, below it.
    """
    writer = CardWriter(cells)
    _named("from", [*_sources(letter, session)], writer, wide=wide, most=2)
    gaps = [f"{number}: {words}" for number, (words, _) in enumerate(letter.body.gaps, 1)]
    _named("gaps", gaps, writer, wide=wide, most=2)
    if letter.length:
        writer.text(letter.length, "warn" if letter.is_too_long else "", label=fit("length", _LABEL_CELLS))
    if letter.draft.caution:
        writer.text(
            caution_words(letter.draft.caution, keys), "muted", label=fit("before", _LABEL_CELLS), most=0 if wide else 2
        )
    return writer.finished


def _named(label: str, parts: list[str], writer: CardWriter, *, wide: bool, most: int) -> None:
    for number, part in enumerate(parts if wide else filter(None, (" · ".join(parts),))):
        said = fit(label if not number else "", _LABEL_CELLS)
        writer.text(part, "muted" if label == "from" else "", label=said, most=0 if wide else most)


def _sources(letter: Letter, session: Session) -> Iterator[str]:
    """Yield what of the text comes from notes, and from which: ``when you last spoke: meeting of 17 Nov``."""
    standing = {one.field for one in letter.body.stretches if one.field}
    if "point" in standing:
        standing.discard("point_on")  # its day is told with the point
    for name, fact in letter.draft.facts.items():
        if name in standing and (FIELDS[name].personal or fact.source.kind == "conversation"):
            yield f"{FIELDS[name].gap}: {_source(name, fact, session)}"


def _source(name: str, fact: Fact, session: Session) -> str:
    source = fact.source
    on = f" of {plain_day(source.on, session.today)}" if source.on else ""
    if source.kind == "conversation":
        conversation = session.network.conversation(source.id)
        if name == "point" or conversation is None:
            return f"your note{on}"
        return f"{session.rules.channel_label(conversation.channel).lower()}{on}"
    words = {
        "contact": "the card",
        "follow_up": "a promise",
        "link": "the shelf",
        "introduction": "the introduction",
        "event": "the event",
        "settings": "settings.yaml",
        "argument": "what it is about",
    }
    return f"{words.get(source.kind, source.kind)}{on}"
