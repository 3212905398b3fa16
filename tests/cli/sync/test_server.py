"""Synchronising with real servers from the command line: two databases as two devices, every way that things change.

The servers take a second or two to start: one of each for all tests.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import urllib.request
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from netui.exchange.dav.connection import Connection
from netui.storage.sync_state import SyncState
from tests.cli.command_line import Netui
from tests.dav_servers import PASSWORD, Server, radicale, xandikos

Device = Callable[..., Any]


@pytest.fixture(scope="module")
def radicale_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with radicale(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture(scope="module")
def xandikos_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with xandikos(tmp_path_factory.mktemp("xandikos")) as server:
        yield server


@pytest.fixture
def devices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], Netui]:
    """A device of the user's by its name; each call goes there."""
    return lambda name: Netui(tmp_path / name, monkeypatch, capsys)


def begin(netui: Netui, server: Server, user: str) -> dict[str, Any]:
    words = ("--user", user, "--name", "dav", "--password-command", f"echo {PASSWORD}", "--yes", "--json")
    found: dict[str, Any] = netui("sync", "add", server.url, *words).json
    return found


def counts(netui: Netui, *words: str) -> tuple[list[int], list[int]]:
    done = netui("sync", *words, "--json").json
    return list(done["pulled"].values()), list(done["pushed"].values())


def shown(netui: Netui, name: str) -> dict[str, Any]:
    found: dict[str, Any] = netui("contact", "show", name, "--json").json
    return found


def names(netui: Netui) -> list[str]:
    return sorted(one["name"] for one in netui("contact", "list", "--json").json)


class ByHand:
    """Another program that writes the same address book."""

    def __init__(self, netui: Netui, server: Server, user: str) -> None:
        self._state = SyncState(str(netui.database), "dav")
        self._secret = b64encode(f"{user}:{PASSWORD}".encode()).decode()
        self._base = server.url.rstrip("/")

    def _ask(self, method: str, name: str, body: bytes | None = None) -> str:
        url = str(self._state.known()["people"].memory["url"]) + name
        request = urllib.request.Request(url, body, {"Authorization": f"Basic {self._secret}"}, method=method)
        if body is not None:
            request.add_header("Content-Type", "text/vcard; charset=utf-8")
        with urllib.request.urlopen(request) as answer:
            return str(answer.read().decode())

    def name_of(self, person: str) -> str:
        """The name of somebody's item, as far as the device knows."""
        items = self._state.known()["people"].items.items()
        return next(name for name, item in items if f"FN:{person}" in item.agreement.mine)

    def edit(self, person: str, old: str, new: str) -> None:
        text = self._ask("GET", self.name_of(person))
        assert old in text
        self._ask("PUT", self.name_of(person), text.replace(old, new).encode())

    def text(self, person: str) -> str:
        return self._ask("GET", self.name_of(person))

    def delete(self, person: str) -> None:
        self._ask("DELETE", self.name_of(person))

    def put(self, name: str, text: str) -> None:
        self._ask("PUT", name, text.replace("\n", "\r\n").encode())


@pytest.mark.slow
@pytest.mark.parametrize("which", ["radicale_server", "xandikos_server"])
def test_two_devices_and_a_phone_in_every_way_things_change(
    which: str, request: pytest.FixtureRequest, devices: Callable[[str], Netui]
) -> None:
    server: Server = request.getfixturevalue(which)
    user = next(server.users)
    one = devices("one")
    one(
        "contact", "add", "Ann Lee", "--company", "Acme", "--title", "Editor", "--email", "ann@x.org", "--tier", "inner"
    )
    one("contact", "add", "Ben Ito", "--phone", "+47 22 33 44 55")
    assert list(begin(one, server, user)["pushed"].values()) == [2, 0, 0]
    assert counts(one) == ([0, 0, 0], [0, 0, 0])
    assert PASSWORD not in json.dumps(SyncState(str(one.database), "dav").known(), default=str)

    two = devices("two")
    assert list(begin(two, server, user)["pulled"].values()) == [2, 0, 0]
    assert (shown(two, "ann")["title"], shown(two, "ann")["tier"]) == ("Editor", "inner")
    assert counts(two) == ([0, 0, 0], [0, 0, 0])

    # Changed here, taken there; and by a phone, whose own lines stay.
    two("contact", "edit", "ben", "--company", "Harbor")
    assert counts(two) == ([0, 0, 0], [0, 1, 0])
    one = devices("one")
    phone = ByHand(one, server, user)
    phone.edit("Ann Lee", "END:VCARD", "X-RING:bells\r\nEND:VCARD")
    phone.edit("Ann Lee", "TITLE:Editor", "TITLE:Director")
    phone.put("cem.vcf", "BEGIN:VCARD\nVERSION:3.0\nUID:cem\nFN:Cem Acar\nN:Acar;Cem;;;\nEND:VCARD\n")
    assert counts(one) == ([1, 2, 0], [0, 0, 0])
    assert (shown(one, "ben")["company"], shown(one, "ann")["title"]) == ("Harbor", "Director")
    one("contact", "edit", "ann", "--location", "Oslo")
    assert counts(one) == ([0, 0, 0], [0, 1, 0])
    assert all(line in phone.text("Ann Lee") for line in ("X-RING:bells", "TITLE:Director", "Oslo"))

    # One value on both sides: mine stands, and theirs is told.
    phone.edit("Ann Lee", "TITLE:Director", "TITLE:Boss")
    one("contact", "edit", "ann", "--title", "Publisher")
    (conflict,) = one("sync", "--json").json["conflicts"]
    assert (conflict["field"], conflict["mine"], conflict["theirs"]) == ("title", "Publisher", "Boss")
    assert "TITLE:Publisher" in phone.text("Ann Lee")

    # Removed on either side; and removed on the one, changed on the other.
    phone.delete("Ben Ito")
    assert counts(one) == ([0, 0, 1], [0, 0, 0])
    one("contact", "remove", "cem", "--yes")
    assert counts(one) == ([0, 0, 0], [0, 0, 1])
    one("contact", "remove", "ann", "--yes")
    phone.edit("Ann Lee", "TITLE:Publisher", "TITLE:Boss")
    assert "on both again" in one("sync").out
    assert names(one) == ["Ann Lee"]

    two = devices("two")
    assert counts(two, "--yes")[0] == [0, 1, 1]
    assert (names(two), shown(two, "ann")["title"]) == (["Ann Lee"], "Boss")
    assert counts(two) == ([0, 0, 0], [0, 0, 0])
    assert counts(two, "--full") == ([0, 0, 0], [0, 0, 0])


@pytest.mark.slow
def test_whoever_writes_in_between_is_merged_again(
    radicale_server: Server, devices: Callable[[str], Netui], monkeypatch: pytest.MonkeyPatch
) -> None:
    user = next(radicale_server.users)
    netui = devices("one")
    netui("contact", "add", "Ann Lee", "--title", "Editor")
    begin(netui, radicale_server, user)
    phone, plain = ByHand(netui, radicale_server, user), Connection.ask
    raced: list[str] = []

    def racing(self: Connection, method: str, *rest: Any, **more: Any) -> Any:
        if method == "PUT" and not raced:
            raced.append(method)
            phone.edit("Ann Lee", "TITLE:Editor", "TITLE:Editor\r\nNICKNAME:Annie")
        return plain(self, method, *rest, **more)

    monkeypatch.setattr(Connection, "ask", racing)
    netui("contact", "edit", "ann", "--company", "Acme")
    netui("sync")
    assert shown(netui, "ann")["aliases"] == ["Annie"]
    assert all(line in phone.text("Ann Lee") for line in ("Annie", "Acme", "TITLE:Editor"))
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


@pytest.mark.slow
def test_killed_at_any_moment_of_a_run_the_next_run_goes_on(
    radicale_server: Server, devices: Callable[[str], Netui]
) -> None:
    """Some moments; all of them by ``make kills``."""
    user = next(radicale_server.users)
    netui = devices("one")
    for name in ("Ann Lee", "Ben Ito", "Cem Acar"):
        netui("contact", "add", name, "--title", "Editor")
    begin(netui, radicale_server, user)
    phone = ByHand(netui, radicale_server, user)
    every = "NETUI_KILLS" in os.environ
    for moment in itertools.count(1) if every else (7, 12):
        phone.edit("Ann Lee", "TITLE:Editor", "TITLE:Editor so" if moment % 2 else "TITLE:Editor then")
        for who in ("ben", "cem"):
            netui("contact", "edit", who, "--title", f"Editor {moment}")
        netui("contact", "add", f"Eva {moment} Holm")
        words = [sys.executable, "-m", "tests.cli.sync.killed", str(moment), "sync"]
        done = subprocess.run(words, capture_output=True, check=False, text=True)
        ended = done.returncode
        assert ended in (0, -signal.SIGKILL), done.stderr
        netui("sync")
        assert counts(netui, "--full") == ([0, 0, 0], [0, 0, 0])
        for who in ("Ben Ito", "Cem Acar"):
            assert f"TITLE:Editor {moment}" in phone.text(who)
        assert f"FN:Eva {moment} Holm" in phone.text(f"Eva {moment} Holm")
        assert shown(netui, "ann")["title"] == f"Editor {'so' if moment % 2 else 'then'}"
        assert f"TITLE:{shown(netui, 'ann')['title']}" in phone.text("Ann Lee")
        if ended == 0:
            break
        phone.edit("Ann Lee", "TITLE:Editor so" if moment % 2 else "TITLE:Editor then", "TITLE:Editor")
        netui("sync")
    assert ended == (0 if every else -signal.SIGKILL)
    everybody = names(netui)
    other = devices("two")
    begin(other, radicale_server, user)
    assert names(other) == everybody
    assert shown(other, "ben")["title"] == f"Editor {moment}"


@pytest.mark.slow
def test_a_wrong_password_stops_it_in_a_sentence(radicale_server: Server, devices: Callable[[str], Netui]) -> None:
    netui = devices("one")
    words = ("--user", next(radicale_server.users), "--password-command", "echo wrong", "--yes")
    refused = netui.run("sync", "add", radicale_server.url, *words)
    assert refused.status == 1
    assert "did not take the user name or the password" in refused.err
    assert "wrong" not in refused.err
    assert not (netui.config_dir / "sync.yaml").exists()


def test_offline_is_no_error_but_said(netui: Netui) -> None:
    netui("contact", "add", "Ann Lee")
    netui.config_dir.mkdir(exist_ok=True)
    (netui.config_dir / "sync.yaml").write_text(
        "remotes:\n  dav:\n    url: http://127.0.0.1:9/\n    user: ada\n    password_command: [echo, x]\n"
    )
    done = netui.run("sync", "--json")
    assert (done.status, done.json["offline"], done.json["remote"]) == (1, True, "dav")
    assert "What is here is safe" in netui.run("sync").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("http://dav.example.org/", "--user", "ada", "--password-command", "echo x"), "in the clear"),
        (("https://dav.example.org/",), "Name the user"),
        (("https://dav.example.org/", "--user", "ada"), "--password-command"),
        (("https://ada:secret@dav.example.org/",), "--user NAME does"),
        (("https://ada:secret@dav.example.org/", "--user", "ada", "--password-command", "echo x"), "--user NAME does"),
        (("https://[dav.example.org/", "--user", "ada"), "is no address"),
        (("folder", "--user", "ada"), "are for a server"),
        (("https://dav.example.org/", "--user", "ada", "--password-command", "false"), "gave no password"),
    ],
)
def test_what_cannot_begin_is_refused_before_anything_is_asked(netui: Netui, words: tuple[str, ...], said: str) -> None:
    done = netui.run("sync", "add", *words)
    assert done.status in (1, 2)
    assert said in done.err
    assert "secret" not in done.err + done.out
    assert not (netui.config_dir / "sync.yaml").exists()


@pytest.mark.slow
@pytest.mark.parametrize("started", [radicale, xandikos])
def test_promises_and_conversations_are_on_servers_too(
    started: Callable[[Path], Any], tmp_path: Path, devices: Callable[[str], Netui]
) -> None:
    (tmp_path / "server").mkdir()
    with started(tmp_path / "server") as server:
        user = next(server.users)
        words = ("--user", user, "--name", "dav", "--password-command", f"echo {PASSWORD}", "--yes")
        one = devices("one")
        one("contact", "add", "Ann Lee")
        one("capture", "Ann Lee: call about tea > send the paper by fri")
        one("sync", "add", server.url, *words, "--conversations", "journal")
        assert counts(one) == ([0, 0, 0], [0, 0, 0])
        two = devices("two")
        added = two("sync", "add", server.url, *words, "--conversations", "journal", "--json").json
        assert list(added["pulled"].values()) == [3, 0, 0]
        whole = two("export", "--as", "json").json
        two("done", whole["follow_ups"][0]["id"])
        assert counts(two) == ([0, 0, 0], [0, 1, 0])
        one = devices("one")
        assert counts(one) == ([0, 1, 0], [0, 0, 0])
        again = one("export", "--as", "json").json
        assert [each["status"] for each in again["follow_ups"]] == ["done"]
        assert [(each["summary"], each["channel"]) for each in whole["conversations"]] == [("call about tea", "call")]
