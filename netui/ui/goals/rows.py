"""The rows of the goals: who fits each aim, the ways to where nobody is known, and the roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from netui.domain.aims.roles import RoleCoverage
from netui.domain.core.frozen import frozen
from netui.domain.goals.progress import GoalProgress
from netui.domain.records.contact import Contact
from netui.domain.relationship.moon import Moon, moon_of
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.goals.aims import (
    AimView,
    Fitting,
    Missing,
    aim_views,
    fit_clauses,
    gap_words,
    role_views,
    until_words,
    way_words,
    why_words,
)
from netui.session.paths.organisations import tie_word_of
from netui.session.paths.sentences import plain_day
from netui.ui.places.goal_bars import GoalBar
from netui.ui.text.clauses import BETWEEN
from netui.ui.widgets.rows.columns import Divider

_NOBODY_THERE, _ASK = "without anybody", "in a talk"
"""Headings of the companies of an aim, and of what to ask for it."""


@frozen
class GoalRow:
    """Somebody who fits, a company without anybody, what to ask, an aim, or a role.

    Attributes:
        id: tells rows apart.
        name: who or what: user text.
        words: why, the way, or who was last touched: user text.
        tie: the tie in a word; empty where nobody is meant.
        last: the day of the last touch in words, of an aim until when it holds; may be empty.
        contact_id: who the keys are about; empty when it is nobody.
        aim_key: the aim it belongs to; empty for a role.
        is_quiet: whether it stands back.
        head: what it stands below where its section is a list of its own; empty for a person.
        moon: how fresh the touch with the person who fits is; None where nobody is meant.
    """

    id: str
    name: str
    words: str
    tie: str = ""
    last: str = ""
    contact_id: str = ""
    aim_key: str = ""
    is_quiet: bool = False
    head: str = ""
    moon: Moon | None = None


@frozen
class GoalSection:
    """An aim, or a role, with all that stands below it.

    Attributes:
        id: tells sections apart.
        name: name of the aim or the role: user text.
        until: until when the aim holds, in words; may be empty.
        clauses: how it stands, what matters first: user text.
        aim_key: the aim; empty for a role.
        rows: who fits and the ways, or who has the role; may be empty.
    """

    id: str
    name: str
    until: str
    clauses: tuple[str, ...]
    aim_key: str
    rows: tuple[GoalRow, ...]

    def as_list(self) -> Iterator[GoalRow | Divider]:
        """Yield the people, then what else there is, each kind below its heading."""
        for head, rows in groupby(self.rows, lambda row: row.head):
            yield from (Divider(head),) if head else ()
            yield from rows


@frozen
class Sections:
    """All there is in the place, in one list or in two.

    Attributes:
        aims: each with who fits it, the ways to where nobody is known, and what to ask.
        roles: each that somebody has, with them.
    """

    aims: tuple[GoalSection, ...] = ()
    roles: tuple[GoalSection, ...] = ()

    def in_one_list(self) -> Iterator[GoalRow | Divider]:
        """Yield each aim below its heading, then the roles in a line each."""
        for aim in self.aims:
            yield Divider(BETWEEN.join(filter(None, (aim.name, aim.until, *aim.clauses))))
            yield from aim.rows
        if self.roles:
            yield Divider("roles")
            yield from (
                GoalRow(one.id, one.name, BETWEEN.join(one.clauses), contact_id=one.rows[0].contact_id)
                for one in self.roles
            )

    def headings(self) -> Iterator[GoalRow | Divider]:
        """Yield the aims and the roles alone: their people stand beside them."""
        if self.aims:
            yield Divider("aims")
            yield from (
                GoalRow(aim.id, aim.name, ", ".join(aim.clauses), last=aim.until, aim_key=aim.aim_key)
                for aim in self.aims
            )
        if self.roles:
            yield Divider("roles")
            yield from (GoalRow(role.id, role.name, BETWEEN.join(role.clauses)) for role in self.roles)

    def section(self, row: GoalRow | None) -> GoalSection | None:
        """Return the aim or the role of a heading; None for any other row."""
        every = (*self.aims, *self.roles)
        return next((one for one in every if row is not None and one.id == row.id), None)

    def next_in_one_list(self, row: GoalRow) -> str:
        """Return the id of the first row of the next aim, or of the roles; after the last of the first."""
        firsts = {aim.aim_key: aim.rows[0].id for aim in self.aims if aim.rows}
        if self.roles:
            firsts[""] = self.roles[0].id
        keys = list(firsts)
        return firsts[keys[(keys.index(row.aim_key) + 1) % len(keys)]]


def goal_bar(progress: GoalProgress) -> GoalBar:
    """Return a small goal as its line shows it."""
    goal = progress.goal
    return GoalBar(goal.name, progress.count, goal.target, f"this {goal.per}")


def sections(session: Session) -> Sections:
    """Return the aims and the roles of today."""
    return Sections(
        tuple(_aim(view, session) for view in aim_views(session)),
        tuple(_role(role, session) for role in role_views(session)),
    )


def _aim(view: AimView, session: Session) -> GoalSection:
    rows = [_fitting(one, view, session) for one in view.people]
    rows += [_missing(one, view) for one in view.missing]
    key = view.aim.key
    if view.aim.ask:
        rows.append(GoalRow(f"ask {key}", "ask", view.aim.ask, aim_key=key, is_quiet=True, head=_ASK))
    return GoalSection(f"aim {key}", view.aim.name, until_words(view.aim, session), fit_clauses(view), key, tuple(rows))


def _fitting(one: Fitting, view: AimView, session: Session) -> GoalRow:
    last = plain_day(one.last_on.isoformat(), session.today) if one.last_on is not None else ""
    key, contact = view.aim.key, one.contact
    return GoalRow(
        f"{key} {contact.id}",
        contact.name,
        why_words(one, session),
        tie_word_of(contact, session),
        last,
        contact.id,
        key,
        is_quiet=one.passed_until is not None,
        moon=_moon(contact, session),
    )


def _moon(contact: Contact, session: Session) -> Moon:
    stands = session.relationship_status(contact)
    return moon_of(stands.last_on, stands.state)


def _missing(one: Missing, view: AimView) -> GoalRow:
    way = one.way
    first = (way.ask or way.target).id if way is not None else ""
    return GoalRow(
        f"{view.aim.key} at {one.company}",
        one.company,
        way_words(one),
        contact_id=first,
        aim_key=view.aim.key,
        is_quiet=True,
        head=_NOBODY_THERE,
    )


def _role(role: RoleCoverage, session: Session) -> GoalSection:
    rows = tuple(
        GoalRow(
            f"{role.role} {one.contact.id}",
            one.contact.name,
            session.rules.tier_label(one.contact.tier),
            tie_word_of(one.contact, session),
            plain_day(one.last_on.isoformat(), session.today) if one.last_on is not None else "",
            one.contact.id,
            moon=_moon(one.contact, session),
        )
        for one in role.people
    )
    return GoalSection(f"role {role.role}", role.role, "", _role_clauses(role, rows), "", rows)


def _role_clauses(role: RoleCoverage, rows: Sequence[GoalRow]) -> tuple[str, ...]:
    """State of a role, short enough for the row that it has: a list of all of its people would end within a day."""
    if gap := gap_words(role):
        return (gap, plural(len(rows), "person", "people"))
    more = f" and {len(rows) - 1} more" if len(rows) > 1 else ""
    return (f"{rows[0].name} {rows[0].last}".rstrip() + more,)
