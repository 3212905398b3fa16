"""JSON of other programs, read within bounds."""

from __future__ import annotations

import json
import re

from netui.domain.core.errors import RefusedError

_DEEPEST = 200
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def parsed_json(text: str) -> object:
    """Return the value of the JSON text.

    Raises:
        RefusedError: it is no JSON, or nests deeper than any export.
    """
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > _DEEPEST:
            raise RefusedError("Damaged file", f"It nests more than {_DEEPEST} levels deep. Nothing was imported.")
    try:
        return json.loads(text)
    except ValueError as error:
        place = f"line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else "a number"
        raise RefusedError(
            "Damaged file",
            f"It cannot be read as JSON from {place} on. Nothing was imported; export it again.",
        ) from error
