"""An outcome as it is written in one line: ``client: Port of Galle takes two gauges``."""

from __future__ import annotations

import re

from netui.domain.records.outcome import PLAIN_OUTCOME

_KIND = re.compile(r"\s*([^\W\d_][\w-]*)\s*:(?!//)\s*(.*)", re.DOTALL)


def outcome_line(text: str) -> tuple[str, str]:
    """Return kind and words: the kind stands before a colon, if that is one word; else it is an idea."""
    match = _KIND.fullmatch(text)
    return (match[1].casefold(), match[2].strip()) if match else (PLAIN_OUTCOME, text.strip())
