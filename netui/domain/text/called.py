"""Finds the one thing, of several with names, that a word means; and the refusals where it means none or several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from netui.domain.core.errors import RefusedError
from netui.domain.text.folding import fold

_T = TypeVar("_T")
_CANDIDATES_SHOWN = 8


class Called(NamedTuple, Generic[_T]):
    """A thing with its names.

    Attributes:
        it: the thing.
        id: its id.
        name: what it is called.
        words: in which a part of a name is looked for.
        told_apart: what stands before its id where several of one name are told apart; may be empty.
    """

    it: _T
    id: str
    name: str
    words: str
    told_apart: str = ""


def called(text: str, things: Sequence[Called[_T]]) -> list[Called[_T]]:
    """Return the things that an id or a name means; where there are none, those that have the text in their words."""
    wanted = _plain(text)
    exact = [thing for thing in things if text.strip() == thing.id or (wanted and _plain(thing.name) == wanted)]
    return exact or [thing for thing in things if wanted and wanted in _plain(thing.words)]


def ambiguous(title: str, text: str, candidates: Iterable[str], count: int, *, of: str = "it") -> RefusedError:
    """Return the refusal of a text that means several things, with the first of them.

    Args:
        title: of the refusal.
        text: as it was typed.
        candidates: what it may mean, each with its id where it has one; only the first are asked for.
        count: number of candidates.
        of: the thing of which more is to be written.
    """
    shown = ", ".join(islice(candidates, _CANDIDATES_SHOWN))
    more = f" and {count - _CANDIDATES_SHOWN} more" if count > _CANDIDATES_SHOWN else ""
    sentence = f"“{text.strip()}” may be any of {shown}{more}. Write more of {of}, or the id."
    return RefusedError(title, sentence)


def not_one(text: str, found: Sequence[Called[_T]], things: Sequence[Called[_T]], what: str, see: str) -> RefusedError:
    """Return the refusal of a text that means none of the things, or several.

    Args:
        text: as it was typed.
        found: the things that it means.
        things: all of them: when it means none, the name most like it is offered.
        what: one of them in a word, such as ``event``.
        see: the command that shows them.
    """
    if found:
        candidates = (f"{one.name} ({one.told_apart}{one.id})" for one in found)
        return ambiguous(f"Ambiguous {what}", text, candidates, len(found))
    # Loaded here: it is needed only when something went wrong.
    from difflib import get_close_matches

    names = {_plain(thing.name): thing.name for thing in things}
    close = get_close_matches(_plain(text), names, n=1, cutoff=0.6)
    hint = f"; did you mean “{names[close[0]]}”?" if close else f". See: {see}"
    return RefusedError(f"No such {what}", f"No {what} is called “{text.strip()}”{hint}")


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
