"""The finds of a look at each person, kept in step with the network: nobody is looked at again until they change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Generic, TypeAlias, TypeVar

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.session.core.session import Session, stale_since_now

_LOOKED_AT_ONCE_PEOPLE, _LOOKED_AT_A_STEP = 500, 50
"""Most people who are looked at while a key waits, and in one step where there are more: 1 ms."""

_Found = TypeVar("_Found")

Look: TypeAlias = Callable[[Contact], _Found | None]
"""A look at one person; None when they are none of those who are looked for."""


class ByPerson(Generic[_Found]):
    """The people found, and what was found; an observer of the network. Used from one thread."""

    def __init__(self, session: Session, begin: Callable[[Session], Look[_Found]]) -> None:
        """Look by what ``begin`` returns, which is asked for anew each time that people are looked at."""
        self._session, self._begin = session, begin
        self._found: dict[str, _Found] | None = None

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for while a key waits: all people were looked at, or they are few."""
        return self._found is not None or self._session.network.contact_count() <= _LOOKED_AT_ONCE_PEOPLE

    def prepare(self) -> Iterator[float]:
        """Look at everybody, a little with each step; yields how much is done, 0..1.

        It ends early when the network, the day or the rules change: it is to be begun anew then.
        """
        if self._found is not None:
            return
        is_stale, people = stale_since_now(self._session), tuple(self._session.network.contacts())
        look, found = self._begin(self._session), dict[str, _Found]()
        for at in range(0, len(people), _LOOKED_AT_A_STEP):
            _look_at(people[at : at + _LOOKED_AT_A_STEP], look, found)
            yield at / len(people)
            if is_stale():
                return
        self._found = found

    def found(self) -> Mapping[str, _Found]:
        """Return contact id -> what was found; whoever is none of those is missing. Not to be changed, nor kept."""
        while self._found is None:
            for _ in self.prepare():
                pass
        return self._found

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Look again at the people that a change concerned."""
        del change
        if self._found is None:
            return
        look = self._begin(self._session)
        for contact_id in concerned:
            self._found.pop(contact_id, None)
            contact = self._session.network.contact(contact_id)
            _look_at((contact,) if contact is not None else (), look, self._found)

    def on_reset(self) -> None:
        """Look at everybody again: the day or the rules are others."""
        self._found = None


def _look_at(contacts: Iterable[Contact], look: Look[_Found], found: dict[str, _Found]) -> None:
    for contact in contacts:
        if (one := look(contact)) is not None:
            found[contact.id] = one
