"""Private names of Textual that have to do with screens and with what draws them; see ``textual_private``.

Seen in Textual 8.2.8.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from rich.segment import Segment
from textual import events
from textual._compositor import ChopsUpdate, Compositor
from textual.app import App
from textual.geometry import Region
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip

ScreenT = TypeVar("ScreenT", bound=Screen[Any])

_ticking: list[Screen[object]] = []
"""The screen whose clock for painting ticks just now; empty between."""


def _style_once(screen: Screen[object], event: events.ScreenResume) -> None:
    """Let no part be styled a second time when a screen is first shown: each was when it was made.

    Textual calls its own method of this name besides.
    Upstream: say so when a screen is pushed, as is said when one is popped.
    """
    if not screen.stack_updates:
        event.refresh_styles = False


def _paint_with_the_clock(screen: Screen[object]) -> None:
    """Paint when the clock for it ticks, sixty times a second, and all of a tick once.

    Textual's clock paints what has changed; but whatever is laid out is painted at once beside it: when a screen is
    opened, when it hears of its size, of the size again, and once more when its parts have heard of theirs.
    Upstream: leave all painting to the clock.
    """
    if screen not in _ticking:
        screen._repaint_required = True
        screen.check_idle()
    elif not screen._repaint_required:  # else it is painted in a moment, in the same tick
        Screen._compositor_refresh(screen)


def _tick(screen: Screen[object]) -> None:
    _ticking.append(screen)
    try:
        Screen._on_timer_update(screen)
    finally:
        _ticking.remove(screen)


def calm(kind: type[ScreenT]) -> type[ScreenT]:
    """Make screens of a kind be styled and painted once where Textual does it several times while one opens."""
    resumed = vars(kind).get("on_screen_resume")  # of one class Textual calls one of the two names alone

    def resume(screen: Screen[object], event: events.ScreenResume) -> None:
        _style_once(screen, event)
        if resumed is not None:
            resumed(screen)

    kind._on_screen_resume = resume  # type: ignore[method-assign, assignment]
    kind._compositor_refresh = _paint_with_the_clock  # type: ignore[method-assign, assignment]
    kind._on_timer_update = _tick  # type: ignore[method-assign, assignment]
    return kind


class WholeRows(Compositor):
    """Cuts a row only where something seen begins or ends, and asks each widget only for lines that have changed.

    Textual cuts every row at the edges of all widgets that it meets, also of those that another one covers, and a wide
    character across such a cut is replaced by two blanks: of ``来月転職`` in a line over a list, one sign is missing
    where the list below begins. Of all widgets within the rectangle around what has changed it asks for all lines, and
    throws most of them away: a quarter of what a key in a list takes.
    Upstream: go from front to back in the loop of ``Compositor.cuts``, as the painting does, and leave a row alone once
    it is covered; keep the regions in ``Compositor._get_renders`` rather than the rectangle.
    """

    _changed: tuple[Region, ...] = ()

    def render_partial_update(self) -> ChopsUpdate | None:
        """Draw what has changed, for Textual."""
        self._changed = tuple(self._dirty_regions)
        return super().render_partial_update()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        changed, self._changed = self._changed, ()
        return self._parts(changed) if changed else super()._get_renders(crop)

    def _parts(self, changed: Sequence[Region]) -> Iterator[tuple[Region, Region, list[Strip]]]:
        """The part of each widget, front to back, that holds all that has changed of it; of its full width."""
        in_front: list[Region] = []
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            touched = [each for change in changed if (each := seen.intersection(change))]
            if not all(any(front.contains_region(each) for front in in_front) for each in touched):
                in_front.append(seen)
                around = Region.from_union(touched)
                part = Region(seen.x, around.y, seen.width, around.height)
                yield region, part, widget.render_lines(part.translate((-region.x, -region.y)))

    @property
    def cuts(self) -> list[list[int]]:
        """The columns at which each row is cut, for Textual."""
        if self._cuts is None:
            self._cuts = self._cut_rows()
        return self._cuts

    def _cut_rows(self) -> list[list[int]]:
        width, height = self.size
        rows = [{0, width} for _ in range(height)]
        is_covered = [False] * height
        for region, clip in self.visible_widgets.values():  # front to back
            x, y, cells, lines = region.intersection(clip)
            if not cells or not lines:
                continue
            for row in range(y, y + lines):
                if not is_covered[row]:
                    rows[row] |= {x, x + cells}
                    is_covered[row] = cells == width
        return [sorted(row) for row in rows]


class PlainRows(WholeRows):
    """Puts other characters in the place of some, in all that is drawn: for terminals that do not have them.

    Upstream: a filter of lines that also sees those a widget hands over finished.
    """

    def __init__(self, in_place_of: Mapping[int, int]) -> None:
        """``in_place_of``: code of a character -> that of the one, of the same width, that is written instead."""
        super().__init__()
        self._in_place_of = in_place_of

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        for region, clip, strips in super()._get_renders(crop):
            yield region, clip, [self._plain(strip) for strip in strips]

    def _plain(self, strip: Strip) -> Strip:
        if strip.text.isascii():
            return strip
        return Strip(
            [Segment(text.translate(self._in_place_of), style, control) for text, style, control in strip],
            strip.cell_length,
        )


def load_only_new_css(app: App[Any], screen: Screen[Any]) -> None:
    """Read the stylesheet of a screen that is opened the first time, and style that screen alone.

    Textual parses all stylesheets anew and styles every widget of the screens beneath: a third of what opening a form
    took. What a stylesheet of ours says is of its own screen (a test asks each), whose parts are styled as they come.
    Upstream: parse what is new, and style what it names.
    """
    new = [path for path in screen.css_path if not app.stylesheet.has_source(str(path))]
    for path in new:
        app.stylesheet.read(path)
    if new:
        app.stylesheet.parse()
        app.stylesheet.update(screen)
    App._load_screen_css(app, screen)


def draw_in_rows(screen: Screen[ScreenResultType], in_place_of: Mapping[int, int] | None = None) -> None:
    """Draw a screen in whole rows, and without some characters where ``in_place_of`` has any (see ``PlainRows``)."""
    screen._compositor = PlainRows(in_place_of) if in_place_of else WholeRows()
