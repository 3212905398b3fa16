"""The words around names: what stands behind one, and whether a clause begins with one."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from netui.domain.capture.names.affiliations import Affiliation, affiliation_at
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.new_people import behind_titles, stranger_at
from netui.domain.capture.names.newcomers import BEFORE_PLACES, word_before
from netui.domain.capture.names.small_surnames import is_small_full_name
from netui.domain.capture.prose.roles.frames import ME
from netui.domain.capture.prose.roles.heads import is_companion
from netui.domain.capture.prose.roles.model import Roles
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort
from netui.domain.people.names.usual_names import is_usual_name

_PERHAPS_OF_PLACES = ("at", "@", "de", "d'", "del", "du")
"""Words behind a name that may say as well where somebody was met, or be of the name."""

_LAST_LATIN = 0x24F
"""Last letter of the scripts for which there are word lists."""


def goes_on_with_names(
    prose: Prose, clause: Clause, known: Collection[int], hits: Mapping[int, NameHit], *, tells: bool
) -> bool:
    """True if a list of names goes on with the one that a clause begins with, companions aside.

    Args:
        prose: the text.
        clause: the one behind the comma.
        known: the first tokens of known names.
        hits: those of them that are words, by their first tokens.
        tells: whether a verb behind the name makes another sentence of it: ``called Kim, my mum sends her love``.
    """
    position = clause.first
    while position < clause.last and is_companion(prose, position):
        position += 1
    stranger = None if position in known else stranger_at(prose, position, clause.last)
    if position not in known and (
        stranger is None or not (stranger.is_usual or stranger.has_title or stranger.last == clause.last)
    ):
        return False
    hit = hits.get(position)
    if not tells or (hit is None and stranger is None):
        return True
    behind = stranger.last if stranger is not None else behind_list(prose, hit.last, clause, hits) if hit else position
    return not _tells_more(prose, behind, clause)


_GO_ON_BEHIND_NAMES = frozenset(
    ("joint", "with", "about", "within", "nouns", "besides", "no_reply", "not", "missed", "subject_verbs", "me")
)
"""Lists of words behind a name with which its clause says nothing new of whoever it is; and those with which whoever
stands before them came or called, or was not there, which are judged for themselves."""

_NO_VERBS = frozenset(
    ("at", "in", "on", "to", "from", "of", "by", "for", "near", "after", "before", "too", "also", "again", "etc", "who",
     "there", "here", "as", "then", "instead", "online", "both", "each", "all", "only", "later",
     "im", "am", "bei", "beim", "aus", "auf", "zum", "zur", "auch", "dabei", "da", "dort", "nach", "vor", "zu",
     "au", "aux", "en", "dans", "chez", "sur", "aussi", "par", "a", "del", "al", "tambien", "por", "para", "tras")
)  # fmt: skip
"""Words behind a name that are no verb: ``met Kim, Drew in Oslo``."""


def _tells_more(prose: Prose, position: int, clause: Clause) -> bool:
    """True if the word behind a name begins what they did or are: ``Lena had a baby``, ``Drew broke his leg``."""
    if position >= clause.last:
        return False
    token, found = prose.tokens[position], prose.at(position)
    if token.sort is not Sort.WORD or not token.raw.islower() or token.key in _NO_VERBS or token.key.endswith("ly"):
        return False
    if token.raw == "está":
        return True  # “esta” without the sign is “this”, too
    if token.key in prose.lexicon.words("days") or found.keys() & _GO_ON_BEHIND_NAMES:
        return False
    return prose.language == "en" or not found.keys() & {"verbs", "filler"}


def names_a_group(prose: Prose, roles: Roles, clause: Clause) -> bool:
    """True if brackets name who is meant: ``beers with old colleagues (Tom Becker, Sarah Lind)``, ``(and Jo)``."""
    behind_name = bool(roles.named) and roles.named[-1].last >= clause.first - 1
    return not behind_name or "joint" in prose.at(clause.first)


def is_somebody_here(prose: Prose, position: int) -> bool:
    """True if a word in small letters at the head of a line is a name: it does something, or a family name follows."""
    return does_something_here(prose, position + 1) or is_small_full_name(prose, position)


def does_something_here(prose: Prose, position: int) -> bool:
    """True if a verb or noun of meeting stands at a token: the word before it may be who did, ``ines bday drinks``."""
    return position < len(prose.keys) and bool(prose.at(position).keys() & {"subject_verbs", "subject_nouns"})


_PLACES = frozenset(
    ("park", "room", "street", "st", "square", "hall", "tower", "towers", "bridge", "station", "stadium", "airport",
     "hotel", "bar", "pub", "inn", "cafe", "restaurant", "museum", "house", "school", "university", "college",
     "hospital", "church", "library", "theatre", "theater", "gallery", "garden", "gardens", "centre", "center",
     "building", "arms",
     "prize", "award", "awards", "foundation", "festival", "platz", "strasse", "allee", "haus", "saal", "schule")
)  # fmt: skip
"""Words behind a name that make it the name of a place or an institution."""


def is_at_home_of(prose: Prose, hit: NameHit, clause: Clause) -> bool:
    """True if a name says at whose place somebody was met: ``coffee with Kim at Drew's``."""
    owns_all = hit.is_possessive and hit.last == clause.last
    return owns_all and word_before(prose, hit.first, clause) in ("at", "@", "near", "outside")


def is_of_a_place(prose: Prose, first: int, last: int, clause: Clause) -> bool:
    """True if a name is that of a place: ``a walk in Victor Hugo park``, ``lunch at Rose & Crown``."""
    if word_before(prose, first, clause) not in BEFORE_PLACES or last >= clause.last:
        return False
    if prose.keys[last] == "&":
        return last + 1 < clause.last and prose.is_capital(last + 1) and not is_usual_name(prose.tokens[last + 1].base)
    return prose.tokens[last - 1].base == prose.keys[last - 1] and prose.keys[last] in _PLACES


def behind_workplace(prose: Prose, position: int) -> int:
    """The token behind words such as ``arbeitet bei``, whose last one opens no frame here; 0 for none."""
    found = prose.at(position)
    if not found:
        return 0
    said = [found[section] for section in ("at_org", "joined_org") if section in found]
    return next((position + one.length for one in said if one.text.endswith((" bei", " chez"))), 0)


def begins_what_is_told(prose: Prose, position: int, clause: Clause) -> bool:
    """True if behind a name another clause begins without a comma: ``asked Kim how Nora is``, ``to call Ben``.

    People named from there on are told of, and took no part.
    """
    key = prose.keys[position]
    if key in ("she", "he", "they") and prose.keys[position + 1 : position + 2] != ["and"]:
        # dictated: “met Kim yesterday she is moving to Oslo with Drew”
        return position > clause.first and position + 1 < clause.last and "joint" not in prose.at(position - 1)
    if position + 1 >= clause.last or (key == "that" and prose.keys[position + 1] == "is"):
        return False
    if key == "as" and prose.keys[position + 2 : position + 3] and prose.keys[position + 2] in _ARE:
        return True  # “coffee with Kim as Drew was late”
    if key == "the" and prose.keys[position + 1] in _TIMES and position + 3 < clause.last:
        somebody = "pronouns" in prose.at(position + 2) or prose.is_capital(position + 2)
        return somebody and prose.keys[position + 3] not in prose.lexicon.words("days")  # “met Kim the day Drew left”
    if "promise_verbs" in prose.at(position) and prose.has(position, "nouns") is None:
        return bool(_MADE_THEM.intersection(prose.keys[clause.first : position]))  # “helped Kim find Drew”
    if key == "to":
        return prose.has(position + 1, "promise_verbs") is not None
    return key in prose.lexicon.words("subordinate") or (
        key in prose.lexicon.words("besides") and "joint" not in prose.at(position)
    )


_TIMES = frozenset(("day", "week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "moment"))
_MADE_THEM = frozenset(("helped", "let", "made", "helping"))
"""Verbs behind whose object another verb says what they did."""

_ARE = frozenset(("was", "is", "were", "are", "had", "has", "could", "couldn't", "cancelled", "didn't"))


def behind_list(prose: Prose, position: int, clause: Clause, hits: Mapping[int, NameHit]) -> int:
    """The token behind names that go on at a joint: ``Yuki and Ben attended``; the end of the clause at most."""
    while position < clause.last - 1 and (joint := prose.has(position, "joint")):
        hit = hits.get(position + joint.length)
        if hit is None:
            break
        position = hit.last
    return position


def holds_organisation(prose: Prose, first: int, last: int) -> bool:
    """True if one of these words is a word for an organisation: ``de Banco Azul``."""
    organisations = prose.lexicon.words("organisation")
    return any(prose.tokens[each].base in organisations for each in range(first, last))


def is_in_another_script(prose: Prose) -> bool:
    """True if a text is written in a script for which there are no word lists: everybody named there took part."""
    if prose.reading.mask.isascii():
        return False  # most lines are: their letters need not be counted
    letters = [letter for token in prose.tokens if token.sort is Sort.WORD for letter in token.raw if letter.isalpha()]
    foreign = sum(ord(letter) > _LAST_LATIN for letter in letters)
    return 2 * foreign > len(letters)


def behind_name(prose: Prose, position: int, clause: Clause, hits: dict[int, NameHit]) -> int:
    """The token behind the known or usual name, or the pronoun, that begins at a token; 0 for none."""
    if position < clause.last and (
        prose.keys[position] in ME or prose.keys[position] in prose.lexicon.words("pronouns")
    ):
        return position + 1
    if position in hits:
        return hits[position].last
    stranger = stranger_at(prose, position, clause.last, small=False)
    return stranger.last if stranger is not None and (stranger.is_usual or stranger.has_title) else 0


def behind_title(prose: Prose, position: int, clause: Clause, hits: dict[int, NameHit]) -> NameHit | None:
    """The known full name behind the titles here: Dr. Ana Silva is Ana Silva; Mr. Thomas need not be called Thomas."""
    hit = hits.get(behind_titles(prose, position, clause.last))
    return hit if hit is not None and hit.is_whole and hit.last - hit.first > 1 else None


def affiliation_behind(
    prose: Prose, hit: NameHit | None, name: range, clause: Clause, *, is_remote: bool
) -> Affiliation | None:
    """The organisation, title and place behind a name; None where what stands there is rather where somebody was met.

    Args:
        prose: the text.
        hit: the known name; None for a new one.
        name: its tokens.
        clause: which clause it stands in.
        is_remote: whether somebody was called or written to, so that nobody was anywhere.
    """
    end = prose.end_of_sentence(clause.sentence + 2)
    is_open = hit is not None and len(hit.ids) > 1
    behind = affiliation_at(prose, name.stop, end, is_new=hit is None, is_open=is_open)
    if behind is None or behind.by not in _PERHAPS_OF_PLACES or (hit is not None and len(hit.ids) > 1):
        return behind
    if hit is not None:
        # “café avec Sarah de Stripe” is somebody else where the Sarah known is elsewhere
        return behind if not hit.is_whole and behind.by not in ("at", "@") else None
    if behind.by in ("at", "@"):
        return behind if is_remote else None
    is_of_firm = len(name) > 1 or holds_organisation(prose, name.stop, behind.last)
    return behind if is_of_firm else None
