"""The one table of what can be done: bindings, key bar, help and palette are all made from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from textual.binding import Binding

from netui.ui.actions.key_names import shown_key, shown_keys
from netui.ui.actions.model import Action, Doer, Group, Place

__all__ = [
    "ACTIONS",
    "BY_ID",
    "PANES",
    "Action",
    "Doer",
    "Group",
    "Place",
    "actions_at",
    "allowed",
    "bar_at",
    "bindings",
    "shown_key",
    "shown_keys",
]

PANES = frozenset({Place.CONTACTS, Place.QUEUE, Place.CONVERSATIONS})
_PEOPLE = frozenset({Place.CONTACTS, Place.QUEUE})
_PERSON = _PEOPLE | {Place.CARD}
_WEEKS = frozenset({Place.COMING_UP})
_ABOUT_PERSON = PANES | {Place.CARD}
_SOMEBODY = _ABOUT_PERSON | _WEEKS
_SCROLLED = PANES | {Place.CARD, Place.HELP, Place.HISTORY, Place.IMPORT, Place.COMING_UP, Place.DUPLICATES}
_TALK = frozenset({Place.CONVERSATIONS, Place.CARD})
_CARD = frozenset({Place.CARD})
_SEARCH = frozenset({Place.SEARCH})
_FORM = frozenset({Place.FORM})
_RULES = frozenset({Place.RULES})
_IMPORT = frozenset({Place.IMPORT})
_DUPLICATES = frozenset({Place.DUPLICATES})
_DESK = PANES | {Place.CARD, Place.SORTING, Place.COMING_UP, Place.DUPLICATES}
"""Where the day's work is done."""
_WRITING = frozenset({Place.TYPING, Place.COMING_UP})
"""Where a line is written; the weeks ahead stay the weeks ahead while one is."""

ACTIONS: tuple[Action, ...] = (
    Action(
        "move_later", (">",), "day later", "Let it come a day later", Group.DECIDE, _WEEKS, bar=True, call="move_by(1)"
    ),
    Action(
        "move_earlier",
        ("<",),
        "earlier",
        "Let it come a day earlier",
        Group.DECIDE,
        _WEEKS,
        bar=True,
        call="move_by(-1)",
    ),
    Action("move_to", ("s",), "move", "Move it to a day that you type", Group.DECIDE, _WEEKS, bar=True),
    Action(
        "done",
        ("d",),
        "done",
        "Done: log a conversation; enter takes what is offered",
        Group.DECIDE,
        _PERSON | _WEEKS,
        bar=True,
    ),
    Action("snooze", ("s",), "snooze", "Snooze: not shown before a day you choose", Group.DECIDE, _PERSON, bar=True),
    Action("skip", ("x",), "skip", "Skip this time; a promise is dropped", Group.DECIDE, _PERSON | _WEEKS, bar=True),
    Action(
        "next_day",
        ("l", "right"),
        "next day",
        "To the next day with somebody",
        Group.MOVE,
        _WEEKS,
        call="go_day(1)",
        bar=True,
    ),
    Action("previous_day", ("h", "left"), "day before", "To the day before", Group.MOVE, _WEEKS, call="go_day(-1)"),
    Action(
        "leave_coming_up", ("escape", "A"), "back", "Back: to the weeks, to the queue", Group.LOOK, _WEEKS, bar=True
    ),
    Action(
        "list.mark",
        ("space",),
        "mark",
        "Mark and go on; the next decision acts on all marked",
        Group.DECIDE,
        _PEOPLE | _WEEKS,
        Doer.LIST,
    ),
    Action("tier", ("t",), "tier", "Set the tier with a digit", Group.DECIDE, _SOMEBODY),
    Action("pin", ("P",), "pin", "Pin on top of the queue, or let go", Group.DECIDE, _SOMEBODY),
    Action("next_date", ("N",), "next date", "Name the next date with somebody", Group.DECIDE, _SOMEBODY),
    Action("pause", ("z",), "pause", "Pause: never due until resumed; again brings back", Group.DECIDE, _SOMEBODY),
    Action("archive", ("Z",), "archive", "Archive: set aside for good; again brings back", Group.DECIDE, _SOMEBODY),
    Action("loosen", ("L",), "slower", "A slower rhythm for whom you snooze or skip", Group.DECIDE, PANES),
    Action("fresh_start", ("F",), "afresh", "Start afresh: whoever is late falls due anew", Group.DECIDE, PANES),
    Action("merge", ("m",), "merge", "One person: merge the two", Group.DECIDE, _DUPLICATES, bar=True),
    Action("differ", ("x",), "not same", "Two people: never ask again", Group.DECIDE, _DUPLICATES, bar=True),
    Action("swap", ("s",), "swap", "Let the other one stay", Group.DECIDE, _DUPLICATES, bar=True),
    Action("pair_later", ("space",), "pass", "Pass: leave it as it is", Group.DECIDE, _DUPLICATES, Doer.LIST, bar=True),
    Action("see_more", ("J",), "see more", "Look further down in the two", Group.MOVE, _DUPLICATES, call="see(1)"),
    Action("see_back", ("K",), "see back", "Look further up in the two", Group.MOVE, _DUPLICATES, call="see(-1)"),
    Action("undo", ("u",), "undo", "Undo the last step", Group.DECIDE, _DESK | {Place.IMPORT}, Doer.APP, bar=True),
    Action("redo", ("ctrl+r",), "redo", "Redo what was undone", Group.DECIDE, _DESK, Doer.APP),
    Action(
        "capture", ("c",), "capture", "Write down a conversation in one line", Group.WRITE, _DESK, Doer.APP, bar=True
    ),
    Action("capture_form", ("ctrl+o",), "form", "Write down a conversation in a form", Group.WRITE, _DESK, Doer.APP),
    Action(
        "take_offered",
        ("ctrl+t", "f7"),
        "take",
        "Take what a line offers, or the one marked; again gives it back",
        Group.WRITE,
        _FORM | _WRITING,
        Doer.APP,
    ),
    Action(
        "next_offer",
        ("ctrl+n", "f8"),
        "next offer",
        "Mark the next of what a line offers",
        Group.WRITE,
        _WRITING,
        Doer.APP,
    ),
    Action("new_contact", ("n",), "new", "Add a contact", Group.WRITE, PANES, bar=True),
    Action("edit", ("e",), "edit", "Edit the contact, or the conversation", Group.WRITE, _SOMEBODY, bar=True),
    Action("edit_person", ("E",), "person", "Edit who took part first", Group.WRITE, frozenset({Place.CONVERSATIONS})),
    Action("remark", ("R",), "remark", "Remark in private upon one who took part", Group.WRITE, _TALK),
    Action("split_talk", ("S",), "split", "Split: one conversation with each who took part", Group.WRITE, _TALK),
    Action(
        "remove_talk",
        ("D", "delete"),
        "remove",
        "Remove the conversation; u brings it back",
        Group.WRITE,
        frozenset({Place.CONVERSATIONS}),
    ),
    Action("remove", ("D", "delete"), "remove", "Remove the person; asks once, u brings back", Group.WRITE, _PERSON),
    Action("copy", ("y",), "copy", "Copy: address, phone, link, name, the whole card", Group.WRITE, _ABOUT_PERSON),
    Action("next_address", ("tab",), "address", "To the next address or link", Group.MOVE, _CARD, Doer.LIST),
    Action("previous_address", ("shift+tab",), "address", "To the address before", Group.MOVE, _CARD, Doer.LIST),
    Action("open_address", ("enter",), "open", "Open the address", Group.LOOK, _CARD, Doer.LIST, bar=True),
    Action("import", ("I",), "import", "Bring people in from a file", Group.WRITE, PANES),
    Action("sort", ("o",), "sort", "Give a tier to those who have none, one key each", Group.WRITE, PANES),
    *(
        Action(
            f"give_tier_{digit}",
            (str(digit),),
            "tier",
            "Give a tier by its digit, 1 the closest" if digit == 1 else "",
            Group.DECIDE,
            frozenset({Place.SORTING}),
            bar=digit == 1,
            call=f"give_tier({digit})",
        )
        for digit in range(1, 10)
    ),
    Action(
        "pass_over",
        ("space",),
        "pass",
        "Pass: leave for another time",
        Group.DECIDE,
        frozenset({Place.SORTING}),
        bar=True,
    ),
    Action("sort_back", ("b",), "back", "Back to the one before", Group.DECIDE, frozenset({Place.SORTING}), bar=True),
    Action("never", ("z",), "never", "Archive: never ask again", Group.DECIDE, frozenset({Place.SORTING}), bar=True),
    Action("leave", ("escape",), "queue", "Back to the queue", Group.LOOK, frozenset({Place.SORTING}), bar=True),
    Action("leave_duplicates", ("escape", "M"), "queue", "Back to the queue", Group.LOOK, _DUPLICATES, bar=True),
    Action("duplicates", ("M",), "twice", "Who may be here twice: merge, or tell apart", Group.WRITE, PANES | _IMPORT),
    Action("rules", ("r",), "rules", "Change the rhythm: the cadence rules", Group.WRITE, PANES, bar=True),
    Action("save_rules", ("ctrl+s",), "save", "Save the rules", Group.WRITE, frozenset({Place.RULES}), bar=True),
    Action(
        "edit_outside", ("ctrl+e",), "editor", "Open your own editor", Group.WRITE, frozenset({Place.RULES}), bar=True
    ),
    Action("find", ("ctrl+f",), "find", "Find a text in the rules", Group.MOVE, _RULES, bar=True),
    Action("next_problem", ("ctrl+n", "f8"), "mistake", "To the next mistake", Group.MOVE, _RULES, bar=True),
    Action("rules_anew", ("ctrl+r",), "anew", "Drop what was typed; show what is saved", Group.WRITE, _RULES, bar=True),
    Action("leave_rules", ("escape",), "back", "Back to the queue", Group.LOOK, frozenset({Place.RULES}), bar=True),
    Action("form_save", ("ctrl+s",), "save", "Save it", Group.WRITE, _FORM, bar=True),
    Action("form_next", ("tab", "down", "enter"), "next", "To the next field", Group.MOVE, _FORM, bar=True),
    Action("form_back", ("shift+tab", "up"), "before", "To the field before", Group.MOVE, _FORM),
    Action("form_anew", ("ctrl+n",), "anew", "Drop what was typed; show what is saved", Group.WRITE, _FORM, bar=True),
    Action("form_leave", ("escape",), "back", "Back; what was typed is kept", Group.LOOK, _FORM, bar=True),
    Action("take_import", ("enter",), "take in", "Take all of it in, as one step", Group.WRITE, _IMPORT, bar=True),
    Action("sort_imported", ("o",), "sort now", "Give a tier to those who came in", Group.WRITE, _IMPORT, bar=True),
    Action("leave_import", ("escape", "q"), "back", "Back to the queue", Group.LOOK, _IMPORT, bar=True),
    Action("list.open", ("enter",), "open", "Open the card in full", Group.LOOK, PANES | _WEEKS, Doer.LIST, bar=True),
    Action("filter", ("/",), "filter", "Filter the list as you type", Group.LOOK, PANES, bar=True),
    Action("hidden", (".",), "hidden", "Show or hide who is archived or not to be contacted", Group.LOOK, PANES),
    Action("search", ("ctrl+f",), "search", "Search everything", Group.LOOK, _ABOUT_PERSON, bar=True),
    Action("search_open", ("enter",), "go there", "Go to what was found", Group.LOOK, _SEARCH, bar=True),
    Action("search_down", ("down", "ctrl+n"), "down", "Down", Group.MOVE, _SEARCH, call="go_on(1)", bar=True),
    Action("search_up", ("up", "ctrl+p"), "up", "Up", Group.MOVE, _SEARCH, call="go_on(-1)", bar=True),
    Action("search_page_down", ("pagedown",), "page down", "A page down", Group.MOVE, _SEARCH, call="turn_page(1)"),
    Action("search_page_up", ("pageup",), "page up", "A page up", Group.MOVE, _SEARCH, call="turn_page(-1)"),
    Action("search_save", ("ctrl+s",), "save as", "Save the query under a name", Group.WRITE, _SEARCH, bar=True),
    Action("search_complete", ("tab",), "complete", "Finish the name of a saved query", Group.MOVE, _SEARCH),
    Action("search_close", ("escape", "ctrl+c"), "back", "Back to where you were", Group.LOOK, _SEARCH, bar=True),
    Action("back", ("escape",), "back", "Close what is open; clear filter and marks", Group.LOOK, _ABOUT_PERSON),
    Action(
        "close", ("escape", "q", "?"), "close", "Go back", Group.LOOK, frozenset({Place.HELP, Place.HISTORY}), bar=True
    ),
    Action("coming_up", ("a",), "ahead", "Show or hide what is coming up", Group.LOOK, frozenset({Place.QUEUE})),
    Action("promises", (">",), "promises", "Every open promise, mine and theirs, however far ahead", Group.LOOK, PANES),
    Action("weeks", ("A",), "weeks", "The weeks ahead: what falls due when, how full the days are", Group.LOOK, PANES),
    Action("history", ("H",), "history", "What was done, newest first", Group.LOOK, PANES),
    Action("list.down", ("j", "down"), "down", "Down", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.up", ("k", "up"), "up", "Up", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.first", ("g", "home"), "first", "To the first", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.last", ("G", "end"), "last", "To the last", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.half_page_down", ("ctrl+d",), "half down", "Half a page down", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.half_page_up", ("ctrl+u",), "half up", "Half a page up", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.page_down", ("pagedown",), "page down", "A page down", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("list.page_up", ("pageup",), "page up", "A page up", Group.MOVE, _SCROLLED, Doer.LIST),
    Action("next_pane", ("tab",), "next pane", "To the next pane", Group.MOVE, PANES),
    Action("previous_pane", ("shift+tab",), "pane back", "To the pane before", Group.MOVE, PANES),
    Action("go_contacts", ("1",), "contacts", "To the contacts", Group.MOVE, PANES, call="go_to_pane('contacts')"),
    Action("go_queue", ("2",), "queue", "To the follow-up queue", Group.MOVE, PANES, call="go_to_pane('queue')"),
    Action(
        "go_conversations",
        ("3",),
        "talks",
        "To the recent conversations",
        Group.MOVE,
        PANES,
        call="go_to_pane('conversations')",
    ),
    Action("help", ("?", "f1"), "help", "Show every key of this place", Group.NETUI, _DESK, Doer.APP, bar=True),
    Action(
        "help_while_typing",
        ("f1",),
        "help",
        "Show every key of this place",
        Group.NETUI,
        _FORM | _RULES | _IMPORT | _SEARCH,
        Doer.APP,
        bar=True,
        call="help",
    ),
    Action("palette", ("ctrl+p",), "palette", "Find an action by its name", Group.NETUI, _DESK, Doer.APP),
    Action("suspend_process", ("ctrl+z",), "suspend", "Back to the shell; fg returns", Group.NETUI, _DESK, Doer.APP),
    Action("quit", ("q", "ctrl+q", "ctrl+c"), "quit", "Quit; everything is saved", Group.NETUI, _DESK, Doer.APP),
    Action(
        "quit_while_typing",
        ("ctrl+q",),
        "quit",
        "Quit; what is not saved is kept",
        Group.NETUI,
        _FORM | _RULES | _IMPORT | _SEARCH | {Place.TYPING},
        Doer.APP,
        call="quit",
    ),
)
"""In the order in which help and key bar show them."""

BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}


_OF_USE_ALONE = ("new_contact", "capture", "import", "sort", "rules")


def actions_at(place: Place | None) -> tuple[Action, ...]:
    """What can be done in a place, in the order of the table; nothing without a place."""
    return tuple(action for action in ACTIONS if place in action.places)


def named_at(place: Place) -> tuple[Action, ...]:
    """What the key bar of a screen names, in the order of the table."""
    return tuple(action for action in actions_at(place) if action.bar)


def bar_at(place: Place, *, begins: bool) -> tuple[Action, ...]:
    """What the key bar names on the main screen, help last; for somebody who has just begun, what is of use then."""
    named = [BY_ID[one] for one in _OF_USE_ALONE] if begins else named_at(place)
    return (*(one for one in named if one.id != "help" and place in one.places), BY_ID["help"])


def bindings(doer: Doer, places: Collection[Place] = tuple(Place)) -> list[Binding]:
    """Bindings for those actions that ``doer`` performs in any of the places."""
    return [
        Binding(",".join(action.keys), action.target, action.help, show=False, id=action.id)
        for action in ACTIONS
        if action.doer is doer and not action.places.isdisjoint(places)
    ]


def allowed(target: str, place: Place | None) -> bool:
    """Whether an action may be done in a place; what stands not in the table may always."""
    found = [action for action in ACTIONS if action.target.partition("(")[0] == target]
    return not found or any(place in action.places for action in found)
