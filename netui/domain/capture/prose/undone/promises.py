"""Promises in free text: what is to be done, by whom, by when. They are offered, never taken."""

from __future__ import annotations

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.capture.prose.undone.acts import being_done, final_verb, is_act_in_present, to_be_done
from netui.domain.capture.prose.undone.asked_for import (
    BY_WHEN,
    WITH,
    is_asked_for,
    names_somebody,
    says_how_to_reach,
    says_what_to_whom,
    waits_for_something,
)
from netui.domain.capture.prose.undone.due import (
    PromiseSearch,
    ProsePromise,
    due_in,
    finish,
    is_verb,
    says_ahead,
    with_day_only,
)
from netui.domain.capture.prose.undone.listed_acts import act_of, act_of_doer, names_doer, planned
from netui.domain.capture.prose.undone.their_promises import (
    awaited,
    expected_of_me,
    is_theirs_by_clause_before,
    their_promise,
)
from netui.domain.records.follow_up import Owner

_PAST_TOO = frozenset(("read", "put", "let", "set", "come", "quit", "cut", "hit", "shut"))
"""Verbs whose base form is their past as well: only a day that lies ahead makes them something to do."""


_SAID_OF_ONESELF_TOO = frozenset(("promised", "promised to", "agreed to", "offered to"))
"""Verbs that alone make a promise mine unless somebody else has just done something: ``Henrik rang, promised to …``."""

_BEFORE_VERBS_ALONE = frozenset(("will", "i will", "should", "i'll", "ill", "i shall", "want to", "i want to", "let's"))
"""Beginnings behind which something is promised only where a verb follows."""

_FOLLOWING_UP = frozenset(("f/u", "fu", "follow-up", "followup"))
"""Words before whom it is for that are a part of what is promised: ``f/u with Kim``."""

_HAD_THE_LUCK_TO = frozenset(("see", "know", "meet", "hear", "spend", "hold", "try", "play", "visit"))
"""Verbs behind ``got to`` of what came about: ``got to know her brother``."""

_SPEAKING = frozenset(("talk", "speak", "chat", "catch up", "check in", "sync"))
"""Verbs that in a later clause ask for a conversation: ``wants to switch teams; talk to Priya``."""

_NOUNS_BEFORE_TO = frozenset(("visit", "call", "email", "mail", "message", "text", "dm", "letter", "trip", "note"))
"""Words that are nouns before ``to``: ``email to Kim`` is no request."""


def promises_of(prose: Prose, hits: list[NameHit]) -> list[ProsePromise]:
    """The promises of a text, in order; their clauses are marked as such."""
    return _read(PromiseSearch(prose, {hit.first: hit for hit in hits if hit.from_dense is None}))


def _read(search: PromiseSearch) -> list[ProsePromise]:
    """The promises in order; a sentence that is only a day belongs to the promise before it."""
    found: list[ProsePromise] = []
    behind = -1
    decided = -1
    doer: Clause | None = None
    for number, clause in enumerate(search.prose.clauses):
        if clause.kind in (ClauseKind.QUESTION, ClauseKind.PROMISE):
            continue
        if _is_label(search, clause, "decision_labels"):
            decided = clause.sentence
        search.decided = clause.sentence == decided
        if _is_label(search, clause, "act_labels"):
            search.acts = True
            clause.kind = ClauseKind.PROMISE
            continue
        if _is_label(search, clause, "plan_labels") and (plan := planned(search, clause)):
            found.append(plan)
            continue
        if search.acts and names_doer(search, clause):
            doer = clause
            continue
        if doer is not None and doer.number == number - 1:
            promise = act_of_doer(search, doer, clause)
        else:
            promise = _promise(search, number, clause)
        if promise is not None:
            clause.kind = ClauseKind.PROMISE
            found.append(promise)
            behind = number + 1
        elif number == behind and found[-1].due_on is None:
            _take_day(search, found[-1], clause)
    return found


def _take_day(search: PromiseSearch, promise: ProsePromise, clause: Clause) -> None:
    """Give a promise the day that a sentence of its own says: ``Send minutes. By Thu.``."""
    if search.prose.keys[clause.first] not in search.prose.lexicon.words("by"):
        return
    due = due_in(search, clause.first, clause.last)
    if due is not None and due[1] == range(clause.first, clause.last):
        promise.due_on = due[0]
        promise.last = clause.last
        clause.kind = ClauseKind.PROMISE


def _is_label(search: PromiseSearch, clause: Clause, section: str) -> bool:
    """True if a clause is a label of one of the lists: ``Actions:``."""
    closing = search.prose.keys[clause.last] if clause.last < len(search.prose.keys) else ""
    words = " ".join(search.prose.keys[clause.first : clause.last])
    return closing == ":" and words in search.prose.lexicon.words(section)


def _promise(search: PromiseSearch, number: int, clause: Clause) -> ProsePromise | None:
    start = _after_openers(search, clause)
    if start >= clause.last:
        return None
    return (
        _mine_by_words(search, number, clause, start)
        or _mine_on_condition(search, clause)
        or _mine_inverted(search, clause, start)
        or their_promise(search, clause, start)
        or awaited(search, clause, start)
        or expected_of_me(search, clause, start)
        or _mine_by_verb(search, number, clause, start)
        or _verb_at_end(search, clause)
        or being_done(search, clause, start)
        or to_be_done(search, clause)
    )


def _after_openers(search: PromiseSearch, clause: Clause) -> int:
    prose, position = search.prose, clause.first
    while position < clause.last - 1:
        opener = prose.has(position, "opener")
        if opener is None or (prose.has(position, "mine") and prose.at(position)["mine"].length > opener.length):
            break
        if opener.text == "next" and prose.keys[position + 1] in prose.lexicon.words("days"):
            break
        position += opener.length
    return position


def _mine_by_words(search: PromiseSearch, number: int, clause: Clause, start: int) -> ProsePromise | None:
    """``I'll send``, ``need to call``, ``todo: book``, ``Me: circulate``."""
    prose = search.prose
    trigger = prose.has(start, "mine")
    position = start
    if trigger is None:
        return act_of(search, clause, start) if search.acts else None
    position += trigger.length
    closing = prose.keys[position] if position < len(prose.keys) else ""
    ends_at = clause.last
    if position >= clause.last:
        # “todo: book”, “AI: send”: what is to be done is the next clause.
        following = prose.clauses[number + 1] if number + 1 < len(prose.clauses) else None
        if closing != ":" or following is None or trigger.text in ("i must", "must", "owe", "i owe"):
            return None
        return finish(search, following, Owner.ME, start, following.first, following.last, f"“{trigger.text}:”")
    if trigger.text == "me" or (trigger.text in ("next", "ai", "action", "actions") and closing != ":"):
        return None
    while position < clause.last - 1 and prose.keys[position] in prose.lexicon.words("adverbs"):
        position += 1
    if prose.keys[position] in ("not", "never", "no", "nicht", "pas"):
        return None
    if trigger.text == "got to" and prose.keys[position] in _HAD_THE_LUCK_TO:
        return None
    if trigger.text in _BEFORE_VERBS_ALONE and not is_verb(search, position):
        return None
    if trigger.text.endswith("owe") or (trigger.text in _FOLLOWING_UP and prose.keys[position] in WITH):
        position -= 1
    verb = prose.has(position, "promise_verbs")
    if verb is not None and prose.keys[position + verb.length : position + verb.length + 1] in (["me"], ["us"]):
        why = f"“{trigger.text} {verb.text} me …” is something they will do"
        return finish(search, clause, Owner.THEM, start, position, ends_at, why)
    if trigger.text in _SAID_OF_ONESELF_TOO and _somebody_did(search, number - 1, clause):
        why = f"“{trigger.text} …” of who is named before it"
        return finish(search, clause, Owner.THEM, start, position, ends_at, why)
    return finish(search, clause, Owner.ME, start, position, ends_at, f"“{trigger.text} …” is something to do")


def _mine_on_condition(search: PromiseSearch, clause: Clause) -> ProsePromise | None:
    """``if the tests pass I'll send him the build``: what I promise behind a condition."""
    prose = search.prose
    if prose.keys[clause.first] not in ("if", "once", "when"):
        return None
    for position in range(clause.first + 2, clause.last - 1):
        will = prose.has(position, "mine")
        if will is not None and will.text in ("i'll", "ill", "i will") and is_verb(search, position + will.length):
            begun = position + will.length
            return finish(search, clause, Owner.ME, position, begun, clause.last, f"“{will.text} …” is something to do")
    return None


_TOKENS_BEFORE_INVERTED_AT_MOST = 4


def _mine_inverted(search: PromiseSearch, clause: Clause, start: int) -> ProsePromise | None:
    """``Sarah muss ich noch die Zahlen schicken``: the German verb stands second, before who does it."""
    reach = range(start + 1, min(clause.last - 1, start + 1 + _TOKENS_BEFORE_INVERTED_AT_MOST))
    said = next((found for each in reach if (found := search.prose.has(each, "inverted_mine"))), None)
    if said is None:
        return None
    return finish(search, clause, Owner.ME, start, start, clause.last, f"“… {said.text} …” is something to do")


def _somebody_did(search: PromiseSearch, number: int, clause: Clause) -> bool:
    """True if the clause of that number says what somebody did, in one sentence with another: ``Henrik rang, …``."""
    before = search.prose.clauses[number] if number >= 0 else None
    if before is None or before.sentence != clause.sentence or before.first not in search.hits:
        return False
    behind = search.hits[before.first].last
    said = search.prose.at(behind) if behind < before.last else {}
    return bool({"subject_verbs", "verbs"}.intersection(said))


def _mine_by_verb(search: PromiseSearch, number: int, clause: Clause, start: int) -> ProsePromise | None:
    """``send him the deck tomorrow``, ``I mail the list by 30 Nov``: a verb of doing in its base form."""
    prose = search.prose
    doing = prose.has(start, "i_do")
    if doing is not None and start + doing.length < clause.last and clause.kind is ClauseKind.PLAIN:
        why = f"“{doing.text} …” by a day is what I do"
        day_first = start > clause.first and prose.keys[start - 1] in prose.lexicon.words("days")
        position = start - 1 if day_first else start  # “mañana le mando el contrato”
        return with_day_only(search, clause, Owner.ME, start, position, why)
    if is_act_in_present(prose, clause, start):
        return with_day_only(search, clause, Owner.ME, start, start, "“I …” by a day is what I do")
    mine = prose.keys[start] in ("i", "ich", "je", "yo") and start + 1 < clause.last
    position = start + 1 if mine else start
    verb = prose.has(position, "promise_verbs")
    if verb is None or clause.kind is ClauseKind.THEIRS or (search.decided and not mine):
        return None
    if prose.language != "en" and verb.text in prose.lexicon.words("final_verbs"):
        return None
    behind = position + verb.length
    if verb.text == "see" and prose.keys[behind : behind + 1] in (["attached"], ["below"], ["above"], ["enclosed"]):
        return None  # of a mail that was handed on
    if behind >= clause.last or says_how_to_reach(search, verb.text, behind, clause.last):
        return None
    why = f"“{verb.text} …” at the head of a clause is something to do"
    if mine:
        return with_day_only(search, clause, Owner.ME, start, position, "I do it by a day")
    if not _speaks_of_doing(search, number, clause, position, behind, verb.text):
        return None
    return finish(search, clause, Owner.ME, start, position, clause.last, why)


def _speaks_of_doing(search: PromiseSearch, number: int, clause: Clause, position: int, behind: int, verb: str) -> bool:
    """True if a word that is a noun as well is a verb here; in the first clause only with a day that lies ahead."""
    prose = search.prose
    noun = prose.at(position).get("nouns")
    if noun is not None and noun.length > behind - position:
        return False  # “phone call this morning”
    due = due_in(search, behind, clause.last)
    ahead = due is not None and due[0] >= prose.context.today and says_ahead(search, due[1])
    ahead = ahead or waits_for_something(search, clause, behind)
    is_noun = "nouns" in prose.at(position) or "labels" in prose.at(position)
    if verb in prose.lexicon.words("ditransitive") and says_what_to_whom(search, behind, clause.last):
        return True
    if is_asked_for(search, verb, behind, clause.last):
        return True
    needs_object = verb in prose.lexicon.words("object_verbs")
    may_be_noun = needs_object or verb in prose.lexicon.words("noun_verbs")
    if number == 0 and not ahead and (is_noun or may_be_noun):
        return False
    if verb in _PAST_TOO:
        return ahead
    if not may_be_noun:
        return True
    following = prose.at(behind)
    if verb in _SPEAKING and prose.keys[behind] in ("to", "with", "w", "w/"):
        return names_somebody(search, behind + 1, clause.last)
    if prose.keys[behind] == "to" and verb in _NOUNS_BEFORE_TO:
        return False  # “visit to the plant”
    if prose.keys[behind] in ("w", "w/", "with", "from", "by", "at", "on", "was", "is", "done", "re"):
        by = prose.keys[due[1].start] if due is not None else ""
        return ahead and (prose.keys[behind] in ("by", "on") or by in BY_WHEN)  # “check with Kim by friday”
    objects = "object" in following or behind in search.hits or prose.tokens[behind].sort is Sort.NUMBER
    days = prose.keys[behind] in prose.lexicon.words("days") and "possessive" not in following
    plainly_verb = not (is_noun or needs_object or "verbs" in following or "nouns" in following)
    return ahead or (not days and (objects or plainly_verb))


def _verb_at_end(search: PromiseSearch, clause: Clause) -> ProsePromise | None:
    """``ihm bis Freitag das Angebot schicken``: the verb at the end of a German clause."""
    prose = search.prose
    verbs = prose.lexicon.words("final_verbs")
    at = final_verb(prose, clause) if verbs else None
    if at is None:
        return None
    within = [prose.at(each) for each in range(clause.first, at)]
    if any(found.keys() & {"verbs", "not", "missed", "modals_past"} for found in within):
        return None
    verb = prose.keys[at]
    owner = Owner.THEM if prose.keys[at - 1] == "zu" and is_theirs_by_clause_before(search, clause) else Owner.ME
    return finish(search, clause, owner, clause.first, clause.first, clause.last, f"“… {verb}” is something to do")
