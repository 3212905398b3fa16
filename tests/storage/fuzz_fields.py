"""Every field of every table with every wrong value: nothing raises, nothing is lost, all of it is named.

    python tests/storage/fuzz_fields.py [--every N] [--seed N]

The suite puts all wrong documents into one database. This long form gives each a database of its own and lets the
commands of a day look at it, ``--every N`` takes each N-th case only. Prints a line of JSON; exit status 1 when
something was wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from netui.__main__ import main
from netui.domain.records.document import TABLES

WRONG: tuple[Any, ...] = (
    *("", " ", "\u0000", "x", "2026-02-30", "2026-13-01", "0000-01-01", "9999-12-31", "2026-W01-1", "20261101"),
    *("2026-11-31T10:00:00+00:00", "2026-10-02T10:00:00", "2026-10-02T10:00:00Z", "2026-10-02T25:00:00+01:00"),
    *("2026-10-02T10:00:00+99:00", "--02-30", "--13-01", "99999999999999999999w", "0d", "\ud800", "both", "a" * 3000),
    *(0, 1, -1, 10**30, 1.5, 1e308, True, False),
    *([], [""], [None], [1], [[]], ["c1", 2], [{"id": "c1"}], [{}], [{"label": 1, "value": []}], [{"what": "x"}]),
    *({}, {"on": "2026-02-30"}, {"a": {"b": []}}, {"c1": 1}, {"": ""}),
)
"""More than thirty values, each wrong for most fields."""

GOOD: dict[str, dict[str, Any]] = {
    "contacts": {
        "id": "c1", "name": "Ana Silva", "aliases": ["An"], "emails": [{"label": "work", "value": "a@example.com"}],
        "phones": [], "links": [], "company": "Acme", "department": "", "title": "CTO", "location": "Lisbon",
        "tags": ["x"], "tier": "close", "tier_since": "2026-01-01", "roles": [], "interests": [], "offers": [],
        "needs": [], "met": {"on": "2020-01-01"}, "birthday": "--04-03", "dates": [{"label": "x", "on": "--04-03"}],
        "notes": "n", "every": "2w", "next_on": "2026-11-01", "next_set_at": "2026-10-02T10:00:00+01:00",
        "pinned": True, "status": "active", "knows": ["c2"], "not_same": [], "source": "", "imported": [],
        "sorted_at": "2026-10-02T10:00:00+01:00", "created_at": "2026-10-02T10:00:00+01:00",
        "updated_at": "2026-10-02T10:00:00+01:00", "called": "Ana", "positions": [{"company": "Acme", "from": "2018"}],
        "questions": [{"text": "Why?", "on": "2026-10-02"}], "kept": ["GENDER:F"],
        "differs": [{"field": "title", "value": "Director", "from": "phone", "on": "2026-10-02"}],
        "said": {"linkedin": {"name": "0123abcd"}}, "cards": [{"card": "work", "on": "2026-10-02"}],
    },
    "conversations": {
        "id": "v1", "on": "2026-10-02", "channel": "call", "contacts": ["c1"], "direction": "both", "answered": True,
        "created_at": "2026-10-02T10:00:00+01:00", "at": "2026-10-02T09:00:00+01:00", "summary": "fine",
        "key_points": [{"kind": "x", "text": "y"}], "place": "p", "gave": ["g"], "got": [], "asked": [], "told": [],
        "event": "e1", "links": [], "private": {"c1": "r"},
        "template": "check-in", "updated_at": "2026-10-02T10:00:00+01:00", "source": "mail", "imported": ["mail:1"],
        "said": {"ics": "0123abcd"},
    },
    "follow_ups": {
        "id": "f1", "contact": "c1", "kind": "promise", "owner": "me", "what": "send", "due_on": "2026-11-01",
        "snoozed_until": "2026-11-02", "status": "open", "conversation": "v1", "done_on": "2026-11-02",
        "about": {"kind": "event", "id": "e1"},
        "decisions": [{"what": "snoozed", "at": "2026-10-02T10:00:00+01:00"}],
        "created_at": "2026-10-02T10:00:00+01:00", "source": "ics", "imported": ["ics:1"], "said": {"ics": "0123abcd"},
    },
    "introductions": {
        "id": "i1", "a": "c1", "b": "c2", "reason": "r", "status": "idea",
        "history": [{"status": "asked_a", "on": "2026-10-02", "by": "a", "answer": "yes", "note": "n"}], "outcome": "",
        "rests": True, "source": "json", "imported": ["json:1"],
    },
    "events": {
        "id": "e1", "name": "Fair", "place": "p", "starts_on": "2026-11-01", "ends_on": "2026-11-02",
        "goals": [{"what": "w", "target": 3}], "status": "planned", "stopped_on": "2026-11-02", "looked_at": ["c1"],
        "meet": [{"contact": "c1", "opener": "ask about tides"}], "source": "ics", "imported": ["ics:2"],
        "said": {"ics": "0123abcd"},
    },
    "links": {
        "id": "l1", "url": "https://example.com", "title": "t", "note": "", "tags": [], "saved_on": "2026-10-02",
        "shared": [{"contact": "c1", "on": "2026-10-02", "conversation": "v1"}], "not_for": ["c1"],
        "source": "json", "imported": ["json:2"],
    },
    "outcomes": {
        "id": "o1", "on": "2026-10-02", "kind": "client", "what": "two gauges",
        "from": [{"kind": "contact", "id": "c1"}], "created_at": "2026-10-02T10:00:00+01:00",
    },
    "meta": {"id": "fresh-start", "on": "2026-10-01"},
}  # fmt: skip

COMMANDS = (
    ("due", "--all"),
    ("contact", "list"),
    ("contact", "show", "ben"),
    ("contact", "duplicates"),
    ("conversation", "list"),
    ("search", "ana"),
    ("rules", "explain", "ben"),
    ("export", "--as", "json"),
    ("doctor",),
    ("capture", "Ben Ito: coffee"),
    ("undo",),
    ("doctor", "--repair"),
    ("undo",),
)


def wrong_documents() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Table, field and document of every case: a good document with one wrong value in it."""
    for table, good in GOOD.items():
        for field in good:
            for value in WRONG:
                yield table, field, {**good, field: value}


def base() -> dict[str, dict[str, Any]]:
    """A small network of good records, so that what is wrong is looked at beside what is not."""
    tables: dict[str, dict[str, Any]] = {table: {} for table in TABLES}
    tables["contacts"]["1"] = {"id": "c2", "name": "Ben Ito", "tier": "inner", "status": "active"}
    tables["conversations"]["1"] = {
        "id": "v2", "on": "2026-10-02", "channel": "call", "contacts": ["c2"], "direction": "both"
    }  # fmt: skip
    return tables


def run(folder: Path, *words: str) -> tuple[int, str]:
    """Status, and what was said on both streams."""
    said = io.StringIO()
    os.environ.update(NETUI_DB=str(folder / "n.json"), NETUI_CONFIG_DIR=str(folder / "cfg"), NETUI_TODAY="2026-11-20")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        status = main(words)
    return status, said.getvalue()


def one_case(table: str, document: dict[str, Any]) -> list[str]:
    """What goes wrong with that document in a database of its own; empty as it should be."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tables = base()
        tables[table]["2"] = document
        (folder / "n.json").write_text(json.dumps(tables))
        for words in COMMANDS:
            status, said = run(folder, *words)
            if "unexpected" in said or "Traceback" in said or status not in (0, 1):
                wrong.append(f"{' '.join(words)}: {said.strip()[:200]}")
        left = json.loads((folder / "n.json").read_text())
        if left[table].get("2", {}).get("id", "") != document.get("id", ""):
            wrong.append("the document is not what it was")
        if left["contacts"]["1"]["name"] != "Ben Ito":
            wrong.append("another document has changed")
    return wrong


def fuzz(every: int, seed: int) -> dict[str, Any]:
    """All cases, or each ``every``-th in an order drawn with ``seed``."""
    cases = list(wrong_documents())
    random.Random(seed).shuffle(cases)
    wrong = {
        f"{table}.{field}={json.dumps(document[field])[:60]}": found
        for table, field, document in cases[::every]
        if (found := one_case(table, document))
    }
    return {"cases": len(cases[::every]), "wrong": len(wrong), "which": dict(list(wrong.items())[:20])}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    outcome = fuzz(options.every, options.seed)
    print(json.dumps(outcome))
    sys.exit(1 if outcome["wrong"] else 0)
