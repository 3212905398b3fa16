"""The text of the rules in an editor, with comments and keys told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple, Protocol, runtime_checkable

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset

from netui.ui.widgets.safe_text_area import SafeTextArea

_PART = re.compile(
    r"""
    "(?:[^"\\]|\\.)*" | '[^']*'                                   # in quotation marks nothing is told apart
    | (?P<comment> (?:^|(?<=\s)) \# .*)
    | (?P<key> [^\s,{}\[\]"'\#:&*!|>%@`-] [^,{}\[\]"'\#:]* ) (?=:(?:\s|$))
    | [^\s,{}\[\]"'\#:]+
    """,
    re.VERBOSE,
)
"""Parts of a line of YAML; a line is looked at by itself, which is enough for rules."""

_MOST_COLOURED_CHARACTERS = 1000
"""Most characters of a line shown in colours; in a longer one telling the parts apart would take too long."""


class YamlPart(NamedTuple):
    """A part of a line of YAML that looks different.

    Attributes:
        start: of its first character.
        end: after its last.
        kind: ``comment`` or ``key``.
    """

    start: int
    end: int
    kind: str


def parts_of(line: str) -> Iterator[YamlPart]:
    """The comments and keys in a line of YAML, from left to right; none in a very long one."""
    if len(line) <= _MOST_COLOURED_CHARACTERS:
        for found in _PART.finditer(line):
            if found.lastgroup:
                yield YamlPart(found.start(), found.end(), found.lastgroup)


@runtime_checkable
class TakesKeys(Protocol):
    """A screen whose keys come before those of the editor."""

    async def take_key(self, key: str) -> bool:
        """Answer to a key by its name; whether it is used up."""


class RulesText(SafeTextArea):
    """The text itself: the keys of the screen come before those of the editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+home", "go_to_end(-1)", "To the start", show=False),
        Binding("ctrl+end", "go_to_end(1)", "To the end", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rules-text--comment", "rules-text--key"}
    DEFAULT_CSS = """
    RulesText {
        & > .rules-text--comment { color: $text-muted; }
        & > .rules-text--key { color: $text-accent; }
    }
    """

    @classmethod
    def of(cls, text: str) -> RulesText:
        """The editor of a text; called ``rules-text``."""
        area = cls(text, id="rules-text", show_line_numbers=True, soft_wrap=False, compact=True, tab_behavior="indent")
        area.indent_width = 2
        area.cursor_blink = False
        return area

    def get_line(self, line_index: int) -> Text:
        """One line as it is drawn, for Textual."""
        text = super().get_line(line_index)
        for part in parts_of(self.document.get_line(line_index)):
            style = self.get_component_rich_style(f"rules-text--{part.kind}", partial=True)
            text.stylize(style, part.start, part.end)
        return text

    def get_component_rich_style(self, *names: str, partial: bool = False, default: Style | None = None) -> Style:
        """A style of a part, for Textual: the line of the caret is raised only, its comments and keys stay coloured."""
        style = super().get_component_rich_style(*names, partial=partial, default=default)
        return Style(bgcolor=style.bgcolor) if names == ("text-area--cursor-line",) else style

    def action_go_to_end(self, side: int) -> None:
        """Go to the end of the text, to its start if ``side`` is negative."""
        self.move_cursor(self.document.end if side > 0 else (0, 0))

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring the caret into sight, for Textual.

        Before it is known how wide the text is, nothing is: what stands before the caret would be left of the window.
        """
        scrolled = super().scroll_cursor_visible(center, animate)
        if not self.size.width:
            self.scroll_to(x=0, animate=False, force=True, immediate=True)
        return scrolled

    def on_resize(self) -> None:
        """Keep the line of the caret in sight: it may have stood where no line is any more."""
        self.call_after_refresh(self.scroll_cursor_visible, animate=False)

    async def on_key(self, event: events.Key) -> None:
        """Offer the key to the screen first."""
        screen = self.screen
        if isinstance(screen, TakesKeys) and await screen.take_key(event.key):
            event.stop()
            event.prevent_default()
