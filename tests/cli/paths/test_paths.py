"""``netui path`` and ``netui org``."""

from __future__ import annotations

import json

import pytest

from tests.cli.command_line import Netui


def put(netui: Netui, *contacts: dict[str, object]) -> None:
    """Add contacts with fields that no option of the command line has."""
    stored = json.loads(netui.database.read_text(encoding="utf-8")) if netui.database.exists() else {}
    table = stored.setdefault("contacts", {})
    for contact in contacts:
        table[str(len(table) + 1)] = {"status": "active", **contact}
    netui.database.write_text(json.dumps(stored), encoding="utf-8")


@pytest.fixture
def halyard(netui: Netui) -> Netui:
    """Ben works at Halyard; Ana knows him, and Cem was at Northwind with him."""
    northwind = [{"company": "Northwind", "from": "2018", "to": "2020"}]
    put(
        netui,
        {"id": "ben", "name": "Ben Ito", "company": "Halyard Open Source", "title": "Compiler lead"}
        | {"department": "Compilers", "positions": northwind},
        {"id": "ana", "name": "Ana Silva", "knows": ["ben"]},
        {"id": "cem", "name": "Cem Acar", "positions": [*northwind, {"company": "Halyard open source", "to": "2024"}]},
        {"id": "lea", "name": "Lea Marsh", "company": "Halyard Open Source Inc.", "department": "Documentation"},
        {"id": "tom", "name": "Tomasz Zieliński", "company": "Halyard Open Source", "department": "compilers"},
    )
    netui("capture", "2026-10-30 Ana Silva: call")
    netui("capture", "2026-11-10 Cem Acar: coffee")
    netui("capture", "2026-11-15 Tomasz Zieliński: call about release is out")
    return netui


def test_the_ways_to_a_person(halyard: Netui) -> None:
    ways = halyard.json("path", "ben", "ito")
    assert [[step["name"] for step in way["steps"]] for way in ways] == [
        ["Ana Silva", "Ben Ito"],
        ["Cem Acar", "Ben Ito"],
        ["Tomasz Zieliński", "Ben Ito"],
        ["Tomasz Zieliński", "Lea Marsh", "Ben Ito"],
    ]
    ana = next(way for way in ways if way["ask"] == "Ana Silva")
    assert (ana["target_id"], ana["target"], ana["ask_id"], ana["caution"]) == ("ben", "Ben Ito", "ana", None)
    first, last = ana["steps"]
    assert first["tie"] > 0
    assert first["why"][0]["kind"] == "tie"
    assert first["why"][0]["text"].startswith(f"tie {first['tie']}, weak · last: call 21 days ago")
    assert (last["tie"], last["why"]) == (None, [{"kind": "knows", "text": "Ana knows Ben (your note)"}])
    assert ana["score"] == round(first["tie"] * 0.8)
    cem = next(way for way in ways if way["ask"] == "Cem Acar")
    assert [why["text"] for why in cem["steps"][1]["why"]] == [
        "both at Northwind, 2018-2020 (2 people here)",
        "both at Halyard open source (4 people here)",
    ]


def test_limits(halyard: Netui) -> None:
    assert len(halyard.json("path", "ben", "--limit", "1")) == 1
    assert halyard.json("path", "ben", "--limit", "0") == []


def test_no_way_asked_for_says_nothing_of_whether_there_is_one(halyard: Netui) -> None:
    assert halyard("path", "ben", "--limit", "0").out == ""
    assert halyard("path", "ben", "--limit", "0", "--json").json == []


def test_the_same_in_words(halyard: Netui) -> None:
    lines = halyard("path", "ben").lines
    assert "you → Ana Silva → Ben Ito" in lines
    assert "    to Ben: Ana knows Ben (your note)" in lines


def test_a_company_without_those_who_are_there_as_a_way(halyard: Netui) -> None:
    ways = halyard.json("path", "halyard")
    assert {way["target"]: [step["name"] for step in way["steps"]] for way in ways} == {
        "Tomasz Zieliński": ["Tomasz Zieliński"],
        "Ben Ito": ["Ana Silva", "Ben Ito"],
    }
    assert next(way["ask"] for way in ways if way["target"] == "Tomasz Zieliński") is None


def test_a_role(halyard: Netui) -> None:
    assert [way["target"] for way in halyard.json("path", "compiler lead")] == ["Ben Ito"]
    assert [way["target"] for way in halyard.json("path", "lead", "--role")] == ["Ben Ito"]


def test_what_cannot_be_meant(halyard: Netui) -> None:
    assert "did you mean “Ben Ito”" in halyard.refused("path", "bem ito")
    halyard("contact", "add", "Ben Okri")
    said = halyard.refused("path", "be")
    assert "Ben Ito" in said
    assert "Ben Okri" in said
    assert "No company is called" in halyard.refused("org", "nowhere")
    halyard("contact", "edit", "Ben Ito", "--status", "do_not_contact")
    assert "Ben Ito is not to be contacted." in halyard.refused("path", "Ben Ito")


def test_no_way_yet(halyard: Netui) -> None:
    halyard("contact", "add", "Zoe Lind")
    assert halyard.json("path", "zoe") == []
    assert halyard("path", "zoe").out.startswith("No way yet. Who might know Zoe?")


def test_a_way_over_two_and_a_conversation_together(netui: Netui) -> None:
    put(netui, {"id": "t", "name": "Tia Berg"})
    netui("capture", "2026-11-10 Dia Rowe: lunch")
    for day in range(1, 10):
        netui("capture", f"2026-11-0{day} Dia Rowe: coffee")
    netui("capture", "2026-03-03 Eva Sand, Tia Berg: lunch")
    eva = next(one["id"] for one in netui.json("contact", "list", "Eva"))
    dia = next(one["id"] for one in netui.json("contact", "list", "Dia"))
    put(netui)
    netui("contact", "edit", "Eva Sand", "--knows", "Dia Rowe")
    ways = netui.json("path", "tia")
    chain = next(way for way in ways if len(way["steps"]) > 1)
    assert [step["id"] for step in chain["steps"]] == [dia, eva, "t"]
    assert chain["steps"][2]["why"] == [{"kind": "talk", "text": "both at lunch on 3 Mar"}]


def test_an_organisation(halyard: Netui) -> None:
    found = halyard.json("org", "halyard")
    assert found["name"] == "Halyard Open Source"
    assert [(one["name"], one["department"]) for one in found["people"]] == [
        ("Ben Ito", "Compilers"),
        ("Tomasz Zieliński", "compilers"),
        ("Lea Marsh", "Documentation"),
    ]
    assert found["departments"] == [
        {"name": "Compilers", "people": 2, "known": 1},
        {"name": "Documentation", "people": 1, "known": 0},
    ]
    assert [(one["name"], one["from"], one["to"]) for one in found["former"]] == [("Cem Acar", None, "2024")]
    assert found["last"]["on"] == "2026-11-15"
    assert found["last"]["contact"] == "Tomasz Zieliński"
    assert {way["target"] for way in found["ways"]} == {"Ben Ito", "Tomasz Zieliński"}
    text = halyard("org", "halyard").out
    assert "Documentation · nobody yet" in text
    assert "formerly" in text


def test_what_a_card_does_not_say_is_null(halyard: Netui) -> None:
    halyard("contact", "add", "Zoe Lind", "--company", "Aalborg Yard")
    found = halyard.json("org", "aalborg")
    assert (found["people"][0]["title"], found["people"][0]["department"]) == (None, None)
    assert [each["name"] for each in found["departments"]] == [None]


def test_all_organisations(halyard: Netui) -> None:
    assert halyard.json("org", "list") == [{"name": "Halyard Open Source", "people": 3, "known": 1}]
    halyard("contact", "add", "Zoe Lind", "--company", "Aalborg Yard")
    assert [row["name"] for row in halyard.json("org", "list")] == ["Halyard Open Source", "Aalborg Yard"]


def test_nothing_there(netui: Netui) -> None:
    assert netui.json("org", "list") == []
    assert netui.json("intro", "list") == []
    assert netui.json("intro", "suggest") == []


@pytest.mark.parametrize(
    "text", ["ben@example.org", "BEN@Example.org", "+351 555-0100", "00351 5550100", "@ben-at-sea", "Ben-at-Sea"]
)
def test_a_person_is_meant_by_an_address_or_a_number_too(halyard: Netui, text: str) -> None:
    page = "https://social.example/ben-at-sea"
    halyard("contact", "edit", "ben", "--email", "ben@example.org", "--phone", "+351 555 0100", "--link", page)
    assert halyard.json("path", text)[0]["target_id"] == "ben"
