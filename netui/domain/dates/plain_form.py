"""A text that may be a day, brought into a plain form: small letters, English words, figures, no time of day.

So ``zwei Freitage``, ``two fridays`` and ``2 fri`` are one thing for the readers of days.
"""

from __future__ import annotations

import re
from functools import lru_cache

from netui.domain.dates.by_date import NUMERIC
from netui.domain.dates.clock import without_time
from netui.domain.dates.words import (
    DAY,
    MONTHS,
    NUMBERS,
    OFFSETS,
    ORDINALS,
    RELATIONS,
    SLIPS,
    SPANS,
    UNIT,
    UNITS,
    WEEKDAYS,
    DayDirection,
    is_feast,
)
from netui.domain.text.folding import fold

_LEADING = re.compile(
    r"^(?:(?:on|the|am|im|el|los|le|den|dem|em|na|no|w|в|во|at(?= (?:the|christmas|xmas|new year))|some ?time) )+"
)
_SOME_DAY = frozenset(("one day", "un jour", "un dia", "um dia", "un giorno"))
"""Words that say tomorrow letter by letter, and mean any day but that."""

_FROZEN = "‹› "
"""Signs around a day that does not pass, as the header shows it."""

_UNTIL = re.compile(
    r"^(?:no later than|by|until|till|til|before|spatestens|bis(?: spatestens| zum| am)?|jusqu'a|d'ici(?: a)?|hasta"
    r"|para|antes del?|avant|pour) "
)
"""Pattern of the words before the day on which something is due."""

_BEFORE_WEEKEND = re.compile(r"^before (?:the )?(?:(this|next) )?weekend$")
"""Pattern of "before the weekend": it means the last working day, whereas "by the weekend" means the Saturday."""

_FOLLOWING = re.compile(r"^following (?=\S)")

_DAY_ENDS = (
    r"(?:(?:by )?(?:the )?(?:end of (?:the )?day|close of business|end of business"
    r"|(?:first|last) thing(?: in the morning)?|end of play|eod|cob|eop))"
)
_DAY_END_BESIDE = re.compile(rf"^{_DAY_ENDS} (?=\S)| {_DAY_ENDS}$")
_TRAILING = re.compile(r" (?:at the latest|at latest|the latest|or so|sharp)$")
_WEEKDAY_WORDS = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_PART_WITHIN = re.compile(rf"\b({_WEEKDAY_WORDS}) (?:morning|afternoon|evening|night|noon|lunchtime) (?=\S)")
"""A part of the day between a day of the week and what says which one: ``friday evening next week``."""
_OF_SPAN = r"(?=(?:(?:this|next|last) )?(?:week|month|quarter|year)$)"
_PLACED_IN_SPAN = (
    (re.compile(rf"^(?:early|beginning) (?:in (?:the )?)?{_OF_SPAN}"), "start of "),
    (re.compile(rf"^late (?:in (?:the )?)?{_OF_SPAN}"), "end of "),
)
"""``early next week`` is its Monday, ``late next month`` its last day."""
_WORD = re.compile(r"\d+(?:st|nd|rd|th)?(?![\d:./-])|[^\W\d_][\w'-]*|\S")
_NUMBER_AND_UNIT = re.compile(r"(\d{1,4})(d|w|wk|m|mo|y|yr|q|bd)")
_PUT_BEHIND = re.compile(rf"\b({DAY}|{UNIT}) (next|last|coming)(?= |$)(?! (?:{UNIT}|{DAY}))")
_A_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?!\w)"
_FIGURES_AT_MONTH = re.compile(r"\b(\d{0,2})([^\W\d_]{3,10})('?\d{1,4})\b")
"""``dec12``, ``12mar27``: figures written to a word, which is to be a month."""
_AN_ORDINAL = "|".join(sorted((word.replace("-", "[ -]") for word in ORDINALS), key=len, reverse=True))
_BESIDE_A_DAY = rf"{_A_MONTH}|(?:{_WEEKDAY_WORDS}) the(?!\w)"
_ORDINAL_BEHIND = re.compile(rf"\b(?P<beside>{_BESIDE_A_DAY}) (?:the )?(?P<ordinal>{_AN_ORDINAL})(?!\w)")
_ORDINAL_BEFORE = re.compile(rf"\b(?P<ordinal>{_AN_ORDINAL}) (?:day )?(?:of )?(?P<beside>{_A_MONTH})")
"""A day of the month in words beside the month or the day of the week that it belongs to."""

_UNITS_HALVED = "|".join(word for word, unit in UNITS.items() if len(word) > 2 and unit in ("week", "month", "year"))
_COMMA_FIVE = re.compile(r"(?<=\d),5(?= [a-z])")
"""Pattern of a half as most of Europe writes it: ``1,5 wochen``."""
_AN_HOUR = r"(?:hours?|hrs?|stunden?|heures?)"
_SOME_HOURS = (
    rf"(?:(?:1?\d|2[0-3]|an?|half an|one|einer?|une|two|zwei|deux) {_AN_HOUR}"
    r"|(?:\d+|an?|one|einer?|une|two|zwei|deux) (?:minutes?|mins?|minuten?))"
)
_FEW_HOURS = re.compile(rf"(?:in|dans|vor|il y a) {_SOME_HOURS}|{_SOME_HOURS} ago")
"""Pattern of a time so short that the day is today's."""
_WHOLE_DAYS = re.compile(
    rf"(?P<on>(?:in|within|dans|innerhalb von) )?(?P<back>(?:vor|il y a) )?"
    rf"(?P<hours>24|48|72|96|120) ?(?:h|{_AN_HOUR})(?: (?:(?P<ago>ago)|(?P<hence>from now)))?"
)
"""Pattern of hours that are whole days; others leave open which day is meant."""
_COUNT_OF_HOURS = rf"\d{{1,4}} ?(?:h|{_AN_HOUR})"
_ANY_HOURS = re.compile(
    rf"(?:in|within|dans|innerhalb von|vor|il y a) {_COUNT_OF_HOURS}|{_COUNT_OF_HOURS} (?:ago|from now)"
)

_WEEK_OR_MONTH = "(?:semaine|semana|settimana|woche|week|veckan|uke|неделе|месяце)"
_GONE_BY = "(?:derniere|passee|pasada|passada|scorsa|letzten?|vergangenen?|vorige|afgelopen|прошло[ий]|прошлом)"
"""The words for the week or month before this one, which in some languages have an article: ``la semana pasada``."""

_WHICH = "|".join(sorted(RELATIONS, key=len, reverse=True))
_PHRASES = (
    (re.compile(rf"(?<=\d)[-/](?P<month>{_A_MONTH})(?:[-/](?=\d))?"), r" \g<month> "),
    (re.compile(rf"^(?P<month>{_A_MONTH})[-/](?=\d)"), r"\g<month> "),
    (re.compile(r"^(?:zum |am )?(monat|quartal|jahr)e?sende$"), r"end of \1"),
    (re.compile(r"^(day|week|month|quarter|year|fortnight) (?=from (?:now|today)$)"), r"1 \1 "),
    (re.compile(rf"^(?:la|die|das) (?=(?:{_WHICH}) )"), ""),
    (re.compile(r"^fin de semana$"), "weekend"),
    (re.compile(r"^fin (?=mois|mes|semaine)"), "end of "),
    (re.compile(r"^(next|this|last) month,? (?:on )?(?:the )?(\d{1,2}(?:st|nd|rd|th))$"), r"\2 of \1 month"),
    (re.compile(r"^(?:this|same|the same) (?:time|day) (?=\S)"), ""),
    (re.compile(r"^(in .+?)(?:'s?)? time$"), r"\1"),
    (re.compile(r"^(\w+ (?:day|week|month|year))(?:s'?|'s) time$"), r"in \1"),
    (re.compile(r"^fortnight$"), "1 fortnight"),
    (re.compile(r"^(?:within|in) (?:the )?next (?=[\da-z]+ [a-z])|^within (?!the )(?=[\da-z]+ [a-z])"), "in "),
    (re.compile(r"^(?:before )?(?:the )?(year|month|quarter)(?:'?s)?[ -]end$"), r"end of \1"),
    (re.compile(r"^(?:(next|this|last) )?mid-?week$"), r"middle of \1 week"),
    (re.compile(r"(\w+) just gone$"), r"last \1"),
    (re.compile(r"(?<=\d[dwmy])(?=\d{1,3}[dwmy]\b)"), " "),
    (re.compile(r"(?:(\d{4})年)(\d{1,2})月(\d{1,2})[日号]"), r"\1-\2-\3"),
    (re.compile(r"(\d{1,2})月(\d{1,2})[日号]"), r"\2.\1"),
    (re.compile(rf"^(?:la|die|der|de|het|a|на) (?={_WEEK_OR_MONTH} {_GONE_BY}$|{_GONE_BY} {_WEEK_OR_MONTH}$)"), ""),
    (re.compile(r"^(\d{1,3})[日天]前$"), r"\1 day ago"),
    (re.compile(r"^(\d{1,3})[日天][後后]$"), r"in \1 day"),
    (re.compile(r"^(\d{1,3})[周週]間?前$"), r"\1 week ago"),
    (re.compile(r"^(\d{1,3})[周週]間?[後后]$"), r"in \1 week"),
    (re.compile(r" ago today$"), " ago"),
    (re.compile(r"^(\S+ (?:months?|years?)) today$"), r"in \1"),
    (re.compile(rf"^in (\S+ (?:weeks?|wks?|wochen?)) (?:(?:on|am) )?({_WEEKDAY_WORDS})$"), r"\2 in \1"),
    (re.compile(rf"^(?:around|roughly) (?=(?:{_WEEKDAY_WORDS})$)"), ""),
    (re.compile(r"^(?:in )?(?:kw|cw|calendar week) (?=\d)"), "week "),
    (re.compile(r"^after (?:the |this )?weekend$"), "start of next week"),
    (
        re.compile(rf"\b(?:coming|upcoming|kommenden?) (?=(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})(?!\w))"),
        "next ",
    ),
    (re.compile(r"\bdentro de (?=\S)"), "in "),
    (re.compile(r"\bчерез (?=\d)"), "in "),
    (re.compile(r"\bчерез (?=\S)"), "in 1 "),
    (re.compile(r"\bvorletzte[nrs]? (.+)"), r"\1 before last"),
    (re.compile(r"\bubernachste[nrs]? (.+)"), r"\1 after next"),
    (re.compile(r"\b(?:que viene|qui vient)\b"), "next"),
    (re.compile(r"\b(?:a )?couple (?:of )?(?=\S)"), "2 "),
    (re.compile(r"\bhalf (?:of )?a year\b|\bhalf year\b|\bhalbes jahr\b|\bhalben jahr\b"), "6 month"),
    (re.compile(r"\b(a|one|\d+) (years?|months?|weeks?) and a half\b"), r"half-\1 \2"),
    (
        re.compile(
            r"\b(?:about|roughly|around|approximately|approx|ca|etwa|ungefahr|environ|unos) (?=\d|an? |[a-z]+ )"
        ),
        "",
    ),
    (re.compile(rf"\b(\d+)\.5 (?=(?:{_UNITS_HALVED})(?!\w))"), r"half-\1 "),
    (
        re.compile(
            rf"^(?:end|ende|fin|fine|fines de|finales de|final de|fim de|eind)"
            rf" (?={_A_MONTH}|q[1-4]|(?:{_WHICH}) )"
        ),
        "end of ",
    ),
    (re.compile(rf"^(?:start|anfang|debut|inizio|inicios de|principios de|begin) (?={_A_MONTH})"), "start of "),
    (re.compile(rf"^(?:mitte|mi|meta|mediados de|medio|mid|middle of)[ -](?={_A_MONTH})"), "mid "),
    (re.compile(r"^(?:la |die |de )?(?:semaine prochaine|semana next|nachste woche|volgende week)$"), "next week"),
    (
        re.compile(
            rf"^(?:ende|fin) (?:der|des|du|de la|de|del) (?:dieser |cette |este )?"
            rf"(?=(?:(?:{_WHICH}) )?(?:woche|monats?|jahres?|quartals|mois|mes|ano|semaine))"
        ),
        "end of ",
    ),
    (re.compile(r"^over (?:the )?(?=(?:\w+ )?weekend)"), ""),
    (re.compile(rf"\b(\d+|{'|'.join(NUMBERS)}) and a half (years?|months?|weeks?)\b"), r"half-\1 \2"),
    (re.compile(r"\b(?:working|business|work) days?\b|\bweekdays?\b"), "workday"),
    (re.compile(r"\b(?:vor|il y a|hace|ha) (.+)"), r"\1 ago"),
    (re.compile(r"\b(?:dans|en|tra|fra|over|om) (?=(?:\d|[a-z]+ [a-z]+$))"), "in "),
    (re.compile(r"\b(.+) (?:fa|atras|geleden|sedan|over|back|earlier|temu|назад)$"), r"\1 ago"),
    (re.compile(r"\b(?:from now|from today|later|hence|out)$"), "on"),
)
"""Phrases and their plain form, replaced before the words are looked at one by one."""


@lru_cache(maxsize=256)
def plain_form(text: str, looks: DayDirection) -> str:
    """The text as the readers take it; may be a text in which they find no day.

    Looking forward ``by`` and the like may stand before the day. The last texts are kept: several rules ask for the
    same words of a line, and the line is read again at each letter that is typed, with most of its words the same.
    """
    said = _COMMA_FIVE.sub(".5", fold(text.strip(_FROZEN))).replace(",", " ").replace("、", " ")
    said = " ".join(said.split()).rstrip("!?… ")
    said = " ".join([SLIPS.get(word, word) for word in said.split(" ")])
    if said in OFFSETS or said in _SOME_DAY:  # “avant hier” is no time before yesterday
        return said
    if looks is DayDirection.FORWARD:
        said = _UNTIL.sub("", _BEFORE_WEEKEND.sub(r"end of \1 week", said))
    said = _TRAILING.sub("", _LEADING.sub("", said))
    if looks is DayDirection.FORWARD:
        said = _FOLLOWING.sub("coming ", said)
    if said in OFFSETS or is_feast(said) or said in _SOME_DAY:
        return said
    if _FEW_HOURS.fullmatch(said):
        return "today"
    if (found := _WHOLE_DAYS.fullmatch(said)) is not None:
        days = int(found["hours"]) // 24
        is_past, is_ahead = found["back"] or found["ago"], found["on"] or found["hence"]
        return f"{days} day ago" if is_past else f"in {days} day" if is_ahead else f"{days} day"
    for pattern, replacement in _PLACED_IN_SPAN:
        said = pattern.sub(replacement, said)
    said = _LEADING.sub("", without_time(_PART_WITHIN.sub(r"\1 ", _DAY_END_BESIDE.sub("", said))))
    if said in OFFSETS or is_feast(said) or NUMERIC.fullmatch(said):
        return said
    said = said.removesuffix(".")
    said = _FIGURES_AT_MONTH.sub(_apart, SPANS.get(said, said))
    for pattern, replacement in _PHRASES:
        said = pattern.sub(replacement, said)
    said = _ORDINAL_BEFORE.sub(_in_figures, _ORDINAL_BEHIND.sub(_in_figures, said))
    said = _NUMBER_AND_UNIT.sub(r"\1 \2", said)
    words = said.split(" ")
    plain = [_plain_word(word, number, words) for number, word in enumerate(words)]
    said = " ".join(word for word in plain if word)
    return _PUT_BEHIND.sub(r"\2 \1", said)


def counts_hours(text: str) -> bool:
    """True for a time so many hours off, whichever day that is: ``in 36 hours``, ``30h ago``."""
    return _ANY_HOURS.fullmatch(fold(text).strip()) is not None


def _apart(match: re.Match[str]) -> str:
    """``12 mar 27`` for ``12mar27``; what holds no month stays."""
    return " ".join(filter(None, match.groups())) if match[2] in MONTHS else match[0]


def _in_figures(match: re.Match[str]) -> str:
    """``december 1st`` for ``december the first`` and ``the first of december``."""
    return f"{match['beside'].removesuffix(' the')} {ORDINALS[match['ordinal'].replace(' ', '-')]}th"


def _plain_word(word: str, number: int, words: list[str]) -> str:
    bare = word.strip("()").removesuffix(".") if len(word) > 1 else word
    single = len(bare) == 1 and number and not words[number - 1].lstrip("+-").isdigit()
    for table in (WEEKDAYS, MONTHS, RELATIONS, {} if single else UNITS):
        if bare in table:
            return table[bare]
    half, counted = ("half-", bare[5:]) if bare.startswith("half-") else ("", bare)
    if counted in NUMBERS:
        return f"{half}{NUMBERS[counted]}"
    singular = bare.removesuffix("s").removesuffix("e")
    return WEEKDAYS.get(singular, bare) if singular != bare and len(singular) > 2 else bare
