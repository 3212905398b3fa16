"""How long search takes as somebody types, over 100,000 conversations, against a plain scan and SQLite's full text.

Run: ``python benchmarks/search.py [--talks N] [--people N]``. Everything happens in this process: the time to build,
the memory it keeps, and for each prefix of a few queries the time to the first 50 conversations; the same with a plain
loop over the folded texts, and with FTS5 over the same texts where this Python has it.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from statistics import median

from netui.domain.conversation import Conversation, KeyPoint
from netui.domain.query_match import conversation_text
from netui.domain.search_texts import ConversationTexts

LAST = date(2026, 11, 18)
QUERIES = ("compiler school", "zebrafish", "state machine", "a")


def make_talks(count: int) -> list[Conversation]:
    """Invented conversations of about 100 letters from 4,000 words, drawn with a fixed seed."""
    draw = random.Random(7)
    words = [
        "".join(draw.choice("bcdfghjklmnprstvz") + draw.choice("aeiou") for _ in range(draw.randint(1, 4)))
        for _ in range(4000)
    ]
    words += ["compiler", "school", "state", "machine"] * 4

    def say(length: int) -> str:
        return " ".join(draw.choice(words) for _ in range(length))

    return [
        Conversation(
            f"{number:016x}",
            LAST - timedelta(draw.randint(0, 3000)),
            "call",
            (f"c{draw.randint(0, 9999)}",),
            summary=say(draw.randint(4, 14)),
            key_points=(KeyPoint(say(4)),) if number % 3 == 0 else (),
            place="Zürich" if number % 9 == 0 else "",
        )
        for number in range(count)
    ]


def milliseconds(act: Callable[[], object], runs: int = 5) -> float:
    """Median of a few runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        act()
        times.append(time.perf_counter_ns() - start)
    return median(times) / 1e6


def full_text(talks: list[Conversation]) -> sqlite3.Connection | None:
    """The same texts in SQLite's full-text index, with prefixes of two and three letters; None without FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table talk using fts5(body, tokenize='unicode61', prefix='2 3')")
    except sqlite3.OperationalError:
        return None
    start = time.perf_counter()
    connection.executemany("insert into talk(body) values (?)", ((conversation_text(one),) for one in talks))
    print(f"FTS5 built in {(time.perf_counter() - start) * 1e3:,.0f} ms")
    return connection


def main() -> None:
    """Print every figure and the ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--talks", type=int, default=100_000)
    talks = make_talks(options.parse_args().talks)
    start = time.perf_counter()
    texts = ConversationTexts(talks)
    print(f"index of {len(talks):,} conversations built in {(time.perf_counter() - start) * 1e3:,.0f} ms")
    tracemalloc.start()
    kept = ConversationTexts(talks)
    print(f"it keeps {tracemalloc.get_traced_memory()[0] / 1e6:,.1f} MB")
    tracemalloc.stop()
    del kept
    plain = [(one.id, conversation_text(one)) for one in talks]
    sqlite = full_text(talks)
    print(f"{'typed':20} {'hits':>6} {'ours ms':>9} {'plain ms':>9} {'FTS5 ms':>9}")
    for query in QUERIES:
        for length in sorted({1, 2, 3, 5, len(query)}):
            if length <= len(query):
                report(query[:length], texts, plain, sqlite)


def report(
    typed: str, texts: ConversationTexts, plain: list[tuple[str, str]], sqlite: sqlite3.Connection | None
) -> None:
    """Print one row: what was typed, and how long each of the three takes."""
    words = typed.split()

    def ours() -> list[str]:
        return list(islice(texts.holding(words), 50))

    def scan() -> list[str]:
        return list(islice((each for each, text in plain if all(word in text for word in words)), 50))

    def full() -> list[tuple[int]]:
        match = " AND ".join(f'"{word}"*' for word in words)
        select = "select rowid from talk where talk match ? order by rowid desc limit 50"
        return sqlite.execute(select, (match,)).fetchall() if sqlite else []

    times = [milliseconds(act) for act in (ours, scan, full)]
    print(f"{typed:20} {len(ours()):6} {times[0]:9.3f} {times[1]:9.3f} {times[2]:9.3f}")


if __name__ == "__main__":
    main()
