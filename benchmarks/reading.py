"""How the time to read a file grows with its length: hostile YAML, address books, rows chained by shared addresses.

Run: ``python benchmarks/reading.py``. The ratio is that of four times the length; about 4 is right, and 16 would be
quadratic. Milliseconds are medians of three turns in one run.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from statistics import median

from netui.config.yaml.parser import read_tree
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.registry import LINKEDIN, VCARD
from netui.session.imports.plan import plan_import

HOSTILE = ("[", "{a: ", "- ", "? ", "x,", "a: 1\n", "a: [\n", "\x00")
"""Pieces that a hostile YAML file repeats."""

_TURNS = 3


def people(rows: int) -> Batch:
    """So many rows of strangers."""
    names = (f"Ann Lee {number:x}" for number in range(rows))
    return Batch(tuple(IncomingContact(name, line, company="Contoso") for line, name in enumerate(names)))


def chained(rows: int) -> Batch:
    """So many rows of one person, each with an address of the row before."""
    return Batch(
        tuple(
            IncomingContact(
                "Ann Lee", line, emails=(Labelled(f"a{line}@example.org"), Labelled(f"a{line + 1}@example.org"))
            )
            for line in range(rows)
        )
    )


def one_office(rows: int) -> Batch:
    """So many rows of people who have one address."""
    office = (Labelled("info@example.org"),)
    return Batch(tuple(IncomingContact(f"Ann{line} Lee{line}", line, emails=office) for line in range(rows)))


def cards(count_: int) -> bytes:
    """An address book."""
    return b"".join(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee %d\r\nORG:Contoso\r\nTEL:+1 555 %07d\r\nEND:VCARD\r\n" % (one, one)
        for one in range(count_)
    )


def table(rows: int) -> bytes:
    """An export of connections."""
    head = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    return head + b"".join(b"Ann,Lee %d,,,Contoso,Baker,12 Mar 2024\n" % row for row in range(rows))


def plan(batch: Batch) -> None:
    """What the batch would bring into an empty network."""
    numbers = count()
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    plan_import(batch, (), source="vcard", file_name="f", now=now, new_id=lambda: f"c{next(numbers)}")


def milliseconds(act: Callable[[], object]) -> float:
    """Of one go."""
    start = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - start) / 1e6


def growth(title: str, once: Callable[[], object], four_times: Callable[[], object]) -> None:
    """Print the times of both, and their ratio."""
    turns = [(milliseconds(once), milliseconds(four_times)) for _ in range(_TURNS)]
    small, large = (median(times) for times in zip(*turns, strict=True))
    print(f"{title:32} {small:9.1f} ms, four times as much {large:9.1f} ms, {large / small:5.1f} x")


def main() -> None:
    """Print every figure."""
    for piece in HOSTILE:
        texts = [(piece * letters)[:letters] for letters in (25_000, 100_000)]
        growth(f"YAML {piece!r}", lambda: read_tree(texts[0], "f"), lambda: read_tree(texts[1], "f"))  # noqa: B023
    growth("vCards, 5,000", lambda: VCARD.read(cards(5_000)), lambda: VCARD.read(cards(20_000)))
    growth("LinkedIn's rows, 5,000", lambda: LINKEDIN.read(table(5_000)), lambda: LINKEDIN.read(table(20_000)))
    for make in (people, chained, one_office):
        small, large = make(5_000), make(20_000)
        growth(f"taken in: {make.__name__}, 5,000", lambda: plan(small), lambda: plan(large))  # noqa: B023


if __name__ == "__main__":
    main()
