"""``netui undo``, ``redo``, ``history``: each command line is a restart, so all of it works across restarts."""

from __future__ import annotations

from tests.cli.command_line import Netui


def names(netui: Netui) -> list[str]:
    return [one["name"] for one in netui.json("contact", "list")]


def test_there_and_back_and_there_again(netui: Netui) -> None:
    netui("contact", "add", "Ana Silva")
    netui("contact", "add", "Ben Ito")
    assert netui.json("undo")["label"] == "Undone: Added Ben Ito"
    assert names(netui) == ["Ana Silva"]
    assert netui("undo").out == "Undone: Added Ana Silva\n"
    assert names(netui) == []
    netui("redo")
    assert names(netui) == ["Ana Silva"]
    assert netui.json("redo")["label"] == "Done again: Added Ben Ito"
    assert names(netui) == ["Ana Silva", "Ben Ito"]


def test_nothing_left(netui: Netui) -> None:
    assert "nothing to undo" in netui.refused("undo")
    assert "nothing to redo" in netui.refused("redo", "--json")


def test_one_undo_takes_back_a_whole_capture(netui: Netui) -> None:
    netui("capture", "Ana Silva: coffee > send paper by fri")
    netui("undo")
    assert names(netui) == []
    assert netui.json("conversation", "list") == []
    assert netui.json("due", "--all") == []


def test_history_newest_first(netui: Netui) -> None:
    assert netui.json("history") == []
    netui("contact", "add", "Ana Silva")
    netui("contact", "tier", "ana", "close")
    netui("undo")
    found = netui.json("history")
    assert [entry["label"] for entry in found] == [
        "Undone: Tier of Ana Silva is now Close",
        "Tier of Ana Silva is now Close",
        "Added Ana Silva",
    ]
    assert [entry["undoes"] for entry in found] == [2, None, None]
    assert found[0]["at"].startswith("2026-11-20T")
    assert len(netui.json("history", "--limit", "1")) == 1
    assert netui("history").lines[0].endswith("Undone: Tier of Ana Silva is now Close")
