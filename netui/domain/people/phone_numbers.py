"""Phone numbers in one normal form: two spellings of one number become the same digits.

A form of our own rather than the library ``phonenumbers``: that one must be told in which country a number without a
country code is dialled, which nobody has told netui (``020 7946 0958`` is refused), takes 48 MB on disk, and 20 ms to
load on a quiet machine, 110 on a busy one. It is good at telling whether a number is valid; what is needed here is only
whether two are the same, written down by hand, and for that it is enough that country code and trunk zero go.
"""

from __future__ import annotations

import re
from functools import lru_cache

from netui.domain.core.frozen import frozen

_EXTENSION = re.compile(r"[\s,;.]*(?:;?ext\b|x|#|durchwahl|poste|anexo|ramal|,)[.:=\s]*\d{1,6}\s*$", re.IGNORECASE)
_NO_DIGITS = re.compile(r"\D+")
_TRUNK_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")
_BEFORE = re.compile(r"^[^\d+＋(]+")
"""Pattern of words and invisible marks before a number."""
_RUSSIAN_TRUNK = re.compile(r"8[\s(-]")
_COUNTRY = re.compile(
    r"1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[0578]|9[679])\d"
)
"""Country codes of ITU-T E.164: of one digit, of two, and all others of three."""
_LEAST_DIGITS = 7
"""Fewest digits of somebody's number: shorter ones are extensions and short codes, which many people share."""
_LEAST_DIGITS_WITH_COUNTRY = 11
"""Fewest digits from which a number without ``+`` begins with a country code that was written without it."""
_MOST_DIGITS = 15
"""Most digits of any number of the world (E.164)."""
_LOOKS_LIKE_ONE = re.compile(r"[+(]?[\d\s()./+\u2010-\u2015\u2212-]+(?:(?:ext\.?|x|#)\s*\d+)?", re.IGNORECASE)


@frozen
class PhoneNumber:
    """A number as it is compared.

    Attributes:
        country: its country code; empty when it was written without one.
        national: the digits within the country, without a trunk prefix; at least seven.
    """

    country: str
    national: str

    def agrees_with(self, other: PhoneNumber) -> bool:
        """True if both may be one number: a country that is not named may be any."""
        countries = {self.country, other.country} - {""}
        return self.national == other.national and len(countries) < 2


@lru_cache(maxsize=16384)
def phone_number(text: str) -> PhoneNumber | None:
    """The number in a text as it is compared; None when it has fewer than seven digits.

    ``+44 (0)20 7946 0958``, ``0044 20 79460958``, ``020 7946 0958`` and ``44 20 7946 0958 ext. 12`` have one national
    part. Which digits are a country code and which are not can be doubtful where no ``+`` stands; then the same digits
    are taken off either spelling, so that both still agree.
    """
    text = _BEFORE.sub("", _TRUNK_IN_BRACKETS.sub("", _EXTENSION.sub("", text)))
    digits = _NO_DIGITS.sub("", text)
    if not digits.isascii():
        digits = "".join(str(int(sign)) for sign in digits)
    is_international = text[:1] in ("+", "＋") or (text[:1] == "(" and text[1:2] in ("+", "＋"))
    if not is_international and digits.startswith("00"):
        digits, is_international = digits[2:], True
    elif not is_international and digits.startswith("011") and len(digits) > _LEAST_DIGITS_WITH_COUNTRY:
        digits, is_international = digits[3:], True
    elif not is_international and _RUSSIAN_TRUNK.match(text) and len(digits) == _LEAST_DIGITS_WITH_COUNTRY:
        digits = digits[1:]
    country = ""
    if is_international and (code := _COUNTRY.match(digits)):
        country, digits = code[0], digits[code.end() :]
    national = _without_prefixes(digits)
    return PhoneNumber(country, national) if len(national) >= _LEAST_DIGITS else None


def looks_like_a_number(text: str) -> bool:
    """True if a text is nothing but a phone number, in any spelling."""
    return _LOOKS_LIKE_ONE.fullmatch(text.strip()) is not None and phone_number(text) is not None


def _without_prefixes(digits: str) -> str:
    """Return the national digits without trunk zeros, and without what may be a country code."""
    digits = digits.lstrip("0")
    while _LEAST_DIGITS_WITH_COUNTRY <= len(digits) <= _MOST_DIGITS and (code := _COUNTRY.match(digits)):
        digits = digits[code.end() :].lstrip("0")
    return digits
