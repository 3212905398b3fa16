"""``netui review``: step by step through the week, resuming where it was left, and a new Monday begins anew."""

from __future__ import annotations

import pytest

from netui.config.files.locations import shipped
from tests.cli.command_line import Netui


@pytest.fixture
def week(netui: Netui) -> Netui:
    """A new person, a promise of each side, and somebody dormant."""
    netui("contact", "add", "Beatriz Nogueira", "--tier", "inner")
    netui("contact", "add", "Mustafa Demir", "--tier", "close")
    for day in ("2024-03-01", "2024-06-01"):
        netui("capture", f"{day} Mustafa Demir: coffee")
    netui.later("2026-11-10")
    netui("capture", "Beatriz Nogueira: lunch > collect ten photographs by 16 nov")
    netui("capture", "Beatriz Nogueira: call < look up the tide tables by 13 nov")
    netui.later("2026-11-20")
    netui("capture", "wed Gunnar Ek: met at the harbour")
    return netui


def step(netui: Netui, *words: str) -> tuple[str, list[str]]:
    found = netui.json("review", *words)
    return found["step"], [item["text"] for item in found["items"]]


def test_through_the_week_step_by_step(week: Netui) -> None:
    found = week.json("review")
    assert (found["week"], found["step"]) == ("2026-11-16", "new")
    assert [each["step"] for each in found["steps"]] == ["new", "promises", "slipping", "give", "goals", "one"]
    assert not any(each["seen"] for each in found["steps"])
    (new,) = found["items"]
    assert (new["kind"], new["contact"], new["text"]) == ("new", "Gunnar Ek", "first talk Wed 18 Nov · no tier yet")
    assert step(week, "next") == ("promises", ["they: look up the tide tables", "collect ten photographs"])
    # Read again, another day of the week: it stays where it was.
    week.later("2026-11-21")
    assert step(week)[0] == "promises"
    week.later("2026-11-20")
    assert week("history").lines[0].endswith("Looked at new people")
    steps = {each["step"]: each for each in week.json("review")["steps"]}
    assert (steps["new"]["seen"], steps["promises"]["seen"]) == (True, False)
    # A decision of the queue takes the row away; a step with nothing left is skipped.
    for promise in week.json("review")["items"]:
        week("done", promise["id"])
    assert step(week)[0] != "promises"
    week("undo")
    assert step(week) == ("promises", ["collect ten photographs"])
    name, texts = step(week, "next")
    while name != "one":
        name, texts = step(week, "next")
    assert texts[0].startswith("weak then · last 2 years ago")
    assert week("review").lines[1].endswith(texts[0]), "in full"
    ended = week.json("review", "next")
    assert (ended["step"], ended["items"]) == ("end", [])
    assert all(each["seen"] for each in ended["steps"])
    assert ended["recap"].startswith("1 conversation with 1 person, 1 of them new")
    lines = week("review").lines
    assert lines[0] == "The week of 16 Nov 2026"
    assert lines[-1] == "That's the week."
    week("undo")
    assert step(week)[0] == "one"


def test_a_new_monday_begins_anew(week: Netui) -> None:
    assert step(week, "end")[0] == "end"
    assert week("history").lines[0].endswith("Looked back at the week of 16 Nov")
    week.later("2026-11-23")
    assert step(week)[0] != "end"


def test_nothing_to_look_at(netui: Netui) -> None:
    found = netui.json("review")
    assert (found["step"], found["recap"]) == ("goals", "A quiet week.")
    assert netui("review").lines[0] == "Goals  5 of 6 · week of 16 Nov 2026"


def test_a_full_review_of_the_sample_takes_under_60_keys(netui: Netui) -> None:
    netui.database.write_bytes((shipped("sample_data") / "network.json").read_bytes())
    found = netui.json("review")
    open_rows = [each["open"] for each in found["steps"]]
    assert sum(open_rows) <= 40, "about ten minutes"
    # W, one key for each row, tab after each step, enter at the end.
    assert 1 + sum(open_rows) + len(open_rows) + 1 < 60
    seen = [found["step"]]
    while seen[-1] != "end":
        seen.append(netui.json("review", "next")["step"])
    assert seen == ["promises", "slipping", "give", "goals", "one", "end"]


def test_whoever_has_had_a_tier_is_new_by_the_first_talk_alone(netui: Netui) -> None:
    netui.later("2026-11-12")
    netui("contact", "add", "Ana Silva", "--tier", "close")
    netui("contact", "add", "Ben Ito", "--tier", "close")
    netui.later("2026-11-19")
    netui("contact", "add", "Cem Acar", "--tier", "active")
    netui("capture", "Ana Silva, Cem Acar: coffee")
    netui.later("2026-11-20")
    assert step(netui) == ("new", ["first talk yesterday · Close"])
    netui("contact", "tier", "ana", "inner")
    assert step(netui)[0] != "new", "a tier that is given now is what the step asks for"


def test_the_next_person_of_an_aim_is_whose_turn_it_is_then_whoever_could_be_greeted(netui: Netui) -> None:
    netui.config_dir.mkdir(parents=True, exist_ok=True)
    netui.rules_file.write_text(
        "goals: []\nroles:\n  mentor: {within: 6m}\naims:\n  - {name: Change job, companies: [Halyard]}\n",
        encoding="utf-8",
    )
    for name, day in (("Ana Silva", "2026-06-01"), ("Ben Ito", "2026-05-01"), ("Cem Acar", "2026-11-10")):
        netui("contact", "add", name, "--company", "Halyard", "--role", "peer" if name != "Ben Ito" else "mentor")
        netui("capture", f"{day} {name}: coffee")
    netui("contact", "add", "Dia Rowe", "--company", "Halyard")
    while step(netui)[0] != "goals":
        netui("review", "next")

    def next_people() -> list[tuple[str, str, bool]]:
        rows = netui.json("review")["items"]
        return [(row["kind"], row["contact"], row["id"].startswith("aim-")) for row in rows]

    turn = next(one for one in netui.json("due") if one["kind"] == "aim")
    other = {"Ana Silva": "Ben Ito", "Ben Ito": "Ana Silva"}[turn["contact"]]
    assert next_people() == [("aim", turn["contact"], True), ("role", "Ben Ito", False)]
    assert netui.json("review")["items"][0]["id"] == turn["id"], "the queue's own item, with its decisions"
    netui("skip", turn["id"])
    assert next_people()[0] == ("aim", other, True)
    netui("goals", "--skip", other)
    assert next_people() == [("role", "Ben Ito", False)], "neither who was met lately nor a stranger"
