"""Promises in free text: what is to be done, by whom, by when. They are offered, never taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netui.domain.capture.known_names import NameHit
from netui.domain.capture.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.tokens import Sort
from netui.domain.dates.in_text import day_at_end, day_at_start
from netui.domain.dates.parse import Looks
from netui.domain.records.follow_up import Owner

_PAST_TOO = frozenset(("read", "put", "let", "set", "come", "quit", "cut", "hit", "shut"))
"""Verbs whose base form is their past as well: only a day that lies ahead makes them something to do."""


@dataclass(slots=True)
class ProsePromise:
    """Something to be done, as a text says it.

    Attributes:
        clause: which clause it is.
        owner: who promised.
        first: index of the first token of the stretch that leaves the summary when it is taken.
        last: index after its last.
        what: the promise, without its day.
        due_on: the day said; None when none is.
        why: the words it went by, as a phrase.
        days: indices of the tokens of the day.
        speaks_of: index of the first token of what is promised.
    """

    clause: Clause
    owner: Owner
    first: int
    last: int
    what: str
    due_on: date | None
    why: str
    days: range
    speaks_of: int


class PromiseReader:
    """Finds the promises of a text and marks their clauses."""

    def __init__(self, prose: Prose, hits: list[NameHit]) -> None:
        """Begin with the known names of the text."""
        self._prose = prose
        self._hits = {hit.first: hit for hit in hits if hit.from_dense is None}
        self._acts = False

    def read(self) -> list[ProsePromise]:
        """The promises in order; a sentence that is only a day belongs to the promise before it."""
        found: list[ProsePromise] = []
        for number, clause in enumerate(self._prose.clauses):
            if clause.kind in (ClauseKind.QUESTION, ClauseKind.PROMISE):
                continue
            if self._is_label(clause):
                self._acts = True
                continue
            promise = self._promise(number, clause)
            if promise is not None:
                clause.kind = ClauseKind.PROMISE
                found.append(promise)
            elif found and found[-1].due_on is None and clause.first == self._behind(found[-1]):
                self._take_day(found[-1], clause)
        return found

    def _behind(self, promise: ProsePromise) -> int:
        position = promise.last
        while position < len(self._prose.tokens) and self._prose.tokens[position].sort is Sort.SIGN:
            position += 1
        return position

    def _take_day(self, promise: ProsePromise, clause: Clause) -> None:
        """Give a promise the day that a sentence of its own says: ``Send minutes. By Thu.``."""
        if self._prose.keys[clause.first] not in self._prose.lexicon.words("by"):
            return
        due = self._due(clause.first, clause.last)
        if due is not None and due[1] == range(clause.first, clause.last):
            promise.due_on = due[0]
            promise.last = clause.last
            clause.kind = ClauseKind.PROMISE

    def _is_label(self, clause: Clause) -> bool:
        closing = self._prose.keys[clause.last] if clause.last < len(self._prose.keys) else ""
        words = " ".join(self._prose.keys[clause.first : clause.last])
        return closing == ":" and words in self._prose.lexicon.words("act_labels")

    def _promise(self, number: int, clause: Clause) -> ProsePromise | None:
        start = self._after_openers(clause)
        if start >= clause.last:
            return None
        return (
            self._mine_by_words(clause, start)
            or self._theirs(clause, start)
            or self._waiting(clause, start)
            or self._mine_by_verb(number, clause, start)
            or self._verb_at_end(clause)
        )

    def _after_openers(self, clause: Clause) -> int:
        prose, position = self._prose, clause.first
        while position < clause.last - 1:
            opener = prose.has(position, "opener")
            if opener is None or (prose.has(position, "mine") and prose.at(position)["mine"].length > opener.length):
                break
            if opener.text == "next" and prose.keys[position + 1] in prose.lexicon.words("days"):
                break
            position += opener.length
        return position

    def _mine_by_words(self, clause: Clause, start: int) -> ProsePromise | None:
        """``I'll send``, ``need to call``, ``todo: book``, ``Me: circulate``."""
        prose = self._prose
        trigger = prose.has(start, "mine")
        position = start
        if trigger is None:
            return self._acted(clause, start) if self._acts else None
        position += trigger.length
        closing = prose.keys[position] if position < len(prose.keys) else ""
        ends_at = clause.last
        if position >= clause.last:
            # “todo: book”, “AI: send”: what is to be done is the next clause.
            following = next((one for one in prose.clauses if one.first > clause.first), None)
            if closing != ":" or following is None or trigger.text in ("i must", "must", "owe", "i owe"):
                return None
            return self._finish(following, Owner.ME, start, following.first, following.last, f"“{trigger.text}:”")
        if trigger.text == "me" or (trigger.text in ("next", "ai", "action", "actions") and closing != ":"):
            return None
        if position < clause.last and prose.keys[position] in ("not", "never", "no", "nicht", "pas"):
            return None
        if trigger.text in (
            "will",
            "i will",
            "i'll",
            "ill",
            "i shall",
            "want to",
            "i want to",
            "let's",
        ) and not self._is_verb(position):
            return None
        if trigger.text.endswith("owe"):
            position -= 1
        return self._finish(clause, Owner.ME, start, position, ends_at, f"“{trigger.text} …” is something to do")

    def _acted(self, clause: Clause, start: int) -> ProsePromise | None:
        """Behind ``Actions:``: ``Yuki sends mockups by Mon``, ``I write the announcement``, ``book room``."""
        prose = self._prose
        if start in self._hits:
            behind = self._hits[start].last
            return self._finish(clause, Owner.THEM, start, behind, clause.last, "behind “actions:”")
        mine = prose.keys[start] in prose.lexicon.words("me")
        position = start + 1 if mine else start
        if position < clause.last and (mine or self._is_verb(position)):
            return self._finish(clause, Owner.ME, start, position, clause.last, "behind “actions:”")
        return None

    def _theirs(self, clause: Clause, start: int) -> ProsePromise | None:
        """``he'll send``, ``she promised to``, ``Kim Sorensen to bring``, ``he sends it by fri``."""
        prose = self._prose
        key = prose.keys[start]
        if key.endswith("'ll") and key[:-3] in ("he", "she", "they"):
            behind = start + 1
            if behind < clause.last and prose.keys[behind] not in ("be", "not", "never"):
                return self._finish(
                    clause, Owner.THEM, start, behind, clause.last, f"“{key}” is something they will do"
                )
            return None
        named = start in self._hits
        if not (named or key in prose.lexicon.words("pronouns")):
            return self._short_theirs(clause, start)
        behind = self._hits[start].last if named else start + 1
        if behind >= clause.last:
            return None
        says = prose.has(behind, "saying")
        if says is not None:
            again = behind + says.length
            while again < clause.last and (
                prose.keys[again] in ("that", "me", "us") or prose.keys[again] in ("dass", "que")
            ):
                again += 1
            if again < clause.last and (again in self._hits or prose.keys[again] in prose.lexicon.words("theirs")):
                return self._theirs(clause, again)
            return None
        will = prose.has(behind, "theirs_will")
        if will is not None and behind + will.length < clause.last:
            verb = behind + will.length
            needs_verb = will.text in (
                "will",
                "to",
                "shall",
                "wants to",
                "is to",
                "has to",
                "needs to",
                "would",
                "will",
                "soll",
                "muss",
            )
            if (not needs_verb or self._is_verb(verb)) and prose.keys[verb] not in ("be", "not", "never"):
                return self._finish(
                    clause, Owner.THEM, start, verb, clause.last, f"“{will.text} …” is something they will do"
                )
            return None
        if prose.has(behind, "s_verbs") is not None:
            return self._with_day_only(clause, Owner.THEM, start, behind, "will be done by them by a day")
        return None

    def _short_theirs(self, clause: Clause, start: int) -> ProsePromise | None:
        """``promised an intro``, ``me manda los datos el viernes``: theirs without a subject."""
        prose = self._prose
        will = prose.has(start, "theirs_will")
        if will is None or prose.language != "es" or start + will.length >= clause.last:
            return None
        first = start + max(will.length - 1, 1)
        return self._with_day_only(clause, Owner.THEM, start, first, f"“{will.text} …” is something they will do")

    def _waiting(self, clause: Clause, start: int) -> ProsePromise | None:
        prose = self._prose
        waiting = prose.has(start, "waiting")
        if waiting is None or start + waiting.length >= clause.last:
            return None
        return self._finish(clause, Owner.THEM, start, start + waiting.length, clause.last, f"“{waiting.text} …”")

    def _mine_by_verb(self, number: int, clause: Clause, start: int) -> ProsePromise | None:
        """``send him the deck tomorrow``, ``I mail the list by 30 Nov``: a verb of doing in its base form."""
        prose = self._prose
        mine = prose.keys[start] in ("i", "ich", "je", "yo") and start + 1 < clause.last
        position = start + 1 if mine else start
        verb = prose.has(position, "promise_verbs")
        if verb is None or clause.kind is ClauseKind.THEIRS:
            return None
        if prose.language != "en" and verb.text in prose.lexicon.words("final_verbs"):
            return None
        behind = position + verb.length
        if behind >= clause.last:
            return None
        why = f"“{verb.text} …” at the head of a clause is something to do"
        if mine:
            return self._with_day_only(clause, Owner.ME, start, position, "I do it by a day")
        if not self._speaks_of_doing(number, clause, position, behind, verb.text):
            return None
        return self._finish(clause, Owner.ME, start, position, clause.last, why)

    def _speaks_of_doing(self, number: int, clause: Clause, position: int, behind: int, verb: str) -> bool:
        """Whether a word that is a noun as well is a verb here; in the first clause only with a day that lies ahead."""
        prose = self._prose
        due = self._due(behind, clause.last)
        ahead = due is not None and due[0] >= prose.context.today and self._says_ahead(due[1])
        is_noun = "nouns" in prose.at(position) or "labels" in prose.at(position)
        if number == 0 and not ahead and (is_noun or verb in prose.lexicon.words("noun_verbs")):
            return False
        if verb in _PAST_TOO:
            return ahead
        if verb not in prose.lexicon.words("noun_verbs"):
            return True
        following = prose.at(behind)
        if prose.keys[behind] in ("w", "w/", "with", "from", "by", "at", "on", "was", "is", "done", "re"):
            return bool(due) and ahead and prose.keys[behind] in ("by", "on")
        objects = "object" in following or behind in self._hits or prose.tokens[behind].sort is Sort.NUMBER
        days = prose.keys[behind] in prose.lexicon.words("days") and not ahead
        if days:
            return False
        return objects or ahead or (not is_noun and "verbs" not in following and "nouns" not in following)

    def _says_ahead(self, days: range) -> bool:
        """Whether a day lies ahead by its words: behind ``by``, or ``tomorrow``, ``next …``, ``in …``, or a bare weekday."""
        prose = self._prose
        if prose.keys[days.start] in prose.lexicon.words("by") - {"on"} or prose.has(days.start, "ahead"):
            return True
        words = prose.keys[days.start : days.stop]
        back = {"yesterday", "ago", "last", "gestern", "hier", "ayer", "today", "earlier"}
        return not back & set(words) and not {"morning"} >= set(words)

    def _verb_at_end(self, clause: Clause) -> ProsePromise | None:
        """``ihm bis Freitag das Angebot schicken``: the verb at the end of a German clause."""
        prose = self._prose
        verbs = prose.lexicon.words("final_verbs")
        if not verbs or clause.last - clause.first < 2 or prose.keys[clause.last - 1] not in verbs:
            return None
        if any(prose.has(each, "verbs") for each in range(clause.first, clause.last - 1)):
            return None
        verb = prose.keys[clause.last - 1]
        return self._finish(clause, Owner.ME, clause.first, clause.first, clause.last, f"“… {verb}” is something to do")

    def _is_verb(self, position: int) -> bool:
        return position < len(self._prose.keys) and self._prose.has(position, "promise_verbs") is not None

    def _with_day_only(self, clause: Clause, owner: Owner, start: int, position: int, why: str) -> ProsePromise | None:
        if self._acts and owner is Owner.ME:
            return self._finish(clause, owner, start, position, clause.last, why)
        due = self._due(position, clause.last)
        if due is None or due[0] < self._prose.context.today:
            return None
        return self._finish(clause, owner, start, position, clause.last, why)

    def _finish(
        self, clause: Clause, owner: Owner, start: int, position: int, last: int, why: str
    ) -> ProsePromise | None:
        prose = self._prose
        due = self._due(position, last)
        days = due[1] if due else range(0)
        before, after = prose.text(position, days.start if due else last), prose.text(days.stop, last) if due else ""
        what = " ".join(part for part in (before, after) if part).strip(" ,;:-–—")
        if not what and not due:
            return None
        clause.kind = ClauseKind.PROMISE
        return ProsePromise(
            clause,
            owner,
            start,
            last,
            what or prose.text(start, position),
            due[0] if due else None,
            why,
            days,
            position,
        )

    def _due(self, first: int, last: int) -> tuple[date, range] | None:
        """The day of a promise and its tokens: behind ``by`` and the like, else at either end; looks forward."""
        prose = self._prose
        for position in range(last - 1, first - 1, -1):
            by = prose.has(position, "by")
            if by is not None and (found := self._day_from(position + by.length, last)):
                return found[0], range(position, found[1])
        if first >= last:
            return None
        mask, today = prose.reading.mask, prose.context.today
        start, end = prose.tokens[first].start, prose.tokens[last - 1].end
        found_end = day_at_end(mask, start, end, today, Looks.FORWARD)
        if found_end and found_end.day and self._in_language(found_end.start, found_end.end):
            begun = next(each for each in range(first, last) if prose.tokens[each].end > found_end.start)
            short = last - begun == 1 and prose.keys[begun] in ("may", "now", "sun", "march", "mar")
            counts = prose.tokens[begun].sort is Sort.NUMBER and last - begun == 1
            before = prose.keys[begun - 1] if begun > first else ""
            if not short and not counts and before not in ("for", "of", "from", "about", "since", "at", "the"):
                return found_end.day, range(begun, last)
        begun_with = self._day_from(first, last)
        return (begun_with[0], range(first, begun_with[1])) if begun_with and begun_with[1] < last else None

    def _day_from(self, position: int, last: int) -> tuple[date, int] | None:
        """The day that begins at a token, and the token behind it."""
        prose = self._prose
        if position >= last:
            return None
        start, end = prose.tokens[position].start, prose.tokens[last - 1].end
        found = day_at_start(prose.reading.mask, start, end, prose.context.today, Looks.FORWARD)
        if found is None or found.day is None or found.start != start or not self._in_language(found.start, found.end):
            return None
        behind = next((each for each in range(position, last) if prose.tokens[each].start >= found.end), last)
        return found.day, behind

    def _in_language(self, start: int, end: int) -> bool:
        """Whether a day is said in the language of the line."""
        prose = self._prose
        words = [token.key for token in prose.tokens if start <= token.start < end and token.sort is Sort.WORD]
        days = prose.lexicon.words("days")
        own = sum(word in days or word in prose.lexicon.words("by") for word in words)
        return own == len(words) or not words
