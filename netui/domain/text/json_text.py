"""JSON as it is printed and exported: valid for every program, and harmless on a terminal."""

from __future__ import annotations

import re

from netui.domain.text.display import OBEYED

_ESCAPED = re.compile(f"[{OBEYED}]")


def json_text(document: object, *, indent: int | None = None, ascii_only: bool = False) -> str:
    r"""Return a document as JSON, in one line unless it is indented.

    JSON has escapes for every character, and reads them back as what they stand for: characters that a terminal would
    obey, or that turn the direction of the text, stand as one (``\u009b``). Control characters below U+0020 always do.
    """
    # Loaded here: most commands print words.
    import json

    separators = (",", ":") if indent is None else None
    text = json.dumps(document, ensure_ascii=ascii_only, indent=indent, separators=separators)
    return (
        text if text.isascii() and "\x7f" not in text else _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    )
