"""The clauses of a capture: key points, what was given and received, and the plain ones that make the summary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from netui.domain.cadence.rules import Channel
from netui.domain.capture.model import PartKind
from netui.domain.capture.names.place_names import NO_PLACE
from netui.domain.capture.scanner import LineScan, split_clauses
from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.people.names.name_words import is_dense, words_of
from netui.domain.records.conversation import KeyPoint
from netui.domain.text.folding import fold

KINDS = (
    "insight", "trend", "challenge", "advice", "question", "idea", "opportunity", "risk", "goal", "decision", "lesson",
    "interest", "family", "news", "quote", "fact",
)  # fmt: skip
"""Words before a colon that name a kind of key point."""

STAR = re.compile(r"[*＊]+")
KIND = re.compile(rf"({'|'.join(KINDS)})\s*[:：]\s*(?=\S)", re.IGNORECASE)
NOT_TAKEN = (
    r"(?:me|us|up|together|to|along|back|married|engaged|divorced|promoted|hired|fired|laid|lost|sick|stuck|drunk|caught"
    r"|better|worse|home|there|here|coffee|lunch|dinner|breakfast|brunch|drinks|tea|in\s+touch|hold\s+of|on\s+well"
    r"|an?\s+(?:call|text|message|mail|e-?mail|dm|voicemail|ping|talk|speech|toast)|\S+(?:\s\S+)?\s+a\s+(?:call|ring))\b"
)
"""Words after which a verb is none of giving and taking: ``told me``, ``got promoted``, ``got a call from``."""

VERB = re.compile(rf"(gave|got|asked|told)(?::\s*|\s+)(?!{NOT_TAKEN})(?=\S)", re.IGNORECASE)
"""The beginning of a clause about giving and taking."""

_NO_REPLY = (
    r"(?:still\s+)?no\s+(?:reply|answer|response)"
    r"(?:\s+to\s+(?:my|our|the)\s+(?:(?:last|first|second|third|\w+day's)\s+)?"
    r"(?P<by>e-?mail|mail|message|msg|text|call|letter|sms|dm|note|invitation|invite|reminder)s?)?"
    r"(?:\s+yet|\s+so\s+far|\s+either|\s+again)?"
)
NO_REPLY = re.compile(rf"{_NO_REPLY}[.!]*", re.IGNORECASE)
NO_REPLY_AT_END = re.compile(
    rf"(?:(?<=\s)|^)(?<!\bhad )(?<!\bhave )(?<!\bhas )(?<!\bthe )(?<!\bhe got )(?<!\bshe got )(?<!\bthey got )"
    rf"(?<!\bsays )(?<!\bsaid ){_NO_REPLY}[.!]*$",
    re.IGNORECASE,
)
"""Pattern of no reply at the end of a clause; not where somebody else got none: ``he got no reply``, ``she says no
answer``."""

AT = re.compile(r"(?:(?<=\s)|^)at\s+(?=\S)", re.IGNORECASE)
_NOT_BEFORE_PLACE = re.compile(
    r"\b(?:good|better|best|great|bad|worse|terrible|look(?:s|ed|ing)?|work(?:s|ed|ing)?|job|role|position|"
    r"engineer|manager|hired|employed|mad|angry|aim(?:s|ed|ing)?|laugh(?:s|ed|ing)?|start(?:s|ed|ing)?|intern)\s+$",
    re.IGNORECASE,
)
_PLACE_ENDS = re.compile(
    r"\s*[:;(]|\s[-–—]\s|\sw/|\s(?:(?:with|about|where|who|when|because|while|then|during|discussing|talking|after|before|"
    r"yesterday|today|tomorrow|tonight|last|next|this|again)(?=\s|$)"
    r"|(?:to|for|on|and)(?=\s+[a-z]))"
)
_PLACE_WORDS = 8
_PLACE_LETTERS = 120
_PLACE_WITHIN_LETTERS = 400
"""A place is looked for at the beginning of a clause, and named briefly: a long text takes no longer for it."""

_FIRST_WORDS = 4
_FIRST_LETTERS = 16


@dataclass(slots=True)
class Clauses:
    """The meaning of the clauses of a line.

    Attributes:
        plain: start, end and comma before of those that make the summary.
        key_points: in order.
        given: verb -> what, in order.
        no_reply: whether the user wrote in vain.
        in_vain_by: start and end of the word that says by what: ``no reply to my email``; None when none does.
        first_is_plain: whether the line begins with a plain clause.
        other: start and end of the texts of all clauses that are not plain.
        spoken: start and end of the clauses about giving and taking, which may name people as well.
        fields: field, value, and to whom it belongs as written (empty: the one person), of clauses such as
            ``company: Stripe``.
    """

    plain: list[tuple[int, int, str]] = field(default_factory=list)
    key_points: list[KeyPoint] = field(default_factory=list)
    given: dict[str, list[str]] = field(default_factory=lambda: {"gave": [], "got": [], "asked": [], "told": []})
    no_reply: bool = False
    in_vain_by: tuple[int, int] | None = None
    first_is_plain: bool = False
    other: list[tuple[int, int]] = field(default_factory=list)
    spoken: list[tuple[int, int]] = field(default_factory=list)
    fields: list[tuple[str, str, str]] = field(default_factory=list)

    def note_no_reply(self, match: re.Match[str]) -> None:
        """Remember that the user wrote in vain, and by what."""
        self.no_reply = True
        self.in_vain_by = match.span("by") if match["by"] else None

    def summary(self, reading: LineScan) -> str:
        """The plain clauses as one text, joined by the commas they had."""
        pieces: list[str] = []
        for start, end, comma in self.plain:
            said = reading.words(start, end)
            if said:
                joint = "" if not pieces else comma if comma and comma in "，、" else f"{comma} "
                pieces.append(joint + said)
        return "".join(pieces)


def read_clauses(reading: LineScan, ranges: list[tuple[int, int]]) -> Clauses:
    """Sort the clauses of these parts of the line by what they say."""
    clauses = Clauses()
    found = [clause for start, end in ranges for clause in split_clauses(reading, start, end)]
    for number, (start, end, comma) in enumerate(found):
        if not _read_special(reading, clauses, start, end):
            clauses.first_is_plain |= number == 0
            clauses.plain.append((start, end, comma))
            if match := NO_REPLY_AT_END.search(reading.mask, start, end):
                clauses.note_no_reply(match)
                reading.note(match.start(), end, PartKind.NO_REPLY, "no reply")
    return clauses


FIELDS = {
    "company": "company", "employer": "company", "title": "title", "birthday": "birthday", "bday": "birthday",
    "phone": "phone", "tel": "phone", "mobile": "phone", "mail": "email", "email": "email", "e-mail": "email",
    "location": "location",
}  # fmt: skip
"""Words before a colon at the head of a clause -> the field of the contact that stands behind it."""

FIELD = re.compile(rf"({'|'.join(FIELDS)})(?: of ([^:：]{{1,80}}?))?\s*[:：]\s*(?=\S)", re.IGNORECASE)
_VALUES = {
    "phone": re.compile(r"[+\d(][\d .\-/()]{5,24}"),
    "email": re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"),
    "company": re.compile(r".{1,80}"),
    "title": re.compile(r".{1,80}"),
    "location": re.compile(r".{1,80}"),
}


def field_said(mask: str, start: int, end: int, today: date) -> tuple[str, str, int, int] | None:
    """The field, whose it is, and where its value stands, of a clause such as ``birthday: 3 may``; None for others."""
    match = FIELD.match(mask, start, end)
    if match is None:
        return None
    name = FIELDS[match[1].lower()]
    said = mask[match.end() : end].strip()
    if name == "birthday":
        return (name, match[2] or "", match.end(), end) if birthday_said(said, today) else None
    return (name, match[2] or "", match.end(), end) if _VALUES[name].fullmatch(said) else None


def birthday_said(text: str, today: date) -> str:
    """``--05-03`` for ``3 may`` or ``--05-03`` itself, with the year where one is said; empty when it is no day."""
    if re.fullmatch(r"--\d\d-\d\d", text):
        text = f"2000{text[1:]}"
        year = False
    else:
        year = re.search(r"\d{4}", text) is not None
    try:
        day = parse_day(text, today, looks=DayDirection.BACK)
    except ValueError:
        return ""
    return day.isoformat() if year else f"--{day.month:02}-{day.day:02}"


def begins_special(mask: str, start: int, end: int) -> bool:
    """True if a clause that begins there is a key point, about giving and taking, or about no reply."""
    return bool(
        STAR.match(mask, start, end)
        or KIND.match(mask, start, end)
        or VERB.match(mask, start, end)
        or NO_REPLY.fullmatch(mask, start, end)
    )


def _read_special(reading: LineScan, clauses: Clauses, start: int, end: int) -> bool:
    mask = reading.mask
    if match := NO_REPLY.fullmatch(mask, start, end):
        clauses.note_no_reply(match)
        reading.note(start, end, PartKind.NO_REPLY, "no reply")
        return True
    star = STAR.match(mask, start, end)
    after_star, _ = reading.strip(star.end() if star else start, end)
    kind = KIND.match(mask, after_star, end)
    if star or kind:
        said_from = kind.end() if kind else after_star
        said = reading.words(said_from, end)
        if not said:
            return False
        clauses.key_points.append(KeyPoint(said, kind[1].lower() if kind else "point"))
        reading.note(start, end, PartKind.KEY_POINT, said)
        clauses.other.append((said_from, end))
        return True
    if verb := VERB.match(mask, start, end):
        said = reading.words(verb.end(), end)
        clauses.given[verb[1].lower()].append(said)
        reading.note(start, end, PartKind(verb[1].lower()), said)
        clauses.other.append((verb.end(), end))
        clauses.spoken.append((start, end))
        return True
    return _read_field(reading, clauses, start, end)


def _read_field(reading: LineScan, clauses: Clauses, start: int, end: int) -> bool:
    today = reading.context.today
    said = field_said(reading.mask, start, end, today)
    if said is None:
        return False
    name, whose, first, last = said
    value = reading.words(first, last)
    clauses.fields.append((name, birthday_said(value, today) if name == "birthday" else value, whose))
    reading.note(start, end, PartKind.FIELD, f"{name} {value}")
    return True


def find_place(mask: str, start: int, end: int) -> tuple[int, int] | None:
    """Start and end of the place after ``at`` in a clause; None when there is none."""
    for match in AT.finditer(mask, start, end):
        first = match.end()
        if first - start > _PLACE_WITHIN_LETTERS:
            return None
        if _NOT_BEFORE_PLACE.search(mask, start, match.start()) or NO_PLACE.match(mask, first, end):
            continue
        stop = _PLACE_ENDS.search(mask, first, min(end, first + _PLACE_LETTERS))
        last = stop.start() if stop else end
        if last - first > _PLACE_LETTERS:
            continue
        last = first + len(mask[first:last].rstrip(" .!?;:"))
        if last > first and len(mask[first:last].split()) <= _PLACE_WORDS:
            return first, last
    return None


@frozen
class _Way:
    """A word or phrase that says a channel.

    Attributes:
        words: folded.
        order: its place among all; the first of those that stand at one place counts.
        key: of the channel.
        name: as the rules write it.
    """

    words: tuple[str, ...]
    order: int
    key: str
    name: str


@lru_cache(maxsize=4)
def _ways(channels: tuple[Channel, ...]) -> tuple[Mapping[str, list[_Way]], list[_Way]]:
    """First word -> the ways that begin with it; and those in scripts without blanks. One word also as a verb.

    ``emailed``, ``messaged``, ``calling``; of a channel that counts for nothing as it stands: a note is no talk.
    """
    begun: dict[str, list[_Way]] = {}
    dense: list[_Way] = []
    named = [(channel, name) for channel in channels for name in (channel.key, *channel.aliases)]
    for order, (channel, name) in enumerate(named):
        words = tuple([word.text for word in words_of(fold(name))])
        forms = {words} if words else set()
        if channel.weight and len(words) == 1:
            forms |= {(f"{words[0]}{end}",) for end in ("ed", "d", "ing")} | {(f"{words[0][:-1]}ing",)}
        for form in forms:
            begun.setdefault(form[0], []).append(_Way(form, order, channel.key, name))
        if is_dense(name):
            dense.append(_Way((fold(name),), order, channel.key, name))
    return begun, dense


_SAY_WHO = frozenset(("is", "are"))


def find_channel_word(reading: LineScan, start: int, end: int) -> tuple[str, str] | None:
    """The channel that one of the first words of the clause names: its key, and the word; None when none does."""
    folded = fold(reading.mask[start:end][:200])
    words = tuple([word.text for word in words_of(folded)][: _FIRST_WORDS + 2])
    begun, dense = _ways(reading.context.channels)
    for at, word in enumerate(words[:_FIRST_WORDS]):
        found = [way for way in begun.get(word, ()) if words[at : at + len(way.words)] == way.words]
        if at == 0:
            found += _in_run(dense, folded, words)
        if found and not (at and words[at - 1] in _SAY_WHO):  # “the new dentist is called Hal”
            first = min(found, key=lambda way: way.order)
            return first.key, first.name
    return None


def _in_run(dense: list[_Way], folded: str, words: tuple[str, ...]) -> list[_Way]:
    """The ways that stand within the first run of letters, and not as words of their own."""
    return [way for way in dense if way.words[0] in folded[:_FIRST_LETTERS] and way.words[0] not in words]
