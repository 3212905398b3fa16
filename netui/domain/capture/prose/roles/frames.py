"""Frames of free text: the words that say what the names behind them have to do with what happened."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.roles.around_verbs import (
    behind_something_seen,
    goes_on_anew,
    goes_on_saying,
    is_about_others,
    is_card,
    is_hosting,
    is_naming,
    is_nearly_so,
    is_owned,
    is_seen_with,
    is_sent_to,
    is_with_others,
)
from netui.domain.capture.prose.roles.arranged import is_arranging
from netui.domain.capture.prose.roles.denials import AHEAD, fell_through
from netui.domain.capture.prose.roles.model import Role, Roles, WayOfMeeting
from netui.domain.capture.prose.roles.not_with_user import told_from
from netui.domain.capture.prose.roles.nouns import said_by_noun
from netui.domain.capture.prose.roles.together import joins_the_user
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose

_DESCRIBING_TOKENS_AT_MOST = 4


ME = frozenset(("me", "us"))
"""Words for the user who is spoken to, where somebody else did it."""


class Frame:
    """The frame that is open at a place of a text.

    Attributes:
        frame: ``with``, ``subject``, ``naming``, ``about``, ``saying``, ``not``; empty when none is open.
        why: the words that opened it, as a phrase.
        strays: how many words since the last name are neither names nor their companions.
        list_is_open: whether names may go on behind a comma.
        verb_owns: whether the verb is about what somebody made: ``liked Priya's post``.
        fell_through: whether the clause that is read says of a meeting that it did not come about.
        is_told: whether what is read now is what somebody said or did besides: ``Kim said she met Ben``.
    """

    def __init__(self, prose: Prose, hits: dict[int, NameHit], roles: Roles) -> None:
        """Begin with none open; contacts are noted in ``roles``."""
        self._prose = prose
        self._hits = hits
        self._last_of_names = {hit.last - 1 for hit in hits.values()}
        self._before_last_verb = 0
        self._arranged_in: Clause | None = None
        self._told_from: int | None = None
        self._roles = roles
        self.frame, self.why, self.strays = "", "", 0
        self.list_is_open = self.verb_owns = self.fell_through = self.is_told = self._sees = False

    def begin(self, clause: Clause) -> None:
        """Go on to another clause: nothing is told of in it yet, unless it begins with what is still ahead."""
        self.fell_through = fell_through(self._prose, clause)
        self.is_told = self._sees = False
        self._told_from = told_from(self._prose, clause, self._hits) if clause.kind is ClauseKind.PLAIN else None
        if goes_on_saying(self._prose, clause):
            self.tell(clause.first, clause, "behind “… says,”")
        if clause.first and self._prose.keys[clause.first] in AHEAD and clause.kind is ClauseKind.PLAIN:
            self.tell(clause.first, clause, f"“{self._prose.keys[clause.first]}”")  # “…, next time with Drew”
        if clause.kind is ClauseKind.PLAIN and is_arranging(self._prose, clause):
            self._arranged_in = clause
            self._roles.arranges = True

    def tell(self, position: int, clause: Clause, why: str) -> None:
        """Take what follows in the clause for what somebody said or did besides: nobody named in it took part."""
        self.open("saying", why)
        self.is_told = True
        self._roles.told.setdefault(clause.first, position)

    def reach(self, position: int, clause: Clause) -> None:
        """Let what others did, or what was not so, begin where it does."""
        if position == self._told_from:
            self.tell(position, clause, f"“{self._prose.keys[position]}”")

    def see(self, position: int, clause: Clause, why: str) -> None:
        """Take what follows for what was seen or read, up to another verb: nobody named in it was met."""
        self.tell(position, clause, why)
        self._sees = True

    def _end_seeing(self, clause: Clause) -> None:
        self.close()
        self.is_told = self._sees = False
        self._roles.told.pop(clause.first, None)

    def open(self, frame: str, why: str) -> None:
        """Let another frame begin, unless it is denied or only told of."""
        if frame in ("with", "subject") and (self.frame == "not" or self.is_told):
            return
        self.frame, self.why, self.strays, self.list_is_open = frame, why, 0, frame in ("with", "subject")

    def close(self) -> None:
        """End the list of names."""
        self.frame, self.why, self.strays, self.list_is_open, self.verb_owns = "", "", 0, False, False

    def read_phrase(self, position: int, phrase: Phrase, clause: Clause) -> int:
        """Let a phrase of the word lists open or close a frame; the token behind it."""
        said, behind = f"“{phrase.text}”", position + phrase.length
        plain = clause.kind is ClauseKind.PLAIN
        if phrase.section == "no_channel":
            return behind
        if phrase.section == "answers":
            self._read_answer(position, phrase, clause)
        elif phrase.section in ("verbs", "attempt", "received", "talks"):
            self._read_verb(position, phrase, clause)
        elif phrase.section == "nouns":
            self._read_noun(position, phrase, clause)
        elif phrase.section == "with":
            self._read_with(position, said, clause)
        elif phrase.section == "caught" and plain:
            if behind in self._hits:
                self.note_contact(position, "meeting", 0, clause)
                self.open("with", said)
            else:
                self.close()  # “Ben Ito joined Stripe” goes on with no list
        elif phrase.section == "hosted" and plain and is_hosting(self._prose, self._hits, behind, clause):
            self.open("with", said)
            clause.has_contact = True
        elif phrase.section == "no_reply":
            self._read_no_reply(phrase, clause)
        elif phrase.section == "named":
            self.open("naming", f"“… {phrase.text}”")
        elif phrase.section == "between":
            is_of_user = plain and joins_the_user(self._prose, self._hits, behind)
            self.open("with" if is_of_user else "about", said)
        elif phrase.section in ("not", "saying", "about"):
            if phrase.section == "about" and self.frame in ("not", "saying"):
                return behind
            if phrase.section == "saying":
                self.tell(position, clause, said)
            else:
                self.open(phrase.section, said)
        return behind

    def _read_with(self, position: int, said: str, clause: Clause) -> None:
        if self._sees and is_seen_with(self._prose, self._hits, position, clause):
            self._end_seeing(clause)
            self.note_contact(position, "meeting", 0, clause)
        of_talk = self.frame == "about" and self._roles.has_name(clause)  # “asked Ben about lunch with Ana”
        of_talk = of_talk or is_about_others(self._prose, position, has_name=self._roles.has_name(clause))
        is_theirs = is_owned(self._prose, self._last_of_names, position - 1, clause)  # “Kim's talk with Drew”
        is_with = clause.kind is ClauseKind.PLAIN and not (of_talk or is_theirs)
        self.open("with" if is_with else "about", said)

    def _read_no_reply(self, phrase: Phrase, clause: Clause) -> None:
        if phrase.text.endswith(("from", "for", "de", "von")):
            self.open("with", f"“{phrase.text}”")
        elif self._prose.language == "de" and clause.kind is ClauseKind.PLAIN:
            self._take_those_before_verb(clause, f"“{phrase.text}”")  # “hab Carlos nicht erreicht”

    def _read_verb(self, position: int, phrase: Phrase, clause: Clause) -> None:
        prose, said, behind = self._prose, f"“{phrase.text}”", position + phrase.length
        if is_card(prose, position):
            return
        if phrase.text in prose.lexicon.words("named") and is_naming(prose, self._last_of_names, position, clause):
            self.open("naming", f"“… {phrase.text}”")
            return
        if self._sees and goes_on_anew(prose, position, clause):
            self._end_seeing(clause)  # “saw a post by Lena and texted her”
        if clause.kind is not ClauseKind.PLAIN or self.frame == "not" or self.is_told:
            return
        if is_owned(prose, self._last_of_names, position, clause):
            self.open("about", said)  # “Kim's talk with Drew”
            return
        if is_nearly_so(prose, position, clause):
            self.open("not", f"“{prose.keys[position - 1]} {phrase.text}”")
            return
        if self.frame == "about" and (self._roles.has_name(clause) or phrase.text.split()[0].endswith("ing")):
            return  # “talked to Ben about calling Ana”
        is_passed_on = self._roles.somebody_took_part and phrase.text.startswith(("greetings", "news", "word"))
        if phrase.section == "received" and (is_passed_on or (clause.has_contact and self._roles.has_name(clause))):
            self.open("about", said)  # “showed Kim the letter from Ben”, “…, greetings from Ben”
            return
        if is_sent_to(prose, self._hits, phrase, behind):
            self.open("about", said)  # “sent Kim to Drew”
            return
        if phrase.value == "meeting" and (told := behind_something_seen(prose, self._hits, phrase, behind, clause)):
            self.see(told, clause, said)
            return
        is_of_others = self.frame == "subject" and is_with_others(prose, self._hits, phrase, behind)
        channel = phrase.value if phrase.value != "-" else ""
        if phrase.section in ("attempt", "received"):
            channel = _channel_in(phrase.text)
        self.note_contact(position, channel, 0, clause)
        if prose.language == "de":
            self._take_those_before_verb(clause, said)
        self.open("about" if is_of_others else "with", said)  # “Kim called Drew”
        self.verb_owns = channel in ("like", "comment")

    def _read_answer(self, position: int, phrase: Phrase, clause: Clause) -> None:
        """``replied to Sarah's email``: the writer is the one answered, by what was written; else a plain verb."""
        prose, behind = self._prose, position + phrase.length
        hit = self._hits.get(behind)
        written = (
            prose.has(behind_description(self._prose, hit.last, clause), "given") if hit and hit.is_possessive else None
        )
        if written is None or clause.kind is not ClauseKind.PLAIN or self.frame == "not":
            verb = prose.has(position, "verbs")
            if verb is not None:
                self._read_verb(position, verb, clause)
            return
        self.note_contact(position, written.value if written.value != "-" else "", 0, clause)
        self.open("with", f"“{phrase.text} …”")
        self.verb_owns = True

    def _take_those_before_verb(self, clause: Clause, said: str) -> None:
        """A German verb stands behind those who took part: ``habe heute Kim im Zug getroffen``."""
        for named in self._roles.named[self._before_last_verb :]:
            if named.clause is clause and named.role is Role.MENTIONED and not named.why:
                named.role, named.why = Role.TOOK_PART, said
                self._roles.somebody_took_part = True
        self._before_last_verb = len(self._roles.named)

    def _read_noun(self, position: int, phrase: Phrase, clause: Clause) -> None:
        if self._sees and goes_on_anew(self._prose, position, clause):
            self._end_seeing(clause)
        by_way = self.frame == "about" and self._prose.keys[position - 1] in ("via", "by", "through")
        if clause.kind is not ClauseKind.PLAIN or (self.frame in ("not", "about") and not by_way):
            return
        said = said_by_noun(self._prose, self._hits, position, phrase, clause)
        if said is not None:
            self.note_contact(position, said.channel, 1 if said.is_phrase else 2, clause)
            if said.opens:
                self.open("with", f"“{phrase.text}”")

    def note_contact(self, position: int, channel: str, strength: int, clause: Clause) -> None:
        """Remember a word that says how somebody was met; nothing is remembered of what did not come about."""
        if self.fell_through or self._arranged_in is clause or (self.is_told and strength != 1):
            return
        clause.has_contact = True
        self._roles.contacts.append(WayOfMeeting(position, channel, strength, clause))


def behind_description(prose: Prose, position: int, clause: Clause) -> int:
    """The token behind words such as ``a quick``."""
    describing = prose.lexicon.words("describing")
    reach = min(clause.last, position + _DESCRIBING_TOKENS_AT_MOST)
    return next((each for each in range(position, reach) if prose.keys[each] not in describing), reach)


_ORDER = (
    "no_channel", "attempt", "no_reply", "received", "talks", "answers", "saying", "verbs", "with",
    "hosted", "caught", "not", "nouns", "between", "about", "named", "joint", "filler",
)  # fmt: skip


_RANKS = {section: rank for rank, section in enumerate(_ORDER)}


def strongest(found: Mapping[str, Phrase]) -> Phrase | None:
    """The longest of the phrases that begin at a place; among equals the one whose list decides."""
    if not found:
        return None
    deciding = [phrase for section, phrase in found.items() if section in _RANKS]
    return min(deciding, key=lambda phrase: (-phrase.length, _RANKS[phrase.section])) if deciding else None


def _channel_in(text: str) -> str:
    """The channel an attempt or something received speaks of: ``left voicemail``, ``email from``."""
    for words, channel in (
        (("call", "voicemail", "vm", "ring", "phon", "anruf", "appel", "llam"), "call"),
        (("email", "e-mail", "mail", "courriel", "correo"), "email"),
        (("text", "memo", "sms", "dm", "message", "msg", "nachricht", "texto", "whatsapp", "mensaje"), "message"),
    ):
        if any(word in text for word in words):
            return "" if text.startswith("left") and channel == "message" else channel
    return ""
