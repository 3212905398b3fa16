"""Completion of a captured line where the caret stands: names; after a sign channels, tags, tiers, places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.domain.capture.model import Capture
from netui.domain.core.frozen import frozen
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session

LIMIT = 6
"""Most choices offered: more help nobody who is typing."""

_SIGNS = "@#!^"
_RECENT_TALKS = 200
"""Number of the last conversations from which places are offered."""


@frozen
class Offer:
    """The offers for a part of the line.

    Attributes:
        start: index of the first character it would replace.
        end: index after the last.
        texts: replacements, the likeliest first; empty when there is nothing to offer.
        labels: how each is shown, where that differs from what is put into the line.
    """

    start: int
    end: int
    texts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def complete_at(line: str, caret: int, capture: Capture, session: Session) -> Offer:
    """Return the offers for the place where the caret is.

    Args:
        line: as typed so far.
        caret: index of the character before which it stands, 0..len(line).
        capture: the parsed line as it stands.
        session: where people, tags and places are known.
    """
    for problem in capture.problems:
        if problem.candidates and problem.start < problem.end:
            return _choose(problem.start, problem.end, problem.candidates, session)
    before = line[:caret]
    start = _token_start(before)
    token = before[start:]
    if token[:1] and token[0] in _SIGNS:
        return Offer(start, caret, tuple(token[0] + text for text in _after_sign(token[0], token[1:], session)))
    start, typed = _name_start(before)
    if not typed:
        return Offer(caret, caret)
    found = reader_of(session).names.complete(typed, LIMIT)
    names = [one.name for one in found if fold(one.name) != fold(typed)]
    return Offer(start, caret, tuple(dict.fromkeys(names)))


def _choose(start: int, end: int, candidates: Sequence[str], session: Session) -> Offer:
    """One of several people. Those whose name only they have are put by name, the others by their id."""
    contacts = [contact for one in candidates[:LIMIT] if (contact := session.network.contact(one))]
    texts, labels = [], []
    for contact in contacts:
        alone = reader_of(session).names.meant(contact.name) == (contact.id,)
        texts.append(contact.name if alone else contact.id)
        labels.append(f"{contact.name} ({contact.company})" if contact.company else contact.name)
    return Offer(start, end, tuple(texts), tuple(labels))


def _token_start(before: str) -> int:
    """Return the start of the word that the caret stands in."""
    return max(before.rfind(" "), before.rfind(","), before.rfind(":")) + 1


def _name_start(before: str) -> tuple[int, str]:
    """Return the start of the name that is being typed, and the name so far.

    Before the colon it is everything since the last comma, after it the last word when that begins with a capital.
    """
    if ":" not in before:
        start = max(before.rfind(","), before.rfind("&")) + 1
        typed = before[start:].lstrip()
        return len(before) - len(typed), typed
    start = _token_start(before)
    word = before[start:]
    return start, word if len(word) > 1 and word[0].isupper() else ""


def _after_sign(sign: str, typed: str, session: Session) -> tuple[str, ...]:
    wanted = fold(typed)
    known = {
        "@": lambda: [channel.key for channel in session.rules.channels],
        "!": lambda: [tier.key for tier in session.rules.tiers],
        "#": lambda: _by_use(tag for contact in session.network.contacts() for tag in contact.tags),
        "^": lambda: _by_use(_places(session)),
    }[sign]()
    return tuple([text for text in known if fold(text).startswith(wanted) and fold(text) != wanted][:LIMIT])


def _places(session: Session) -> Iterable[str]:
    for head in reversed(session.network.conversations.last(_RECENT_TALKS)):
        conversation = session.network.conversation(head.id)
        if conversation is not None and conversation.place:
            yield f'"{conversation.place}"' if " " in conversation.place else conversation.place


def _by_use(texts: Iterable[str]) -> list[str]:
    """Each text once, the most used first."""
    counts: dict[str, int] = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    return sorted(counts, key=lambda text: -counts[text])
