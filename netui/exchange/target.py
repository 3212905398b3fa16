"""Files and folders that an export is written to: whole or not at all, and never over anything unasked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from netui.domain.core.errors import RefusedError
from netui.exchange.common.outgoing import OutgoingFile
from netui.system import disk

_UNFINISHED = ".netui-export.part"


def is_folder(path: str) -> bool:
    """True if a path as typed means a folder: it ends in a slash, or there is one."""
    return path.endswith(("/", os.sep)) or Path(path).is_dir()


def write_file(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file, for the user alone: what is in it is as private as the database.

    Args:
        path: path of the file; its folder is there.
        content: its bytes.
        replace: whether a file that is there already makes room for it.

    Raises:
        RefusedError: there is something of that name, or the disk refused; everything is as it was.
    """
    if not replace or disk.is_device(str(path)):
        refuse_if_there(path)
    with in_words(path):
        put(path.absolute(), content, replace=replace)


def write_folder(folder: Path, files: Sequence[OutgoingFile], *, replace: bool = False) -> None:
    """Write files into a folder, which is made if it is not there; other files in it stay.

    Raises:
        RefusedError: a file of one of these names is there, or the disk refused.
    """
    if not replace:
        for file in files:
            refuse_if_there(folder / file.name)
    with in_words(folder):
        disk.private_folder(str(folder.absolute()))
        for file in files:
            put(folder.absolute() / file.name, file.content, replace=replace, is_precious=False)


def refuse_if_there(path: Path) -> None:
    """Refuse to write where something is.

    Raises:
        RefusedError: something of that name is there.
    """
    if os.path.lexists(path):
        raise RefusedError(
            "File exists",
            # The file comes last: where one line shows this, a long path would hide what is the matter.
            f"This exists already, and was left as it is (another name, or --replace to replace it): {path}",
        )


def put(path: Path, content: bytes, *, replace: bool, is_precious: bool = True) -> None:
    """Give a file its name once all of it is on the disk.

    Args:
        path: absolute.
        content: the bytes.
        replace: whether what has the name makes room.
        is_precious: whether it is to outlive a power cut at once.

    Raises:
        FileExistsError: the name is taken, and nothing is to be replaced.
        OSError: the disk refused.
    """
    unfinished = disk.free_name(str(path.parent / _UNFINISHED))
    try:
        disk.write_new(unfinished, (content,), is_precious=is_precious)
        if replace:
            disk.publish(unfinished, str(path), is_precious=is_precious)
        else:
            disk.second_name(unfinished, str(path))
    finally:
        with suppress(FileNotFoundError):
            Path(unfinished).unlink()


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the disk refuses inside the block into a sentence that names the path.

    Raises:
        RefusedError: it refused, or the name is taken.
    """
    try:
        yield
    except FileExistsError:
        refuse_if_there(path)
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedError("Not written", f"{path} cannot be written: {reason}. Nothing else was changed.") from error
