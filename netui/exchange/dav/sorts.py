"""The sorts of collections on a server: address books, and calendars of one sort of entries."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.exchange.dav.xml import CALDAV, CARDDAV


@frozen
class CollectionSort:
    """A sort of collection.

    Attributes:
        suffix: suffix of the names of its items.
        media_type: media type of an item.
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


ADDRESS_BOOK = CollectionSort(
    ".vcf", "text/vcard", "card:addressbook-multiget", (CARDDAV, "address-data"), "MKCOL", "<card:addressbook/>"
)


def calendar(component: str) -> CollectionSort:
    """A calendar of one sort of entries: ``VTODO``, ``VJOURNAL``, ``VEVENT``."""
    return CollectionSort(
        ".ics", "text/calendar", "cal:calendar-multiget", (CALDAV, "calendar-data"), "MKCALENDAR", "", component
    )
