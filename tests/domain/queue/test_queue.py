"""The queue, sentence by sentence of its rules. Today is Wednesday 10 June 2026 unless said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem
from netui.domain.queue.score import KIND_WEIGHT
from netui.domain.records.contact import LabelledDay, Met
from netui.domain.records.conversation import Direction
from netui.domain.records.event import Event, EventStatus
from netui.domain.records.follow_up import (
    SNOOZE,
    About,
    AboutKind,
    Decision,
    FollowUp,
    FollowUpKind,
    FollowUpStatus,
    Owner,
)
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import TODAY, World, at


def days(count: int) -> date:
    """So many days from today."""
    return TODAY + timedelta(days=count)


def ids(items: tuple[QueueItem, ...]) -> list[str]:
    return [item.id for item in items]


def late(world: World, who: str, tier: str = "close", by_days: int = 5, **more: object) -> None:
    """Somebody who fell due so many days ago."""
    every = next(each.every for each in world.rules.tiers if each.key == tier)
    person = world.person(who, tier, date(2024, 1, 1), **more)
    on = next(day for day in (days(-n) for n in range(400)) if (person.every or every).after(day) == days(-by_days))
    world.talk(on, who, id=f"last-{who}")


# promises


def test_promises_both_ways_are_due_on_their_day() -> None:
    world = World()
    world.person("ann", "")
    world.keep(FollowUp("mine", "ann", what="send paper", due_on=days(-2), created_at=at(days(-12))))
    world.keep(FollowUp("theirs", "ann", owner=Owner.THEM, what="intro to Ben", due_on=days(3), created_at=at(TODAY)))
    world.keep(FollowUp("kept", "ann", what="call", due_on=TODAY, status=FollowUpStatus.DONE))
    mine, theirs = world.items()
    assert (mine.id, mine.kind, mine.state, mine.overdue_days) == ("mine", FollowUpKind.PROMISE, "overdue", 2)
    assert (theirs.id, theirs.owner, theirs.state, theirs.overdue_days) == ("theirs", Owner.THEM, "soon", 0)
    assert mine.follow_up_id == "mine"


def test_a_promise_without_a_day_is_due_as_soon_as_a_thank_you() -> None:
    world = World()
    world.person("ann", "")
    world.keep(FollowUp("p", "ann", what="call", created_at=at(days(-1))))
    world.keep(FollowUp("q", "ann", what="write"))
    assert {item.id: item.due for item in world.items()} == {"p": days(1), "q": days(2)}


def test_a_snoozed_promise_stays_away_until_its_day_even_after_a_conversation() -> None:
    world = World()
    world.person("ann", "dormant")
    world.keep(FollowUp("p", "ann", what="call", due_on=days(-5), snoozed_until=days(2)))
    world.talk(TODAY, written=at(TODAY, 18), id="later")
    (promise,) = [item for item in world.items() if item.kind is FollowUpKind.PROMISE]
    assert (promise.due, promise.shown_on) == (days(-5), days(2))
    assert ids(world.queue().coming_up).count("p") == 1


# thank-you


def test_a_thank_you_is_due_two_days_after_the_first_conversation_with_somebody_new() -> None:
    world = World()
    world.person("ann", "close", days(-1), created_at=at(days(-1)))
    world.talk(days(-1), id="first")
    (item,) = world.items()
    assert (item.id, item.kind, item.due, item.about) == ("thank-you-ann", FollowUpKind.THANK_YOU, days(1), "first")


def test_a_conversation_that_an_import_brought_asks_for_no_thanks() -> None:
    world = World()
    world.person("ann", "close", days(-1), created_at=at(days(-1)))
    world.talk(days(-1), source="mail")
    assert all(item.kind is not FollowUpKind.THANK_YOU for item in world.items())


def test_people_without_a_tier_are_thanked_too() -> None:
    world = World()
    world.person("ann", "")
    world.talk(days(-2))
    assert ids(world.queue().today_items) == ["thank-you-ann"]


def test_a_thank_you_lapses_with_any_later_touch() -> None:
    world = World()
    world.person("ann", "")
    world.talk(days(-3))
    world.talk(days(-3), channel="note")
    assert ids(world.items()) == ["thank-you-ann"], "a note is no touch"
    world.talk(days(-3), channel="like", written=at(days(-3), 20))
    assert world.items() == ()


def test_a_thank_you_lapses_after_two_weeks_and_the_cadence_takes_over() -> None:
    world = World()
    world.person("ann", "inner")
    world.talk(days(-14))
    assert ids(world.items()) == ["thank-you-ann"], "due by cadence as well, but it stands alone"
    world.today = days(1)
    assert ids(world.items()) == ["cadence-ann"]


def test_a_thank_you_that_is_due_after_more_than_two_weeks_stands_until_its_day() -> None:
    world = World()
    world.rules = replace(world.rules, thank_within=Duration(3, "w"))
    world.person("ann", "")
    world.talk(days(-21))
    assert [item.due for item in world.items()] == [TODAY]
    world.today = days(1)
    assert world.items() == ()


def test_a_thank_you_that_is_settled_gives_way_and_a_snoozed_one_waits() -> None:
    world = World()
    world.person("ann", "inner")
    world.talk(days(-12), id="first")
    kept = FollowUp("k", "ann", FollowUpKind.THANK_YOU, conversation="first", snoozed_until=days(3))
    world.keep(kept)
    (item,) = world.items()
    assert (item.id, item.shown_on, item.follow_up_id) == ("thank-you-ann", days(3), "k")
    world.keep(replace(kept, status=FollowUpStatus.DROPPED, snoozed_until=None))
    assert ids(world.items()) == ["cadence-ann"]


@pytest.mark.parametrize(
    "known_before",
    [
        {"met": Met(on=days(-40))},
        {"created_at": at(days(-60))},
        {"tier": "close", "since": days(-60)},
    ],
)
def test_whoever_was_known_before_is_not_new(known_before: dict[str, object]) -> None:
    world = World()
    world.person("ann", **{"tier": "", **known_before})
    world.talk(days(-1))
    assert world.items() == ()


def test_a_conversation_noted_late_and_one_still_to_come() -> None:
    world = World()
    world.person("ann", "", created_at=at(days(0)))
    talk = world.talk(days(-13), written=at(days(0)))
    assert ids(world.items()) == ["thank-you-ann"]
    world.forget(talk)
    planned = world.talk(days(2))
    assert world.items() == (), "nothing to thank for yet"
    world.forget(planned)
    world.talk(days(-1), channel="message", direction=Direction.OUT, answered=False)
    assert world.items() == (), "a message without an answer calls for no thanks"


# birthdays and other yearly dates


def test_a_birthday_is_brought_up_three_days_before() -> None:
    world = World()
    world.person("ann", "dormant", birthday=Anniversary(6, 14, 1980))
    (item,) = world.items()
    assert (item.id, item.due, item.shown_on, item.state) == ("birthday-ann-20260614", days(4), days(1), "soon")
    world.today = days(1)
    assert ids(world.queue().today_items) == ["birthday-ann-20260614"]
    world.today = days(4)
    assert world.items()[0].state == "due"
    world.today = days(11)
    assert world.items()[0].overdue_days == 7, "a belated wish is still kind"
    world.today = days(12)
    assert world.items() == ()


def test_a_touch_on_the_birthday_or_after_settles_it_but_not_one_before() -> None:
    world = World()
    world.person("ann", "dormant", birthday=Anniversary(6, 10), created_at=at(days(-400)))
    world.talk(days(-1))
    assert ids(world.items()) == ["birthday-ann-20260610"]
    planned = world.talk(days(3))
    assert ids(world.items()) == ["birthday-ann-20260610"], "a planned meeting is no wish yet"
    world.forget(planned)
    world.talk(TODAY, channel="message")
    assert world.items() == ()


def test_a_day_that_was_over_when_an_import_brought_somebody_is_not_late() -> None:
    world = World()
    more = {"birthday": Anniversary(6, 7, 1980), "dates": (LabelledDay("name day", Anniversary(6, 12)),)}
    world.person("ann", "dormant", source="vcard", created_at=at(TODAY), **more)
    assert [item.what for item in world.items()] == ["name day"], "it was over before ann was here"
    world.person("ann", "dormant", source="vcard", created_at=at(days(-3)), **more)
    assert [item.what for item in world.items()] == ["birthday", "name day"], "ann came on the day itself"
    world.person("ann", "dormant", created_at=at(TODAY), **more)
    assert [item.what for item in world.items()] == ["birthday", "name day"], "who types it in knows of it"
    world.today = date(2027, 6, 9)
    world.person("ann", "dormant", source="vcard", created_at=at(TODAY), **more)
    assert [item.what for item in world.items()] == ["birthday", "name day"], "the next year it is late like any other"


def test_a_birthday_on_29_february_falls_on_1_march_in_other_years() -> None:
    for year, day in ((2026, date(2026, 3, 1)), (2028, date(2028, 2, 29))):
        world = World(today=date(year, 2, 26))
        world.person("ann", "dormant", birthday=Anniversary(2, 29))
        assert [item.due for item in world.items()] == [day]
    world = World(today=date(2026, 3, 8))
    world.person("ann", "dormant", birthday=Anniversary(2, 29))
    assert [item.overdue_days for item in world.items()] == [7]


def test_a_birthday_after_new_year_is_seen_from_december() -> None:
    world = World(today=date(2026, 12, 30))
    world.rules = replace(world.rules, quiet_dates=())
    world.person("ann", "dormant", birthday=Anniversary(1, 2))
    assert [(item.id, item.shown_on) for item in world.items()] == [("birthday-ann-20270102", date(2026, 12, 30))]


def test_other_yearly_dates_and_two_on_one_day() -> None:
    world = World()
    world.person(
        "ann",
        "dormant",
        birthday=Anniversary(6, 12),
        dates=(LabelledDay("work anniversary", Anniversary(6, 12, 2020)), LabelledDay("name day", Anniversary(6, 15))),
    )
    assert [(item.id, item.what) for item in world.items()] == [
        ("birthday-ann-20260612", "birthday · work anniversary"),
        ("birthday-ann-20260615", "name day"),
    ]


def test_a_snoozed_birthday_waits_but_never_comes_before_its_reminder() -> None:
    world = World()
    world.person("ann", "dormant", birthday=Anniversary(6, 14))
    kept = world.keep(FollowUp("k", "ann", FollowUpKind.BIRTHDAY, due_on=days(4), snoozed_until=days(3)))
    assert [item.shown_on for item in world.items()] == [days(3)]
    world.keep(replace(kept, snoozed_until=days(-1)))
    assert [item.shown_on for item in world.items()] == [days(1)]


def test_a_settled_birthday_is_settled_for_that_year() -> None:
    world = World()
    world.person("ann", "dormant", birthday=Anniversary(6, 10))
    world.keep(FollowUp("k", "ann", FollowUpKind.BIRTHDAY, due_on=TODAY, status=FollowUpStatus.DONE))
    assert world.items() == ()
    world.today = date(2027, 6, 10)
    assert ids(world.items()) == ["birthday-ann-20270610"]


@pytest.mark.parametrize(
    ("birthday", "shown_on"),
    [
        # Tuesday 16 June: three days before is Saturday, so Monday 15
        (Anniversary(6, 16), date(2026, 6, 15)),
        # Sunday 14 June: three days before is Thursday 11
        (Anniversary(6, 14), date(2026, 6, 11)),
    ],
)
def test_a_reminder_on_a_quiet_day_comes_after_it_when_that_is_in_time(birthday: Anniversary, shown_on: date) -> None:
    world = World()
    world.rules = replace(world.rules, quiet_weekdays=frozenset({5, 6}))
    world.person("ann", "dormant", birthday=birthday)
    assert [item.shown_on for item in world.items()] == [shown_on]


def test_a_reminder_for_a_day_within_the_holidays_comes_before_them() -> None:
    world = World(today=date(2026, 12, 20))
    world.person("ann", "dormant", birthday=Anniversary(12, 30))
    assert [item.shown_on for item in world.items()] == [date(2026, 12, 23)]


# introductions and reviews


def introduced(on: date, status: IntroductionStatus = IntroductionStatus.MADE) -> Introduction:
    steps = (
        IntroductionStep(IntroductionStatus.IDEA, on - timedelta(days=3)),
        IntroductionStep(IntroductionStatus.MADE, on),
    )
    return Introduction("i1", "ann", "ben", status=status, history=steps)


def test_an_introduction_is_asked_about_two_weeks_later_once() -> None:
    world = World()
    world.person("ann", "")
    world.person("ben", "")
    world.made["i1"] = introduced(days(-14))
    queue = world.queue()
    assert [(item.id, item.due, item.what) for item in queue.today_items] == [
        ("introduction-ann-i1-made", TODAY, "Ben")
    ]
    kept = FollowUp(
        "k", "ann", FollowUpKind.INTRODUCTION, about=About(AboutKind.INTRODUCTION, "i1"), snoozed_until=days(1)
    )
    world.keep(kept)
    assert [item.shown_on for item in world.items()] == [days(1)]
    world.keep(replace(kept, status=FollowUpStatus.DONE))
    assert world.items() == ()


@pytest.mark.parametrize("status", [IntroductionStatus.LANDED, IntroductionStatus.DECLINED, IntroductionStatus.IDEA])
def test_only_an_introduction_that_was_made_is_asked_about(status: IntroductionStatus) -> None:
    world = World()
    world.person("ann", "")
    world.made["i1"] = introduced(days(-14), status)
    assert world.items() == ()


def test_an_event_is_reviewed_on_the_day_after_it() -> None:
    world = World()
    conference = Event("e1", "PyCon", starts_on=days(-3), ends_on=days(-1))
    world.held = {
        "e1": conference,
        "e2": replace(conference, id="e2", status=EventStatus.REVIEWED),
        "e3": replace(conference, id="e3", ends_on=days(20), status=EventStatus.RUNNING),
        "e4": Event("e4", "some day"),
    }
    (item,) = world.queue().today_items
    assert (item.id, item.kind, item.contact_id, item.name) == ("review-e1", FollowUpKind.REVIEW, "", "PyCon")
    assert item.due == TODAY
    world.keep(FollowUp("k", "", FollowUpKind.REVIEW, about=About(AboutKind.EVENT, "e1"), snoozed_until=days(2)))
    assert ids(world.queue().coming_up) == ["review-e1"]


# the order


def test_kinds_come_in_their_order_however_late() -> None:
    world = World()
    late(world, "cadence", "inner", 100)
    world.person("promise", "")
    world.keep(FollowUp("p", "promise", what="call", due_on=TODAY))
    world.person("thanks", "")
    world.talk(days(-2), "thanks")
    world.person("birthday", "dormant", birthday=Anniversary(6, 10))
    world.person("ann", "")
    world.person("ben", "")
    world.made["i1"] = introduced(days(-14))
    world.held["e1"] = Event("e1", "PyCon", starts_on=days(-1))
    world.held["e2"] = Event("e2", "Meetup", starts_on=days(1))
    world.person("weak", "dormant")
    world.talk(days(-700), "weak")
    world.quietly(weak_ties_per_week=1)
    expected = [kind for kind in FollowUpKind if kind is not FollowUpKind.AIM]
    assert [item.kind for item in world.queue().today_items] == expected


def test_a_close_friend_three_weeks_late_comes_before_an_acquaintance_three_weeks_late_and_a_promise_before_both() -> (
    None
):
    world = World()
    late(world, "close", "close", 21)
    late(world, "active", "active", 21)
    world.person("third", "")
    world.keep(FollowUp("p", "third", what="call", due_on=TODAY))
    assert ids(world.queue().today_items) == ["p", "cadence-close", "cadence-active"]


def test_the_terms_of_a_score_add_up() -> None:
    world = World()
    late(world, "ann", "close", 15, pinned=True)
    (item,) = world.items()
    # a month is 30 days: 10 x 15 / 30 = 5; close is the second of five tiers: 5 x 4 / 5 = 4
    assert item.terms == (("cadence", 80.0), ("late", 5.0), ("close", 4.0), ("pinned", 1.0))
    assert item.score == 90.0


def test_a_day_late_counts_a_day() -> None:
    world = World()
    late(world, "ann", "inner", 1)
    assert dict(world.items()[0].terms)["late"] == 0.71  # 10 / 14


def test_being_late_counts_for_three_cadences_at_most() -> None:
    world = World()
    late(world, "ann", "inner", 42)
    late(world, "bob", "inner", 300)
    assert [dict(world.items(who)[0].terms)["late"] for who in ("ann", "bob")] == [30.0, 30.0]
    assert ids(world.queue().today_items) == ["cadence-bob", "cadence-ann"], "equal scores: the earlier due date first"


def test_equal_scores_go_by_due_date_then_name_then_id() -> None:
    world = World()
    for who, name in (("x2", "berta"), ("x1", "Berta"), ("x3", "anton")):
        late(world, who, name=name)
    assert ids(world.queue().today_items) == ["cadence-x3", "cadence-x1", "cadence-x2"]


def test_a_pinned_person_stands_on_top() -> None:
    world = World()
    late(world, "inner", "inner", 60)
    late(world, "pinned", "active", 1, pinned=True)
    assert ids(world.queue().today_items) == ["cadence-pinned", "cadence-inner"]


def test_what_is_beyond_the_daily_limit_is_later_and_nobody_is_lost() -> None:
    world = World()
    for n in range(20):
        late(world, f"p{n:02}", "inner", by_days=n)
    world.quietly(daily_limit=5)
    queue = world.queue()
    assert ids(queue.today_items) == [f"cadence-p{n:02}" for n in (19, 18, 17, 16, 15)]
    assert len(queue.later) == 15
    assert queue.later[0].score <= queue.today_items[-1].score


def test_coming_up_goes_by_day_and_looks_as_far_as_the_horizon() -> None:
    world = World()
    for n in (-7, -1, -8, -3):
        late(world, f"in{-n}", by_days=n)
    assert ids(world.queue().coming_up) == ["cadence-in1", "cadence-in3", "cadence-in7"]
    world.quietly(horizon=Duration(1, "d"))
    assert ids(world.queue().coming_up) == ["cadence-in1"]


def test_one_person_may_have_several_promises_but_one_cadence_item() -> None:
    world = World()
    late(world, "ann")
    for n in range(3):
        world.keep(FollowUp(f"p{n}", "ann", what="call", due_on=TODAY))
        world.keep(FollowUp(f"c{n}", "ann", FollowUpKind.CADENCE, decisions=(Decision("snooze", at(days(-9))),)))
    assert sorted(ids(world.items())) == ["cadence-ann", "p0", "p1", "p2"]


def test_drift_adds_to_the_score_and_stays_when_the_silence_grows() -> None:
    world = World()
    world.person("ann", "close")
    for n in (40, 50, 60, 70):
        world.talk(days(-n))
    assert dict(world.items()[0].terms)["drift"] == 3.0
    world.today = days(300)
    assert dict(world.items()[0].terms)["drift"] == 3.0


def test_three_thousand_imported_people_are_not_three_thousand_follow_ups() -> None:
    world = World()
    for n in range(3000):
        world.person(f"p{n}", "", source="linkedin", created_at=at(days(-100)), tags=("mentor",))
    queue = world.queue()
    assert (queue.today_items, queue.later, queue.coming_up) == ((), (), ())


def test_a_like_asks_for_no_thanks_and_the_first_talk_after_it_does() -> None:
    world = World()
    world.person("ann", "", met=Met(on=days(-3)))
    world.talk(days(-3), channel="like")
    assert world.items() == ()
    world.talk(days(-2), channel="message")
    assert [item.kind for item in world.items()] == [FollowUpKind.THANK_YOU]


def test_somebody_known_for_long_is_not_thanked_for_the_first_call_that_is_noted() -> None:
    for met_on, kinds in ((days(-30), [FollowUpKind.THANK_YOU]), (days(-33), [])):
        world = World()
        world.person("ann", "", met=Met(on=met_on))
        world.talk(days(-2), channel="call")
        assert [item.kind for item in world.items()] == kinds


def test_thanks_that_were_snoozed_hold_the_person_when_they_lapse() -> None:
    world = World()
    world.person("ann", "inner")
    first = world.talk(days(-20))
    until = days(5)
    decided = (Decision(SNOOZE, at(days(-1)), until),)
    world.keep(
        FollowUp("k", "ann", FollowUpKind.THANK_YOU, conversation=first.id, snoozed_until=until, decisions=decided)
    )
    world.talk(days(-25), written=at(days(0)))
    assert [item.shown_on for item in world.items()] == [until]


def test_every_kind_has_a_weight_of_its_own_that_no_order_of_words_gives() -> None:
    assert set(KIND_WEIGHT) == set(FollowUpKind)
    assert [kind for kind, _ in sorted(KIND_WEIGHT.items(), key=lambda each: -each[1])] == [
        FollowUpKind.PROMISE,
        FollowUpKind.THANK_YOU,
        FollowUpKind.BIRTHDAY,
        FollowUpKind.INTRODUCTION,
        FollowUpKind.EVENT,
        FollowUpKind.REVIEW,
        FollowUpKind.CADENCE,
        FollowUpKind.AIM,
        FollowUpKind.WEAK_TIE,
    ]
    weights = [KIND_WEIGHT[kind] for kind in FollowUpKind]
    assert [more - less for more, less in pairwise(weights)] == [40.0] * (len(weights) - 1)
