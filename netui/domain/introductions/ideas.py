"""Ideas for introductions: whose offer answers whose need, and who cares for the same rare things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import combinations

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.text.agreeing_words import MATCH_FROM_OVERLAP, UsedWords, overlap, stems, words_of_entry
from netui.domain.text.folding import fold

LEAST_TIE = 15
"""The weakest tie of somebody whom the user can introduce."""

IDEA_FROM_POINTS, MOST_POINTS = 30, 100
OFFER_POINTS, OVERLAP_POINTS, FURTHER_POINTS = 30, 30, 10
INTEREST_POINTS, INTERESTS_COUNTED, PLACE_POINTS = 15, 2, 5
RARE_AT_MOST, RARE_SHARE = 3, 0.05
"""An interest tells two apart from the rest while no more people than this, or this share of them, have it."""

MOST_IDEAS = 20

_LOOKED_AT_A_STEP = 20
"""People or pairs that are looked at in one step."""


class ReasonKind(StrEnum):
    """A kind of reason for bringing two people together."""

    OFFER = "offer"
    INTEREST = "interest"
    PLACE = "place"


@frozen
class IdeaReason:
    """One reason why two should meet; entries as they stand on the cards.

    Attributes:
        kind: what sort.
        a_text: the entry of the one who is asked first.
        b_text: the entry of the other.
    """

    kind: ReasonKind
    a_text: str
    b_text: str

    @property
    def text(self) -> str:
        """The reason in words."""
        if self.kind is ReasonKind.OFFER:
            return f"“{self.a_text}” · “{self.b_text}”"
        return f"both: {self.a_text}" if self.kind is ReasonKind.INTEREST else f"both in {self.a_text}"


@frozen
class Idea:
    """Two who might suit each other.

    Attributes:
        a: id of the one to be asked first: who would give, or to whom the tie is stronger.
        b: id of the other.
        score: points, from 30 up to 100.
        reasons: the best first.
    """

    a: str
    b: str
    score: int
    reasons: tuple[IdeaReason, ...]

    @property
    def text(self) -> str:
        """All reasons in one line: ``“honest code review” · “a reviewer”``, ``both: chess, old maps``."""
        interests = [reason.a_text for reason in self.reasons if reason.kind is ReasonKind.INTEREST]
        said = [reason.text for reason in self.reasons if reason.kind is ReasonKind.OFFER]
        said += [f"both: {', '.join(interests)}"] if interests else []
        said += [reason.text for reason in self.reasons if reason.kind is ReasonKind.PLACE]
        return " · ".join(said)


@frozen
class Candidate:
    """Somebody who may be introduced: active, with a tie that bears it.

    Attributes:
        contact: who it is.
        tie: strength of the user's tie to them.
    """

    contact: Contact
    tie: int


_Match = tuple[float, str, str, str, str]
"""An offer that answers a need: overlap, id of the giver, their offer, id of the other, their need."""


class Looking:
    """One search for ideas, a little with each step.

    Attributes:
        found: every pair with points enough, in no order, once all steps are taken.
    """

    def __init__(self, people: Mapping[str, Candidate]) -> None:
        self._people = people
        self.found: list[Idea] = []
        self._common = frozenset[str]()
        self._most_holders = max(RARE_AT_MOST, RARE_SHARE * len(people))
        self._held_by: dict[str, set[str]] = {}

    def steps(self) -> Iterator[float]:
        """Look for every pair with points enough; yields how much is done, 0..1, after every few people and pairs."""
        used = UsedWords()
        for number, person in enumerate(self._people.values()):
            contact = person.contact
            used.add(
                frozenset[str]().union(*map(words_of_entry, (*contact.interests, *contact.offers, *contact.needs)))
            )
            for interest in contact.interests:
                self._held_by.setdefault(_as_one(interest), set()).add(contact.id)
            if not number % _LOOKED_AT_A_STEP:
                yield 0.3 * number / len(self._people)
        self._common = used.common
        matches: dict[tuple[str, str], list[_Match]] = {}
        looked_at = 0
        for match in self._matches():
            if match is not None:
                pair = (match[1], match[3]) if match[1] < match[3] else (match[3], match[1])
                matches.setdefault(pair, []).append(match)
                continue
            looked_at += 1
            if not looked_at % _LOOKED_AT_A_STEP:
                yield 0.3 + 0.25 * looked_at / len(self._people)
        shared = self._shared_interests()
        pairs = matches.keys() | {pair for pair, count in shared.items() if count >= INTERESTS_COUNTED}
        for number, pair in enumerate(pairs):
            idea = self._idea(pair, matches.get(pair, ()))
            if idea is not None:
                self.found.append(idea)
            if not number % _LOOKED_AT_A_STEP:
                yield 0.8 + 0.2 * number / len(pairs)

    def order(self, idea: Idea) -> tuple[int, int, str, str, str, str]:
        """Return what orders ideas, the best least: points, ties, names, ids."""
        a, b = self._people[idea.a], self._people[idea.b]
        return -idea.score, -(a.tie + b.tie), fold(a.contact.name), fold(b.contact.name), idea.a, idea.b

    def _words(self, entry: str) -> frozenset[str]:
        return words_of_entry(entry) - self._common

    def _matches(self) -> Iterator[_Match | None]:
        """Yield each offer that answers somebody's need, and None after each person.

        Only entries with a word in common are compared.
        """
        needs: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
        for person in self._people.values():
            yield None
            for need in dict.fromkeys(person.contact.needs):
                words = self._words(need)
                for key in {stem for word in words for stem in stems(word)}:
                    needs.setdefault(key, []).append((person.contact.id, need, words))
        for giver in self._people.values():
            yield None
            for offer in dict.fromkeys(giver.contact.offers):
                words = self._words(offer)
                keys = {stem for word in words for stem in stems(word)}
                near = {(other, need): theirs for key in keys for other, need, theirs in needs.get(key, ())}
                for (other, need), theirs in near.items():
                    if giver.contact.id != other:
                        share = overlap(words, theirs)
                        if share >= MATCH_FROM_OVERLAP:
                            yield share, giver.contact.id, offer, other, need

    def _shared_interests(self) -> Counter[tuple[str, str]]:
        """Return how many rare interests two share; pairs without any are missing."""
        shared: Counter[tuple[str, str]] = Counter()
        for holders in self._held_by.values():
            if 2 <= len(holders) <= self._most_holders:
                shared.update(combinations(sorted(holders), 2))
        return shared

    def _idea(self, pair: tuple[str, str], matches: Sequence[_Match]) -> Idea | None:
        best = sorted(matches, key=lambda match: (-match[0], -self._people[match[1]].tie, match[1:]))
        a, b = (best[0][1], best[0][3]) if best else self._by_tie(pair)
        interests = self._rare_interests(a, b)
        points = INTEREST_POINTS * len(interests)
        if best:
            points += round(OFFER_POINTS + OVERLAP_POINTS * best[0][0]) + FURTHER_POINTS * (len(best) - 1)
        place = self._place(a, b) if points else None
        points = min(MOST_POINTS, points + (PLACE_POINTS if place else 0))
        if points < IDEA_FROM_POINTS:
            return None
        offers = [
            IdeaReason(ReasonKind.OFFER, offer, need) if giver == a else IdeaReason(ReasonKind.OFFER, need, offer)
            for _, giver, offer, _, need in best
        ]
        return Idea(a, b, points, (*offers, *interests, *([place] if place else ())))

    def _by_tie(self, pair: tuple[str, str]) -> tuple[str, str]:
        """The two, the one with the stronger tie first."""
        one, other = sorted(
            pair, key=lambda each: (-self._people[each].tie, fold(self._people[each].contact.name), each)
        )
        return one, other

    def _rare_interests(self, a: str, b: str) -> list[IdeaReason]:
        theirs = {_as_one(each): each for each in self._people[b].contact.interests}
        found = {
            _as_one(each): IdeaReason(ReasonKind.INTEREST, each, theirs[_as_one(each)])
            for each in self._people[a].contact.interests
            if _as_one(each) in theirs and len(self._held_by[_as_one(each)]) <= self._most_holders
        }
        return list(found.values())[:INTERESTS_COUNTED]

    def _place(self, a: str, b: str) -> IdeaReason | None:
        here, there = self._people[a].contact.location, self._people[b].contact.location
        same = bool(_as_one(here)) and _as_one(here) == _as_one(there)
        return IdeaReason(ReasonKind.PLACE, here, there) if same else None


def _as_one(text: str) -> str:
    return " ".join(fold(text).split())
