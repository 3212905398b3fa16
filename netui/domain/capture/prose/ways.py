"""The way somebody was met: the channel that the words of a free text say, the surest of them first."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.capture.prose.roles.model import REMOTE, WayOfMeeting
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose


def surer_contacts(prose: Prose, contacts: Sequence[WayOfMeeting]) -> list[WayOfMeeting]:
    """The words that say how it was behind a colon as well, where a noun of a later clause is one of many things."""
    first = prose.clauses[0] if prose.clauses else None
    return [one for one in contacts if one.strength < 2 or one.clause is first or _fills_the_last(prose, one)]


def channel_in(prose: Prose, contacts: Sequence[WayOfMeeting]) -> tuple[str, tuple[int, int] | None]:
    """The channel of the first verb, else of a phrase, a noun, a sign, in the order of the line; and where it is."""
    tokens = prose.tokens
    said = [contact for contact in contacts if contact.channel and contact.clause.kind is ClauseKind.PLAIN]
    met = next((contact for contact in said if contact.strength in (0, 1)), None)
    if met is not None and met.channel == "meeting":
        # “met Kim on Zoom” was no meeting in a room
        said = [one for one in said if one is not met or not _is_by_phrase(said, met)]
    said = [one for one in said if not _is_means_of_call(said, one)]
    for strengths in ((0, 1), (2,), (3,)):
        for contact in said:
            if contact.strength in strengths:
                token = tokens[contact.position]
                return contact.channel, (token.start, token.end)
    return "", None


def _fills_the_last(prose: Prose, contact: WayOfMeeting) -> bool:
    """True if a noun alone is the last clause, and says how somebody was reached: ``…, phone``."""
    noun, clause = prose.has(contact.position, "nouns"), contact.clause
    fills = noun is not None and (contact.position, contact.position + noun.length) == (clause.first, clause.last)
    return fills and clause is prose.clauses[-1] and contact.channel in REMOTE and not _is_listed(prose, clause)


def _is_listed(prose: Prose, last: Clause) -> bool:
    """True if the clause before is one word, too: a list of things rather than how it was, ``web site, phone``."""
    before = prose.clauses[-2] if len(prose.clauses) > 1 else last
    return before.last - before.first <= 2


def _is_by_phrase(said: Sequence[WayOfMeeting], met: WayOfMeeting) -> bool:
    """True if a phrase in the same clause says that somebody was met from afar."""
    return any(one.strength == 1 and one.clause is met.clause and one.channel in REMOTE for one in said)


def _is_means_of_call(said: Sequence[WayOfMeeting], phrase: WayOfMeeting) -> bool:
    """True if a phrase says by what a call was made that stands before it: ``call with Kim via whatsapp``."""
    if phrase.strength != 1 or phrase.channel != "message":
        return False
    return any(one.channel == "call" and one.clause is phrase.clause and one.position < phrase.position for one in said)
