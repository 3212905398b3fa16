"""Beginning to synchronise with an account: where its address books are, which of them, and who comes in."""

from __future__ import annotations

import os

import pytest

from netui.config.sync.file import load_remotes
from tests.cli.command_line import Netui
from tests.exchange.dav.small_server import TEXTUAL, book

ACCOUNT = ("--user", "ada", "--name", "phone", "--password-command", "echo secret")
DORA = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:dora\r\nFN:Dora Mar\r\nEND:VCARD\r\n"


def people_of(netui: Netui) -> str:
    return load_remotes(netui.config_dir / "sync.yaml")["phone"].people


def test_another_server_gets_the_password_only_when_that_was_said_yes_to(netui: Netui) -> None:
    with book(TEXTUAL) as (there, other):
        home = there.removesuffix("book/")
        with book(TEXTUAL, home=home) as (url, _):
            place, host = url.removesuffix("book/"), home.split("/")[2]
            refused = netui.run("sync", "add", place, *ACCOUNT)
            assert refused.status == 1
            assert f"at {host}, which gets the password, too." in refused.out + refused.err
            assert other.asked == []
            assert not (netui.config_dir / "sync.yaml").exists()
            netui("contact", "add", "Ann Lee")
            netui("sync", "add", place, *ACCOUNT, "--book", "friends", "--yes")
            assert people_of(netui) == there
            assert len(other.items) == 1
            assert "nothing new" in netui("sync").out


def test_an_address_book_that_is_there_is_named_and_can_be_used(netui: Netui) -> None:
    netui("contact", "add", "Ann Lee")
    with book(TEXTUAL) as (url, served):
        place = url.removesuffix("book/")
        told = netui.run("sync", "add", place, *ACCOUNT)
        assert "There is an address book already: Friends. To use it: --book Friends" in told.out + told.err
        assert "There is: Friends (book)" in netui.refused("sync", "add", place, *ACCOUNT, "--book", "work", "--yes")
        assert "is an address book itself" in netui.refused("sync", "add", url, *ACCOUNT, "--book", "x", status=2)
        netui("sync", "add", place, *ACCOUNT, "--book", "Friends", "--yes")
        assert people_of(netui) == "/book/"
        assert len(served.items) == 1


def test_who_is_new_there_is_asked_about_where_that_is_wished(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    with book(TEXTUAL) as (url, served):
        netui("sync", "add", url, *ACCOUNT, "--new", "ask", "--yes")
        served.items["dora.vcf"] = DORA, 1
        assert netui.json("sync")["not_taken"] == 1  # nobody to be asked
        assert netui.json("contact", "list") == []
        monkeypatch.setattr("netui.cli.main._is_terminal", lambda _: True)
        told = [netui("sync", stdin="n\n") for _ in range(2)]
        assert ["Take them in? [y/N]" in one.out + one.err for one in told] == [True, False]  # a no is remembered
        assert "1 person there not taken" in told[1].out
        assert netui.json("contact", "list") == []
        answered = netui("sync", "--full", stdin="y\n")
        assert "On phone and not here: Dora Mar." in answered.out + answered.err
        assert [one["name"] for one in netui.json("contact", "list")] == ["Dora Mar"]


def test_a_no_is_about_the_card_as_it_was(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    with book(TEXTUAL) as (url, served):
        netui("sync", "add", url, *ACCOUNT, "--new", "ask", "--yes")
        served.items["dora.vcf"] = DORA, 1
        monkeypatch.setattr("netui.cli.main._is_terminal", lambda _: True)
        netui("sync", stdin="n\n")
        served.items["dora.vcf"] = DORA.replace("Dora", "Dora Ann"), 2
        answered = netui("sync", stdin="n\n")
        assert "On phone and not here: Dora Ann Mar." in answered.out + answered.err
        served.asked.clear()
        assert "Take them in?" not in netui("sync").out
        assert "GET" not in served.asked


def test_who_is_not_taken_is_read_once_and_known_when_they_are_here(netui: Netui) -> None:
    photo = "".join(f" {'A' * 70}\r\n" for _ in range(400))
    text = DORA.replace("END:VCARD", f"EMAIL:dora@x.org\r\nPHOTO;ENCODING=b:AAAA\r\n{photo}X-RING:bells\r\nEND:VCARD")
    with book(TEXTUAL) as (url, served):
        served.items["dora.vcf"] = text, 1
        netui("sync", "add", url, *ACCOUNT, "--new", "leave", "--yes")
        for _ in range(2):
            served.asked.clear()
            assert netui.json("sync")["not_taken"] == 1
            assert "GET" not in served.asked
        netui("contact", "add", "Dora Mar", "--email", "dora@x.org", "--title", "Author")
        netui("sync")
        assert [*served.items] == ["dora.vcf"]
        (sent, _) = served.items["dora.vcf"]
        assert "TITLE:Author" in sent
        assert f"AAAA{'A' * 28_000}\n" in sent.replace("\r", "").replace("\n ", "")
        assert "X-RING:bells" in sent
        # The picture is not kept here: before the card is written over, it is read again.
        state = f"{netui.database}.d/sync-phone.json"
        assert os.path.getsize(state) < 4_000
        netui("contact", "edit", "dora", "--title", "Editor")
        netui("sync")
        assert "TITLE:Editor" in served.items["dora.vcf"][0]
        assert len(served.items["dora.vcf"][0]) >= len(sent)
        served.items["dora.vcf"] = served.items["dora.vcf"][0].replace(";ENCODING=b:AAAA", ";ENCODING=b:BBBB"), 9
        assert netui.json("sync")["pulled"]["changed"] == 0
        served.asked.clear()
        assert netui.json("sync")["not_taken"] == 0
        assert "GET" not in served.asked


@pytest.mark.parametrize(
    "collection", ["//evil.example/x/", "http://dav.example.org/x/", "https://a:b@dav.example.org/x/"]
)
def test_a_collection_whose_place_is_not_safe_is_no_place(netui: Netui, collection: str) -> None:
    netui.config_dir.mkdir()
    (netui.config_dir / "sync.yaml").write_text(
        "remotes:\n  dav:\n    url: https://dav.example.org/\n    user: ada\n"
        f"    password_command: [echo, x]\n    people: {{collection: '{collection}'}}\n"
    )
    assert "is not safe to send a password to" in netui.refused("sync")
