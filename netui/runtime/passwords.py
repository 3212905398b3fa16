"""Passwords of servers: from a program of the user's, or the keyring of the system; never from a file of ours."""

from __future__ import annotations

import importlib
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from netui.config.sync.remote import RemoteSettings
from netui.domain.core.errors import RefusedError

_COMMAND_S = 30
_SERVICE = "netui"
"""The name under which the keyring knows netui's passwords."""


def password_of(settings: RemoteSettings) -> str:
    """The password of an account.

    Raises:
        RefusedError: the program failed, or the user has not said where it is.
    """
    if settings.password_command:
        return _said_by(settings.password_command)
    if settings.has_keyring:
        with _asking_the_keyring() as keyring:
            found = keyring.get_password(_SERVICE, _account(settings))
        if found:
            return str(found)
        raise RefusedError("No password", f"The keyring knows no password of {_account(settings)} for netui.")
    raise RefusedError(
        "No password",
        "netui keeps no password. Say in sync.yaml where it is, as in password_command: [pass, show, dav], or "
        "keyring: true with the extra netui[keyring].",
    )


def has_keyring() -> bool:
    """True if the system keeps passwords, and netui may ask it."""
    try:
        keyring = _keyring()
    except RefusedError:
        return False
    return bool(keyring.get_keyring().priority >= 1)


def keep_in_keyring(settings: RemoteSettings, password: str) -> None:
    """Give a password to the keyring."""
    with _asking_the_keyring() as keyring:
        keyring.set_password(_SERVICE, _account(settings), password)


def forget_in_keyring(settings: RemoteSettings) -> None:
    """Remove a password from the keyring; one that it does not know any more is forgotten."""
    with _asking_the_keyring() as keyring:
        if keyring.get_password(_SERVICE, _account(settings)) is not None:
            keyring.delete_password(_SERVICE, _account(settings))


def is_one_account(one: RemoteSettings, other: RemoteSettings) -> bool:
    """True if the keyring has one password for two remotes."""
    return one.has_keyring and other.has_keyring and _account(one) == _account(other)


@contextmanager
def _asking_the_keyring() -> Iterator[Any]:
    """Say in words why the keyring will not: it is locked, or the user said no."""
    keyring = _keyring()
    try:
        yield keyring
    except keyring.errors.KeyringError as error:
        raise RefusedError(
            "No keyring", f"The keyring would not: {str(error) or type(error).__name__}. Or give a password_command."
        ) from None


def _keyring() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError:
        raise RefusedError(
            "No keyring", "The keyring needs an extra: pip install 'netui[keyring]'. Or give a password_command."
        ) from None


def _account(settings: RemoteSettings) -> str:
    return f"{settings.user}@{urlsplit(settings.url).netloc}"


def _said_by(words: tuple[str, ...]) -> str:
    """The first line that a program prints; nothing of it is ever shown."""
    shown = shlex.join(words)
    try:
        ended = subprocess.run(  # noqa: S603  the user's own program, as their file names it
            words, check=False, timeout=_COMMAND_S, stdin=subprocess.DEVNULL, capture_output=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or f"it took longer than {_COMMAND_S} seconds"
        raise RefusedError("No password", f"{shown} could not be run: {reason}.") from None
    first = ended.stdout.decode("utf-8", "replace").partition("\n")[0].rstrip("\r")
    if ended.returncode or not first:
        raise RefusedError("No password", f"{shown} gave no password (status {ended.returncode}).")
    return first
