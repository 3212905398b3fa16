"""Actions on events."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import OCCASIONS, PAGES, PRACTICE, SOMEBODY, Place

_LIST, _ONE, _REVIEW = frozenset({Place.EVENTS}), frozenset({Place.EVENT}), frozenset({Place.EVENT_REVIEW})

_DECIDE = "netui.ui.events.decide"

EVENTS = (
    Action(
        "events",
        ("v",),
        "events",
        "Events: whom to meet, what to learn",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE | PAGES) - OCCASIONS,
        "netui.ui.events.list_screen:open_events",
        words="event meetup conference venue plan goals",
        opens=OCCASIONS,
    ),
    Action(
        "event_step",
        ("d",),
        "next step",
        "It starts, ends, or is looked back at",
        Group.DECIDE,
        _LIST,
        f"{_DECIDE}:take_step",
        bar=2,
    ),
    Action(
        "event_away",
        ("x",),
        "not going",
        "Not going: nothing more is said about it",
        Group.DECIDE,
        _LIST,
        f"{_DECIDE}:stay_away",
        bar=3,
    ),
    Action(
        "event_snooze",
        ("s",),
        "snooze",
        "Snooze: not brought up before a day",
        Group.DECIDE,
        _LIST,
        f"{_DECIDE}:snooze",
    ),
    Action("event_new", ("n",), "new", "Plan an event", Group.WRITE, _LIST, f"{_DECIDE}:begin", bar=4),
    Action(
        "event_plan",
        ("e",),
        "plan",
        "Change the plan: days, goals, whom to meet",
        Group.WRITE,
        _LIST,
        f"{_DECIDE}:edit",
        bar=5,
    ),
    Action("event_remove", ("D",), "remove", "Remove it; undo brings it back", Group.WRITE, _LIST, f"{_DECIDE}:remove"),
    Action(
        "event_pass",
        ("space",),
        "pass",
        "Pass: leave it as it is",
        Group.DECIDE,
        _LIST | _ONE,
        "netui.ui.places.pass_on:pass_on",
    ),
    Action("event_open", ("enter",), "open", "Open the event", Group.LOOK, _LIST, f"{_DECIDE}:open_event", bar=6),
    Action(
        "event_met", ("d",), "met", "Met: log the talk with whoever is selected", Group.DECIDE, _ONE, ".met", bar=12
    ),
    Action(
        "event_count",
        ("plus",),
        "count",
        "Count one for a goal that does not count itself",
        Group.DECIDE,
        _ONE,
        ".count",
        bar=13,
    ),
    Action(
        "event_meet",
        ("n",),
        "to meet",
        "Somebody more to meet, and how to begin",
        Group.WRITE,
        _ONE,
        ".add_to_meet",
        bar=14,
    ),
    Action(
        "event_change",
        ("e",),
        "plan",
        "Change the plan: days, goals, whom to meet",
        Group.WRITE,
        _ONE,
        ".edit",
        bar=16,
    ),
    Action("event_drop", ("x", "D"), "off list", "Take them off the list", Group.WRITE, _ONE, ".drop"),
    Action("event_card", ("enter",), "card", "Open their card", Group.LOOK, _ONE, ".open_card"),
    *(
        Action(
            f"event_tier_{digit}",
            (str(digit),),
            "tier",
            "Give a tier by its digit, 1 the closest" if digit == 1 else "",
            Group.DECIDE,
            _REVIEW,
            ".give_tier",
            (digit,),
            bar=1 if digit == 1 else 0,
            pair="event_tier_5" if digit == 1 else "",
        )
        for digit in range(1, 10)
    ),
    Action(
        "event_promise",
        ("greater_than_sign",),
        "promise",
        "Promise them something",
        Group.WRITE,
        _REVIEW,
        ".promise",
        bar=9,
    ),
    Action(
        "event_look",
        ("space",),
        "pass",
        "Pass: looked at, and left as they are",
        Group.DECIDE,
        _REVIEW,
        ".pass_over",
        bar=10,
    ),
    Action("event_back", ("b",), "back", "Back to the one before", Group.DECIDE, _REVIEW, ".step_back", bar=11),
    Action("event_add_met", ("n",), "met", "Write down somebody else you met there", Group.WRITE, _REVIEW, ".add_met"),
    Action("event_never", ("z",), "never", "Archive: never ask again", Group.DECIDE, _REVIEW, ".archive", bar=12),
    Action("event_done", ("d",), "done", "Be done with looking back", Group.DECIDE, _REVIEW, ".finish"),
    Action(
        "leave_event",
        ("escape",),
        "back",
        "Back to where you came from",
        Group.LOOK,
        _LIST | _ONE | _REVIEW,
        ".leave",
        bar=35,
    ),
)
"""All actions of this room, in the order in which help shows them."""
