"""The people whom a name that nobody has may mean all the same, so that nobody is written down twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netui.domain.people.name_index import NameIndex, called
from netui.domain.people.names.name_parts import generation_of
from netui.domain.people.names.name_words import core_of, name_parts_of
from netui.domain.text.folding import fold

_TWO_LETTERS = re.compile("([aou])e")


def spelt_without_umlauts(text: str, names: NameIndex) -> Sequence[str]:
    """Ids of those whose full name has umlauts where this one has two letters: ``Juergen Mueller`` Jürgen Müller."""
    folded = fold(text)
    bare = _TWO_LETTERS.sub(r"\1", folded)
    return names.full_name(name_parts_of(bare)) if bare != folded else ()


def perhaps_meant(text: str, names: NameIndex) -> tuple[str, ...]:
    """Ids of those whom a name that nobody has may mean: ``A. Silva`` Ana Silva, ``Ana Silva Jr.`` perhaps her.

    An initial may stand for a given name, or be a middle one; a generation may have been left out or be another's;
    ``ae`` may be how a keyboard without ``ä`` writes it: ``Juergen Mueller`` perhaps Jürgen Müller.
    """
    parts = name_parts_of(fold(text))
    if len(parts) < 2:
        return ()
    if umlauts := spelt_without_umlauts(text, names):
        return names.in_order(umlauts)
    core = core_of(parts)
    if generation_of(parts) and (found := called(names, core)):
        return names.in_order(found)
    rest = [word for word in core if len(word) > 1]
    if not rest or len(rest) == len(core):
        return ()
    if len(core[0]) > 1:
        return names.in_order(names.full_name(rest))
    return names.in_order(each for each in names.with_words(rest) if _begins_with(core[0], names.words_of(each)))


def _begins_with(initial: str, called: Sequence[Sequence[str]]) -> bool:
    """True if one of somebody's names begins with an initial; a name of signs alone has no word at all."""
    return any(core_of(words)[0].startswith(initial) for words in called if words)
