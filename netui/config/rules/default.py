"""The rules that hold without a file: those of the commented ``default_rules.yaml``, without reading it.

A test holds the two together; written out here, they spare a first run the 20 ms of reading YAML.
"""

from __future__ import annotations

from pathlib import Path

from netui.domain.cadence.rules import Channel, Goal, QueueRules, QuietDates, Rules, Tier
from netui.domain.dates.duration import Duration


def default_rules_text() -> str:
    """The commented file that a first run writes."""
    # Beside this module in a checkout and in an installed package; importlib.resources would cost every start 15 ms.
    return Path(__file__).with_name("default_rules.yaml").read_text(encoding="utf-8")


def default_rules() -> Rules:
    """Return the rules that hold without a file, and for a section that is left out."""
    return Rules(
        tiers=(
            Tier("inner", "Inner circle", Duration(2, "w"), Duration(1, "w"), 15),
            Tier("close", "Close", Duration(1, "m"), Duration(2, "w"), 50),
            Tier("active", "Active", Duration(3, "m"), Duration(1, "m"), 150),
            Tier("weak", "Weak tie", Duration(6, "m"), Duration(2, "m")),
            Tier("dormant", "Dormant"),
        ),
        channels=(
            Channel("meeting", 1.0, ("met", "coffee", "lunch", "dinner")),
            Channel("call", 1.0, ("phone", "video", "zoom")),
            Channel("event", 1.0, ("conference", "meetup")),
            Channel("email", 0.8, ("mail",)),
            Channel("message", 0.7, ("dm", "chat", "text", "linkedin", "whatsapp", "signal", "slack")),
            Channel("note", 0.0),
            Channel("comment", 0.25),
            Channel("like", 0.1),
        ),
        tag_every={"mentor": Duration(6, "w")},
        thank_within=Duration(2, "d"),
        help_thank_within=Duration(2, "d"),
        birthday_lead=Duration(3, "d"),
        introduction_check=Duration(2, "w"),
        introduction_ask_again=Duration(1, "w"),
        quiet_weekdays=frozenset({5, 6}),
        quiet_dates=(QuietDates((12, 24), (1, 2)),),
        queue=QueueRules(12, 2, Duration(7, "d"), 0.2, 2, Duration(30, "d")),
        goals=(Goal("New people", "new_contacts", 1, "month"), Goal("Give first", "gives", 2, "week")),
    )
