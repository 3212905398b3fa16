"""A collection on a server as the other side of a synchronisation.

Sources: RFC 4918 (WebDAV), 6352 (CardDAV), 4791 (CalDAV), 6578 (sync-collection); and how servers really behave:
tokens that expired are answered with 403, 409, 410, 412, 500, or with nothing at all, so everything is looked at once a
week; two empty collections may share a token, so it is kept by collection; a limit loses changes, so none is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import quote, unquote, urljoin, urlsplit

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json
from netui.exchange.dav.connection import Answer, Connection
from netui.exchange.dav.xml import CALDAV, CARDDAV, DAV, Element, hrefs, parsed, request
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, StoppedError

_AT_ONCE = 100
"""Items asked for in one request."""
_FULL_EVERY = timedelta(days=7)
_LONGEST_LISTS = 50
_NOT_HERE = frozenset({404, 410})
_TOKEN_REFUSED = frozenset({400, 403, 404, 409, 410, 412, 500, 501})
_OUT_OF_DATE = frozenset({404, 409, 410, 412, 423})
_BAD = frozenset({400, 403, 405, 413, 414, 415, 422, 431})
_DATA_IS_BAD = frozenset(
    {
        *("valid-address-data", "supported-address-data", "valid-calendar-data", "supported-calendar-data"),
        *("valid-calendar-object-resource", "supported-calendar-component", "max-resource-size"),
    }
)
"""The reasons of a server that will never take an item as it is."""


@frozen
class Sort:
    """A sort of collection.

    Attributes:
        suffix: of the names of its items.
        media_type: of an item.
        report: with which many items are asked for at once.
        data: the element that holds an item.
        make: the method that makes a collection.
        resource: elements that say what a new one is.
        component: of calendars; empty for address books.
    """

    suffix: str
    media_type: str
    report: str
    data: tuple[str, str]
    make: str
    resource: str
    component: str = ""


ADDRESS_BOOK = Sort(
    ".vcf", "text/vcard", "card:addressbook-multiget", (CARDDAV, "address-data"), "MKCOL", "<card:addressbook/>"
)


def calendar(component: str) -> Sort:
    """A calendar of one sort of entries: ``VTODO``, ``VJOURNAL``, ``VEVENT``."""
    return Sort(
        ".ics", "text/calendar", "cal:calendar-multiget", (CALDAV, "calendar-data"), "MKCALENDAR", "", component
    )


class DavRemote:
    """The items of an address book or a calendar; the collection is made with the first item if it is not there."""

    def __init__(self, connection: Connection, url: str, sort: Sort, memory: Mapping[str, Json] | None = None) -> None:
        """Args: connection: to its server; url: of the collection; sort: what it holds; memory: of the run before."""
        self._connection, self._sort = connection, sort
        self._url = url if url.endswith("/") else f"{url}/"
        self._hrefs: dict[str, str] = {}
        self._is_there = True
        before = memory if memory and memory.get("url") == self._url else {}
        tags = before.get("tags")
        self._token, self._full_on = str(before.get("token", "")), str(before.get("full_on", ""))
        self._tags = {str(name): str(tag) for name, tag in tags.items()} if isinstance(tags, dict) else {}

    @property
    def memory(self) -> Mapping[str, Json]:
        """The token, and what stood there with it."""
        return {"url": self._url, "token": self._token, "full_on": self._full_on, "tags": dict(self._tags)}

    def list(self) -> dict[str, str]:
        """Name and tag of every item; what changed since the token, where the server keeps one."""
        if not (self._token and self._is_young and self._changes()):
            self._everything()
        return dict(self._tags)

    def get(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Text and tag of items, many at once."""
        wanted, found = [*names], dict[str, tuple[str, str]]()
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            found |= self._many(some) or self._one_by_one(some)
        for name, (_, tag) in found.items():
            self._tags[name] = tag
        return found

    def put(self, name: str, text: str, tag: str | None) -> str:
        """Write an item, if it is still as it was."""
        if not self._is_there:
            self._make()
        condition = {"If-None-Match": "*"} if tag is None else {"If-Match": self._condition(name, tag)}
        media = {"Content-Type": f"{self._sort.media_type}; charset=utf-8"}
        answer = self._connection.ask("PUT", self._href(name), text.encode("utf-8"), {**media, **condition})
        if not answer.is_good:
            self._refuse(answer, name)
        etag = answer.headers.get("etag", "")
        self._tags[name] = etag if _is_strong(etag) else self._read_back(name, text)
        return self._tags[name]

    def delete(self, name: str, tag: str) -> None:
        """Remove an item, if it is still as it was; one that is gone already is no trouble."""
        answer = self._connection.ask("DELETE", self._href(name), b"", {"If-Match": self._condition(name, tag)})
        if not answer.is_good and answer.status not in _NOT_HERE:
            self._refuse(answer, name)
        self._tags.pop(name, None)

    # Looking

    @property
    def _is_young(self) -> bool:
        """True if everything was looked at less than a week ago."""
        try:
            return date.fromisoformat(self._connection.today) - date.fromisoformat(self._full_on) < _FULL_EVERY
        except ValueError:
            return False

    def _changes(self) -> bool:
        """Take over what changed since the token; False when it counts no more."""
        before = dict(self._tags)
        if self._synced():
            return True
        self._tags, self._token = before, ""
        return False

    def _everything(self) -> None:
        self._token, self._tags, self._full_on = "", {}, self._connection.today
        if not self._synced():
            self._token = ""
            self._tags = self._found_by_name()

    def _synced(self) -> bool:
        """Ask for all changes since the token, or for everything without one; False where that is not known."""
        for _ in range(_LONGEST_LISTS):
            body = request(
                "d:sync-collection",
                f"<d:sync-token>{_escaped(self._token)}</d:sync-token><d:sync-level>1</d:sync-level>",
                "<d:prop><d:getetag/></d:prop>",
            )
            try:
                answer = self._connection.ask("REPORT", self._url, body, _XML)
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
            status = _status(one)
            name = self._name(one.value(DAV, "href"))
            if name is None:
                is_cut = is_cut or status == 507
            elif status in _NOT_HERE:
                self._tags.pop(name, None)
            elif tag := one.value(DAV, "getetag"):
                self._tags[name] = tag
        return is_cut

    def _found_by_name(self) -> dict[str, str]:
        body = request("d:propfind", "<d:prop><d:getetag/><d:resourcetype/></d:prop>")
        answer = self._connection.ask("PROPFIND", self._url, body, {**_XML, "Depth": "1"})
        if answer.status in _NOT_HERE:
            self._is_there = False
            return {}
        if answer.status != 207:
            raise StoppedError(f"it answered {answer.status} when it was asked for {urlsplit(self._url).path}.")
        found = {}
        for one in parsed(answer.body).all(DAV, "response"):
            name, tag = self._name(one.value(DAV, "href")), one.value(DAV, "getetag")
            if name is None and _status(one) in _NOT_HERE:  # as Xandikos says it of the collection itself
                self._is_there = False
            elif name is not None and tag and one.first(DAV, "collection") is None:
                found[name] = tag
        return found

    def _many(self, names: Sequence[str]) -> dict[str, tuple[str, str]] | None:
        """Items of one request; None where that is not known."""
        space, data = self._sort.data
        prefix = "card" if space == CARDDAV else "cal"
        body = request(
            self._sort.report,
            f"<d:prop><d:getetag/><{prefix}:{data}/></d:prop>",
            hrefs(urlsplit(self._href(name)).path for name in names),
        )
        answer = self._connection.ask("REPORT", self._url, body, {**_XML, "Depth": "0"})
        if answer.status != 207:
            return None
        found = {}
        for one in parsed(answer.body).all(DAV, "response"):
            name, tag, text = self._name(one.value(DAV, "href")), one.value(DAV, "getetag"), one.first(space, data)
            if name is not None and name in names and tag and text is not None:
                found[name] = (text.text, tag)
        return found

    def _one_by_one(self, names: Sequence[str]) -> dict[str, tuple[str, str]]:
        return dict(self._gotten(names))

    def _gotten(self, names: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
        for name in names:
            answer = self._connection.ask("GET", self._href(name))
            if answer.is_good:
                yield name, (answer.body.decode("utf-8", "replace"), answer.headers.get("etag", ""))

    # Writing

    def _condition(self, name: str, tag: str) -> str:
        if not _is_strong(tag):  # it would hold for anything, or for nothing
            raise OutOfDateError(name)
        return tag

    def _read_back(self, name: str, text: str) -> str:
        """The tag of what was just written; none where it is not what was written."""
        found = dict(self._gotten([name])).get(name)
        if found is None or not _is_strong(found[1]):
            return ""
        return found[1] if "".join(found[0].split()) == "".join(text.split()) else ""

    def _make(self) -> None:
        """Make the collection."""
        sort = self._sort
        name = f"<d:displayname>netui {_escaped(self._url.rstrip('/').rsplit('-', 1)[-1])}</d:displayname>"
        if sort.component:
            kinds = f'<cal:supported-calendar-component-set><cal:comp name="{sort.component}"/>'
            inner = f"{name}{kinds}</cal:supported-calendar-component-set>"
            body = request("cal:mkcalendar", f"<d:set><d:prop>{inner}</d:prop></d:set>")
        else:
            kind = f"<d:resourcetype><d:collection/>{sort.resource}</d:resourcetype>"
            body = request("d:mkcol", f"<d:set><d:prop>{kind}{name}</d:prop></d:set>")
        answer = self._connection.ask(sort.make, self._url, body, _XML)
        if not answer.is_good and answer.status != 405:  # 405: it is there by now
            what = "an address book" if not sort.component else f"a list of {sort.component}"
            raise StoppedError(f"it makes no {urlsplit(self._url).path} for {what} ({answer.status}).")
        self._is_there = True

    def _refuse(self, answer: Answer, name: str) -> None:
        """Say why an item was not written.

        Raises:
            OutOfDateError, RefusedItemError, StoppedError: as the answer says.
        """
        words = _words(answer)
        if words & _DATA_IS_BAD:
            raise RefusedItemError(", ".join(sorted(words & _DATA_IS_BAD)))
        if answer.status in _OUT_OF_DATE:
            raise OutOfDateError(name)
        if answer.status in _BAD:
            said = ", ".join(sorted(words)) or answer.body[:200].decode("utf-8", "replace").strip() or "no reason"
            raise RefusedItemError(f"{answer.status}: {' '.join(said.split())}")
        raise StoppedError(f"it answered {answer.status} when {name} was written.", answer.status)

    # Names

    def _name(self, href: str) -> str | None:
        """The name of an item of this collection; None for what is none: itself, and what lies elsewhere."""
        whole = urljoin(self._url, href)
        path, base = urlsplit(whole).path, urlsplit(self._url).path
        if urlsplit(whole).netloc.lower() != urlsplit(self._url).netloc.lower():
            return None
        name = unquote(path.rsplit("/", 1)[-1])
        inside = unquote(path.rsplit("/", 1)[0]) == unquote(base.rstrip("/"))
        if not (inside and name.endswith(self._sort.suffix)) or "/" in name or name in (".", ".."):
            return None
        self._hrefs[name] = whole
        return name

    def _href(self, name: str) -> str:
        return self._hrefs.get(name) or f"{self._url}{quote(name, safe='')}"


_XML = {"Content-Type": "application/xml; charset=utf-8", "Depth": "0"}


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _is_strong(tag: str) -> bool:
    return bool(tag) and not tag.startswith("W/")


def _status(one: Element) -> int:
    """The status of an answer as a whole; 0 where each property has its own."""
    line = next((child.text for child in one.children if child.name == f"{DAV} status"), "")
    words = line.split()
    return int(words[1]) if len(words) > 1 and words[1].isdecimal() else 0


def _words(answer: Answer) -> frozenset[str]:
    """The reasons that a server names, without namespaces."""
    if not answer.body.lstrip().startswith(b"<"):
        return frozenset()
    try:
        return frozenset(one.name.split()[-1] for one in parsed(answer.body).children)
    except StoppedError:
        return frozenset()
