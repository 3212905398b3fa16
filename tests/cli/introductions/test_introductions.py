"""``netui intro``: from the suggestion to what came of it, and what is refused on the way."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def two(netui: Netui) -> Netui:
    """Ines offers what David needs; both are well known."""
    netui("contact", "add", "Ines Okafor", "--offer", "honest code review", "--tier", "active")
    netui("contact", "add", "David Mbeki", "--need", "a reviewer", "--tier", "active")
    for day in ("2026-10-01", "2026-11-10"):
        netui("capture", f"{day} Ines Okafor: coffee")
        netui("capture", f"{day} David Mbeki: coffee")
    return netui


def due(netui: Netui) -> list[dict[str, Any]]:
    return [item for item in netui.json("due", "--all") if item["kind"] == "introduction"]


def test_a_suggestion_with_its_reason(two: Netui) -> None:
    (idea,) = two.json("intro", "suggest")
    assert (idea["a_name"], idea["b_name"], idea["score"]) == ("Ines Okafor", "David Mbeki", 60)
    assert idea["reasons"] == [
        {
            "kind": "offer",
            "text": "“honest code review” · “a reviewer”",
            "a_text": "honest code review",
            "b_text": "a reviewer",
        }
    ]
    assert two.json("intro", "suggest", "--for", "david") == [idea]
    assert two.json("intro", "suggest", "--limit", "0") == []
    assert two("intro", "suggest").lines == ["Ines Okafor → David Mbeki  “honest code review” · “a reviewer”"]


def test_from_the_idea_to_what_came_of_it_each_step_one_undo(two: Netui) -> None:
    started = two.json("intro", "start", "ines", "david", "--reason", "he needs a reviewer", "--on", "2026-10-20")
    assert (started["status"], started["next"], started["a_name"]) == ("idea", "ask_a", "Ines Okafor")
    assert two.json("intro", "suggest") == []
    assert "Nobody comes to mind who might suit." in two("intro", "suggest").out, "there is an introduction"
    ident = started["id"]
    assert two.json("intro", "asked", ident, "--on", "2026-10-30")["next"] == "hear_a"
    assert any("21 d" in line for line in two("intro", "list").lines)
    (item,) = due(two)
    assert item["id"] == f"introduction-{started['a']}-{ident}-asked_a"
    assert item["due"] == "2026-11-06"
    assert item["why"] == "You asked Ines about meeting David Mbeki 21 days ago · no word yet, ask once more"
    said = two.json("intro", "yes", "ines", "david", "--on", "2026-11-02")
    assert (said["status"], said["next"]) == ("asked_a", "ask_b")
    assert said["history"][-1] == {"status": "asked_a", "on": "2026-11-02", "by": "a", "answer": "yes"}
    assert due(two)[0]["contact"] == "David Mbeki"
    assert two.json("intro", "asked", ident, "--on", "2026-11-03")["next"] == "hear_b"
    assert two.json("intro", "yes", ident, "--on", "2026-11-15")["status"] == "agreed"
    (item,) = due(two)
    assert item["id"] == f"introduction-{started['a']}-{ident}-agreed"
    assert item["why"] == "Ines and David both said yes 5 days ago · write the introduction"
    assert two("intro", "show", ident).out.count("both said yes 15 Nov") == 1
    assert two.json("intro", "made", ident)["next"] == "follow_up"
    landed = two.json("intro", "landed", ident, "--outcome", "two fixes a week")
    assert (landed["status"], landed["outcome"], landed["next"]) == ("landed", "two fixes a week", None)
    for name, other in (("ines", "David Mbeki"), ("david", "Ines Okafor")):
        lines = two("contact", "show", name).lines
        assert lines[lines.index("Introductions") + 1].strip() == f"{other} · landed · two fixes a week"
    assert two("history").lines[0].endswith("The introduction of Ines Okafor and David Mbeki landed · two fixes a week")
    for status in ("made", "agreed", "asked_b", "asked_a", "asked_a", "idea"):
        two("undo")
        assert two.json("intro", "show", ident)["status"] == status
    two("undo")
    assert two.json("intro", "list") == []


def test_the_reminder_is_done_twice_and_then_it_rests(two: Netui) -> None:
    two("intro", "start", "ines", "david", "--on", "2026-10-20")
    two("intro", "asked", "ines", "david", "--on", "2026-10-30")
    first = due(two)[0]["id"]
    done = two.json("done", first)
    assert (done["status"], done["conversation"], done["due"]) == ("done", None, "2026-11-27")
    two.later("2026-11-27")
    assert [item["id"] for item in due(two)] == [first]
    two("done", first)
    two.later("2027-03-01")
    assert due(two) == []
    assert two.json("intro", "show", "ines", "david")["status"] == "asked_a"


def test_done_takes_the_step_that_is_ones_own(two: Netui) -> None:
    two("intro", "start", "ines", "david", "--on", "2026-10-20")
    two("intro", "asked", "ines", "david", "--on", "2026-10-30")
    two("intro", "yes", "ines", "david", "--on", "2026-11-02")
    two("done", due(two)[0]["id"])
    assert two.json("intro", "show", "ines", "david")["next"] == "hear_b"
    two("intro", "agreed", "ines", "david")
    two.later("2026-11-21")
    two("done", due(two)[0]["id"])
    assert two.json("intro", "show", "ines", "david")["next"] == "follow_up"
    two("undo")
    assert two.json("intro", "show", "ines", "david")["next"] == "make"


def test_skip_lets_it_rest(two: Netui) -> None:
    two("intro", "start", "ines", "david", "--on", "2026-10-20")
    two("intro", "asked", "ines", "david", "--on", "2026-10-30")
    two("skip", due(two)[0]["id"])
    shown = two.json("intro", "show", "ines", "david")
    assert (shown["status"], shown["rests"], shown["next"]) == ("asked_a", True, None)
    assert due(two) == []
    assert two.json("intro", "list", "--open") == []
    assert two("intro", "list", "--open").lines == ["No introduction fits that."]
    assert two.json("intro", "yes", "ines", "david")["next"] == "ask_b", "an answer that comes late wakes it up"


def test_a_step_that_does_not_follow_is_refused(two: Netui) -> None:
    two("intro", "start", "ines", "david", "--on", "2026-11-01")
    assert "Ines and David are at “idea”; the next step is asked." in two.refused("intro", "yes", "ines", "david")
    two("intro", "asked", "ines", "david", "--on", "2026-11-02")
    said = two.refused("intro", "start", "david", "ines")
    assert "Ines and David are at “Ines asked”." in said, "in words, not as the file has it"
    two("intro", "agreed", "ines", "david", "--on", "2026-11-03")
    said = two.refused("intro", "asked", "ines", "david")
    assert "Ines and David are at “agreed”; the next step is made." in said
    assert "Ines and David are at “agreed”" in two.refused("intro", "start", "david", "ines")
    assert "before the step before" in two.refused("intro", "made", "ines", "david", "--on", "2026-11-01")
    assert "yet to come" in two.refused("intro", "made", "ines", "david", "--on", "2026-12-01")
    two("intro", "made", "ines", "david")
    two("intro", "landed", "ines", "david")
    assert "nothing follows" in two.refused("intro", "landed", "ines", "david")


def test_made_before_both_said_yes_only_anyway(two: Netui) -> None:
    two("intro", "start", "ines", "david")
    two("intro", "asked", "ines", "david")
    said = two.refused("intro", "made", "ines", "david")
    assert "David Mbeki has not been asked. Introduce them anyway?" in said
    assert two.json("intro", "made", "ines", "david", "--anyway")["status"] == "made"


def test_who_said_no_and_what(two: Netui) -> None:
    two("intro", "start", "ines", "david")
    two("intro", "asked", "ines", "david")
    declined = two.json("intro", "declined", "ines", "david", "--note", "no time")
    assert declined["history"][-1] == {
        "status": "declined",
        "on": "2026-11-20",
        "by": "a",
        "answer": "no",
        "note": "no time",
    }
    assert two.json("intro", "suggest") == []


def test_dismissed_never_comes_back(two: Netui) -> None:
    assert two.json("intro", "dismiss", "ines", "david")["status"] == "dismissed"
    assert two.json("intro", "suggest") == []
    assert two("intro", "list").lines[0].startswith("No introduction yet.")


def test_who_knows_each_other_is_not_suggested(two: Netui) -> None:
    two("contact", "edit", "ines", "--knows", "david")
    assert two.json("intro", "suggest") == []
    two("undo")
    assert len(two.json("intro", "suggest")) == 1
    two("capture", "2026-11-12 Ines Okafor, David Mbeki: lunch")
    assert two.json("intro", "suggest") == []


def test_two_of_one_company_are_not_suggested(two: Netui) -> None:
    two("contact", "edit", "ines", "--company", "Halyard")
    two("contact", "edit", "david", "--company", "Halyard Ltd.")
    assert two.json("intro", "suggest") == []


def test_who_was_asked_lately_is_left_alone(two: Netui) -> None:
    two("contact", "add", "Zoe Lind")
    two("intro", "start", "ines", "zoe", "--on", "2026-11-01")
    two("intro", "asked", "ines", "zoe", "--on", "2026-11-02")
    assert two.json("intro", "suggest") == []
    two.later("2026-12-03")
    assert len(two.json("intro", "suggest")) == 1


@pytest.mark.parametrize("status", ["do_not_contact", "deceased"])
def test_nobody_who_is_not_to_be_contacted(two: Netui, status: str) -> None:
    two("contact", "edit", "david", "--status", status)
    assert "David Mbeki is not to be contacted." in two.refused("intro", "start", "ines", "david")


def test_bad_words(two: Netui) -> None:
    assert "themselves" in two.refused("intro", "start", "ines", "ines")
    assert "There is no introduction of Ines Okafor and David Mbeki" in two.refused("intro", "show", "ines", "david")
    assert "did you mean “Ines Okafor”" in two.refused("intro", "start", "Innes Okafor", "david")
    two("intro", "start", "ines", "david")
    two("contact", "add", "Zoe Lind")
    two("intro", "asked", "ines", "david")
    said = two.refused("intro", "declined", "ines", "david", "--by", "zoe")
    assert "Zoe Lind takes no part" in said


def test_listing(two: Netui) -> None:
    assert two.json("intro", "list") == []
    two("intro", "start", "ines", "david")
    two("contact", "add", "Zoe Lind")
    assert [each["next"] for each in two.json("intro", "list", "--with", "david", "--open")] == ["ask_a"]
    assert two.json("intro", "list", "--with", "zoe") == []
    assert two("intro", "list").lines[0] == "My ideas"
