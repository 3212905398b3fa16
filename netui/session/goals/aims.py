"""Aims as the two faces show them: who fits, why, and the ways to where nobody is known; and the roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from netui.domain.aims.fits import AimFinder, Fit
from netui.domain.aims.roles import RoleCoverage, coverage
from netui.domain.aims.turns import GREETED_DAYS, is_active, kept_turn, passed_over_until
from netui.domain.cadence.rules import Aim
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import short_day
from netui.domain.goals.progress import GoalProgress
from netui.domain.people.names.first_name import first_name
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.document import Document
from netui.domain.text.company_names import company_key
from netui.domain.text.folding import fold
from netui.session.core.addressed import may_be_addressed
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.chains import Chain, chain_document, ways_to
from netui.session.paths.companies import companies_of, works_at
from netui.session.paths.target import PathTarget, TargetKind

KNOWN_FROM_TIE = 15
"""The tie from which somebody at a company counts as known."""

_SHOWN_STATUSES = frozenset({ContactStatus.ACTIVE, ContactStatus.PAUSED})


@frozen
class Fitting:
    """Somebody who fits an aim.

    Attributes:
        contact: who.
        fits: why, at least one reason.
        tie: strength of the tie, 0..100.
        last_on: the day of the last touch; None: never.
        passed_until: the last day on which they have no turn, since they were passed over; None: they may have one.
    """

    contact: Contact
    fits: tuple[Fit, ...]
    tie: int
    last_on: date | None
    passed_until: date | None = None

    @property
    def why(self) -> str:
        """The reasons in one line: user text."""
        return ", ".join(fit.text for fit in self.fits)


@frozen
class Missing:
    """A company of an aim where nobody is well known: its name, and the best way there; None without one."""

    company: str
    way: Chain | None


@frozen
class AimView:
    """An aim with all that is known about it today.

    Attributes:
        aim: from the rules.
        is_active: whether people come up for it today.
        people: who fits, by number of reasons, tie and name.
        missing: the companies where nobody is well known, in their order.
    """

    aim: Aim
    is_active: bool
    people: tuple[Fitting, ...]
    missing: tuple[Missing, ...]


def aim_views(session: Session) -> tuple[AimView, ...]:
    """Return every aim of the rules, in their order."""
    by_company = companies_of(session).people if any(aim.companies for aim in session.rules.aims) else {}
    return tuple(
        AimView(
            aim,
            is_active(aim, session.today),
            who_fits(aim, session),
            tuple(_missing(aim, by_company, session)),
        )
        for aim in session.rules.aims
    )


def who_fits(aim: Aim, session: Session) -> tuple[Fitting, ...]:
    """Return who fits an aim, by number of reasons, tie, name and id."""
    finder = AimFinder(aim)
    found = [
        _fitting(contact, fits, aim, session)
        for contact in session.network.contacts()
        if contact.status in _SHOWN_STATUSES and (fits := finder.fits(contact))
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.fits), -one.tie, fold(one.contact.name), one.contact.id)))


def _fitting(contact: Contact, fits: tuple[Fit, ...], aim: Aim, session: Session) -> Fitting:
    until = passed_over_until(kept_turn(aim, session.network.follow_ups_of(contact.id)))
    tie, last_on = acquaintance_of(session).tie(contact.id), session.relationship_status(contact).last_on
    return Fitting(contact, fits, tie, last_on, until if until is not None and until >= session.today else None)


def next_person(view: AimView, session: Session) -> Fitting | None:
    """Return the first of those who fit that could be greeted for an aim now, though no lot was drawn for them.

    None when all were touched or passed over lately, or never spoke with the user.
    """
    since = moved(session.today, -GREETED_DAYS)
    return next(
        (
            one
            for one in view.people
            if one.contact.status is ContactStatus.ACTIVE
            and one.passed_until is None
            and one.last_on is not None
            and one.last_on < since
            and one.tie > 0
        ),
        None,
    )


def why_words(one: Fitting, session: Session) -> str:
    """Return why somebody fits and, after they were passed over, until when they are left out."""
    return (
        f"not before {short_day(moved(one.passed_until, 1), session.today)} · {one.why}"
        if one.passed_until
        else one.why
    )


def role_views(session: Session) -> tuple[RoleCoverage, ...]:
    """Return the coverage of the roles that somebody has, in the order of the rules."""
    return coverage(session.network, session.day)


def _missing(aim: Aim, by_company: Mapping[str, list[Contact]], session: Session) -> Sequence[Missing]:
    found = []
    for name in aim.companies:
        key = company_key(name)
        there = [one for one in by_company.get(key, ()) if works_at(one, key) and may_be_addressed(one)]
        if not any(acquaintance_of(session).tie(one.id) >= KNOWN_FROM_TIE for one in there):
            ids = tuple(one.id for one in there)
            way = next(iter(ways_to(PathTarget(TargetKind.COMPANY, key, ids), session, 1)), None) if ids else None
            found.append(Missing(name, way))
    return found


def aim_words(view: AimView, session: Session) -> str:
    """Return how an aim stands: ``by 31 Mar, 131 days · 7 people fit, 2 companies without anybody``."""
    return " · ".join(filter(None, (until_words(view.aim, session), fit_words(view))))


def fit_words(view: AimView) -> str:
    """Return who fits in figures: ``7 people fit, 2 companies without anybody``."""
    return ", ".join(fit_clauses(view))


def fit_clauses(view: AimView) -> tuple[str, ...]:
    """Return who fits in figures, and then the companies without anybody if there are any, what matters first."""
    people = plural(len(view.people), "person fits", "people fit")
    gaps = plural(len(view.missing), "company", "companies")
    return (people, f"{gaps} without anybody") if view.missing else (people,)


def until_words(aim: Aim, session: Session) -> str:
    """Return until when an aim holds: ``by 31 Mar, 131 days``, ``until 31 Mar`` once it rests; empty without an end."""
    if aim.by is None:
        return ""
    day, left = short_day(aim.by, session.today), (aim.by - session.today).days
    if left < 0:
        return f"until {day}"
    return f"by {day}, {plural(left, 'day')}" if left else f"by {day}, today"


def way_words(missing: Missing) -> str:
    """Return the way to a company: ``through Liam to Nora Field``; ``nobody there yet`` without one."""
    way = missing.way
    if way is None:
        return "nobody there yet"
    if way.ask is None:
        return f"{way.target.name}, hardly known"
    return f"through {first_name(way.ask.name)} to {way.target.name}"


def gap_words(role: RoleCoverage) -> str:
    """Return what is said of a role that is not covered: ``No mentor contacted in 6 months.``; else empty."""
    return "" if role.covered else f"No {role.role} contacted in {role.within.spoken()}."


def goal_document(goal: GoalProgress) -> Document:
    """A small goal as ``--json`` prints it."""
    return {
        "name": goal.goal.name,
        "count": goal.goal.count,
        "done": goal.count,
        "target": goal.goal.target,
        "per": goal.goal.per,
        "begins_on": goal.begins_on.isoformat(),
        "ends_on": goal.ends_on.isoformat(),
        "reached": goal.reached,
    }


def aim_document(view: AimView, session: Session) -> Document:
    """An aim as ``--json`` prints it."""
    return {
        "name": view.aim.name,
        "by": view.aim.by.isoformat() if view.aim.by is not None else None,
        "active": view.is_active,
        "people": [
            {
                "id": one.contact.id,
                "name": one.contact.name,
                "tie": one.tie,
                "last_on": one.last_on.isoformat() if one.last_on is not None else None,
                "why": [{"kind": fit.kind.value, "text": fit.text} for fit in one.fits],
            }
            for one in view.people
        ],
        "missing": [
            {"company": one.company, "way": chain_document(one.way, session) if one.way is not None else None}
            for one in view.missing
        ],
        "ask": view.aim.ask,
    }


def role_document(role: RoleCoverage) -> Document:
    """A role as ``--json`` prints it."""
    newest = role.people[0]
    return {
        "role": role.role,
        "people": [
            {
                "id": one.contact.id,
                "name": one.contact.name,
                "last_on": one.last_on.isoformat() if one.last_on is not None else None,
            }
            for one in role.people
        ],
        "last_on": newest.last_on.isoformat() if newest.last_on is not None else None,
        "last": newest.contact.name if newest.last_on is not None else None,
        "within": str(role.within),
        "covered": role.covered,
    }
