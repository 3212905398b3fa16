"""What the queue says about each item, and how the rules explain themselves. Today is Wednesday 10 June 2026."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.dates.duration import Duration
from netui.domain.queue.explain import explain
from netui.domain.queue.reasons import reason
from netui.domain.records.contact import ContactStatus, LabelledDay, Position
from netui.domain.records.conversation import Direction
from netui.domain.records.event import Event
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.values import Anniversary
from tests.domain.cadence_world import TODAY, World, at


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


SEEN_FROM_TODAY = re.compile(
    r"\b(?:today|tomorrow|yesterday|now|is on|\w+ ago|in \d+ \w+|over$|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d)\b"
)


def why(world: World, who: str = "ann") -> list[str]:
    """The sentences of today; what an export says of the same, which is read on other days, holds on any of them."""
    items = world.items(who)
    for_other_days = [reason(item, world, world.day.for_other_days()) for item in items]
    assert [one for one in for_other_days if SEEN_FROM_TODAY.search(one)] == []
    return [reason(item, world, world.day) for item in items]


def test_the_sentence_of_the_rules_page() -> None:
    world = World(today=date(2026, 6, 11))
    world.person("ann", "close")
    world.talk(date(2026, 5, 7), summary="Coffee at the station, she changes jobs")
    assert why(world) == ["Close · every month · last: coffee 35 days ago · 4 days over"]
    (item,) = world.items("ann")
    assert reason(item, world, world.day.for_other_days()) == (
        "Close · every month · last: coffee on 7 May 2026 · due 7 Jun 2026"
    )


@pytest.mark.parametrize(
    ("channel", "summary", "said"),
    [
        ("meeting", "coffee: at the station", "coffee"),
        ("meeting", "Lunch", "lunch"),
        ("meeting", "walk along the river", "meeting"),
        ("meeting", "", "meeting"),
        ("email", "coffee was mentioned", "e-mail"),
        ("comment", "on her talk", "comment"),
        ("fax", "old times", "fax"),
        ("", "old times", "conversation"),
    ],
)
def test_the_last_conversation_is_named_by_its_first_word_when_that_names_the_channel(
    channel: str, summary: str, said: str
) -> None:
    world = World()
    world.person("ann", "close", date(2020, 1, 1), every=Duration(3, "w"))
    world.talk(days(-21), channel=channel, summary=summary)
    (sentence,) = why(world)
    assert sentence.startswith(f"Close · every 3 weeks, as you chose · last: {said} 21 days ago · ")


@pytest.mark.parametrize(
    ("on", "ending"),
    [
        (date(2026, 5, 9), "due yesterday"),
        (date(2026, 5, 10), "due today"),
        (date(2026, 5, 11), "due tomorrow"),
        (date(2026, 5, 15), "due Mon 15 Jun"),
    ],
)
def test_the_sentence_ends_with_the_day_or_how_far_it_is_over(on: date, ending: str) -> None:
    world = World()
    world.person("ann", "close")
    world.talk(on)
    (sentence,) = why(world)
    assert sentence.endswith(f" · {ending.replace('due yesterday', '1 day over')}")


def test_a_tag_a_next_date_a_skip_and_a_fresh_start_are_named() -> None:
    world = World()
    ann = world.person("ann", "close", tags=("mentor",))
    world.talk(date(2026, 4, 27))
    assert why(world) == ["Close · mentor: every 6 weeks · last: meeting 44 days ago · 2 days over"]
    world.people["ann"] = replace(ann, next_on=days(1), next_set_at=at(days(-1)))
    assert why(world) == ["Close · you chose tomorrow · last: meeting 44 days ago"]
    world.people["ann"] = ann
    world.keep(FollowUp("k", "ann", FollowUpKind.CADENCE, decisions=(Decision("skip", at(date(2026, 4, 30))),)))
    assert why(world) == [
        "Close · mentor: every 6 weeks · last: meeting 44 days ago · skipped last time · due tomorrow"
    ]
    world.kept.clear()
    world.start = date(2026, 6, 9)
    world.today = date(2026, 7, 30)
    assert " · fresh start · " in why(world)[0]


def test_somebody_never_spoken_to() -> None:
    world = World()
    world.person("ann", "close", date(2026, 5, 5))
    assert why(world) == ["Close · every month · no conversation yet · 5 days over"]


def test_drift_is_said_while_it_lasts() -> None:
    world = World()
    world.person("ann", "close")
    for ago in (40, 50, 60, 70):
        world.talk(days(-ago))
    assert why(world) == ["Close · every month · last: meeting 40 days ago · usually every 10 days · 9 days over"]
    world.today = days(200)
    assert "usually" not in why(world)[0]


def test_putting_off_again_is_said() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(days(-60))
    deferrals = tuple(Decision("snooze", at(days(-n)), days(-n + 1)) for n in (9, 6, 3))
    world.keep(FollowUp("k", "ann", FollowUpKind.CADENCE, decisions=deferrals))
    assert why(world) == ["Close · every month · last: meeting 60 days ago · snoozed 3 times · 30 days over"]


def test_what_waits_says_until_when() -> None:
    world = World()
    world.person("ann", "close")
    world.talk(days(-40))
    snooze = (Decision("snooze", at(TODAY), days(3)),)
    world.keep(FollowUp("k", "ann", FollowUpKind.CADENCE, snoozed_until=days(3), decisions=snooze))
    assert why(world) == ["Close · every month · last: meeting 40 days ago · snoozed until Sat 13 Jun"]
    world.kept.clear()
    for ago in (24, 25):
        world.talk(days(-ago), channel="message", answered=False)
    # the last message, 17 May + 0.7 x 31 days, is due on 8 June; 17 May + 30 days is 16 June
    assert why(world) == [
        "Close · every month · last: message 24 days ago · no answer yet, let it rest until Tue 16 Jun"
    ]


def test_promises_both_ways() -> None:
    world = World()
    world.person("ann", "")
    world.keep(FollowUp("a", "ann", what="send paper", due_on=days(2), created_at=at(days(-12))))
    world.keep(FollowUp("b", "ann", owner=Owner.THEM, what="intro to Ben", due_on=days(-1), created_at=at(TODAY)))
    world.keep(FollowUp("c", "ann", due_on=TODAY, created_at=at(TODAY)))
    assert why(world) == [
        "You promised 12 days ago: send paper · due Fri 12 Jun",
        "They promised today: intro to Ben · due yesterday",
        "You promised today · due today",
    ]


def test_a_promise_was_made_on_the_day_of_its_talk_however_late_that_was_written_down() -> None:
    world = World()
    world.person("ann", "")
    talk = world.talk(days(-3), written=at(TODAY))
    world.keep(FollowUp("a", "ann", what="send it", due_on=TODAY, conversation=talk.id, created_at=at(TODAY)))
    assert "You promised 3 days ago: send it · due today" in why(world)


def test_thank_you_birthday_introduction_review_and_weak_tie() -> None:
    world = World()
    world.quietly(weak_ties_per_week=1)
    world.person("ann", "")
    world.talk(days(-1), summary="coffee at PyCon")
    world.person(
        "bob",
        "close",
        days(-1),
        birthday=Anniversary(6, 12, 1980),
        dates=(LabelledDay("name day", Anniversary(6, 10)),),
    )
    world.person("cyn", "")
    steps = (IntroductionStep(IntroductionStatus.MADE, days(-14)),)
    world.made["i"] = Introduction("i", "cyn", "bob", status=IntroductionStatus.MADE, history=steps)
    world.person("dan", "dormant")
    for ago in (700, 500):
        world.talk(days(-ago), "dan")
    world.held["e"] = Event("e", "PyCon", starts_on=days(-1))
    queue = world.queue()
    said = {item.id: reason(item, world, world.day) for item in (*queue.today_items, *queue.coming_up)}
    assert said == {
        "thank-you-ann": "First coffee yesterday · say thank you · due tomorrow",
        "birthday-bob-20260612": "Birthday Fri 12 Jun · in 2 days · 46 years",
        "birthday-bob-20260610": "Name day today",
        "introduction-cyn-i-made": "You introduced Cyn to Bob · 2 weeks on, ask how it went · due today",
        "review-e": "PyCon is over · look back: whom did you meet? · due today",
        "weak-tie-dan": "Dormant · last: meeting 16 months ago · 2 conversations so far · worth a hello",
    }


def test_no_sentence_reproaches() -> None:
    world = World()
    world.person("ann", "inner")
    world.talk(days(-900))
    for word in ("neglect", "overdue", "late", "failed", "forgot"):
        assert word not in why(world)[0].lower()


# explain


def explained(world: World, who: str = "ann") -> list[str]:
    return [f"{line.word}: {line.value}" for line in explain(world.people[who], world, world.day)]


def test_an_explanation_says_which_rule_won_each_touch_the_dates_and_each_term() -> None:
    world = World()
    world.person("ann", "active", tags=("mentor", "python"))
    world.talk(date(2026, 4, 20), summary="coffee")
    world.talk(date(2026, 4, 30), channel="like")
    assert explained(world) == [
        "rule: tag mentor: every 6 weeks",
        "instead of: tier Active: every 3 months",
        "touch: 30 Apr 2026 · like · weight 0.1 · until 4 May 2026",
        "touch: 20 Apr 2026 · Meeting · weight 1 · until 1 Jun 2026",
        "counted from: the conversation of 20 Apr 2026",
        "due: 1 Jun 2026, 9 days ago · due",
        "item: Active · mentor: every 6 weeks · last: like 41 days ago · 9 days over",
        "shown: in the queue",
        # 10 x 9 / 42 days; the third of five tiers: 5 x 3 / 5
        "score: 85.14 = cadence 80 + late 2.14 + active 3",
    ]


def test_an_override_wins_and_says_over_what() -> None:
    world = World()
    world.person("ann", "close", every=Duration(1, "y"), tags=("mentor",))
    assert explained(world)[:3] == [
        "rule: their own: every year",
        "instead of: tag mentor: every 6 weeks",
        "instead of: tier Close: every month",
    ]


@pytest.mark.parametrize(
    ("tier", "status", "said"),
    [
        ("", ContactStatus.ACTIVE, ["rule: no tier yet: no cadence", "queue: nothing due, nothing coming up"]),
        ("gone", ContactStatus.ACTIVE, ["rule: the rules know no tier gone: no cadence"]),
        ("close", ContactStatus.DO_NOT_CONTACT, ["status: do not contact: never falls due"]),
        ("dormant", ContactStatus.ACTIVE, ["rule: tier Dormant: no cadence"]),
    ],
)
def test_why_somebody_never_comes_up(tier: str, status: ContactStatus, said: list[str]) -> None:
    world = World()
    world.person("ann", tier, status=status)
    assert set(said) <= set(explained(world))


def test_what_holds_somebody_back_is_said() -> None:
    world = World()
    world.rules = replace(world.rules, quiet_weekdays=frozenset({5, 6}))
    world.person("ann", "inner")
    world.talk(days(-20), channel="message", direction=Direction.OUT)
    world.talk(days(-18), channel="message", answered=False)
    deferrals = FollowUp(
        "k", "ann", FollowUpKind.CADENCE, snoozed_until=days(3), decisions=(Decision("snooze", at(TODAY)),)
    )
    world.keep(deferrals)
    lines = explained(world)
    assert "snoozed: until 13 Jun 2026" in lines
    assert "unanswered: 2 messages without an answer: until 22 Jun 2026" in lines
    assert "decided: snoozed once" in lines
    world.talks.clear()
    world.person("ann", "inner", days(-14))
    assert "quiet days: shown on 15 Jun 2026" in explained(world)


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        ("", "counted from: the day of the tier, 10 May 2026: no conversation yet"),
        (
            "vcard",
            "counted from: the day of the tier, 10 May 2026: no conversation yet, spread since many came together",
        ),
    ],
)
def test_what_a_date_is_counted_from_without_a_touch(source: str, cause: str) -> None:
    world = World()
    world.person("ann", "close", date(2026, 5, 10), source=source)
    assert cause in explained(world)


def test_other_causes_are_named() -> None:
    world = World()
    ann = world.person("ann", "close")
    assert "counted from: today: no conversation yet, and no day of the tier" in explained(world)
    world.people["ann"] = replace(ann, next_on=TODAY)
    assert "counted from: the date you set" in explained(world)
    world.people["ann"] = ann
    world.talk(days(-90))
    world.start = days(-1)
    assert f"counted from: the fresh start of {days(-1).day} Jun 2026" in explained(world)
    world.keep(FollowUp("k", "ann", FollowUpKind.CADENCE, decisions=(Decision("skip", at(TODAY)),)))
    assert "counted from: the day it was skipped" in explained(world)


def test_a_new_job_is_a_reason_to_write_until_somebody_has_talked_to_them() -> None:
    world = World()
    past = Position("OldCo", "", "Engineer", "", days(-5).isoformat())
    world.person("ann", "close", date(2020, 1, 1), company="NewCo", title="Director", positions=(past,))
    world.talk(days(-90), channel="call")
    assert "now Director at NewCo · last: call 90 days ago" in why(world)[0]
    for until in (days(-80).isoformat(), "2026", days(3).isoformat()):
        world = World()
        known = replace(past, until=until)
        world.person("ann", "close", date(2020, 1, 1), company="NewCo", title="Director", positions=(known,))
        world.talk(days(-40), channel="call")
        assert "NewCo" not in why(world)[0], until
