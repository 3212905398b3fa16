"""Reading files out of a ZIP archive, within bounds: nothing is unpacked to disk, no archive can exhaust memory."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen

LARGEST_BYTES = 256 * 1024 * 1024
"""Most bytes of a file, and of all that comes out of an archive."""
LARGEST_WORDS = "256 MiB"
MOST_MEMBERS = 2_000
_RATIO_AT_MOST = 200
_RATIO_COUNTS_FROM_BYTES = 10 * 1024 * 1024
"""Small files may be packed very small: only beyond this a high ratio is that of a bomb."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
"""Errors that the library raises over a damaged archive, an unknown way of packing, a password it was not given."""


@frozen
class ArchiveMember:
    """A file in an archive or a folder.

    Attributes:
        name: without folders.
        content: its bytes; empty when it cannot be read.
        problem: why it cannot be read, in words that follow "skipped because"; else empty.
    """

    name: str
    content: bytes
    problem: str = ""


def is_archive(content: bytes) -> bool:
    """True if the bytes begin as a ZIP archive does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_spreadsheet(content: bytes) -> bool:
    """True if the bytes are a workbook of Excel or of an open office."""
    if not is_archive(content):
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            return "xl/workbook.xml" in names or {"mimetype", "content.xml"} <= names
    except _BROKEN:
        return False


def members(content: bytes) -> Iterator[ArchiveMember]:
    """Yield the files of an archive in the order of their names, from any folder; hidden ones are left out.

    Raises:
        RefusedError: the archive is damaged as a whole, or over the bounds.
    """
    left = LARGEST_BYTES
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = sorted(archive.infolist(), key=lambda entry: entry.filename)
            if len(entries) > MOST_MEMBERS:
                raise RefusedError(
                    "Too many files", f"The archive holds more than {MOST_MEMBERS:,} files. Nothing was imported."
                )
            for entry in entries:
                if not _is_hidden(entry):
                    member = _member(archive, entry, left)
                    left -= len(member.content)
                    yield member
    except _BROKEN as error:
        raise RefusedError(
            "Damaged archive",
            f"The ZIP archive cannot be read ({error}). Nothing was imported; download it again, or unpack it and "
            "give the folder.",
        ) from error


def _is_hidden(entry: zipfile.ZipInfo) -> bool:
    # A way out of the archive (“../people.vcf”) is a folder like any other: only the last part is taken as a name.
    parts = [part for part in PurePosixPath(entry.filename.replace("\\", "/")).parts if part != ".."]
    return entry.is_dir() or not parts or any(part.startswith((".", "__MACOSX")) for part in parts)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> ArchiveMember:
    name = PurePosixPath(entry.filename.replace("\\", "/")).name
    if entry.flag_bits & 1:
        return ArchiveMember(name, b"", "locked with a password")
    bound = left
    if entry.compress_size:
        bound = min(left, max(_RATIO_COUNTS_FROM_BYTES, entry.compress_size * _RATIO_AT_MOST))
    try:
        with archive.open(entry) as file:
            # The size the archive states may be a lie: what counts is what comes out.
            inside = file.read(bound + 1)
    except _BROKEN as error:
        return ArchiveMember(name, b"", f"damaged in the archive ({error})")
    if len(inside) > bound:
        raise RefusedError(
            "Too large", f"{name} in the archive is larger than {LARGEST_WORDS}, or packed as no file of people is. "
            "Nothing was imported.",
        )  # fmt: skip
    return ArchiveMember(name, inside)
