"""``netui outcome`` and ``netui wins``: what came of it, how it began, and the week in a sentence."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def galle(netui: Netui) -> Netui:
    """Henrik brought Ravi along; two days ago there was a call with Ravi."""
    netui("contact", "add", "Henrik Solheim", "--met-on", "2024-02-05", "--met-where", "the night the gauge fell off")
    netui("contact", "add", "Ravi de Silva", "--met-through", "henrik", "--met-on", "2026-09-18")
    netui("capture", "wed Ravi de Silva: call about gauges")
    return netui


def test_from_the_talk_to_how_it_began_and_undone(galle: Netui) -> None:
    (talk,) = galle.json("conversation", "list")
    made = galle.json("outcome", "add", "client: Port of Galle takes two gauges", "--from", talk["id"])
    assert made["kind"] == "client"
    assert made["what"] == "Port of Galle takes two gauges"
    assert made["on"] == "2026-11-20"
    assert made["from"] == [{"kind": "conversation", "id": talk["id"]}]
    shown = galle.json("outcome", "show", "galle")
    assert shown["id"] == made["id"]
    assert [(step["kind"], step["text"], step["on"]) for step in shown["chain"][0]] == [
        ("conversation", "call with Ravi de Silva", "2026-11-18"),
        ("through", "Henrik Solheim brought you together", "2026-09-18"),
        ("met", "met the night the gauge fell off", "2024-02-05"),
    ]
    assert galle("outcome", "show", "galle").lines == [
        "client  Port of Galle takes two gauges  today",
        "  ← call with Ravi de Silva, Wed 18 Nov",
        "  ← Henrik Solheim brought you together, Fri 18 Sep",
        "  ← met the night the gauge fell off, 5 Feb 2024",
    ]
    win = galle.json("wins")[0]
    assert (win["kind"], win["text"], win["contact"]) == (
        "outcome",
        "Client: Port of Galle takes two gauges",
        "Ravi de Silva",
    )
    assert win["id"] == made["id"]
    galle("undo")
    assert galle.json("outcome", "list") == []


def test_sources_by_name_by_two_names_and_by_title(galle: Netui) -> None:
    galle("intro", "start", "henrik", "ravi")
    galle("link", "add", "https://example.org/floats", "--title", "Measuring what floats")
    made = galle.json(
        "outcome", "add", "a joint rig", "--from", "ravi", "--from", "henrik, ravi", "--from", "what floats"
    )
    assert made["kind"] == "idea"
    assert [source["kind"] for source in made["from"]] == ["contact", "introduction", "link"]
    assert made["from_names"] == ["Ravi de Silva", "introduction of Henrik and Ravi", "Measuring what floats"]
    assert "Nobody is called “nemo”" in galle.refused("outcome", "add", "x", "--from", "nemo")
    assert "--from is missing" in galle.refused("outcome", "add", "x", status=2)


def test_edit_and_remove_each_one_undo(galle: Netui) -> None:
    made = galle.json("outcome", "add", "two gauges", "--kind", "client", "--from", "ravi", "--on", "tue")
    assert made["on"] == "2026-11-17"
    edited = galle.json("outcome", "edit", "gauges", "--what", "three gauges", "--kind", "job", "--from", "henrik")
    assert (edited["what"], edited["kind"], edited["from_names"]) == ("three gauges", "job", ["Henrik Solheim"])
    assert galle("outcome", "edit", "gauges", "--kind", "job").lines == ["Nothing to change"]
    assert galle("outcome", "remove", "gauges").lines == [
        "Removed an outcome · job: three gauges; netui undo brings it back."
    ]
    galle("undo")
    galle("undo")
    assert galle.json("outcome", "list")[0]["what"] == "two gauges"


def test_what_cannot_be_said(galle: Netui) -> None:
    assert galle.refused("outcome", "add", "x", "--from", "ravi", "--on", "2026-11-21") == (
        "netui: 21 Nov is yet to come. Nothing was saved.\n"
    )
    assert "A kind is one word" in galle.refused("outcome", "add", "x", "--kind", "two words", "--from", "ravi")
    assert "Say what came of it" in galle.refused("outcome", "add", "client:", "--from", "ravi")
    assert "No outcome is called “nothing”" in galle.refused("outcome", "show", "nothing")
    galle("outcome", "add", "two gauges", "--from", "ravi")
    galle("outcome", "add", "two buoys", "--from", "ravi")
    assert "may be any of" in galle.refused("outcome", "show", "two")
    assert "did you mean “two buoys”?" in galle.refused("outcome", "show", "two bouys")


def test_nothing_yet(netui: Netui) -> None:
    assert netui.json("outcome", "list") == []
    assert netui.json("wins") == []
    assert netui("outcome", "list").out.startswith("Nothing came of it yet, as far as is written down.")
    assert netui("wins").out == netui("outcome", "list").out
    week = netui.json("wins", "--week")
    assert week == {
        "week": "2026-11-16",
        "recap": "A quiet week.",
        "conversations": 0,
        "people": 0,
        "new": 0,
        "promises": 0,
        "introductions": 0,
        "gives": 0,
        "learned": 0,
        "weeks_with_a_conversation": 0,
    }


def test_a_week_in_a_sentence_and_somebody_for_a_quiet_one(galle: Netui) -> None:
    assert galle("wins", "--week").lines == [
        "1 conversation with 1 person.",
        "A conversation in 1 of the last 52 weeks.",
    ]
    galle("contact", "add", "Mustafa Demir", "--tier", "close")
    for day in ("2024-03-01", "2024-06-01"):
        galle("capture", f"{day} Mustafa Demir: coffee")
    recap = galle.json("wins", "--week", "--since", "2026-11-02")
    assert (recap["week"], recap["recap"]) == ("2026-11-02", "A quiet week. Somebody worth a hello: Mustafa Demir.")


def test_what_came_from_weak_ties_is_said_from_five_on(galle: Netui) -> None:
    (talk,) = galle.json("conversation", "list")
    for number in range(5):
        galle("outcome", "add", f"gauge {number}", "--from", talk["id"])
    assert galle("outcome", "list").lines[-1] == "Of 5 outcomes, 5 began with somebody new."
