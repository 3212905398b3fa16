"""Finding the collections of an account: from a name or an address to who one is, to where one's collections are."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

from netui.domain.core.frozen import frozen
from netui.domain.sync.addresses import may_send_on
from netui.domain.text.folding import fold
from netui.exchange.dav.connection import Connection, joined, origin_of
from netui.exchange.dav.xml import CALDAV, CARDDAV, DAV, Element, parsed, request
from netui.exchange.sync.remote import StoppedError

_PLACES = ("/.well-known/carddav", "/.well-known/caldav", "/remote.php/dav/", "/")
_XML = {"Content-Type": "application/xml; charset=utf-8"}
_ABOUT = (
    "<d:prop><d:current-user-principal/><card:addressbook-home-set/><cal:calendar-home-set/><d:resourcetype/></d:prop>"
)


@frozen
class Account:
    """The places in which an account keeps what it has.

    Attributes:
        books: address of the folder of its address books, on this server or another; empty without one.
        calendars: address of the folder of its calendars, on this server or another; empty without one.
        book: an address book that was named itself; empty as a rule.
    """

    books: str = ""
    calendars: str = ""
    book: str = ""


@frozen
class Book:
    """An address book.

    Attributes:
        url: with a slash at its end.
        title: as other programs show it.
    """

    url: str
    title: str


def address_of(written: str) -> str:
    """The address that is meant by one, a host, or a mail address."""
    if "://" in written:
        return written
    return f"https://{written.rpartition('@')[2]}/"


def account(connection: Connection, url: str) -> Account:
    """The places in which the account of a connection keeps what it has.

    Raises:
        OSError, StoppedError: the server cannot be reached, does not let the user in, or knows nothing of accounts.
    """
    books = calendars = book = ""
    for place in dict.fromkeys((url, *(urljoin(url, path) for path in _PLACES))):
        found = _asked(connection, place)
        if found is None:
            continue
        where, one = found
        if place == url and one.first(CARDDAV, "addressbook") is not None:
            book = where
        principal = _address(one, DAV, "current-user-principal", where)
        if principal and (of_user := _asked(connection, principal)) is not None:
            where, one = of_user
        books = books or _home(one, CARDDAV, "addressbook-home-set", where)
        calendars = calendars or _home(one, CALDAV, "calendar-home-set", where)
        if books and calendars:
            break
    if not books and not book:
        raise StoppedError(f"at {urlsplit(url).netloc} no address books were found. Is the address right?")
    return Account(books, calendars, book)


def books_in(connection: Connection, home: str) -> list[Book]:
    """The address books in a folder of them, by title; none where a server does not tell.

    Raises:
        OSError, StoppedError: the server cannot be reached, or does not let the user in.
    """
    wanted = "<d:prop><d:resourcetype/><d:displayname/></d:prop>"
    answer = connection.ask("PROPFIND", home, request("d:propfind", wanted), {**_XML, "Depth": "1"}, follows=True)
    if answer.status != 207:
        return []
    found = []
    for one in parsed(answer.body).all(DAV, "response"):
        url = joined(answer.url, one.value(DAV, "href"))
        if one.first(CARDDAV, "addressbook") is not None and origin_of(url) == origin_of(home):
            title = one.value(DAV, "displayname") or unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])
            found.append(Book(url if url.endswith("/") else f"{url}/", title))
    return sorted(found, key=lambda one: (fold(one.title), one.url))


def _asked(connection: Connection, url: str) -> tuple[str, Element] | None:
    """The address of a place after redirects, and what it says of itself and the user; None where it says nothing."""
    try:
        answer = connection.ask("PROPFIND", url, request("d:propfind", _ABOUT), {**_XML, "Depth": "0"}, follows=True)
    except StoppedError as error:
        if error.status:
            return None
        raise
    return (answer.url, parsed(answer.body)) if answer.status == 207 else None


def _address(one: Element, space: str, name: str, base: str) -> str:
    """The address that an element holds; empty without one.

    Raises:
        StoppedError: it is none.
    """
    found = one.first(space, name)
    href = found.value(DAV, "href") if found is not None else ""
    return joined(base, href) if href else ""


def _home(one: Element, space: str, name: str, base: str) -> str:
    """The address of a folder of collections, which may be on another server; empty without one.

    Raises:
        StoppedError: it is none, or the way there is not safe.
    """
    address = _address(one, space, name, base)
    if address and not may_send_on(base, address):
        raise StoppedError(f"it keeps this at {address}, where a password is not safe.")
    return address
