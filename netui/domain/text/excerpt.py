"""The stretch of a text in which something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.domain.core.frozen import frozen
from netui.domain.text.folding import fold, fold_with_origins

_WIDTH = 80
_LEAD = 24


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
    """The best stretch of the texts: from the first text with most of the folded words, around the first of them."""
    best = _best(texts, words)
    found = _places(best, words)
    if len(best) <= _WIDTH:
        return Excerpt(best, found)
    start = max(0, found[0][0] - _LEAD) if found else 0
    if start:
        start = best.find(" ", start, found[0][0]) + 1 or start
    end = len(best) if len(best) <= start + _WIDTH else start + _WIDTH
    if end < len(best):
        blank = best.rfind(" ", start + _WIDTH // 2, end)
        end = blank if blank > 0 else end
    text = ("…" if start else "") + best[start:end] + ("…" if end < len(best) else "")
    return Excerpt(text, _places(text, words))


def _best(texts: Iterable[str], words: Sequence[str]) -> str:
    """The first text with most of the words, as one line; those behind one with all of them are not looked at."""
    best, most = "", -1
    for text in texts:
        line = " ".join(text.split())
        folded = fold(line)
        count = sum([word in folded for word in words])
        if count > most:
            best, most = line, count
        if most == len(words):
            break
    return best


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
