"""The line for notices: what was just said, else what stands there until it is dealt with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from textual.content import Content
from textual.widget import Widget

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES
from netui.ui.notices.notice import NOTHING, SIGNS, TONES, Hint, Notice, about_in, hint_content
from netui.ui.notices.tone import Tone
from netui.ui.text.cells import cell_len, cut_at_word
from netui.ui.text.render import joined, plain

_DAY = re.compile(rf"(?:(?:{'|'.join(DAY_NAMES)}) )?\b\d{{1,2}} (?:{'|'.join(MONTH_NAMES)})\b(?: \d{{4}})?")

_SIGN_STYLES = {Tone.GOOD: "$success", Tone.PROBLEM: "bold $warn"}


class NoticeLine(Widget):
    """One line; empty most of the time."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "NoticeLine { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: clip; }"

    def __init__(self, *, widget_id: str, is_named: Callable[[str], bool] = lambda _key: False) -> None:
        """Say nothing yet; ``is_named`` tells whether a key is seen in the key bar below, with what it does."""
        super().__init__(id=widget_id)
        self._is_named = is_named
        self._notice = NOTHING
        self._lasting: Content | None = None

    def say(self, notice: Notice) -> bool:
        """Say something in the place of what was said, or nothing; whether all of it is seen."""
        if notice != self._notice:
            self._notice = notice
            self.refresh()
        return fits_line(notice, self.size.width or self.app.size.width)

    def stand(self, content: Content | None) -> None:
        """Show this as long as there is no notice; None: nothing."""
        self._lasting = content
        self.refresh()

    def render(self) -> Content:
        """The line, for Textual."""
        if self._notice.sentence:
            goes_first = self._is_named(self._notice.hint.key)
            return notice_line(self._notice, self.size.width, keeps_hint=not goes_first)
        return Content.assemble(" ", self._lasting) if self._lasting is not None else Content()


def fits_line(notice: Notice, cells: int) -> bool:
    """Return whether all of a notice is seen in a line of so many cells."""
    return cell_len(plain(notice.words).plain) + cell_len(_hint(notice).plain) + 2 <= cells


def notice_line(notice: Notice, cells: int, *, keeps_hint: bool = False) -> Content:
    """Return a notice in a line of so many cells: a blank, what is said, and its hint at the right.

    It is shortened as ``notice.in_line`` does. With ``keeps_hint`` what the act was about goes before the hint, then
    the words behind its key: no key bar names the key, and that a deed can be taken back must be seen. Act, day and
    name come before all of them; an undone step's words end early rather than that its key goes.
    """
    hint = _hint(notice)
    if notice.tone is Tone.GOOD and keeps_hint:
        act, key = replace(notice, about=()), Hint(notice.hint.key)
        shorter = (one for one in (act, replace(act, hint=key)) if fits_line(one, cells))
        hint = _hint(next(shorter, Notice(hint=key) if notice.may_end_early else NOTHING))
    elif notice.tone is Tone.GOOD and not fits_line(notice, cells):
        hint = Content()
    said = _said(notice, max(0, cells - 2 - cell_len(hint.plain)))
    gap = max(0, cells - 1 - cell_len(said.plain) - cell_len(hint.plain))
    return Content.assemble(" ", said, " " * gap, hint) if hint.plain else Content.assemble(" ", said)


def _said(notice: Notice, cells: int) -> Content:
    sign = Content.styled(SIGNS[notice.tone], _SIGN_STYLES[notice.tone]) if notice.tone in _SIGN_STYLES else Content()
    room = max(0, cells - cell_len(sign.plain))
    if notice.tone is not Tone.GOOD:
        return Content.assemble(sign, plain(cut_at_word(notice.said, room), TONES[notice.tone]))
    sentence = notice.sentence
    for name in notice.names:  # a name in bold needs no colon before it
        sentence = sentence.replace(f": {name}", f"  {name}", 1)
    left = room - cell_len(plain(sentence).plain) - 2
    shown = about_in(notice, left)
    return Content.assemble(
        sign,
        _with_names(_with_days(plain(cut_at_word(sentence, room))), notice.names),
        plain(f"  {shown}" if shown else "", "$text-muted"),
    )


def _with_days(said: Content) -> Content:
    """Return the act with its days in bold, as labels write them: ``Mon 23 Nov``, ``12 Mar 2027``.

    Looked for in the text, as names are: it only lifts what is there, and a day in a name does no harm.
    """
    for found in _DAY.finditer(said.plain):
        said = said.stylize("bold", *found.span())
    return said


def _with_names(said: Content, names: tuple[str, ...]) -> Content:
    """Return the text with each name in bold where it stands for the first time."""
    for name in names:
        shown = plain(name).plain
        at = said.plain.find(shown) if shown else -1
        if at >= 0:
            said = said.stylize("bold", at, at + len(shown))
    return said


def _hint(notice: Notice) -> Content:
    hint = notice.hint
    if not hint.key:
        return Content()
    return joined(hint_content(hint), plain(" "))
