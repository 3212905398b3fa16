"""Synchronising with a server beside vdirsyncer, which does the same with a folder, and netui with that folder.

    python benchmarks/sync.py [--people N]

The same people go to two accounts of one Radicale on this computer: a first run, a run without change, one changed
person. Seconds on the clock are mostly the server's; seconds of CPU are those of the program alone.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.dav_servers import PASSWORD, Server, radicale

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-11-20"


def timed(label: str, words: Sequence[str], home: Path) -> None:
    """Run a program, and print how long it took."""
    files = {"NETUI_DB": str(home / "network.json"), "NETUI_CONFIG_DIR": str(home / "config"), "NETUI_TODAY": DAY}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(words, env={**os.environ, **files}, cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{label:34}{time.perf_counter() - began:8.1f} s{cpu_s:8.1f} s of CPU", flush=True)


def netui(label: str, home: Path, *words: str) -> None:
    """Run netui, and print how long it took."""
    timed(label, (sys.executable, "-m", "netui", *words), home)


def invented(folder: Path, count: int) -> Path:
    """A database of so many people, as LinkedIn gives them."""
    rows = [
        f"Ann{number},Lee{number % 977},ann{number}@x{number % 50}.example,Company {number % 300},Engineer,08 Feb 2026"
        for number in range(count)
    ]
    home = folder / "start"
    home.mkdir()
    table = folder / "Connections.csv"
    table.write_text("\n".join(("First Name,Last Name,Email Address,Company,Position,Connected On", *rows)) + "\n")
    netui("(taken in)", home, "import", str(table))
    return home


def journey(name: str, start: Path, place: str, *words: str) -> None:
    """The three runs of netui with a folder or a server."""
    home = start.with_name(name)
    shutil.copytree(start, home)
    netui(f"netui, {name}: first run", home, "sync", "add", place, "--name", "phone", "--yes", *words)
    netui(f"netui, {name}: without change", home, "sync")
    netui("(one changed)", home, "contact", "edit", "ann7@x7.example", "--title", "Director")
    netui(f"netui, {name}: one changed", home, "sync")


def vdirsyncer(folder: Path, cards: Path, server: Server, user: str) -> None:
    """The three runs of vdirsyncer between a folder and the server."""
    config = folder / "vdirsyncer"
    config.write_text(
        f'[general]\nstatus_path = "{folder / "status"}"\n'
        '[pair netui]\na = "here"\nb = "there"\ncollections = ["people"]\n'
        f'[storage here]\ntype = "filesystem"\npath = "{cards}"\nfileext = ".vcf"\n'
        f'[storage there]\ntype = "carddav"\nurl = "{server.url}"\nusername = "{user}"\npassword = "{PASSWORD}"\n'
    )
    program = (str(Path(sys.executable).with_name("vdirsyncer")), "-c", str(config))
    subprocess.run((*program, "discover", "netui"), input=b"y\ny\n", check=True, capture_output=True)
    timed("vdirsyncer: first run", (*program, "sync", "netui"), folder)
    timed("vdirsyncer: without change", (*program, "sync", "netui"), folder)
    one = next((cards / "people").iterdir())
    one.write_bytes(one.read_bytes().replace(b"TITLE:", b"TITLE:Chief "))
    timed("vdirsyncer: one changed", (*program, "sync", "netui"), folder)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=300)
    count = parser.parse_args().people
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start = invented(folder, count)
        journey("folder", start, str(folder / "cards"))
        (folder / "radicale").mkdir()
        with radicale(folder / "radicale") as server:
            words = ("--user", next(server.users), "--password-command", f"echo {PASSWORD}")
            journey("server", start, server.url, *words)
            vdirsyncer(folder, folder / "cards", server, next(server.users))


if __name__ == "__main__":
    main()
