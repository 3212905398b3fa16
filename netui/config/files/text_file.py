"""The user's configuration files on the disk: read within bounds, written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from netui.domain.core.errors import Problem, SaveError
from netui.system import disk

MOST_BYTES = 1_048_576
"""Most bytes of a file that is read."""


def read_text(path: Path) -> str | Problem | None:
    """The text of a file; None when there is no such file; a problem when it cannot be read as text."""
    try:
        # Looked at before it is opened: opening a pipe would wait for somebody to write into it.
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            return Problem(str(path), 0, 0, "is a folder, and a text file is meant; rename or remove the folder")
        if not stat.S_ISREG(kind):
            return Problem(str(path), 0, 0, "is no ordinary file; a text file is meant")
        with path.open("rb") as file:
            written = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except PermissionError:
        return Problem(str(path), 0, 0, "may not be read by you; give yourself permission to read it")
    except (OSError, ValueError) as error:
        return Problem(str(path), 0, 0, f"cannot be read ({getattr(error, 'strerror', None) or error})")
    if len(written) > MOST_BYTES:
        return Problem(
            str(path), 0, 0, "is larger than 1 MiB, and was not read; a file of netui's is a few pages at most"
        )
    return _decoded(path, written)


def _decoded(path: Path, written: bytes) -> str | Problem:
    if written.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(str(path), 1, 1, "is UTF-16 text; save it as UTF-8")
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError as error:
        before = written[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        message = f"is no UTF-8 text: the byte 0x{written[error.start]:02x} stands here; save it as UTF-8"
        return Problem(str(path), before.count(b"\n") + 1, column, message)


def write_text(path: Path, text: str, *, is_precious: bool = True) -> None:
    """Replace a file by a new text, all of it or nothing; a symbolic link stays one.

    A new file is for the user alone (0600); one that is there keeps its permissions.

    Args:
        path: the file.
        text: its new text.
        is_precious: whether to wait until the disk has it, so that it outlives a power cut.

    Raises:
        SaveError: the disk refused; the file is what it was.
    """
    try:
        target = path.resolve() if path.is_symlink() else path.absolute()
        beside = target.with_name(f".{target.name}.{os.getpid()}.new")
        disk.private_folder(str(target.parent))
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o600
        beside.unlink(missing_ok=True)
        try:
            disk.write_new(str(beside), (text.encode("utf-8"),), is_precious=is_precious)
            beside.chmod(mode)
            disk.publish(str(beside), str(target), is_precious=is_precious)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SaveError("Not saved", f"{path} could not be written ({reason}); it is what it was before.") from error
