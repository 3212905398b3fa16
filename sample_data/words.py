"""What can be said: the words of ``story/talk.yaml``, ``story/everyday.yaml`` and ``story/moments.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import yaml
from fixed import STORY


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something to say.

    Attributes:
        pattern: the sentence with ``{x}`` for what it is about; also when it is about nothing in particular.
        about: what stands for ``{x}``, or empty.
    """

    pattern: str
    about: str = ""

    def __str__(self) -> str:
        return self.pattern.format(x=self.about)


@dataclass(frozen=True, slots=True)
class Words:
    """All there is to say.

    Attributes:
        trades: trade -> about, say, meet, points, gave, got, asked, mine, theirs.
        everyday: say, meet, personal, told, places, comment, like, unanswered, conference.
        lead: channel -> how a summary begins.
        moments: slug -> what was said last, word for word, newest first.
    """

    trades: Mapping[str, Mapping[str, Sequence[str]]]
    everyday: Mapping[str, Sequence[str]]
    lead: Mapping[str, Sequence[str]]
    moments: Mapping[str, Sequence[Mapping[str, Any]]]

    def sentences(self, topic: str, *, together: bool) -> list[Sentence]:
        """Everything to say on a topic: a trade, ``everyday``, or a key of everyday.

        Args:
            topic: what it is about.
            together: whether both are in one place, where more can be done than said.
        """
        if topic in self.trades or topic == "everyday":
            source = self.trades.get(topic, self.everyday)
            patterns = [*source["say"], *(source["meet"] if together else ())]
        else:
            source, patterns = self.everyday, list(self.everyday[topic])
        return [
            Sentence(pattern, about)
            for pattern in patterns
            for about in (source["about"] if "{x}" in pattern else ("",))
        ]


def read_words() -> Words:
    """The words, as they stand in the story."""
    talk, everyday, moments = (
        yaml.safe_load((STORY / f"{name}.yaml").read_text("utf-8")) for name in ("talk", "everyday", "moments")
    )
    return Words(talk, everyday, everyday.pop("lead"), moments)


class Pool:
    """Hands out what was not handed out before; from the beginning again when all was."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._left: dict[str, list[Sentence]] = {}

    def take(self, topic: str, choices: Sequence[Sentence], tired_of: Sequence[Sentence]) -> Sentence:
        """A sentence unlike those one is tired of, if there is one.

        Args:
            topic: name of the pool.
            choices: everything in it that may be said now.
            tired_of: what was said to the same person lately.
        """
        left = self._left.setdefault(topic, [])
        allowed = set(choices)
        if not any(one in allowed for one in left):
            left.extend(self._chance.sample(list(choices), len(choices)))
        patterns = {one.pattern for one in tired_of}
        abouts = {one.about for one in tired_of[-3:] if one.about}
        fitting = [one for one in left if one in allowed]
        fresh = [one for one in fitting if one.pattern not in patterns and one.about not in abouts]
        chosen = (fresh or [one for one in fitting if one.pattern not in patterns] or fitting)[-1]
        left.remove(chosen)
        return chosen
