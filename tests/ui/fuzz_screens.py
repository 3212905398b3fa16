"""Every field of every table with wrong values, seen through the screen: nothing raises, all is named, nothing written.

    python -m tests.ui.fuzz_screens [--every N] [--from N]

One database for each wrong value: it has a document for each field of each table, with that value in the field. The
program is started on it, every place is opened, and the card, the prep card and a letter of everybody in the contacts.
``--every N`` takes each N-th value only. Prints a line for each value; exit status 1 when something was wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import sys
import tempfile
import traceback
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from netui.config.files.locations import locate
from netui.domain.records.document import UnreadableDocumentError, from_document, unread_fields
from netui.domain.records.identity import new_id
from netui.runtime.context import AppContext
from netui.runtime.output import Output
from netui.runtime.tui import build_services
from netui.runtime.watchers import IdleFolding
from netui.ui.app import NetuiApp
from tests.storage.fuzz_fields import GOOD, WRONG, base
from tests.ui import robot as keyboard
from tests.ui.robot import Robot, at_the_keyboard

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)

FURTHER: tuple[Any, ...] = (
    *({"first": "A", "last": {"x": 1}}, "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "--00-00", -0.0),
    *([["c1"]], [{"label": "x", "value": {"y": 1}}], [{"on": "9999-12-31", "label": "y"}], "c1", "v1", "999999w"),
    *("\x1b[31m", "[bold]x[/", "\u202ex", [{"contact": "c1"}], [{"kind": "contact", "id": "c1"}], ["c1", "c1"]),
)
"""Values beyond those of the command line: they lie near what a screen draws."""

PLACES = (
    *(("enter",), ("1",), ("3",), ("slash", "a"), ("s",), ("D",), ("question_mark",), ("ctrl+f",), ("ctrl+f", "a")),
    *(("p",), ("w",), ("i",), ("l",), ("f",), ("v",), ("v", "enter"), ("m",), ("h",), ("Y",), ("Y", "2"), ("Y", "3")),
    *(("Y", "4"), ("b",), ("W",), ("W", "n"), ("A",), ("o",), ("M",), ("r",), ("H",), ("I",), ("n",), ("c",), ("X",)),
    *(("equals_sign",), ("ctrl+p",), ("3", "enter"), ("3", "e"), ("1", "enter", "enter")),
)
"""Keys that lead to each place from the queue."""

OF_EACH = (("enter",), ("p",), ("w",), ("e",), ("f",))
"""Keys that are pressed on everybody in the contacts."""


def documents(value: Any) -> dict[str, dict[str, Any]]:
    """A network in which each field of each table has that value in one document."""
    tables = base()
    for table, good in GOOD.items():
        for number, field in enumerate(good, 2):
            own = {} if field == "id" else {"id": f"{table}-{field}"}
            tables[table][str(number)] = {**good, **own, field: value}
    tables["contacts"]["1000"] = GOOD["contacts"]
    return tables


def to_be_named(tables: dict[str, dict[str, Any]]) -> set[tuple[str, int]]:
    """The documents that are none, or not in full."""
    found: set[tuple[str, int]] = set()
    for table, rows in tables.items():
        for number, document in rows.items():
            if not document["id"]:  # it is given one
                continue
            try:
                if table == "conversations" or not unread_fields(from_document(table, document)):
                    continue
            except UnreadableDocumentError:
                pass
            found.add((table, int(number)))
    return found


async def seen(robot: Robot, app: NetuiApp) -> None:
    """Open every place once, and what there is of everybody."""
    for keys in PLACES:
        await robot.keys(*keys)
        _ = robot.screen()
        await robot.keys("escape", "escape", "escape", "2")
    await robot.keys("1")
    for _ in range(app.services.session.network.contact_count()):
        for keys in OF_EACH:
            await robot.keys(*keys)
            _ = robot.screen()
            await robot.keys("escape", "escape", "escape")
        await robot.keys("1", "j")


async def one_value(value: Any) -> list[str]:
    """What is wrong with the program on that value; empty as it should be."""
    tables = documents(value)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "n.json"
        path.write_text(json.dumps(tables))
        work = AppContext(
            Output(io.StringIO(), io.StringIO()), None,
            locate({}, db=str(path), config_dir=str(Path(name) / "cfg")), TODAY, lambda: NOW, new_id,
        )  # fmt: skip
        work.told = []
        wrong: list[str] = []
        try:
            folding = IdleFolding(work.database.fold_if_idle, lambda: work.session.network.version)
            app = NetuiApp(build_services(work, folding, no_color=False))
            async with at_the_keyboard(app, (100, 40)) as robot:
                await seen(robot, app)
            folding.finish()
        except Exception:  # noqa: BLE001 - whatever it is, it is told, and the next value tried
            wrong.append(traceback.format_exc()[-3000:])
        named = set(work.database._passed_over._found)
        if missed := to_be_named(tables) - named:
            wrong.append(f"not named: {sorted(missed)[:5]}")
        work.close()
        left = json.loads(path.read_text())
        if changed := [(t, n) for t, rows in tables.items() for n, one in rows.items() if not _same(left[t], n, one)]:
            wrong.append(f"written: {changed[:5]}")
    return wrong


def _same(rows: dict[str, Any], number: str, document: dict[str, Any]) -> bool:
    found = rows.get(number, {})
    return found == document or (not document["id"] and found == {**document, "id": found.get("id")})


def main(every: int, begin: int) -> int:
    """Try the values; the number of those with which something was wrong."""
    failed = 0
    keyboard._WHOLE_TEST_S = 3600.0  # all places and people in one session
    for value in (*WRONG, *FURTHER)[begin::every]:
        wrong = asyncio.run(one_value(value))
        failed += bool(wrong)
        print(json.dumps(value)[:60], "as it should be" if not wrong else "\n".join(wrong), flush=True)
    return failed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="begin")
    options = parser.parse_args()
    sys.exit(1 if main(options.every, options.begin) else 0)
