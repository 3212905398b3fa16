"""Key points by topic. The topics are the user's own words: tags and interests, aims, tags of links.

A point belongs to each topic all of whose words agree with words of its text; failing that to the tags of whoever said
it; else to ``other``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.conversation import LEARNED_KINDS, Conversation
from netui.domain.text.agreeing_words import agree, stems, words_of_entry
from netui.domain.text.folding import fold

OTHER = "other"
"""The topic of what belongs to none."""

LATELY_DAYS = 365
"""Points of these days decide first which topic stands first."""


@frozen
class Point:
    """Something the user learned from somebody.

    Attributes:
        kind: ``insight``, ``trend``, ``advice`` ...
        text: in the user's words.
        on: the day.
        contact_id: the person who said it; empty when nobody is known any more.
        conversation_id: the conversation it stands in.
    """

    kind: str
    text: str
    on: date
    contact_id: str
    conversation_id: str


@frozen
class Topic:
    """A topic with what was learned about it.

    Attributes:
        name: as the user wrote it, or ``OTHER``.
        points: newest first; never empty.
    """

    name: str
    points: tuple[Point, ...]


def points_of(conversation: Conversation, knows: Iterable[str]) -> Iterator[Point]:
    """Yield what was learned in a conversation.

    Args:
        conversation: whole.
        knows: ids of those who took part and are still known, in the order named; the first is taken to have said it.
    """
    who = next(iter(knows), "")
    for point in conversation.key_points:
        if point.kind in LEARNED_KINDS:
            yield Point(point.kind, point.text, conversation.on, who, conversation.id)


class TopicFinder:
    """Finds the topics that a text is about."""

    def __init__(self, names: Iterable[str]) -> None:
        """Look for topics of these names; of two that differ by capitals alone the first spelling counts."""
        self._names: dict[str, str] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._with_stem: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            key = fold(name.strip())
            if key and key not in self._names:
                self._names[key] = name.strip()
                self._words[key] = words_of_entry(name)
        used_by = Counter(stem for words in self._words.values() for word in words for stem in stems(word))
        for key, words in self._words.items():
            # All words of a topic have to stand in a text: the one that fewest topics have finds it.
            rarest = min(words, key=lambda word: (sum(used_by[stem] for stem in stems(word)), word), default="")
            for stem in stems(rarest) if rarest else ():
                self._with_stem[stem].append(key)

    def name(self, text: str) -> str:
        """Return how a topic is spelled that is written in any capitals; empty when there is none of that name."""
        return self._names.get(fold(text.strip()), "")

    def topics_of(self, text: str) -> list[str]:
        """Return the names of the topics that a text speaks of, in alphabetical order; empty when it does of none."""
        said = words_of_entry(text)
        likely = {key for word in said for stem in stems(word) for key in self._with_stem.get(stem, ())}
        found = [key for key in likely if all(any(agree(word, other) for other in said) for word in self._words[key])]
        return [self._names[key] for key in sorted(found)]


def topics_about(point: Point, finder: TopicFinder, tags: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the topics that a point belongs to, one at least; ``tags`` are the speaker's."""
    own = filter(None, map(finder.name, tags))
    return tuple(finder.topics_of(point.text) or dict.fromkeys(own) or (OTHER,))


def by_topic(points: Iterable[tuple[Point, Iterable[str]]], today: date) -> list[Topic]:
    """Return the topics with their points: what was spoken of most lately comes first, and ``other`` last.

    Args:
        points: newest first, each with the names of its topics.
        today: the day.
    """
    found: dict[str, list[Point]] = defaultdict(list)
    for point, names in points:
        for name in names:
            found[name].append(point)
    lately = moved(today, -LATELY_DAYS)
    topics = [Topic(name, tuple(said)) for name, said in found.items()]

    def order(topic: Topic) -> tuple[bool, int, int, str]:
        new = sum(point.on > lately for point in topic.points)
        return topic.name == OTHER, -new, -len(topic.points), fold(topic.name)

    return sorted(topics, key=order)
