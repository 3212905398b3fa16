"""Passwords of servers: where they are asked for, and what is said when nobody gives one."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from netui.config.sync.remote import RemoteSettings
from netui.domain.core.errors import RefusedError
from netui.runtime.passwords import keep_in_keyring, password_of

IN_THE_KEYRING = RemoteSettings(url="https://dav.example.org/", user="ada", has_keyring=True)


class KeyringError(Exception):
    """As the keyring's own."""


def test_a_keyring_that_will_not_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise KeyringError("it is locked")

    errors = SimpleNamespace(KeyringError=KeyringError)
    monkeypatch.setitem(
        sys.modules, "keyring", SimpleNamespace(errors=errors, get_password=locked, set_password=locked)
    )
    with pytest.raises(RefusedError, match="it is locked"):
        password_of(IN_THE_KEYRING)
    with pytest.raises(RefusedError, match="it is locked"):
        keep_in_keyring(IN_THE_KEYRING, "secret")
