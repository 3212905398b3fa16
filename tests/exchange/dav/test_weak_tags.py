"""Servers whose tags are weak: a change is tied to them as well as it can be, and never written without a condition."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from netui.exchange.dav.collection import DavRemote
from netui.exchange.dav.connection import Connection
from netui.exchange.dav.sorts import ADDRESS_BOOK
from netui.exchange.sync.remote import OutOfDateError, UnsafeToWriteError
from tests.cli.command_line import Netui

STRICT, TEXTUAL, BEHIND_A_PROXY, WITHOUT = "strict", "textual", "behind a proxy", "without"
"""Servers that let no weak tag hold; that compare its text; whose tags are weakened on their way; that have none."""


class Book(BaseHTTPRequestHandler):
    """An address book of one folder; each text has a tag by its number."""

    protocol_version = "HTTP/1.1"
    kind: ClassVar[str]
    items: ClassVar[dict[str, tuple[str, int]]]
    asked: ClassVar[list[str]]

    def tag(self, number: int) -> str:
        return "" if self.kind == WITHOUT else f'W/"{number}"'

    def answer(self, status: int, body: str = "", tag: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body.encode())))
        if tag:
            self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(body.encode())

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self.asked.append(self.command)
        name = self.path.rpartition("/")[2]
        if self.command == "PROPFIND":
            self.answer(207, self.listed())
        elif self.command == "REPORT":
            self.answer(501)
        elif self.command == "GET":
            text, number = self.items.get(name, ("", 0))
            self.answer(200 if number else 404, text, self.tag(number) if number else "")
        elif not self.holds(name):
            self.answer(412)
        elif self.command == "DELETE":
            del self.items[name]
            self.answer(204)
        else:
            number = self.items.get(name, ("", 0))[1] + 1
            self.items[name] = body, number
            self.answer(204 if number > 1 else 201, tag=self.tag(number))

    def holds(self, name: str) -> bool:
        given = self.headers.get("If-Match")
        if given is None:
            assert self.headers.get("If-None-Match") == "*"  # never without a condition
            return name not in self.items
        number = self.items.get(name, ("", 0))[1]
        return given == {TEXTUAL: f'W/"{number}"', BEHIND_A_PROXY: f'"{number}"'}.get(self.kind, "none")

    def listed(self) -> str:
        home = "<d:href>/book/</d:href>"
        space = "urn:ietf:params:xml:ns:carddav"
        own = f"<d:current-user-principal>{home}</d:current-user-principal>"
        own += f'<c:addressbook-home-set xmlns:c="{space}">{home}</c:addressbook-home-set>'
        own += f'<d:resourcetype><c:addressbook xmlns:c="{space}"/></d:resourcetype>'
        said = {"/book/": own} | {
            f"/book/{name}": f"<d:getetag>{self.tag(number)}</d:getetag>" for name, (_, number) in self.items.items()
        }
        answers = (
            f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop></d:propstat></d:response>"
            for href, props in said.items()
        )
        return f'<d:multistatus xmlns:d="DAV:">{"".join(answers)}</d:multistatus>'

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def book(kind: str) -> Iterator[tuple[str, type[Book]]]:
    served = type("Served", (Book,), {"kind": kind, "items": {}, "asked": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), served) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{running.server_port}/book/", served
        finally:
            running.shutdown()


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
