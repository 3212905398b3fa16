"""Events that did not happen, or have not yet: absences, meetings that fell through, plans. Nobody took part."""

from __future__ import annotations

from collections.abc import Collection

from netui.domain.capture.prose.no_days import behind_days
from netui.domain.capture.prose.roles.put_off import is_put_back, is_put_off
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose

AHEAD = frozenset(("tomorrow", "tmrw", "tmr", "next", "soon", "demain", "prochainement"))
"""Words at the head of a later clause that make it one of what is still to come."""

_SAY_WHAT_SHOULD_BE = frozenset(("should", "could", "would", "might", "must", "needs", "ought", "may"))
"""Words behind a name that say nothing happened with them."""


def is_denied(prose: Prose, position: int, end: int) -> bool:
    """True if what follows a name says that they were not there: ``no-show``, ``couldn't make it``, ``didn't come``.

    That they did not answer is no denial: the user called or wrote. A day may stand between.
    """
    if _is_denied_at(prose, position, end):
        return True
    behind = behind_days(prose, position, end)
    if position == behind or behind >= end:
        return False
    denied = prose.at(behind).get("not")
    verb = behind + denied.length if denied is not None else end
    says_what = verb < end and bool(prose.at(verb).keys() & {"verbs", "subject_verbs"})
    return "missed" in prose.at(behind) or (says_what and "no_reply" not in prose.at(behind))


def _is_denied_at(prose: Prose, position: int, end: int) -> bool:
    """True if the denial begins at a token."""
    found = prose.at(position) if position < end else {}
    if "missed" in found:
        return True
    denied = found.get("not")
    if denied is None or "no_reply" in found:
        return False
    behind = position + denied.length
    if "declined" in found:
        return prose.says(behind, end, "nouns")  # “Kim passed on lunch” was not there; “passed on the job” is news
    if denied.text not in _DENY_WHAT_FOLLOWS or behind >= end:
        return True
    # “coffee with Kim not Drew” is with Kim
    return prose.keys[behind] not in _OF_THE_TALK and not prose.context.names.meant(prose.tokens[behind].base)


_DENY_WHAT_FOLLOWS = frozenset(("not", "no", "never", "nicht", "pas", "no"))
"""Words that deny what stands directly behind them."""

_OF_THE_TALK = frozenset(
    ("about", "for", "only", "just", "too", "very", "much", "long", "because", "in", "on", "at", "over", "re", "for",
     "nur", "zu", "so", "uber", "wegen", "im", "am", "sur", "pour", "a", "sobre", "solo", "por", "para", "en")
)  # fmt: skip
"""Words behind a denial that make it one of the talk, and not of who was there: ``lunch with Aisha not about work``."""


_WORDS_OF_A_LABEL = 6


class Absence:
    """Tells, clause by clause from left to right, where people are named who were not there."""

    def __init__(self, prose: Prose, named: Collection[int]) -> None:
        """Begin before the first clause; ``named`` are the first tokens of known names."""
        self._prose = prose
        self._named = named
        self._before: Clause | None = None
        self._is_told = False

    def is_told_in(self, clause: Clause, *, names_only: bool) -> bool:
        """True if the clause before says that those named in this one were not there: ``no-show again: Hope``.

        A list of them goes on over commas; ``names_only`` says whether the clause holds nothing but names.
        """
        before, self._before = self._before, clause
        goes_on = self._is_told and clause.begun_by == "," and names_only
        is_list = clause.begun_by == "," and names_only and before is self._prose.clauses[0]
        is_labelled = before is not None and (clause.begun_by == ":" or is_list) and self._says_absent(before)
        self._is_told = goes_on or is_labelled
        return self._is_told

    def _says_absent(self, label: Clause) -> bool:
        words = range(label.first, label.last)
        if len(words) > _WORDS_OF_A_LABEL or any(each in self._named for each in words):
            return False
        return self._prose.says(label.first, label.last, "missed", "absent_labels")


def is_still_ahead(prose: Prose, position: int, end: int) -> bool:
    """True if what follows a name is still to come, or only ought to: ``is coming to dinner``, ``should meet``."""
    return position < end and (prose.keys[position] in _SAY_WHAT_SHOULD_BE or prose.has(position, "plans") is not None)


_OF_WHAT_THEY_DO = frozenset(("news_heads", "at_org", "joined_org", "became"))


def is_news_to_selected(prose: Prose, position: int, end: int) -> bool:
    """True if what follows a name is what they do, behind a verdict on whoever told it: ``Kim moves to Lyon``.

    Elsewhere, and where it is done with the user, whoever begins a line is whom it is about, whoever is selected.
    """
    if not prose.context.is_verdict or position >= end or _is_with_the_user(prose, position, end):
        return False
    found = prose.at(position)
    does = (not found and _does_something(prose, position, end)) or not _OF_WHAT_THEY_DO.isdisjoint(found)
    return does and "subject_verbs" not in found


def _is_with_the_user(prose: Prose, position: int, end: int) -> bool:
    """True if a verb at a token is of something done with the user: ``Kim joins us``; not ``Kim wants us to move``."""
    behind = range(position + 1, end)
    return any(prose.keys[each] in ("me", "us") and prose.keys[each + 1 : each + 2] != ["to"] for each in behind)


_COME = frozenset(("stops", "drops", "comes", "pops", "swings", "passes", "turns", "shows"))
_BY = frozenset(("by", "in", "over", "round", "around", "along", "up"))
"""Words behind those of coming that make a visit of them: ``Kim stops by``."""
_NO_VERBS = frozenset(
    ("always", "perhaps", "besides", "afterwards", "sometimes", "nowadays", "thanks", "congrats", "news", "upstairs",
     "downstairs", "overseas", "towards", "outdoors", "indoors")
)  # fmt: skip
"""Words that end as an English verb in the present does."""


def _does_something(prose: Prose, position: int, end: int) -> bool:
    """True if an English verb in the present stands at a token: ``Kim wants the deck``; not ``Kim stops by``."""
    token = prose.tokens[position]
    if prose.language != "en" or not (token.raw.isalpha() and token.raw.islower()) or len(token.raw) <= 3:
        return False
    if not token.key.endswith("s") or token.key.endswith("ss") or token.key in _NO_VERBS:
        return False
    return not (token.key in _COME and _BY.intersection(prose.keys[position + 1 : end][:1]))


def _did_something_instead(prose: Prose, clause: Clause) -> bool:
    """True if the clause behind says what was done instead: ``Sarah was ill so I had lunch with Drew instead``."""
    follows = prose.clause_behind(clause)
    if follows is None or follows.sentence != clause.sentence or follows.last - follows.first < 2:
        return False
    return prose.keys[follows.first] == "so" and prose.keys[follows.last - 1] == "instead"


def came_to_nothing(prose: Prose, clause: Clause) -> bool:
    """True if a clause says that a meeting is off or another day, or that somebody did not come."""
    if clause.kind is not ClauseKind.PLAIN:
        return False
    missed = prose.says(clause.first, clause.last, "missed")
    return missed or fell_through(prose, clause)


def fell_through(prose: Prose, clause: Clause) -> bool:
    """True if a clause says that a meeting did not come about: ``coffee with Kim got cancelled``, ``moved lunch``.

    Nor did one of which somebody only thought or dreamt: ``an Kim gedacht``.
    """
    if clause.kind is not ClauseKind.PLAIN:
        return False
    if clause.says_off is None:  # asked for by each reader; the words stay what they are
        clause.says_off = _says_off(prose, clause)
    return clause.says_off


def _says_off(prose: Prose, clause: Clause) -> bool:
    off = prose.first_of("fell_through", clause.first, clause.last)
    if off < clause.last and not _is_reported(prose, clause, off):
        return True
    if (
        _was_unsent(prose, clause)
        or is_put_back(prose, clause)
        or _did_something_instead(prose, clause)
        or _was_no_show(prose, clause)
    ):
        return True
    return is_put_off(prose, clause)


def _was_unsent(prose: Prose, clause: Clause) -> bool:
    """True if what was written was not sent: ``wrote an email to Kim but didn't send it``."""
    if "unsent" not in prose.places:
        return False
    said = (clause, prose.clause_behind(clause))
    return any(each is not None and prose.says(each.first, each.last, "unsent") for each in said)


_WORDS_BEHIND_NO_SHOW = 2


def _was_no_show(prose: Prose, clause: Clause) -> bool:
    """True if the clause behind says nothing but that who is named did not come: ``lunch with Kim, she never came``.

    Of several people it says so of one, whoever that is; and whoever was called or written to was so.
    """
    behind = prose.clause_behind(clause) if "no_show" in prose.places else None
    if behind is None or prose.says(clause.first, clause.last, "verbs"):
        return False
    is_of_all = not _THEY.isdisjoint(prose.keys[behind.first : behind.first + 2])
    return _says_no_show(prose, behind) and (is_of_all or not prose.says(clause.first, clause.last, "joint"))


_THEY = frozenset(("they", "both", "neither", "nobody", "ils", "elles", "ellos", "ellas"))


def one_never_came(prose: Prose, clause: Clause) -> bool:
    """True if the clause behind says that one of several did not come: ``lunch with Kim and Nora, he never came``."""
    behind = prose.clause_behind(clause) if "no_show" in prose.places else None
    if behind is None or clause.kind is not ClauseKind.PLAIN or prose.says(clause.first, clause.last, "verbs"):
        return False
    is_of_one = behind.kind is ClauseKind.THEIRS and prose.says(clause.first, clause.last, "joint")
    return is_of_one and _says_no_show(prose, behind) and not _was_no_show(prose, clause)


def _says_no_show(prose: Prose, clause: Clause) -> bool:
    """True if a clause says nothing but that somebody did not come: ``but she never came``."""
    first = clause.first
    while first < clause.last - 1 and (
        prose.keys[first] in _THEY or not prose.at(first).keys().isdisjoint(("opener", "theirs"))
    ):
        first += 1
    said = prose.has(first, "no_show")
    is_label = clause.last < len(prose.keys) and prose.keys[clause.last] == ":"  # “no-show again: Kim”
    return said is not None and not is_label and first + said.length + _WORDS_BEHIND_NO_SHOW >= clause.last


_THAT = frozenset(("that", "dass", "que"))
"""Words with which begins what is reported."""


def _is_reported(prose: Prose, clause: Clause, off: int) -> bool:
    """True if what fell through is what was written or told to somebody: ``texted Kim that dinner is off``."""
    for that in range(clause.first + 2, off):
        if prose.keys[that] in _THAT:
            wrote = prose.has(clause.first, "verbs")
            writes = "subject_verbs" in prose.at(that - 1)
            return writes or (wrote is not None and clause.first + wrote.length < that)
    return False
