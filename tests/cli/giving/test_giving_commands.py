"""``netui giving``: what went to and fro with somebody, and by quarter, with the thanks that are owed."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def giving(netui: Netui) -> Netui:
    """What the contract counts by hand: given on 3 March, asked on 10 June and 2 September."""
    netui("capture", "2026-03-03 Ana Silva: coffee, gave a review of her talk")
    netui("capture", "2026-06-10 Ana Silva: call, asked for an intro to Ben")
    netui("capture", "2026-09-02 Ana Silva: call, asked for a look at the budget")
    return netui


def test_what_went_to_and_fro_newest_first_with_the_caution(giving: Netui) -> None:
    found = giving.json("giving", "ana")
    assert found["contact"] == "Ana Silva"
    assert [(one["on"], one["kind"]) for one in found["gave"]] == [("2026-03-03", "help")]
    assert [one["on"] for one in found["asked"]] == ["2026-09-02", "2026-06-10"]
    assert found["got"] == []
    caution = "You asked Ana 2 times in the last year and gave once, on 3 Mar. Something to bring first: l i"
    assert found["caution"] == caution
    assert caution in giving("giving", "ana").out


def test_a_link_that_was_shared_counts_once(giving: Netui) -> None:
    giving("link", "add", "https://example.org/tides", "--title", "Tides")
    giving("link", "shared", "tides", "ana")
    found = giving.json("giving", "ana")
    assert [(one["kind"], one["what"]) for one in found["gave"]] == [
        ("link", "Tides"),
        ("help", "a review of her talk"),
    ]
    assert found["caution"] is None
    quarters = {one["quarter"]: one for one in giving.json("giving")["quarters"]}
    assert (quarters["2026-Q4"]["gave"], quarters["2026-Q1"]["gave"]) == (1, 1)


def test_an_introduction_that_was_made_is_a_give_to_both_and_one_in_all(giving: Netui) -> None:
    giving("contact", "add", "Ben Ito")
    giving("intro", "start", "ana", "ben")
    (stored,) = giving.json("intro", "list")
    giving("intro", "made", stored["id"], "--anyway")
    for name, other in (("ana", "Ben Ito"), ("ben", "Ana Silva")):
        newest = giving.json("giving", name)["gave"][0]
        assert (newest["kind"], newest["what"]) == ("introduction", f"an introduction to {other}")
    quarters = {one["quarter"]: one["gave"] for one in giving.json("giving")["quarters"]}
    assert quarters["2026-Q4"] == 1


def test_by_quarter_the_newest_first_and_only_since(giving: Netui) -> None:
    found = giving.json("giving")
    assert [one["quarter"] for one in found["quarters"]][:2] == ["2026-Q4", "2026-Q3"]
    assert len(found["quarters"]) == 8
    since = giving.json("giving", "--since", "2026-06-01")["quarters"]
    assert [(one["quarter"], one["asked"]) for one in since] == [("2026-Q4", 0), ("2026-Q3", 1), ("2026-Q2", 1)]
    assert [one["on"] for one in giving.json("giving", "ana", "--since", "2026-09-01")["asked"]] == ["2026-09-02"]
    for words in (["giving"], ["giving", "ana"]):
        assert "Nothing given or received since yesterday." in giving(*words, "--since", "2026-11-19").out


def test_thanks_are_owed_until_they_are_said(giving: Netui) -> None:
    giving("capture", "2026-11-18 Ana Silva: call, got three names")
    (owed,) = giving.json("giving")["thanks_owed"]
    assert (owed["kind"], owed["contact"]) == ("thank-you", "Ana Silva")
    assert "Thanks owed" in giving("giving").out
    giving("draft", "ana", "--sent")
    assert giving.json("giving")["thanks_owed"] == []


def test_nothing_is_written_down_yet(netui: Netui) -> None:
    said = "Nothing given or received is written down yet. In a capture: gave an intro to Ben, got three names."
    assert said in netui("giving").out
    netui("contact", "add", "Ana Silva")
    assert said in netui("giving", "ana").out


def test_who_is_not_known_is_asked_about(giving: Netui) -> None:
    assert "Ana Silva" in giving.refused("giving", "anna silva")


def test_the_card_says_what_went_to_and_fro_and_a_captured_ask_what_speaks_against_it(giving: Netui) -> None:
    assert "given you 1, they 0, asked 2 · you last gave 3 Mar" in giving("contact", "show", "ana").out
    said = "You asked Ana 2 times in the last year and gave once, on 3 Mar."
    assert said in giving("capture", "Ana Silva: call, asked for a chair", "--dry-run").out
    assert said not in giving("capture", "Ana Silva: call, gave a chair", "--dry-run").out
