"""Names in small letters before the first colon: somebody new is offered there, and nobody taken."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from netui.domain.capture.head import find_colon, pieces_between
from netui.domain.capture.mentions import PARTICLES, looks_like_name
from netui.domain.capture.model import Person
from netui.domain.capture.names.people_found import OfferedPerson
from netui.domain.capture.names.stop_words import EVERYDAY_WORDS
from netui.domain.capture.scanner import LineScan
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold


def names_in_small_letters(
    reading: LineScan, means_more: Collection[str], *, taken_at: Sequence[int]
) -> tuple[tuple[OfferedPerson, ...], int]:
    """New people whom the words before the first colon may name, though written small: ``tom becker: gym``.

    Words that somebody known is called by are none of them: ``recap: …`` is about the one selected.

    Args:
        reading: the line.
        means_more: words and phrases that say something else before a colon: ``dont forget: …``.
        taken_at: where the names of those stand who are taken. Where all stand behind the colon, or somebody is
            selected, somebody is meant already: then only what begins with a usual given name is believed.

    Returns:
        Them, and the index after the colon.
    """
    colon = find_colon(reading.mask)
    pieces = pieces_between(reading, 0, colon) if colon else []
    unknown: list[tuple[int, int]] = []
    for piece in pieces:
        text = reading.words(*piece)
        if reading.context.names.meant(text):
            continue
        if fold(text) in means_more or not _may_be_a_name(text) or _says_what_was_done(reading, text):
            return (), 0
        unknown.append(piece)
    is_somebody_meant = reading.context.selected or (taken_at and min(taken_at) > (colon or 0))
    offered = tuple(
        [
            OfferedPerson(
                Person(_with_capitals(text), is_new=True, start=reading.origin(start), end=reading.origin(end)),
                {},
                start,
                end,
                "a name may stand before the colon",
            )
            for start, end in unknown
            for text in [reading.words(start, end)]
            if not is_somebody_meant or is_usual_name(fold(text).split()[0])
        ]
    )
    return offered, colon + 1 if colon else 0


def _with_capitals(text: str) -> str:
    """A name written small, with the capitals it has: ``tom van dijk`` is Tom van Dijk."""
    words = text.split()
    return " ".join(
        word if number and fold(word) in PARTICLES else word[0].upper() + word[1:] for number, word in enumerate(words)
    )


_DID = frozenset(("emailed", "mailed", "called", "rang", "phoned", "wrote", "texted", "messaged", "pinged", "replied"))


def _says_what_was_done(reading: LineScan, text: str) -> bool:
    """True if somebody known and a verb stand there: ``omar farouk emailed: …`` names nobody new."""
    name, _, verb = fold(text).rpartition(" ")
    return verb in _DID and bool(reading.context.names.meant(name))


def _may_be_a_name(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= 3 or not all(word.isalpha() for word in words) or not text.islower():
        return False
    if any(fold(word) in EVERYDAY_WORDS - (PARTICLES if number else frozenset()) for number, word in enumerate(words)):
        return False
    return looks_like_name(text.title())
