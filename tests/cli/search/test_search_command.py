from __future__ import annotations

import pytest

from tests.cli.command_line import Netui

QUERIES = "queries:\n  north: at:northwind\n  guide: '@north #mentor'\n"


@pytest.fixture
def filled(netui: Netui) -> Netui:
    netui("contact", "add", "Ana Silva", "--company", "Ferrous Labs", "--tag", "compilers", "--tier", "inner")
    netui("contact", "add", "Łukasz Żuk", "--company", "Northwind", "--tag", "mentor", "--tier", "active")
    netui("contact", "add", "Grace Hopper", "--company", "Northwind")
    netui("capture", "3 days ago: coffee with Ana Silva at PyCon, *writes a state machine, gave intro to Ben")
    netui("capture", "yesterday Grace Hopper: call about compilers")
    return netui


def kinds(found: list[dict[str, object]]) -> list[tuple[object, object]]:
    return [(one["kind"], one["contact"]) for one in found]


def test_search_finds_people_tags_companies_and_what_was_said(filled: Netui) -> None:
    found = filled.json("search", "compilers")
    assert kinds(found) == [("tag", ""), ("contact", "Ana Silva"), ("conversation", "Grace Hopper")]
    assert {"kind", "id", "contact", "excerpt", "score"} <= set(found[0])
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    assert found[2]["excerpt"] == "call about compilers"
    assert kinds(filled.json("search", "northwind"))[0] == ("company", "")
    assert kinds(filled.json("search", "state machine")) == [("conversation", "Ana Silva")]


def test_a_slip_in_a_name_is_forgiven(filled: Netui) -> None:
    assert ("contact", "Grace Hopper") in kinds(filled.json("search", "grcae hoper"))
    assert ("contact", "Łukasz Żuk") in kinds(filled.json("search", "lukasz"))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("tag:mentor", ["Łukasz Żuk"]),
        ("#mentor", ["Łukasz Żuk"]),
        ("!inner", ["Ana Silva"]),
        ('tier:"inner circle"', ["Ana Silva"]),
        ("tier:inner-circle", ["Ana Silva"]),
        ("at:northwind -tag:mentor", ["Grace Hopper"]),
        ("channel:call", ["Grace Hopper"]),
        ("channel:phone", ["Grace Hopper"]),
        ("since:2d", ["Grace Hopper"]),
        ("is:new", ["Ana Silva", "Grace Hopper", "Łukasz Żuk"]),
        ("northwind", ["Grace Hopper", "Łukasz Żuk"]),
    ],
)
def test_every_query_speaks_the_same_language(filled: Netui, query: str, names: list[str]) -> None:
    assert [one["name"] for one in filled.json("contact", "list", query)] == names
    exported = filled.json("export", query, "--as", "json")["contacts"]
    assert sorted(one["name"] for one in exported) == sorted(names)


@pytest.mark.parametrize(
    "words",
    [
        ("channel:call compilers",),
        ("since:2d compilers",),
        ("with:grace about compilers",),
        ("with:grace hopper",),
        ("since:3 days ago", "grace hopper"),
        ("with:grace hopper", "channel:phone"),
        ("since:last thursday",),
    ],
)
def test_a_query_is_one_word_of_the_shell_or_several(filled: Netui, words: tuple[str, ...]) -> None:
    assert ("conversation", "Grace Hopper") in kinds(filled.json("search", *words))


def test_what_is_not_wanted_need_not_stand_after_dashes(filled: Netui) -> None:
    for words in (("-tag:mentor",), ("northwind", "-#mentor"), ("-tag:compilers", "-tier:active")):
        names = [one["name"] for one in filled.json("contact", "list", *words)]
        assert "Grace Hopper" in names
        assert "Łukasz Żuk" not in names
    assert filled.json("search", "--save", "plain", "-tag:mentor")["query"] == "-tag:mentor"
    assert "--tag" in filled.refused("due", "--tag", status=2)


def test_a_query_can_be_saved_in_the_settings(filled: Netui) -> None:
    filled.config_dir.joinpath("settings.yaml").write_text(
        "queries:\n  north: at:northwind\n  guide: '@north #mentor'\n"
    )
    assert [one["name"] for one in filled.json("contact", "list", "@guide")] == ["Łukasz Żuk"]
    assert "@north" in filled.refused("contact", "list", "@nobody")


def test_a_query_that_cannot_be_read_is_refused(filled: Netui) -> None:
    assert "is:late" in filled.refused("search", "is:late")
    assert "tag:" in filled.refused("contact", "list", "tag:")
    assert "nothing to look for" in filled.refused("search", '""').lower()


def test_nothing_found_is_no_error(filled: Netui) -> None:
    assert filled.json("search", "zeppelin") == []
    assert filled("search", "zeppelin").lines == ["Nothing found. Fewer letters find more."]


def test_the_best_are_as_many_as_asked_for(filled: Netui) -> None:
    best, *_ = found = filled.json("search", "a")
    assert len(found) > 1
    assert filled.json("search", "a", "--limit", "1") == [best]
    assert "whole number" in filled.refused("search", "a", "--limit", "-1", status=2)


def test_a_query_is_saved_used_and_forgotten(filled: Netui) -> None:
    assert filled.json("search", "--save", "north", "at:northwind -tag:mentor") == {
        "name": "north",
        "query": "at:northwind -tag:mentor",
    }
    assert [one["name"] for one in filled.json("contact", "list", "@north")] == ["Grace Hopper"]
    assert filled("search", "--save", "@north", "#mentor").lines == ["Saved as @north: #mentor"]
    assert [one["name"] for one in filled.json("contact", "list", "@north")] == ["Łukasz Żuk"]
    assert filled("search", "--forget", "north").lines == ["@north is forgotten."]
    assert "No query is saved as “@north”" in filled.refused("contact", "list", "@north")
    assert "No query is saved as @north" in filled.refused("search", "--forget", "north")


def test_a_query_that_is_of_no_use_is_not_saved(filled: Netui) -> None:
    before = filled.config_dir.joinpath("settings.yaml").read_text()
    assert "is:late" in filled.refused("search", "--save", "x", "is:late")
    assert "names @x itself" in filled.refused("search", "--save", "x", "#mentor @X")
    assert "80 characters" in filled.refused("search", "--save", "x", "a" * 81)
    assert "one word" in filled.refused("search", "--save", "two words", "a")
    assert "QUERY is missing" in filled.refused("search", "--save", "x", status=2)
    assert "QUERY is missing" in filled.refused("search", status=2)
    assert "stands alone" in filled.refused("search", "--forget", "x", "a", status=2)
    assert filled.config_dir.joinpath("settings.yaml").read_text() == before
