"""Reading one file out of a ZIP archive, within bounds: nothing is unpacked to disk, no archive can exhaust memory."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from netui.domain.core.errors import RefusedError

LARGEST_BYTES = 64 * 1024 * 1024
"""Beyond this a list of people is none: 64 MiB hold some 400,000."""


def is_archive(content: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def member(content: bytes, name: str) -> bytes:
    """The file of that name, in whatever folder of the archive and in whatever case.

    Raises:
        RefusedError: the archive holds none, is damaged, locked with a password, or the file is over the bound.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entry = _find(archive, name)
            if entry is None and "xl/workbook.xml" in archive.namelist():
                raise RefusedError(
                    "A spreadsheet",
                    "This is an Excel workbook, which netui does not read. Nothing was imported; save it as CSV UTF-8, "
                    f"or give {name} as it came.",
                )
            if entry is None:
                raise RefusedError(
                    f"No {name} in the archive",
                    f"The archive holds no {name}, so nothing was imported. LinkedIn sends two: ask for the one with "
                    "connections, and give it as it comes.",
                )
            if entry.flag_bits & 1:
                raise RefusedError(
                    "Locked archive",
                    f"{name} in the archive is locked with a password. Nothing was imported; unpack it, then give "
                    f"{name}.",
                )
            with archive.open(entry) as file:
                # The size the archive states may be a lie: what counts is what comes out.
                inside = file.read(LARGEST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise RefusedError(
            "Damaged archive",
            f"The ZIP archive cannot be read ({error}). Nothing was imported; download it again, or unpack it and "
            f"give {name}.",
        ) from error
    if len(inside) > LARGEST_BYTES:
        raise RefusedError("Too large", f"{name} in the archive is larger than 64 MiB. Nothing was imported.")
    return inside


def _find(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo | None:
    """The entry nearest to the top."""
    named = [
        entry
        for entry in archive.infolist()
        if PurePosixPath(entry.filename.replace("\\", "/")).name.lower() == name.lower()
    ]
    return min(named, key=lambda entry: entry.filename.count("/"), default=None)
