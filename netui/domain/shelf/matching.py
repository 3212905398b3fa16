"""The match of a link and a person, with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import short_day
from netui.domain.records.contact import Contact
from netui.domain.records.link import Link
from netui.domain.text.agreeing_words import MATCH_FROM_OVERLAP, agree, overlap, words_of_entry
from netui.domain.text.folding import fold

SHOWN_FROM_POINTS, MOST_POINTS, MOST_PEOPLE = 20, 100, 12
"""Points from which a match is shown, the most there are, and how many people are named."""

_TAG_OF_INTEREST_POINTS, _INTEREST_POINTS, _NEED_POINTS, _TAG_POINTS, _SAID_POINTS = 40, 25, 30, 20, 15
_SAID_WORDS = 2
"""Words of a key point that have to agree with the link."""


@frozen
class Reason:
    """A reason why a link suits a person.

    Attributes:
        kind: ``interest``, ``need``, ``tag`` or ``said``.
        text: in words; holds user text.
        points: what it adds.
        entry: the interest, the need, the tag or the key point itself: user text.
    """

    kind: str
    text: str
    points: int
    entry: str


@frozen
class LinkWords:
    """A link as it is compared.

    Attributes:
        tags: folded.
        all_words: of title, note and tags.
        topics: words of the title, and of each tag.
    """

    tags: frozenset[str]
    all_words: frozenset[str]
    topics: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, link: Link, common: frozenset[str]) -> LinkWords:
        """Make a link ready; ``common`` are words that say nothing."""
        topics = tuple(words_of_entry(each) - common for each in (link.title, *link.tags))
        words = frozenset[str]().union(words_of_entry(link.note) - common, *topics)
        return cls(frozenset(map(fold, link.tags)), words, topics)


def reasons(
    contact: Contact, link: LinkWords, said: Iterable[tuple[date, str]], common: frozenset[str], today: date
) -> tuple[Reason, ...]:
    """Return why a link suits somebody, each sort of reason once; empty when nothing does.

    Args:
        contact: who.
        link: what.
        said: their key points of the last year with the day, newest first.
        common: words that too many people use to say something.
        today: for days in words.
    """
    found = (
        _interest(contact, link, common),
        _need(contact, link, common),
        _tag(contact, link),
        _said(said, link, common, today),
    )
    return tuple(each for each in found if each is not None)


def points(found: Iterable[Reason]) -> int:
    """Return the sum of some reasons, 0..100."""
    return min(MOST_POINTS, sum(each.points for each in found))


def _interest(contact: Contact, link: LinkWords, common: frozenset[str]) -> Reason | None:
    exact = next((each for each in contact.interests if fold(each) in link.tags), None)
    if exact is not None:
        return Reason("interest", f"cares about {exact}", _TAG_OF_INTEREST_POINTS, exact)
    close = _best(contact.interests, (link.all_words,), common)
    return Reason("interest", f"cares about {close}", _INTEREST_POINTS, close) if close else None


def _need(contact: Contact, link: LinkWords, common: frozenset[str]) -> Reason | None:
    need = _best(contact.needs, link.topics, common)
    return Reason("need", f"needs “{need}”", _NEED_POINTS, need) if need else None


def _best(entries: Iterable[str], topics: tuple[frozenset[str], ...], common: frozenset[str]) -> str:
    """The entry that agrees best with one of the topics; empty when none matches."""
    rated = ((max(_overlaps(each, topics, common), default=0.0), each) for each in entries)
    share, entry = max(rated, key=lambda each: each[0], default=(0.0, ""))
    return entry if share >= MATCH_FROM_OVERLAP else ""


def _overlaps(entry: str, topics: tuple[frozenset[str], ...], common: frozenset[str]) -> Iterator[float]:
    words = words_of_entry(entry) - common
    return (overlap(words, topic) for topic in topics)


def _tag(contact: Contact, link: LinkWords) -> Reason | None:
    tag = next((each for each in contact.tags if fold(each) in link.tags), None)
    return Reason("tag", f"tagged #{tag}", _TAG_POINTS, tag) if tag is not None else None


def _said(said: Iterable[tuple[date, str]], link: LinkWords, common: frozenset[str], today: date) -> Reason | None:
    for on, text in said:
        words = words_of_entry(text) - common
        if sum(any(agree(word, other) for other in link.all_words) for word in words) >= _SAID_WORDS:
            return Reason("said", f"said {short_day(on, today)}: “{text}”", _SAID_POINTS, text)
    return None
