"""The rule above a pane or a place, with its title in it: a filled chip where the focus is."""

from __future__ import annotations

from textual.content import Content

from netui.ui.text.cells import cell_len
from netui.ui.text.render import plain
from netui.ui.text.signs import SIGNS, Signs


def title_rule(
    name: str, cells: int, *, counts: str = "", right: str = "", focused: bool = True, signs: Signs = SIGNS
) -> Content:
    """Return a rule of so many cells with a title, what is counted behind it, and a quiet word near its right end.

    The right one goes first where there is not enough room, then the counts, then the end of the name.

    Args:
        name: user text or the program's own.
        cells: width of the line, 0 or more.
        counts: how much there is.
        right: what else is to be known.
        focused: whether the focus is there: then the rule is lit and the title a filled chip.
        signs: of the terminal.
    """
    sign, look = (signs.lit, "$primary") if focused else (signs.plain, "$border-blurred")
    chip = plain(f" {name} ", "bold $on-accent on $primary" if focused else "$text-muted")
    said = plain(f" {counts} " if counts else "")
    end = plain(f" {right} " if right else "", "$text-muted")
    if _width(chip, said, end) + 3 > cells:
        end = Content()
    if _width(chip, said) + 2 > cells:
        said = Content()
    chip = chip.truncate(max(0, cells - 2), ellipsis=True)
    between = cells - 1 - _width(chip, said, end) - (1 if end.plain else 0)
    rule = Content.assemble(
        (sign, look), chip, said, (sign * max(0, between), look), end, (sign if end.plain else "", look)
    )
    return rule.truncate(max(0, cells))


def _width(*parts: Content) -> int:
    return sum(cell_len(part.plain) for part in parts)
