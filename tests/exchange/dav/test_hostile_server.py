"""A server that means harm, or is in trouble: nothing is taken without bounds, and the password goes nowhere else."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from netui.domain.sync.addresses import may_send_on
from netui.exchange.dav import connection as connection_module
from netui.exchange.dav.collection import DavRemote
from netui.exchange.dav.connection import Connection
from netui.exchange.dav.discovery import account, address_of
from netui.exchange.dav.sorts import ADDRESS_BOOK
from netui.exchange.dav.xml import parsed
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, StoppedError, UnsafeToWriteError

Reply = tuple[int, Mapping[str, str], bytes]
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a\r\nFN:Ann\r\nEND:VCARD\r\n"


class Script(BaseHTTPRequestHandler):
    """Answers from a list, one request after the other, and keeps what was asked."""

    protocol_version = "HTTP/1.1"
    replies: list[Reply]
    asked: list[tuple[str, str, Mapping[str, str], bytes]]

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.asked.append((self.command, self.path, dict(self.headers), body))
        status, headers, content = self.replies.pop(0) if self.replies else (500, {}, b"")
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def server(*replies: Reply) -> Iterator[tuple[str, type[Script]]]:
    script = type("Answering", (Script,), {"replies": list(replies), "asked": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), script) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{running.server_port}/", script
        finally:
            running.shutdown()


def connected(url: str, waits: list[float] | None = None) -> Connection:
    return Connection(url, "ada", "secret", sleep=(waits if waits is not None else []).append, today="2026-11-20")


def multistatus(*responses: str, more: str = "") -> Reply:
    return 207, {}, f'<d:multistatus xmlns:d="DAV:">{"".join(responses)}{more}</d:multistatus>'.encode()


def response(href: str, tag: str = '"1"', status: str = "") -> str:
    prop = f"<d:propstat><d:prop><d:getetag>{tag}</d:getetag></d:prop></d:propstat>" if not status else ""
    return (
        f"<d:response><d:href>{href}</d:href>{status and f'<d:status>HTTP/1.1 {status}</d:status>'}{prop}</d:response>"
    )


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]><a>&d;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>" * 100 + b"</a>" * 100,
        b"no xml",
        b'<?xml version="1.0" encoding="nobody-knows"?><a/>',
        b'<?xml version="1.0" encoding="gbk"?><a/>',
        b"",
    ],
)
def test_xml_that_means_harm_is_refused(body: bytes) -> None:
    with pytest.raises(StoppedError):
        parsed(body)


def test_a_text_between_elements_is_one_text() -> None:
    one = parsed(b"<a>" + b"xy<b>z</b>" * 1_000 + b"</a>")
    assert (one.text, len(one.children), one.children[-1].text) == ("xy" * 1_000, 1_000, "z")


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "http://127.0.0.1:1/", "//evil.example/x", "ftp://x/", "//[", "https://a..b/"],
)
def test_the_password_goes_to_no_other_host(elsewhere: str) -> None:
    with server((302, {"Location": elsewhere}, b"")) as (url, script):
        with pytest.raises(StoppedError, match=r"does not get the password|no address|in the clear"):
            account(connected(url), url)
        assert len(script.asked) == 1


def test_a_way_on_within_the_server_is_gone_with_the_same_method() -> None:
    home = "<d:prop><c:addressbook-home-set xmlns:c='urn:ietf:params:xml:ns:carddav'><d:href>/ada/</d:href>"
    found = f"<d:response><d:href>/</d:href>{home}</c:addressbook-home-set></d:prop></d:response>"
    with server((302, {"Location": "/dav/"}, b""), *[multistatus(found)] * 9) as (url, script):
        assert account(connected(url), url).books == f"{url}ada/"
        assert [one[:2] for one in script.asked[:2]] == [("PROPFIND", "/"), ("PROPFIND", "/dav/")]


@pytest.mark.parametrize(
    ("place", "is_safe"),
    [("https://p7.example.org/ada/", True), ("http://p7.example.org/ada/", False), ("ftp://p7.example.org/", False)],
)
def test_address_books_on_another_server_are_told_of_and_nothing_is_asked_there(place: str, *, is_safe: bool) -> None:
    home = f"<d:prop><c:addressbook-home-set xmlns:c='urn:ietf:params:xml:ns:carddav'><d:href>{place}"
    found = f"<d:response><d:href>/</d:href>{home}</d:href></c:addressbook-home-set></d:prop></d:response>"
    with server(*[multistatus(found)] * 5) as (url, script):
        if is_safe:
            assert account(connected(url), url).books == place
        else:
            with pytest.raises(StoppedError, match="where a password is not safe"):
                account(connected(url), url)
        assert {one[0] for one in script.asked} == {"PROPFIND"}


def test_a_server_elsewhere_does_not_get_the_password_for_this_computer() -> None:
    assert not may_send_on("https://dav.example.org/", "http://127.0.0.1:5232/ada/")
    assert may_send_on("http://127.0.0.1:1/", "http://localhost:2/ada/")


def test_a_wrong_password_is_tried_once() -> None:
    with server((401, {}, b""), (200, {}, b"")) as (url, script):
        with pytest.raises(StoppedError, match="password"):
            connected(url).ask("GET", url)
        assert len(script.asked) == 1


def test_a_busy_server_is_waited_for_a_minute_and_no_longer() -> None:
    waits: list[float] = []
    with server((429, {"Retry-After": "20"}, b""), (503, {"Retry-After": "30"}, b""), (200, {}, b"yes")) as (url, _):
        assert connected(url, waits).ask("GET", url).body == b"yes"
        assert waits == [20, 30]
    with (
        server((429, {"Retry-After": "3600"}, b"")) as (url, _),
        pytest.raises(StoppedError, match="busy, and asks to be left alone for 3600 seconds"),
    ):
        connected(url, waits).ask("GET", url)
    assert waits == [20, 30]
    soon = 503, {"Retry-After": "1"}, b""
    with server(soon, soon, soon) as (url, _), pytest.raises(StoppedError, match=r"left alone for 1 second\."):
        connected(url, waits).ask("GET", url)


@pytest.mark.parametrize("zone", ["+99999999999999999999", "+0000 nonsense", ""])
def test_a_time_to_wait_that_is_none_is_a_moment(zone: str) -> None:
    waits: list[float] = []
    busy = 503, {"Retry-After": f"Mon, 01 Jan 2029 00:00:00 {zone}", "Date": "none"}, b""
    with server(busy, (200, {}, b"yes")) as (url, _):
        assert connected(url, waits).ask("GET", url).body == b"yes"
    assert waits == [5.0]


@pytest.mark.parametrize("last", [b"no http\r\n\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"])
def test_what_is_no_http_stops_the_run_also_when_it_is_asked_once_more(last: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        answers = [[b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b""], [last]]

        def answer() -> None:
            for of_one in answers:
                link, _ = listening.accept()
                with link:
                    for each in of_one:
                        link.recv(65536)
                        link.sendall(each)

        threading.Thread(target=answer, daemon=True).start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        asking = connected(url)
        assert asking.ask("GET", url).status == 200
        with pytest.raises(StoppedError, match="no HTTP"):
            asking.ask("GET", url)
        asking.close()


def test_an_answer_beyond_reason_is_not_read_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "LARGEST_BYTES", 100_000)
    with server((200, {}, b"x" * 200_000)) as (url, _), pytest.raises(StoppedError, match="longer than"):
        connected(url).ask("GET", url)


def test_a_server_that_breaks_off_or_never_answers_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "_ANSWERS_WITHIN_S", 0.2)
    with server((200, {"Content-Length": "10"}, b"xx")) as (url, _), pytest.raises((OSError, StoppedError)):
        connected(url).ask("GET", url)


def test_trouble_of_the_server_stops_the_run() -> None:
    with server((500, {}, b"")) as (url, _), pytest.raises(StoppedError, match="500"):
        connected(url).ask("GET", url)


def test_items_of_other_places_are_none() -> None:
    lines = [response(href) for href in ("/book/a.vcf", "/other/b.vcf", "https://evil.example/book/c.vcf", "/book/")]
    lines += [response(href) for href in ("/book/x%2F..%2Fd.vcf", "/book/../../e.vcf", "/book/f.txt")]
    with server(multistatus(*lines, more="<d:sync-token>t1</d:sync-token>")) as (url, _):
        assert DavRemote(connected(url), f"{url}book/", ADDRESS_BOOK).list() == {"a.vcf": '"1"'}


def test_what_is_no_address_is_no_item_and_odd_names_are_asked_for() -> None:
    lines = [response(href) for href in ("//[/a.vcf", "/book/zoë b.vcf")]
    with server(
        multistatus(*lines, more="<d:sync-token>t1</d:sync-token>"),
        (501, {}, b""),
        (200, {"ETag": '"1"'}, CARD.encode()),
    ) as (url, script):
        remote = run_of(url)
        assert remote.list() == {"zoë b.vcf": '"1"'}
        assert remote.get(["zoë b.vcf"]) == {"zoë b.vcf": (CARD, '"1"')}
        assert script.asked[-1][:2] == ("GET", "/book/zo%C3%AB%20b.vcf")


def test_an_item_that_was_not_sent_along_is_asked_for_by_itself_and_not_taken_for_gone() -> None:
    listed = multistatus(*(response(f"/book/{name}.vcf") for name in "abc"), more="<d:sync-token>t1</d:sync-token>")
    replies = (multistatus(), (200, {"ETag": '"2"'}, CARD.encode()), (403, {}, b""), (404, {}, b""))
    with server(listed, *replies) as (url, script):
        remote = run_of(url)
        assert remote.get(remote.list()) == {"a.vcf": (CARD, '"2"'), "b.vcf": ("", '"1"')}
        assert [one[0] for one in script.asked] == ["REPORT", "REPORT", "GET", "GET", "GET"]


@pytest.mark.parametrize("knows_tokens", [True, False])
def test_an_item_without_a_tag_is_there_and_is_read(knows_tokens: bool) -> None:
    listed = multistatus(response("/book/a.vcf", ""), more="<d:sync-token>t1</d:sync-token>" if knows_tokens else "")
    replies = [listed] if knows_tokens else [(501, {}, b""), listed]
    with server(*replies, (501, {}, b""), (200, {"ETag": '"2"'}, CARD.encode())) as (url, _):
        remote = run_of(url)
        assert remote.list() == {"a.vcf": ""}
        assert remote.get(["a.vcf"]) == {"a.vcf": (CARD, '"2"')}


def run_of(url: str, memory: object = None) -> DavRemote:
    return DavRemote(connected(url), f"{url}book/", ADDRESS_BOOK, memory)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [400, 403, 409, 410, 412, 500])
def test_a_token_that_counts_no_more_is_given_up_for_a_look_at_everything(status: int) -> None:
    everything = multistatus(response("/book/b.vcf", '"2"'), more="<d:sync-token>t2</d:sync-token>")
    with server((status, {}, b""), everything) as (url, script):
        old = {"url": f"{url}book/", "token": "t1", "full_on": "2026-11-19", "tags": {"a.vcf": '"1"'}}
        remote = run_of(url, old)
        assert remote.list() == {"b.vcf": '"2"'}
        assert (remote.memory["token"], b"t1" in script.asked[0][3], b"t1" in script.asked[1][3]) == ("t2", True, False)


def test_only_changes_are_asked_for_and_everything_once_a_week() -> None:
    change = multistatus(
        response("/book/b.vcf"), response("/book/a.vcf", status="404 Not Found"), more="<d:sync-token>t2</d:sync-token>"
    )
    cut = multistatus(response("/book/", status="507 Insufficient Storage"), more="<d:sync-token>t3</d:sync-token>")
    with server(cut, change, multistatus(more="<d:sync-token>t9</d:sync-token>")) as (url, script):
        old = {"url": f"{url}book/", "token": "t1", "full_on": "2026-11-19", "tags": {"a.vcf": '"1"', "c.vcf": '"3"'}}
        remote = run_of(url, old)
        assert remote.list() == {"b.vcf": '"1"', "c.vcf": '"3"'}
        assert (remote.memory["token"], b"t3" in script.asked[1][3]) == ("t2", True)
        assert run_of(url, {**old, "full_on": "2026-11-13"}).list() == {}
        assert b"<d:sync-token></d:sync-token>" in script.asked[2][3]


def test_without_a_report_of_changes_everything_is_looked_at() -> None:
    with server((501, {}, b""), multistatus(response("/book/a.vcf"))) as (url, script):
        assert run_of(url).list() == {"a.vcf": '"1"'}
        assert [one[0] for one in script.asked] == ["REPORT", "PROPFIND"]


def test_nothing_is_written_without_a_condition() -> None:
    with server((201, {"ETag": '"1"'}, b""), (204, {"ETag": '"2"'}, b""), (204, {}, b"")) as (url, script):
        remote = run_of(url)
        assert remote.put("a.vcf", CARD, None) == '"1"'
        assert remote.put("a.vcf", CARD, '"1"') == '"2"'
        remote.delete("a.vcf", '"2"')
        conditions = [(one[2].get("If-None-Match"), one[2].get("If-Match")) for one in script.asked]
        assert conditions == [("*", None), (None, '"1"'), (None, '"2"')]
        for act in (
            lambda: remote.put("a.vcf", CARD, '"2\nX-Other: 1"'),
            lambda: remote.delete("a.vcf", ""),
        ):
            with pytest.raises(UnsafeToWriteError):
                act()
        assert len(script.asked) == 3


def test_a_weak_tag_or_none_is_read_back() -> None:
    with server((201, {"ETag": 'W/"1"'}, b""), (200, {"ETag": '"1"'}, CARD.encode())) as (url, _):
        assert run_of(url).put("a.vcf", CARD, None) == '"1"'
    with server((201, {}, b""), (200, {"ETag": '"1"'}, CARD.replace("Ann", "Bob").encode())) as (url, _):
        assert run_of(url).put("a.vcf", CARD, None) == ""


def dav_error(*names: str) -> bytes:
    inner = "".join(f"<c:{name} xmlns:c='urn:ietf:params:xml:ns:carddav'/>" for name in names)
    return f'<d:error xmlns:d="DAV:">{inner}</d:error>'.encode()


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (412, b"", OutOfDateError),
        (409, dav_error("no-uid-conflict"), OutOfDateError),
        (412, dav_error("valid-address-data"), RefusedItemError),
        (409, dav_error("max-resource-size"), RefusedItemError),
        (400, b"Bad card", RefusedItemError),
        (413, b"", RefusedItemError),
        (507, b"", StoppedError),
    ],
)
def test_a_refusal_is_understood(status: int, body: bytes, error: type[Exception]) -> None:
    with server((status, {}, body)) as (url, _), pytest.raises(error):
        run_of(url).put("a.vcf", CARD, None)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://dav.example.org/x", "https://dav.example.org/x"),
        ("ada@example.org", "https://example.org/"),
        ("dav.example.org", "https://dav.example.org/"),
    ],
)
def test_what_is_written_means_an_address(written: str, meant: str) -> None:
    assert address_of(written) == meant


@pytest.mark.parametrize("url", ["http://dav.example.org/", "ftp://x/", "https://[/", "nothing"])
def test_an_address_that_is_not_safe_is_never_asked(url: str) -> None:
    with pytest.raises(StoppedError):
        connected(url)
