"""The items of a collection on a server, with their tags: only what changed is asked for where a server keeps a token.

Sources: RFC 6578 (sync-collection), and how servers really behave: tokens that expired are answered with 403, 409, 410,
412, 500, or with nothing at all, so everything is looked at once a week; two empty collections may share a token, so it
is kept by collection; a limit loses changes, so none is given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from urllib.parse import quote, unquote, urljoin, urlsplit

from netui.domain.records.values import Json
from netui.exchange.dav.connection import Connection
from netui.exchange.dav.xml import DAV, Element, escaped, parsed, request
from netui.exchange.sync.remote import StoppedError

XML = {"Content-Type": "application/xml; charset=utf-8", "Depth": "0"}
_STATUS = re.compile(r"[0-9]{3}")
_FULL_EVERY = timedelta(days=7)
_MOST_PARTS = 50
NOT_HERE = frozenset({404, 410})
"""The status codes of an item that is gone."""
_TOKEN_REFUSED = frozenset({400, 403, 404, 409, 410, 412, 500, 501})


class Listing:
    """The names and tags of a collection.

    Attributes:
        url: url of the collection, with a slash at its end.
        tags: by name, as far as they are known by now.
        is_there: whether the collection itself is there.
    """

    def __init__(self, connection: Connection, url: str, suffix: str, memory: Mapping[str, Json] | None) -> None:
        """Make a listing that has not been looked at yet.

        Args:
            connection: to its server.
            url: address of the collection.
            suffix: end of the names of its items.
            memory: what was known after the run before.
        """
        self.url = url if url.endswith("/") else f"{url}/"
        self.is_there = True
        self._connection, self._suffix = connection, suffix
        self._hrefs: dict[str, str] = {}
        before = memory if memory and memory.get("url") == self.url else {}
        tags = before.get("tags")
        self._token, self._full_on = str(before.get("token", "")), str(before.get("full_on", ""))
        self.tags = {str(name): str(tag) for name, tag in tags.items()} if isinstance(tags, dict) else {}

    @property
    def memory(self) -> Mapping[str, Json]:
        """The token, and what stood there with it."""
        return {"url": self.url, "token": self._token, "full_on": self._full_on, "tags": dict(self.tags)}

    def look(self) -> None:
        """Bring the tags up to what stands there."""
        if not (self._token and self._is_young and self._changes()):
            self._everything()

    def name(self, href: str) -> str | None:
        """The name of an item of this collection; None for what is none: itself, and what lies elsewhere."""
        try:
            whole = urljoin(self.url, href)
            server, path = urlsplit(whole).netloc.lower(), urlsplit(whole).path
        except ValueError:  # no address at all
            return None
        own = urlsplit(self.url)
        if server != own.netloc.lower():
            return None
        name = unquote(path.rsplit("/", 1)[-1])
        inside = unquote(path.rsplit("/", 1)[0]) == unquote(own.path.rstrip("/"))
        if not (inside and name.endswith(self._suffix)) or "/" in name or name in (".", ".."):
            return None
        self._hrefs[name] = whole
        return name

    def href(self, name: str) -> str:
        """The address of an item."""
        return self._hrefs.get(name) or f"{self.url}{quote(name, safe='')}"

    @property
    def _is_young(self) -> bool:
        """True if everything was looked at less than a week ago."""
        try:
            return date.fromisoformat(self._connection.today) - date.fromisoformat(self._full_on) < _FULL_EVERY
        except ValueError:
            return False

    def _changes(self) -> bool:
        """Take over what changed since the token; False when it counts no more."""
        before = dict(self.tags)
        if self._synced():
            return True
        self.tags, self._token = before, ""
        return False

    def _everything(self) -> None:
        self._token, self.tags, self._full_on = "", {}, self._connection.today
        if not self._synced():
            self._token = ""
            self.tags = self._found_by_name()

    def _synced(self) -> bool:
        """Ask for all changes since the token, or for everything without one; False where that is not known."""
        for _ in range(_MOST_PARTS):
            body = request(
                "d:sync-collection",
                f"<d:sync-token>{escaped(self._token)}</d:sync-token><d:sync-level>1</d:sync-level>",
                "<d:prop><d:getetag/></d:prop>",
            )
            try:
                answer = self._connection.ask("REPORT", self.url, body, XML)
            except StoppedError as error:
                if error.status in _TOKEN_REFUSED:
                    return False
                raise
            if answer.status != 207:
                return False
            root = parsed(answer.body)
            is_cut = self._take_over(root)
            self._token = root.value(DAV, "sync-token")
            if not is_cut:
                return bool(self._token)
        return False

    def _take_over(self, root: Element) -> bool:
        """Note what an answer says of items; True when there is more to come."""
        is_cut = False
        for one in root.all(DAV, "response"):
            status = status_of(one)
            name = self.name(one.value(DAV, "href"))
            if name is None:
                is_cut = is_cut or status == 507
            elif status in NOT_HERE:
                self.tags.pop(name, None)
            else:
                self.tags[name] = one.value(DAV, "getetag")  # without one it is there all the same, and is read
        return is_cut

    def _found_by_name(self) -> dict[str, str]:
        body = request("d:propfind", "<d:prop><d:getetag/><d:resourcetype/></d:prop>")
        answer = self._connection.ask("PROPFIND", self.url, body, {**XML, "Depth": "1"})
        if answer.status in NOT_HERE:
            self.is_there = False
            return {}
        if answer.status != 207:
            raise StoppedError(f"it answered {answer.status} when it was asked for {urlsplit(self.url).path}.")
        found = {}
        for one in parsed(answer.body).all(DAV, "response"):
            name, tag = self.name(one.value(DAV, "href")), one.value(DAV, "getetag")
            if name is None and status_of(one) in NOT_HERE:  # as Xandikos says it of the collection itself
                self.is_there = False
            elif name is not None and status_of(one) not in NOT_HERE and one.first(DAV, "collection") is None:
                found[name] = tag
        return found


def status_of(one: Element) -> int:
    """The status of an answer as a whole; 0 where each property has its own."""
    line = next((child.text for child in one.children if child.name == f"{DAV} status"), "")
    words = line.split()
    return int(words[1]) if len(words) > 1 and _STATUS.fullmatch(words[1]) else 0
