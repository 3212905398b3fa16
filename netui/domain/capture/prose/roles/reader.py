"""Participants and people only mentioned: the role of each name in free text, by the words around it.

A frame opens at a word (``with``, ``called``, ``about``, ``says`` …), holds for the names behind it, and closes at
another frame, at the end of the sentence, or after a few words that are neither names nor their companions.
"""

from __future__ import annotations

from netui.domain.capture.names.affiliations import names_in_brackets
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.new_people import Stranger, stranger_at
from netui.domain.capture.names.newcomers import BEFORE_PLACES, Newcomers, word_before
from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.roles.around_names import (
    affiliation_behind,
    begins_what_is_told,
    behind_list,
    behind_name,
    behind_title,
    behind_workplace,
    goes_on_with_names,
    is_at_home_of,
    is_in_another_script,
    is_of_a_place,
    is_somebody_here,
    names_a_group,
)
from netui.domain.capture.prose.roles.denials import Absence, is_denied, is_news_to_selected, is_still_ahead
from netui.domain.capture.prose.roles.frames import Frame, strongest
from netui.domain.capture.prose.roles.giving import reads_giving
from netui.domain.capture.prose.roles.heads import ClauseHead
from netui.domain.capture.prose.roles.model import Named, Role, Roles
from netui.domain.capture.prose.roles.together import is_beside_user
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.people.names.name_parts import TITLES

_STRAYS_AT_MOST = 3
"""Most words, neither names nor fillers, over which a frame stays open."""

_GIVING = frozenset(("asked", "gave", "told"))
"""Verbs whose first name behind them is the one spoken to: ``gave Ben Ito a book``."""


_BUT = frozenset(("but", "sondern", "mais", "sino"))
"""Words behind a denial that say what was instead."""


class RoleReader:
    """Goes over the clauses once, from left to right."""

    def __init__(self, prose: Prose, hits: list[NameHit]) -> None:
        """Begin with the known names of the text."""
        self._prose = prose
        self._hits = {hit.first: hit for hit in hits if hit.from_dense is None}
        self._dense: dict[int, list[NameHit]] = {}
        for hit in hits:
            if hit.from_dense is not None:
                self._dense.setdefault(hit.first, []).append(hit)
        self._known = self._hits.keys() | self._dense.keys()
        self._head = ClauseHead(prose, self._hits)
        self._sentence_had_contact = False
        self._clause_has_name = False
        self._absence = Absence(prose, self._known)
        self._before_bracket: tuple[str, str] | None = None
        self._takes_everybody = is_in_another_script(prose)
        self.roles = Roles()
        self._open = Frame(prose, self._hits, self.roles)
        self._newcomers = Newcomers(prose, self._hits, self.roles, self._open, self._head)

    def read(self) -> Roles:
        """The roles of all names."""
        sentence = -1
        for clause in self._prose.clauses:
            goes_on = (
                clause.sentence == sentence
                and self._open.list_is_open
                and clause.begun_by in (",", "、", "，", "(", ":")
                and not (clause.begun_by == ":" and self._clause_has_name)  # “coffee with Kim: Drew, money”
            )
            if clause.begun_by == "(":
                self._before_bracket = (self._open.frame, self._open.why) if self._open.list_is_open else None
            if self.roles.is_in_affiliation(clause):
                continue
            if clause.begun_by == "(":
                goes_on = goes_on or (self._open.list_is_open and names_a_group(self._prose, self.roles, clause))
                sentence = clause.sentence if goes_on else sentence
            elif self._goes_on_behind_bracket(clause):
                sentence, goes_on = clause.sentence, True
            if not (goes_on and self._goes_on_with_names(clause)):
                self._open.close()
            if clause.sentence != sentence:
                self._open.close() if clause.begun_by != "(" else None
                self._sentence_had_contact = False
            sentence = clause.sentence
            self._read_clause(clause)
        return self.roles

    def _goes_on_behind_bracket(self, clause: Clause) -> bool:
        """True if a list goes on behind what brackets say of a name: ``met Ana (Acme) and Ben``; its frame reopens."""
        before, self._before_bracket = self._before_bracket, None
        behind = self._prose.tokens[clause.first - 1].raw if clause.first else ""
        if before is None or behind not in (")", ",") or not self._goes_on_with_names(clause):
            return False
        if behind == ")" and "joint" not in self._prose.at(clause.first):
            return False
        self._open.open(*before)
        return True

    def _goes_on_with_names(self, clause: Clause) -> bool:
        """True if the list of names goes on in a clause; a verb tells nothing where all before it were names."""
        tells = not self._head.were_only_names
        return goes_on_with_names(self._prose, clause, self._known, self._hits, tells=tells)

    def _read_clause(self, clause: Clause) -> None:
        position = clause.first
        self._head.begin(clause)
        self._open.begin(clause)
        self._clause_has_name = False
        if self._absence.is_told_in(clause, names_only=self._head.holds_only_names):
            self._open.open("not", "who was not there")
        while position < clause.last:
            position = self._step(position, clause)
        self._sentence_had_contact |= clause.has_contact
        self._head.end()

    def _step(self, position: int, clause: Clause) -> int:
        """Read what begins at a token; the token after it."""
        prose = self._prose
        self._open.reach(position, clause)
        for hit in self._dense.get(position, ()):
            self._add(hit, None, clause, self._role_of(position, hit.last, clause))
        if position in self._dense:
            return position + 1
        if position in self._hits:
            return self._read_hit(self._hits[position], clause)
        token, found = prose.tokens[position], prose.at(position)
        if token.key in TITLES and (titled := behind_title(prose, position, clause, self._hits)):
            return self._read_hit(titled, clause)
        sign = prose.lexicon.sign(token.raw) if not token.raw.isascii() else None
        if sign is not None:
            self._open.note_contact(position, sign, 3, clause)
            self._open.open("with", f"“{token.raw}”")
            return position + 1
        if token.key in _BUT and self._open.frame == "not":
            self._open.close()  # “not Jo but Kim came”, “didn't call Ben but emailed Ana”
            self._open.open("with", f"“{token.key}”")
            return position + 1
        # “saw on the net that Jack …”, “met the man who sold Drew his house”
        heard_that = token.key in ("that", "who", "whose") and self._open.frame in ("with", "subject")
        if (self._clause_has_name or heard_that) and begins_what_is_told(prose, position, clause):
            self._open.tell(position, clause, f"“{token.key}”")
            return position + 1
        if token.key in _GIVING and position + 1 in self._hits and not self._open.frame:
            self._open.open("with", f"“{token.key}”")
            return position + 1
        if "giving" in found:
            behind = behind_name(prose, position + 1, clause, self._hits)
            if behind and reads_giving(prose, self.roles, self._open, position, behind, clause):
                return position + 1
        if workplace := behind_workplace(prose, position):
            self._open.close()
            return workplace
        phrase = strongest(found)
        if phrase is None or phrase.section in ("joint", "filler"):
            return self._read_other(position, clause, phrase)
        return self._open.read_phrase(position, phrase, clause)

    def _read_other(self, position: int, clause: Clause, phrase: Phrase | None) -> int:
        """A word that opens nothing: perhaps a new name, else one more stray word."""
        prose = self._prose
        in_list = self._newcomers.is_in_list(position, clause)
        may_be_new = clause.kind is ClauseKind.PLAIN and (
            in_list or (not self._open.frame and position == self._head.start)
        )
        if may_be_new and phrase is None:
            does = self._head.is_of_line and position == self._head.start and is_somebody_here(prose, position)
            stranger = stranger_at(prose, position, clause.last, small=in_list or does)
            if self._open.frame == "with" and (stranger is None or prose.tokens[position].raw.islower()):
                stranger = self._newcomers.with_a_slip(position, clause) or stranger
            had_contact = self._sentence_had_contact
            if stranger is not None and self._newcomers.is_believed(stranger, clause, had_contact=had_contact):
                named = self._add(None, stranger, clause, self._newcomers.role_of(stranger, clause))
                self._open.strays, self._open.list_is_open = 0, True
                return max(named.last, stranger.last)
            if stranger is not None and word_before(self._prose, position, clause) in BEFORE_PLACES:
                return stranger.last
        if phrase is None:
            self._open.strays += 1
            joined = position + 1 < clause.last and "joint" in prose.at(position + 1)
            if self._open.strays > _STRAYS_AT_MOST and not joined:
                self._open.list_is_open = False
                self._open.frame = self._open.frame if self._open.frame == "not" else ""
        return position + (phrase.length if phrase else 1)

    def _read_hit(self, hit: NameHit, clause: Clause) -> int:
        role = self._role_of(hit.first, hit.last, clause)
        if hit.is_possessive and hit.last < clause.last and not (self._open.verb_owns and role is Role.TOOK_PART):
            role = Role.OWNER
        if self._clause_has_name and is_at_home_of(self._prose, hit, clause):
            role = Role.MENTIONED
        self._open.strays = 0
        return max(hit.last, self._add(hit, None, clause, role).last)

    def _role_of(self, first: int, last: int, clause: Clause) -> Role:
        prose = self._prose
        if clause.kind is not ClauseKind.PLAIN or self._open.frame in ("about", "saying", "not", "naming"):
            return Role.MENTIONED
        if is_of_a_place(prose, first, last, clause) or self._open.fell_through or is_denied(prose, last, clause.last):
            return Role.MENTIONED
        if self._takes_everybody:
            return Role.TOOK_PART
        if self._open.frame == "with" or (self._open.frame == "subject" and not self._open.strays):
            return Role.TOOK_PART
        head = self._head
        at_start = head.reaches(first)
        if not self._open.frame and is_beside_user(prose, self._hits, first, last, at_start=at_start):
            self._open.open("with", "“… and me”")
            return Role.TOOK_PART
        behind = prose.at(last) if last < clause.last else {}
        if at_start and head.is_of_line and is_news_to_selected(prose, last, clause.last):
            return Role.MENTIONED
        if is_still_ahead(prose, last, clause.last):
            self._open.tell(last, clause, f"“{prose.keys[last]} …”")
            return Role.MENTIONED
        if "joint" in behind:
            behind = {**behind, **prose.at(min(behind_list(prose, last, clause, self._hits), clause.last - 1))}
        speaks = "subject_verbs" in behind or "subject_nouns" in behind
        goes_on = head.were_only_names or not self.roles.somebody_took_part
        if (at_start and (head.is_of_line or speaks)) or (goes_on and head.holds_only_names):
            self._open.open("subject", f"at the head of {'the line' if head.is_of_line else 'the sentence'}")
            return Role.TOOK_PART
        return Role.MENTIONED

    def _add(self, hit: NameHit | None, stranger: Stranger | None, clause: Clause, role: Role) -> Named:
        prose = self._prose
        first, last = (hit.first, hit.last) if hit else (stranger.first, stranger.last) if stranger else (0, 0)
        behind = None
        if role is Role.TOOK_PART and not names_in_brackets(prose, last, self._hits):
            is_remote = self.roles.is_remote(clause)
            behind = affiliation_behind(prose, hit, range(first, last), clause, is_remote=is_remote)
        named = Named(first, last, role, self._open.why, hit, stranger, behind, clause)
        if behind is not None and behind.last <= clause.last:
            named.last = behind.last
        self.roles.named.append(named)
        self.roles.somebody_took_part |= role is Role.TOOK_PART
        self._clause_has_name |= role is Role.TOOK_PART
        return named
