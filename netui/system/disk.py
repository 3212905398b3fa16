"""The few calls of the operating system that durability hangs on, and the one place that knows Windows from the others.

All are looked up on ``os`` when they are called, so that a test can make each of them fail.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import BinaryIO, TypeAlias

Identity: TypeAlias = tuple[int, int, int]
"""Inode, size in bytes and time of change in nanoseconds: differs as soon as somebody has written the file."""

_READERS_BLOCK = sys.platform == "win32"
"""True where a file cannot be replaced while anybody reads it."""

_REPLACE_FOR_S = 3.0
"""Seconds for which a replace is tried again there."""

_FICLONE = 0x40049409
"""The ioctl that shares the blocks of another file: Linux, ioctl_ficlone(2); btrfs, XFS and others know it."""


def identity(path: str) -> Identity | None:
    """Return the identity of the file now under the name; None when there is none."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def opened(path: str) -> BinaryIO:
    """A file, open for reading. Of a link, a device or a pipe nothing is read: it may lead anywhere, or never end.

    Raises:
        OSError: there is none, it may not be read, or it is no ordinary file.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    fd = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise OSError(errno.EINVAL, "it is no ordinary file", path)
    return os.fdopen(fd, "rb")


def identity_of(file: BinaryIO) -> Identity:
    """Return the identity of an open file."""
    found = os.fstat(file.fileno())
    return found.st_ino, found.st_size, found.st_mtime_ns


def is_open_elsewhere(path: str) -> bool:
    """True if any program has the file open; False where the system does not tell.

    Linux grants a lease for writing only on a file that nobody else has open (fcntl(2), F_SETLEASE).
    """
    if sys.platform != "linux":
        return False
    import fcntl
    import signal

    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        # A program that opens it in this very moment has a signal sent to us: one that nobody minds.
        fcntl.fcntl(fd, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(fd)
    return False


def write_advisory(path: str, content: bytes) -> None:
    """Write a small file that may be lost; a link or a file that may not be written makes room for it.

    Raises:
        OSError: the disk refused.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    try:
        fd = os.open(path, flags, 0o600)
    except OSError as error:
        if error.errno not in (errno.ELOOP, errno.EACCES):
            raise
        os.unlink(path)
        fd = os.open(path, flags | os.O_EXCL, 0o600)
    try:
        write_all(fd, content)
    finally:
        os.close(fd)


def append(path: str, content: bytes) -> None:
    """Add to a private file, which is made if there is none; what is added may be lost in a power cut.

    Raises:
        OSError: the disk refused, or the name is a link.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    fd = os.open(path, flags, 0o600)
    try:
        write_all(fd, content)
    finally:
        os.close(fd)


def is_device(path: str) -> bool:
    """True if the name is a device, a pipe or a socket: reading one may never end, and replacing one does harm."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def fsync(fd: int) -> None:
    """Return when what was written to the file is on the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        # There fsync stops at the drive's cache; not every file system knows the call that goes further.
        with suppress(OSError):
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
            return
    os.fsync(fd)


def fsync_path(path: str) -> None:
    """``fsync`` for a file by its name, or for a folder: then the names in it are on the disk."""
    if sys.platform == "win32" and os.path.isdir(path):
        return  # Windows has no such call: NTFS journals its names itself
    fd = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        fsync(fd)
    finally:
        os.close(fd)


def write_all(fd: int, content: bytes) -> None:
    """Write every byte; a write may take fewer than it is given."""
    view = memoryview(content)
    while view:
        view = view[os.write(fd, view) :]


def write_new(path: str, pieces: Iterable[bytes], *, is_precious: bool = True) -> None:
    """Make a private file with exactly these bytes; on failure no file is left.

    Args:
        path: has no file yet.
        pieces: the bytes.
        is_precious: whether to return only when they are on the disk itself, so that they outlive a power cut.

    Raises:
        FileExistsError: that name is taken.
        OSError: the disk refused.
    """
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        try:
            for piece in pieces:
                write_all(fd, piece)
            if is_precious:
                fsync(fd)
        finally:
            os.close(fd)
    except BaseException:
        with suppress(OSError):
            os.unlink(path)
        raise


def publish(unfinished: str, path: str, *, is_precious: bool = True) -> None:
    """Give a finished file its name, in place of what had it; the name is on the disk on return if it is precious."""
    _replace(unfinished, path)
    if is_precious:
        fsync_path(os.path.dirname(path))


def put_in_place(unfinished: str, path: str, pieces: Iterable[bytes]) -> None:
    """Write a file that may be lost, by a name of its own, and put it in the place of another: never half of it.

    Raises:
        OSError: the disk refused; the file before stands.
    """
    try:
        write_new(unfinished, pieces, is_precious=False)
        publish(unfinished, path, is_precious=False)
    except OSError:
        with suppress(OSError):
            os.unlink(unfinished)
        raise


def _replace(source: str, target: str) -> None:
    give_up_at = time.monotonic() + _REPLACE_FOR_S
    while True:
        try:
            os.replace(source, target)
        except PermissionError:
            if not _READERS_BLOCK or time.monotonic() > give_up_at:
                raise
            time.sleep(0.02)
        else:
            return


def free_name(path: str) -> str:
    """The name, with a number before its suffix if something has it: what is kept takes the place of nothing."""
    stem, suffix = os.path.splitext(path)
    turn, free = 1, path
    while os.path.lexists(free):
        turn += 1
        free = f"{stem}-{turn}{suffix}"
    return free


def second_name(path: str, other: str) -> None:
    """Give the same content a second name: a hard link, or a copy where links are unknown.

    Raises:
        FileExistsError: that name is taken.
    """
    try:
        os.link(path, other)
    except FileExistsError:
        raise
    except OSError:
        copy(path, other)


def copy(path: str, other: str) -> None:
    """Make a private copy that does not change with its original, on the disk on return.

    Where the file system knows how, both share their blocks until one is written to, and the copy costs nothing.

    Raises:
        FileExistsError: that name is taken.
    """
    with open(path, "rb") as original:
        if not _cloned(original.fileno(), other):
            write_new(other, iter(lambda: original.read(1 << 20), b""))


def _cloned(original: int, other: str) -> bool:
    """True if the copy could be made by sharing blocks; if not, there is no file of that name."""
    if sys.platform != "linux":
        return False
    import fcntl

    fd = os.open(other, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        fcntl.ioctl(fd, _FICLONE, original)
        fsync(fd)
    except OSError:
        os.unlink(other)
        return False
    except BaseException:
        with suppress(OSError):
            os.unlink(other)
        raise
    finally:
        os.close(fd)
    return True


def private_folder(path: str) -> None:
    """Make a folder that only its owner can enter, its name on the disk; nothing when it exists.

    Missing parents are made too, as private.

    Raises:
        NotADirectoryError: something else has its name.
        OSError: the disk refused.
    """
    if os.path.isdir(path):
        return
    parent = os.path.dirname(path)
    private_folder(parent)
    try:
        os.mkdir(path, 0o700)
    except FileExistsError:  # another netui was faster
        if not os.path.isdir(path):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path) from None
    fsync_path(parent)
