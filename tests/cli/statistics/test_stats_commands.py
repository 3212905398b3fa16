"""``netui stats`` and ``netui stats style``: the shape of what they print, and what they refuse."""

from __future__ import annotations

import os
from pathlib import Path

from netui.config.files.locations import shipped
from tests.cli.command_line import Netui

GOLDEN = Path(__file__).parent / "golden" / "own-style-of-the-sample.txt"


def test_the_figures_of_a_year(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "close")
    netui("contact", "add", "Ben Ito")
    netui("capture", "wed Ana Silva, Ben Ito: call")
    netui("capture", "2026-03-02 Ana Silva: coffee")
    found = netui.json("stats")
    assert list(found) == [
        *("from", "to", "conversations", "people", "days", "weeks", "weeks_with", "tiers", "channels", "ties"),
        "outcomes",
    ]
    assert (found["from"], found["to"]) == ("2025-11-24", "2026-11-20")
    assert (found["conversations"], found["people"], found["weeks_with"]) == (2, 2, 2)
    assert found["days"] == [{"on": "2026-03-02", "count": 1}, {"on": "2026-11-18", "count": 1}]
    assert len(found["weeks"]) == 52
    assert found["weeks"][-1] == {"monday": "2026-11-16", "count": 1}
    close = next(tier for tier in found["tiers"] if tier["tier"] == "close")
    # In the tier since today: nothing was meant by now.
    assert close == {"tier": "close", "label": "Close", "people": 1, "meant": 0, "actual": 0, "ratio": None}
    assert found["channels"] == [
        {"channel": "call", "count": 1, "share": 0.5},
        {"channel": "meeting", "count": 1, "share": 0.5},
    ]
    assert set(found["ties"]) == {"strong", "moderate", "weak", "dormant", "none"}
    assert found["outcomes"] is None
    assert netui.json("stats", "--since", "2026-11-17", "--until", "2026-11-18")["conversations"] == 1
    lines = netui("stats").lines
    assert lines[0] == "24 Nov 2025 to 20 Nov 2026  2 conversations with 2 people"
    assert "weeks  1 in the last, most 1 · in 2 of 52 weeks" in lines
    for number in range(5):
        netui("outcome", "add", f"thing {number}", "--from", "ana")
    assert netui.json("stats")["outcomes"]["count"] == 5


def test_a_tier_of_whom_nobody_was_due_yet_is_not_measured_against_nothing(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva", "--tier", "close")
    netui("capture", "Ana Silva: coffee")
    lines = netui("stats").lines
    assert any(line.split() == ["Close", "1", "1,", "none", "due", "yet", "–"] for line in lines)
    assert not any("of 0" in line for line in lines)


def test_style_beside_the_time_before(netui: Netui) -> None:
    found = netui.json("stats", "style")
    assert (found["from"], found["to"], found["least"]) == ("2024-11-20", "2026-11-20", 10)
    assert [(table["case"], table["by"]) for table in found["tables"]] == [
        ("answer", "channel"),
        ("answer", "template"),
        ("answer", "weekday"),
        ("second", "channel"),
        ("second", "setting"),
        ("second", "weekday"),
    ]
    assert all(table["rows"] == table["few"] == [] for table in found["tables"])
    beside = netui.json(
        "stats", "style", "--since", "2026-07-01", "--until", "2026-09-30", "--against", "jan 1..mar 31"
    )
    assert (beside["before"]["from"], beside["before"]["to"]) == ("2026-01-01", "2026-03-31")
    assert len(beside["before"]["tables"]) == 6
    lines = netui("stats", "style").lines
    assert lines[0] == "Ten of a kind are needed before anything can be said; so far 0."
    assert lines[-1] == "Your own figures, not a law: who you write to matters more than how."


def test_rows_of_ten_and_what_is_too_few(netui: Netui) -> None:
    for number in range(13):
        netui.later("2026-09-01")
        name = f"Person{number} Lee"
        netui("contact", "add", name)
        netui("draft", name, "--template", "check-in" if number < 10 else "informational", "--sent")
    netui.later("2026-11-20")
    for number in range(7):
        netui("capture", f"2026-09-05 Person{number} Lee: call")
    table = netui.json("stats", "style")["tables"][0]
    assert table["rows"] == [
        {"key": "message", "n": 10, "k": 7, "share": 0.7, "low": 0.397, "high": 0.892, "verdict": None}
    ]
    assert table["few"] == [{"key": "email", "n": 3}]
    lines = netui("stats", "style").lines
    assert lines[:3] == [
        "Answers to what you wrote from a draft, by channel",
        "  message  7 of 10  70 %  likely 40 to 89 %",
        "  too few to say: email 3",
    ]


def test_what_cannot_be_looked_at(netui: Netui) -> None:
    assert "is before" in netui.refused("stats", "--since", "2026-11-10", "--until", "2026-11-01")
    assert "yet to come" in netui.refused("stats", "--until", "2026-11-21")
    assert "more than 30 years" in netui.refused("stats", "--since", "1990-01-01")
    assert "yet to come" in netui.refused("stats", "style", "--since", "2027-01-01")
    assert "is not two days" in netui.refused("stats", "style", "--against", "march")


def test_nothing_yet(netui: Netui) -> None:
    assert netui("stats").lines == ["Pictures come with conversations. netui capture writes the first one down."]
    assert netui.json("stats")["conversations"] == 0


def test_own_style_of_the_sample(netui: Netui) -> None:
    netui.database.write_bytes((shipped("sample_data") / "network.json").read_bytes())
    text = netui("stats", "style").out
    if os.environ.get("NETUI_REWRITE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, "utf-8")
    assert text == GOLDEN.read_text("utf-8")
    tables = netui.json("stats", "style")["tables"]
    assert all(row["n"] >= 10 and row["low"] <= row["share"] <= row["high"] for each in tables for row in each["rows"])
