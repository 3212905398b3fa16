"""The places of the program, and the common ancestors of places."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Place(StrEnum):
    """A place of the program; a key means what it means there."""

    CONTACTS = "contacts"
    QUEUE = "queue"
    CONVERSATIONS = "conversations"
    CARD = "card"
    OPENED = "opened card"
    HISTORY = "history"
    HELP = "help"
    BY_HAND = "copying by hand"
    SORTING = "sorting"
    RULES = "rules"
    COMING_UP = "coming up"
    FORM = "form"
    IMPORT = "import"
    MAPPING = "columns"
    SEARCH = "search"
    DUPLICATES = "duplicates"
    INTRODUCTIONS = "introductions"
    PATHS = "paths"
    PREP = "prep"
    INSIGHTS = "insights"
    WEEKLY = "weekly review"
    EVENTS = "events"
    EVENT = "event"
    EVENT_REVIEW = "review of an event"
    GOALS = "my goals"
    YEAR = "year"
    GIVING = "giving"
    STYLE = "own style"
    WINS = "wins"
    WRITING = "writing"
    CARDS = "my cards"
    CODE = "code"
    SHELF = "shelf"
    SYNC = "synchronising"
    WHOM = "whom to reach"
    TYPING = "typing"


PLACE_NAMES: Mapping[Place, str] = {
    Place.CONTACTS: "the contacts",
    Place.QUEUE: "the follow-up queue",
    Place.CONVERSATIONS: "the conversations",
    Place.CARD: "the card",
    Place.OPENED: "the card",
    Place.SORTING: "the sorting screen",
    Place.DUPLICATES: "the list of who may be here twice",
    Place.RULES: "the rules",
    Place.COMING_UP: "the weeks ahead",
    Place.INTRODUCTIONS: "the introductions",
    Place.PATHS: "the ways to somebody",
    Place.PREP: "the prep card",
    Place.INSIGHTS: "what you heard",
    Place.WEEKLY: "the weekly review",
    Place.EVENTS: "the events",
    Place.EVENT: "an event",
    Place.EVENT_REVIEW: "looking back at an event",
    Place.GOALS: "my goals",
    Place.YEAR: "the year",
    Place.GIVING: "giving",
    Place.STYLE: "own style",
    Place.WINS: "the wins",
    Place.WRITING: "writing to somebody",
    Place.SHELF: "the reading shelf",
    Place.CARDS: "my cards",
    Place.SYNC: "synchronising",
    Place.HISTORY: "the history",
    Place.SEARCH: "the search",
    Place.WHOM: "whom to reach",
    Place.FORM: "the form",
    Place.IMPORT: "the plan of an import",
    Place.MAPPING: "the columns of a table",
    Place.TYPING: "the line you write",
}
"""The name of each place from which help is opened, as the title of its help says it."""

PANE_ORDER = (Place.CONTACTS, Place.QUEUE, Place.CONVERSATIONS)
"""The lists of the main screen, in the order of their numbers, which is that from top to bottom."""

PANES = frozenset(PANE_ORDER)

PEOPLE = frozenset({Place.CONTACTS, Place.QUEUE})
"""The lists of people on the main screen."""

SELECTED = PANES | {Place.CARD}
"""The main screen: a person or a conversation is selected there."""

SOMEBODY = SELECTED | {Place.COMING_UP}
"""The places in which a person is selected and can be decided about."""

CONVERSATION = frozenset({Place.CONVERSATIONS, Place.CARD})
"""The places in which a conversation may be selected."""

PAGES = frozenset({Place.YEAR, Place.GIVING, Place.STYLE, Place.WINS})
"""The pages about the user's own practice."""

OCCASIONS = frozenset({Place.EVENTS, Place.EVENT, Place.EVENT_REVIEW})
"""The places about events."""

PRACTICE = OCCASIONS | frozenset(
    {
        Place.GOALS,
        Place.INTRODUCTIONS,
        Place.PATHS,
        Place.PREP,
        Place.WRITING,
        Place.INSIGHTS,
        Place.WEEKLY,
        Place.GIVING,
        Place.STYLE,
        Place.WINS,
        Place.SHELF,
        Place.OPENED,
    }
)
"""The places of the practice in which somebody is selected, and a step is one key; and a card that is opened there."""

DAILY = SELECTED | PRACTICE | PAGES | {Place.SORTING, Place.COMING_UP, Place.DUPLICATES, Place.CARDS, Place.SYNC}
"""Places of the day's work, where letters are free for keys: undo, capture, help, palette and quit belong there."""

SCROLLED = (
    SELECTED
    | PRACTICE
    | PAGES
    | {Place.HISTORY, Place.IMPORT, Place.COMING_UP, Place.DUPLICATES, Place.CARDS, Place.SYNC}
)
"""The places in which letters move through a list or a text."""

WRITTEN = frozenset({Place.FORM, Place.RULES, Place.IMPORT, Place.MAPPING, Place.SEARCH, Place.WHOM, Place.HELP})
"""The places in which letters are text, or mean something of their own."""
