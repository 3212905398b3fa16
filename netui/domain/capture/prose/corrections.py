"""Corrections within a line: ``last tuesday, no wait, last thursday``, ``with Teo - I mean Théo``: the second is meant.

A word of correction counts only where it directly joins two days, or two names: ``no answer`` and ``no, she said …``
correct nothing. What is taken back leaves the mask of the line, so that nothing reads it; its text stays as typed.
"""

from __future__ import annotations

import re
from datetime import date

from netui.domain.capture.names.stop_words import EVERYDAY_WORDS
from netui.domain.capture.scanner import COLON, LineScan
from netui.domain.dates.in_text import DayFound, day_at_end, day_at_start, day_in_all
from netui.domain.dates.parse import DayDirection
from netui.domain.dates.words import MONTHS, WEEKDAYS
from netui.domain.people.names.usual_names import is_usual_name
from netui.domain.text.folding import fold, is_small

_NO = "no|nope|non|nein|nee|nej|não"
_SORRY = (
    "wait|hang on|hold on|sorry|oops|whoops|i meant?|i mean to say|make (?:that|it)|scratch that|strike that"
    "|corrections?|(?:or )?rather|actually|my (?:bad|mistake)|apologies|erm|um|uh"
    "|quatsch|moment|warte|entschuldigung|verzeihung|ich mein(?:e|te)?|mein(?:e|te) ich|besser gesagt|genauer gesagt"
    "|vielmehr|korrektur|falsch|ähm?"
    "|pardon|désolée?|desolee?|je veux dire|je voulais dire|(?:ou )?plut[ôo]t|attends|euh"
    "|perd[oó]n|perdona|digo|quiero decir|quise decir|mejor dicho|(?:o )?m[aá]s bien|correcci[oó]n|espera"
    "|ik bedoel|anzi|cioè|quero dizer|ou melhor"
)
_MARK = re.compile(
    rf"(?<![\w'’\\])(?:{_NO}|{_SORRY})(?:[\s,]+(?:{_NO}|{_SORRY}))*(?![\w'’])(?P<behind>\s*[,.:…–—-]*\s*)",
    re.IGNORECASE,
)
_BEGIN_MARKS = frozenset(
    ("no", "nope", "non", "nein", "nee", "nej", "não", "wait", "hang", "hold", "sorry", "oops", "whoops", "i",
     "make", "scratch", "strike", "correction", "corrections", "or", "rather", "actually", "my", "apologies", "erm",
     "um", "uh", "quatsch", "moment", "warte", "entschuldigung", "verzeihung", "ich", "mein", "meine", "meinte",
     "besser", "genauer", "vielmehr", "korrektur", "falsch", "äh", "ähm", "pardon", "désolé", "désolée", "desole",
     "desolee", "je", "ou", "plutôt", "plutot", "attends", "euh", "perdón", "perdon", "perdona", "digo", "quiero",
     "quise", "mejor", "o", "mas", "más", "corrección", "correccion", "espera", "ik", "anzi", "cioè", "quero")
)  # fmt: skip
"""First words of what corrects; most lines have none of them."""
_WORDS = re.compile(r"\w+")
_BEFORE_MARK = " ,;…(–—-"
_IS_NO = re.compile(rf"(?:{_NO})\Z", re.IGNORECASE)
_BY_WORDS = r"(?<![\w'’])(?:by|until|till?|before|bis(?: zum)?|vor|avant|d['’]ici|pour|para|antes del?|hasta)\s+"
_BY = re.compile(_BY_WORDS, re.IGNORECASE)
_BY_AT_END = re.compile(rf"{_BY_WORDS}\Z", re.IGNORECASE)
_STOP = re.compile(rf"{COLON.pattern}|;")
_LETTERS_OF_BY_AT_MOST, _LETTERS_OF_DAY_AT_MOST = 20, 100
_WITH = re.compile(r"(?:with|w/?|mit|avec|con)\s+", re.IGNORECASE)
_WITH_AT_END = re.compile(r"(?<!\w)(?:with|w/?|mit|avec|con)\s+\Z", re.IGNORECASE)
_OF_SPANISH = frozenset(
    ("el", "los", "la", "ayer", "anteayer", "hoy", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado",
     "domingo", "le", "hier", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
)  # fmt: skip
"""Words with which a day begins that a bare ``no`` before it denies: ``el lunes, no el martes``."""

_SAYS_MORE = frozenset(
    ("was", "is", "were", "will", "would", "works", "suits", "war", "ist", "etait", "est", "fue", "es", "era", "too",
     "also", "auch", "aussi", "tambien", "morning's", "or", "oder", "ou")
)  # fmt: skip
"""Words behind the second with which it is no correction: ``sorry, tuesday is better``, ``actually Carla too``."""

_AFTER_NAME = frozenset(
    ("and", "&", "+", "at", "about", "in", "on", "for", "re", "from", "with", "w", "w/", "over", "to", "by", "this",
     "last", "yesterday", "today", "tonight", "und", "bei", "am", "im", "in", "auf", "wegen", "zum", "zur", "mit",
     "von", "heute", "gestern", "vorgestern", "et", "à", "a", "au", "chez", "en", "pour", "sur", "ce", "hier",
     "avec", "y", "e", "con", "de", "del", "para", "sobre", "el", "ayer", "hoy")
)  # fmt: skip
"""Words that may follow a corrected name; behind any other it may begin a sentence: ``no, Carla wasn't there``."""

_PARTICLES = frozenset(("van", "von", "de", "der", "den", "di", "da", "del", "dos", "el", "al", "la", "le", "zu", "ní"))
_WORD = re.compile(r"[^\s,，、;:.!?…()\[\]{}\"“”]+")
_ONLY_WORDS = re.compile(r"[^,，、;:.!?…()\[\]{}\"“”]+")
_WORDS_OF_NAME_AT_MOST = 4
_LETTERS_OF_NAME_AT_MOST = 60


def take_back(reading: LineScan) -> None:
    """Hide what a line takes back."""
    if _BEGIN_MARKS.isdisjoint(_WORDS.findall(reading.mask.lower())):
        return
    found: list[tuple[int, int]] = []
    for mark in _MARK.finditer(reading.mask):
        stretch = _corrected_day(reading, mark) or _corrected_name(reading, mark)
        if stretch is not None and (not found or stretch[0] >= found[-1][1]):
            found.append(stretch)
    reading.hide(found)


def _corrected_day(reading: LineScan, mark: re.Match[str]) -> tuple[int, int] | None:
    """The stretch from the day that is taken back to the one that is meant; None where no two days are joined."""
    mask, today = reading.mask, reading.context.today
    by = _BY.match(mask, mark.end())
    start = by.end() if by else mark.end()
    end = min(len(mask), start + _LETTERS_OF_DAY_AT_MOST)
    stop = _STOP.search(mask, start, end)
    end = stop.start() if stop else end
    second = day_at_start(mask, start, end, today, DayDirection.BACK)
    if second is None or second.day is None or second.start != start or _goes_on(mask, second.end, mark):
        return None
    said = fold(mask[second.start : second.end]).split()
    if _is_bare_no(mark) and not by and said[0] in _OF_SPANISH:
        return None
    first = _day_before(mask, mark.start(), today)
    if first is None or first.day is None:
        return None
    kept = _kept_of_first(mask, first, second, today)
    begin = first.start + kept
    if by:
        before = _BY_AT_END.search(mask, max(0, first.start - _LETTERS_OF_BY_AT_MOST), first.start)
        if before is None and not mark["behind"].strip():
            return None  # “met Kim monday, wait till friday”
        begin = before.start() if before else first.start
    if first.day > today and not kept:
        reading.ahead.add(second.start)
    return begin, mark.end()


def _day_before(mask: str, end: int, today: date) -> DayFound | None:
    """The day that ends directly before a word of correction."""
    end = len(mask[:end].rstrip(_BEFORE_MARK))
    for stop in (end, len(mask[:end].rstrip(". "))):  # “am 9.3., nein, …”, “by thurs. no wait, …”
        found = day_at_end(mask, 0, stop, today, DayDirection.BACK)
        if found is not None and found.day is not None and found.end == stop:
            return found
    return None


def _kept_of_first(mask: str, first: DayFound, second: DayFound, today: date) -> int:
    """The number of letters of the first day that count for both: ``next`` in ``next tuesday, no, friday``."""
    said, meant = fold(mask[first.start : first.end]).split(), fold(mask[second.start : second.end]).split()
    says = next((at for at, word in enumerate(said) if word in WEEKDAYS or word in MONTHS or word[0].isdigit()), 0)
    are_alike = (said[says] in WEEKDAYS and meant[0] in WEEKDAYS) or (said[says][0].isdigit() and meant[0][0].isdigit())
    if not says or not are_alike:
        return 0
    words = mask[first.start : first.end].split()[:says]
    both = " ".join([*words, mask[second.start : second.end]])
    if day_in_all(both, today, DayDirection.BACK) is None:
        return 0
    position = first.start
    for word in words:
        position = mask.index(word, position) + len(word)
    return position - first.start


def _goes_on(mask: str, end: int, mark: re.Match[str]) -> bool:
    """True if words go on behind the second day with which it is no correction: ``no, monday was a holiday``."""
    if mask[end : end + 2] in ("'s", "’s") or mask[end : end + 1] == "?":
        return True
    behind = _WORD.match(mask, end + len(mask[end:]) - len(mask[end:].lstrip(" ")))
    if behind is None:
        return False
    return fold(behind[0]) in _SAYS_MORE or (_is_bare_no(mark) and bool(_WORD.match(mask[end:].lstrip(" "))))


def _is_bare_no(mark: re.Match[str]) -> bool:
    """True if nothing but ``no`` stands there, and no sign behind it: ``el lunes, no el martes`` denies the second."""
    said = mark[0][: mark.start("behind") - mark.start()]
    return _IS_NO.match(said) is not None and fold(said) != "nein" and not mark["behind"].strip()


def _corrected_name(reading: LineScan, mark: re.Match[str]) -> tuple[int, int] | None:
    """The stretch from the name that is taken back to the one that is meant; None where no two names are joined."""
    if _is_bare_no(mark) or "." in mark["behind"]:
        return None
    first = _name_before(reading, len(reading.mask[: mark.start()].rstrip(f"{_BEFORE_MARK}.")))
    if first is None:
        return None
    joined = _WITH.match(reading.mask, mark.end()) if _stands_behind_with(reading.mask, first) else None
    end = joined.end() if joined else mark.end()  # “with Kim, no, with Ben”
    is_subject = bool(mark["behind"].strip()) and not reading.mask[:first].strip()  # “Kim, no, Ben called”
    return (first, end) if _is_name_behind(reading, end, is_subject=is_subject) else None


def _stands_behind_with(mask: str, start: int) -> bool:
    return _WITH_AT_END.search(mask, max(0, start - _LETTERS_OF_BY_AT_MOST), start) is not None


def _name_before(reading: LineScan, end: int) -> int | None:
    """The place where a name begins that ends at another, the longest one; None for none."""
    words = list(_WORD.finditer(reading.mask, max(0, end - _LETTERS_OF_NAME_AT_MOST), end))[-_WORDS_OF_NAME_AT_MOST:]
    if not words or words[-1].end() != end:
        return None
    return next((word.start() for word in words if _is_name(reading, word.start(), end)), None)


def _is_name_behind(reading: LineScan, start: int, *, is_subject: bool) -> bool:
    """True if a name begins at a place, and what follows leaves it a name by itself; of a subject anything may."""
    mask = reading.mask
    words = list(_WORD.finditer(mask, start, start + _LETTERS_OF_NAME_AT_MOST))[:_WORDS_OF_NAME_AT_MOST]
    if not words or words[0].start() != start:
        return False
    end = next((word.end() for word in reversed(words) if _is_name(reading, start, word.end())), None)
    if end is None:
        return False
    behind = _WORD.match(mask, len(mask) - len(mask[end:].lstrip(" ")))
    return is_subject or behind is None or fold(behind[0]) in _AFTER_NAME


def _is_name(reading: LineScan, start: int, end: int) -> bool:
    """True if a stretch is the name of somebody known, or a usual given name with more names behind it."""
    if _ONLY_WORDS.fullmatch(reading.mask, start, end) is None:
        return False
    words = reading.mask[start:end].split()
    has_capital = not is_small(words[0][0])
    if reading.context.names.meant(" ".join(words)):
        everyday = not has_capital and fold(words[0]) in EVERYDAY_WORDS
        return not everyday or _stands_behind_with(reading.mask, start)
    rest = (word for word in words[1:] if word not in _PARTICLES)
    return has_capital and is_usual_name(fold(words[0])) and not any(is_small(word[0]) for word in rest)
