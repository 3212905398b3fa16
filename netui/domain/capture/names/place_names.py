"""Countries and cities that many people are from, and the names of places as they are compared."""

from __future__ import annotations

import re

from netui.domain.text.folding import fold

_PLACE_NAMES = """
    germany france spain italy portugal austria switzerland belgium netherlands holland denmark sweden norway
    finland poland ireland scotland wales england uk usa canada mexico brazil argentina chile india china japan
    korea singapore australia kenya nigeria ghana egypt israel turkey greece berlin hamburg munich cologne frankfurt
    paris lyon london manchester leeds edinburgh glasgow dublin madrid barcelona lisbon porto rome milan vienna
    zurich geneva basel brussels amsterdam utrecht rotterdam copenhagen stockholm oslo helsinki warsaw prague
    budapest athens istanbul moscow kyiv toronto montreal vancouver boston chicago seattle austin denver tokyo osaka
    kyoto seoul beijing shanghai taipei bangalore mumbai delhi lagos nairobi accra cairo sydney melbourne auckland
    portland dallas houston miami atlanta philadelphia köln münchen wien zürich
"""
_IN_SEVERAL_WORDS = (
    "new york", "new delhi", "new zealand", "san francisco", "los angeles", "las vegas", "hong kong", "cape town",
    "tel aviv", "sao paulo", "buenos aires", "mexico city", "rio de janeiro", "south africa", "south korea",
    "st gallen", "the hague", "den haag", "czech republic",
)  # fmt: skip
COUNTRIES_AND_CITIES = frozenset((*map(fold, _PLACE_NAMES.split()), *_IN_SEVERAL_WORDS))
"""Places that ``from`` more likely means than a company, beside the places where people are known to be."""

ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "dem", "den", "le", "la", "les", "l", "el", "los", "las"))
"""Words before the name of a place that are none of it."""


def bare_place(place: str) -> str:
    """A place as it is compared: folded, without an article before it."""
    first, _, rest = " ".join(fold(place).split()).partition(" ")
    return rest if rest and first in ARTICLES else f"{first} {rest}".rstrip()


_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
NO_PLACE = re.compile(
    r"(?:length|all|least|once|last|first|most|times|risk|hand|ease|stake|odds|noon|midnight|night|lunchtime|some|any|"
    r"this|that|what|which|dawn|dusk|sunrise|sunset|(?:noon|midday|\d{1,2})[\s-]?ish"
    r"|\d{1,2}(?:[:.h]\d\d)?(?:\s*(?:am|pm|h|uhr|o'?clock))?)(?=\s|$)"
    r"|(?:half|(?:a\s+)?quarter)\s+(?:past|to|after)(?=\s|$)"
    rf"|(?:half\s+)?{_HOUR}(?:[\s-]?ish|\s+o'?clock)?(?=\s*[.,;!?]|\s*$|\s+(?:with|w/|on|about|sharp|today|yesterday|in)\b)",
    re.IGNORECASE,
)
"""Pattern of what stands behind ``at`` and is no place: ``at least``, ``at half seven``, ``at dawn``."""
