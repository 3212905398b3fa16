"""The companies of the network, kept as long as no card changes: each letter of a search for a way asks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from netui.domain.paths.employments import employments_of
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.text.company_names import company_key
from netui.domain.text.folding import fold
from netui.session.core.session import Session


class Companies:
    """An observer of the network, made when somebody first asks for a company; one for each session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def people(self) -> Mapping[str, list[Contact]]:
        """Key of each company -> who works or worked there, in the order of the records; the deceased left out."""
        found: dict[str, list[Contact]] = {}
        for contact in self._session.network.contacts():
            if contact.status is not ContactStatus.DECEASED and (contact.company or contact.positions):
                for key in dict.fromkeys(employment.key for employment in employments_of(contact)):
                    found.setdefault(key, []).append(contact)
        return found

    @cached_property
    def present(self) -> Mapping[str, tuple[str, list[Contact]]]:
        """Key of each company at which somebody is today -> its name, and those people."""
        found: dict[str, tuple[str, list[Contact]]] = {}
        for key, everybody in self.people.items():
            if present := [each for each in everybody if works_at(each, key)]:
                found[key] = company_name(key, present), present
        return found

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the companies at which somebody is today, those with the most people first."""
        rows = sorted((-len(people), fold(name), name) for name, people in self.present.values())
        return tuple(name for _, _, name in rows)

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget them when a card has changed."""
        del concerned
        if any(edit.table == "contacts" for edit in change.edits):
            for kept in ("people", "present", "names"):
                self.__dict__.pop(kept, None)

    def on_reset(self) -> None:
        """Keep them: neither the day nor the rules have to do with them."""


def companies_of(session: Session) -> Companies:
    """Return the companies of a session's network."""
    return session.observer(Companies)


def works_at(contact: Contact, key: str) -> bool:
    """True if somebody is there today."""
    return bool(contact.company) and company_key(contact.company) == key


def company_name(key: str, people: Iterable[Contact]) -> str:
    """Return a company's name as most people's cards write it, those who are there today first."""
    counts: dict[str, tuple[int, int]] = {}
    for contact in people:
        for employment in employments_of(contact):
            if employment.key == key:
                now, ever = counts.get(employment.company, (0, 0))
                counts[employment.company] = now + employment.now, ever + 1
    return min(counts, key=lambda name: (-counts[name][0], -counts[name][1], fold(name), name), default=key)
