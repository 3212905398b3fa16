"""JSON of other programs, read within bounds."""

from __future__ import annotations

import json
import math
import re

from netui.domain.core.errors import RefusedError
from netui.exchange.common.files.sniff import what_it_is

_MOST_DEPTH = 200
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def parsed_json(text: str) -> object:
    """Return the value of the JSON text.

    Raises:
        RefusedError: it is no JSON, or nests deeper than any export.
    """
    if text.lstrip()[:1] not in ("{", "["):
        what = what_it_is(text.encode("utf-8", "replace"), text)
        raise RefusedError("Another kind of file", f"This is {what}, and no JSON. Nothing was imported.")
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > _MOST_DEPTH:
            raise RefusedError("Damaged file", f"It nests more than {_MOST_DEPTH} levels deep. Nothing was imported.")
    try:
        return json.loads(text, parse_constant=_nothing, parse_float=_number)
    except ValueError as error:
        place = f"line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "a number"
        raise RefusedError(
            "Damaged file",
            f"It cannot be read as JSON from {place} on. Nothing was imported; export it again.",
        ) from error


def _nothing(_word: str) -> None:
    """Read ``NaN`` and ``Infinity``, which are no JSON but what some programs write for a value they lack."""


def _number(text: str) -> float | None:
    """Return a number; nothing for one beyond all bounds, since JSON could not say it again."""
    number = float(text)
    return number if math.isfinite(number) else None
