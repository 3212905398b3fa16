"""Hints, while somebody is being written down, that they are in the network already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from netui.domain.people.same_person import KEY_OF, keys_of, traits_of
from netui.domain.people.similarity import PROBABLE_FROM_POINTS, Likeness, likeness
from netui.domain.records.contact import Contact
from netui.domain.text.company_names import company_key
from netui.domain.text.folding import fold
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session

_WORDS = {"email": "e-mail", "phone": "number", "linkedin": "profile", "page": "page"}
"""Kind of key -> what it is made of, in a word."""

_MOST_SHARERS = 100
"""Most people who may share a value: one shared by more tells nobody apart."""
_WORDS_OF_A_NAME = 2
"""Fewer words are a name that is not finished."""


class AlreadyHere:
    """Knows who has a name, an address, a number or a page already. For one form: it does not follow changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._owners: dict[str, dict[str, list[Contact]]] = {}

    def remarks(self, typed: Contact) -> dict[str, str]:
        """Return who seems to be the same person, a sentence by the name of a field; empty when nobody does.

        People told apart from them are passed over, and so is a name of one word, which is not finished.
        """
        found = {field: f"{other.name} has this {word} already." for field, word, other in self._with_same_key(typed)}
        same = [other for other in self._namesakes(typed) if self._is_like(typed, other)]
        if same:
            at = f" at {same[0].company}" if same[0].company else ""
            more = f", and {len(same) - 1} more of that name" if len(same) > 1 else ""
            found["name"] = f"There is {same[0].name}{at} already{more}."
        elif near := self._colleague(typed):
            other, why = near
            found["name"] = f"{other.name} at {other.company} may be the same person: {why}."
        return found

    def _colleague(self, typed: Contact) -> tuple[Contact, str] | None:
        """Somebody at the same company whose name is probably the same, a short form of it say; and why."""
        words = set(fold(typed.name).split())
        if len(words) < _WORDS_OF_A_NAME or not typed.company:
            return None
        colleagues = self._colleagues.get(company_key(typed.company), ())
        near = (one for one in colleagues if not words.isdisjoint(fold(one.name).split()))
        found = [(self._likeness(typed, one), one) for one in islice(near, _MOST_SHARERS)]
        probable = [(alike, one) for alike, one in found if alike is not None and alike.score >= PROBABLE_FROM_POINTS]
        if not probable:
            return None
        alike, other = max(probable, key=lambda pair: pair[0].score)
        return other, alike.reasons[0]

    def _namesakes(self, typed: Contact) -> list[Contact]:
        name = typed.name.strip()
        is_whole = len(name.split()) >= _WORDS_OF_A_NAME
        ids = reader_of(self._session).names.meant(name) if is_whole else ()
        return [other for each in ids if each != typed.id and (other := self._session.network.contact(each))]

    def _with_same_key(self, typed: Contact) -> Iterator[tuple[str, str, Contact]]:
        """A field, the word for what stands there, and somebody who has the same."""
        for field in KEY_OF:
            for key in keys_of(typed, field):
                others = islice(self._owners_by_key(field).get(key, ()), _MOST_SHARERS)
                found = next((other for other in others if self._is_like(typed, other)), None)
                if found is not None:
                    yield field, _WORDS[key.partition(":")[0]], found

    def _is_like(self, typed: Contact, other: Contact) -> bool:
        return self._likeness(typed, other) is not None

    def _likeness(self, typed: Contact, other: Contact) -> Likeness | None:
        return likeness(traits_of(typed), traits_of(other))

    @cached_property
    def _colleagues(self) -> Mapping[str, Sequence[Contact]]:
        """Everybody by company; gathered when the first company is typed."""
        found: dict[str, list[Contact]] = {}
        for contact in self._session.network.contacts():
            if contact.company:
                found.setdefault(company_key(contact.company), []).append(contact)
        return found

    def _owners_by_key(self, field: str) -> Mapping[str, Sequence[Contact]]:
        """Everybody by what stands in a field; gathered when the first address, number or page is typed."""
        owners = self._owners.get(field)
        if owners is None:
            owners = self._owners[field] = {}
            for contact in self._session.network.contacts():
                for key in keys_of(contact, field):
                    owners.setdefault(key, []).append(contact)
        return owners
