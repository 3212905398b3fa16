"""Networks with anything that can be said about people, drawn by hypothesis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from netui.domain.cadence.rules import QuietDates
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Met
from netui.domain.records.conversation import Conversation, Direction
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import World, at

TIERS = ["inner", "close", "active", "weak", "dormant", "gone", ""]
CHANNELS = ["meeting", "email", "message", "comment", "like", "note", "fax"]
STATUSES = [*[ContactStatus.ACTIVE] * 6, *ContactStatus]

days_in_use = st.dates(date(1970, 1, 1), date(2100, 12, 31))
around = st.one_of(st.integers(-15, 10), st.integers(-500, 30))
durations = st.builds(Duration, st.integers(1, 30), st.sampled_from("dwmy"))

# Made once: a strategy made for each value that is drawn took longer than the drawing.
_names = st.sampled_from(["Ann", "ann", "Zoë", "אנה"])
_tiers = st.sampled_from(TIERS)
_tags = st.sampled_from([(), ("mentor",), ("python",)])
_maybe_around = st.none() | around
_rarely_around = st.none() | st.none() | around
_maybe_durations = st.none() | durations
_maybe_birthdays = st.none() | st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda d: Anniversary(d.month, d.day))
_statuses = st.sampled_from(STATUSES)
_sources = st.sampled_from(["", "linkedin"])
_rare_sources = st.sampled_from(["", "", "", "linkedin"])
_channels = st.sampled_from(CHANNELS)
_directions = st.sampled_from(list(Direction))
_answers = st.sampled_from([None, None, True, False])
_gifts = st.sampled_from([(), (), ("a lift",)])
_kinds = st.sampled_from([FollowUpKind.PROMISE, FollowUpKind.CADENCE, FollowUpKind.CADENCE, FollowUpKind.WEAK_TIE])
_decisions = st.lists(st.tuples(st.sampled_from(["snooze", "skip"]), st.integers(0, 60)), max_size=2)
_either = st.booleans()
_up_to_40, _up_to_60, _maybe_up_to_400 = st.integers(0, 40), st.integers(0, 60), st.none() | st.integers(0, 400)
_snoozes = st.none() | st.integers(-5, 20)
_how_made = st.sampled_from([IntroductionStatus.MADE, IntroductionStatus.MADE, IntroductionStatus.LANDED])

_limits, _sizes = st.integers(1, 3), st.integers(1, 4)
_up_to_2, _up_to_4, _up_to_8 = st.integers(0, 2), st.integers(0, 4), st.integers(0, 8)
_spreads = st.sampled_from([0.0, 0.2, 1.0])
_horizons = st.sampled_from([Duration(7, "d"), Duration(1, "m"), Duration(0, "d")])
_starts = st.none() | st.integers(-60, 0)


@cache
def _among(
    count: int,
) -> tuple[st.SearchStrategy[str], st.SearchStrategy[list[str]], st.SearchStrategy[list[str]]]:
    """One of so many people, one or two of them, and all in any order."""
    people = [f"p{n}" for n in range(count)]
    one = st.sampled_from(people)
    return one, st.lists(one, min_size=1, max_size=2, unique=True), st.permutations(people)


def later(today: date, days: int | None) -> date | None:
    """The day so many days after one; None for None."""
    return None if days is None else today + timedelta(days=days)


def some_contact(draw: st.DrawFn, contact_id: str, today: date) -> Contact:
    next_on = later(today, draw(_rarely_around))
    return Contact(
        contact_id,
        draw(_names),
        tier=draw(_tiers),
        tier_since=later(today, draw(_maybe_around)),
        tags=draw(_tags),
        every=draw(_maybe_durations),
        birthday=draw(_maybe_birthdays),
        dates=(LabelledDay("work", Anniversary(today.month, today.day)),) if draw(_either) else (),
        met=Met(later(today, draw(_maybe_around))) if draw(_either) else None,
        next_on=next_on,
        next_set_at=at(today - timedelta(days=draw(_up_to_40))) if next_on and draw(_either) else None,
        pinned=draw(_either),
        status=draw(_statuses),
        source=draw(_sources),
        created_at=None if (days := draw(_maybe_around)) is None else at(today + timedelta(days=min(days, 0))),
    )


def some_talk(draw: st.DrawFn, number: int, people: st.SearchStrategy[list[str]], today: date) -> Conversation:
    on = today + timedelta(days=draw(around))
    return Conversation(
        f"t{number}",
        on,
        draw(_channels),
        tuple(draw(people)),
        draw(_directions),
        draw(_answers),
        None if (days := draw(_maybe_up_to_400)) is None else at(min(on + timedelta(days=days), today)),
        got=draw(_gifts),
        source=draw(_rare_sources),
    )


def some_follow_up(draw: st.DrawFn, number: int, people: st.SearchStrategy[str], today: date) -> FollowUp:
    kind = draw(_kinds)
    decisions = tuple(Decision(what, at(today - timedelta(days=ago))) for what, ago in draw(_decisions))
    return FollowUp(
        f"f{number}",
        draw(people),
        kind,
        due_on=today + timedelta(days=draw(around)) if kind is FollowUpKind.PROMISE else None,
        snoozed_until=later(today, draw(_snoozes)),
        decisions=decisions,
        created_at=at(today - timedelta(days=draw(_up_to_60))),
    )


def some_introduction(draw: st.DrawFn, number: int, people: st.SearchStrategy[list[str]], today: date) -> Introduction:
    one, other = draw(people)[:2]
    status = draw(_how_made)
    made = IntroductionStep(IntroductionStatus.MADE, today - timedelta(days=draw(_up_to_40)))
    return Introduction(f"i{number}", one, other, status=status, history=(made,))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A few people with anything that can be said about them, on some day."""
    world = World(today=draw(days_in_use))
    world.rules = replace(
        world.rules,
        quiet_weekdays=frozenset({5, 6}) if draw(_either) else frozenset(),
        quiet_dates=(QuietDates((12, 24), (1, 2)),) if draw(_either) else (),
    )
    world.quietly(
        daily_limit=draw(_limits),
        weak_ties_per_week=draw(_up_to_2),
        spread=draw(_spreads),
        horizon=draw(_horizons),
    )
    people = [f"p{n}" for n in range(draw(_sizes))]
    one, some, all_of_them = _among(len(people))
    world.people = {each: some_contact(draw, each, world.today) for each in people}
    for n in range(draw(_up_to_8)):
        world.talks[f"t{n}"] = some_talk(draw, n, some, world.today)
    for n in range(draw(_up_to_4)):
        world.keep(some_follow_up(draw, n, one, world.today))
    for n in range(draw(_up_to_2) if len(people) > 1 else 0):
        world.made[f"i{n}"] = some_introduction(draw, n, all_of_them, world.today)
    world.start = later(world.today, draw(_starts))
    return world
