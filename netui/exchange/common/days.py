"""Days as other programs and their users write them, read where they have one reading.

``2021-03-14``, ``14 Mar 2021``, ``14 de março de 2021``, ``14.3.2021`` have one. ``03/04/2021`` has two: which of them
is meant is settled for a column as a whole, by values in it that have only one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, tzinfo

from netui.domain.records.values import Anniversary
from netui.domain.text.folding import fold

ORDERS = ("dmy", "mdy", "ymd")
"""The orders a column can be said to have: day, month, year; month first; year first."""

_MONTHS_IN_WORDS = (
    "january januar janner jann janvier janv enero janeiro gennaio januari jan ene gen stycznia января январь янв",
    "february februar febr fevrier febrero fevereiro febbraio februari feb fev fevr lutego февраля февраль фев",
    "march marz mars marzo marco maart mrz mrt mar marts marca марта март мар",
    "april avril abril aprile apr avr abr kwietnia апреля апрель апр",
    "may mai mayo maio maggio mei mag maj maja мая май",
    "june juni juin junio junho giugno jun giu czerwca июня июнь июн",
    "july juli juillet julio julho luglio jul juil juill lug lipca июля июль июл",
    "august aout agosto augustus augusti aug ago aou sierpnia августа август авг",
    "september septembre septiembre setiembre setembro settembre sept sep set sett wrzesnia сентября сентябрь сен сент",
    "october oktober octobre octubre outubro ottobre oct okt out ott pazdziernika октября октябрь окт",
    "november novembre noviembre novembro nov listopada ноября ноябрь ноя",
    "december dezember decembre diciembre dezembro dicembre dec dez dic grudnia декабря декабрь дек",
)
"""Names of months, whole and short: English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic, Slavic."""
_MONTHS = {fold(name): number for number, names in enumerate(_MONTHS_IN_WORDS, start=1) for name in names.split()}
_WEEKDAYS = (
    "mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    "|mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|sonnabend|so(?:nntag)?"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim"
    "|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|mi[eé]|jue|vie|s[aá]b|dom"
    "|(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?|seg|ter|qua|qui|sex"
    "|(?:luned|marted|mercoled|gioved|venerd)[iì]|sabato|domenica|gio"
    "|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|wo|vr|za|zo"
)
_LEAD = rf"(?:[^\W\d_]+\.?,\s*|(?:on|am|den|le|el|il|em|op|the)\s+|(?:{_WEEKDAYS})\.?\s+(?:den\s+|the\s+)?)?"
"""Words that may stand before the day of the month: the day of the week, ``am``, ``le``."""
_CLOCK = r"(?:\s*(?:г\.?|года))?(?:[T,\s]+(?:(?:at|à|om|um|alle|ore|kl\.?|a las|às)\s+)?\d{1,2}[:.h]\d\d.*)?"
"""A time of day behind a day, and the word for year that Russian puts there."""
_YEAR_FIRST = re.compile(r"(\d{4})([-/.]|\. )(\d{1,2})\2(\d{1,2})\.?" + _CLOCK, re.DOTALL)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*(?:Z|[+-]\d\d:?\d\d)")
_COMPACT = re.compile(r"(\d{4})-?(\d\d)(\d\d)(?:[T ].*)?", re.DOTALL)
_NO_YEAR = re.compile(r"--?-?(\d\d?)-?(\d\d)(?:T.*)?")
_EAST_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})" + _CLOCK, re.DOTALL)
_TWO_NUMBERS = re.compile(r"(\d{1,2})[/-](\d{1,2})")
_DOTS_NO_YEAR = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.")
_JOINTS = r"[\s./,-]*(?:\b(?:de|del|di|of)\b)?[\s./,-]*"
_DAY_NAME_YEAR = re.compile(
    rf"{_LEAD}(\d{{1,2}})(?:st|nd|rd|th|er|o)?{_JOINTS}([^\W\d_]+){_JOINTS}('?\d{{2}}|\d{{4}})?{_CLOCK}",
    re.DOTALL | re.IGNORECASE,
)
_NAME_DAY_YEAR = re.compile(
    rf"(?:[^\W\d_]+\.?,?\s+)?([^\W\d_]+)[\s./-]*(\d{{1,2}})(?:st|nd|rd|th)?(?:[\s.,/-]+('?\d{{2}}|\d{{4}}))?{_CLOCK}",
    re.DOTALL,
)
_YEAR_NAME_DAY = re.compile(rf"(\d{{4}})[\s.,/-]+([^\W\d_]+)[\s./-]+(\d{{1,2}}){_CLOCK}", re.DOTALL)
_YEAR_DAY_NAME = re.compile(rf"(\d{{4}})[\s.,/-]+(\d{{1,2}})[\s./-]+([^\W\d_]+){_CLOCK}", re.DOTALL)
_BY_WEEK = re.compile(r"\d{4}-?W\d\d-?[1-7]")
_SERIAL = re.compile(r"[1-7]\d{4}")
"""The number of a day in a spreadsheet whose cells were not formatted as days: 44256 is 1 March 2021."""
_SERIAL_FROM = date(1899, 12, 30)
_APART = re.compile(r"(?<=\d)\s+([/.-])\s*(?=\d)")
"""Pattern of a separator with blanks around it: ``1 / 3 / 2021``."""
_EMPTY = re.compile(r"(?:0{1,4}([-/.])0{1,2}\1(?:0{1,4})|1/1/4501|1900-01-00)(?:[T ].*)?", re.DOTALL)
"""Texts that spreadsheets and Outlook write for no day."""
_NO_YEARS = frozenset((0, 1, 1604))
"""Years that stand for none: nothing, the first of all, and Apple's leap year in which nobody alive was born."""
_LAST_CENTURY_FROM_YEAR = 69
"""Two digits from here on are of the last century."""


def is_no_day(text: str) -> bool:
    """True if a text is empty, or a program's sign for no day: ``0/0/00``, ``1/1/4501``."""
    return not text or _EMPTY.fullmatch(text) is not None


def readings(text: str) -> Mapping[str, Anniversary]:
    """Each day that a text may mean by the order that it takes for it; empty for what is no day.

    A day that is the same in any order stands under ``""`` alone.
    """
    text = _APART.sub(r"\1", unicodedata.normalize("NFKC", text)).strip()
    if (match := _NUMBERS.fullmatch(text)) and match[2] != ".":
        return _numeric(int(match[1]), int(match[3]), match[4])
    if match := _TWO_NUMBERS.fullmatch(text):
        return _numeric(int(match[1]), int(match[2]), "0000")
    found = _one_reading(text)
    return {"": found} if found is not None else {}


class DayColumn:
    """The days of one column of a file, of which all are written in the same way.

    Attributes:
        order: one of ``ORDERS``; empty when nothing settles it.
        undecided: texts that were asked for and have two readings.
    """

    def __init__(self, texts: Iterable[str], order: str = "", usual: str = "") -> None:
        """Settle the order.

        Args:
            texts: all that the column holds.
            order: what the user says; it settles everything.
            usual: what such files do unless the column shows otherwise.
        """
        self.order = order or _settled(texts, usual)
        self.undecided: list[str] = []

    def day(self, text: str) -> Anniversary | None:
        """The day that a text means; None when it is none, or may be two."""
        found = readings(text)
        if not found:
            return None
        if "" in found:
            return found[""]
        if self.order in found:
            return found[self.order]
        if len(found) == 1 and not self.order:
            return next(iter(found.values()))
        if self.order:
            return None if len(found) > 1 else next(iter(found.values()))
        common = {name: day for name, day in found.items() if name != "ymd"}
        if len(set(common.values())) == 1:
            return next(iter(common.values()))
        self.undecided.append(text)
        return None

    def full_day(self, text: str, last_year: int, zone: tzinfo | None = None) -> date | None:
        """Return the value as a day of one year; None also for years that cannot be: beyond the last, or before 1900.

        A moment that says its distance from UTC is the day that it was in ``zone``; None: that of the computer.
        """
        found = self.day(_where(text, zone))
        if found is None or found.year is None or not 1900 <= found.year <= last_year:
            return None
        return date(found.year, found.month, found.day)

    def birthday(self, text: str, today: date) -> Anniversary | None:
        """Return the value as a yearly day; None when it lies in the future, which two digits of a year never do."""
        found = self.day(text)
        if found is None or found.year is None or found.on(found.year) <= today:
            return found
        two_digits = re.search(r"\D(\d\d)(?:\D.*)?$", text) and not re.search(r"\d{4}", text)
        try:
            return Anniversary.parse(f"{found.year - 100}-{found.month:02d}-{found.day:02d}") if two_digits else None
        except ValueError:
            return None


def _where(text: str, zone: tzinfo | None) -> str:
    """The day in a zone of a text that is a moment; any other text as it is."""
    if not _MOMENT.fullmatch(text):
        return text
    try:
        return datetime.fromisoformat(text).astimezone(zone).date().isoformat()
    except (ValueError, OverflowError):
        return text


def _settled(texts: Iterable[str], usual: str) -> str:
    seen: set[str] = set()
    for text in dict.fromkeys(texts):
        found = {name for name in readings(text) if name in ("dmy", "mdy")}
        if len(found) == 1:
            seen |= found
    if len(seen) == 1:
        return seen.pop()
    return usual if not seen else ""


def _numeric(first: int, second: int, third: str) -> Mapping[str, Anniversary]:
    """Return the readings of ``03/04/2021`` or ``3-4-21`` that are days."""
    year = _year(third)
    found = {
        "dmy": _anniversary(year, second, first),
        "mdy": _anniversary(year, first, second),
        "ymd": _anniversary(_year(f"{first:02d}"), second, int(third)) if len(third) == 2 else None,
    }
    days = {name: day for name, day in found.items() if day is not None}
    if first == second and "dmy" in days and "ymd" not in days:
        return {"": days["dmy"]}
    return days


def _one_reading(text: str) -> Anniversary | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _anniversary(int(match[1]), int(match[3]), int(match[4]))
    if match := _COMPACT.fullmatch(text) or _EAST_ASIAN.fullmatch(text):
        return _anniversary(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):  # with dots: 14.3.2021
        return _anniversary(_year(match[4]), int(match[3]), int(match[1]))
    if match := _NO_YEAR.fullmatch(text):
        return _anniversary(None, int(match[1]), int(match[2]))
    if match := _DOTS_NO_YEAR.fullmatch(text):
        return _anniversary(None, int(match[2]), int(match[1]))
    if _SERIAL.fullmatch(text) or _BY_WEEK.fullmatch(text):
        day = _SERIAL_FROM + timedelta(int(text)) if text.isdigit() else _by_week(text)
        return None if day is None else Anniversary(day.month, day.day, day.year)
    return _named(text)


def _by_week(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _named(text: str) -> Anniversary | None:
    if match := _DAY_NAME_YEAR.fullmatch(text):
        day, month, year = match[1], match[2], match[3]
    elif match := _NAME_DAY_YEAR.fullmatch(text):
        day, month, year = match[2], match[1], match[3]
    elif match := _YEAR_NAME_DAY.fullmatch(text):
        day, month, year = match[3], match[2], match[1]
    elif match := _YEAR_DAY_NAME.fullmatch(text):
        day, month, year = match[2], match[3], match[1]
    else:
        return None
    return _anniversary(_year(year) if year else None, _month(month), int(day))


def _month(name: str) -> int:
    """Return the number of a month, 1..12; 0 for what is no month in any of the languages."""
    return _MONTHS.get(fold(name), 0)


def _year(text: str) -> int:
    """Return the year; two digits are of this century up to 68, of the last one from 69 on."""
    text = text.lstrip("'")
    if len(text) > 2:
        return int(text)
    return int(text) + (1900 if int(text) >= _LAST_CENTURY_FROM_YEAR else 2000)


def _anniversary(year: int | None, month: int, day: int) -> Anniversary | None:
    if year in _NO_YEARS:
        year = None
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return Anniversary(month, day, year)
