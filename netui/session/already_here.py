"""Whether somebody who is being written down is in the network already, said while it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from netui.domain.contact import Contact
from netui.domain.likeness import likeness, traits_of
from netui.session.reader import reader_of
from netui.session.session import Session

_FIELDS = {
    "email": ("emails", "e-mail"),
    "phone": ("phones", "number"),
    "linkedin": ("links", "profile"),
    "page": ("links", "page"),
}
"""Kind of key -> the field it comes from, and its word."""


class AlreadyHere:
    """Knows who has a name, an address, a number or a page already. For one form: it does not follow changes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def remarks(self, typed: Contact) -> dict[str, str]:
        """Who seems to be the same person, a sentence by the name of a field; empty when nobody does.

        Whoever was told apart from them is passed over, and so is a name of one word, which is not finished.
        """
        found = {field: f"{other.name} has this {word} already." for field, word, other in self._with_same_key(typed)}
        same = [other for other in self._namesakes(typed) if self._is_like(typed, other)]
        if same:
            at = f" at {same[0].company}" if same[0].company else ""
            more = f", and {len(same) - 1} more of that name" if len(same) > 1 else ""
            found["name"] = f"There is {same[0].name}{at} already{more}."
        return found

    def _namesakes(self, typed: Contact) -> list[Contact]:
        name = typed.name.strip()
        ids = reader_of(self._session).names.meant(name) if len(name.split()) > 1 else ()
        return [other for each in ids if each != typed.id and (other := self._session.network.contact(each))]

    def _with_same_key(self, typed: Contact) -> Iterator[tuple[str, str, Contact]]:
        keys = traits_of(typed).keys
        for key in keys if keys else ():
            for other in self._by_key.get(key, ()):
                if self._is_like(typed, other):
                    yield *_FIELDS[key.partition(":")[0]], other
                    break

    def _is_like(self, typed: Contact, other: Contact) -> bool:
        return likeness(traits_of(typed), traits_of(other)) is not None

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Contact, ...]]:
        """Everybody by address, number and page; gathered when the first of these is typed."""
        found: dict[str, tuple[Contact, ...]] = {}
        for contact in self._session.network.contacts():
            if contact.emails or contact.phones or contact.links:
                for key in traits_of(contact).keys:
                    found[key] = (*found.get(key, ()), contact)
        return found
