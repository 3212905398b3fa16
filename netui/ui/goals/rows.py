"""The rows of the goals: who fits each aim, the ways to where nobody is known, and the roles."""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.aims.roles import RoleCoverage
from netui.domain.core.frozen import frozen
from netui.session.core.session import Session
from netui.session.goals.aims import AimView, Fitting, Missing, aim_views, aim_words, gap_words, role_views, way_words
from netui.session.paths.organisations import tie_word_of
from netui.session.paths.sentences import plain_day
from netui.ui.widgets.rows.columns import Divider


@frozen
class GoalRow:
    """Somebody who fits, a company without anybody, what to ask, or a role.

    Attributes:
        id: tells rows apart.
        name: who or what: user text.
        words: why, the way, or who was last touched: user text.
        tie: the tie in a word; empty where nobody is meant.
        last: the day of the last touch, in words; may be empty.
        contact_id: who the keys are about; empty when it is nobody.
        aim_key: the aim it belongs to; empty for a role.
        is_quiet: whether it stands back.
    """

    id: str
    name: str
    words: str
    tie: str = ""
    last: str = ""
    contact_id: str = ""
    aim_key: str = ""
    is_quiet: bool = False


def goal_rows(session: Session) -> Iterator[GoalRow | Divider]:
    """Yield each aim below its heading, then the roles."""
    for view in aim_views(session):
        yield Divider(f"{view.aim.name} · {aim_words(view, session)}")
        yield from (_fitting(one, view, session) for one in view.people)
        yield from (_missing(one, view) for one in view.missing)
        if view.aim.ask:
            yield GoalRow(f"ask {view.aim.key}", "ask", view.aim.ask, aim_key=view.aim.key, is_quiet=True)
    roles = role_views(session)
    if roles:
        yield Divider("roles")
        yield from (_role(role, session) for role in roles)


def _fitting(one: Fitting, view: AimView, session: Session) -> GoalRow:
    last = plain_day(one.last_on.isoformat(), session.today) if one.last_on is not None else ""
    key, contact = view.aim.key, one.contact
    return GoalRow(f"{key} {contact.id}", contact.name, one.why, tie_word_of(contact, session), last, contact.id, key)


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
    )


def _role(role: RoleCoverage, session: Session) -> GoalRow:
    people = ", ".join(
        f"{one.contact.name} {plain_day(one.last_on.isoformat(), session.today)}" if one.last_on else one.contact.name
        for one in role.people
    )
    words = " · ".join(filter(None, (gap_words(role), people)))
    return GoalRow(f"role {role.role}", role.role, words, contact_id=role.people[0].contact.id)
