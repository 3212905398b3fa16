"""``netui link``: what is kept, found, shared and refused."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Netui


@pytest.fixture
def shelf(netui: Netui) -> Netui:
    """Two people, and a link about tides."""
    netui("contact", "add", "Ana Silva", "--interest", "tides", "--tier", "active")
    netui("contact", "add", "Ben Ito", "--tier", "active")
    netui("link", "add", "https://example.org/tides", "--title", "Measuring what floats", "--tag", "tides")
    return netui


def test_what_is_kept_is_listed_and_found_by_a_part_of_its_title(shelf: Netui) -> None:
    (link,) = shelf.json("link", "list")
    assert (link["title"], link["url"], link["tags"]) == (
        "Measuring what floats",
        "https://example.org/tides",
        ["tides"],
    )
    assert shelf.json("link", "show", "floats") == link
    assert shelf.json("link", "list", "boats") == []


def test_an_address_that_is_kept_already_says_of_tags_only_what_is_true(shelf: Netui) -> None:
    again = shelf("link", "add", "https://example.org/tides?utm_source=x", "--tag", "tides")
    assert "Already on the shelf" in again.out + again.err
    assert "tags added" not in again.out + again.err
    more = shelf("link", "add", "https://example.org/tides", "--tag", "sea", "--tag", "Sea")
    assert "tags added" in more.out + more.err
    (link,) = shelf.json("link", "list")
    assert link["tags"] == ["tides", "sea"]


def test_a_share_is_noted_logged_and_undone_in_one_step(shelf: Netui) -> None:
    (before,) = shelf.json("link", "list")
    shared = shelf.json("link", "shared", "floats", "ana")
    (one,) = shared["shared"]
    assert one["name"] == "Ana Silva"
    assert one["conversation"]
    assert shelf.run("link", "shared", "floats", "ana").err
    shelf("undo")
    assert shelf.json("link", "list") == [before]


@pytest.mark.parametrize("status", ["do_not_contact", "deceased"])
@pytest.mark.parametrize("words", [("link", "shared", "floats", "ben"), ("draft", "ben")])
def test_nobody_who_is_not_to_be_contacted_is_given_anything(shelf: Netui, status: str, words: tuple[str, ...]) -> None:
    shelf("contact", "edit", "ben", "--status", status)
    assert "Ben Ito is not to be contacted." in shelf.run(*words).err


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd"])
def test_what_is_no_web_address_is_refused(shelf: Netui, address: str) -> None:
    assert "no web address" in shelf.run("link", "add", address).err
    assert len(shelf.json("link", "list")) == 1


def test_a_link_that_nobody_knows_and_one_that_may_be_two(shelf: Netui) -> None:
    shelf("link", "add", "https://example.org/tables", "--title", "Tables of what floats")
    assert "No link on the shelf is called “stars”" in shelf.run("link", "show", "stars").err
    for command in (("link", "show", "floats"), ("draft", "ana", "--template", "share-link", "--link", "floats")):
        assert "may be any of" in shelf.run(*command).err


def test_an_address_that_another_link_has_is_refused_in_an_edit(shelf: Netui) -> None:
    shelf("link", "add", "https://example.org/fog", "--title", "Fog")
    before = shelf.json("link", "list")
    said = shelf.refused("link", "edit", "Fog", "--url", "https://EXAMPLE.org/tides/")
    assert "That address is on the shelf already: Measuring what floats" in said
    assert shelf.json("link", "list") == before
    shelf("link", "edit", "Fog", "--url", "https://example.org/fog#top")


def test_without_via_a_share_takes_the_channel_that_is_usual_with_them(shelf: Netui) -> None:
    shelf("capture", "Ana Silva: long call yesterday")
    shelf("capture", "Ana Silva: long call on 12 nov")
    (shared,) = shelf.json("link", "shared", "floats", "ana")["shared"]
    found = shelf.json("conversation", "list")
    assert next(one["channel"] for one in found if one["id"] == shared["conversation"]) == "call"
    shelf("link", "add", "--title", "An idea")
    assert "conversation" not in shelf.json("link", "shared", "idea", "ana", "--via", "none")["shared"][0]


@pytest.mark.parametrize(
    ("typed", "meant"), [("flaots", "Measuring what floats"), ("mesuring", "Measuring what floats")]
)
def test_a_slip_in_a_title_is_answered_with_what_was_meant(shelf: Netui, typed: str, meant: str) -> None:
    assert f"did you mean “{meant}”?" in shelf.refused("link", "show", typed)


def test_a_command_that_there_is_not_is_answered_with_what_was_meant(shelf: Netui) -> None:
    assert "did you mean `match`" in shelf.refused("link", "mach", "floats", status=2)


def test_a_link_for_somebody_never_talked_to_was_a_message_and_no_meeting(shelf: Netui) -> None:
    shelf("contact", "add", "Zoe Lind")
    shelf("link", "add", "https://example.org/mills", "--title", "Mills")
    shelf("link", "shared", "mills", "zoe")
    assert [one["channel"] for one in shelf.json("conversation", "list", "with:zoe")] == ["message"]


def test_every_change_says_what_it_did(shelf: Netui) -> None:
    assert shelf("link", "add", "--title", "A residency").lines == ["Kept a link · A residency"]
    assert shelf("link", "edit", "residency", "--title", "A grant").lines == ["Changed a link · A grant"]
    assert shelf("link", "shared", "grant", "ana").lines == ["Shared with Ana Silva · A grant"]
    assert shelf("link", "not-for", "grant", "ben").lines == ["Not for Ben Ito · A grant"]
    assert shelf("link", "not-for", "grant", "ben").lines == ["Nothing to change"]
