"""Handing a file to the browser that shows the program: it may sit at another desk than the disk."""

from __future__ import annotations

import mimetypes
import re
from io import BytesIO

from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program

_NOT_IN_A_NAME = re.compile(r"[^\w. -]+", re.ASCII)
"""Signs that could end the name of a file in the header that carries it."""


def download(program: Program, content: bytes, name: str) -> None:
    """Have the browser download a file, and say so.

    Args:
        program: shown in a browser.
        content: of the file.
        name: proposed to the browser.
    """
    proposed = _NOT_IN_A_NAME.sub("-", name)
    kind = mimetypes.guess_type(proposed)[0] or "application/octet-stream"
    program.deliver_binary(BytesIO(content), save_filename=proposed, mime_type=kind)
    program.tell(f"{proposed} goes to the downloads of your browser.", Tone.GOOD)
