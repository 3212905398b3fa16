"""The table of actions, gathered from the rooms: bindings, key bar, help and palette are made from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from textual.binding import Binding

from netui.ui.actions.key_names import shown_key, shown_keys
from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import PANES, Place
from netui.ui.capture.actions import CAPTURE
from netui.ui.cards.actions import CARDS
from netui.ui.coming_up.actions import COMING_UP
from netui.ui.contacts.actions import CONTACTS
from netui.ui.conversations.actions import CONVERSATIONS
from netui.ui.duplicates.actions import DUPLICATES
from netui.ui.events.actions import EVENTS
from netui.ui.exports.actions import EXPORTS
from netui.ui.forms.actions import FORMS
from netui.ui.goals.actions import GOALS
from netui.ui.help.actions import HELP
from netui.ui.history.actions import HISTORY
from netui.ui.imports.actions import IMPORTS
from netui.ui.insights.actions import INSIGHTS
from netui.ui.introductions.actions import INTRODUCTIONS
from netui.ui.main.actions import MAIN
from netui.ui.outcomes.actions import OUTCOMES
from netui.ui.paths.actions import PATHS
from netui.ui.places.actions import PLACES
from netui.ui.prep.actions import PREP
from netui.ui.rules.actions import RULES
from netui.ui.search.actions import SEARCH
from netui.ui.shelf.actions import SHELF
from netui.ui.shell.actions import SHELL
from netui.ui.sorting.actions import SORTING
from netui.ui.statistics.actions import STATISTICS
from netui.ui.sync.actions import SYNC
from netui.ui.triage.actions import TRIAGE
from netui.ui.weekly.actions import WEEKLY
from netui.ui.widgets.actions import LISTS
from netui.ui.writing.actions import WRITING

__all__ = [
    "ACTIONS",
    "BY_ID",
    "PANES",
    "WHEN_EMPTY",
    "Action",
    "Group",
    "Place",
    "actions_at",
    "allowed",
    "bar_at",
    "bar_of_opened",
    "bindings",
    "named_at",
    "shown_key",
    "shown_keys",
]

ACTIONS: tuple[Action, ...] = (
    *TRIAGE,
    *COMING_UP,
    *DUPLICATES,
    *SORTING,
    *CAPTURE,
    *CONTACTS,
    *CONVERSATIONS,
    *PREP,
    *WRITING,
    *SHELF,
    *INTRODUCTIONS,
    *PATHS,
    *EVENTS,
    *GOALS,
    *OUTCOMES,
    *INSIGHTS,
    *STATISTICS,
    *CARDS,
    *WEEKLY,
    *IMPORTS,
    *EXPORTS,
    *RULES,
    *FORMS,
    *MAIN,
    *SEARCH,
    *SYNC,
    *HISTORY,
    *PLACES,
    *LISTS,
    *HELP,
    *SHELL,
)
"""All actions, in the order in which help and palette show them."""

BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}

SHIPPED: Mapping[str, Sequence[str]] = {action.id: action.keys for action in ACTIONS}
"""The keys netui comes with, by the id of the action."""

_OF_USE_ALONE = ("capture", "new_contact", "import", "sort", "rules", "undo")
_ON_NOBODY = ("coming_up", "go_contacts", "go_conversations", "weeks", "capture", "undo", "search")
_ON_PEOPLE = ("write", "prep", "capture", "undo")
_ON_OPENED = ("write", "prep", "tier", "edit", "capture", "close_card", "undo", "introductions", "paths", "outcome")
_IN_BAR: Mapping[Place, tuple[str, ...]] = {
    Place.QUEUE: (
        "done",
        "snooze",
        "skip",
        *_ON_PEOPLE,
        "tier",
        "new_contact",
        "edit",
        "filter",
        "search",
        "list.open",
    ),
    Place.CONTACTS: ("list.open", "tier", "new_contact", "edit", "list.mark", "filter", "capture", "undo", "done"),
    Place.CONVERSATIONS: ("list.open", "edit", "filter", "capture", "undo", "write", "prep", "search", "new_contact"),
    Place.CARD: (
        "done",
        "snooze",
        "write",
        "prep",
        "tier",
        "edit",
        "capture",
        "back",
        "introductions",
        "paths",
        "outcome",
    ),
}
"""The keys that are named in the parts of the main screen, the most important first; help stands behind them."""

_ON_PAGE = ("stats_page_1", "capture", "undo", "leave_statistics")
WHEN_EMPTY: Mapping[Place, tuple[str, ...]] = {
    Place.QUEUE: _ON_NOBODY,
    Place.CONVERSATIONS: ("capture", "new_contact", "undo", "search"),
    Place.COMING_UP: ("capture", "undo", "leave_coming_up"),
    Place.SORTING: ("sort_back", "capture", "undo", "leave"),
    Place.DUPLICATES: ("capture", "undo", "leave_duplicates"),
    Place.SHELF: ("link_new", "capture", "undo", "leave_shelf"),
    Place.INTRODUCTIONS: ("intro_new", "capture", "undo", "leave_introductions"),
    Place.INSIGHTS: ("capture", "undo", "leave_insights"),
    Place.EVENTS: ("event_new", "capture", "undo", "leave_event"),
    Place.EVENT: ("event_meet", "event_count", "event_change", "capture", "undo", "leave_event"),
    Place.GOALS: ("goal_rules", "capture", "undo", "leave_goals"),
    Place.YEAR: ("stats_shorter", *_ON_PAGE),
    Place.GIVING: _ON_PAGE,
    Place.STYLE: ("stats_shorter", *_ON_PAGE),
    Place.WINS: _ON_PAGE,
    Place.WEEKLY: ("week_next", "capture", "undo", "leave_weekly"),
    Place.CARDS: ("edit_cards", "capture", "undo", "leave_cards"),
}
"""The keys that are named in a place while it is empty: those that need nothing under the cursor."""


def actions_at(place: Place | None) -> tuple[Action, ...]:
    """The actions of a place, in the order of the table; none without a place."""
    return tuple(action for action in ACTIONS if place in action.places)


def named_at(place: Place, *, is_empty: bool = False) -> tuple[Action, ...]:
    """The actions in the key bar of a screen, from the left; help last. In an empty place those that do something."""
    if is_empty and place in WHEN_EMPTY:
        return tuple(BY_ID[one] for one in (*WHEN_EMPTY[place], "help"))
    return tuple(sorted((action for action in actions_at(place) if action.bar), key=lambda action: action.bar))


def bar_of_opened() -> tuple[Action, ...]:
    """The actions in the key bar of a card that is opened over another place, the most important first; help last."""
    return tuple(BY_ID[one] for one in (*_ON_OPENED, "help"))


def bar_at(place: Place, *, begins: bool, is_empty: bool = False, syncs: bool = False) -> tuple[Action, ...]:
    """The actions in the key bar of the main screen, help last.

    Args:
        place: where the user is.
        begins: whether it is a beginner: then the ones of use to begin with.
        is_empty: whether nothing is in the pane: then the ones that lead on from it.
        syncs: whether there is a remote: then its key stands behind undo.
    """
    in_bar = WHEN_EMPTY.get(place, _IN_BAR[place]) if is_empty else _IN_BAR[place]
    named = [BY_ID[one] for one in (_OF_USE_ALONE if begins else in_bar)]
    if syncs and BY_ID["undo"] in named:
        named.insert(named.index(BY_ID["undo"]) + 1, BY_ID["sync"])
    return (*(one for one in named if one.id != "help" and place in one.places), BY_ID["help"])


def bindings(places: Collection[Place]) -> list[Binding]:
    """The keys of a screen that can be any of these places; what its lists bind by themselves is left to them."""
    return [
        Binding(",".join(action.keys), f"app.do('{action.id}')", action.help, show=False, id=action.id)
        for action in ACTIONS
        if action.run and not action.places.isdisjoint({*places, Place.TYPING})
    ]


def allowed(action_id: str, place: Place | None) -> bool:
    """True if an action may be done in a place; what does not stand in the table may always."""
    action = BY_ID.get(action_id)
    return action is None or place in action.places
