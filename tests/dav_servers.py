"""Real servers of address books and calendars on loopback, each in a folder of its own, ended by their process."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "secret"
_STARTED_WITHIN_S = 20.0


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        url: where it is.
        users: names of accounts of which nothing is used yet; all have the one password.
    """

    url: str
    users: Iterator[str]


@contextmanager
def radicale(folder: Path) -> Iterator[Server]:
    """Radicale with twenty accounts."""
    names = [f"ada{number}" for number in range(20)]
    (folder / "users").write_text("".join(f"{name}:{PASSWORD}\n" for name in names))
    port = _free_port()
    with _running(
        port,
        [sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}"],
        ["--auth-type", "htpasswd", "--auth-htpasswd-filename", str(folder / "users"), "--auth-delay", "0"],
        ["--auth-htpasswd-encryption", "plain", "--storage-filesystem-folder", str(folder / "store")],
    ):
        yield Server(f"http://127.0.0.1:{port}/", iter(names))


@contextmanager
def xandikos(folder: Path) -> Iterator[Server]:
    """Xandikos, which has one account and asks for no password."""
    port = _free_port()
    (folder / "store").mkdir()
    with _running(
        port,
        [str(Path(sys.executable).with_name("xandikos")), "serve", "-d", str(folder / "store"), "--defaults"],
        ["-l", "127.0.0.1", "-p", str(port), "--current-user-principal", "/ada/", "--no-detect-systemd"],
        ["--state-dir", str(folder / "state")],
    ):
        yield Server(f"http://127.0.0.1:{port}/", iter(["ada"]))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(port: int, *command: Sequence[str]) -> Iterator[None]:
    words = [word for part in command for word in part]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            until = time.monotonic() + _STARTED_WITHIN_S
            while time.monotonic() < until and server.poll() is None:
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            else:
                raise AssertionError(f"{words[0]} did not start")
            yield
        finally:
            server.kill()
