"""The keys by which a person is known again: a profile, a card's id, an address, a number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from netui.domain.people.phone_numbers import phone_number
from netui.domain.records.values import Labelled

_PROFILE = re.compile(
    r"(?<![\w.@/=?&%-])(?:https?://)?(?:[a-z0-9-]+\.)*linkedin\.com(?::\d+)?/(in|pub)/([^?#\s]+)", re.IGNORECASE
)
"""``linkedin.com`` and what stands before it are one site, ``notlinkedin.com`` and ``linkedin.com.example`` others."""
_MEMBER_ID = re.compile(r"AC[ow]A[\w-]+")
"""Pattern of LinkedIn's id in the place of a chosen name; upper and lower case are different members."""
_OLD_SEGMENTS = 4
"""Segments of an old address: the name, and three more that tell people of that name apart."""
_PAGE = re.compile(r"(?:https?://)?(?:www\.)?([^/?#\s]+\.[^/?#\s]+)/([^?#\s]*)", re.IGNORECASE)
_PAGES_OF_MANY = re.compile(r"(?:^|[/.])linkedin\.com/(?:company|school|groups|in|pub)/", re.IGNORECASE)
CARD_KEYS = ("uid:", "monica:")
"""Beginnings of the keys that a file gives to each of its people as an id."""
ONE_PERSONS_KEYS = (*CARD_KEYS, "linkedin:")
"""Beginnings of the keys that two people never share; an address or a number may be that of an office or a home."""
OLD_PROFILE, MEMBER = "linkedin:pub/", "linkedin:id/"
"""Beginnings of the key of an old profile, and of a member's id."""
_OFFICES = re.compile(
    r"(?:accounts?|accounting|admin|billing|bookings?|buero|careers|clinic|contact|contato|contacto|enquiries|events"
    r"|famil(?:y|ie|ia)|finance|hello|help|hr|info|inquiries|jobs|kontakt|legal|mail|marketing|media|no-?reply|office"
    r"|orders|post|praxis|press|pr|reception|reservations|sales|secretary|sekretariat|service|shop|studio|support|team"
    r"|webmaster|welcome)@"
)
"""Words before the ``@`` of addresses that belong to nobody in particular."""


def linkedin_key(url: str) -> str:
    """``linkedin:`` and the name in the address of a profile; empty for any other address.

    The name is lower-cased and percent-decoded, a member's id (``ACoA…``) keeps its case. Of an old ``/pub/`` address
    all of it counts, and it equals no ``/in/``.
    """
    match = _PROFILE.search(url)
    segments = [one for one in unicodedata.normalize("NFC", unquote(match[2])).split("/") if one] if match else []
    if match is None or not segments:
        return ""
    if match[1].lower() == "pub":
        return f"{OLD_PROFILE}{'/'.join(segments[:_OLD_SEGMENTS]).lower()}"
    name = segments[0]
    return f"{MEMBER}{name}" if _MEMBER_ID.fullmatch(name) else f"linkedin:{name.lower()}"


def page_key(url: str) -> str:
    """``linkedin:`` of a profile, else ``page:`` and a page without what may vary; empty for a mere site or a company.

    Country, ``www``, a slash at the end, a query: none of them makes it another page. The start page of a site is its
    owner's, and may be a whole company's.
    """
    profile = linkedin_key(url)
    if profile or _PAGES_OF_MANY.search(url):
        return profile  # of a company it is empty, as of anything that is no one person's
    match = _PAGE.fullmatch(url.strip().split("?")[0].split("#")[0])
    path = match[2].strip("/") if match else ""
    return f"page:{match[1].lower()}/{path}" if match and path else ""


def email_key(address: str) -> str:
    """``email:`` and the address, lower-cased; empty for what is no address."""
    address = address.strip().lower()
    return f"email:{address}" if "@" in address else ""


def is_of_office(address: str) -> bool:
    """True if an address is that of an office, and nobody's own: ``info@example.org``."""
    return _OFFICES.match(address.strip().lower()) is not None


def phone_key(number: str) -> str:
    """``phone:`` and the number in its normal form; empty when it has fewer than seven digits."""
    found = phone_number(number)
    return f"phone:{found.national}" if found else ""


def uid_key(uid: str) -> str:
    """``uid:`` and the id of a card, or ``monica:`` and that of a person in Monica; empty when it has none."""
    uid = uid.strip().removeprefix("urn:uuid:")
    if uid.startswith("monica:"):
        return uid
    return f"uid:{uid}" if uid else ""


def keys(links: Iterable[Labelled], emails: Iterable[Labelled], phones: Iterable[Labelled]) -> tuple[str, ...]:
    """All keys of these links, addresses and numbers, without repetition, in that order."""
    found: Iterator[str] = (
        key
        for kind, values in ((linkedin_key, links), (email_key, emails), (phone_key, phones))
        for key in (kind(one.value) for one in values)
        if key
    )
    return tuple(dict.fromkeys(found))
