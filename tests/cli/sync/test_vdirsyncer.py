"""A folder that vdirsyncer shares with a server: netui as its conflict command, and run around each time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command_line import Netui
from tests.dav_servers import PASSWORD, Server, radicale


@pytest.fixture
def devices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], Netui]:
    """A device of the user's by its name; each call goes there."""
    return lambda name: Netui(tmp_path / name, monkeypatch, capsys)


def configured(home: Path, server: Server, user: str) -> tuple[str, Path]:
    """The command that synchronises a folder of a device with the server, and the folder."""
    bin_folder, folder = Path(sys.executable).parent, home / "cards"
    (folder / "people").mkdir(parents=True)
    merge = f'["command", "{bin_folder / "netui"}", "sync", "merge"]'
    config = home / "vdirsyncer"
    config.write_text(
        f"""
[general]
status_path = "{home / "status"}"
[pair netui]
a = "here"
b = "there"
collections = ["people"]
conflict_resolution = {merge}
[storage here]
type = "filesystem"
path = "{folder}"
fileext = ".vcf"
[storage there]
type = "carddav"
url = "{server.url}"
username = "{user}"
password = "{PASSWORD}"
"""
    )
    program = bin_folder / "vdirsyncer"
    return f"{program} -c {config} sync netui", folder


@pytest.mark.slow
@pytest.mark.skipif("NETUI_INTEROP" not in os.environ, reason="starts a server and vdirsyncer many times: make interop")
def test_two_devices_by_folder_and_vdirsyncer_with_netui_as_the_judge_of_conflicts(
    tmp_path: Path, devices: Callable[[str], Netui]
) -> None:
    (tmp_path / "server").mkdir()
    with radicale(tmp_path / "server") as server:
        user = next(server.users)
        for name in ("one", "two"):
            netui = devices(name)
            (tmp_path / name).mkdir(exist_ok=True)
            command, folder = configured(tmp_path / name, server, user)
            discover = command.replace("sync netui", "discover netui").split()
            run_with_yes(discover)
            if name == "one":
                netui("contact", "add", "Ann Lee", "--title", "Editor", "--email", "ann@x.org")
            netui("sync", "add", str(folder), "--name", "phone", "--run", command, "--yes")
        assert netui("contact", "show", "ann", "--json").json["title"] == "Editor"
        netui("contact", "edit", "ann", "--title", "Director", "--phone", "+47 22 33 44 55")
        netui("sync")
        one = devices("one")
        one("contact", "edit", "ann", "--company", "Acme")
        one("sync")
        found = one("contact", "show", "ann", "--json").json
        assert (found["title"], found["company"], len(found["phones"])) == ("Director", "Acme", 1)
        two = devices("two")
        two("sync")
        assert two("contact", "show", "ann", "--json").json["company"] == "Acme"
        assert "nothing new" in two("sync").out


def run_with_yes(words: list[str]) -> None:
    """Make the collections on both sides."""
    subprocess.run(words, input="y\ny\ny\n", text=True, check=True, capture_output=True)
