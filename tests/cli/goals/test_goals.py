"""``netui goals``: small goals, aims with who fits, roles; and the weekly item in the queue."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Netui

AIMS = """\
aims:
  - name: Change job
    by: 2027-03-31
    companies: [Halyard, Port of Stavanger, Nowhere Ltd]
    topics: [tides]
    ask: what the next year looks like
  - {name: Old one, by: 2026-03-31, tags: [galle]}
"""


@pytest.fixture
def aiming(netui: Netui) -> Netui:
    """Two fit the aim; one of them is a mentor."""
    netui.config_dir.mkdir(parents=True, exist_ok=True)
    netui.rules_file.write_text(AIMS, encoding="utf-8")
    netui("contact", "add", "Ines Okafor", "--company", "Halyard", "--interest", "tides")
    netui("contact", "add", "David Mbeki", "--company", "Halyard", "--role", "mentor")
    netui("contact", "add", "Zhao Ming", "--company", "Port of Stavanger")
    for day in ("2026-05-01", "2026-06-10"):
        netui("capture", f"{day} Ines Okafor: coffee")
    netui("capture", "2026-02-10 David Mbeki: coffee")
    netui("capture", "2026-07-10 Ines Okafor, Zhao Ming: dinner")
    return netui


def test_who_fits_stands_by_number_of_reasons_and_tie(aiming: Netui) -> None:
    document = aiming.json("goals")
    assert set(document) == {"goals", "aims", "roles"}
    assert set(document["goals"][0]) == {"name", "count", "done", "target", "per", "begins_on", "ends_on", "reached"}
    first, second = document["aims"]
    assert (first["name"], first["by"], first["active"], first["ask"]) == (
        "Change job",
        "2027-03-31",
        True,
        "what the next year looks like",
    )
    assert [(one["name"], one["last_on"]) for one in first["people"]] == [
        ("Ines Okafor", "2026-07-10"),
        ("Zhao Ming", "2026-07-10"),
        ("David Mbeki", "2026-02-10"),
    ]
    assert first["people"][0]["why"] == [
        {"kind": "company", "text": "works at Halyard"},
        {"kind": "topic", "text": "likes tides"},
    ]
    assert ("Nowhere Ltd", None) in [(one["company"], one["way"]) for one in first["missing"]]
    assert (second["active"], second["people"]) == (False, [])
    assert document["roles"] == [
        {
            "role": "mentor",
            "people": [{"id": first["people"][2]["id"], "name": "David Mbeki", "last_on": "2026-02-10"}],
            "last_on": "2026-02-10",
            "last": "David Mbeki",
            "within": "6m",
            "covered": False,
        }
    ]


def test_the_page_says_it_in_words(aiming: Netui) -> None:
    out = aiming("goals").out
    assert "Change job · by 31 Mar 2027, 131 days · 3 people fit" in out
    assert "works at Halyard, likes tides" in out
    assert "Nowhere Ltd" in out
    assert "nobody there yet" in out
    assert "Old one · until 31 Mar · 0 people fit" in out
    assert "No mentor contacted in 6 months." in out


def test_one_a_week_comes_up_and_a_touch_or_skipping_lets_them_go(aiming: Netui) -> None:
    (item,) = [item for item in aiming.json("due") if item["kind"] == "aim"]
    assert item["id"] == f"aim-{item['contact_id']}-change-job"
    assert (item["due"], item["what"]) == ("2026-11-16", "Change job")
    assert item["why"].startswith("Fits “Change job”: works at ")
    assert item["why"].endswith(" · say hello before you need to ask")
    done = aiming.json("done", item["id"], "--via", "call", "--note", "they hire in spring")
    assert done["conversation"]["channel"] == "call"
    assert [one for one in aiming.json("due", "--all") if one["kind"] == "aim"] == []
    aiming("undo")
    skipped = aiming.json("skip", item["id"])
    assert skipped["about"] == {"kind": "aim", "id": "change-job"}
    assert [one for one in aiming.json("due", "--all") if one["kind"] == "aim"] == []
    aiming.later("2026-11-23")
    (other,) = [one for one in aiming.json("due") if one["kind"] == "aim"]
    assert other["contact_id"] != item["contact_id"]
    assert aiming("doctor").status == 0


def test_somebody_with_something_else_due_has_no_item_of_an_aim(aiming: Netui) -> None:
    (item,) = [item for item in aiming.json("due") if item["kind"] == "aim"]
    aiming("capture", f"2026-11-15 {item['contact']}: note > send the plan by 20 nov")
    kinds = [one["kind"] for one in aiming.json("due") if one["contact_id"] == item["contact_id"]]
    assert kinds == ["promise"]


def test_somebody_can_be_left_out_for_an_aim(aiming: Netui) -> None:
    said = aiming.json("goals", "--skip", "zhao", "--aim", "change")
    assert (said["name"], said["aim"], said["kind"]) == ("Zhao Ming", "Change job", "aim")
    assert aiming("history").lines[0].endswith("Passed over Zhao Ming · Change job")
    assert "not before 20 Jan 2027 · works" in aiming("goals").out
    again = aiming.refused("goals", "--skip", "zhao", "--aim", "change")
    assert again.strip() == "netui: Zhao Ming is left out for Change job until 19 Jan 2027."
    aiming.later("2027-01-20")
    assert "not before" not in aiming("goals").out
    aiming.later("2026-11-20")
    assert "It may be any of “Change job”, “Old one”" in aiming.refused("goals", "--skip", "zhao")
    assert "No aim is called “chagne job”; did you mean" in aiming.refused(
        "goals", "--skip", "zhao", "--aim", "chagne job"
    )
    aiming.refused("goals", "--aim", "change", status=2)


def test_without_goals_and_aims_it_says_where_they_stand(netui: Netui) -> None:
    netui.config_dir.mkdir(parents=True, exist_ok=True)
    netui.rules_file.write_text("goals: []\n", encoding="utf-8")
    assert netui("goals").lines == [
        "Small goals stand in the rules: netui rules edit. An aim names where you want to go."
    ]
    assert netui.json("goals") == {"goals": [], "aims": [], "roles": []}


def test_broken_aims_are_told_with_their_place(netui: Netui) -> None:
    netui.config_dir.mkdir(parents=True, exist_ok=True)
    netui.rules_file.write_text("aims:\n  - {name: Go, tags: [a], by: 31.3.2027}\n", encoding="utf-8")
    checked = netui.run("rules", "check", "--json")
    assert checked.status == 1
    (error,) = checked.json["errors"]
    assert (error["line"], error["column"]) == (2, 31)
    assert "write 2027-03-31" in error["message"]
    assert netui("due").status == 0


def test_a_preview_says_how_many_fit_before_the_rules_hold(netui: Netui) -> None:
    netui("contact", "add", "Ines Okafor", "--company", "Halyard")
    netui("capture", "2026-06-10 Ines Okafor: coffee")
    tried = netui.config_dir / "tried.yaml"
    netui.config_dir.mkdir(parents=True, exist_ok=True)
    tried.write_text("aims:\n  - {name: Change job, companies: [Halyard]}\n", encoding="utf-8")
    out = netui("rules", "preview", str(tried)).out
    assert "Change job: 1 person fits" in out
    assert "Ines Okafor" in out
    assert netui.json("goals")["aims"] == []
