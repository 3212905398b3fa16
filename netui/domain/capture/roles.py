"""Who took part and who is only mentioned: the role of each name in free text, by the words around it.

A frame opens at a word (``with``, ``called``, ``about``, ``says`` …), holds for the list of names behind it, and closes at
another frame, at the end of the sentence, or after a few words that are neither names nor their companions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from netui.domain.capture.affiliations import Affiliation, affiliation_at
from netui.domain.capture.known_names import NameHit
from netui.domain.capture.lexicon import SIGNS, Phrase
from netui.domain.capture.new_people import Stranger, stranger_at
from netui.domain.capture.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.slips import small_slip_at
from netui.domain.capture.tokens import Sort
from netui.domain.people.usual_names import is_usual_name

_SLIPS_AT_MOST = 6
_STRAYS_AT_MOST = 3
"""So many words that are neither names nor fillers keep a frame open."""


class Role(Enum):
    """What somebody named has to do with what happened."""

    TOOK_PART = "took part"
    OWNER = "owner"
    MENTIONED = "mentioned"


@dataclass(slots=True)
class Named:
    """A name in a text with its role.

    Attributes:
        first: index of its first token.
        last: index after its last.
        role: what it has to do with what happened.
        why: the words that say so, as a phrase.
        hit: the known name; None for a stranger.
        stranger: the unknown name; None for a known one.
        behind: what stands behind the name about them.
        clause: which clause it stands in.
    """

    first: int
    last: int
    role: Role
    why: str
    hit: NameHit | None
    stranger: Stranger | None
    behind: Affiliation | None
    clause: Clause


@dataclass(slots=True)
class Contact:
    """A word that says how somebody was met.

    Attributes:
        position: index of its token.
        channel: what it stands for; empty for a contact in no channel.
        strength: 0 a verb, 1 a phrase such as ``on the phone``, 2 a noun, 3 a sign.
        clause: which clause it stands in.
    """

    position: int
    channel: str
    strength: int
    clause: Clause


@dataclass(slots=True)
class Roles:
    """What the names of a text have to do with what happened.

    Attributes:
        named: in order.
        contacts: words that say how, in order.
    """

    named: list[Named] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)

    @property
    def took_part(self) -> list[Named]:
        """Those who took part, in order; a person may come more than once."""
        return [one for one in self.named if one.role is Role.TOOK_PART]


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
        self._frame = ""
        self._why = ""
        self._strays = 0
        self._list_is_open = False
        self._verb_owns = False
        self._slips = 0
        self._takes_everybody = _is_in_another_script(prose)
        self.roles = Roles()

    def read(self) -> Roles:
        """The roles of all names."""
        sentence = -1
        for number, clause in enumerate(self._prose.clauses):
            goes_on = (
                clause.sentence == sentence and self._list_is_open and clause.begun_by in (",", "、", "，", "(", ":")
            )
            if not (goes_on and self._begins_with_name(clause)):
                self._close()
            if clause.sentence != sentence:
                self._close() if clause.begun_by != "(" else None
            sentence = clause.sentence
            self._read_clause(number, clause)
        return self.roles

    def _close(self) -> None:
        self._frame, self._why, self._strays, self._list_is_open, self._verb_owns = "", "", 0, False, False

    def _open(self, frame: str, why: str) -> None:
        if self._frame == "not" and frame == "with":
            return
        self._frame, self._why, self._strays, self._list_is_open = frame, why, 0, frame in ("with", "subject")

    def _begins_with_name(self, clause: Clause) -> bool:
        position = clause.first
        while position < clause.last and self._is_companion(position):
            position += 1
        if position in self._hits or position in self._dense:
            return True
        stranger = stranger_at(self._prose, position, clause.last)
        return stranger is not None and (stranger.is_usual or stranger.has_title or stranger.last == clause.last)

    def _is_companion(self, position: int) -> bool:
        found = self._prose.at(position)
        return "joint" in found or ("filler" in found and "theirs" not in found)

    def _read_clause(self, number: int, clause: Clause) -> None:
        position = clause.first
        is_head = self._is_head(number)
        while position < clause.last:
            position = self._step(position, clause, is_head)

    def _is_head(self, number: int) -> bool:
        """Whether nothing but days, times and labels stands before a clause: names there are its subject."""
        return all(self._is_preliminary(each) for each in self._prose.clauses[:number])

    def _is_preliminary(self, clause: Clause) -> bool:
        prose = self._prose
        days = prose.lexicon.words("days")
        keys = prose.keys[clause.first : clause.last]
        if all(key in days or prose.tokens[clause.first + at].sort is Sort.NUMBER for at, key in enumerate(keys)):
            return True
        closing = prose.keys[clause.last] if clause.last < len(prose.keys) else ""
        return closing == ":" and not any(each in self._hits for each in range(clause.first, clause.last))

    def _step(self, position: int, clause: Clause, is_head: bool) -> int:
        """Read what begins at a token; the token after it."""
        prose = self._prose
        if position in self._dense:
            for hit in self._dense[position]:
                self._add(hit, None, clause, self._role_of(position, hit.last, clause, is_head))
            return position + 1
        if position in self._hits:
            return self._read_hit(self._hits[position], clause, is_head)
        token = prose.tokens[position]
        if token.raw in SIGNS or token.raw[:1] in SIGNS:
            self._note_contact(position, SIGNS.get(token.raw) or SIGNS[token.raw[:1]], 3, clause)
            self._open("with", f"“{token.raw}”")
            return position + 1
        if token.key in _GIVING and position + 1 in self._hits and not self._frame:
            self._open("with", f"“{token.key}”")
            return position + 1
        phrase = _strongest(prose.at(position))
        if phrase is None or phrase.section in ("joint", "filler"):
            return self._read_other(position, clause, is_head, phrase)
        return self._read_phrase(position, phrase, clause, is_head)

    def _read_phrase(self, position: int, phrase: Phrase, clause: Clause, is_head: bool) -> int:
        said, behind = f"“{phrase.text}”", position + phrase.length
        plain = clause.kind is ClauseKind.PLAIN
        if phrase.section == "no_channel":
            return behind
        if phrase.section in ("verbs", "attempt", "received", "talks"):
            self._read_verb(position, phrase, clause)
        elif phrase.section == "nouns":
            self._read_noun(position, phrase, clause)
        elif phrase.section == "with":
            if plain:
                self._open("with", said)
            else:
                self._open("about", said)
        elif phrase.section == "hosted" and plain and self._is_hosting(behind, clause):
            self._open("with", said)
            clause.has_contact = True
        elif phrase.section == "no_reply":
            if phrase.text.endswith(("from", "for", "de", "von")):
                self._open("with", said)
        elif phrase.section == "named":
            self._open("naming", f"“… {phrase.text}”")
        elif phrase.section in ("not", "saying", "about"):
            if phrase.section == "about" and self._frame in ("not", "saying"):
                return behind
            self._open(phrase.section, said)
        return behind

    def _is_hosting(self, position: int, clause: Clause) -> bool:
        """Whether ``had`` means guests: ``had Pat over``, ``had Ana and Ben for dinner``."""
        keys = self._prose.keys[position : clause.last]
        meal = any(word == "for" and "nouns" in self._prose.at(position + at + 1) for at, word in enumerate(keys[:-1]))
        return position in self._hits and (meal or "over" in keys or "round" in keys)

    def _read_verb(self, position: int, phrase: Phrase, clause: Clause) -> None:
        prose, said = self._prose, f"“{phrase.text}”"
        if phrase.text in prose.lexicon.words("named") and self._is_naming(position, clause):
            self._open("naming", f"“… {phrase.text}”")
            return
        if clause.kind is not ClauseKind.PLAIN or self._frame == "not":
            return
        channel = phrase.value if phrase.value != "-" else ""
        if phrase.section in ("attempt", "received"):
            channel = _channel_in(phrase.text)
        self._note_contact(position, channel, 0, clause)
        if prose.language == "de":
            self._take_those_before_verb(clause, said)
        self._open("with", said)
        self._verb_owns = channel in ("like", "comment")

    def _take_those_before_verb(self, clause: Clause, said: str) -> None:
        """A German verb stands behind those who took part: ``habe heute Kim im Zug getroffen``."""
        for named in self.roles.named:
            if named.clause is clause and named.role is Role.MENTIONED and not named.why:
                named.role, named.why = Role.TOOK_PART, said

    def _is_naming(self, position: int, clause: Clause) -> bool:
        """Whether ``called`` names somebody: ``a man called Milo Frey``."""
        prose = self._prose
        if position - 2 < clause.first or position - 1 in {hit.last - 1 for hit in self._hits.values()}:
            return False
        before = prose.keys[max(clause.first, position - 5) : position - 1]
        noun = prose.tokens[position - 1]
        found = prose.at(position - 1)
        return (
            noun.raw.islower()
            and "me" not in found
            and any(key in ("a", "an", "some", "the", "this") for key in before)
        )

    def _read_noun(self, position: int, phrase: Phrase, clause: Clause) -> None:
        prose = self._prose
        behind = position + phrase.length
        if clause.kind is not ClauseKind.PLAIN or self._frame in ("not", "about"):
            return
        at_head = position - clause.first < 3
        name_behind = behind < clause.last and (behind in self._hits or self._is_stranger(behind, clause))
        joins = behind < clause.last and (
            "with" in prose.at(behind) or prose.keys[behind] in ("to", "mit", "avec", "con", "an")
        )
        is_phrase = phrase.length > 1 and phrase.text.split()[0] in ("by", "on", "over", "via", "got", "per", "am")
        day_behind = behind < clause.last and prose.keys[behind] in prose.lexicon.words("days")
        if not (at_head or name_behind or joins or is_phrase or day_behind):
            return
        self._note_contact(position, phrase.value if phrase.value != "-" else "", 1 if is_phrase else 2, clause)
        written = phrase.value in ("email", "message", "call") or phrase.text in (
            "letter",
            "note",
            "brief",
            "lettre",
            "carta",
        )
        if name_behind or (written and prose.keys[behind : behind + 1] in (["to"], ["from"], ["an"], ["à"], ["a"])):
            self._open("with", f"“{phrase.text}”")

    def _is_stranger(self, position: int, clause: Clause) -> bool:
        found = stranger_at(self._prose, position, clause.last, small=False)
        return found is not None and (found.is_usual or found.has_title)

    def _note_contact(self, position: int, channel: str, strength: int, clause: Clause) -> None:
        clause.has_contact = True
        self.roles.contacts.append(Contact(position, channel, strength, clause))

    def _read_other(self, position: int, clause: Clause, is_head: bool, phrase: Phrase | None) -> int:
        """A word that opens nothing: perhaps a new name, else one more stray word."""
        prose = self._prose
        in_list = self._frame in ("with", "naming") or (self._frame == "subject" and not self._strays)
        may_be_new = clause.kind is ClauseKind.PLAIN and (
            in_list or (not self._frame and position == self._start_of(clause))
        )
        if may_be_new and phrase is None:
            stranger = stranger_at(prose, position, clause.last, small=in_list)
            if self._frame == "with" and (stranger is None or prose.tokens[position].raw.islower()):
                stranger = self._with_a_slip(position, clause) or stranger
            if stranger is not None and self._believes(stranger, clause, is_head):
                role = Role.OWNER if stranger.is_possessive and stranger.last < clause.last else Role.TOOK_PART
                named = self._add(None, stranger, clause, role)
                self._strays = 0
                self._list_is_open = True
                return max(named.last, stranger.last)
            if stranger is not None and self._before(position, clause) in _BEFORE_PLACES:
                return stranger.last
        if phrase is None:
            self._strays += 1
            joined = position + 1 < clause.last and "joint" in prose.at(position + 1)
            if self._strays > _STRAYS_AT_MOST and not joined:
                self._list_is_open = False
                self._frame = self._frame if self._frame == "not" else ""
        return position + (phrase.length if phrase else 1)

    def _with_a_slip(self, position: int, clause: Clause) -> Stranger | None:
        """Somebody known whose name is typed in small letters with a slip; looked for a few times at most."""
        if self._slips >= _SLIPS_AT_MOST:
            return None
        self._slips += 1
        last, contact_id = small_slip_at(self._prose, position, clause.last)
        if not contact_id:
            return None
        return Stranger(position, last, self._prose.text(position, last), False, True, False, False, contact_id)

    def _start_of(self, clause: Clause) -> int:
        position = clause.first
        while position < clause.last and self._is_companion(position):
            position += 1
        return position

    def _before(self, position: int, clause: Clause) -> str:
        """The word before a token within its clause, an article aside; empty at the head."""
        keys = self._prose.keys
        while position > clause.first and keys[position - 1] in ("the", "der", "dem", "la", "el", "le"):
            position -= 1
        return keys[position - 1] if position > clause.first else ""

    def _believes(self, stranger: Stranger, clause: Clause, is_head: bool) -> bool:
        """Whether an unknown name is somebody; in the frame ``with`` most are, elsewhere only what looks like one."""
        prose = self._prose
        words = stranger.last - stranger.first
        before = self._before(stranger.first, clause)
        if before in _BEFORE_PLACES and not (before in ("to", "from") and stranger.is_usual):
            return False
        if self._frame in ("with", "subject", "naming"):
            behind = stranger.last
            follows = (
                behind < clause.last and prose.tokens[behind].sort is Sort.WORD and prose.tokens[behind].raw.islower()
            )
            if words == 1 and not (stranger.is_usual or stranger.has_title) and follows:
                known = prose.at(behind)
                return bool(known) or prose.keys[behind] in prose.lexicon.words("days")
            return True
        if stranger.is_possessive:
            return False
        nobody = not self.roles.took_part
        earlier = any(
            one.sentence == clause.sentence and one.has_contact for one in prose.clauses if one.first < clause.first
        )
        return nobody and words > 1 and (stranger.is_usual or stranger.has_title) and (is_head or earlier)

    def _read_hit(self, hit: NameHit, clause: Clause, is_head: bool) -> int:
        role = self._role_of(hit.first, hit.last, clause, is_head)
        if hit.is_possessive and hit.last < clause.last and not (self._verb_owns and role is Role.TOOK_PART):
            role = Role.OWNER
        named = self._add(hit, None, clause, role)
        self._strays = 0
        return max(hit.last, named.last)

    def _role_of(self, first: int, last: int, clause: Clause, is_head: bool) -> Role:
        prose = self._prose
        if clause.kind is not ClauseKind.PLAIN or self._frame in ("about", "saying", "not", "naming"):
            return Role.MENTIONED
        if _is_missed(prose, last, clause.last):
            return Role.MENTIONED
        if self._takes_everybody:
            return Role.TOOK_PART
        if self._frame == "with" or (self._frame == "subject" and not self._strays):
            return Role.TOOK_PART
        at_start = all(self._is_passed_over(each) for each in range(clause.first, first))
        behind = prose.at(last) if last < clause.last else {}
        if last < clause.last and prose.keys[last] in _SAY_WHAT_SHOULD_BE:
            return Role.MENTIONED
        only_names = self._holds_only_names(clause)
        speaks = "subject_verbs" in behind or "subject_nouns" in behind
        if (at_start and (is_head or speaks)) or (only_names and self._continues_names(clause)):
            self._open("subject", f"at the head of {'the line' if is_head else 'the sentence'}")
            return Role.TOOK_PART
        return Role.MENTIONED

    def _continues_names(self, clause: Clause) -> bool:
        """Whether nobody took part so far, or nothing but names stands before a clause."""
        earlier = [one for one in self._prose.clauses if one.first < clause.first]
        return not self.roles.took_part or all(self._holds_only_names(one) for one in earlier)

    def _is_passed_over(self, position: int) -> bool:
        found = self._prose.at(position)
        token = self._prose.tokens[position]
        named = any(hit.first <= position < hit.last for hit in self._hits.values())
        plain = token.sort is Sort.NUMBER or token.key in self._prose.lexicon.words("days") or "opener" in found
        return named or plain or "joint" in found or "filler" in found or "nouns" in found or token.sort is Sort.SIGN

    def _holds_only_names(self, clause: Clause) -> bool:
        return all(
            self._is_passed_over(each) and "nouns" not in self._prose.at(each)
            for each in range(clause.first, clause.last)
        )

    def _add(self, hit: NameHit | None, stranger: Stranger | None, clause: Clause, role: Role) -> Named:
        prose = self._prose
        first, last = (hit.first, hit.last) if hit else (stranger.first, stranger.last) if stranger else (0, 0)
        end = next((one.first for one in prose.clauses if one.sentence > clause.sentence + 2), len(prose.tokens))
        behind = None
        if role is Role.TOOK_PART:
            behind = affiliation_at(prose, last, end, is_new=hit is None)
        if behind is not None and behind.by in ("at", "@", "de") and (hit is None or len(hit.ids) == 1):
            behind = None
        named = Named(first, last, role, self._why, hit, stranger, behind, clause)
        if behind is not None and behind.last <= clause.last:
            named.last = behind.last
        self.roles.named.append(named)
        return named


_ORDER = (
    "no_channel", "no_reply", "attempt", "received", "talks", "saying", "verbs", "with", "hosted", "not", "nouns", "about", "named",
    "joint", "filler",
)  # fmt: skip


_BEFORE_PLACES = frozenset(("at", "in", "on", "near", "to", "into", "from", "through", "im", "à", "en", "dans"))
"""Before an unknown name: it is a place, or where somebody is from."""

_GIVING = frozenset(("asked", "gave", "told"))
"""Verbs whose first name behind them is the one spoken to: ``gave Ben Ito a book``."""


def _strongest(found: dict[str, Phrase]) -> Phrase | None:
    """The longest of the phrases that begin at a place; among equals the one whose list decides."""
    best: Phrase | None = None
    for section in _ORDER:
        phrase = found.get(section)
        if phrase is not None and (best is None or phrase.length > best.length):
            best = phrase
    return best


def _channel_in(text: str) -> str:
    """The channel an attempt or something received speaks of: ``left voicemail``, ``email from``."""
    for words, channel in (
        (("call", "voicemail", "ring", "phon", "anruf", "appel", "llam"), "call"),
        (("email", "e-mail", "mail", "courriel", "correo"), "email"),
        (("text", "sms", "dm", "message", "msg", "nachricht", "texto", "whatsapp", "mensaje"), "message"),
    ):
        if any(word in text for word in words):
            return "" if text.startswith("left") and channel == "message" else channel
    return ""


_SAY_WHAT_SHOULD_BE = frozenset(("should", "could", "would", "might", "must", "needs", "ought", "may"))
"""Behind a name: nothing happened with them."""


def _is_in_another_script(prose: Prose) -> bool:
    """Whether a text is written in a script for which there are no word lists: whoever is named there took part."""
    letters = [letter for token in prose.tokens if token.sort is Sort.WORD for letter in token.raw if letter.isalpha()]
    foreign = sum(ord(letter) > _LAST_LATIN for letter in letters)
    return 2 * foreign > len(letters)


_LAST_LATIN = 0x24F


def _is_missed(prose: Prose, position: int, end: int) -> bool:
    """Whether what follows says that somebody was not there: ``no-show``, ``couldn't make it``."""
    return position < end and "missed" in prose.at(position)


def is_usual(named: Named, prose: Prose) -> bool:
    """Whether somebody new has a usual given name."""
    return named.stranger is not None and is_usual_name(prose.tokens[named.first].base)
