"""The target of a search for a way: a person, a company, or the holders of a title or role."""

from __future__ import annotations

from enum import StrEnum

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.text.called import ambiguous
from netui.domain.text.company_names import company_key
from netui.session.core.addressed import may_be_addressed, refuse_silent
from netui.session.core.session import Session
from netui.session.paths.companies import companies_of, company_name, works_at
from netui.session.paths.known_names import known_names_of, plain_words


class TargetKind(StrEnum):
    """A kind of target."""

    PERSON = "person"
    COMPANY = "company"
    ROLE = "role"


@frozen
class PathTarget:
    """A target of a search for a way.

    Attributes:
        kind: what sort.
        text: the person's id, the company's key, or the words as they were said.
        people: ids of those to whom ways are looked for; one for a person.
    """

    kind: TargetKind
    text: str
    people: tuple[str, ...]


def target_meant(text: str, session: Session, kind: TargetKind | None = None) -> PathTarget:
    """Return what the words mean.

    In this order: an id, an exact name or alias, an address or a phone number; exactly a company; a part of a name that
    only one person has; a part of one company's name; words that all stand in a title or a role.

    Args:
        text: what was said.
        session: where to look.
        kind: the only sort that may be meant; None: any.

    Raises:
        RefusedError: nothing is meant, several are, or somebody who is not to be contacted.
    """
    wanted = plain_words(text)
    if not wanted:
        raise RefusedError("Nobody named", "Say a name, a company or words of a title.")
    search = _Search(text, wanted, session)
    several: tuple[list[str], ...] = ()
    for sort, look in (
        (TargetKind.PERSON, search.exact_people),
        (TargetKind.COMPANY, search.exact_companies),
        (TargetKind.PERSON, search.people_of_handle),
        (TargetKind.PERSON, search.people_in_part),
        (TargetKind.COMPANY, search.companies_in_part),
        (TargetKind.ROLE, search.role),
    ):
        if kind not in (None, sort):
            continue
        found = look()
        if len(found) == 1:
            return search.target(sort, found[0])
        if found:
            several = (*several, search.shown(sort, found))
    if several:
        raise ambiguous("Ambiguous name", text, several[0], len(several[0]))
    raise search.nothing(kind)


class _Search:
    """One reading of what was said."""

    def __init__(self, text: str, wanted: str, session: Session) -> None:
        self._text, self._wanted, self._session = text, wanted, session
        self._names = known_names_of(session)
        self._companies = companies_of(session).people

    def exact_people(self) -> list[str]:
        """Ids of those whose id, name or alias it is; else of those whose address or number it is."""
        if self._session.network.contact(self._text.strip()) is not None:
            return [self._text.strip()]
        return self._names.called(self._wanted) or self._names.with_address(self._text)

    def people_of_handle(self) -> list[str]:
        """Ids of those with a page that ends in it: weaker than a name, since companies have pages, too."""
        return self._names.with_handle(self._text)

    def people_in_part(self) -> list[str]:
        """Ids of those in one of whose names each of the words begins a word."""
        return self._names.in_part(self._wanted.split())

    def exact_companies(self) -> list[str]:
        """The key, if a company is called so."""
        key = company_key(self._text)
        return [key] if key in self._companies else []

    def companies_in_part(self) -> list[str]:
        """Keys of the companies that have it in their names."""
        part = company_key(self._text)
        return [key for key in self._companies if part and part in key]

    def role(self) -> list[str]:
        """The words, if they all stand in somebody's title, or in one of their roles."""
        return [self._text.strip()] if self._in_role() else []

    def _in_role(self) -> list[str]:
        return self._names.with_title(self._wanted.split())

    def target(self, kind: TargetKind, found: str) -> PathTarget:
        """Return what was found.

        Raises:
            RefusedError: the person is not to be contacted.
        """
        if kind is TargetKind.COMPANY:
            there = [each.id for each in self._companies[found] if works_at(each, found) and may_be_addressed(each)]
            return PathTarget(kind, found, tuple(there))
        if kind is TargetKind.ROLE:
            return PathTarget(kind, found, tuple(self._in_role()))
        contact = self._session.network.contact(found)
        if contact is not None:
            refuse_silent(contact)
        return PathTarget(kind, found, (found,))

    def shown(self, kind: TargetKind, found: list[str]) -> list[str]:
        """Names of several that may be meant."""
        if kind is TargetKind.COMPANY:
            return [company_name(key, self._companies[key]) for key in found]
        known = (self._session.network.contact(each) for each in found)
        return [f"{each.name} ({each.company or each.id})" for each in known if each is not None]

    def nothing(self, kind: TargetKind | None) -> RefusedError:
        """Return the refusal of something that is not there, with what is most like it."""
        companies = self._companies if kind in (None, TargetKind.COMPANY) else {}
        close = self._names.closest(self._wanted, companies, with_people=kind is not TargetKind.COMPANY)
        name = company_name(close, companies[close]) if close in companies else close and self._names.shown(close)
        hint = f"; did you mean “{name}”?" if close else "."
        what = {
            TargetKind.PERSON: "Nobody is",
            TargetKind.COMPANY: "No company is",
            TargetKind.ROLE: "No title or role is",
        }
        sort = what.get(kind, "Nobody, no company and no title is") if kind else "Nobody, no company and no title is"
        return RefusedError("Nobody of that name", f"{sort} called “{self._text.strip()}”{hint}")
