"""The words around verbs that make something else of them than that somebody was met."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.place_names import ARTICLES
from netui.domain.capture.prose.lexicon import Phrase
from netui.domain.capture.prose.roles.nouns import is_usual_stranger
from netui.domain.capture.prose.roles.together import joins_the_user
from netui.domain.capture.prose.sentences import Clause, Prose

_GUESTS_AND_MEAL = 24
"""Words behind ``had`` within which stands what the guests were there for."""


def is_hosting(prose: Prose, hits: Mapping[int, NameHit], position: int, clause: Clause) -> bool:
    """True if ``had`` means guests: ``had Pat over``, ``had Ana and Ben for dinner``."""
    keys = prose.keys[position : min(clause.last, position + _GUESTS_AND_MEAL)]
    meal = any(word in ("for", "to") and "nouns" in prose.at(position + at + 1) for at, word in enumerate(keys[:-1]))
    somebody = position in hits or is_usual_stranger(prose, position, clause)
    return somebody and (meal or "over" in keys or "round" in keys)


def is_naming(prose: Prose, last_of_names: Collection[int], position: int, clause: Clause) -> bool:
    """True if ``called`` names somebody: ``a man called Milo Frey``."""
    if position - 2 < clause.first or position - 1 in last_of_names:
        return False
    before = prose.keys[max(clause.first, position - 5) : position - 1]
    noun = prose.tokens[position - 1]
    found = prose.at(position - 1)
    return noun.raw.islower() and "me" not in found and any(key in ("a", "an", "some", "the", "this") for key in before)


def is_sent_to(prose: Prose, hits: Mapping[int, NameHit], phrase: Phrase, behind: int) -> bool:
    """True if ``sent`` is of somebody who was sent to somebody else, and says of neither that they were met."""
    hit = hits.get(behind)
    if phrase.text not in ("sent", "referred") or hit is None or hit.is_possessive:
        return False
    return prose.keys[hit.last : hit.last + 1] == ["to"] and hit.last + 1 in hits


_SEEING = frozenset(("saw", "spotted", "came across", "stumbled upon", "stumbled across"))
_NEARLY = frozenset(("almost", "nearly", "fast", "beinahe", "presque", "casi"))
_OF_WHOM = frozenset(("of", "by", "from", "about", "on", "in", "that"))
_SEEN_WITHIN_TOKENS = 8


def behind_something_seen(
    prose: Prose, hits: Mapping[int, NameHit], phrase: Phrase, position: int, clause: Clause
) -> int:
    """The token from which on a verb of seeing is told what was seen, and nobody met; 0 where somebody was.

    ``saw Lena's post``, ``saw a photo of Drew with Kim``; but ``saw a play with Kim``, ``saw Kim's mum``.
    """
    if phrase.text not in _SEEING or position >= clause.last:
        return 0
    hit = hits.get(position)
    if hit is not None:
        thing = hit.last < clause.last and "kin" not in prose.at(hit.last) and "filler" not in prose.at(hit.last)
        return position if hit.is_possessive and thing else 0
    if prose.keys[position] not in ("a", "an", "the", "some", "this", "that", "two", "three", "on", "in"):
        return 0
    reach = range(position + 1, min(clause.last, position + _SEEN_WITHIN_TOKENS))
    names = next((each for each in reach if each in hits or "with" in prose.at(each)), reach.stop)
    return next((each for each in range(position, names) if prose.keys[each] in _OF_WHOM and each > position), 0)


def is_nearly_so(prose: Prose, position: int, clause: Clause) -> bool:
    """True if the word before a verb says that it did not come to it: ``almost called Jack``."""
    return position > clause.first and prose.keys[position - 1] in _NEARLY


def is_about_others(prose: Prose, position: int, *, has_name: bool) -> bool:
    """True if ``with`` at a token joins nobody to the user: ``statt mit Kim``, ``gave Kim the photo with Drew``."""
    before = prose.keys[position - 1] if position else ""
    return before in ("statt", "anstatt") or (has_name and before in prose.lexicon.words("pictures"))


def goes_on_saying(prose: Prose, clause: Clause) -> bool:
    """True if a clause is what somebody says or wrote: ``Ann sagt, Kim zieht um``, ``email from Kim: Drew called``."""
    end = clause.first - 1
    if clause.begun_by == ":":
        before = prose.clauses[clause.number - 1] if clause.number else None
        if before is None or before.last != end:
            return False
        return any(not is_card(prose, each) for each in prose.each_of(("received",), before.first, end))
    if clause.begun_by != "," or end < 1:
        return False
    ends = ((each, prose.has(each, "saying")) for each in range(max(0, end - _WORDS_OF_SAYING), end))
    return any(said is not None and each + said.length == end for each, said in ends)


def is_card(prose: Prose, position: int) -> bool:
    """True if a business card is spoken of at a token: ``Card from the fair: …``; ``card from Kim`` is a letter."""
    said = prose.has(position, "received")
    behind = position + said.length if said is not None else len(prose.keys)
    return prose.keys[position] == "card" and behind < len(prose.keys) and prose.keys[behind] in ARTICLES


_WORDS_OF_SAYING = 3

_BRING = ("introduced", "intro'd", "brought", "presented", "came")
"""Beginnings of verbs by which somebody else is met as well: ``Kim introduced Drew``."""


def is_with_others(prose: Prose, hits: Mapping[int, NameHit], phrase: Phrase, behind: int) -> bool:
    """True if a verb behind somebody named is about somebody else, and not about the user: ``Kim called Drew``."""
    return behind in hits and not joins_the_user(prose, hits, behind) and not phrase.text.startswith(_BRING)


def is_owned(prose: Prose, last_of_names: Collection[int], position: int, clause: Clause) -> bool:
    """True if the noun of meeting at a token is somebody's: ``Kim's talk``; ``Kim's place`` is where it was."""
    owner = position - 1
    owned = owner >= clause.first and owner in last_of_names and prose.tokens[owner].is_possessive
    return owned and "nouns" in prose.at(position)


_GO_ON = frozenset(("and", "then", "so", "und", "et", "y"))
"""Words before a verb with which what was seen is over."""

_HAD = frozenset(("had", "grabbed", "got", "took", "did", "later", "afterwards", "after", "then", "we", "i"))
"""Words that may stand between those and the verb or the noun of meeting: ``and then had a quick coffee``."""

_OF_SOMEBODY = frozenset(("photo", "photos", "picture", "pictures", "video", "clip", "portrait", "post", "posts"))
"""Things seen in which somebody is with others: ``saw a photo of Drew with Kim``."""


def goes_on_anew(prose: Prose, position: int, clause: Clause) -> bool:
    """True if a verb or noun of meeting begins something new behind what was seen: ``… and had coffee with Kim``."""
    describing = prose.lexicon.words("describing")
    before = position - 1
    while before > clause.first and prose.keys[before] not in _GO_ON and prose.keys[before] in _HAD | describing:
        before -= 1
    return prose.keys[before] in _GO_ON and (before < position - 1 or "nouns" not in prose.at(before - 1))


def is_seen_with(prose: Prose, hits: Mapping[int, NameHit], position: int, clause: Clause) -> bool:
    """True if ``with`` says who came along to what was seen: ``saw a film by Kurosawa with Kim``."""
    seen = range(clause.first, position)
    return not any(each in hits or prose.keys[each] in _OF_SOMEBODY for each in seen)
