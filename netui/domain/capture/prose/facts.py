"""Facts about people in free text: where they work, a birthday, a number, news. Offered, never taken."""

from __future__ import annotations

from dataclasses import dataclass

from netui.domain.capture.names.affiliations import is_compound_title, organisation_end
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.fact_owner import is_of_somebody_else
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.dates.in_text import day_at_end, day_at_start
from netui.domain.dates.parse import DayDirection

POINTS_AT_MOST = 3
_SKIPPED = frozenset(("is", "on", "the", ":", "=", "'s", "was", "am", "ist", "le", "est", "el", "es", "in"))
_POINT_WORDS_AT_MOST = 16
_TITLE_WORDS_AT_MOST = 6
_BEFORE_ORGANISATIONS = ("at", "@", "bei", "chez", "en")
_SAY_SINCE_WHEN = frozenset(("in", "on", "from", "since", "next", "this", "starting", "now", "ab", "seit", "depuis"))
"""Words that end a title."""


@dataclass(slots=True)
class Fact:
    """A field of a contact, as a text says it.

    Attributes:
        field: ``company`` ``title`` ``birthday`` ``phone`` ``email``.
        value: in the user's words; a birthday as ``--05-03``.
        first: index of the first token of its words.
        last: index after their last.
        clause: which clause it stands in.
        why: the words it went by, as a phrase.
        whose: the known name at the head of its clause, whose field it is; None: the one participant's.
    """

    field: str
    value: str
    first: int
    last: int
    clause: Clause | None
    why: str
    whose: NameHit | None


@dataclass(slots=True)
class News:
    """A clause that says news or a state of somebody.

    Attributes:
        clause: which one.
        text: in the user's words.
        why: the word it went by, as a phrase.
    """

    clause: Clause
    text: str
    why: str


def facts_of(prose: Prose, hits: list[NameHit]) -> list[Fact]:
    """The fields that a text says, in order."""
    facts: list[Fact] = []
    heads = {hit.first: hit for hit in hits if hit.from_dense is None}
    owners = {hit.last - 1: hit for hit in heads.values()}
    for number, clause in enumerate(prose.clauses):
        if clause.kind in (ClauseKind.QUESTION, ClauseKind.PROMISE):
            continue
        whose = heads.get(clause.first)
        for position in prose.each_of(_SAY_FACTS, clause.first, clause.last):
            found = _fact_at(prose, number, position)
            if not found or is_of_somebody_else(prose, owners, clause.first, position):
                continue
            facts += [Fact(*one, clause, why, whose) for one, why in found]
    for position, token in enumerate(prose.tokens):
        if token.sort in (Sort.PHONE, Sort.EMAIL) and not _is_of_somebody_else(prose, owners, position):
            kind = token.sort.value
            facts.append(Fact(kind, token.raw.strip(), position, position + 1, None, f"the {kind}", None))
    return _each_once(facts)


def _is_of_somebody_else(prose: Prose, owners: dict[int, NameHit], position: int) -> bool:
    """True if the clause of a number or an address says that it is the user's own, or that of somebody else."""
    clause = next((each for each in prose.clauses if each.first <= position < each.last), None)
    return clause is not None and is_of_somebody_else(prose, owners, clause.first, position, is_address=True)


def _each_once(facts: list[Fact]) -> list[Fact]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for fact in facts:
        key = (fact.field, fact.value if fact.field in ("phone", "email") else "")
        if key not in seen:
            seen.add(key)
            kept.append(fact)
    return kept


_MAY_BE_VISITS = frozenset(("is at", "ist bei", "est chez", "went to", "moved to"))
_ARE_AT = frozenset(("he's at", "she's at", "they're at"))
_SAY_FACTS = ("at_org", "joined_org", "became", "birthday")


def _fact_at(prose: Prose, number: int, position: int) -> list[tuple[tuple[str, str, int, int], str]]:
    found, clause = prose.at(position), prose.clauses[number]
    for section in ("at_org", "joined_org"):
        phrase = found.get(section)
        if phrase is not None and position + phrase.length < clause.last:
            fact = _company(prose, clause, position, position + phrase.length, phrase.text)
            if fact is not None:
                return [fact, *_title_behind(prose, clause, fact[0][3], phrase.text)]
    if "became" in found:
        return _title(prose, clause, position, position + found["became"].length, found["became"].text)
    if "birthday" in found:
        return _birthday(prose, number, position, position + found["birthday"].length)
    return []


def _company(
    prose: Prose, clause: Clause, first: int, start: int, said: str
) -> tuple[tuple[str, str, int, int], str] | None:
    last = organisation_end(prose, start, clause.last)
    may_be_visit = said in _MAY_BE_VISITS and clause.kind is ClauseKind.PLAIN
    may_be_visit |= said in _ARE_AT and prose.keys[clause.last - 1] not in (
        "now",
        "days",
    )  # “she's at Stripe these days”
    if last == start or (may_be_visit and not _title_behind(prose, clause, last, said)):
        return None
    if said == "work with" or prose.keys[start] in prose.lexicon.words("days"):
        return None
    return ("company", prose.text(start, last), first, last), f"“{said} …”"


def _title_behind(
    prose: Prose, clause: Clause, position: int, said: str
) -> list[tuple[tuple[str, str, int, int], str]]:
    """``as CTO`` behind a company that somebody has joined."""
    if position >= clause.last - 1 or prose.keys[position] not in ("as", "als", "comme", "como"):
        return []
    return _title(prose, clause, position, position + 1, f"{said} … as")


def _title(
    prose: Prose, clause: Clause, first: int, start: int, said: str
) -> list[tuple[tuple[str, str, int, int], str]]:
    """``is now head of data at Marea``."""
    position = start
    while position < clause.last and prose.keys[position] in ("the", "a", "an", "new", "to", "now", "as"):
        position += 1
    reach = min(clause.last, position + _TITLE_WORDS_AT_MOST + 1)
    at = next((each for each in range(position, reach) if prose.keys[each] in _BEFORE_ORGANISATIONS), reach)
    at = next((each for each in range(position, at) if prose.keys[each] in _SAY_SINCE_WHEN), at)
    words = prose.keys[position:at]
    titles = prose.lexicon.words("titles")
    says_title = any(prose.keys[each] in titles or is_compound_title(prose, each) for each in range(position, at))
    if not words or len(words) > _TITLE_WORDS_AT_MOST or not says_title:
        return []
    facts = [(("title", prose.text(position, at), first, at), f"“{said} …”")]
    end = organisation_end(prose, at + 1, clause.last) if at < clause.last else at
    if at < clause.last and end > at + 1:
        facts.insert(0, (("company", prose.text(at + 1, end), first, end), f"“{said} … at”"))
    return facts


def _birthday(prose: Prose, number: int, first: int, start: int) -> list[tuple[tuple[str, str, int, int], str]]:
    end = prose.clauses[number].last
    position = _behind_owner(prose, start, end)
    if position >= end and position < len(prose.keys) and prose.keys[position] == ":":
        following = prose.clauses[number + 1 : number + 2]
        if following:
            position, end = following[0].first, following[0].last
    while position < end and prose.keys[position] in _SKIPPED:
        position += 1
    if position >= end:
        return _birthday_before(prose, prose.clauses[number].first, first)
    token = prose.tokens[position]
    found = day_at_start(
        prose.reading.mask, token.start, prose.tokens[end - 1].end, prose.context.today, DayDirection.FORWARD
    )
    said = prose.reading.mask[found.start : found.end] if found else ""
    if found is None or found.day is None or not any(letter.isdigit() for letter in said):
        return []
    last = next((each for each in range(position, end) if prose.tokens[each].start >= found.end), end)
    return [(("birthday", f"--{found.day.month:02}-{found.day.day:02}", first, last), "“birthday …”")]


def _birthday_before(prose: Prose, first: int, word: int) -> list[tuple[tuple[str, str, int, int], str]]:
    """The day that stands before the word at the end of a clause: ``sie hat am 4. März Geburtstag``."""
    if word == first:
        return []
    start, end = prose.tokens[first].start, prose.tokens[word - 1].end
    found = day_at_end(prose.reading.mask, start, end, prose.context.today, DayDirection.FORWARD)
    if found is None or found.day is None or not any(map(str.isdigit, prose.reading.mask[found.start : found.end])):
        return []
    begun = next(each for each in range(first, word) if prose.tokens[each].end > found.start)
    return [(("birthday", f"--{found.day.month:02}-{found.day.day:02}", begun, word), "“… birthday”")]


def _behind_owner(prose: Prose, position: int, end: int) -> int:
    """The token behind whose birthday it is: ``birthday of Kim Sorensen: 3 May``; the token itself for nobody's."""
    if prose.has(position, "birthday_of") is None:
        return position
    begins = (prose.tokens[each].raw[:1] for each in range(position + 1, end))
    return next((position + 1 + at for at, sign in enumerate(begins) if sign.islower() or sign.isdigit()), end)


def news_of(prose: Prose, taken: set[int]) -> list[News]:
    """The clauses about somebody else's state or news, at most three; ``taken`` begin those that say more."""
    found: list[News] = []
    for clause in prose.clauses:
        if clause.kind is not ClauseKind.THEIRS or clause.first in taken or len(found) == POINTS_AT_MOST:
            continue
        if clause.last - clause.first > _POINT_WORDS_AT_MOST or clause.last - clause.first < 2:
            continue
        if clause.last - clause.first == 2 and "joint" in prose.at(clause.first):
            continue  # “and kids”
        word = _news_word(prose, clause)
        if word:
            found.append(News(clause, prose.text(clause.first, clause.last), f"“{word}” is news"))
    return found


def _news_word(prose: Prose, clause: Clause) -> str:
    for position in prose.each_of(("not", "news", "news_heads"), clause.first, clause.last):
        found = prose.at(position)
        if "not" in found:
            return ""
        if "news" in found:
            return found["news"].text
        if "news_heads" in found and position <= clause.first + 3:
            return found["news_heads"].text
    return ""
