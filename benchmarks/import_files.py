"""How long files of 10,000 people take to be read and planned, next to ``csv.reader`` over a table of as many rows.

    python benchmarks/import_files.py [rows]

Processor time in one process, each kind in turns with the reader, the least of three. ``read`` is from bytes to a
batch, ``plan`` the merging into an empty network, ``pairs`` the count of those who may be here twice, as of a dry run.
A process of its own (``netui import FILE --dry-run``) adds its start, about 0.2 s.
"""

import csv
import io
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.big import FIRST, LAST
from netui.domain.core.progress import finished
from netui.domain.people.duplicates import Duplicates
from netui.domain.records.contact import Contact
from netui.exchange.intake import reading
from netui.exchange.source_file import SourceFile
from netui.session.imports.plan import plan_import

TURNS = 3
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
_CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,"
    "Website 1 - Label,Website 1 - Value"
)


def names(rows: int) -> list[tuple[str, str]]:
    """So many names, of letters alone: hardly two are one but for a letter."""
    chance = random.Random(1)
    endings = ["".join(chance.choices("bdfgklmnprstvz", k=3)) + "aeiou"[n % 5] for n in range(rows)]
    return [(FIRST[n % len(FIRST)], f"{LAST[n // 20 % len(LAST)]}{ending}") for n, ending in enumerate(endings)]


def connections(rows: int) -> str:
    """The table of LinkedIn."""
    said = (
        f"{first},{last},https://www.linkedin.com/in/p-{n},p{n}@example.org,Company {n % 997},Engineer,"
        f"0{n % 9 + 1} Mar 2024"
        for n, (first, last) in enumerate(names(rows))
    )
    return "\n".join((_CONNECTIONS, *said, ""))


def google(rows: int) -> str:
    """The table of Google, with two addresses, a number and a place."""
    said = (
        f"{first},,{last},,Company {n % 997},Engineer,19{n % 40 + 50}-0{n % 9 + 1}-12,Met at a fair,* myContacts,"
        f"* work,p{n}@example.org,home,h{n}@example.com,mobile,+44 20 7946 {n:05},home,Rua A {n},Porto,4000,Portugal,"
        f"LinkedIn,https://www.linkedin.com/in/p-{n}"
        for n, (first, last) in enumerate(names(rows))
    )
    return "\n".join((_GOOGLE, *said, ""))


def cards(rows: int) -> str:
    """Cards as a phone writes them."""
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{first} {last}\r\nN:{last};{first};;;\r\nORG:Company {n % 997}\r\n"
        f"TEL;TYPE=CELL:+44 20 7946 {n:05}\r\nEMAIL;TYPE=INTERNET:p{n}@example.org\r\nEND:VCARD\r\n"
        for n, (first, last) in enumerate(names(rows))
    )


def ms(act: Callable[[], object]) -> float:
    """Milliseconds of the processor that something takes."""
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1e3


def measure(name: str, content: bytes, table: str) -> dict[str, float]:
    """Milliseconds of each part, and of ``csv.reader``."""
    batch = finished(reading([SourceFile(name, content)]))
    numbers = count()

    def plan() -> list[Contact]:
        made = plan_import(batch, (), source="csv", file_name=name, now=NOW, new_id=lambda: f"id{next(numbers)}")
        return [edit.after for edit in made.change.edits if isinstance(edit.after, Contact)]

    people = plan()
    return {
        "csv.reader": ms(lambda: list(csv.reader(io.StringIO(table)))),
        "read": ms(lambda: finished(reading([SourceFile(name, content)]))),
        "plan": ms(plan),
        "pairs": ms(lambda: Duplicates(people).all()),
    }


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for name, make in (("Connections.csv", connections), ("google.csv", google), ("phone.vcf", cards)):
        text = make(rows)
        turns = [
            measure(name, text.encode(), text if name.endswith("csv") else connections(rows)) for _ in range(TURNS)
        ]
        least = {part: min(turn[part] for turn in turns) for part in turns[0]}
        ratios = {part: min(turn[part] / turn["csv.reader"] for turn in turns) for part in least}
        told = "  ".join(f"{part} {least[part]:6.0f} ({ratios[part]:.0f})" for part in ("read", "plan", "pairs"))
        print(f"{rows:,} {name:16} csv.reader {least['csv.reader']:5.1f} ms   {told}   ms of CPU (times csv.reader)")


if __name__ == "__main__":
    main()
