"""Words of a day that are none where they stand: ``by friday``, ``on her last day``, ``on the 3rd floor``."""

from __future__ import annotations

import re
from collections.abc import Collection

from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort

_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_GO_ON = frozenset(("verbs", "about", "with"))
"""Sections of words with which a sentence goes on behind a day: ``on the 5th met Ana``, ``the 5th about taxes``."""


def stands_after_no_day(prose: Prose, clause: Clause, position: int) -> bool:
    """True if the words before say that what follows is no day of the talk: ``by friday``, ``on her last day``."""
    before = prose.keys[position - 1] if position > clause.first else ""
    if before in prose.lexicon.words("not_day_after"):
        return True
    if before in prose.lexicon.words("pronouns") or before in ("his", "their", "my", "our", "your"):
        return True  # “on her last day at the firm”
    earlier = prose.keys[position - 2] if position - 1 > clause.first else ""
    return before in ("the", "on", "around", "about") and earlier in prose.lexicon.words("not_day_after")


def is_of_a_thing(prose: Prose, day: tuple[int, int], clause: Clause, named: Collection[int]) -> bool:
    """True if the words are those of a thing: ``the sun came out``, ``on the 3rd floor``, ``on 5th avenue``.

    Args:
        prose: the text.
        day: begin and end of the words in it.
        clause: in which they stand.
        named: the tokens that name somebody, who is no thing.
    """
    tokens, short_days = prose.tokens, prose.lexicon.words("short_days")
    here = [each for each in range(clause.first, clause.last) if day[0] <= tokens[each].start < day[1]]
    words = [prose.keys[each] for each in here]
    if len(words) == 2 and words[0] == "the" and words[1] in short_days:
        return True
    behind = here[-1] + 1 if here else clause.last
    if behind >= clause.last or behind in named or _ORDINAL.fullmatch(words[-1]) is None:
        return False
    goes_on = prose.keys[behind] in prose.lexicon.words("function") or prose.at(behind).keys() & _GO_ON
    return tokens[behind].sort is Sort.WORD and tokens[behind].raw.islower() and not goes_on
