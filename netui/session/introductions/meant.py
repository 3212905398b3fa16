"""The introduction meant by an id, or by the names of two people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netui.domain.core.errors import RefusedError
from netui.domain.introductions.steps import is_open
from netui.domain.records.contact import Contact
from netui.domain.records.introduction import Introduction
from netui.session.core.session import Session


def introduction_meant(words: Sequence[str], named: Callable[[str], Contact], session: Session) -> Introduction:
    """Return the introduction that is meant: an id, or two names; of several the open one, else the newest.

    Args:
        words: an id, or two names; one word may hold both, as ``ana, ben``.
        named: returns the contact of a name, or refuses.
        session: where to look.

    Raises:
        RefusedError: nothing is meant, or several people are.
    """
    text = " ".join(words).strip()
    stored = session.network.introduction(text)
    if stored is not None:
        return stored
    names = [part for part in (text.split(",") if len(words) == 1 else words) if part.strip()]
    if len(names) == 1:
        return _only_one(named(names[0]), session)
    if len(names) != 2:
        raise RefusedError(
            "Not two people", f"An introduction is named by its id or by two names; {len(names)} are said."
        )
    one, other = named(names[0]), named(names[1])
    found = [each for each in session.network.introductions_of(one.id) if other.id in (each.a, each.b)]
    if not found:
        raise RefusedError(
            "No such introduction",
            f"There is no introduction of {one.name} and {other.name}. Begin one: netui intro start",
        )
    return next((each for each in found if is_open(each)), found[-1])


def _only_one(person: Contact, session: Session) -> Introduction:
    found = [each for each in session.network.introductions_of(person.id) if is_open(each)]
    if len(found) == 1:
        return found[0]
    what = "is in no open introduction" if not found else f"is in {len(found)} open introductions; name the other, too"
    raise RefusedError("Not one introduction", f"{person.name} {what}. See: netui intro list --with")
