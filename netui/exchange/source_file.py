"""Reading the file, archive or folder that is to be imported. Nothing is ever written."""

from __future__ import annotations

from pathlib import Path

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.exchange.common.zip_archive import LARGEST_BYTES
from netui.exchange.linkedin import read as linkedin


@frozen
class SourceFile:
    """A file that was read.

    Attributes:
        name: its name without folders.
        content: all of its bytes.
    """

    name: str
    content: bytes


def load(path: Path) -> SourceFile:
    """The file at a path; of a folder, the list of connections in it (LinkedIn's export, unpacked).

    Raises:
        RefusedError: it is missing, unreadable or larger than 64 MiB, or the folder holds no list of connections.
    """
    try:
        if path.is_dir():
            path = _within(path)
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise RefusedError("Cannot read the file", f"{path}: {reason}. Nothing was imported.") from error
    if len(content) > LARGEST_BYTES:
        raise RefusedError("Too large", f"{path} is larger than 64 MiB. Nothing was imported.")
    return SourceFile(path.name, content)


def _within(folder: Path) -> Path:
    """The list of connections in a folder or in one right below it, in whatever case."""
    wanted = linkedin.FILE_NAME.lower()
    for pattern in ("*", "*/*"):
        for path in sorted(folder.glob(pattern)):
            if path.name.lower() == wanted and path.is_file():
                return path
    raise RefusedError(
        f"No {linkedin.FILE_NAME} in the folder",
        f"{folder} holds no {linkedin.FILE_NAME}, so nothing was imported. Give the unpacked folder of LinkedIn's "
        "export, or one file.",
    )
