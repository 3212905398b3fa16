"""``netui conversation``: list, edit, remove."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def talks(netui: Netui) -> Netui:
    netui("capture", "2026-09-01 Ana Silva: coffee, *daughter starts school")
    netui("capture", "2026-11-10 Ana Silva, Ben Ito: lunch")
    netui("capture", "2026-10-05 Ben Ito: call")
    return netui


def test_newest_first_with_the_people(talks: Netui) -> None:
    found = talks.json("conversation", "list")
    assert [one["on"] for one in found] == ["2026-11-10", "2026-10-05", "2026-09-01"]
    assert [person["name"] for person in found[0]["people"]] == ["Ana Silva", "Ben Ito"]


def test_narrowed_down(talks: Netui) -> None:
    def days(*words: str) -> list[str]:
        return [one["on"] for one in talks.json("conversation", "list", *words)]

    assert days("--with", "ana") == ["2026-11-10", "2026-09-01"]
    assert days("--with", "ana", "--with", "ben") == ["2026-11-10"]
    assert days("--since", "2026-10-05") == ["2026-11-10", "2026-10-05"]
    assert days("--since", "2w") == ["2026-11-10"]
    assert days("--limit", "1") == ["2026-11-10"]


def test_a_query_narrows_down_in_the_language_of_search(talks: Netui) -> None:
    def days(*words: str) -> list[str]:
        return [one["on"] for one in talks("conversation", "list", "--json", *words).json]

    assert days("school") == ["2026-09-01"]
    assert days("Ana") == ["2026-11-10", "2026-09-01"]
    assert days("with:ana with:ben") == ["2026-11-10"]
    assert days("with:ana since:2026-10-01") == ["2026-11-10"]
    assert days("before:2026-10-05") == ["2026-09-01"]
    assert days("channel:call") == ["2026-10-05"]
    assert days("--", "-with:ana") == ["2026-10-05"]
    assert days("ben -lunch") == ["2026-10-05"]
    assert days("coffee", "--with", "ana", "--since", "2026-08-01") == ["2026-09-01"]
    assert days("with:ben", "--with", "ana") == ["2026-11-10"]
    assert days("with:ben", "--limit", "1") == ["2026-11-10"]
    assert days("zeppelin") == []
    assert "is:late" in talks.refused("conversation", "list", "is:late")


def test_places_and_tags_of_a_query_are_those_of_the_conversation_and_its_people(netui: Netui) -> None:
    netui("capture", "2026-09-01 Ana Silva: coffee at Lisbon Airport #rust")
    netui("capture", "2026-09-02 Ben Ito: lunch")

    def days(*words: str) -> list[str]:
        return [one["on"] for one in netui("conversation", "list", "--json", *words).json]

    assert days("at:lisbon") == ["2026-09-01"]
    assert days("--", "-at:lisbon") == ["2026-09-02"]
    assert days("#rust") == ["2026-09-01"]


def test_as_text(talks: Netui) -> None:
    assert "coffee * daughter starts school" in talks("conversation", "list", "--with", "ana").out
    assert talks("conversation", "list", "--since", "today").out == "No conversation matches.\n"


def test_changing_one_recomputes_what_hangs_on_it(talks: Netui) -> None:
    newest = talks.json("conversation", "list")[0]
    changed = talks.json(
        "conversation", "edit", newest["id"], "--on", "yesterday", "--via", "phone", "--summary", "long talk",
        "--place", "Porto", "--point", "new job", "--with", "ana",
    )  # fmt: skip
    assert (changed["on"], changed["channel"], changed["summary"]) == ("2026-11-19", "call", "long talk")
    assert [person["name"] for person in changed["people"]] == ["Ana Silva"]
    assert talks.json("contact", "show", "ana")["last_on"] == "2026-11-19"
    assert talks.json("contact", "show", "ben")["last_on"] == "2026-10-05"


def test_removing_the_newest_restores_what_was_before(talks: Netui) -> None:
    newest = talks.json("conversation", "list")[0]["id"]
    assert "--yes" in talks.refused("conversation", "remove", newest)
    assert talks.json("conversation", "remove", newest, "--yes")["id"] == newest
    assert talks.json("contact", "show", "ana")["last_on"] == "2026-09-01"


def test_what_was_given_and_a_private_remark_are_added(talks: Netui) -> None:
    newest = talks.json("conversation", "list")[0]["id"]
    words = ("--gave", "a book", "--gave", "a cake", "--told", "we move", "--private", "ana", "tired")
    changed = talks.json("conversation", "edit", newest, *words)
    assert (changed["gave"], changed["told"]) == (["a book", "a cake"], ["we move"])
    assert list(changed["private"].values()) == ["tired"]
    assert "private: tired" in talks("contact", "show", "ana").out


def test_one_with_several_is_split_into_one_each(talks: Netui) -> None:
    talks("capture", "today: dinner with Ana and Ben Ito, *good fish")
    newest = talks.json("conversation", "list")[0]["id"]
    parts = talks.json("conversation", "split", newest)
    assert [[person["name"] for person in part["people"]] for part in parts] == [["Ana Silva"], ["Ben Ito"]]
    assert "Only one person" in talks.refused("conversation", "split", newest)
    talks("undo")
    assert len(talks.json("conversation", "list")[0]["people"]) == 2


def test_an_unknown_id(talks: Netui) -> None:
    assert "nothing like it" in talks.refused("conversation", "edit", "nothing like it", "--place", "Porto")


def test_a_text_that_is_longer_than_its_kind_of_field_takes_is_refused_everywhere(talks: Netui) -> None:
    newest = talks.json("conversation", "list")[0]["id"]
    for words in (
        ("conversation", "edit", newest, "--summary"), ("conversation", "edit", newest, "--point"),
        ("done", "ana", "--via", "call", "--note"), ("contact", "edit", "ana", "--title"),
    ):  # fmt: skip
        assert "20,000 characters are too long for “" in talks.refused(*words, "x" * 20_000)
    assert talks.json("conversation", "list")[0]["summary"] != "x" * 20_000
