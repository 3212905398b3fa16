"""How long search takes as somebody types, over 100,000 conversations, against a plain scan and SQLite's full text.

Run: ``python benchmarks/search.py [--talks N] [--people N]``. Everything happens in this process: the time to build,
the memory it keeps, and for each letter of a few queries, typed one after the other, the time to the first 50
conversations; the same with a plain loop over the folded texts, and with FTS5 over the same texts where this Python has
it (which finds beginnings of words only). Then the best 50 people for each letter, against a plain ranking of all.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from heapq import nlargest
from itertools import islice
from statistics import median

from capture import make_people

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.search.conversation_text import ConversationTexts
from netui.domain.search.matcher import ContactTexts, conversation_text
from netui.domain.search.people_text import PeopleTexts, fit_of

LAST = date(2026, 11, 18)
COMPANIES = ("Acme Tools", "Globex", "", "Northwind", "", "", "")
REPEATED = 3
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


def timed(act: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - start) / 1e6


def full_text(conversations: list[Conversation]) -> sqlite3.Connection | None:
    """The same texts in SQLite's full-text index, with prefixes of two and three letters; None without FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table talk using fts5(body, tokenize='unicode61', prefix='2 3')")
    except sqlite3.OperationalError:
        return None
    rows = ((conversation_text(one),) for one in conversations)
    built = timed(lambda: connection.executemany("insert into talk(body) values (?)", rows))
    pages, of = (connection.execute(f"pragma {each}").fetchone()[0] for each in ("page_count", "page_size"))
    print(f"FTS5 built in {built:,.0f} ms, {pages * of / 1e6:,.1f} MB")
    return connection


def main() -> None:
    """Print every figure and the ratios."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--talks", type=int, default=100_000)
    options.add_argument("--people", type=int, default=50_000)
    asked = options.parse_args()
    search_talks(make_talks(asked.conversations))
    search_people(asked.people)


def search_talks(conversations: list[Conversation]) -> None:
    """Conversations by their words."""
    # What was found for the letters before is kept: each repetition begins with an index of its own.
    indexes: list[ConversationTexts] = []
    built = [timed(lambda: indexes.append(ConversationTexts(conversations))) for _ in range(REPEATED)]
    print(f"index of {len(conversations):,} conversations built in {median(built):,.0f} ms")
    tracemalloc.start()
    kept = ConversationTexts(conversations)
    print(f"it keeps {tracemalloc.get_traced_memory()[0] / 1e6:,.1f} MB")
    tracemalloc.stop()
    del kept
    plain = [(one.id, conversation_text(one)) for one in conversations]
    sqlite = full_text(conversations)

    def ours(words: list[str], turn: int) -> list[str]:
        return list(islice(indexes[turn].holding(words), 50))

    def scan(words: list[str], _turn: int) -> list[str]:
        return list(islice((each for each, text in plain if all(word in text for word in words)), 50))

    def full(words: list[str], _turn: int) -> list[tuple[int]]:
        match = " AND ".join(f'"{word}"*' for word in words)
        select = "select rowid from talk where talk match ? order by rowid desc limit 50"
        return sqlite.execute(select, (match,)).fetchall() if sqlite else []

    compare(QUERIES, {"ours": ours, "plain": scan, "FTS5": full})


def search_people(count: int) -> None:
    """People by their names and all else that is known of them."""
    texts = ContactTexts()
    people = [Contact(one, name, company=COMPANIES[int(one, 16) % 7]) for one, name, _ in make_people(count)]
    days = {one.id: (LAST - timedelta(int(one.id, 16) % 900)).isoformat() for one in people if int(one.id, 16) % 3}

    def last_on(contact_id: str) -> str:
        return days.get(contact_id, "")

    print(f"\ntexts of {count:,} people made in {timed(lambda: [*map(texts.text_of, people)]):,.0f} ms")
    indexes: list[PeopleTexts] = []
    built = [timed(lambda: indexes.append(PeopleTexts(people, texts.text_of, last_on))) for _ in range(REPEATED)]
    print(f"index of them built in {median(built):,.0f} ms")

    def ours(words: list[str], turn: int) -> list[tuple[int, Contact]]:
        return indexes[turn].best(words, (), lambda _one: True, 50)

    def rank(words: list[str], _turn: int) -> list[tuple[int, Contact]]:
        meant = [one for one in people if all(word in texts.text_of(one) for word in words)]
        ranked = [(fit_of(one, texts.text_of(one), words), one) for one in meant]
        return nlargest(50, ranked, key=lambda each: (each[0], last_on(each[1].id)))

    queries = (people[9].name.lower(), people[99].name.lower(), "acme tool", "a", "zebrafish")
    compare(queries, {"ours": ours, "plain": rank})


def compare(queries: Sequence[str], ways: Mapping[str, Callable[[list[str], int], Sequence[object]]]) -> None:
    """Print for each letter typed how long each way takes, and over all letters what most of them take."""
    print(f"{'typed':20} {'hits':>6} " + " ".join(f"{name + ' ms':>9}" for name in ways))
    every: dict[str, list[float]] = {name: [] for name in ways}
    for query in queries:
        for length in range(1, len(query) + 1):
            words = query[:length].split()
            row = []
            for name, find in ways.items():
                row.append(median(timed(lambda: find(words, turn)) for turn in range(REPEATED)))  # noqa: B023
                every[name].append(row[-1])
            hits = len(next(iter(ways.values()))(words, 0))
            print(f"{query[:length]:20} {hits:6} " + " ".join(f"{ms:9.3f}" for ms in row))
    for title, share in (("median", 0.5), ("p95", 0.95), ("most", 1.0)):
        at = [sorted(times)[min(len(times) - 1, int(len(times) * share))] for times in every.values()]
        print(f"{title:27} " + " ".join(f"{ms:9.3f}" for ms in at))


if __name__ == "__main__":
    main()
