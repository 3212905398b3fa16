"""The text of the queue when the day is done, or nothing is due: the deeds of the day, and the freshness."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from textual.content import Content

from netui.domain.dates.parse import spoken_day
from netui.domain.people.names.name_parts import parts_of
from netui.domain.relationship.moon import Moon
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.relationship.freshness import TierFreshness, freshness
from netui.session.triage.day_so_far import DaySoFar, Tally, day_so_far, next_words
from netui.session.triage.untiered import untiered_words
from netui.session.weekly.state import is_ended
from netui.ui.actions.key_names import key_of
from netui.ui.actions.table import SHIPPED
from netui.ui.panes.queue.welcome import welcome
from netui.ui.text.cells import cell_len, cut, fit, one_line
from netui.ui.text.keys import key_with_words
from netui.ui.text.looks import Span, content_of, tier_look
from netui.ui.text.relationship import moon_span, tier_span
from netui.ui.text.render import joined, phrase, plain
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.text_lines import wrapped

MORE_ITEMS = 5
"""Number of further items that one key brings, once the day is done."""

_LABEL_CELLS, _COUNT_CELLS = 10, 4
_TIER_CELLS, _SHARE_CELLS = 16, 10
_GAP = "   "
_WORTH = ((Moon.FULL, "in rhythm"), (Moon.HALF, "soon"), (Moon.OPEN, "worth a hello"))


def empty_day(
    session: Session, signs: Signs, keys: Mapping[str, Sequence[str]], *, with_steps: bool, syncs: bool
) -> Callable[[int], Content]:
    """Return what stands in the place of the queue when it is empty: the steps of a beginning, else the finished day.

    ``keys``: those in force, by the id of the action. ``with_steps``: whether the steps may be shown. ``syncs``:
    whether there is a remote.
    """
    return (welcome(session, signs, keys, syncs=syncs) if with_steps else None) or finished(session, signs, keys)


def finished(
    session: Session, signs: Signs = SIGNS, keys: Mapping[str, Sequence[str]] = SHIPPED
) -> Callable[[int], Content]:
    """Return what stands in the place of the queue when nothing of the day is left, for a width in cells."""
    day, tiers, untiered = day_so_far(session), freshness(session), untiered_words(session)
    begins = welcome(session, signs, keys) is not None  # the steps were put away

    def at(cells: int) -> Content:
        said = [phrase("[bold $success]$kept[/] [bold]$closing[/]", kept=signs.kept, closing=day.closing)]
        lines = [_tally(tally, session, cells) for tally in day.tallies]
        if day.next_on is not None:
            lines.append(_labelled("next", "", next_words(day, session.today), cells))
        if lines:
            said.append(Content("\n").join(lines))
        waiting = [_waiting(day.later, key_of(keys, "list.open"))] if day.later else []
        waiting += [_never_due(untiered, key_of(keys, "sort"))] if untiered else []
        if waiting:
            said.append(Content("\n").join(waiting))
        if tiers:
            said.append(Content("\n").join(_people(tiers, cells, signs)))
        steps = [key_with_words(key_of(keys, "help"), "first steps")] if begins else []
        said.append(_in_rows([*_keys(day, keys), *_review(session, keys), *steps], cells))
        return Content("\n\n").join(said)

    return at


def _tally(tally: Tally, session: Session, cells: int) -> Content:
    tail = f", from {spoken_day(tally.back_on, session.today)} on" if tally.back_on is not None else ""
    names = [*_as_called(tally.people), *tally.events]
    room = max(1, cells - _LABEL_CELLS - _COUNT_CELLS)
    named = _named(names, room - cell_len(tail)) or _named(names, room - 1) or cut(next(iter(names), ""), room)
    return _labelled(tally.verdict.value, str(tally.count), f"{named}{tail}", cells)


def _as_called(names: Sequence[str]) -> list[str]:
    """Given names; whole ones where two share theirs."""
    given = [parts_of(name).given or name for name in names]
    return [name if given.count(short) > 1 else short for name, short in zip(names, given, strict=True)]


def _named(names: Sequence[str], cells: int) -> str:
    """The names that fit whole, and how many more there are; empty when none does."""
    for count in range(len(names), 0, -1):
        more = f" and {len(names) - count} more" if count < len(names) else ""
        said = f"{', '.join(names[:count])}{more}"
        if cell_len(said) <= cells:
            return said
    return ""


def _labelled(label: str, count: str, words: str, cells: int) -> Content:
    """A label, a figure, and words, which go on below themselves."""
    indent = _LABEL_CELLS + _COUNT_CELLS
    said = f"\n{' ' * indent}".join(wrapped(one_line(words), max(1, cells - indent)))
    return Content.assemble((fit(label, _LABEL_CELLS), "$text-muted"), (f"{count:<{_COUNT_CELLS}}", "bold"), said)


def _people(tiers: Sequence[TierFreshness], cells: int, signs: Signs) -> Iterator[Content]:
    """A line for each tier, with a moon for each of its people, or for each so many."""
    yield plain("Your people, and how fresh the touch is", "bold $primary")
    room = max(1, cells - _TIER_CELLS - _SHARE_CELLS)
    each = -(-max(len(tier.moons) for tier in tiers) // room)
    for tier in tiers:
        moons = tier.moons[each // 2 :: each] if each > 1 else tier.moons
        label = (tier_span(tier.letter, tier.place), Span(f" {cut(tier.label, _TIER_CELLS - 3)}"))
        drawn = [moon_span(moon, signs, settled=tier_look(tier.place)) for moon in moons]
        share = f"{tier.fresh} of {len(tier.moons)}"
        gap = " " * (_TIER_CELLS - sum(cell_len(span.text) for span in label))
        end = Span(f"{share:>{max(1, cells - _TIER_CELLS - len(drawn))}}", "quiet")
        yield content_of((*label, Span(gap), *drawn, end))
    legend = [span for moon, word in _WORTH for span in (moon_span(moon, signs), Span(f" {word}   ", "quiet"))]
    yield content_of((Span(" " * _TIER_CELLS), *legend))
    if each > 1:
        yield content_of((Span(" " * _TIER_CELLS), Span(f"one for each {each} people", "quiet")))


def _waiting(later: int, key: str) -> Content:
    """The number that is due beyond the day, and the key that brings the next ones: in sight on any screen."""
    more = plural(later, "more is", "more are")
    waiting = phrase("[$text-muted]$more due, and can wait for another day[/]", more=more)
    return joined(waiting, key_with_words(key, f"{min(later, MORE_ITEMS)} more"), by="   ")


def _keys(day: DaySoFar, keys: Mapping[str, Sequence[str]]) -> Iterator[Content]:
    yield key_with_words(key_of(keys, "coming_up"), "what is left, what comes up" if day.later else "what comes up")
    yield key_with_words(key_of(keys, "weeks"), "weeks ahead")
    yield key_with_words(key_of(keys, "capture"), "write down")


def _in_rows(keys: Sequence[Content], cells: int) -> Content:
    """Keys side by side, in several rows where they have no room in one: none is parted from its words."""
    rows: list[Content] = []
    for key in keys:
        longer = joined(rows[-1], key, by=_GAP) if rows else key
        if rows and cell_len(longer.plain) <= cells:
            rows[-1] = longer
        else:
            rows.append(key)
    return Content("\n").join(rows)


def _review(session: Session, keys: Mapping[str, Sequence[str]]) -> Iterator[Content]:
    """The look back at the week, from its day on, until it was ended."""
    if session.today.weekday() >= session.rules.review_on and not is_ended(session):
        yield key_with_words(key_of(keys, "weekly"), "look back")


def _never_due(untiered: str, key: str) -> Content:
    """The number of people without a tier, what that means, and the key that gives them one."""
    return joined(
        phrase("[bold]$untiered[/]:", untiered=untiered),
        key_with_words(key, "one key each gives a rhythm"),
        by=" ",
    )
