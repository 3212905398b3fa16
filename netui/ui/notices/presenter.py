"""The notices of a screen: in a line of its own and, where that is too short, in full over the key bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from netui.ui.notices.notice import NOTHING, Notice, Notices
from netui.ui.notices.tone import Tone


class Unfolded:
    """A notice in full, where the line of its screen is too short for it.

    A deed stands in the history in full; so only a refusal, and news, are unfolded.
    """

    def __init__(self, screen: Screen[Any], foot: Widget) -> None:
        """Unfold on a screen, over all but its foot, where questions are put."""
        self._screen = screen
        self._foot = foot
        self._show: Callable[[Notice], None] | None = None

    def show(self, notice: Notice, *, is_seen: bool) -> None:
        """Unfold a notice unless all of it is seen in the line; fold the one before."""
        is_enough = is_seen or notice.tone is Tone.GOOD or not self._foot.is_attached
        if self._show is None and not is_enough:
            # Loaded when something is first too long.
            from netui.ui.notices.full_notice import FullNotice

            full = FullNotice()
            self._screen.mount(full, before=self._foot)
            self._show = full.show
        if self._show is not None:
            self._show(NOTHING if is_enough else notice)

    def fold(self) -> None:
        """Leave it to the line."""
        if self._show is not None:
            self._show(NOTHING)


class NoticePresenter:
    """Says things on a screen."""

    def __init__(self, screen: Screen[None], foot: Widget, show: Callable[[Notice], bool]) -> None:
        """Say things on a screen.

        Args:
            screen: where.
            foot: where questions are put: they lie over what was said.
            show: shows a notice in the line of the screen; whether all of it is seen there.
        """
        self._show_line = show
        self._unfolded = Unfolded(screen, foot)
        self._notices = Notices(self._show, screen.set_timer)

    @property
    def is_silent(self) -> bool:
        """True if nothing is said."""
        return self._notices.newest == NOTHING

    def wait(self, sentences: tuple[str, ...]) -> None:
        """Queue sentences: each is shown until it is put away."""
        self._notices.wait(list(sentences))

    def say(self, notice: Notice) -> None:
        """Show a notice in the place of the one before."""
        self._notices.say(notice)

    def move_on(self) -> None:
        """Put away what has been seen: the user goes on."""
        self._notices.move_on()

    def put_away(self) -> None:
        """Take away what is said; what waits to be said follows."""
        self._notices.put_away()

    def show_again(self) -> None:
        """Show what is said at another size of the screen."""
        self._show(self._notices.newest)

    def give_way(self) -> None:
        """Leave the notice to the line alone: something is asked at the foot of the screen."""
        self._unfolded.fold()

    def _show(self, notice: Notice) -> None:
        self._unfolded.show(notice, is_seen=self._show_line(notice))
