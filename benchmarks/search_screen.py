"""How soon a typed letter shows with what it finds, over 100,000 conversations, next to a bare Textual Input.

    python benchmarks/search_screen.py [--turns 3] [--keys 60] [--contacts 10000] [--conversations 100000]

``search`` types on the search screen while nothing is read any more, ``reading`` in the seconds in which the words of
the conversations are read, ``filter`` in the filter of the contacts. The real program, in a real terminal.
"""

import argparse
import tempfile
from pathlib import Path

from big import write
from terminal import Program, measure, python, report

HERE = Path(__file__).parent
DELETE, SEARCH, CLOSE = "\x7f", "\x06", "\x03"
TYPED = ("c", "o", "m", "p", "i", "l", *[DELETE] * 6, "a", "n", "a", " ", "s", *[DELETE] * 5)
_WHILE_ALL_IS_READ = ("x", DELETE) * 60


def program(name: str, database: Path, before: tuple[str, ...], leaves: str) -> Program:
    """The full-screen program on a network."""
    environment = {"PYTHONPATH": str(HERE.parent), "NETUI_DB": str(database)}
    environment["NETUI_CONFIG_DIR"] = str(database.parent / "config")
    environment["NETUI_TODAY"] = "2026-11-20"
    return Program(
        name, python("-m", "netui"), "Queue", TYPED, quits_with=leaves, before=before, environment=environment
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--keys", type=int, default=66, help="keys in a turn")
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--conversations", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "network.json"
        write(database, asked.contacts, asked.conversations)
        programs = (
            Program("bare", python(str(HERE / "bare" / "input.py")), "Type here", TYPED, quits_with="\x11"),
            program("reading", database, (SEARCH,), f"{CLOSE}q"),
            program("search", database, (SEARCH, *_WHILE_ALL_IS_READ), f"{CLOSE}q"),
            program("filter", database, ("1", "/", "x", DELETE), f"{CLOSE}q"),
        )
        report(measure(programs, asked.turns, asked.keys))


if __name__ == "__main__":
    main()
