"""One invented month of one invented person through every part of the practice, and back to the first byte.

Noor builds tide gauges. In November she goes to an event and meets three people, thanks, is helped, gives twice, brings
two together, asks for a way, lands an outcome, and looks back four times.
"""

from __future__ import annotations

import json
import os
import re
import shlex
from pathlib import Path
from typing import Any

from tests.cli.command_line import Netui

GOLDEN = Path(__file__).parent / "golden" / "story.txt"

AIM = """
aims:
  - name: A second harbour
    companies: [Halyard, Port of Stavanger]
    topics: [tides]
    ask: who decides about gauges
"""

BEFORE = """
2026-11-01 contact add Henrik Solheim --tier inner --company "Port of Stavanger" --offer "a quay" --role client
2026-11-01 contact add Ines Okafor --tier close --offer "honest code review" --role mentor
2026-11-01 contact add David Mbeki --tier active --need "a reviewer" --interest "open source"
2026-11-01 contact add Ursula Weigand --tier active --company Halyard --interest tides
2026-11-01 capture "2026-07-02 Henrik Solheim: call, *numbers before Christmas"
2026-11-01 capture "2026-08-10 Ines Okafor: lunch, got an hour with her firmware"
2026-11-01 capture "2025-09-01 Ursula Weigand: dinner"
"""

MONTH = """
2026-11-02 prep henrik --asked 1
2026-11-02 event add "Small Systems Days" --on 5.11. --to 6.11. --place Ghent --meet "Oliver Prentice=ask about fog"
2026-11-02 event plan small --goal "meet three people" --goal "learn two things" --goal "give the talk"
2026-11-02 done "small systems"
2026-11-05 event start small
2026-11-05 capture "Oliver Prentice: met at the bridge, insight: pilots trust numbers > send the tide table by 9 nov"
2026-11-05 capture "Saskia Jansen: talked at the press corner, trend: harbours pay for numbers"
2026-11-06 capture "Gunnar Ek: coffee, challenge: ice moves the poles"
2026-11-06 event plan small --count talk
2026-11-06 review next
2026-11-07 event review small --done --lesson "arrive a day early"
2026-11-07 contact tier oliver close
2026-11-08 draft oliver --template thank-you --sent
2026-11-08 draft saskia --template thank-you --sent
2026-11-09 done oliver --via message --note "sent the tide table"
2026-11-10 capture "Henrik Solheim: call, got the records of the old tide pole"
2026-11-11 draft henrik --template thank-you --sent
2026-11-12 link add https://example.org/code --title "Code that lasts" --tag "open source"
2026-11-12 link shared lasts david
2026-11-13 capture "Ursula Weigand: call, gave a name at the ministry, advice: begin with the harbour master"
2026-11-13 review end
2026-11-13 outcome add "idea: a clamp for ice" --from "Gunnar Ek"
2026-11-13 capture "Ursula Weigand: mail, asked for the address of the ministry"
2026-11-14 intro start ines david --reason "she reviews, he needs a reviewer"
2026-11-14 intro asked ines david
2026-11-16 intro yes ines david
2026-11-16 intro asked ines david
2026-11-18 intro yes ines david
2026-11-18 intro made ines david
2026-11-20 review end
2026-11-20 draft ursula --template ask-introduction --target "Oliver Prentice" --sent
2026-11-24 intro landed ines david --outcome "two fixes a week"
2026-11-26 outcome add "client: Port of Stavanger takes two gauges" --from "henrik"
2026-11-27 review end
2026-11-30 capture "Ben Ito: met at the lock, *builds sluices"
"""

STEPS = """
2026-11-02 prep henrik --asked 1
2026-11-02 draft henrik --template check-in --sent
2026-11-03 draft ursula --template ask-introduction --target "David Mbeki" --sent --then 2w
2026-11-03 capture "Henrik Solheim: call, gave the way to the archive, got a key, asked for a quay"
2026-11-04 link add https://example.org/code --title "Code that lasts" --tag "open source"
2026-11-04 link edit lasts --note "read the third part"
2026-11-04 link shared lasts david
2026-11-04 link not-for lasts ursula
2026-11-04 link remove lasts
2026-11-05 intro dismiss henrik ursula
2026-11-05 intro start ines david --reason "she reviews, he needs a reviewer"
2026-11-06 draft ines --template introduction-ask --with david --sent
2026-11-07 intro yes ines david
2026-11-08 intro asked ines david
2026-11-15 done david
2026-11-16 intro yes ines david
2026-11-17 intro made ines david
2026-11-18 intro landed ines david --outcome "two fixes a week"
2026-11-18 intro start henrik ines --reason "a quay to test on"
2026-11-18 intro asked henrik ines
2026-11-19 intro declined henrik ines --note "no time"
2026-11-19 intro start ursula david --reason "both: tides"
2026-11-19 intro asked ursula david
2026-11-19 intro rest ursula david
2026-11-20 snooze david 1w
2026-11-20 skip henrik
2026-11-20 done ines --via message --note "thanks for the review"
"""
"""Every kind of step that preparing, writing, giving, the shelf, introductions and ways can take."""


def test_a_month_through_every_part_and_back_to_the_first_byte(netui: Netui) -> None:
    netui.config_dir.mkdir(exist_ok=True)
    netui.rules_file.write_text(AIM, "utf-8")
    tell(netui, BEFORE)
    first = records(netui)
    tell(netui, MONTH)
    assert_golden(told_by(netui))
    steps = len(netui.json("history", "--limit", "1000")) - len(BEFORE.strip().splitlines())
    assert steps == len(MONTH.strip().splitlines()), "each line is one step"
    for _ in range(steps):
        netui("undo")
    assert records(netui) == first


def test_each_step_is_taken_back_and_done_again_as_it_was(netui: Netui) -> None:
    tell(netui, BEFORE)
    stood = [by_id(netui)]
    for line in STEPS.strip().splitlines():
        tell(netui, line)
        stood.append(by_id(netui))
        assert stood[-1] != stood[-2], line
    for before in reversed(stood[:-1]):
        said = netui("undo").out
        assert by_id(netui) == before, said
    for after in stood[1:]:
        said = netui("redo").out
        assert by_id(netui) == after, said


def records(netui: Netui) -> bytes:
    """The file to the last byte of its records; what follows counts every step that was ever taken, undo too."""
    everything, sign, _ = netui.database.read_bytes().partition(b'"_netui"')
    assert sign
    return everything


def by_id(netui: Netui) -> dict[str, dict[str, Any]]:
    """Every record of every table; what comes back stands in a row of another number, which says nothing."""
    tables = json.loads(netui.database.read_text("utf-8"))
    return {
        table: {record.get("id", number): record for number, record in rows.items()}
        for table, rows in tables.items()
        if table != "_netui"
    }


def tell(netui: Netui, story: str) -> None:
    """Do what the lines say, each on its day."""
    for line in story.strip().splitlines():
        day, *words = shlex.split(line)
        netui.later(day)
        netui(*words)


def told_by(netui: Netui) -> str:
    """All records at the end, a line each, and what the places say, without what differs from run to run."""
    netui.later("2026-11-30")
    tables = json.loads(netui.database.read_text("utf-8"))
    lines = [
        f"{table} {json.dumps(record, ensure_ascii=False, sort_keys=True)}"
        for table in sorted(tables)
        if table != "_netui"
        for record in tables[table].values()
    ]
    places = ("due --all", "goals", "insights", "wins", "stats", "giving", "event show small", "outcome show gauges")
    shown = [netui(*words.split()).out for words in places]
    return _steady("\n".join([*lines, *shown]))


def _steady(text: str) -> str:
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.+-]+", "<moment>", text)
    for number, found in enumerate(dict.fromkeys(re.findall(r"\b[0-9a-hjkmnp-tv-z]{16}\b", text)), start=1):
        text = text.replace(found, f"<id {number}>")
    return text


def assert_golden(text: str) -> None:
    if os.environ.get("NETUI_REWRITE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
