"""Verdicts on people and on what is due."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, PEOPLE, SOMEBODY, Place

_PERSON = PEOPLE | {Place.CARD}
_WEEKS = frozenset({Place.COMING_UP})
_QUEUE = frozenset({Place.QUEUE})
_DECIDE, _STATUS = "netui.ui.triage.decide", "netui.ui.contacts.flows"

TRIAGE = (
    Action(
        "done",
        ("d",),
        "done",
        "Done: log a talk; enter takes what is offered",
        Group.DECIDE,
        _PERSON | _WEEKS,
        "netui.ui.triage.done:done",
        bar=4,
        words="talked met called finish complete keep promise log",
    ),
    Action(
        "snooze",
        ("s",),
        "snooze",
        "Snooze: not shown before a day you choose",
        Group.DECIDE,
        _PERSON,
        f"{_DECIDE}:snooze",
        bar=5,
        words="later put off postpone delay defer wait reminder tomorrow",
    ),
    Action(
        "skip",
        ("x",),
        "skip",
        "Skip this time; a promise is dropped",
        Group.DECIDE,
        _PERSON | _WEEKS,
        f"{_DECIDE}:skip",
        bar=6,
        words="drop let go not this time dismiss ignore delete promise",
    ),
    Action(
        "tier",
        ("t",),
        "tier",
        "Set the tier with a digit",
        Group.DECIDE,
        SOMEBODY | {Place.OPENED},
        f"{_DECIDE}:set_tier",
        words="closeness circle group level priority",
    ),
    Action(
        "pin",
        ("P",),
        "pin",
        "Pin on top of the queue, or let go",
        Group.DECIDE,
        SOMEBODY,
        f"{_DECIDE}:pin",
        words="star favourite favorite top unpin",
    ),
    Action(
        "next_date",
        ("N",),
        "next date",
        "Name the next date with somebody",
        Group.DECIDE,
        SOMEBODY,
        f"{_STATUS}:next_date",
        words="schedule appointment reminder date",
    ),
    Action(
        "pause",
        ("z",),
        "pause",
        "Pause: never due until resumed; again brings back",
        Group.DECIDE,
        SOMEBODY,
        f"{_STATUS}:pause",
        words="rest mute sleep resume unpause holiday vacation away",
    ),
    Action(
        "archive",
        ("Z",),
        "archive",
        "Archive: set aside for good; again brings back",
        Group.DECIDE,
        SOMEBODY,
        f"{_STATUS}:archive",
        words="hide set aside retire resume delete remove block unarchive",
    ),
    Action(
        "loosen",
        ("L",),
        "slower",
        "A slower rhythm for whom you snooze or skip",
        Group.DECIDE,
        PANES,
        "netui.ui.triage.slower_cadence:offer_to_all",
        words="rhythm cadence frequency less often",
    ),
    Action(
        "fresh_start",
        ("F",),
        "afresh",
        "Start afresh: whoever is late falls due anew",
        Group.DECIDE,
        PANES,
        "netui.ui.triage.fresh_start:start_afresh",
        words="overdue reset catch up backlog",
    ),
    Action(
        "coming_up",
        ("a",),
        "ahead",
        "Show or hide what is coming up",
        Group.LOOK,
        _QUEUE,
        "netui.ui.triage.ahead:show_ahead",
        words="next days soon what is left later",
    ),
)
"""All actions of this room, in the order in which help shows them."""
