"""The pictures of the statistics, each with its numbers: no colour is needed to read them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import ceil

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES
from netui.domain.statistics.intent import TierIntent
from netui.domain.text.display import fit
from netui.session.statistics.year import Statistics, done_words, of_what_was_meant, percent
from netui.ui.text.cells import cell_len
from netui.ui.text.looks import CHOSEN, Span
from netui.ui.text.signs import Signs

Picture = list[tuple[Span, ...]]
"""A picture: lines, each in spans."""

LABEL_CELLS = 7
_LEVELS = ((1, "1"), (3, "2-3"), (6, "4-6"), (None, "7+"))
_BAR_CELLS, _MORE_CELLS = 10, 2
_SHARE_CELLS = 13
_OF_MEANT_CELLS = len(" of 1234")
_MOST_LABEL_CELLS = 14


def level(count: int) -> int:
    """Return the step of a day with so many conversations, 0..4."""
    if not count:
        return 0
    return next(step for step, (most, _) in enumerate(_LEVELS, start=1) if most is None or count <= most)


def calendar(found: Statistics, chosen: date, cells_a_week: int, signs: Signs) -> Picture:
    """Return the weeks as columns and the days as rows, with the sum of each row; the chosen day is lit.

    Args:
        found: the figures of the window.
        chosen: the day that is walked to.
        cells_a_week: 1 or 2.
        signs: to draw with.
    """
    counts, weeks = dict(found.activity.days), [monday for monday, _ in found.activity.weeks]
    lines: Picture = [(Span(" " * LABEL_CELLS + _months(weeks, cells_a_week), "quiet"),)]
    gap = " " * (cells_a_week - 1)
    for weekday, name in enumerate(DAY_NAMES):
        spans = [Span(f"{name:<{LABEL_CELLS}}", "quiet")]
        total = 0
        for monday in weeks:
            on = monday + timedelta(days=weekday)
            if on not in found.window:
                spans.append(Span(" " + gap))
                continue
            count = counts.get(on, 0)
            total += count
            look = CHOSEN if on == chosen else "accent" if count else "quiet"
            spans += [Span(signs.levels[level(count)], look), Span(gap)]
        lines.append((*spans, Span(f"{total:>{3 + cells_a_week}}")))
    return lines


def legend(signs: Signs) -> tuple[Span, ...]:
    """Return what the signs of the days mean: ``· 0  ░ 1  ▒ 2-3  ▓ 4-6  █ 7+``."""
    words = ("0", *(words for _, words in _LEVELS))
    return tuple(span for sign, said in zip(signs.levels, words, strict=True) for span in _shade(sign, said, signs))


def heights(counts: Sequence[int], signs: Signs) -> str:
    """Return so many columns as one line, the highest as high as a line is; what is not nothing is seen."""
    most = max(counts, default=0)
    top = len(signs.heights) - 1
    return "".join(signs.heights[ceil(count * top / most) if most else 0] for count in counts)


def intent_bar(ratio: float | None, signs: Signs) -> str:
    """Return what was done of what was meant, with a mark where it is all of it."""
    share = ratio or 0.0
    filled = min(_BAR_CELLS, round(share * _BAR_CELLS))
    more = max(0, min(_MORE_CELLS - 1, ceil(round((share - 1) * _BAR_CELLS, 6))))
    return f"{signs.bar[0] * filled}{signs.bar[2] * (_BAR_CELLS - filled)}{signs.mark[1]}{signs.bar[0] * more:<1}"


def share_bar(share: float, high: float, signs: Signs) -> str:
    """Return a share as a mark on a line, which is drawn as far as the share is likely to reach."""
    at = min(_SHARE_CELLS - 1, int(share * (_SHARE_CELLS - 1)))
    reach = max(at + 1, min(_SHARE_CELLS, ceil(high * _SHARE_CELLS)))
    line = [signs.bar[0]] * reach + [signs.bar[2]] * (_SHARE_CELLS - reach)
    line[at] = signs.mark[0]
    return "".join(line)


def count_bar(count: int, most: int, cells: int, signs: Signs) -> str:
    """Return a count as a bar, the greatest of its kind as long as there are cells."""
    filled = ceil(count * cells / most) if most else 0
    return f"{signs.bar[0] * filled}{' ' * (cells - filled)}"


def tiers(found: Statistics, signs: Signs) -> Picture:
    """Return intent beside actual, tier by tier, below each other."""
    lines: Picture = []
    first = next((each for each in found.tiers if each.meant), None)
    for place, (each, label) in enumerate(_labelled(found)):
        head, meant = "tiers" if not place else "", " meant" if each is first else ""
        lines.append(
            (
                Span(f"{head:<{LABEL_CELLS}}", "quiet"),
                Span(f"{label} {each.people:>4}  "),
                Span(intent_bar(each.ratio, signs), "accent"),
                Span(f"  {_figures(each, 6) + meant:<20}  {percent(each.ratio):>5}"),
            )
        )
    return lines


def _figures(tier: TierIntent, cells: int) -> str:
    """The touches of a tier, which end at the right of so many cells, and behind them what was meant."""
    said = of_what_was_meant(tier)
    return f"{' ' * (cells - len(done_words(tier.actual)))}{said}".ljust(cells + _OF_MEANT_CELLS)


def tiers_beside(found: Statistics, signs: Signs) -> Picture:
    """Return the same in fewer cells, to stand beside the calendar."""
    return [
        (
            Span(f"  {label} {each.people:>3} "),
            Span(intent_bar(each.ratio, signs), "accent"),
            Span(f" {_figures(each, 4)} {percent(each.ratio):>5}" if each.meant else f" {_figures(each, 4)}"),
        )
        for each, label in _labelled(found)
    ]


def _labelled(found: Statistics) -> list[tuple[TierIntent, str]]:
    """The tiers, each with its label in cells of one width."""
    widest = max((cell_len(each.tier.label) for each in found.tiers), default=0)
    return [(each, fit(each.tier.label, min(widest, _MOST_LABEL_CELLS))) for each in found.tiers]


def weeks(found: Statistics, signs: Signs) -> tuple[Span, ...]:
    """Return the weeks as columns in one line, with this week, the most, and in how many there was anything."""
    counts = [count for _, count in found.activity.weeks]
    said = f"   {counts[-1] if counts else 0} this week, most {max(counts, default=0)}"
    end = f" · in {found.activity.weeks_with} of {len(counts)} weeks"
    return Span(f"{'weeks':<{LABEL_CELLS}}", "quiet"), Span(heights(counts, signs), "accent"), Span(f"{said}{end}")


def channels(found: Statistics, labels: Mapping[str, str]) -> str:
    """Return how often which channel was used: ``call 62 · message 51``."""
    return " · ".join(f"{labels.get(key, key)} {count}" for key, count in found.activity.channels)


def ties(found: Statistics) -> str:
    """Return how many ties there are of each strength."""
    return " · ".join(f"{'none yet' if word == 'none' else word} {count}" for word, count in found.ties.items())


def channel_bar(found: Statistics, cells: int, signs: Signs) -> str:
    """Return the mix of channels as one bar, each with a sign of its own; empty when there was none."""
    total = found.activity.conversations
    if not total:
        return ""
    return "".join(fill * round(count * cells / total) for fill, _, count in _mix(found, signs))[:cells]


def channel_legend(found: Statistics, labels: Mapping[str, str], signs: Signs) -> tuple[Span, ...]:
    """Return which sign of that bar is which channel: ``█ call  ▓ message``; :func:`channels` has the figures."""
    return tuple(span for fill, key, _ in _mix(found, signs) for span in _shade(fill, labels.get(key, key), signs))


def _shade(sign: str, words: str, signs: Signs) -> tuple[Span, Span]:
    """A sign in the colour in which it is drawn, with what it means."""
    return Span(sign, "quiet" if sign == signs.levels[0] else "accent"), Span(f" {words}  ", "quiet")


def _mix(found: Statistics, signs: Signs) -> list[tuple[str, str, int]]:
    """The most used channels, as many as there are signs, each with its sign and how often it was used."""
    shown = Counter(dict(found.activity.channels)).most_common(len(signs.levels))
    return [(fill, key, count) for fill, (key, count) in zip(reversed(signs.levels), shown, strict=False)]


def _months(mondays: Sequence[date], cells_a_week: int) -> str:
    """Return the names of the months, each over the first week that begins in it, as far as they have room."""
    line = ""
    for place, monday in enumerate(mondays):
        is_first = place and monday.month != mondays[place - 1].month
        at = place * cells_a_week
        if is_first and len(line) <= at:
            line = f"{line:<{at}}{MONTH_NAMES[monday.month - 1]} "
    return line
