"""By what a person is known again: a profile, a card's id, an address, a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from netui.domain.records.values import Labelled

_PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_PAGE = re.compile(r"(?:https?://)?(?:www\.)?([^/?#\s]+\.[^/?#\s]+)/([^?#\s]*)", re.IGNORECASE)
_PAGES_OF_MANY = re.compile(r"linkedin\.com/(?:company|school|groups)/", re.IGNORECASE)
_NO_DIGITS = re.compile(r"\D+")
_PHONE_TAIL_DIGITS = 9
"""So many digits from the end tell a number apart, with or without country code and trunk zero."""
_PHONE_LEAST_DIGITS = 7
"""Shorter ones are extensions and short codes, which many people share."""
_OFFICES = re.compile(
    r"(?:admin|billing|booking|careers|contact|events|hello|help|hr|info|inquiries|jobs|kontakt|mail|marketing|no-?reply"
    r"|office|post|press|reception|sales|service|support|team|welcome)@"
)
"""What stands before the ``@`` of addresses that belong to nobody in particular."""


def linkedin_key(url: str) -> str:
    """``linkedin:`` and the name in the address of a profile, lower-cased; empty for any other address."""
    match = _PROFILE.search(url)
    return f"linkedin:{unquote(match[1]).lower()}" if match else ""


def page_key(url: str) -> str:
    """``linkedin:`` of a profile, else ``page:`` and a page without what may vary; empty for a mere site or a company.

    Country, ``www``, a slash at the end, a query: none of them makes it another page. The start page of a site is its
    owner's, and may be a whole company's.
    """
    profile = linkedin_key(url)
    if profile or _PAGES_OF_MANY.search(url):
        return profile
    match = _PAGE.fullmatch(url.strip().split("?")[0].split("#")[0])
    path = match[2].strip("/") if match else ""
    return f"page:{match[1].lower()}/{path}" if match and path else ""


def email_key(address: str) -> str:
    """``email:`` and the address, lower-cased; empty for what is no address."""
    address = address.strip().lower()
    return f"email:{address}" if "@" in address else ""


def is_of_office(address: str) -> bool:
    """Whether an address is that of an office, and nobody's own: ``info@example.org``."""
    return _OFFICES.match(address.strip().lower()) is not None


def phone_key(number: str) -> str:
    """``phone:`` and the last nine digits of the number; empty when it has fewer than seven."""
    digits = _NO_DIGITS.sub("", number)
    if not digits.isascii():
        digits = "".join(str(int(sign)) for sign in digits)
    return f"phone:{digits[-_PHONE_TAIL_DIGITS:]}" if len(digits) >= _PHONE_LEAST_DIGITS else ""


def uid_key(uid: str) -> str:
    """``uid:`` and the id of a card; empty when it has none."""
    uid = uid.strip().removeprefix("urn:uuid:")
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
