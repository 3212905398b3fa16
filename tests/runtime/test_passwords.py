"""Passwords of servers: where they are asked for, and what is said when nobody gives one."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from netui.config.sync.remote import RemoteSettings
from netui.domain.core.errors import RefusedError
from netui.runtime.passwords import keep_in_keyring, password_of
from tests.cli.command_line import Netui

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


def test_a_remote_that_is_removed_takes_its_password_along_unless_another_needs_it(
    netui: Netui, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {("netui", "ada@dav.example.org"): "secret", ("netui", "ben@dav.example.org"): "other"}

    def forget(service: str, account: str) -> None:
        del kept[service, account]

    monkeypatch.setitem(
        sys.modules,
        "keyring",
        SimpleNamespace(
            errors=SimpleNamespace(KeyringError=KeyringError),
            get_password=lambda service, account: kept.get((service, account)),
            delete_password=forget,
        ),
    )
    account = "url: https://dav.example.org/, user: ada, keyring: true"
    netui.config_dir.mkdir()
    (netui.config_dir / "sync.yaml").write_text(f"remotes:\n  a: {{{account}}}\n  b: {{{account}}}\n")
    netui("sync", "remove", "a")
    assert len(kept) == 2
    netui("sync", "remove", "b")
    assert list(kept.values()) == ["other"]


def test_a_remote_is_removed_also_when_the_keyring_will_not(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise KeyringError("it is locked")

    errors = SimpleNamespace(KeyringError=KeyringError)
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(errors=errors, get_password=locked))
    netui.config_dir.mkdir()
    (netui.config_dir / "sync.yaml").write_text(
        "remotes:\n  a: {url: https://dav.example.org/, user: ada, keyring: true}\n"
    )
    assert "The password stays in the keyring. The keyring would not: it is locked" in netui("sync", "remove", "a").out
    assert "No remote" not in netui("sync", "list").out
    assert netui.json("sync", "list") == []
