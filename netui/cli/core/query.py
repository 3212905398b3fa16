"""Looking for what the words of a command mean: loaded only when there are such words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import DayDirection, parse_day
from netui.domain.records.conversation import ConversationHeader
from netui.domain.search.query import Query, TermKind
from netui.runtime.context import AppContext
from netui.session.search.service import Seeker, seeker_of


def looked_for(words: Sequence[str], work: AppContext) -> tuple[Seeker, Query]:
    """The words of a command as a query, and who finds what it means.

    Raises:
        RefusedError: part of it cannot be read.
    """
    work.session.preferences = replace(work.session.preferences, saved_queries=work.settings.queries)
    seeker = seeker_of(work.session)
    query = seeker.read(query_text(words, work.today))
    for problem in query.problems[:1]:
        raise RefusedError("Unclear query", f"{problem.sentence[:1].upper()}{problem.sentence[1:]}.")
    return seeker, query


def conversations_found(words: Sequence[str], work: AppContext) -> list[ConversationHeader]:
    """The conversations that the words mean, in no order.

    Raises:
        RefusedError: part of it cannot be read.
    """
    seeker, query = looked_for(words, work)
    if query.words or query.unwanted_words or any(term.kind is TermKind.AT for term in query.terms):
        # The headers tell people, day and channel: no conversation need be read for them.
        seeker.read_all()
    known = work.session.network.conversations
    return [header for one in seeker.conversation_ids(query, len(known)) if (header := known.header(one)) is not None]


def query_text(words: Sequence[str], today: date) -> str:
    """The words of a command line as one query.

    One word is the query as it stands, but for ``since:"last friday"`` alone. Of several words each is a term, of which
    the shell has taken the quotation marks off: a condition with blanks in it gets them back.
    """
    stripped = [word.strip() for word in words]
    whole = len(stripped) == 1
    return " ".join([_quoted(word) if not whole or _is_about_a_day(word, today) else word for word in stripped])


def _is_about_a_day(word: str, today: date) -> bool:
    name, _, value = word.lstrip("-").partition(":")
    if name not in (TermKind.SINCE, TermKind.BEFORE):
        return False
    try:
        parse_day(value, today, looks=DayDirection.BACK)
    except ValueError:
        return False
    return True


def _quoted(word: str) -> str:
    name, separator, value = word.partition(":")
    if separator and name.lstrip("-").isalpha() and " " in value and '"' not in word and ":" not in value:
        return f'{name}:"{value}"'
    return word
