"""The text of an empty queue for a beginner: four steps, each with how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from textual.content import Content

from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.triage.untiered import FIRST_PEOPLE, untiered_count
from netui.ui.actions.key_names import key_of
from netui.ui.actions.table import SHIPPED
from netui.ui.text.cells import cell_len, fit
from netui.ui.text.keys import pressing
from netui.ui.text.render import phrase, plain
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.text_lines import wrapped

EXAMPLE = "coffee with Ana Silva, she builds a compiler > send paper by fri"
"""A line as one would write it, for the first conversation."""

_INDENT_CELLS, _LEAST_CELLS = 5, 3

_FOUR_MORE = "Name four more people you would hate to lose touch with"
_EVERY_MORNING = "Then every morning: a short list, one key for each"
_NAMED = ("capture", "new_contact", "import", "sort", "done", "snooze", "skip", "help")
"""The actions whose keys are named."""


def welcome(
    session: Session, signs: Signs = SIGNS, keys: Mapping[str, Sequence[str]] = SHIPPED, *, syncs: bool = False
) -> Callable[[int], Content] | None:
    """Return the steps of a beginning, for a width in cells; None for somebody who has begun.

    ``syncs``: whether there is a remote to synchronise with, so that something leaves this computer.

    They stay until five people have a tier. A day on which something was decided, or on which more is due, is told as
    any other.
    """
    if session.decided.count or session.queue.later:
        return None
    known, count = {tier.key for tier in session.rules.tiers}, session.network.contact_count()
    sorted_ones = (True for one in session.network.contacts() if one.tier in known)
    tiered = sum(islice(sorted_ones, FIRST_PEOPLE))  # asked with each key: a hundred thousand may have been brought in
    if tiered >= FIRST_PEOPLE:
        return None

    named = {action: key_of(keys, action) for action in _NAMED}

    def at(cells: int) -> Content:
        lines: list[Content] = [
            plain("Five people are enough to begin.", "bold"),
            Content(),
            _first_conversation(session, cells, signs, named["capture"]),
            _step(
                _state(count, signs),
                named["new_contact"],
                _FOUR_MORE,
                cells,
            ),
            *_names(session, cells, named["import"]),
            Content(),
            _step(_state(tiered, signs), named["sort"], "Say how close each of them is: one key each", cells),
            _below(_tier_words(session), cells),
            Content(),
            _step((signs.open, "$text-muted"), named["done"], _EVERY_MORNING, cells),
            _below(f"{named['done']} done  {named['snooze']} snooze  {named['skip']} skip; empty means done", cells),
            Content(),
            _hidden(named["help"], syncs=syncs),
        ]
        return Content("\n").join(lines)

    return at


def _hidden(help_key: str, *, syncs: bool) -> Content:
    """The way to put the steps away, and to see them again."""
    stays = "" if syncs else " Nothing leaves this computer."
    return phrase(
        "[bold $footer-key-foreground]esc[/] [$text-muted]hides this,[/] [bold $footer-key-foreground]$help[/] "
        "[$text-muted]brings it back.$stays[/]",
        help=help_key,
        stays=stays,
    )


def _first_conversation(session: Session, cells: int, signs: Signs, key: str) -> Content:
    done = bool(len(session.network.conversations))
    state = (signs.kept, "$success") if done else (signs.open, "$text-muted")
    return Content("\n").join(
        [
            _step(state, key, "Write down the last good talk you had", cells),
            _below("as you would say it; netui shows what it understood", cells),
            *_example(max(_LEAST_CELLS, cells - _INDENT_CELLS), key),
            Content(),
        ]
    )


def _example(cells: int, key: str) -> Iterator[Content]:
    """The line to type, whole, on the raised ground; in several rows where it has no room in one."""
    for row in wrapped(EXAMPLE, cells - 2):
        yield Content.assemble(" " * _INDENT_CELLS, pressing(_raised(fit(f" {row}", cells)), key))


def _raised(text: str) -> Content:
    """A text on the raised ground, its blanks kept."""
    return Content.styled(text, "on $surface")


def _state(count: int, signs: Signs) -> tuple[str, str]:
    if count >= FIRST_PEOPLE:
        return signs.kept, "$success"
    return (signs.begun, "$warning") if count else (signs.open, "$text-muted")


def _step(state: tuple[str, str], key: str, what: str, cells: int) -> Content:
    named = pressing(Content.styled(key, "bold $footer-key-foreground"), key)
    first, *more = wrapped(what, max(1, cells - _INDENT_CELLS))
    rest = "".join(f"\n{' ' * _INDENT_CELLS}{line}" for line in more)
    return Content.assemble(state, " ", named, "  ", (f"{first}{rest}", "bold"))


def _below(words: str, cells: int) -> Content:
    room = max(1, cells - _INDENT_CELLS)
    written = [words] if cell_len(words) <= room else wrapped(words, room)  # which keeps no wider gap
    lines = (plain(line, "$text-muted") for line in written)
    return Content("\n").join(Content.assemble(" " * _INDENT_CELLS, line) for line in lines)


def _names(session: Session, cells: int, key: str) -> Iterator[Content]:
    imports, count = f"{key} brings them from a file", session.network.contact_count()
    if not count:
        yield _below(f"0 of {FIRST_PEOPLE}   {imports}", cells)
        return
    if count >= FIRST_PEOPLE:
        yield _below(f"{plural(count, 'person is', 'people are')} here", cells)
        return
    people = sorted(session.network.contacts(), key=lambda one: one.id)
    said = f"{count} of {FIRST_PEOPLE} so far: {', '.join(one.name for one in people)}"
    yield _below(f"{said}   {imports}" if cell_len(said) + len(imports) + _INDENT_CELLS + 3 <= cells else said, cells)


def _tier_words(session: Session) -> str:
    waiting = untiered_count(session)
    if waiting:
        return f"{plural(waiting, 'person has', 'people have')} no tier yet, and so no rhythm"
    said = [f"{tier.label.lower()} {tier.every.as_rhythm()}" for tier in session.rules.tiers[:3] if tier.every]
    return ", ".join(said)
