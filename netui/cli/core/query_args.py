"""QUERY on the command line: the people and conversations that the words of a command select."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.runtime.context import AppContext

QUERY_HELP = (
    'QUERY: words that occur anywhere, "a phrase", tag:family (or #family), tier:inner,close (or !inner),\n'
    "role:mentor, at:lisbon, with:ben, since:3m, before:2026-01-01, channel:call, card:work,\n"
    "-word or -tag:family for those without,\n"
    "is:due|promised|new|drifting|dormant|paused|archived|hidden; @name for a query saved in settings.yaml.\n"
    "Put it in quotes: the shell has its own use for #, ! and *. A query that begins with -word stands after --."
)


def people_meant(words: Sequence[str], candidates: Sequence[Contact], work: AppContext) -> list[Contact]:
    """Return the candidates that the words of a command select, in their order; all of them without words.

    Raises:
        RefusedError: part of it cannot be read.
    """
    if not words:
        return list(candidates)
    # Loaded here: most commands look for nobody.
    from netui.cli.core.query import looked_for

    seeker, query = looked_for(words, work)
    return seeker.people(query, candidates)


def conversations_meant(words: Sequence[str], work: AppContext) -> Iterable[ConversationHeader]:
    """The conversations that the words of a command mean, in no order; all of them without words.

    Raises:
        RefusedError: part of it cannot be read.
    """
    if not words:
        return work.session.network.conversations.all()
    # Loaded here: most commands look for nothing.
    from netui.cli.core.query import conversations_found

    return conversations_found(words, work)
