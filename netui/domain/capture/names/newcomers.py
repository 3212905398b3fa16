"""Unknown names where people are named: which of them are believed to be somebody, or a slip for somebody known."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.capture.names.affiliations import names_in_brackets
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.new_people import Stranger
from netui.domain.capture.names.slips import small_slip_at
from netui.domain.capture.prose.roles.denials import is_denied
from netui.domain.capture.prose.roles.frames import Frame
from netui.domain.capture.prose.roles.heads import ClauseHead
from netui.domain.capture.prose.roles.model import Role, Roles
from netui.domain.capture.prose.roles.of_owner import gets_in_touch, is_behind_owner
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort

_SLIPS_AT_MOST = 6

BEFORE_PLACES = frozenset(("at", "@", "in", "on", "near", "to", "into", "from", "through", "im", "à", "en", "dans"))
"""Words before an unknown name that make it a place, or where somebody is from."""


_BEGIN_PLACES = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "sat", "sun",
     "old", "new", "little", "big", "saint", "st", "san", "santa")
)  # fmt: skip
"""Words with which the name of a place may go on as that of somebody: ``at Eleven Madison Park``, ``at Sat Bains``."""


class Newcomers:
    """Judges the unknown names of a text, in the frame that is open where they stand."""

    def __init__(self, prose: Prose, hits: Mapping[int, NameHit], roles: Roles, frame: Frame, head: ClauseHead) -> None:
        """Begin; ``roles``, ``frame`` and ``head`` are those of the reader, and change while it goes on."""
        self._prose = prose
        self._hits = hits
        self._roles = roles
        self._open = frame
        self._head = head
        self._slips = 0

    def with_a_slip(self, position: int, clause: Clause) -> Stranger | None:
        """Somebody known whose name is typed in small letters with a slip; looked for a few times at most."""
        if self._slips >= _SLIPS_AT_MOST:
            return None
        self._slips += 1
        last, contact_id = small_slip_at(self._prose, position, clause.last)
        if not contact_id:
            return None
        return Stranger(position, last, self._prose.text(position, last), False, True, False, False, contact_id)

    def is_in_list(self, position: int, clause: Clause) -> bool:
        """True if a list of names goes on at a token: ``Jo and a new lady, Winifred Tapp``."""
        begins = self._open.list_is_open and position == clause.first
        is_of_subject = self._open.frame == "subject" and (not self._open.strays or begins)
        of_owner = is_behind_owner(self._prose, self._hits, position, clause)
        return self._open.frame in ("with", "naming") or is_of_subject or of_owner

    def is_believed(self, stranger: Stranger, clause: Clause, *, had_contact: bool) -> bool:
        """True if an unknown name is somebody; in the frame ``with`` most are, elsewhere only what looks like one.

        ``had_contact``: whether the sentence said before that somebody was met.
        """
        prose = self._prose
        words = stranger.last - stranger.first
        if _is_of_a_place(prose, stranger.first, clause):
            return False
        begin = stranger.first
        while begin > clause.first and prose.is_capital(begin - 1) and prose.keys[begin - 1] in _BEGIN_PLACES:
            begin -= 1
        before = word_before(self._prose, begin, clause)
        if before in BEFORE_PLACES and not self._is_spoken_to(stranger, before):
            return False
        if words == 1 and not stranger.is_usual and names_in_brackets(prose, stranger.last, self._hits):
            return False
        if self._open.frame != "with" and is_behind_owner(prose, self._hits, stranger.first, clause):
            return gets_in_touch(prose, stranger.last, clause)
        if self._open.frame in ("with", "subject", "naming"):
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
        if self._roles.somebody_took_part or not (stranger.is_usual or stranger.has_title):
            return False
        head = self._head
        if words == 1 and stranger.has_title and head.is_of_line:
            return True  # “Frau Vogt angerufen”
        if words == 1:  # “Dave came by”
            said = prose.at(stranger.last) if stranger.last < clause.last else {}
            is_small = prose.tokens[stranger.first].raw.islower()
            speaks = "subject_verbs" in said or (is_small and "subject_nouns" in said)
            speaks = speaks or _got_in_touch_from_somewhere(prose, stranger.last, clause)
            return speaks and head.is_of_line and stranger.first == clause.first
        return head.is_of_line or head.is_behind_nouns or had_contact

    def role_of(self, stranger: Stranger, clause: Clause) -> Role:
        """The role of an unknown name that is believed: nobody took part in what fell through."""
        if stranger.is_possessive and stranger.last < clause.last:
            return Role.OWNER
        was_not = self._open.fell_through or is_denied(self._prose, stranger.last, clause.last)
        return Role.MENTIONED if was_not else Role.TOOK_PART

    def _is_spoken_to(self, stranger: Stranger, before: str) -> bool:
        """True if a word that stands before places is the end of what opened the frame: ``ran into Carl Runge``.

        Firms write and are written to as well: behind ``to`` and ``from`` stands a given name, a title or ``mum``.
        """
        if before in ("to", "from", "à"):
            is_kin = self._prose.keys[stranger.first] in self._prose.lexicon.words("kin")
            return is_kin or stranger.is_usual or stranger.has_title
        return before == "into" and self._open.frame == "with" and not self._open.strays


_WORDS_OF_WHENCE = 5


def _got_in_touch_from_somewhere(prose: Prose, position: int, clause: Clause) -> bool:
    """True if where they are from and what they did follow a name: ``Sandra from the mosque called``."""
    if position >= clause.last or prose.keys[position] not in ("from", "at", "@"):
        return False
    reach = range(position + 2, min(clause.last, position + 2 + _WORDS_OF_WHENCE))
    return any("subject_verbs" in prose.at(each) for each in reach)


_IN_PLACES = frozenset(("&", "and", "the"))


def _is_of_a_place(prose: Prose, first: int, clause: Clause) -> bool:
    """True if a name is the rest of that of a place: ``at the Rose & Crown``."""
    if first - 1 < clause.first or prose.keys[first - 1] not in ("&", "and"):
        return False
    begin = first - 1
    while begin > clause.first and (prose.keys[begin - 1] in _IN_PLACES or prose.is_capital(begin - 1)):
        begin -= 1
    return prose.keys[begin] == "the" and begin > clause.first and prose.keys[begin - 1] in ("at", "@")


def word_before(prose: Prose, position: int, clause: Clause) -> str:
    """The word before a token within its clause, an article aside; empty at the head."""
    keys = prose.keys
    while position > clause.first and keys[position - 1] in ("the", "der", "dem", "la", "el", "le"):
        position -= 1
    # as written: French “à” is before places, Spanish “a” before people
    return prose.tokens[position - 1].raw.lower() if position > clause.first else ""
