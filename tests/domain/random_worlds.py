"""Networks with anything that can be said about people, drawn by hypothesis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

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


def some_contact(draw: st.DrawFn, contact_id: str, today: date) -> Contact:
    next_on = draw(st.none() | st.none() | around.map(lambda n: today + timedelta(days=n)))
    return Contact(
        contact_id,
        draw(st.sampled_from(["Ann", "ann", "Zoë", "אנה"])),
        tier=draw(st.sampled_from(TIERS)),
        tier_since=draw(st.none() | around.map(lambda n: today + timedelta(days=n))),
        tags=draw(st.sampled_from([(), ("mentor",), ("python",)])),
        every=draw(st.none() | durations),
        birthday=draw(
            st.none() | st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda d: Anniversary(d.month, d.day))
        ),
        dates=draw(st.sampled_from([(), (LabelledDay("work", Anniversary(today.month, today.day)),)])),
        met=draw(st.none() | st.builds(Met, st.none() | around.map(lambda n: today + timedelta(days=n)))),
        next_on=next_on,
        next_set_at=at(today - timedelta(days=draw(st.integers(0, 40)))) if next_on and draw(st.booleans()) else None,
        pinned=draw(st.booleans()),
        status=draw(st.sampled_from(STATUSES)),
        source=draw(st.sampled_from(["", "linkedin"])),
        created_at=draw(st.none() | around.map(lambda n: at(today + timedelta(days=min(n, 0))))),
    )


def some_talk(draw: st.DrawFn, number: int, people: list[str], today: date) -> Conversation:
    on = today + timedelta(days=draw(around))
    return Conversation(
        f"t{number}",
        on,
        draw(st.sampled_from(CHANNELS)),
        tuple(draw(st.lists(st.sampled_from(people), min_size=1, max_size=2, unique=True))),
        draw(st.sampled_from(list(Direction))),
        draw(st.sampled_from([None, None, True, False])),
        draw(st.none() | st.integers(0, 400).map(lambda n: at(min(on + timedelta(days=n), today)))),
        got=draw(st.sampled_from([(), (), ("a lift",)])),
        source=draw(st.sampled_from(["", "", "", "linkedin"])),
    )


def some_follow_up(draw: st.DrawFn, number: int, people: list[str], today: date) -> FollowUp:
    kind = draw(
        st.sampled_from([FollowUpKind.PROMISE, FollowUpKind.CADENCE, FollowUpKind.CADENCE, FollowUpKind.WEAK_TIE])
    )
    decisions = tuple(
        Decision(what, at(today - timedelta(days=ago)))
        for what, ago in draw(st.lists(st.tuples(st.sampled_from(["snooze", "skip"]), st.integers(0, 60)), max_size=2))
    )
    return FollowUp(
        f"f{number}",
        draw(st.sampled_from(people)),
        kind,
        due_on=today + timedelta(days=draw(around)) if kind is FollowUpKind.PROMISE else None,
        snoozed_until=draw(st.none() | st.integers(-5, 20).map(lambda n: today + timedelta(days=n))),
        decisions=decisions,
        created_at=at(today - timedelta(days=draw(st.integers(0, 60)))),
    )


def some_introduction(draw: st.DrawFn, number: int, people: list[str], today: date) -> Introduction:
    one, other = draw(st.permutations(people))[:2]
    status = draw(st.sampled_from([IntroductionStatus.MADE, IntroductionStatus.MADE, IntroductionStatus.LANDED]))
    made = IntroductionStep(IntroductionStatus.MADE, today - timedelta(days=draw(st.integers(0, 40))))
    return Introduction(f"i{number}", one, other, status=status, history=(made,))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A few people with anything that can be said about them, on some day."""
    world = World(today=draw(days_in_use))
    world.rules = replace(
        world.rules,
        quiet_weekdays=draw(st.sampled_from([frozenset(), frozenset({5, 6})])),
        quiet_dates=draw(st.sampled_from([(), (QuietDates((12, 24), (1, 2)),)])),
    )
    world.quietly(
        daily_limit=draw(st.integers(1, 3)),
        weak_ties_per_week=draw(st.integers(0, 2)),
        spread=draw(st.sampled_from([0.0, 0.2, 1.0])),
        horizon=draw(st.sampled_from([Duration(7, "d"), Duration(1, "m"), Duration(0, "d")])),
    )
    people = [f"p{n}" for n in range(draw(st.integers(1, 4)))]
    world.people = {each: some_contact(draw, each, world.today) for each in people}
    for n in range(draw(st.integers(0, 8))):
        world.talks[f"t{n}"] = some_talk(draw, n, people, world.today)
    for n in range(draw(st.integers(0, 4))):
        world.keep(some_follow_up(draw, n, people, world.today))
    for n in range(draw(st.integers(0, 2)) if len(people) > 1 else 0):
        world.made[f"i{n}"] = some_introduction(draw, n, people, world.today)
    world.start = draw(st.none() | st.integers(0, 60).map(lambda n: world.today - timedelta(days=n)))
    return world
