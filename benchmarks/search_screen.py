"""How soon a typed letter shows with what it finds or means, in a large network, next to a bare Textual Input.

    python benchmarks/search_screen.py [--only capture] [--turns 2] [--contacts 50000] [--conversations 40000]

``search`` types on the search screen while nothing is read any more, ``reading`` in the seconds in which the words of
the conversations are read, ``filter`` in the filter of the contacts, ``capture`` in the capture line, which completes
names and shows what it means. The real program, in a real terminal; a letter and all it changes come in one frame. One
of them beside the bare Input takes half a minute a turn.
"""

import argparse
import tempfile
from pathlib import Path

from big import write
from terminal import Program, measure, python, report

HERE = Path(__file__).parent
DELETE, SEARCH, CLOSE = "\x7f", "\x06", "\x03"
TYPED = ("c", "o", "m", "p", "i", "l", *[DELETE] * 6, "a", "n", "a", " ", "s", *[DELETE] * 5)
NAMED = (*"Grace Hop", *[DELETE] * 9, *"Ana, Be", *[DELETE] * 7)


def program(name: str, database: Path, before: tuple[str, ...], typed: tuple[str, ...], pause_s: float = 0) -> Program:
    """The full-screen program on a network."""
    environment = {"PYTHONPATH": str(HERE.parent), "NETUI_DB": str(database)}
    environment["NETUI_CONFIG_DIR"] = str(database.parent / "config")
    environment["NETUI_TODAY"] = "2026-11-20"
    command = python("-m", "netui")
    return Program(name, command, "Queue", typed, f"{CLOSE}q", before, environment, pause_s)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("reading", "search", "filter", "capture"), help="beside the bare Input")
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--keys", type=int, default=66, help="keys in a turn")
    parser.add_argument("--contacts", type=int, default=50_000)
    parser.add_argument("--conversations", type=int, default=40_000)
    asked = parser.parse_args()
    # A person's first letters come after the program has had a moment: names and words are taken in meanwhile.
    ready_s, all_read_s = 5, 5 + asked.conversations / 8_000
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "network.json"
        write(database, asked.contacts, asked.conversations)
        programs = (
            Program("bare", python(str(HERE / "bare" / "input.py")), "Type here", TYPED, quits_with="\x11"),
            program("reading", database, (SEARCH,), TYPED),
            program("search", database, (SEARCH, "x", DELETE), TYPED, all_read_s),
            program("filter", database, ("1", "/", "x", DELETE), TYPED, ready_s),
            program("capture", database, ("c", "x", DELETE), NAMED, ready_s),
        )
        wanted = [one for one in programs if one.name in ("bare", asked.only or one.name)]
        report(measure(wanted, asked.turns, asked.keys))


if __name__ == "__main__":
    main()
