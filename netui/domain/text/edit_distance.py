"""Slips of the finger: how far a typed word is from the words there are."""

from __future__ import annotations

from collections.abc import Iterable


def slips_between(typed: str, word: str) -> int:
    """Return the edit distance of two words: letters put in, left out or changed, or neighbours swapped.

    Optimal string alignment, worked out for all places of a row at once in the bits of one number: Hyyrö, "A
    Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", Nordic Journal of Computing 10 (2003).
    """
    if not typed or not word:
        return len(typed) + len(word)
    places: dict[str, int] = {}
    for index, letter in enumerate(typed):
        places[letter] = places.get(letter, 0) | 1 << index
    full = (1 << len(typed)) - 1
    last = 1 << (len(typed) - 1)
    up, down, zeros, before = full, 0, 0, 0
    distance = len(typed)
    for letter in word:
        here = places.get(letter, 0)
        swapped = (((~zeros) & here) << 1) & before
        zeros = ((((here & up) + up) ^ up) | here | down | swapped) & full
        gained = down | ~(zeros | up) & full
        lost = zeros & up
        if gained & last:
            distance += 1
        elif lost & last:
            distance -= 1
        gained = (gained << 1) | 1
        lost <<= 1
        up = (lost | ~(zeros | gained)) & full
        down = gained & zeros & full
        before = here
    return distance


_LEAST_LETTERS = 4
"""Length in letters below which a word is only matched exactly: everything would be close to everything."""
_ANSWERS_KEPT = 256
_MANY_LETTERS = 8
"""Length in letters from which on a word may have two slips."""


def close_words(typed: str, words: Iterable[str]) -> list[tuple[str, int]]:
    """Return the words within one slip of the typed one (two from eight letters on), with their slips; in any order.

    A word must share its first or its last letter with what was typed; nothing is close to less than four letters.
    """
    most = _most_slips(typed)
    if not most:
        return []
    length, first, last = len(typed), typed[0], typed[-1]
    near = [
        word
        for word in words
        if -most <= len(word) - length <= most and (word[0] == first or word[-1] == last) and word != typed
    ]
    measured = [(word, slips_between(typed, word)) for word in near]
    return [(word, slips) for word, slips in measured if slips <= most]


class Vocabulary:
    """Many words, indexed by first and last letter and by length, so that few of them have to be compared."""

    def __init__(self, words: Iterable[str]) -> None:
        """Lay the words out; none is empty."""
        self._by_edge: dict[tuple[int, str, bool], list[str]] = {}
        self._answers: dict[str, list[tuple[str, int]]] = {}
        for word in words:
            self._by_edge.setdefault((len(word), word[0], True), []).append(word)
            self._by_edge.setdefault((len(word), word[-1], False), []).append(word)

    def close_to(self, typed: str) -> list[tuple[str, int]]:
        """Return the same as ``close_words``; answers are kept: a word is asked for again with each letter behind."""
        if typed not in self._answers:
            if len(self._answers) == _ANSWERS_KEPT:
                self._answers.clear()
            self._answers[typed] = self._compare(typed)
        return self._answers[typed]

    def _compare(self, typed: str) -> list[tuple[str, int]]:
        most = _most_slips(typed)
        edges = [(typed[0], True), (typed[-1], False)] if most else []
        lengths = range(len(typed) - most, len(typed) + most + 1)
        near = {word for edge in edges for each in lengths for word in self._by_edge.get((each, *edge), ())}
        return close_words(typed, near)


def _most_slips(typed: str) -> int:
    if len(typed) < _LEAST_LETTERS:
        return 0
    return 2 if len(typed) >= _MANY_LETTERS else 1
