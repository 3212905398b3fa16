"""The result of a search line: a person, a company or a title, with its words and its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.people.names.first_name import first_name
from netui.domain.queue.reasons import last_words
from netui.domain.text.folding import fold
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.paths.chains import caution_about, ways_to
from netui.session.paths.organisations import members_of, organisation
from netui.session.paths.sentences import plain_day
from netui.session.paths.target import PathTarget, TargetKind, target_meant
from netui.ui.actions.key_names import key_of
from netui.ui.notices.caution import caution_words
from netui.ui.paths.rows import WayRow, rows_of_chains, rows_of_organisation, rows_of_role, rows_of_words
from netui.ui.widgets.rows.columns import Divider


@frozen
class Found:
    """The meaning of a line, and what is shown of it.

    Attributes:
        target: what is meant; None when nothing is.
        sort: at the end of the title: ``a person · no conversation yet``.
        about: below the line: title and company, or why nothing is meant.
        rows: the ways.
        empty: what stands in the place of the rows when there are none.
        person_id: id of the person meant; empty for a company or a title.
        company: name of the company that is meant, or where the person works; or empty.
    """

    target: PathTarget | None = None
    sort: str = ""
    about: str = ""
    rows: Sequence[WayRow | Divider] = ()
    empty: str = ""
    person_id: str = ""
    company: str = ""


def find(text: str, session: Session, cells: int, keys: Mapping[str, Sequence[str]]) -> Found:
    """Return what a line means, for rows of so many cells; its sentences name the keys in force."""
    if not text.strip():
        return Found(about="Type a name, a company, or words of a title.")
    try:
        target = target_meant(text, session)
    except RefusedError as error:
        return Found(about=error.sentence)
    if target.kind is TargetKind.PERSON:
        return _person(target, session, text, cells, keys)
    if target.kind is TargetKind.COMPANY:
        return _company(target, session, text, cells)
    return _role(target, session, cells)


def _person(target: PathTarget, session: Session, text: str, cells: int, keys: Mapping[str, Sequence[str]]) -> Found:
    contact = session.network.contact(target.people[0])
    if contact is None:
        return Found(about="That person is gone.")
    chains = ways_to(target, session)
    rows: list[WayRow | Divider] = [*rows_of_chains(chains, session, cells)]
    caution = caution_about(chains[0], session) if chains else None
    if caution:
        rows += rows_of_words(caution_words(caution, keys), cells)
    # The line may name a company, too, that begins like a part of their name.
    name = contact.name if fold(text.strip()) not in (fold(contact.name), fold(contact.id)) else ""
    work = ", ".join(filter(None, (contact.title, contact.company)))
    return Found(
        target,
        f"a person · {last_words(contact, session.network, session.day)}",
        " · ".join(filter(None, (name, work))),
        tuple(rows),
        f"No way yet. Who might know {first_name(contact.name)}? {key_of(keys, 'edit')} on their card, “knows”.",
        contact.id,
        contact.company,
    )


def _company(target: PathTarget, session: Session, text: str, cells: int) -> Found:
    found = organisation(target, session)
    # As in :func:`_person`: the line may say only a part of the name, or say it otherwise.
    name = found.name if fold(text.strip()) != fold(found.name) else ""
    last = ""
    if found.last is not None:
        on, contact, words = found.last
        last = f"last: {plain_day(on.isoformat(), session.today)}, {first_name(contact.name)}: {words}"
    count = len(found.people)
    return Found(
        target,
        f"a company · {plural(count, 'person', 'people')} here, {found.known} of them you know",
        " · ".join(filter(None, (name, last))),
        rows_of_organisation(found, session, cells),
        f"Nobody is at {found.name} today.",
        company=found.name,
    )


def _role(target: PathTarget, session: Session, cells: int) -> Found:
    asks = {chain.target.id: chain.ask.name if chain.ask else "" for chain in ways_to(target, session)}
    members = members_of(target.people, session)
    rows = rows_of_role([(member, asks.get(member.contact.id, "")) for member in members], session, cells)
    return Found(target, f"a title or role · {plural(len(members), 'person', 'people')}", "", rows, "Nobody has it.")
