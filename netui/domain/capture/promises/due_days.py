"""The day on which a promise is due: the one behind ``by``, or at its end, and what is said when none can be read."""

from __future__ import annotations

import re
from datetime import date

from netui.domain.capture.promises.leading_days import BY, LENGTH_OF_TIME, NO_DAY_FIRST, day_to_come
from netui.domain.capture.scanner import COLON, SEPARATOR, LineScan
from netui.domain.dates.clock import is_time
from netui.domain.dates.in_text import DayFound, day_at_end, day_at_start, day_in_all
from netui.domain.dates.parse import SEASONS, DayDirection, attempts_day, spoken_day
from netui.domain.dates.words import FEAST_NAMES, UNITS, WEEKDAYS
from netui.domain.text.edit_distance import close_words
from netui.domain.text.folding import fold

_BYS_AT_MOST = 4
_WORDS_TOO = {
    "sat": re.compile(r"(?:^|\s)(?:i|he|she|we|they|who|where|that|just|and|cat)$", re.IGNORECASE),
    "sun": re.compile(r"(?:^|\s)(?:some|no|more|much|little|in|morning|evening|winter|summer|midday)$", re.IGNORECASE),
    "wed": re.compile(r"(?:^|\s)(?:newly|just|get|got|be|getting)$", re.IGNORECASE),
}
"""Days that are words as well, and behind what they are: ``ask where he sat``, ``get some sun``."""
_OTHERS_TOO = ("on", "before", "vor", "avant", "pour", "para", "antes")
"""Words found by ``BY`` that stand before other things as often as before days."""
_BEFORE_DAY = re.compile(r"(?:\s*[,;，、；]|\s+[-–—])+$")
_DOTTED_DAY = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\.$")
_FEW_FIGURES = re.compile(
    r"\d{1,2}/\d{1,2}(?:/\d\d)?|\d{1,2}\.\d{1,2}\.|the \d{1,2}(?:st|nd|rd|th)|(?:\d{1,3}(?:d|w|wks?))+"
    r"|\d{1,2}[^\W\d_]{3,}\d{0,4}|\d{1,2}月\d{1,2}[日号]"
)
"""Few figures that can hardly mean anything but a day, where nothing before them counts."""
_COUNTED_BEFORE = re.compile(
    r"(?:^|\s)(?:chapter|section|part|page|version|release|number|no|nr|room|row|step|be|is|are|came|come|kapitel|teil"
    r"|abschnitt|seite|\w*\d)\.?$",
    re.IGNORECASE,
)
"""Words behind which few figures count something: ``read chapter 3.4.``"""
_ALL_THE_TIME = "24/7"
_NO_DAY_AFTER = re.compile(
    r"(?:^|\s)(?:for|of|from|since|about|until|till|before|after|the|a|an|his|their|our|my|to|at|and|or|every|each"
    r"|every other)$",
    re.IGNORECASE,
)
"""Words behind which a day belongs to what is promised. ``her`` is none of them: ``call her friday``."""
_RHYTHM = re.compile(r"(?:every|each)\s+(?:other\s+|second\s+)?(\w+)$", re.IGNORECASE)
"""Pattern of how often, at the end of a promise: it is no one day on which it is due."""
_SHORTEST_DATE = 8
"""Figures of fewer characters at the end may be anything: ``chapter 3.4``."""

_DAY_OF_MONTH, _MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_LIKE_A_DATE = re.compile(rf"{_MONTH}-{_DAY_OF_MONTH}|{_DAY_OF_MONTH}-{_MONTH}|20\d\d-{_MONTH}")
"""Pattern of figures that are hardly anything but a day or a month: ``12-01``; not ``3-4``, ``44-46``."""

_SPELT_LENGTH = re.compile(LENGTH_OF_TIME.pattern.replace(r"|\d+", ""))
"""Pattern of a length of time in words, which nobody means as a day."""
_WISH = re.compile(r"(?:merry|happy|for|of|about|plan|plans)$", re.IGNORECASE)
"""Words behind which a feast is what is spoken of."""

_ASKS_AFTER = re.compile(
    r"(?:ask|tell|thank|hear|find out|see|learn|check|know)\s[^,;]*?(?<!\w)"
    r"(?:what|how|who|whom|where|why|whether|if|which)\s",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:did|was|were|went|had|said|saw|met|got|made|came|took|gave|told|found|felt|thought|spoke|ran|held|won|sent"
    r"|wrote|heard|brought|bought|built|taught|\w{2,}[^\We]ed)\b",
    re.IGNORECASE,
)
"""Words of what was; in a promise to ask or tell, a day of the week behind them is when it was, not when it is due."""
_OF_ANY_WEEK = re.compile(r"(?:on )?(?:the )?(?:(?P<weekday>[^\W\d]+)|\d{1,2}(?:st|nd|rd|th))")
"""Pattern of a day that may have gone by as well: ``sunday``, ``the 25th``; not ``next sunday``."""

_DAY_WORDS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow")


def day_of_promise(reading: LineScan, start: int, end: int) -> tuple[int, int, date] | None:
    """Return end of the promise, begin of its day, and the day: behind ``by``, or at the end.

    Where the ``by`` stands within a longer day, the longer one counts: ``2 weeks on monday``, ``the day before
    yesterday``.
    """
    after_by = day_after_by(reading, start, end)
    if after_by is None:
        return None if _is_half_read(reading, start, end) else _day_at_end(reading, start, end)
    longer = _said_at_end(reading, start, end)
    return _day_at_end(reading, start, end) if longer and longer.day and longer.start < after_by[1] else after_by


def _is_half_read(reading: LineScan, start: int, end: int) -> bool:
    """True if only the last words behind a ``by`` are a day, and those before them meant as one: ``by mon tue``."""
    return any(
        not fold(match[0]).startswith(_OTHERS_TOO) and attempts_day(reading.words(match.end(), end))
        for match in list(BY.finditer(reading.mask, start, end))[-_BYS_AT_MOST:]
    )


def day_after_by(reading: LineScan, start: int, end: int) -> tuple[int, int, date] | None:
    """End of the promise before ``by WHEN``, begin of the day, and the day; None when no day can be read."""
    for match in list(BY.finditer(reading.mask, start, end))[-_BYS_AT_MOST:]:
        if BY.match(reading.mask, match.end(), end):
            continue
        if _is_of_what_was(reading, match.start(), end, start):
            continue
        # The word counts for the day too: before the weekend is not by the weekend.
        day = _readable(reading, match.start(), end) or _readable(reading, match.end(), end)
        what_end = _end_before(reading, start, match.start())
        if day:
            return what_end if what_end > start else end, match.start(), day
    return None


def _day_at_end(reading: LineScan, start: int, end: int) -> tuple[int, int, date] | None:
    """Return the day that ends the promise without ``by``; only where the words can hardly mean anything else."""
    found = _said_at_end(reading, start, end)
    if found is None or found.day is None or found.day < reading.context.today:
        return None
    return _end_before(reading, start, found.start), found.start, found.day


def _end_before(reading: LineScan, start: int, day: int) -> int:
    """Index where what is promised ends: without the comma or dash between it and its day."""
    end = reading.strip(start, day)[1]
    bare = len(_BEFORE_DAY.sub("", reading.mask[start:end]))
    return start + bare if bare else end


def _said_at_end(reading: LineScan, start: int, end: int) -> DayFound | None:
    """The day with which a promise ends, or what was meant as one; behind something that is promised."""
    found = _stands_at_end(reading, start, end)
    return None if found is None or _may_be_promised(reading, found, start, end) else found


def _stands_at_end(reading: LineScan, start: int, end: int) -> DayFound | None:
    """Return the day at the end, also where it is what is promised rather than when: ``pay 12.10``."""
    last = start + len(reading.mask[start:end].rstrip(" .!"))
    if _DOTTED_DAY.search(reading.mask, start, last + 1):
        last += 1
    found = day_at_end(reading.mask, start, last, reading.context.today, DayDirection.FORWARD, meant=True, feasts=True)
    if found is None or not reading.words(start, found.start):
        return None
    before = reading.mask[start : found.start].rstrip()
    said = fold(reading.mask[found.start : found.end])
    whole = fold(reading.mask[found.start : end]).strip(" !")
    if said == "now" or _is_another_word(said, before):
        return None
    if _NO_DAY_AFTER.search(before) or _SPELT_LENGTH.fullmatch(said) or (said in FEAST_NAMES and _WISH.search(before)):
        return None
    is_figure = " " not in said and said[:1].isdigit() and len(said) < _SHORTEST_DATE
    return None if is_figure and (whole == _ALL_THE_TIME or _COUNTED_BEFORE.search(before)) else found


def _is_another_word(said: str, before: str) -> bool:
    """True if sat, sun or wed says something else here: ``ask where he sat``, ``watch the sun``."""
    behind = _WORDS_TOO.get(said.removeprefix("the "))
    return behind is not None and (said.startswith("the ") or behind.search(before) is not None)


def _may_be_promised(reading: LineScan, found: DayFound, start: int, end: int) -> bool:
    """True if the day at the end may as well be what is promised: “wish her merry christmas”, “draw it in 3D”."""
    if _is_of_what_was(reading, found.start, end, start):
        return True
    shown = reading.mask[found.start : found.end]
    said = fold(shown).removeprefix("the ")
    if LENGTH_OF_TIME.fullmatch(said) or (said in FEAST_NAMES and "eve" not in said):
        return True
    if " " in said or not said[:1].isdigit() or len(said) >= _SHORTEST_DATE:
        return False
    whole = fold(reading.mask[found.start : end]).strip(" !")
    return shown.endswith("D") or _FEW_FIGURES.fullmatch(whole) is None


def _is_of_what_was(reading: LineScan, day: int, end: int, start: int) -> bool:
    """True if a day is that of what is asked after: ``ask what she did on sunday``; ``by sunday`` is when to ask."""
    which = _OF_ANY_WEEK.fullmatch(fold(reading.mask[day:end]).strip(" .!?"))
    if which is None or (which["weekday"] and which["weekday"] not in WEEKDAYS):
        return False
    asks = _ASKS_AFTER.match(reading.mask, start, day)
    return asks is not None and _WAS.search(reading.mask, asks.end(), day) is not None


def _readable(reading: LineScan, start: int, end: int) -> date | None:
    said = reading.mask[start:end].strip().rstrip("!")
    for text in dict.fromkeys((said, said.rstrip("."))):
        if day := day_in_all(text, reading.context.today, DayDirection.FORWARD):
            return day
    return reading.context.today if is_time(said) else None


def complain_of_day(reading: LineScan, start: int, end: int, due_on: date) -> None:
    """Ask for the day when one was meant and cannot be read; a remark when the words may be part of the promise."""
    stays = f"stays in the promise, which is due {spoken_day(due_on, reading.context.today)}"
    *_, by = None, *BY.finditer(reading.mask, start, end)
    if by is not None and not _is_of_what_was(reading, by.start(), end, start):
        comma = SEPARATOR.search(reading.mask, by.end(), end)
        end = comma.start() if comma else end
        sentence, blocks = _what_is_wrong_behind(reading, by.end(), end)
        if not sentence and fold(by[0]).startswith("by"):
            sentence = f"“{reading.words(by.end(), end)}” is no day and {stays}"
        if sentence:
            reading.complain(by.end(), end, sentence, blocks=blocks)
            return
    _complain_at_end(reading, start, end, stays)


def _what_is_wrong_behind(reading: LineScan, start: int, end: int) -> tuple[str, bool]:
    """The complaint about the day behind a ``by``, and whether it has to be mended; empty when it may be none."""
    said = reading.words(start, end)
    found = day_at_start(reading.mask, start, end, reading.context.today, DayDirection.FORWARD, meant=True, feasts=True)
    if found and found.why:
        return found.why, True
    if attempts_day(said):
        return f"“{said}” is no day: write 2026-03-12, 12 mar, fri or 3d", True
    if found is None and fold(said).removeprefix("the ") in SEASONS:
        return f"“{said}” is no one day", True
    words = said.split()
    meant = _day_nearly_said(words[-1] if words else "")
    return (f"“{said}” is no day{meant}", True) if meant else ("", False)


def _complain_at_end(reading: LineScan, start: int, end: int, stays: str) -> None:
    """Complain of the last words of a promise without ``by``, where they were meant as a day that cannot be read."""
    found = _said_at_end(reading, start, end)
    if found and found.why:
        reading.complain(found.start, found.end, found.why, blocks=True)
        return
    said = reading.words(found.start, found.end) if found else ""
    if found and found.day and found.day < reading.context.today and _names_a_day(said):
        reading.complain(found.start, found.end, f"“{said}” is past and {stays}", blocks=False)
        return
    whole = reading.mask[start:end].rstrip(" .!")
    if (often := _RHYTHM.search(whole)) and fold(often[1]).removesuffix("s") in WEEKDAYS.keys() | UNITS.keys():
        sentence = f"“{often[0]}” is no one day and {stays}"
        reading.complain(start + often.start(), start + often.end(), sentence, blocks=False)
        return
    unused = None if found else _stands_at_end(reading, start, end)
    if unused and unused.day and unused.day >= reading.context.today:
        said = reading.words(unused.start, unused.end)
        better = f"“by {said.removeprefix('on ')}” would say when"
        reading.complain(unused.start, unused.end, f"“{said}” {stays}: {better}", blocks=False)
        return
    if unused and _LIKE_A_DATE.fullmatch(said := reading.words(unused.start, unused.end)):
        reading.complain(unused.start, unused.end, f"“{said}” is no day and {stays}", blocks=False)
        return
    ahead = day_to_come(reading, start, end)
    if ahead and not (
        NO_DAY_FIRST.fullmatch(fold(said := reading.words(start, ahead.end)))
        or COLON.search(reading.mask, ahead.end, end)
    ):
        sentence = f"“{said}” {stays}: “by {said.removeprefix('on ')}” would say when"
        reading.complain(start, ahead.end, sentence, blocks=False)
        return
    last = whole.rpartition(" ")[2]
    if meant := _day_nearly_said(last):
        reading.complain(end - len(last), end, f"“{last}” is no day{meant} and {stays}", blocks=False)


def _names_a_day(said: str) -> bool:
    """True if words name a day by its date or its day of the week: ``12 mar``, ``last friday``; not ``yesterday``."""
    return any(map(str.isdigit, said)) or not WEEKDAYS.keys().isdisjoint(fold(said).split())


def _day_nearly_said(word: str) -> str:
    """Return `` (friday?)`` for ``fryday``; empty for a word that is none like it."""
    close = close_words(fold(word).strip(".!"), _DAY_WORDS)
    return f" ({close[0][0]}?)" if close else ""
