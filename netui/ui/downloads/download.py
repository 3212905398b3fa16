"""Handing a file to the browser that shows the program: it may sit at another desk than the disk."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program

_NOT_IN_A_NAME = re.compile(r"[^\w. -]+", re.ASCII)
"""Signs that could end the name of a file in the header that carries it."""


def download(program: Program, content: bytes, name: str) -> None:
    """Send a file to the browser as a download, and say so.

    Args:
        program: shown in a browser.
        content: content of the file.
        name: proposed to the browser.
    """
    proposed = _NOT_IN_A_NAME.sub("-", name)
    kind = mimetypes.guess_type(proposed)[0] or "application/octet-stream"
    program.deliver_binary(BytesIO(content), save_filename=proposed, mime_type=kind)
    program.tell(f"{proposed} goes to the downloads of your browser.", Tone.GOOD)


def download_written(program: Program, name: str, write: Callable[[Path], object]) -> None:
    """Write a file and send it to the browser as a download; no copy is left here.

    Args:
        program: shown in a browser.
        name: name of the file.
        write: writes it to a path; its errors are passed on.
    """
    with TemporaryDirectory(prefix="netui-") as folder:
        written = Path(folder, name)
        write(written)
        download(program, written.read_bytes(), name)
