"""Words for people among whom somebody is to choose: as few as tell them apart, two namesakes of one company, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from netui.domain.records.contact import Contact

_TELLING: tuple[Callable[[Contact], str], ...] = (
    lambda one: one.company,
    lambda one: one.title,
    lambda one: one.emails[0].value if one.emails else "",
    lambda one: one.phones[0].value if one.phones else "",
    lambda one: one.location,
    lambda one: one.id,
)
"""Things to add behind a name, the first that people would say first; the id tells any two apart."""


def told_apart(people: Sequence[Contact]) -> tuple[str, ...]:
    """``Ana Silva (Tidal)`` of each, and of those who have that in common ``Ana Silva (Tidal, ana@tidal.example)``."""
    known = telling_words(people)
    return tuple(f"{one.name} ({words})" if words else one.name for one, words in zip(people, known, strict=True))


def counted_names(names: Iterable[str]) -> tuple[str, ...]:
    """``Ann Ek (2 of that name)``: names without repetition, where nothing but the name is known."""
    return tuple(f"{name} ({count} of that name)" if count > 1 else name for name, count in Counter(names).items())


def telling_words(people: Sequence[Contact]) -> tuple[str, ...]:
    """Words to stand beside each name: the company, and for those who share it more."""
    said = [[_TELLING[0](one)] for one in people]
    for telling in _TELLING[1:]:
        words = [(one.name, *more) for one, more in zip(people, said, strict=True)]
        shared = Counter(words)
        alike = [at for at, word in enumerate(words) if shared[word] > 1]
        if len({telling(people[at]) for at in alike}) > 1:
            for at in alike:
                said[at].append(telling(people[at]))
    return tuple(", ".join(filter(None, more)) for more in said)
