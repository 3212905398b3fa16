"""The stretch of a text in which something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from netui.domain.core.frozen import frozen
from netui.domain.text.folding import fold, fold_with_origins

_EXCERPT_CHARACTERS = 80
_LEAD_CHARACTERS = 24
_PART_CHARACTERS, _OVERLAP_CHARACTERS = 4_000, 200
"""Characters of the parts in which a long text is looked through, and how many two neighbours have in common."""


@frozen
class Excerpt:
    """A short stretch of text.

    Attributes:
        text: one line, at most about 80 characters; ``…`` where something was left out.
        marks: start and end of each found word in ``text``, in order, apart from each other.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def excerpt_of(texts: Iterable[str], words: Sequence[str]) -> Excerpt:
    """Return the best stretch: of the first text with most of the folded words, around the first of them."""
    best = _best(texts, words)
    line, found = best.line, _places(best.line, words)
    if len(line) <= _EXCERPT_CHARACTERS and not best.goes_before and not best.goes_on:
        return Excerpt(line, found)
    start = max(0, found[0][0] - _LEAD_CHARACTERS) if found else 0
    if start:
        start = line.find(" ", start, found[0][0]) + 1 or start
    end = len(line) if len(line) <= start + _EXCERPT_CHARACTERS else start + _EXCERPT_CHARACTERS
    if end < len(line):
        blank = line.rfind(" ", start + _EXCERPT_CHARACTERS // 2, end)
        end = blank if blank > 0 else end
    before, after = bool(start) or best.goes_before, end < len(line) or best.goes_on
    text = ("…" if before else "") + line[start:end] + ("…" if after else "")
    return Excerpt(text, _places(text, words))


@frozen
class _Stretch:
    """A part of a text as one line, and whether the text begins before it and goes on after it."""

    line: str
    goes_before: bool = False
    goes_on: bool = False


def _best(texts: Iterable[str], words: Sequence[str]) -> _Stretch:
    """Return the first stretch with most of the words; the search ends at one that has all of them."""
    best, most = _Stretch(""), -1
    for stretch in chain.from_iterable(map(_stretches, texts)):
        folded = fold(stretch.line)
        count = sum([word in folded for word in words])
        if count > most:
            best, most = stretch, count
        if most == len(words):
            break
    return best


def _stretches(text: str) -> Iterator[_Stretch]:
    """Yield the text, or overlapping parts of it: a text as long as a book is looked through only as far as need be."""
    step = _PART_CHARACTERS - _OVERLAP_CHARACTERS
    starts = range(0, max(1, len(text) - _OVERLAP_CHARACTERS), step) if len(text) > _PART_CHARACTERS else (0,)
    for start in starts:
        line = " ".join(text[start : start + _PART_CHARACTERS].split())
        yield _Stretch(line, start > 0, start + _PART_CHARACTERS < len(text))


def _places(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    folded, origins = fold_with_origins(text)
    places: list[tuple[int, int]] = []
    for word in words:
        at = folded.find(word) if word else -1
        while at >= 0:
            places.append((origins[at], origins[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    places.sort()
    apart: list[tuple[int, int]] = []
    for start, end in places:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)
