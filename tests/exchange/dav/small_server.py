"""A small server of one address book, for what the real ones do not do: weak tags, homes on another server."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from netui.exchange.dav.xml import CARDDAV

STRICT, TEXTUAL, BEHIND_A_PROXY, WITHOUT = "strict", "textual", "behind a proxy", "without"
"""Servers that let no weak tag hold; that compare its text; whose tags are weakened on their way; that have none."""


class Book(BaseHTTPRequestHandler):
    """An address book of one folder; each text has a tag by its number."""

    protocol_version = "HTTP/1.1"
    kind: ClassVar[str]
    items: ClassVar[dict[str, tuple[str, int]]]
    asked: ClassVar[list[str]]
    not_allowed: ClassVar[set[str]]
    home: ClassVar[str]

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
            self.answer(207, self.listed() if self.path == "/book/" else self.about_the_account())
        elif self.command == "REPORT":
            self.answer(501)
        elif self.command == "GET":
            text, number = self.items.get(name, ("", 0))
            self.answer(200 if number else 404, text, self.tag(number) if number else "")
        elif name in self.not_allowed:
            self.answer(403)
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

    def about_the_account(self) -> str:
        """The account at any other address, and the one book of its home as the title ``Friends``."""
        own = f'<c:addressbook-home-set xmlns:c="{CARDDAV}"><d:href>{self.home}</d:href></c:addressbook-home-set>'
        book = f'<d:resourcetype><c:addressbook xmlns:c="{CARDDAV}"/></d:resourcetype>'
        book += "<d:displayname>Friends</d:displayname>"
        return self.answered({self.path: own} | ({"/book/": book} if self.headers["Depth"] == "1" else {}))

    def listed(self) -> str:
        own = f'<c:addressbook-home-set xmlns:c="{CARDDAV}"><d:href>{self.home}</d:href></c:addressbook-home-set>'
        own += f'<d:resourcetype><c:addressbook xmlns:c="{CARDDAV}"/></d:resourcetype>'
        said = {"/book/": own} | {
            f"/book/{name}": f"<d:getetag>{self.tag(number)}</d:getetag>" for name, (_, number) in self.items.items()
        }
        return self.answered(said)

    def answered(self, said: Mapping[str, str]) -> str:
        answers = (
            f"<d:response><d:href>{href}</d:href><d:propstat><d:prop>{props}</d:prop></d:propstat></d:response>"
            for href, props in said.items()
        )
        return f'<d:multistatus xmlns:d="DAV:">{"".join(answers)}</d:multistatus>'

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def book(kind: str, home: str = "/") -> Iterator[tuple[str, type[Book]]]:
    served = type("Served", (Book,), {"kind": kind, "items": {}, "asked": [], "not_allowed": set(), "home": home})
    with ThreadingHTTPServer(("127.0.0.1", 0), served) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{running.server_port}/book/", served
        finally:
            running.shutdown()
