"""The current notice: the newest sentence wins, and is seen for long enough to be read.

A deed stays until something else is done: it says what an undo would take back. Any other notice goes with the next
movement. Where more waits to be said both go by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.ui.notices.tone import Tone
from netui.ui.text.cells import cell_len, cut_at_word
from netui.ui.text.clauses import BETWEEN
from netui.ui.text.keys import key_with_words
from netui.ui.text.render import joined, plain

SEEN_S = 1.5
"""Seconds for which a notice is seen, whatever the user does meanwhile; the next movement takes it away after."""

STAYS_S = 10.0
"""Seconds for which it is seen when the user does nothing and more waits to be said."""

_LEAST_WORDS_CELLS = 6
"""Fewest cells of what the notice was about: less says nothing."""

TONES = {Tone.GOOD: "$text-success", Tone.PLAIN: "$foreground", Tone.PROBLEM: "bold $text-error"}
SIGNS = {Tone.GOOD: "✓ ", Tone.PLAIN: "", Tone.PROBLEM: "! "}
"""The sign of each kind of notice: a refusal is told from a success by its sign, not by its colour alone."""


@frozen
class Hint:
    """A key that helps further: ``u``, ``undoes``.

    Attributes:
        key: as it is written in the line, and stands out; empty: there is no hint.
        does: what it does, in the program's own words; may be empty.
        first: words before the key: ``3 differ:``; may be empty.
    """

    key: str = ""
    does: str = ""
    first: str = ""

    @property
    def words(self) -> str:
        """Return all of it as one phrase; empty when there is no hint."""
        return " ".join(filter(None, (self.first, self.key, self.does))) if self.key else ""


NO_HINT = Hint()


@frozen
class Notice:
    """A notice: what is said in one line.

    Attributes:
        sentence: any text; empty: nothing is said. Of what was done: the act with its day and name, without ``about``.
        tone: how it is said.
        hint: what stands behind the sentence where there is room for it.
        names: of the people it is about, as far as they are to stand out.
        stays: whether it waits to be put away, and no movement takes it.
        passes: whether it goes with the next key, whatever that does: it was about a key.
        about: clauses that say what the act was about; they go, the last first, before the act is cut.
        may_end_early: whether the end of the sentence goes before the hint: it repeats the words of an earlier step,
            what that was about last.
    """

    sentence: str = ""
    tone: Tone = Tone.PLAIN
    hint: Hint = NO_HINT
    names: tuple[str, ...] = ()
    stays: bool = False
    passes: bool = False
    about: tuple[str, ...] = ()
    may_end_early: bool = False

    @property
    def said(self) -> str:
        """Return the sentence and what it was about, without sign and hint."""
        return BETWEEN.join((self.sentence, *self.about))

    @property
    def words(self) -> str:
        """Return all that is said, with its sign."""
        return SIGNS[self.tone] + self.said


NOTHING = Notice()


def fits(notice: Notice, cells: int) -> bool:
    """True if all of a notice is seen in so many cells."""
    return cell_len(plain(notice.words).plain) + cell_len(_end(notice).plain) <= cells


def in_line(notice: Notice, cells: int) -> Content:
    """Return a notice in at most ``cells`` cells, 0 or more.

    Of a deed the hint goes first, then the end of what it was about; the act with its day and the name are cut only
    where they alone are too long. Any other notice keeps its hint, which is how to put it away.
    """
    end = _end(notice)
    if notice.tone is not Tone.GOOD or fits(notice, cells):
        words = cut_at_word(notice.words, max(0, cells - cell_len(end.plain)))
        return Content.assemble(plain(words, TONES[notice.tone]), end)
    act = SIGNS[notice.tone] + notice.sentence
    room = cells - cell_len(plain(act).plain) - cell_len(BETWEEN)
    words = BETWEEN.join(filter(None, (act, about_in(notice, room))))
    return plain(cut_at_word(words, max(0, cells)), TONES[notice.tone])


def about_in(notice: Notice, cells: int) -> str:
    """Return what a notice was about in so many cells: clauses go whole from the end, the first is cut at a word."""
    clauses = list(notice.about)
    while len(clauses) > 1 and cell_len(BETWEEN.join(clauses)) > cells:
        del clauses[-1]
    words = BETWEEN.join(clauses)
    return cut_at_word(words, cells) if cells >= min(_LEAST_WORDS_CELLS, cell_len(words)) else ""


def alone_in_line(notice: Notice, cells: int) -> Content:
    """A notice in a line that says nothing else, of ``cells`` cells, 1 or more: one of them stays blank before it."""
    return Content.assemble(" ", in_line(notice, cells - 1))


def _end(notice: Notice) -> Content:
    return joined(plain(BETWEEN), hint_content(notice.hint), plain(" ")) if notice.hint.key else plain(" ")


def hint_content(hint: Hint) -> Content:
    """Return a hint that has a key, a click on which presses it."""
    return joined(plain(hint.first, "$text-muted"), key_with_words(hint.key, hint.does), by=" ")


class Stoppable(Protocol):
    """A timer that can be stopped."""

    def stop(self) -> None:
        """Cancel the timer: it is not to happen any more."""


class Notices:
    """Keeps the newest notice, and lets it age away."""

    def __init__(self, show: Callable[[Notice], None], later: Callable[[float, Callable[[], None]], Stoppable]) -> None:
        """Make a queue of notices without any.

        Args:
            show: shows a notice in the place of the one before.
            later: calls something after so many seconds.
        """
        self._show = show
        self._later = later
        self._due: Stoppable | None = None
        self._seen = self._moved_on = False
        self._waiting: list[str] = []
        self.newest = NOTHING

    def wait(self, sentences: list[str]) -> None:
        """Queue sentences: each is shown until it is put away."""
        self._waiting.extend(sentences)
        if not self.newest.sentence:
            self.put_away()

    def say(self, notice: Notice) -> None:
        """Show a notice in the place of the one before."""
        if self._due is not None:
            self._due.stop()
            self._due = None
        self._seen = self._moved_on = False
        if notice.sentence and not notice.stays:
            self._due = self._later(SEEN_S, self._was_seen)
        if notice != self.newest:
            self.newest = notice
            self._show(notice)

    def move_on(self) -> None:
        """Put away what has been seen, as the user goes on; what is seen just now will be."""
        if self._seen and self._may_go:
            self.put_away()
        self._moved_on = True

    def put_away(self) -> None:
        """Say what waits to be said, else nothing."""
        sentence = self._waiting.pop(0) if self._waiting else ""
        hint = Hint("esc", f"{len(self._waiting)} more") if self._waiting else NO_HINT
        self.say(Notice(sentence, hint=hint, stays=True) if sentence else NOTHING)

    def _was_seen(self) -> None:
        self._due = None
        self._seen = True
        if self._moved_on and self._may_go:
            self.put_away()
        elif self._waiting and self.newest.tone is not Tone.PROBLEM:
            self._due = self._later(STAYS_S - SEEN_S, self.put_away)

    @property
    def _may_go(self) -> bool:
        """True if a movement takes it away."""
        return self.newest.tone is not Tone.GOOD or bool(self._waiting)
