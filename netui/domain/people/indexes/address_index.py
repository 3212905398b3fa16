"""An index from e-mail addresses, phone numbers in any spelling, profiles and handles to contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from netui.domain.people.identity_keys import email_key, page_key
from netui.domain.people.phone_numbers import looks_like_a_number, phone_number
from netui.domain.records.contact import Contact
from netui.domain.text.addresses import copied
from netui.domain.text.folding import fold

_PEOPLE_A_STEP = 50
"""People whose addresses are looked at in one step: about 1 ms."""


class AddressIndex:
    """Addresses of all contacts, laid out when the first is asked for. Used from one thread."""

    def __init__(self, contacts: Callable[[], Iterable[Contact]] = tuple) -> None:
        """Look at nobody yet; ``contacts`` gives everybody as they are."""
        self._contacts = contacts
        self._owners: dict[str, dict[str, None]] | None = None
        self._coming: dict[str, dict[str, None]] = {}

    def forget(self) -> None:
        """Look again at everybody when the next address is asked for: some have changed."""
        self._owners, self._coming = None, {}

    @property
    def is_laid_out(self) -> bool:
        """True if nobody need be looked at for the next address."""
        return self._owners is not None

    def lay_out(self) -> Iterator[float]:
        """Look at everybody, a few with each step; yields how much of it is done. Ends early when it is forgotten."""
        if self._owners is not None:
            return
        people, coming = list(self._contacts()), dict[str, dict[str, None]]()
        self._coming = coming
        for number, contact in enumerate(people):
            if number and not number % _PEOPLE_A_STEP:
                yield number / len(people)
                if self._coming is not coming:
                    return
            for key, value in _keys(contact):
                coming.setdefault(key, {})[value] = None
        self._owners, self._coming = coming, {}

    def owners(self, text: str) -> tuple[str, ...]:
        """Ids of those who have this address, number or page; empty when it is none of these, or nobody's."""
        text = copied(text)
        if "@" in text[1:] and "/" not in text:
            return self._of(email_key(text)) or self._of(f"account:{fold(text.removeprefix('@'))}")
        is_number = looks_like_a_number(text)  # also “0421/123456”
        if "/" in text and not is_number:
            return self._of(page_key(text)) or self._of(f"folded:{fold(page_key(text))}")
        number = phone_number(text) if is_number else None
        if number is None:
            return ()
        countries = (number.country,) if number.country else self._countries(number.national)
        keys = [f"phone:{country}:{number.national}" for country in (*countries, "")]
        return tuple(dict.fromkeys(one for key in keys for one in self._of(key)))

    def of_handle(self, text: str) -> tuple[str, ...]:
        """Ids of those with a page that ends in this name: ``helenmarks``, ``@helenmarks``."""
        handle = fold(text.strip().removeprefix("@"))
        return self._of(f"handle:{handle}") if handle and not handle.isspace() else ()

    def page_of(self, text: str) -> str:
        """The page that a page or a handle means, as its first owner has it; empty when it is nobody's."""
        return next(iter(self._of(f"link:{page_key(text)}") or self._of(f"link:handle:{_handle(text)}")), "")

    def _countries(self, national: str) -> tuple[str, ...]:
        return tuple(self._known().get(f"countries:{national}", ()))

    def _of(self, key: str) -> tuple[str, ...]:
        return tuple(self._known().get(key, ())) if key else ()

    def _known(self) -> dict[str, dict[str, None]]:
        if self._owners is None:
            for _ in self.lay_out():
                pass
        return self._owners or {}


def _keys(contact: Contact) -> Iterable[tuple[str, str]]:
    """Each key by which a contact is found, with their id; of numbers their country, of pages how they are written."""
    for email in (*(each.value for each in contact.emails), contact.name):
        if key := email_key(email):
            yield key, contact.id
    for phone in contact.phones:
        if number := phone_number(phone.value):
            yield f"phone:{number.country}:{number.national}", contact.id
            yield f"countries:{number.national}", number.country
    for link in contact.links:
        if key := page_key(link.value):
            yield key, contact.id
            yield f"folded:{fold(key)}", contact.id
            yield f"link:{key}", link.value
            site, _, account = key.removeprefix("page:").partition("/@")
            if account:  # of a network of many servers: people name it @ana@mastodon.example
                yield f"account:{fold(account)}@{site}", contact.id
        if handle := _handle(link.value):
            yield f"handle:{handle}", contact.id
            yield f"link:handle:{handle}", link.value


def _handle(link: str) -> str:
    """The last part of a profile's address, or the handle written in its place, folded: ``helenmarks``."""
    path = link.split("?")[0].split("#")[0].rstrip("/")
    is_site_alone = "//" in path and path.count("/") < len("///")
    return "" if is_site_alone else fold(path.rpartition("/")[2].removeprefix("@"))
