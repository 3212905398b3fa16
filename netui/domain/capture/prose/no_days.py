"""Words of a day that are none where they stand, or another one: ``by friday``, ``on the 3rd floor``, ``2 dec``."""

from __future__ import annotations

import re
from collections.abc import Collection

from netui.domain.capture.prose.next_such_day import SAY_SINCE_WHEN
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.dates.words import MONTHS, MOVABLE_FEASTS, UNITS, WEEKDAYS, is_feast

_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_GO_ON = frozenset(("verbs", "about", "with"))
"""Sections of words with which a sentence goes on behind a day: ``on the 5th met Ana``, ``the 5th about taxes``."""


def stands_after_no_day(prose: Prose, clause: Clause, position: int) -> bool:
    """True if the words before say that what follows is no day of the talk: ``by friday``, ``on her last day``."""
    before = prose.keys[position - 1] if position > clause.first else ""
    if before in prose.lexicon.words("not_day_after"):
        return True
    if prose.keys[position] in plain_days(prose):
        return False  # “called her yesterday”
    if before in prose.lexicon.words("pronouns") or before in ("his", "their", "my", "our", "your"):
        return True  # “on her last day at the firm”
    if before in _TIMES and prose.keys[position] not in WEEKDAYS:
        return True  # “pinged Victor twice this week”; “called Ben twice friday” was on that day
    earlier = prose.keys[position - 2] if position - 1 > clause.first else ""
    return before in ("the", "on", "around", "about") and earlier in prose.lexicon.words("not_day_after")


def plain_days(prose: Prose) -> frozenset[str]:
    """Words that mean a day wherever they stand in a report."""
    return _PLAIN_DAYS.get(prose.language, frozenset())


def is_past_day(prose: Prose, position: int, clause: Clause) -> bool:
    """True if a token says of a day, whatever else stands there, that it is over: ``yesterday``, ``last``, ``ago``."""
    key = prose.keys[position]
    if key in plain_days(prose):
        return key not in _OF_TODAY
    if key == "ago":
        return True
    return key in _LAST and any(
        clause.first <= each < clause.last and (prose.keys[each] in WEEKDAYS or prose.keys[each] in _STRETCHES)
        for each in (position - 1, position + 1)
    )


def lies_ahead(prose: Prose, position: int, clause: Clause) -> bool:
    """True if a token begins to say a day to come: ``tomorrow``, ``next week``, ``for friday``, ``in two weeks``."""
    key, behind = prose.keys[position], prose.keys[position + 1 : min(clause.last, position + 3)]
    if key in ("tomorrow", "tmrw", "tmr", "soon"):
        return True
    if key in ("next", "coming", "for", "by"):
        return any(each in WEEKDAYS or each in _STRETCHES or each in MONTHS for each in behind[:1])
    return (
        key == "in"
        and bool(behind)
        and (behind[0] in MONTHS or (len(behind) > 1 and len(behind[1]) > 1 and behind[1] in UNITS))
    )


_OF_TODAY = frozenset(("today", "tonight", "heute", "aujourd'hui", "hoy"))
_LAST = frozenset(("last", "past", "letzte", "letzten", "letzter", "dernier", "derniere", "pasado", "pasada"))
_STRETCHES = {unit for unit in UNITS if len(unit) > 1} | {"weekend", "night", "nacht", "noche", "wochenende"}

_PLAIN_DAYS = {
    "en": frozenset(("yesterday", "yday", "ystrdy", "tonight", "today")),
    "de": frozenset(("gestern", "vorgestern", "heute")),
    "fr": frozenset(("hier", "avant-hier", "aujourd'hui")),
    "es": frozenset(("ayer", "anteayer", "hoy", "anoche")),
}

_TIMES = frozenset(("twice", "times", "thrice", "all", "zweimal", "dreimal", "mal", "fois", "veces"))
"""Words before a length of time with which it is no one day."""


_OF_THINGS = frozenset(("the", "our", "my", "a", "his", "her", "their", "every", "usual", "weekly", "regular"))
"""Words before a day of the week that make it part of a thing: ``the monday review``."""


def _is_kind_of_thing(
    prose: Prose, words: list[str], here: range, behind: int, clause: Clause, named: Collection[int]
) -> bool:
    """True if a day of the week says which thing is meant rather than when: ``we had the monday review yesterday``."""
    if prose.language != "en" or not words or words[-1] not in WEEKDAYS or here[-1] == clause.first:
        return False
    if prose.keys[here[-1] - 1] not in _OF_THINGS or behind >= clause.last or behind in named:
        return False
    thing = prose.tokens[behind]
    is_function = thing.key in prose.lexicon.words("function") | {"before", "after", "last", "morning", "evening"}
    return thing.sort is Sort.WORD and not is_function


def is_length_of_time(prose: Prose, first: int, last: int) -> bool:
    """True if words are a length of time and no day: ``an apple a day``, ``for 3 weeks``."""
    words = prose.keys[first:last]
    says_since = SAY_SINCE_WHEN & set(words) or "yesterday" in words
    return any(len(word) > 1 and word in UNITS for word in words) and not says_since


def is_of_a_thing(prose: Prose, day: tuple[int, int], clause: Clause, named: Collection[int]) -> bool:
    """True if the words are those of a thing: ``the sun came out``, ``on the 3rd floor``, ``at the Wednesday Market``.

    Args:
        prose: the text.
        day: begin and end of the words in it.
        clause: in which they stand.
        named: the tokens that name somebody, who is no thing.
    """
    tokens, short_days = prose.tokens, prose.lexicon.words("short_days")
    here = range(max(clause.first, prose.token_from(day[0])), min(clause.last, prose.token_from(day[1])))
    words = [prose.keys[each] for each in here]
    if is_feast(" ".join(words)):
        return False
    if here and _is_of_a_name(prose, here[0], here[-1] + 1, clause):
        return True
    if len(words) == 2 and words[0] == "the" and words[1] in short_days:
        return True
    behind = here[-1] + 1 if here else clause.last
    if _is_kind_of_thing(prose, words, here, behind, clause, named):
        return True
    if behind >= clause.last or behind in named or _ORDINAL.fullmatch(words[-1]) is None:
        return False
    goes_on = prose.keys[behind] in prose.lexicon.words("function") or prose.at(behind).keys() & _GO_ON
    return tokens[behind].sort is Sort.WORD and tokens[behind].raw.islower() and not goes_on


def _is_of_a_name(prose: Prose, first: int, end: int, clause: Clause) -> bool:
    """True if a day of the week belongs to a name: ``at Sunday Morning``, ``Blue Monday``, ``monday club``.

    Behind ``at``, capitals make a name of it; nobody says that something was at a day.
    """
    weekday = next((each for each in range(first, end) if prose.keys[each] in WEEKDAYS), None)
    if weekday is None:
        return False
    tokens = prose.tokens
    before = prose.keys[weekday - 1] if weekday > clause.first else ""
    if before in _MAKE_A_NAME and tokens[weekday].raw[:1].isupper() == tokens[weekday - 1].raw[:1].isupper():
        return True
    if weekday + 1 < clause.last and prose.keys[weekday + 1] in _MEET_ON_A_DAY:
        return True
    if before == "the" and weekday - 1 > clause.first:
        before = prose.keys[weekday - 2]
    behind = tokens[weekday + 1] if weekday + 1 < clause.last else None
    is_capital = tokens[weekday].raw[:1].isupper() and behind is not None and behind.raw[:1].isupper()
    return before == "at" and is_capital


_MAKE_A_NAME = frozenset(name.split()[0] for name in MOVABLE_FEASTS) | {"blue", "casual", "tgi", "super"}
"""Words that make a name of the day of the week behind them, written like it: ``Good Friday``, ``black friday``."""
_MEET_ON_A_DAY = frozenset(
    ("club", "group", "choir", "market", "league", "society", "circle", "orchestra", "band", "crew", "gang", "bunch",
     "class", "course", "team", "verein", "chor", "gruppe", "markt", "kurs", "runde")
)  # fmt: skip
"""Words for groups that are called by the day on which they meet: ``monday club``; not a call on a monday."""


_SHORT_WEEKDAYS = frozenset(("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"))
_WORDS_OF_NAME_AT_MOST = 3


def is_of_telegram(prose: Prose, clause: Clause, position: int) -> bool:
    """True if a weekday stands between a name and all that happened: ``kim fri call``."""
    noun = prose.has(position + 1, "nouns") if position + 1 < clause.last else None
    name = range(clause.first, position)
    token = prose.tokens[position]
    is_day = token.key in _SHORT_WEEKDAYS or (token.key in WEEKDAYS and token.raw.islower())  # “Emily Friday”
    if not is_day or noun is None or not 0 < len(name) <= _WORDS_OF_NAME_AT_MOST:
        return False
    says_more = any(prose.at(each).keys() & {"verbs", "filler", "with", "about", "possessive"} for each in name)
    return position + 1 + noun.length == clause.last and not says_more


AT_A_PLACE = frozenset(("at", "@"))
"""Words before a place."""


def ends_a_place(prose: Prose, clause: Clause, position: int) -> bool:
    """True if a small short weekday ends a clause behind the capitals of a place: ``at the Fox and Hounds sat``."""
    is_last = position == clause.last - 1 and position > clause.first + 1 and prose.tokens[position].raw.islower()
    if not is_last or prose.keys[position] not in WEEKDAYS or not prose.is_capital(position - 1):
        return False
    return not AT_A_PLACE.isdisjoint(prose.keys[clause.first : position - 1])


def behind_days(prose: Prose, position: int, end: int) -> int:
    """The token behind days and words such as ``leider`` that begin at a token."""
    days, adverbs = prose.lexicon.words("days"), prose.lexicon.words("adverbs")
    while position < end and any(prose.keys[position] in words for words in (days, adverbs, _SADLY)):
        position += 1
    return position


_SADLY = frozenset(("leider", "wieder", "doch", "auch", "sadly", "again", "encore", "helas", "tampoco", "otra", "vez"))
"""Words between a name and a denial that say nothing else."""
