"""Rows of the steps of the weekly review: never more than ten minutes' worth."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import ago, spoken_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import FollowUpKind, Owner
from netui.session.core.session import Session
from netui.session.giving.ledger import thanks_owed
from netui.session.goals.aims import AimView, aim_views, gap_words, next_person, role_views
from netui.session.goals.progress import goals
from netui.session.introductions.suggestions import suggestions
from netui.session.prep.new_start import DormantTies, NewStart, worth_a_new_start
from netui.session.shelf.matches import people_for
from netui.session.shelf.plans import title_of
from netui.session.triage.drifting import Drifting
from netui.session.triage.promises import open_promises
from netui.session.weekly.people import NewPeople
from netui.session.weekly.state import monday_of, week_state
from netui.session.weekly.worked_out import WhatToGive

_MOST_NEW, _MOST_PROMISES, _MOST_SLIPPING, _MOST_TO_GIVE, _MOST_STARTS = 10, 10, 5, 4, 3

_THEIRS = "they: "
"""Stands before what somebody else has promised, where no sign tells it."""

TITLES = {
    "new": "New people",
    "promises": "Promises",
    "slipping": "Slipping away",
    "give": "Something to give",
    "goals": "Goals",
    "one": "Worth a new start",
}
"""The title of each step."""


class RowKind(StrEnum):
    """The subjects of a row of the review."""

    NEW = "new"
    PROMISE = "promise"
    CADENCE = "cadence"
    INTRODUCTION = "introduction"
    THANK_YOU = "thank-you"
    IDEA = "idea"
    LINK = "link"
    GOAL = "goal"
    AIM = "aim"
    ROLE = "role"
    NEW_START = "new-start"


@frozen
class ReviewRow:
    """A row of a step of the review: one thing to look at.

    Attributes:
        kind: what it is.
        id: id of the queue's item, the person, the link or the goal; the same as long as it is shown.
        text: why it is here: user text in it.
        contact_id: the person it is about; empty for a goal.
        name: name of the person: user text; empty for a goal.
        item: the queue's item; None for what is none.
        other_id: of the other one of an idea, or of the link; else empty.
        when: how late an item is, ``4 d over``, or when a promise is due; else empty.
    """

    kind: RowKind
    id: str
    text: str
    contact_id: str = ""
    name: str = ""
    item: QueueItem | None = None
    other_id: str = ""
    when: str = ""

    @property
    def subject(self) -> str:
        """Name of the person, or of the goal: user text."""
        return self.id.removeprefix("goal-") if self.kind is RowKind.GOAL else self.name

    @property
    def about(self) -> str:
        """The text without the name of the goal before it."""
        return self.text.removeprefix(f"{self.subject}: ") if self.kind is RowKind.GOAL else self.text

    @property
    def said(self) -> str:
        """The text as it stands where no sign tells whose promise it is."""
        return f"{_THEIRS}{self.text}" if self.sign == "<" else self.text

    @property
    def sign(self) -> str:
        """``>`` for a promise of one's own, ``<`` for one of theirs; else empty."""
        if self.kind is not RowKind.PROMISE or self.item is None:
            return ""
        return ">" if self.item.owner is Owner.ME else "<"

    @property
    def is_late(self) -> bool:
        """True if it is an item whose day is past."""
        return self.item is not None and self.item.overdue_days > 0


def heading_words(step: str, rows: Sequence[ReviewRow]) -> str:
    """Return the heading of a step with how much there is: ``Promises · 2 of yours, 1 of theirs``."""
    if step != "promises":
        return f"{TITLES[step]} · {len(rows)}"
    theirs = sum(row.item is not None and row.item.owner is Owner.THEM for row in rows)
    mine = len(rows) - theirs
    counts = (f"{mine} of yours" if mine else "", f"{theirs} of theirs" if theirs else "")
    return f"{TITLES[step]} · {', '.join(filter(None, counts))}"


def rows_of(step: str, session: Session) -> tuple[ReviewRow, ...]:
    """Return what a step still shows; what was decided, or passed over this week, is gone."""
    passed = frozenset(week_state(session.network, session.today).passed)
    most, found = _STEPS[step]
    left = (row for row in found(session) if row.id not in passed)
    if step == "one":
        return tuple(islice(left, how_many("one", session)))
    if step == "give":
        return _to_give_within(list(left), most)
    return tuple(islice(left, most))


def how_many(step: str, session: Session) -> int:
    """Return how many rows a step still shows; what there is to bring to anybody is not looked for."""
    if step != "one":
        return len(rows_of(step, session))
    state = week_state(session.network, session.today)
    # One at a time, and another three times a week at most.
    if sum(row_id.startswith(_START) for row_id in state.passed) >= _MOST_STARTS:
        return 0
    dormant = session.observer(DormantTies).found()
    return int(any(each not in state.declined and f"{_START}{each}" not in state.passed for each in dormant))


_START = "new-start-"


def _new(session: Session) -> Iterator[ReviewRow]:
    """Yield people of this week, and those who were captured and never sorted; the newest first."""
    found = sorted(
        session.observer(NewPeople).found().values(),
        key=lambda each: (-each.on.toordinal(), each.contact.name.casefold(), each.contact.id),
    )
    tiers = {tier.key for tier in session.rules.tiers}
    for one in found:
        contact = one.contact
        when = f" {spoken_day(one.on, session.today)}" if one.on > date.min else ""
        tier = session.rules.tier_label(contact.tier) if contact.tier in tiers else "no tier yet"
        yield ReviewRow(RowKind.NEW, contact.id, f"{one.what}{when} · {tier}", contact.id, contact.name)


def _promises(session: Session) -> Iterator[ReviewRow]:
    sunday = moved(monday_of(session.today), 6)
    for item in open_promises(session):
        mine = item.owner is Owner.ME
        if (item.due <= sunday and item.shown_on <= sunday) if mine else item.due < session.today:
            text = item.what or "a promise"
            yield _of_item(RowKind.PROMISE, item, text, session)


def _slipping(session: Session) -> Iterator[ReviewRow]:
    seen: set[str] = set()
    later = [item for item in session.queue.later if item.kind is FollowUpKind.CADENCE]
    over = sorted(later, key=lambda item: (-item.overdue_days, item.name.casefold(), item.id))
    for item in (*Drifting(session).items(), *over):
        if item.contact_id not in seen:
            seen.add(item.contact_id)
            yield _of_item(RowKind.CADENCE, item, session.why(item), session)


def _to_give(session: Session) -> Iterator[ReviewRow]:
    queue = session.queue
    for item in (*queue.today_items, *queue.later):
        if item.kind is FollowUpKind.INTRODUCTION:
            yield _of_item(RowKind.INTRODUCTION, item, session.why(item), session)
    for item in thanks_owed(session):
        if item.shown_on <= session.today:
            yield _of_item(RowKind.THANK_YOU, item, session.why(item), session)
    if not WhatToGive(session).is_at_hand:
        return
    for idea in suggestions(session, limit=1):
        a, b = session.network.contact(idea.a), session.network.contact(idea.b)
        if a is not None and b is not None:
            text = f"might meet {b.name} · {idea.text}"
            yield ReviewRow(RowKind.IDEA, f"idea-{a.id}-{b.id}", text, a.id, a.name, other_id=b.id)
    matches = [match for link in session.network.links() for match in people_for(link, session)[:1]]
    for match in sorted(matches, key=lambda each: (-each.score, each.contact.name.casefold(), each.link.id))[:1]:
        contact, link = match.contact, match.link
        text = f"“{title_of(link)}” · {match.reasons[0].text}"
        yield ReviewRow(RowKind.LINK, f"link-{link.id}-{contact.id}", text, contact.id, contact.name, other_id=link.id)


def _to_give_within(rows: list[ReviewRow], most: int) -> tuple[ReviewRow, ...]:
    """The first so many, in which the idea and the link keep their places."""
    extra = [row for row in rows if row.kind in (RowKind.IDEA, RowKind.LINK)]
    waiting = [row for row in rows if row not in extra]
    return (*waiting[: most - len(extra)], *extra)


def _goals(session: Session) -> Iterator[ReviewRow]:
    for each in goals(session):
        reached = " · reached" if each.reached else ""
        text = f"{each.goal.name}: {each.count} of {each.goal.target} this {each.goal.per}{reached}"
        yield ReviewRow(RowKind.GOAL, f"goal-{each.goal.name}", text)
    for view in aim_views(session):
        if view.is_active and (row := _next_for(view, session)) is not None:
            yield row
    for role in role_views(session):
        if not role.covered:
            contact = role.people[0].contact
            yield ReviewRow(RowKind.ROLE, f"role-{role.role}", gap_words(role), contact.id, contact.name)


def _next_for(view: AimView, session: Session) -> ReviewRow | None:
    """The next person of an aim: whose turn it is this week, else the first who could be greeted; None without any."""
    queue, key = session.queue, view.aim.key
    items = (*queue.today_items, *queue.later)
    turn = next((one for one in items if one.kind is FollowUpKind.AIM and one.about == key), None)
    fitting = next((one for one in view.people if turn is not None and one.contact.id == turn.contact_id), None)
    one = fitting or next_person(view, session)
    if one is None:
        return None
    # The reason first: where there is little room, the name of the aim is what can be done without.
    text = f"{one.fits[0].text} · fits “{view.aim.name}”"
    if turn is not None and fitting is not None:
        return _of_item(RowKind.AIM, turn, text, session)
    return ReviewRow(RowKind.AIM, f"aim-{key}-{one.contact.id}", text, one.contact.id, one.contact.name, other_id=key)


def _one(session: Session) -> Iterator[ReviewRow]:
    declined: Container[str] = week_state(session.network, session.today).declined
    for found in worth_a_new_start(session, declined):
        contact = found.contact
        yield ReviewRow(RowKind.NEW_START, f"{_START}{contact.id}", _why_now(found, session), contact.id, contact.name)


def _why_now(found: NewStart, session: Session) -> str:
    """Why, and what to bring; since when comes last: where there is little room, the card beside it says that too."""
    words = [f"{found.tie.word} then" if found.tie.word != "none" else ""]
    if found.promise:
        words.append(f"you promised: {found.promise}")
    if found.bring is not None:
        words.append(f"bring {found.bring.text}")
    words.append(f"last {ago(found.last_on, session.today)}")
    return " · ".join(word for word in words if word)


def _of_item(kind: RowKind, item: QueueItem, text: str, session: Session) -> ReviewRow:
    due = spoken_day(item.due, session.today) if kind is RowKind.PROMISE else ""
    when = f"{item.overdue_days} d over" if item.overdue_days else due
    return ReviewRow(kind, item.id, text, item.contact_id, item.name, item, when=when)


_STEPS: Mapping[str, tuple[int, Callable[[Session], Iterator[ReviewRow]]]] = {
    "new": (_MOST_NEW, _new),
    "promises": (_MOST_PROMISES, _promises),
    "slipping": (_MOST_SLIPPING, _slipping),
    "give": (_MOST_TO_GIVE, _to_give),
    "goals": (_MOST_NEW, _goals),
    "one": (1, _one),
}
