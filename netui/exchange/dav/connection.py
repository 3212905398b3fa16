"""Requests to one server: the password goes there and nowhere else, and nothing it answers is taken without bounds.

The library is that of the interpreter: one connection, one request at a time, and redirects followed by hand (a client
that follows them turns a PROPFIND into a GET, and would carry the password along). It is imported by a run alone.
"""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from urllib.parse import quote, urljoin, urlsplit

from netui.domain.core.frozen import frozen
from netui.domain.sync.addresses import is_safe
from netui.exchange.dav.login import Login
from netui.exchange.sync.remote import StoppedError

LARGEST_BYTES = 64 << 20
"""Most bytes read of an answer."""
_CONNECTED_WITHIN_S = 30.0
_ANSWERS_WITHIN_S = 120.0
"""Seconds of silence: a small server that has to look at ten thousand cards for the first time needs half a minute."""
_LONGEST_ANSWER_S = 180.0
_PATIENCE_S = 60.0
"""Seconds of a pause when the server asks to be left alone for a while."""
_MOST_TRIES = 3
_MOST_REDIRECTS = 5
_CHUNK_OCTETS = 1 << 16
_REDIRECTING = frozenset({301, 302, 307, 308})
_BUSY = frozenset({429, 503})
_AS_IT_IS = "/%?=&:@!$'()*+,;~[]"
"""Signs of an address that stand in a request as they are; servers name their items with all others, too."""


@frozen
class Response:
    """The response of a server.

    Attributes:
        status: of HTTP.
        headers: by lower-cased name.
        body: whole.
        url: that answered, after redirects.
        challenges: ways to log in that it names.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str
    challenges: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """True when the server did it."""
        return 200 <= self.status < 300


class Connection:
    """A server and an account on it."""

    def __init__(
        self, url: str, user: str, password: str, *, sleep: Callable[[float], None] = time.sleep, today: str = ""
    ) -> None:
        """Speak with the server of an address; nothing is asked of it yet.

        Args:
            url: https, or http on this computer.
            user: name of the account.
            password: password of the account.
            sleep: waits so many seconds.
            today: the day, for what is to be looked at once a week.

        Raises:
            StoppedError: the address is none, or not safe.
        """
        self.today = today
        self._origin = origin_of(url)
        self._sleep = sleep
        self._login = Login(user, password)
        self._headers = {"User-Agent": "netui", "Accept-Encoding": "identity"}
        self._link: http.client.HTTPConnection | None = None

    def ask(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        follows: bool = False,
    ) -> Response:
        """Ask, and return the answer; a server that is busy is waited for.

        Args:
            method: of HTTP or DAV.
            url: whole.
            body: body of the request.
            headers: beside those of every request.
            follows: whether redirects are followed, within the server.

        Raises:
            OSError: it cannot be reached.
            StoppedError: it does not let the user in, is busy for long, sends elsewhere, or answers without end.
        """
        for left in reversed(range(_MOST_REDIRECTS)):
            answer = self._patiently(method, url, body, {**self._headers, **(headers or {})})
            if not follows or answer.status not in _REDIRECTING or not left:
                return answer
            url = joined(url, answer.headers.get("location", ""))
        return answer

    def _patiently(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Response:
        waited = 0.0
        for left in reversed(range(_MOST_TRIES)):
            answer = self._let_in(method, url, body, headers)
            if answer.status not in _BUSY:
                break
            pause = _retry_after(answer.headers.get("retry-after", ""), answer.headers.get("date", ""))
            waited += pause
            if not left or waited > _PATIENCE_S:
                seconds = f"{pause:.0f} second" if pause == 1 else f"{pause:.0f} seconds"
                raise StoppedError(f"it is busy, and asks to be left alone for {seconds}.")
            self._sleep(pause)
        if answer.status >= http.client.INTERNAL_SERVER_ERROR and answer.status not in (501, 507):
            raise StoppedError(f"it answered {answer.status} to {method}.", answer.status)
        return answer

    def _let_in(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Response:
        """Ask; once more where the server wants the password proved, or proved anew."""
        answer = self._once_more(method, url, body, headers)
        if answer.status == http.client.UNAUTHORIZED and self._login.learns(answer.challenges):
            answer = self._once_more(method, url, body, headers)
        if answer.status == http.client.UNAUTHORIZED:
            raise StoppedError("it did not take the user name or the password.")
        return answer

    def _once_more(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Response:
        """Ask; once more where the server has closed the connection meanwhile."""
        is_new = self._link is None
        try:
            return self._ask(method, url, body, headers)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self.close()
            if is_new:
                raise
            return self._ask(method, url, body, headers)

    def _ask(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Response:
        if origin_of(url) != self._origin:
            raise StoppedError(f"it sends on to {urlsplit(url).netloc or url}, which does not get the password.")
        parts = urlsplit(url)
        path = quote(f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/", _AS_IT_IS)
        try:
            if self._link is None:
                self._link = _opened(self._origin)
            given = {**headers, "Authorization": self._login.header(method, path)}
            self._link.request(method, path, body or None, given)
            with self._link.getresponse() as found:
                content = _whole(found)
                said = {key.lower(): value for key, value in found.getheaders()}
                asked = tuple(found.headers.get_all("WWW-Authenticate", ()))
                answer = Response(found.status, said, content, url, asked)
        except (OSError, StoppedError):
            self.close()
            raise
        except (http.client.HTTPException, ValueError) as error:
            self.close()
            raise StoppedError(f"its answer is no HTTP ({type(error).__name__}).") from None
        if answer.headers.get("connection", "").lower() == "close":
            self.close()
        return answer

    def close(self) -> None:
        """End the connection; the next request begins a new one."""
        if self._link is not None:
            self._link.close()
            self._link = None


def joined(base: str, href: str) -> str:
    """The address that one within an answer means.

    Raises:
        StoppedError: it is none.
    """
    try:
        return urljoin(base, href)
    except ValueError:
        raise StoppedError(f"it names {href}, which is no address.") from None


def origin_of(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address, which say who is behind it.

    Raises:
        StoppedError: it is none, or a password is not safe on the way there.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host.encode("idna")  # as the system will
    except ValueError:
        raise StoppedError(f"{url} is no address.") from None
    if not host or parts.scheme not in ("http", "https"):
        raise StoppedError(f"{url} is no address of a server.")
    if not is_safe(url):
        raise StoppedError(f"http://{host} would send the password in the clear; https:// is meant.")
    return parts.scheme, host, port or (443 if parts.scheme == "https" else 80)


def _opened(origin: tuple[str, str, int]) -> http.client.HTTPConnection:
    scheme, host, port = origin
    link = http.client.HTTPConnection(host, port, timeout=_CONNECTED_WITHIN_S)
    if scheme != "http":
        context = ssl.create_default_context()
        link = http.client.HTTPSConnection(host, port, timeout=_CONNECTED_WITHIN_S, context=context)
    link.connect()
    link.timeout = _ANSWERS_WITHIN_S  # also where the link is opened anew
    link.sock.settimeout(_ANSWERS_WITHIN_S)
    return link


def _whole(found: http.client.HTTPResponse) -> bytes:
    """The body, as long as it has an end within reason."""
    pieces: list[bytes] = []
    size, until = 0, time.monotonic() + _LONGEST_ANSWER_S
    while piece := found.read1(_CHUNK_OCTETS):
        size += len(piece)
        if size > LARGEST_BYTES:
            raise StoppedError(f"its answer is longer than {LARGEST_BYTES >> 20} MB.")
        if time.monotonic() > until:
            raise StoppedError("its answer does not end.")
        pieces.append(piece)
    if found.length:  # fewer octets than it promised
        raise ConnectionResetError("the connection broke off")
    return b"".join(pieces)


def _retry_after(text: str, now: str) -> float:
    """Return the seconds to wait; a moment when nothing readable is said."""
    if text.strip().isdecimal():
        return float(text.strip())
    try:
        return max(0.0, (parsedate_to_datetime(text) - parsedate_to_datetime(now)).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return 5.0
