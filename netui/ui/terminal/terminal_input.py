"""The terminal's input, taken apart: keys, whole escape sequences, pastes. It comes in pieces of any size.

Over a slow line a sequence arrives in two or three pieces. A parser that stops waiting in the middle of one takes the
rest for keys: an arrow becomes ``[`` and ``B``, a mouse report runs commands. So nothing that has begun as a sequence
goes on before it is whole; one that never becomes whole is thrown away. Only a lone escape is decided by the clock,
because it is a key as well, and what may be an answer or a letter with alt.

A paste stands between two markers and may hold anything. None of it is a key, and it does not go through Textual's
parser, which looks at each character and takes an escape among them for the beginning of a key.

What the terminal answers when it is asked for the colour of its ground, or where its cursor stands, is no key either.
It is looked for only as long as an answer may come: escape and ``]`` are a letter with alt otherwise, and where the
cursor stands is told as ``f3`` with modifiers is.

Sequences are those of ECMA-48, section 5.4, and of xterm (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from netui.domain.core.frozen import frozen
from netui.domain.text.display import without_sequences

ESCAPE_DELAY_S = 0.1
"""Seconds in which a lone escape may still become a sequence: Textual's own default."""
_SLOW_LINE_DELAY_S = 0.5
"""Seconds for a lone escape once the rest of a sequence has come later than ``ESCAPE_DELAY_S``."""
_LATE_TAIL_S = 1.0
"""Seconds after an escape taken for a key in which the rest of a sequence may come and is known as such."""
SEQUENCE_WAIT_S = 3.0
"""Seconds that the rest of a sequence longer than an escape may take; nobody types the beginning of one."""
PASTE_WAIT_S = 1.0
"""Seconds without anything new after which a paste is over, also without its end."""
MOST_PASTED_CHARACTERS = 1_048_576
"""Characters of a paste that are kept, and one more; nothing takes as much, so the rest is only counted."""
_TOLD_EVERY_CHARACTERS = 262_144
"""Characters of a paste after which the user is told that it is coming in."""
_NOBODY_TYPES_CHARACTERS = 64
"""Characters at once: behind a paste that was ended by the clock, they are more of it, and no keys."""

_ESCAPE = "\x1b"
_BEGINNING, _END = "\x1b[200~", "\x1b[201~"
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]{0,40}[ -/]{0,4}|O)?\Z")
_LATE_TAIL = re.compile(r"\[(?:[0-?]|[A-Z]\Z)")
ANSWER_WAIT_S = 10.0
"""Seconds for which the terminal may take to answer a question put at the start, over a slow line."""
GROUND_ANSWER = re.compile(r"\x1b\]([^\x07\x1b]{0,100})(?:\x07|\x1b\\)")
CURSOR_ANSWER = re.compile(r"\x1b\[(\d{1,4};\d{1,4})R")
_STRAY_ANSWER = re.compile(
    r"\x1b\]\d{1,4};[^\x07\x1b]{0,4000}(?:\x07|\x1b\\)"
    r"|\x1b[P_^X][^\x07\x1b]{0,4000}\x1b\\"
    r"|\x1b\[[=>?][0-?]{0,40}(?!\$y)[ -/]{0,4}[@-~]"
)
"""Pattern of an answer that another program has asked for (a colour, the name, abilities), told after its end.

Nobody types it. ``$y`` tells of a mode, which Textual asks for.
"""
_BEGUN_ANSWER = re.compile(r"\x1b(?:\](?:\d{1,4}(?:;[^\x00-\x1f]{0,4000})?)?|[P_^X][^\x00-\x1f]{0,4000})\x1b?\Z")
"""Pattern of the beginning of such an answer; it may be a letter with alt, and what was typed behind it, as well."""
_ANSWER_GOES_ON = re.compile(r"\]\d{1,4};|[P_^X][^\x00-\x1f]{0,4000}\x1b\\")
_UNFINISHED_ANSWER = re.compile(r"\x1b\][^\x07\x1b]{0,100}\x1b?\Z")
_NO_TEXT = str.maketrans("", "", "\x00\x1b")


@frozen
class Typed:
    """Keys and whole sequences, for the parser.

    Attributes:
        text: as it came.
    """

    text: str


@frozen
class EscapePressed:
    """A lone escape: the key."""


@frozen
class Pasted:
    """A whole paste.

    Attributes:
        text: without escapes and nulls; one character more than ``MOST_PASTED_CHARACTERS`` when there was more.
    """

    text: str


@frozen
class PasteArriving:
    """A long paste is on its way.

    Attributes:
        characters: so many have come by now.
    """

    characters: int


@frozen
class Answered:
    """The answer of the terminal when it is asked for one of its colours, or where its cursor stands.

    Attributes:
        text: the number of the colour and its value, ``11;rgb:1e1e/1e1e/2e2e``; or line and column from 1, ``1;3``.
    """

    text: str


Received: TypeAlias = Typed | EscapePressed | Pasted | PasteArriving | Answered


class TerminalInput:
    """Tells apart what comes; the clock is the caller's, in seconds that only ever grow."""

    def __init__(self, *, answer_until_s: float = 0.0, answers: Iterable[re.Pattern[str]] = (GROUND_ANSWER,)) -> None:
        """Begin; until ``answer_until_s`` by the caller's clock the terminal may answer each question once."""
        self._answer_until_s = answer_until_s
        self._awaited = list(answers)
        self._may_answer = False
        self._held = ""
        """Characters of a sequence that is not whole yet; in a paste, a possible beginning of its end."""
        self._waits_until = 0.0
        self._escape_delay_s = ESCAPE_DELAY_S
        self._escape_given_at = -_LATE_TAIL_S
        self._in_paste = False
        self._was_cut_off = False
        self._pasted: list[str] = []
        self._kept = self._count = self._told = 0

    def due_in(self, now_s: float) -> float | None:
        """Seconds until ``late`` has something to decide; None when nothing is held back."""
        return max(0.0, self._waits_until - now_s) if self._held or self._in_paste else None

    def take(self, piece: str, now_s: float) -> list[Received]:
        """The events known now that this piece has come; empty when all of it is held back."""
        found: list[Received] = []
        self._may_answer = now_s < self._answer_until_s
        held = self._held
        if held == _ESCAPE and not self._in_paste and not self._goes_on(piece):
            self._escape(found, now_s)
        elif not self._held and now_s - self._escape_given_at < _LATE_TAIL_S and _LATE_TAIL.match(piece):
            self._escape_delay_s = _SLOW_LINE_DELAY_S
            piece = _ESCAPE + piece
        if self._was_cut_off and not self._in_paste and (_END in piece or len(piece) > _NOBODY_TYPES_CHARACTERS):
            self._in_paste = True
        stream, self._held = self._held + piece, ""
        while stream:
            stream = self._more_of_paste(stream, found) if self._in_paste else self._keys(stream, found)
        if not (_BEGUN_ANSWER.match(held) and self._held.startswith(held)):  # its beginning is not held any longer
            self._waits_until = now_s + self._wait_s()
        return found

    def late(self, now_s: float) -> list[Received]:
        """The events known because nothing more has come by now."""
        found: list[Received] = []
        if self.due_in(now_s) != 0:
            return found
        if self._in_paste:
            self._pasted.append(self._held)
            self._end_paste(found)
            self._was_cut_off = True
        elif self._held == _ESCAPE:
            self._escape(found, now_s)
        elif not self._may_answer and _BEGUN_ANSWER.match(self._held):
            found.append(Typed(self._held.rstrip(_ESCAPE)))
            if self._held.endswith(_ESCAPE):
                self._escape(found, now_s)
        self._held = ""
        return found

    def _goes_on(self, piece: str) -> bool:
        """True if a piece is the rest of a sequence of which the escape has come."""
        return (
            piece[:1] in ("", "[", "O") or (piece[0] == "]" and self._may_answer) or bool(_ANSWER_GOES_ON.match(piece))
        )

    def _wait_s(self) -> float:
        if self._in_paste:
            return PASTE_WAIT_S
        is_soon_decided = self._held == _ESCAPE or (not self._may_answer and _BEGUN_ANSWER.match(self._held))
        return self._escape_delay_s if is_soon_decided else SEQUENCE_WAIT_S

    def _escape(self, found: list[Received], now_s: float) -> None:
        found.append(EscapePressed())
        self._held, self._escape_given_at = "", now_s

    def _keys(self, stream: str, found: list[Received]) -> str:
        """Let go on what stands before a paste; what is left of the stream."""
        typed, begins, rest = stream.partition(_BEGINNING)
        if self._may_answer:
            typed = self._without_answer(typed, found)
        if _ESCAPE in typed:
            typed = _STRAY_ANSWER.sub("", typed)
        if begins:
            self._in_paste = True
        elif begun := (_UNFINISHED_ANSWER if self._may_answer else _BEGUN_ANSWER).search(typed):
            typed, self._held = typed[: begun.start()], begun[0]
        elif unfinished := _UNFINISHED.search(typed):
            typed, self._held = typed[: unfinished.start()], unfinished[0]
        if typed:
            found.append(Typed(typed))
        return rest

    def _without_answer(self, typed: str, found: list[Received]) -> str:
        """Tell of answers among what was typed; the keys besides."""
        for awaited in tuple(self._awaited):
            if answer := awaited.search(typed):
                found.append(Answered(answer[1]))
                self._awaited.remove(awaited)
                typed = typed[: answer.start()] + typed[answer.end() :]
        if not self._awaited:
            self._answer_until_s, self._may_answer = 0.0, False
        return typed

    def _more_of_paste(self, stream: str, found: list[Received]) -> str:
        """Gather what belongs to the paste; what is left of the stream."""
        text, ends, rest = stream.partition(_END)
        if not ends:
            begun = next(size for size in range(len(_END) - 1, -1, -1) if text.endswith(_END[:size]))
            text, self._held = text[: len(text) - begun], text[len(text) - begun :]
        self._gather(text, found)
        if ends:
            self._was_cut_off = False
            self._end_paste(found)
        return rest

    def _gather(self, text: str, found: list[Received]) -> None:
        self._count += len(text)
        kept = text[: MOST_PASTED_CHARACTERS + 1 - self._kept]
        self._kept += len(kept)
        self._pasted.append(kept)
        if self._count - self._told >= _TOLD_EVERY_CHARACTERS:
            self._told = self._count
            found.append(PasteArriving(self._count))

    def _end_paste(self, found: list[Received]) -> None:
        # Over the whole: a sequence may come in two pieces.
        found.append(Pasted(without_sequences("".join(self._pasted)).translate(_NO_TEXT)))
        self._in_paste, self._pasted = False, []
        self._kept = self._count = self._told = 0
