"""Names of companies as they are compared: one company is written in many ways."""

from __future__ import annotations

import re
from functools import lru_cache

from netui.domain.text.folding import fold

_FORMS = (
    "inc ltd llc llp gmbh mbh ag kg se sa sarl sas srl sl spa bv nv oy ab as asa aps plc co company corp corporation"
    " limited pty kk"
)
LEGAL_FORMS = frozenset(_FORMS.split())
"""Words of a company's name that most people leave out: its legal form, folded and without dots."""

_LEFT_OUT = LEGAL_FORMS | {"the"}
"""Words in which two names of one company may differ, wherever they stand."""

_SIGNS = re.compile(r"[^\w]+|_+")
_DOTS = re.compile(r"(?<=\w)\.(?=\w)")
"""Dots within an abbreviation: ``S.A.`` is ``SA``."""


@lru_cache(maxsize=16384)
def company_key(name: str) -> str:
    """Return what two spellings of one company share: ``Halyard Inc.`` and ``HALYARD`` are ``halyard``.

    Folded, without signs, and without legal forms at the end; a name that is nothing else keeps its first word. Empty
    when there is no letter or digit.
    """
    words = _SIGNS.sub(" ", _DOTS.sub("", fold(name))).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def is_one_company(one: str, other: str) -> bool:
    """True if two names of companies are the same but for case, signs, the article and the legal form."""
    return company_key(one) == company_key(other) or (bool(own := _own_words(one)) and own == _own_words(other))


def _own_words(name: str) -> list[str]:
    return [word for word in company_key(name).split() if word not in _LEFT_OUT]
