"""Ids of records: unique across devices, never reused, short enough to type in a shell."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32 in lower case: no i, l, o, u, so nothing is misread. https://www.crockford.com/base32.html"""
_RANDOM_BITS = 45
_ID_CHARACTERS = 16
_LETTERS = frozenset(_ALPHABET)


def new_id(now: datetime, random_bits: int | None = None) -> str:
    """An id of 16 characters: 7 for the second it was made in (so ids sort by age), 9 at random.

    Args:
        now: aware moment.
        random_bits: the random part, 0 <= n < 2**45, for tests; drawn from the system when absent.
    """
    if random_bits is None:
        random_bits = secrets.randbits(_RANDOM_BITS)
    seconds = int(now.astimezone(UTC).timestamp())
    return _encode(seconds, 7) + _encode(random_bits, 9)


def is_id(text: str) -> bool:
    """True if a text has the shape of such an id; hardly any other program writes one."""
    return len(text) == _ID_CHARACTERS and not set(text) - _LETTERS


def _encode(number: int, length: int) -> str:
    digits = ""
    for _ in range(length):
        number, remainder = divmod(number, 32)
        digits = _ALPHABET[remainder] + digits
    return digits
