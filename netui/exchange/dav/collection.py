"""A collection on a server as the other side of a synchronisation.

Sources: RFC 4918 (WebDAV), 6352 (CardDAV), 4791 (CalDAV).

Nothing is written over but under a condition. CardDAV and CalDAV ask servers for strong tags (RFC 6352, 6.3.2.3), and
HTTP lets no weak one fulfil If-Match (RFC 9110, 13.1.1). Yet there are servers with weak ones: some compare texts, and
want the tag as they gave it (so vdirsyncer sends it); of some a proxy weakened the tags on their way, and they want the
strong form (so DAVx5 sends it). Both are tried, and the one that works is kept. A server that takes neither is told of,
and nothing is changed there: to write all the same would be to write over what somebody else has just written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from netui.domain.records.values import Json
from netui.exchange.dav.connection import Connection, Response
from netui.exchange.dav.listing import NOT_HERE, XML, Listing
from netui.exchange.dav.sorts import CollectionSort
from netui.exchange.dav.xml import CARDDAV, DAV, escaped, hrefs, parsed, request
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, StoppedError, UnsafeToWriteError

_ITEMS_A_REQUEST = 100
"""Items asked for in one request."""
_PRECONDITION_FAILED = 412
_WEAK = "W/"
_WEAK_FORMS: tuple[str, ...] = (_WEAK, "")
"""The beginnings of a tag in a condition where a weak one was given: as it was given, and the strong one."""
_NOT_SAFE = "so nothing can be changed there without the danger of writing over others"
_NO_HEADERS: Mapping[str, str] = {}
_OUT_OF_DATE = frozenset({404, 409, 410, _PRECONDITION_FAILED, 423})
_BAD = frozenset({400, 403, 405, 413, 414, 415, 422, 431})
_DATA_IS_BAD = frozenset(
    {
        *("valid-address-data", "supported-address-data", "valid-calendar-data", "supported-calendar-data"),
        *("valid-calendar-object-resource", "supported-calendar-component", "max-resource-size"),
    }
)
"""The reasons of a server that will never take an item as it is."""


class DavRemote:
    """The items of an address book or a calendar; the collection is made with the first item if it is not there."""

    def __init__(
        self, connection: Connection, url: str, sort: CollectionSort, memory: Mapping[str, Json] | None = None
    ) -> None:
        """Make a remote; nothing is asked of the server yet.

        Args:
            connection: to its server.
            url: address of the collection.
            sort: what it holds.
            memory: what was known after the run before; None for the first.
        """
        self._connection, self._sort = connection, sort
        self._listing = Listing(connection, url, sort.suffix, memory)
        self._weak_forms = _WEAK_FORMS

    @property
    def memory(self) -> Mapping[str, Json]:
        """The token, and what stood there with it."""
        return self._listing.memory

    def list(self) -> dict[str, str]:
        """Name and tag of every item; what changed since the token, where the server keeps one."""
        self._listing.look()
        return dict(self._listing.tags)

    def get(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return text and tag of items, many at once."""
        wanted, found = [*names], dict[str, tuple[str, str]]()
        for start in range(0, len(wanted), _ITEMS_A_REQUEST):
            some = wanted[start : start + _ITEMS_A_REQUEST]
            found |= self._many(some)
            found |= self._one_by_one([name for name in some if name not in found])
        for name, (_, tag) in found.items():
            self._listing.tags[name] = tag
        return found

    def put(self, name: str, text: str, tag: str | None) -> str:
        """Write an item, if it is still as it was."""
        if not self._listing.is_there:
            self._make()
        media = {"Content-Type": f"{self._sort.media_type}; charset=utf-8"}
        answer = self._written("PUT", name, tag, text.encode("utf-8"), media)
        if not answer.is_good:
            self._refuse(answer, name)
        etag = answer.headers.get("etag", "")
        self._listing.tags[name] = etag if _is_strong(etag) else self._read_back(name, text)
        return self._listing.tags[name]

    def delete(self, name: str, tag: str) -> None:
        """Remove an item, if it is still as it was; one that is gone already is no trouble."""
        answer = self._written("DELETE", name, tag)
        if not answer.is_good and answer.status not in NOT_HERE:
            self._refuse(answer, name)
        self._listing.tags.pop(name, None)

    def _many(self, names: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Items of one request, as many as a server has a mind to send; none where that is not known."""
        space, data = self._sort.data
        prefix = "card" if space == CARDDAV else "cal"
        body = request(
            self._sort.report,
            f"<d:prop><d:getetag/><{prefix}:{data}/></d:prop>",
            hrefs(urlsplit(self._listing.href(name)).path for name in names),
        )
        answer = self._connection.ask("REPORT", self._listing.url, body, {**XML, "Depth": "0"})
        if answer.status != 207:
            return {}
        found = {}
        for one in parsed(answer.body).all(DAV, "response"):
            name, tag, text = (
                self._listing.name(one.value(DAV, "href")),
                one.value(DAV, "getetag"),
                one.first(space, data),
            )
            if name is not None and name in names and tag and text is not None:
                found[name] = (text.text, tag)
        return found

    def _one_by_one(self, names: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Items, each by itself; one that may not be read is there all the same, and empty: to be left alone."""
        found = {}
        for name in names:
            answer = self._connection.ask("GET", self._listing.href(name))
            if answer.is_good:
                found[name] = _item_in(answer)
            elif answer.status not in NOT_HERE:
                found[name] = "", self._listing.tags.get(name, "")
        return found

    # Writing

    def _written(
        self, method: str, name: str, tag: str | None, body: bytes = b"", headers: Mapping[str, str] = _NO_HEADERS
    ) -> Response:
        """The answer to a change of an item, made under the condition that the item is as it was.

        Args:
            method: of HTTP.
            name: name of the item.
            tag: of what is changed; None: nothing may be there.
            body: body of the request.
            headers: beside the condition.

        Raises:
            OutOfDateError, UnsafeToWriteError: see ``Remote.put``.
        """

        def asked(condition: Mapping[str, str]) -> Response:
            return self._connection.ask(method, self._listing.href(name), body, {**headers, **condition})

        if tag is None:
            return asked({"If-None-Match": "*"})
        if not tag:
            raise UnsafeToWriteError(f"the server gives it no tag, {_NOT_SAFE}")
        if not (tag.isascii() and tag.isprintable()):  # it could end the header that it stands in
            raise UnsafeToWriteError(f"the server gives it a tag that is none, {_NOT_SAFE}")
        if not tag.startswith(_WEAK):
            return asked({"If-Match": tag})
        for begins in self._weak_forms:
            answer = asked({"If-Match": begins + tag.removeprefix(_WEAK)})
            if answer.is_good:
                self._weak_forms = (begins,)
            if answer.status != _PRECONDITION_FAILED or _words(answer) & _DATA_IS_BAD:
                return answer  # what was refused for another reason says nothing about the form
        if self._tag_now(name) != tag:
            raise OutOfDateError(name)
        self._weak_forms = ()  # it is not the item's fault: the others need not be tried in this run
        raise UnsafeToWriteError(f"the server gives it only a weak tag ({tag}), {_NOT_SAFE}")

    def _tag_now(self, name: str) -> str:
        """The tag that an item has by now; empty where there is none."""
        return _item_in(self._connection.ask("GET", self._listing.href(name)))[1]

    def _read_back(self, name: str, text: str) -> str:
        """The tag of what was just written; none where it is not what was written."""
        answer = self._connection.ask("GET", self._listing.href(name))
        found, tag = _item_in(answer)
        is_mine = answer.is_good and "".join(found.split()) == "".join(text.split())
        return tag if is_mine else ""

    def _make(self) -> None:
        """Create the collection on the server."""
        sort = self._sort
        title = self._listing.url.rstrip("/").rsplit("-", 1)[-1]
        name = f"<d:displayname>netui {escaped(title)}</d:displayname>"
        if sort.component:
            kinds = f'<cal:supported-calendar-component-set><cal:comp name="{sort.component}"/>'
            inner = f"{name}{kinds}</cal:supported-calendar-component-set>"
            body = request("cal:mkcalendar", f"<d:set><d:prop>{inner}</d:prop></d:set>")
        else:
            kind = f"<d:resourcetype><d:collection/>{sort.resource}</d:resourcetype>"
            body = request("d:mkcol", f"<d:set><d:prop>{kind}{name}</d:prop></d:set>")
        answer = self._connection.ask(sort.make, self._listing.url, body, XML)
        if not answer.is_good and answer.status != 405:  # 405: it is there by now
            what = "an address book" if not sort.component else f"a list of {sort.component}"
            raise StoppedError(f"it makes no {urlsplit(self._listing.url).path} for {what} ({answer.status}).")
        self._listing.is_there = True

    def _refuse(self, answer: Response, name: str) -> None:
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


def _item_in(answer: Response) -> tuple[str, str]:
    return answer.body.decode("utf-8", "replace"), answer.headers.get("etag", "")


def _is_strong(tag: str) -> bool:
    """True for a tag that holds for one text alone."""
    return bool(tag) and not tag.startswith(_WEAK)


def _words(answer: Response) -> frozenset[str]:
    """The reasons that a server names, without namespaces."""
    if not answer.body.lstrip().startswith(b"<"):
        return frozenset()
    try:
        return frozenset(one.name.split()[-1] for one in parsed(answer.body).children)
    except StoppedError:
        return frozenset()
