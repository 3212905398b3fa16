"""Actions on the pages about the user's own practice."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PAGES, PRACTICE, SOMEBODY, Place

_YEAR, _WINS = frozenset({Place.YEAR}), frozenset({Place.WINS})
_LISTS = frozenset({Place.GIVING, Place.WINS})
_WINDOWED = frozenset({Place.YEAR, Place.STYLE})
_TABS = (
    "Page 1: the year in pictures",
    "Page 2: what you gave, got and asked for",
    "Page 3: own style, what works for you",
    "Page 4: wins, what went well",
)

STATISTICS = (
    Action(
        "statistics",
        ("Y",),
        "you",
        "You: the year, giving, own style, wins",
        Group.PRACTICE,
        (SOMEBODY | PRACTICE) - PAGES,
        "netui.ui.statistics.pages:open_statistics",
        words="statistics numbers charts wins giving style year stats score streak count present gift",
        opens=PAGES,
    ),
    Action(
        "stats_week_back",
        ("h", "left"),
        "week",
        "A week back",
        Group.MOVE,
        _YEAR,
        ".walk",
        (-1, 0),
        bar=1,
        pair="stats_week_on",
    ),
    Action("stats_week_on", ("l", "right"), "week", "A week on", Group.MOVE, _YEAR, ".walk", (1, 0)),
    Action(
        "stats_day_on",
        ("j", "down"),
        "day",
        "A day on",
        Group.MOVE,
        _YEAR,
        ".walk",
        (0, 1),
        bar=2,
        pair="stats_day_back",
    ),
    Action("stats_day_back", ("k", "up"), "day", "A day back", Group.MOVE, _YEAR, ".walk", (0, -1)),
    Action(
        "stats_open_day",
        ("enter",),
        "those talks",
        "The conversations of that day",
        Group.LOOK,
        _YEAR,
        ".open_day",
        bar=3,
    ),
    Action(
        "stats_shorter",
        ("[",),
        "shorter",
        "Fewer weeks",
        Group.LOOK,
        _WINDOWED,
        ".stretch",
        (-1,),
        bar=5,
        pair="stats_longer",
    ),
    Action("stats_longer", ("]",), "longer", "More weeks", Group.LOOK, _WINDOWED, ".stretch", (1,)),
    *(
        Action(
            f"stats_page_{page}",
            (str(page),),
            "tabs",
            words,
            Group.LOOK,
            PAGES,
            ".turn_to",
            (page,),
            bar=6 if page == 1 else 0,
            pair="stats_page_4" if page == 1 else "",
        )
        for page, words in enumerate(_TABS, start=1)
    ),
    Action("stats_next", ("tab",), "next page", "The next page", Group.LOOK, PAGES, ".turn", (1,)),
    Action("stats_previous", ("shift+tab",), "back", "The page before", Group.LOOK, PAGES, ".turn", (-1,)),
    Action("stats_card", ("enter",), "card", "Open their card in full", Group.LOOK, _LISTS, ".open_card", bar=1),
    Action(
        "style_open",
        ("enter",),
        "those cases",
        "What a share was counted from; there, the card",
        Group.LOOK,
        frozenset({Place.STYLE}),
        ".open_card",
        bar=1,
    ),
    Action(
        "win_source",
        ("O",),
        "came from",
        "Say what else it came from",
        Group.WRITE,
        _WINS,
        "netui.ui.statistics.decide:add_source",
        bar=2,
    ),
    Action(
        "win_edit",
        ("e",),
        "edit",
        "Say the outcome otherwise",
        Group.WRITE,
        _WINS,
        "netui.ui.statistics.decide:edit",
        bar=3,
    ),
    Action(
        "win_remove",
        ("D",),
        "remove",
        "Remove the outcome; undo brings it back",
        Group.WRITE,
        _WINS,
        "netui.ui.statistics.decide:remove",
    ),
    Action("leave_statistics", ("escape",), "back", "Back to where you came from", Group.LOOK, PAGES, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
