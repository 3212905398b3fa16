"""``netui contact duplicates``, ``merge`` and ``differ``."""

from __future__ import annotations

import io

import pytest

from netui.cli import main as command_line
from tests.cli.command_line import Netui


@pytest.fixture
def twins(netui: Netui) -> Netui:
    """Somebody who is there twice, and others."""
    netui("contact", "add", "Ana Silva", "--company", "Contoso", "--email", "ana@example.org", "--tier", "weak")
    netui("contact", "add", "Ana M. Silva", "--email", "Ana@example.org", "--tier", "close", "--location", "Lisbon")
    netui("contact", "add", "Ben Ito", "--knows", "Ana M. Silva")
    netui("capture", "Ana Silva: coffee > send the paper by fri")
    netui("capture", "2026-11-01 Ana M. Silva, Ben Ito: lunch")
    return netui


def ids(netui: Netui) -> dict[str, str]:
    return {one["name"]: one["id"] for one in netui.json("contact", "list")}


def test_duplicates_come_with_reasons_and_the_ids_to_act_on(twins: Netui) -> None:
    (pair,) = twins.json("contact", "duplicates")
    assert pair.keys() == {"a", "b", "reasons", "score"}
    assert (pair["a"]["name"], pair["b"]["name"]) == ("Ana Silva", "Ana M. Silva")  # the older stays
    assert pair["reasons"] == ["same e-mail ana@example.org", "one name is part of the other"]
    assert pair["score"] == 75
    assert {"last_on", "due_on", "state", "tie"} <= pair["a"].keys()
    lines = twins("contact", "duplicates").lines
    assert lines[0].startswith("probably  Ana ")
    assert pair["a"]["id"] in lines[0]
    assert lines[1].split() == ["Ana", "M.", "Silva", pair["b"]["id"]]
    assert "same e-mail ana@example.org, one name is part of the other" in lines[2]
    assert "netui contact merge A B" in lines[-1]


def test_only_some_of_them(twins: Netui) -> None:
    twins("contact", "add", "Ben Ito")
    assert len(twins.json("contact", "duplicates")) == 2
    assert len(twins.json("contact", "duplicates", "--limit", "1")) == 1
    assert "1 of 2 pairs." in twins("contact", "duplicates", "--limit", "1").lines
    (pair,) = twins.json("contact", "duplicates", "ito")
    assert pair["a"]["name"] == "Ben Ito"


def test_nobody_twice(netui: Netui) -> None:
    assert netui.json("contact", "duplicates") == []
    assert netui("contact", "duplicates").out == "Nobody seems to be here twice.\n"


def test_merging_asks_first_and_does_it_in_one_step(twins: Netui) -> None:
    before = twins.json("export", "--as", "json")
    said = twins.refused("contact", "merge", "Ana Silva", "Ana M. Silva")
    assert "Merge Ana M. Silva" in said
    assert "--yes" in said
    one = twins.json("contact", "merge", "Ana Silva", "Ana M. Silva", "--yes")
    assert (one["name"], one["aliases"], one["tier"], one["location"]) == (
        "Ana Silva",
        ["Ana M. Silva"],
        "close",
        "Lisbon",
    )
    assert one["emails"] == [{"value": "ana@example.org"}]
    assert one["last_on"] == "2026-11-20"
    assert ids(twins).keys() == {"Ana Silva", "Ben Ito"}
    assert len(twins.json("conversation", "list", "--with", "ana")) == 2
    assert twins.json("contact", "show", "ben")["knows"] == [one["id"]]
    assert twins.json("contact", "duplicates") == []
    assert twins("doctor").status == 0
    assert "To take it back" not in twins("undo").out
    assert twins.json("export", "--as", "json") == before


def test_a_dry_run_shows_what_would_become(twins: Netui) -> None:
    shown = twins("contact", "merge", "Ana Silva", "Ana M. Silva", "--dry-run")
    for words in ("goes into Ana Silva", "ana@example.org", "Close", "also", "Lisbon", "2 conversations", "tier weak"):
        assert words in shown.out
    assert twins.json("contact", "merge", "Ana Silva", "Ana M. Silva", "--dry-run")["tier"] == "close"
    assert len(ids(twins)) == 3


@pytest.mark.parametrize(("answer", "left"), [("y\n", 2), ("n\n", 3), ("", 3)])
def test_at_a_terminal_it_shows_what_becomes_and_asks(
    twins: Netui, answer: str, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_line, "_is_terminal", lambda stream: not isinstance(stream, io.StringIO))
    done = twins.run("contact", "merge", "Ana Silva", "Ana M. Silva", stdin=answer)
    assert done.status == (0 if left == 2 else 1)
    assert "goes into Ana Silva, who then is:" in done.err
    assert "2 conversations" in done.err
    assert "[y/N]" in done.err
    assert len(ids(twins)) == left


def test_what_cannot_be_merged(twins: Netui) -> None:
    assert "one and the same" in twins.refused("contact", "merge", "ben", "ben ito", "--yes")
    assert "zorro" in twins.refused("contact", "merge", "ben", "zorro", "--yes")
    twins.refused("contact", "merge", "ben", status=2)


def test_who_are_two_is_remembered(twins: Netui) -> None:
    first, second = twins.json("contact", "differ", "Ana Silva", "Ana M. Silva")
    assert first["not_same"] == [second["id"]]
    assert second["not_same"] == [first["id"]]
    assert twins.json("contact", "duplicates") == []
    assert "told apart before" in twins("contact", "differ", "Ana Silva", "Ana M. Silva").out
    assert twins("doctor").status == 0
    twins("undo")
    assert len(twins.json("contact", "duplicates")) == 1


def test_any_name_is_text(netui: Netui) -> None:
    for _ in range(2):
        netui("contact", "add", "--", "Ann \x1b[31m[b] Lee")
    assert "\x1b" not in netui("contact", "duplicates").out
    one, other = (one["id"] for one in netui.json("contact", "list"))
    assert "\x1b" not in netui("contact", "merge", one, other, "--dry-run").out
