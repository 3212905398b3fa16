"""Worked examples of when somebody falls due, each counted by hand. Today is Wednesday 10 June 2026 unless said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from netui.domain.cadence.status import relationship_status
from netui.domain.dates.duration import Duration
from netui.domain.goals.progress import progress
from netui.domain.queue.explain import explain
from netui.domain.queue.reasons import reason
from netui.domain.records.contact import ContactStatus
from netui.domain.records.conversation import Direction
from netui.domain.records.event import Event
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import TODAY, World, at


def due(world: World, who: str = "ann") -> date | None:
    return relationship_status(world.people[who], world, world.day).due_on


def state(world: World, who: str = "ann") -> str:
    found = relationship_status(world.people[who], world, world.day).state
    return found.value if found else ""


def decide(world: World, what: str, on: date, until: date | None = None, who: str = "ann") -> FollowUp:
    """Snooze or skip somebody's cadence at noon of a day."""
    old = world.kept.get(f"cadence-of-{who}") or FollowUp(f"cadence-of-{who}", who, FollowUpKind.CADENCE)
    return world.keep(
        replace(
            old,
            snoozed_until=until if what == "snooze" else old.snoozed_until,
            decisions=(*old.decisions, Decision(what, at(on), until)),
        )
    )


@pytest.mark.parametrize(
    ("talks", "expected"),
    [
        # one month after 7 May is 7 June, by the calendar and not by 30 days
        ([(date(2026, 5, 7), "meeting")], date(2026, 6, 7)),
        # 31 January + 1 month: 28 February; in a leap year 29
        ([(date(2026, 1, 31), "call")], date(2026, 2, 28)),
        ([(date(2024, 1, 31), "call")], date(2024, 2, 29)),
        # e-mail: 0.8 of the 31 days from 7 May to 7 June = 24.8, so 25 days: 1 June
        ([(date(2026, 5, 7), "email")], date(2026, 6, 1)),
        # message: 0.7 x 30 days (1 April to 1 May) = 21: 22 April
        ([(date(2026, 4, 1), "message")], date(2026, 4, 22)),
        # like: 0.1 x 31 = 3.1, so 3 days: 10 May
        ([(date(2026, 5, 7), "like")], date(2026, 5, 10)),
        # comment: 0.25 x 30 = 7.5, halves up, 8 days: 9 April
        ([(date(2026, 4, 1), "comment")], date(2026, 4, 9)),
        # a like ten days after a meeting changes nothing: 17 May + 3 days is before 7 June
        ([(date(2026, 5, 7), "meeting"), (date(2026, 5, 17), "like")], date(2026, 6, 7)),
        # a like on the last day buys a tenth more: 0.1 x 30 (7 June to 7 July) = 3 days
        ([(date(2026, 5, 7), "meeting"), (date(2026, 6, 7), "like")], date(2026, 6, 10)),
        # a lesser touch on the next day does not shorten it: 8 May + 0.8 x 31 = 24.8, 25 days is 2 June
        ([(date(2026, 5, 7), "meeting"), (date(2026, 5, 8), "email")], date(2026, 6, 7)),
        # an older conversation never moves it back
        ([(date(2026, 5, 7), "meeting"), (date(2026, 3, 1), "meeting")], date(2026, 6, 7)),
        # an older, heavier touch holds as long: 1 May + 1 month; 10 May + 0.7 x 31 = 21.7, 22 days
        ([(date(2026, 5, 1), "meeting"), (date(2026, 5, 10), "message")], date(2026, 6, 1)),
        # a note to oneself is no touch
        ([(date(2026, 5, 7), "meeting"), (date(2026, 6, 1), "note")], date(2026, 6, 7)),
        # a planned meeting counts as one
        ([(date(2026, 5, 7), "meeting"), (date(2026, 6, 20), "meeting")], date(2026, 7, 20)),
        # a channel that the rules do not know any more counts in full
        ([(date(2026, 5, 7), "fax")], date(2026, 6, 7)),
    ],
)
def test_due_is_the_latest_day_up_to_which_a_touch_holds(talks: list[tuple[date, str]], expected: date) -> None:
    world = World()
    world.person("ann", "close", date(2020, 1, 1))
    for on, channel in talks:
        world.talk(on, channel=channel)
    assert due(world) == expected


def test_a_lesser_touch_holds_for_at_least_a_day() -> None:
    world = World()
    world.person("ann", "inner")
    world.person("bob", "inner", every=Duration(3, "d"))
    world.talk(date(2026, 6, 1), "ann", "like")  # 0.1 x 14 = 1.4: 1 day
    world.talk(date(2026, 6, 1), "bob", "like")  # 0.1 x 3 = 0.3: 0, but at least 1
    assert (due(world, "ann"), due(world, "bob")) == (date(2026, 6, 2), date(2026, 6, 2))


def test_own_cadence_wins_then_the_shortest_tag_then_the_tier() -> None:
    world = World()
    world.rules = replace(world.rules, tag_every={"mentor": Duration(6, "w"), "Client": Duration(20, "d")})
    for who, more in {
        "tier": {},
        "tag": {"tags": ("mentor",)},
        "tags": {"tags": ("mentor", "client")},
        "own": {"tags": ("mentor", "client"), "every": Duration(1, "y")},
    }.items():
        world.person(who, "active", **more)
        world.talk(date(2026, 5, 1), who)
    assert due(world, "tier") == date(2026, 8, 1)
    assert due(world, "tag") == date(2026, 6, 12)  # 42 days after 1 May
    assert due(world, "tags") == date(2026, 5, 21)  # 20 days; case does not matter
    assert due(world, "own") == date(2027, 5, 1)


def test_a_tag_gives_a_cadence_to_a_tier_without_one() -> None:
    world = World()
    world.person("ann", "dormant", date(2020, 1, 1))
    assert due(world) is None
    world.person("ann", "dormant", date(2020, 1, 1), tags=("mentor",))
    assert due(world) == date(2020, 2, 12)


def test_without_a_touch_the_day_of_the_tier_counts() -> None:
    world = World()
    world.person("ann", "close", date(2026, 5, 20))
    assert due(world) == date(2026, 6, 20)
    assert world.talk(date(2026, 5, 30), channel="note")
    assert due(world) == date(2026, 6, 20)
    world.person("bob", "close", None, created_at=at(date(2026, 5, 1)))
    assert due(world, "bob") == date(2026, 6, 1)
    world.person("cyn", "close")
    assert due(world, "cyn") == TODAY


def test_people_without_a_tier_have_no_cadence() -> None:
    world = World()
    world.person("ann", "", tags=("mentor",), every=Duration(1, "d"))
    world.person("bob", "no such tier")
    world.talk(date(2020, 1, 1), "ann bob")
    assert (due(world, "ann"), due(world, "bob")) == (None, None)
    assert world.items("ann") == world.items("bob") == ()


@pytest.mark.parametrize("status", [status for status in ContactStatus if status is not ContactStatus.ACTIVE])
def test_whoever_is_not_active_never_falls_due(status: ContactStatus) -> None:
    world = World()
    world.person("ann", "close", date(2020, 1, 1), status=status, next_on=TODAY)
    world.keep(FollowUp("promise", "ann", what="send paper", due_on=TODAY))
    assert due(world) is None
    assert world.items() == ()


def test_people_who_came_together_are_spread_by_a_fifth_of_the_cadence_until_the_first_touch() -> None:
    world = World()
    since = date(2026, 4, 1)  # a month later is 1 May; a fifth of the 30 days is 6
    for n in range(200):
        world.person(f"p{n}", "close", since, source="linkedin")
    days = [due(world, f"p{n}") for n in range(200)]
    assert min(days) == date(2026, 4, 25)
    assert max(days) == date(2026, 5, 7)
    assert len(set(days)) == 13
    assert [due(world, f"p{n}") for n in range(200)] == days, "a stable hash never jumps"
    world.talk(since, "p7")
    assert due(world, "p7") == date(2026, 5, 1)


def test_somebody_added_alone_is_due_to_the_day() -> None:
    world = World()
    world.person("ann", "close", date(2026, 4, 1), source="capture")
    assert due(world) == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        # due on 7 June; horizon 7 days, grace two weeks
        (date(2026, 5, 30), "ok"),
        (date(2026, 5, 31), "soon"),
        (date(2026, 6, 6), "soon"),
        (date(2026, 6, 7), "due"),
        (date(2026, 6, 21), "due"),
        (date(2026, 6, 22), "overdue"),
    ],
)
def test_states_begin_and_end_to_the_day(today: date, expected: str) -> None:
    world = World(today=today)
    world.person("ann", "close")
    world.talk(date(2026, 5, 7))
    assert state(world) == expected


def test_a_snooze_hides_until_its_day_and_a_touch_clears_it() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(date(2026, 4, 1))
    decide(world, "snooze", TODAY, date(2026, 6, 13))
    assert (due(world), state(world)) == (date(2026, 5, 1), "overdue"), "due itself does not move"
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 13)]
    world.today = date(2026, 6, 12)
    assert world.queue().today_items == ()
    like = world.talk(TODAY, channel="like", written=at(TODAY, 13))  # 0.1 x 30: holds until 13 June
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 13)]
    world.forget(like)
    world.today = date(2026, 6, 11)
    for earlier in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 2), date(2026, 6, 9)):
        back_dated = world.talk(earlier, channel="like", written=at(TODAY, 13))
        assert [item.shown_on for item in world.items()] == [date(2026, 6, 13)], "before the day of the snooze"
        world.forget(back_dated)
    world.talk(date(2026, 6, 9), written=at(date(2026, 6, 9)), channel="like")
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 13)], "written down before the snooze"


def test_skip_moves_one_cadence_on_from_its_day() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(date(2026, 4, 1))
    decide(world, "skip", TODAY)
    assert due(world) == date(2026, 7, 10)
    world.talk(date(2026, 6, 11), channel="like")  # holds 3 days only: the skip still holds
    assert due(world) == date(2026, 7, 10)
    world.talk(date(2026, 6, 12))
    assert due(world) == date(2026, 7, 12)


def test_of_several_skips_the_latest_counts_though_a_clock_was_wrong() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(date(2026, 4, 1))
    decide(world, "skip", TODAY)
    decide(world, "skip", date(2026, 6, 8))
    assert due(world) == date(2026, 7, 10)


def test_moments_are_compared_wherever_the_user_travels() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(date(2026, 4, 1))
    decide(world, "snooze", date(2026, 6, 8), date(2026, 6, 13))  # at 12:00 UTC
    tokyo, lima = timezone(timedelta(hours=9)), timezone(timedelta(hours=-5))
    earlier = world.talk(date(2026, 6, 8), channel="like", written=datetime(2026, 6, 8, 20, 30, tzinfo=tokyo))  # 11:30
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 13)]
    world.forget(earlier)
    world.talk(date(2026, 6, 8), channel="like", written=datetime(2026, 6, 8, 7, 30, tzinfo=lima))  # 12:30
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 11)]  # cleared: 8 June + 0.1 x 30


def test_without_a_time_of_writing_the_day_it_happened_decides() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(date(2026, 4, 1))
    decide(world, "snooze", date(2026, 6, 8), date(2026, 6, 13))
    first = replace(world.talk(date(2026, 6, 8), channel="like"), created_at=None)
    world.talks[first.id] = first
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 13)]
    world.talks[first.id] = replace(first, on=date(2026, 6, 9))
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 12)]  # cleared: 9 June + 0.1 x 30


def test_a_next_date_replaces_the_cadence_until_a_later_touch() -> None:
    world = World()
    moment = at(TODAY)
    world.person("ann", "close", next_on=date(2026, 6, 11), next_set_at=moment)
    world.talk(TODAY, written=moment)  # set while logging: the same moment
    assert due(world) == date(2026, 6, 11)
    back_dated = world.talk(date(2026, 6, 1), written=at(TODAY, 14))
    assert due(world) == date(2026, 6, 11)
    world.talk(date(2026, 6, 11), channel="message", written=at(date(2026, 6, 11)))
    assert due(world) == date(2026, 7, 10), "10 June + 1 month; the message holds until 2 July only"
    world.forget(back_dated)
    assert due(world) == date(2026, 7, 10)


def test_a_skip_takes_a_next_date_back() -> None:
    world = World()
    world.person("ann", "close", next_on=TODAY, next_set_at=at(date(2026, 6, 1)))
    world.talk(date(2026, 4, 1))
    decide(world, "skip", TODAY)
    assert due(world) == date(2026, 7, 10)


def test_a_next_date_holds_for_people_who_have_no_cadence() -> None:
    world = World()
    world.person("ann", "", next_on=TODAY, next_set_at=at(date(2026, 6, 1)))
    world.person("bob", "dormant", next_on=TODAY, next_set_at=at(date(2026, 6, 1)))
    assert (state(world, "ann"), state(world, "bob")) == ("due", "due")


def test_a_next_date_without_its_moment_ends_with_a_touch_on_its_day_or_later() -> None:
    world = World()
    world.person("ann", "close", next_on=date(2026, 6, 9))
    world.talk(date(2026, 6, 8))
    assert due(world) == date(2026, 6, 9)
    world.talk(date(2026, 6, 9))
    assert due(world) == date(2026, 7, 9)


def test_two_messages_without_an_answer_wait_for_a_month() -> None:
    world = World()
    world.person("ann", "inner")
    world.talk(date(2026, 5, 1))
    world.talk(date(2026, 5, 16), channel="message", answered=False)
    assert world.items()[0].shown_on == date(2026, 5, 26)  # 0.7 x 14 = 9.8, 10 days
    world.talk(date(2026, 5, 20), channel="email", direction=Direction.OUT)
    world.talk(date(2026, 5, 25), channel="like", direction=Direction.OUT)  # neither counts nor breaks the row
    assert due(world) == date(2026, 5, 31)  # 0.8 x 14 = 11.2, 11 days
    assert world.items() == ()
    world.today = date(2026, 6, 12)
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 19)]  # 20 May + 30 days
    planned = world.talk(date(2026, 6, 13), channel="message", answered=False)
    assert due(world) == date(2026, 6, 23), "what is planned is no message without an answer yet"
    assert relationship_status(world.people["ann"], world, world.day).waits_until is None
    world.forget(planned)
    world.talk(date(2026, 6, 1), channel="message", direction=Direction.IN)
    assert [item.shown_on for item in world.items()] == [date(2026, 6, 11)]  # an answer: 1 June + 10 days


def test_a_date_on_quiet_days_is_shown_after_them_and_does_not_move() -> None:
    world = World(today=date(2026, 12, 23))
    world.rules = replace(world.rules, quiet_weekdays=frozenset({5, 6}))
    world.person("ann", "close")
    world.talk(date(2026, 11, 24))
    assert due(world) == date(2026, 12, 24)
    # 24 December to 2 January is quiet; 2 January 2027 is a Saturday: Monday 4 January
    assert [item.shown_on for item in world.items()] == [date(2027, 1, 4)]
    world.today = date(2026, 12, 24)
    assert state(world) == "due"
    assert [item.id for item in world.queue().coming_up] == ["cadence-ann"], "due, not shown yet, but counted"


def test_quiet_dates_of_one_year_are_of_that_year_only() -> None:
    for year, shown_on in ((2026, date(2026, 8, 15)), (2027, date(2027, 8, 5))):
        world = World(today=date(year, 8, 5))
        world.person("ann", "close")
        world.talk(date(year, 7, 5))
        assert [item.shown_on for item in world.items()] == [shown_on]


def test_a_fresh_start_spreads_those_who_were_late_over_one_cadence_and_leaves_the_others() -> None:
    world = World()
    for n in range(100):
        world.person(f"p{n}", "close")
        world.talk(date(2026, 1, 1), f"p{n}")
    world.person("fine", "close")
    world.talk(date(2026, 5, 20), "fine")
    world.person("today", "close")
    world.talk(date(2026, 5, 10), "today")
    world.start = TODAY
    days = [due(world, f"p{n}") for n in range(100)]
    assert TODAY < min(days) <= max(days) <= date(2026, 7, 10)
    assert max(days.count(day) for day in days) < 12, "they do not come back on one day"
    assert due(world, "fine") == date(2026, 6, 20)
    assert due(world, "today") == TODAY
    like = world.talk(date(2026, 6, 11), "p1", channel="like")
    assert due(world, "p1") == days[1] or due(world, "p1") == date(2026, 6, 14)
    world.forget(like)
    world.talk(date(2026, 6, 11), "p1")
    assert due(world, "p1") == date(2026, 7, 11)


def test_a_fresh_start_moves_a_date_of_the_users_that_had_passed() -> None:
    world = World()
    world.person("ann", "close", next_on=date(2026, 5, 1), next_set_at=at(date(2026, 4, 1)))
    world.start = TODAY
    assert due(world) > TODAY
    world.person("ann", "close", next_on=date(2026, 6, 12), next_set_at=at(date(2026, 4, 1)))
    assert due(world) == date(2026, 6, 12)


@pytest.mark.parametrize("year", [1970, 2100])
def test_the_ends_of_the_calendar_in_use(year: int) -> None:
    world = World(today=date(year, 3, 1))
    world.person("ann", "close")
    world.talk(date(year, 1, 31))
    assert due(world) == date(year, 2, 28), "neither is a leap year"
    assert world.items()[0].overdue_days == 1


def test_daylight_saving_does_not_change_how_many_days_lie_between() -> None:
    world = World(today=date(2026, 4, 12))
    world.person("ann", "inner")
    world.talk(date(2026, 3, 29))  # the night the clocks went forward in Europe
    assert due(world) == date(2026, 3, 29) + timedelta(days=14)


@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(9999, 12, 30), date.max])
@pytest.mark.parametrize("today", [TODAY, date.min, date.max])
def test_days_at_the_ends_of_the_calendar_are_taken_as_they_are(day: date, today: date) -> None:
    world = World(today=today)
    world.start = day
    world.quietly(weak_ties_per_week=2)
    for who, tier in (("ann", "close"), ("ben", "weak"), ("cyn", "dormant")):
        world.person(who, tier, day, next_on=day if who == "ann" else None, source="csv")
        world.people[who] = replace(world.people[who], birthday=Anniversary(12, 31), every=Duration(1, "m"))
        world.keep(FollowUp(f"p-{who}", who, what="call", due_on=day, snoozed_until=day))
        world.keep(FollowUp(f"c-{who}", who, FollowUpKind.CADENCE, snoozed_until=day))
    world.held["e"] = Event("e", "fair", starts_on=day, ends_on=day)
    for _ in range(5):
        for item in (*world.queue().today_items, *world.queue().coming_up):
            assert reason(item, world, world.day)
        for contact in world.people.values():
            assert explain(contact, world, world.day)
        world.talk(day, "ann ben cyn", "email", written=at(TODAY), gave=("a hint",))
    assert progress(world, world.day)
