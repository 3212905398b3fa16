"""Completion of a captured line where the caret stands: names; after a sign channels, tags, tiers, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netui.domain.capture.model import Capture, CaptureProblem
from netui.domain.core.frozen import frozen
from netui.domain.people.told_apart import told_apart
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session

MOST_CHOICES = 6
"""Most choices offered: more help nobody who is typing."""

_SIGNS = "@#!^"
_PARTING = ",&+:"
"""Signs that part two names: none has one of them in it."""
_WORD = re.compile(r"[^\s,&+/:()]+")
_MOST_WORDS, _LEAST_LETTERS = 3, 2
_BEFORE = frozenset(
    ("with", "w", "and", "to", "from", "met", "saw", "called", "rang", "phoned", "texted", "emailed", "about", "for",
     "by", "mit", "und", "von", "bei", "avec", "et", "de", "con", "y")
)  # fmt: skip
"""Words behind which a name is likely, in whatever letters."""
_RECENT_CONVERSATIONS = 200
"""Number of the last conversations from which places are offered."""


@frozen
class Continuation:
    """The words that could stand in a part of the line.

    Attributes:
        start: index of the first character it would replace.
        end: index after the last.
        texts: replacements, the likeliest first; empty when there is nothing to offer.
        labels: how each is shown, where that differs from what is put into the line.
        is_quiet: whether it is put there when asked for and not shown: ``and`` may become Andrea, and seldom does.
    """

    start: int
    end: int
    texts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    is_quiet: bool = False


def complete_at(line: str, caret: int, capture: Capture, session: Session) -> Continuation:
    """Return the words that may stand where the caret is.

    Args:
        line: as typed so far.
        caret: index of the character before which it stands, 0..len(line).
        capture: the parsed line as it stands.
        session: where people, tags and places are known.
    """
    for problem in capture.problems:
        if problem.candidates and problem.start < problem.end:
            start, going_on = problem.start, _going_on(line, caret, problem, session)
            if going_on:
                return _choose(start, caret, going_on, session)
            return _choose(start, problem.end, problem.candidates, session)
    before = line[:caret]
    start = _token_start(before)
    token = before[start:]
    if token[:1] and token[0] in _SIGNS:
        return Continuation(start, caret, tuple(token[0] + text for text in _after_sign(token[0], token[1:], session)))
    return _name_at(before, caret, session)


def _going_on(line: str, caret: int, asked: CaptureProblem, session: Session) -> tuple[str, ...]:
    """Ids of the candidates whose name goes on with the word begun behind the one asked about: ``grace ho``."""
    if caret <= asked.end or _BEGUN_BEHIND.fullmatch(line, asked.end, caret) is None:
        return ()
    found = reader_of(session).names.complete(line[asked.start : caret], MOST_CHOICES)
    return tuple([one.contact_id for one in found if one.contact_id in asked.candidates])


_BEGUN_BEHIND = re.compile(r"\s+[^\s,:&+()]+")
"""Pattern of one word that is being typed behind a name."""


def _name_at(before: str, caret: int, session: Session) -> Continuation:
    """A name that is being typed: all since the last comma before the colon, else the last three words or fewer.

    It is shown where a name is likely: with a capital, behind a comma or a word such as ``with``.
    """
    names = reader_of(session).names
    for start in _name_starts(before):
        typed = before[start:]
        found = names.complete(typed, MOST_CHOICES) if typed.strip() else ()
        texts = [one.name for one in found if fold(one.name) != fold(typed)]
        if texts:
            return Continuation(start, caret, tuple(dict.fromkeys(texts)), is_quiet=not _likely(before, start))
        if found:
            break
    return Continuation(caret, caret)


def _choose(start: int, end: int, candidates: Sequence[str], session: Session) -> Continuation:
    """Return a choice of several people. Those whose name only they have are put by name, the others by their id."""
    contacts = [contact for one in candidates[:MOST_CHOICES] if (contact := session.network.contact(one))]
    texts = []
    for contact in contacts:
        alone = reader_of(session).names.meant(contact.name) == (contact.id,)
        texts.append(contact.name if alone else contact.id)
    return Continuation(start, end, tuple(texts), told_apart(contacts))


def _token_start(before: str) -> int:
    """Return the start of the word that the caret stands in."""
    return max(before.rfind(" "), before.rfind(","), before.rfind(":")) + 1


def _name_starts(before: str) -> list[int]:
    """The places where a name that is being typed may begin, the longest name first."""
    starts: list[int] = []
    if ":" not in before:
        head = max(before.rfind(","), before.rfind("&")) + 1
        starts.append(len(before) - len(before[head:].lstrip()))
    words = [match.start() for match in _WORD.finditer(before)]
    if words and not before[-1:].isspace():
        parted_at = max(map(before.rfind, _PARTING))
        starts += [each for each in words[-_MOST_WORDS:] if parted_at < each <= len(before) - _LEAST_LETTERS]
    return sorted(dict.fromkeys(starts))


def _likely(before: str, start: int) -> bool:
    """True if what begins there is likely a name."""
    words = _WORD.findall(before[:start])
    return before[start].isupper() or not words or before[:start].rstrip()[-1] in ",&+/:" or fold(words[-1]) in _BEFORE


def _after_sign(sign: str, typed: str, session: Session) -> tuple[str, ...]:
    wanted = fold(typed)
    known = {
        "@": lambda: [channel.key for channel in session.rules.channels],
        "!": lambda: [tier.key for tier in session.rules.tiers],
        "#": lambda: _by_use(tag for contact in session.network.contacts() for tag in contact.tags),
        "^": lambda: _by_use(_places(session)),
    }[sign]()
    return tuple([text for text in known if fold(text).startswith(wanted) and fold(text) != wanted][:MOST_CHOICES])


def _places(session: Session) -> Iterable[str]:
    for head in reversed(session.network.conversations.last(_RECENT_CONVERSATIONS)):
        conversation = session.network.conversation(head.id)
        if conversation is not None and conversation.place:
            yield f'"{conversation.place}"' if " " in conversation.place else conversation.place


def _by_use(texts: Iterable[str]) -> list[str]:
    """Each text once, the most used first."""
    counts: dict[str, int] = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    return sorted(counts, key=lambda text: -counts[text])
