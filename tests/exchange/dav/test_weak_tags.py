"""Servers whose tags are weak: a change is tied to them as well as it can be, and never written without a condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.exchange.dav.collection import DavRemote
from netui.exchange.dav.connection import Connection
from netui.exchange.dav.sorts import ADDRESS_BOOK
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, UnsafeToWriteError
from tests.cli.command_line import Netui
from tests.exchange.dav.small_server import BEHIND_A_PROXY, STRICT, TEXTUAL, WITHOUT, book


def card(title: str) -> str:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:ann\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nTITLE:{title}\r\nEND:VCARD\r\n"


def remote_of(url: str) -> DavRemote:
    return DavRemote(Connection(url, "ada", "secret", today="2026-11-20"), url, ADDRESS_BOOK)


@pytest.mark.parametrize("kind", [TEXTUAL, BEHIND_A_PROXY])
def test_a_weak_tag_is_a_condition_in_the_form_that_the_server_takes(kind: str) -> None:
    with book(kind) as (url, served):
        remote = remote_of(url)
        assert remote.put("ann.vcf", card("Editor"), None) == 'W/"1"'  # read back: it is what was written
        assert remote.put("ann.vcf", card("Boss"), 'W/"1"') == 'W/"2"'
        served.asked.clear()
        assert remote.put("ann.vcf", card("Chief"), 'W/"2"') == 'W/"3"'
        assert served.asked == ["PUT", "GET"]  # the form that worked is kept
        with pytest.raises(OutOfDateError):
            remote.put("ann.vcf", card("Late"), 'W/"2"')
        with pytest.raises(OutOfDateError):
            remote.delete("ann.vcf", 'W/"2"')
        assert served.items["ann.vcf"][0] == card("Chief")
        remote.delete("ann.vcf", 'W/"3"')
        assert served.items == {}


def test_where_no_weak_tag_holds_nothing_is_written_over_and_the_reason_is_said() -> None:
    with book(STRICT) as (url, served):
        remote = remote_of(url)
        assert remote.put("ann.vcf", card("Editor"), None) == 'W/"1"'
        for act in (lambda: remote.put("ann.vcf", card("Boss"), 'W/"1"'), lambda: remote.delete("ann.vcf", 'W/"1"')):
            with pytest.raises(UnsafeToWriteError, match=r'only a weak tag \(W/"1"\)'):
                act()
        served.asked.clear()
        with pytest.raises(UnsafeToWriteError):
            remote.put("ann.vcf", card("Boss"), 'W/"1"')
        assert served.asked == ["GET"]  # once a run is enough to know the server
        served.items["ann.vcf"] = card("Theirs"), 2
        with pytest.raises(OutOfDateError):  # another text is no matter of the tag
            remote.put("ann.vcf", card("Boss"), 'W/"1"')


def test_a_change_refused_for_another_reason_says_nothing_about_the_form() -> None:
    with book(BEHIND_A_PROXY) as (url, served):
        remote = remote_of(url)
        remote.put("ann.vcf", card("Editor"), None)
        served.not_allowed.add("bo.vcf")
        with pytest.raises(RefusedItemError):
            remote.put("bo.vcf", card("Boss"), 'W/"7"')
        assert remote.put("ann.vcf", card("Boss"), 'W/"1"') == 'W/"2"'


@pytest.mark.parametrize("tag", ["", '"2\nX-Other: 1"', '"ü"'])
def test_what_is_no_tag_is_no_condition(tag: str) -> None:
    with book(WITHOUT) as (url, served):
        with pytest.raises(UnsafeToWriteError, match="the server gives it"):
            remote_of(url).put("ann.vcf", card("Boss"), tag)
        assert served.asked == []


@pytest.mark.parametrize(("kind", "said"), [(STRICT, 'only a weak tag (W/"1")'), (BEHIND_A_PROXY, "")])
def test_a_run_says_why_a_change_did_not_go_there_and_takes_what_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: str, said: str
) -> None:
    netui = Netui(tmp_path, monkeypatch, capsys)
    netui("contact", "add", "Ann Lee", "--title", "Editor")
    with book(kind) as (url, served):
        words = ("--user", "ada", "--name", "phone", "--password-command", "echo secret", "--yes")
        netui("sync", "add", url, *words)
        netui("contact", "edit", "ann", "--title", "Boss")
        done = netui("sync")
        (name,) = served.items
        if said:
            assert f"Left alone: Ann Lee: the server gives it {said}" in done.out
            assert "there 1" not in done.out
            assert "TITLE:Editor" in served.items[name][0]
            served.items[name] = served.items[name][0].replace("TITLE:Editor", "TITLE:Editor\r\nNICKNAME:Annie"), 2
            netui("sync")
            assert netui.json("contact", "show", "ann")["aliases"] == ["Annie"]
        else:
            assert "Left alone" not in done.out
            assert "TITLE:Boss" in served.items[name][0]
            assert "nothing new" in netui("sync").out
