"""Synchronising with a server beside vdirsyncer, which does the same with a folder, and netui with that folder.

    python benchmarks/sync.py [--people N] [--server radicale|xandikos] [--filled]

The same people go to a server on this computer: a first run, a run without change, one changed person. With --filled
they are there already, and come from it: servers take many cards much more slowly than they give them. Seconds on the
clock are mostly the server's; seconds of CPU are those of the program alone.
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

from netui.exchange.dav.collection import DavRemote
from netui.exchange.dav.connection import Connection
from netui.exchange.dav.sorts import ADDRESS_BOOK
from tests.dav_servers import PASSWORD, Server, radicale, xandikos

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


def fill(store: Path, book: str, cards: Path, user: str) -> None:
    """Lay cards into an address book where its server keeps them; it is made by the server, with a card."""
    first, *others = sorted(cards.iterdir())
    remote = DavRemote(Connection(book, user, PASSWORD), book, ADDRESS_BOOK)
    remote.list()
    remote.put(first.name, first.read_bytes().decode(), None)
    name = book.rstrip("/").rpartition("/")[2]
    place = next(path.parent for path in store.rglob(first.name) if path.parent.name == name)
    for card in others:
        shutil.copy(card, place)
    if (place / ".git").exists():
        git = ("git", "-C", str(place), "-c", "user.name=x", "-c", "user.email=x@x.example")
        for words in (("add", "-A"), ("commit", "-q", "-m", "cards")):
            subprocess.run((*git, *words), check=True, capture_output=True)


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
    parser.add_argument("--server", choices=("radicale", "xandikos"), default="radicale")
    parser.add_argument("--filled", action="store_true", help="the cards are on the server already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start = invented(folder, options.people)
        journey("folder", start, str(folder / "cards"))
        kept, cards = folder / options.server, folder / "cards"
        kept.mkdir()
        with (radicale if options.server == "radicale" else xandikos)(kept) as server:
            users = list(server.users)
            one, other = users[0], users[-1]  # the same on a server that has one account
            if options.filled:
                start, cards = folder / "nobody", folder / "others"
                start.mkdir()
                home = "contacts/" if options.server == "xandikos" else ""
                for user, book in ((one, "netui-people"), (other, "people")):
                    fill(kept / "store", f"{server.url}{user}/{home}{book}/", folder / "cards" / "people", user)
            journey("server", start, server.url, "--user", one, "--password-command", f"echo {PASSWORD}")
            vdirsyncer(folder, cards, server, other)


if __name__ == "__main__":
    main()
