"""The day of what happened, in free text: taken where it points back and stands where a report says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from netui.domain.capture.prose.cutting import is_of_ordinal
from netui.domain.capture.prose.named_days import may_be_of_another_language, named_day
from netui.domain.capture.prose.next_such_day import (
    SAY_SINCE_WHEN,
    is_of_any_month,
    is_of_something_else,
    next_such_day,
)
from netui.domain.capture.prose.no_days import (
    AT_A_PLACE,
    ends_a_place,
    is_length_of_time,
    is_of_a_thing,
    is_of_telegram,
    plain_days,
    stands_after_no_day,
)
from netui.domain.capture.prose.roles.denials import fell_through
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.dates.in_text import WORDS_AT_MOST, day_at_start, say_a_day
from netui.domain.dates.parse import DayDirection
from netui.domain.dates.words import FEAST_WORDS, WEEKDAYS, WHICH_FEAST, is_feast
from netui.domain.text.folding import fold

_BEHIND_NO_DAY = frozenset(("was", "is", "were", "will", "war", "ist", "etait", "fue", "'s"))
_SAYS_WHICH = frozenset(("on", "last", "this", "next", "past", "coming", "am", "le", "el", "the", "letzten", "letzte"))


@dataclass(slots=True)
class ProseDay:
    """A day in free text.

    Attributes:
        start: index of its first character in the text.
        end: index after its last.
        day: which day.
        is_certain: whether it may be taken; else it is only likely.
        is_ahead: whether it lies ahead, or says so.
        clause: which clause it stands in.
    """

    start: int
    end: int
    day: date
    is_certain: bool
    is_ahead: bool
    clause: Clause


def days_of_report(prose: Prose, named: set[int], told: Mapping[int, int]) -> list[ProseDay]:
    """The days that the plain clauses of a text say, in order; not those within promises, nor of what is told.

    ``named`` are the tokens of names. ``told`` says from where on a clause, by its first token, tells what somebody
    said or did besides.
    """
    found: list[ProseDay] = []
    for number, clause in enumerate(prose.clauses):
        beginnings = _beginnings(prose, clause) if clause.kind is ClauseKind.PLAIN else []
        if not beginnings or fell_through(prose, clause):
            continue  # “lunch with Kim moved to friday”: the day is that of another meeting
        belongs = _Belonging(prose, clause, told.get(clause.first, clause.last), named)
        end = 0
        for position in beginnings:
            if prose.tokens[position].start < end:
                continue
            day = _feast_at(prose, clause, position)
            if day is None and position not in named:
                day = _day_at(prose, clause, number, position)
            if (
                day is None
                or belongs.is_told(day, position)
                or is_of_a_thing(prose, (day.start, day.end), day.clause, named)
            ):
                continue
            day.is_certain = day.is_certain and not belongs.is_of_subject(day, position)
            found.append(day)
            end = day.end
    return _with_those_ahead(prose, found)


def _with_those_ahead(prose: Prose, days: list[ProseDay]) -> list[ProseDay]:
    """The days, where beside one that lies ahead another of its clause lies ahead, too: ``tomorrow or friday``."""
    if not days or not _AHEAD.intersection(prose.keys):
        return days
    today = prose.context.today
    # “esta mañana” is this morning, and no tomorrow
    passed = {each for day in days if not day.is_ahead for each in range(day.start, day.end)}
    ahead = {
        id(clause)
        for clause in prose.clauses
        for each in range(clause.first, clause.last)
        if prose.keys[each] in _AHEAD and prose.tokens[each].start not in passed
    }
    for day in days:
        if id(day.clause) in ahead and not day.is_ahead and not _says_back(prose, day):
            day.is_certain, day.is_ahead = False, True
            day.day += timedelta(7 if today - timedelta(7) < day.day <= today else 0)
    return days


_AHEAD = frozenset(("tomorrow", "tmrw", "tmr", "morgen", "demain", "manana", "ubermorgen"))


def _says_back(prose: Prose, day: ProseDay) -> bool:
    return bool(_words_of(prose, day) & (plain_days(prose) | SAY_SINCE_WHEN))


def _words_of(prose: Prose, day: ProseDay) -> set[str]:
    return set(fold(prose.reading.mask[day.start : day.end]).split())


class _Belonging:
    """The owner of the days of a clause: the talk, its subject, or something that somebody told."""

    def __init__(self, prose: Prose, clause: Clause, told: int, named: set[int]) -> None:
        """Look once where another matter begins; ``told`` is the token from which on something is told of."""
        self._prose = prose
        self._told = told
        setting, pronouns = prose.lexicon.words("may_set_days"), prose.lexicon.words("pronouns")
        rest = range(told + 1, clause.last)
        somebody = (each for each in rest if each in named or prose.keys[each] in pronouns)
        self._others_from = next(somebody, clause.last)
        subjects = (each for each in range(clause.first, clause.last) if prose.keys[each] in setting)
        self._subject_from = next(subjects, clause.last)

    def is_told(self, day: ProseDay, position: int) -> bool:
        """True if it is of what somebody said or did: ``said she saw Ben on friday``, ``to send it on friday``.

        A day directly behind the word of saying is that of the talk: ``told me yesterday that …``.
        """
        if position > self._others_from:
            return True
        asked_to = position > self._told and self._prose.keys[self._told] == "to"
        return asked_to and not _is_plainly_back(self._prose, position, day)

    def is_of_subject(self, day: ProseDay, position: int) -> bool:
        """True if it may be of what was spoken of or asked to: ``re meeting on friday``, ``invited Kim on friday``."""
        return position > self._subject_from and not _is_plainly_back(self._prose, position, day)


def _is_plainly_back(prose: Prose, position: int, day: ProseDay) -> bool:
    """True if a day points back by its words: ``yesterday``, ``last friday``, ``two days ago``; not ``on friday``."""
    return prose.keys[position] in plain_days(prose) or _says_back(prose, day)


def _before_other_days(prose: Prose, clause: Clause) -> int:
    """Index of the word that speaks of a birthday or a plan: a day behind it is no day of the talk; the end for none.

    ``Kim is coming to dinner on friday``.
    """
    words = prose.each_of(("birthday", "plans"), clause.first, clause.last)
    occasion = (each for each in words if prose.has(each + 1, "nouns") is None)  # “Kim's bday drinks on the 5th” were
    return next(occasion, clause.last)


def _day_at(prose: Prose, clause: Clause, number: int, position: int) -> ProseDay | None:
    tokens, today = prose.tokens, prose.context.today
    named = named_day(prose, clause, position)
    stop = position
    while stop < position + WORDS_AT_MOST and _may_go_on(prose, clause, stop):
        stop += 1
    if not (named or say_a_day(prose.keys[position:stop])):
        return None  # “and a”, “at the”: most words of days are those of other things as well
    if stands_after_no_day(prose, clause, position):
        return None
    if named:
        end, day, is_certain = named
        return ProseDay(tokens[position].start, end, day, is_certain, day > today, clause)
    mask = prose.reading.mask
    end = tokens[stop - 1].end
    if mask[end : end + 1] == "." and tokens[stop - 1].raw[-1].isdigit():
        end += 1
    is_ahead = tokens[position].start in prose.reading.ahead
    looks = DayDirection.FORWARD if is_ahead else DayDirection.BACK
    back = day_at_start(mask, tokens[position].start, end, today, looks)
    if back is None or back.day is None or back.start != tokens[position].start:
        return None
    last = next((each for each in range(position, len(tokens)) if tokens[each].start >= back.end), len(tokens))
    if not _stands_where_a_day_may(prose, clause, number, position, last):
        return None
    if is_length_of_time(prose, position, last):
        return None
    is_beside = number > 0 and not prose.says(clause.first, position, "verbs")
    if soon := next_such_day(prose, back, is_beside=is_beside):
        return ProseDay(back.start, back.end, soon, False, True, clause)
    ahead = is_ahead or back.day > today or prose.has(position, "ahead") is not None
    is_vague = is_of_any_month(prose, back) or is_of_something_else(prose, clause, position, last)
    is_certain = not ahead and not (is_beside and is_vague)
    return ProseDay(back.start, back.end, back.day, is_certain, ahead, clause)


def _feast_at(prose: Prose, clause: Clause, position: int) -> ProseDay | None:
    """The feast where a day is said: behind ``on`` or ``last``; elsewhere a text may be about it."""
    key, before = prose.keys[position], prose.keys[position - 1] if position > clause.first else ""
    is_said = key in WHICH_FEAST or (key in FEAST_WORDS and before in ("on", "am", "el"))
    if not is_said or FEAST_WORDS.isdisjoint(prose.keys[position : position + 2]):
        return None
    tokens, today = prose.tokens, prose.context.today
    end = tokens[min(clause.last, position + WORDS_AT_MOST) - 1].end
    found = day_at_start(prose.reading.mask, tokens[position].start, end, today, DayDirection.BACK, feasts=True)
    if found is None or found.day is None or not is_feast(fold(prose.reading.mask[found.start : found.end])):
        return None
    is_ahead = found.day > today
    return ProseDay(found.start, found.end, found.day, not is_ahead, is_ahead, clause)


def _beginnings(prose: Prose, clause: Clause) -> list[int]:
    """The tokens of a clause with which a day may begin: most words are none of a day."""
    reach = range(clause.first, _before_other_days(prose, clause))
    return [each for each in reach if prose.keys[each] in _BEGIN_FEASTS or _may_begin(prose, each)]


_BEGIN_FEASTS = FEAST_WORDS | WHICH_FEAST.keys()


def _may_begin(prose: Prose, position: int) -> bool:
    token = prose.tokens[position]
    if token.sort is Sort.NUMBER:
        return not token.raw[:2].startswith("0") or len(token.raw) > 4
    return (
        token.sort is Sort.WORD
        and not token.is_possessive
        and (
            token.key in prose.lexicon.words("days")
            or prose.has(position, "vague_days") is not None
            or may_be_of_another_language(token)
        )
    )


def _may_go_on(prose: Prose, clause: Clause, position: int) -> bool:
    if position >= clause.last:
        return False
    token = prose.tokens[position]
    of_number = token.raw == "." and is_of_ordinal(prose, position)  # “am 3. November”
    plain = token.key in prose.lexicon.words("days") or token.sort is Sort.NUMBER or of_number
    return plain and not token.is_possessive


def _stands_where_a_day_may(prose: Prose, clause: Clause, number: int, position: int, last: int) -> bool:
    """True where a day may stand: at the head or end of a clause, before an about-word, or filling it."""
    tokens = prose.tokens
    if last < len(tokens) and (prose.keys[last] in _BEHIND_NO_DAY or tokens[last - 1].is_possessive):
        return False
    if tokens[position].sort is Sort.NUMBER and last - position == 1 and not _is_whole_date(tokens[position].raw):
        return False
    fills = position == clause.first and last >= clause.last
    at_head = position == clause.first and number == 0
    alone = last - position == 1
    if alone and position == clause.first and prose.has(position, "verbs"):
        return False  # “sat with Art”: no Saturday
    if alone and tokens[position].key in prose.lexicon.words("short_days") and not (fills or at_head):
        return ends_a_place(prose, clause, position) or (number == 0 and is_of_telegram(prose, clause, position))
    if alone and tokens[position].key in ("the", "a", "now", "last", "just") and not fills:
        return False
    near = position - clause.first <= _OPENING_WORDS_AT_MOST
    at_start = number == 0 and near and all(_is_opening(prose, each) for each in range(clause.first, position))
    at_end = last >= clause.last or prose.has(last, "about") is not None or prose.has(last, "with") is not None
    at_end = at_end or (prose.keys[last] in AT_A_PLACE and _is_one_day(prose, position))  # “friday at Joe's”
    marked = tokens[position].key in _SAYS_WHICH or prose.keys[last - 1] == "ago"
    plain_word = tokens[position].key in plain_days(prose)
    is_telegram = number == 0 and is_of_telegram(prose, clause, position)  # “kim fri call”
    return at_start or at_end or fills or marked or plain_word or is_telegram


_OPENING_WORDS_AT_MOST = 4


def _is_one_day(prose: Prose, position: int) -> bool:
    """True if a word is a day by itself, and nothing else: ``friday``, ``tomorrow``; not ``sat``."""
    key = prose.keys[position]
    return key in _AHEAD or (key in WEEKDAYS and key not in prose.lexicon.words("short_days"))


def _is_whole_date(raw: str) -> bool:
    return sum(raw.count(sign) for sign in ".-/") >= 2 or (
        raw.count("/") == 0 and raw.endswith(("st", "nd", "rd", "th"))
    )


def _is_opening(prose: Prose, position: int) -> bool:
    return prose.keys[position] in ("and", "so", "met", "had", "then") or prose.tokens[position].sort is Sort.NUMBER
