"""Nouns that say how somebody was met: ``lunch Mark Stone``, ``email to Ana``, ``a quick chat``, ``on the phone``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from netui.domain.capture.names.new_people import stranger_at
from netui.domain.capture.names.stop_words import TO_PEOPLE, WITH_PEOPLE
from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.roles.model import REMOTE
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort

_NAME_AND_NUMBER_TOKENS = 6

_SAY_BY_WHAT = frozenset(("by", "on", "over", "via", "got", "per", "am", "por", "au", "par", "uber", "sur", "en"))
"""Words before what says how, wherever it stands: ``on the phone``, ``talked to José on Teams``, ``per Mail``."""

_LETTERS = frozenset(("letter", "note", "brief", "lettre", "carta"))
_TO_WHOM = (*TO_PEOPLE, "from")
_BEFORE_PEOPLE = (*TO_PEOPLE, *WITH_PEOPLE)


@dataclass(slots=True)
class SaidByNoun:
    """The way somebody was met, as a noun says it.

    Attributes:
        channel: what the noun stands for; empty for a contact in no channel.
        is_phrase: whether it is a phrase such as ``on the phone``, which says it wherever it stands.
        opens: whether the names behind it took part.
    """

    channel: str
    is_phrase: bool
    opens: bool


def said_by_noun(
    prose: Prose, known: Collection[int], position: int, phrase: Phrase, clause: Clause
) -> SaidByNoun | None:
    """The way of meeting that the noun at a token says; None where it says nothing of it.

    ``known`` are the first tokens of known names.
    """
    behind = position + phrase.length
    following = prose.has(behind, "nouns") if behind < clause.last else None
    if following is not None and following.value == "meeting" and phrase.value not in REMOTE:
        return None  # “conference dinner” is a dinner
    reach = min(clause.last, behind + _NAME_AND_NUMBER_TOKENS)
    if any(token.sort in (Sort.PHONE, Sort.EMAIL) for token in prose.tokens[behind:reach]):
        return None  # “tel Kim Sorensen 0171 5550123” is how to reach somebody
    name_behind = behind < clause.last and (behind in known or is_usual_stranger(prose, behind, clause))
    is_phrase = _says_by_what(prose, position, phrase, clause)
    at_head = position - clause.first < 3
    if not (at_head or name_behind or is_phrase or _goes_on(prose, behind, clause)):
        return None
    channel = phrase.value if phrase.value != "-" else ""
    if phrase.text == "chat" and position > clause.first and _is_described(prose, position):
        channel = "meeting"  # “a quick chat with Priya” is spoken, “chat with Priya” may be typed
    written = phrase.value in REMOTE or phrase.text in _LETTERS
    opens = name_behind or (written and behind < len(prose.keys) and prose.keys[behind] in _TO_WHOM)
    return SaidByNoun(channel, is_phrase, opens)


def _says_by_what(prose: Prose, position: int, phrase: Phrase, clause: Clause) -> bool:
    if phrase.length > 1 and phrase.text.split()[0] in _SAY_BY_WHAT:
        return True
    if phrase.value not in REMOTE or prose.keys[position - 1] not in _SAY_BY_WHAT:
        return False
    # “shared the doc with Kim on Slack”; not “worked with Kim on email templates”
    ends = position + phrase.length == clause.last
    return clause.has_contact or (ends and prose.says(clause.first, position, "with"))


def _goes_on(prose: Prose, behind: int, clause: Clause) -> bool:
    """True if what follows a noun joins it to somebody or to a day."""
    if behind >= clause.last:
        return False
    joins = "with" in prose.at(behind) or prose.keys[behind] in _BEFORE_PEOPLE
    return joins or prose.keys[behind] in prose.lexicon.words("days")


def _is_described(prose: Prose, position: int) -> bool:
    return prose.keys[position - 1] in prose.lexicon.words("describing")


def is_usual_stranger(prose: Prose, position: int, clause: Clause) -> bool:
    """True if an unknown name begins at a token that has a usual given name or a title."""
    found = stranger_at(prose, position, clause.last, small=False)
    return found is not None and (found.is_usual or found.has_title)
