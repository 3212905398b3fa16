"""The rules for saved queries and their names, wherever they are kept."""

from __future__ import annotations

from netui.domain.core.errors import RefusedError
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.search.service import seeker_of

_MOST_QUERY_CHARACTERS = 80


def refuse_unfit(name: str, query: str, session: Session) -> None:
    """Refuse a query that would be of no use under a name.

    Raises:
        RefusedError: it is empty, too long, cannot be read, or stands for itself.
    """
    if not query.strip():
        raise RefusedError("Nothing to save", "There is no query to save: type one first.")
    if len(query) > _MOST_QUERY_CHARACTERS:
        raise RefusedError(
            "Too long", f"A saved query has at most {_MOST_QUERY_CHARACTERS} characters. Nothing was saved."
        )
    if fold(f"@{name}") in map(fold, query.split()):
        raise RefusedError("In a circle", f"The query names @{name} itself. Nothing was saved.")
    for problem in seeker_of(session).read(query).problems[:1]:
        sentence = problem.sentence
        raise RefusedError("Unclear query", f"{sentence[:1].upper()}{sentence[1:]}. Nothing was saved.")
