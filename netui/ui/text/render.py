"""The screen's form of a text: the only place where what a user wrote becomes ``Content``.

A plain string given to a widget is read as markup: a name such as ``Ann [VIP]`` loses its brackets, ``[/b]`` ends the
program, ``[@click=app.quit]`` becomes a link that acts. So no widget gets a string that the program did not write
itself: it gets ``Content`` from here, and ``notify`` gets ``one_line(text)`` with ``markup=False``.
"""

from __future__ import annotations

from textual.content import Content

from netui.domain.text.display import beginning, lines, one_line

KEY = "bold $footer-key-foreground"
"""The style of a key, wherever it is named; ``[key]`` in a ``phrase``."""

_MOST_LINE_CHARACTERS, MOST_TEXT_CHARACTERS = 4_000, 10_000
"""Most characters: no screen shows more of one line, and nobody reads more of a text in one go."""


def plain(text: str, style: str = "") -> Content:
    """Any text in one line, in a style of the stylesheet's language (``"bold $text-muted"``) or none."""
    safe = one_line(beginning(text, _MOST_LINE_CHARACTERS))
    return Content.styled(safe, style) if style else Content(safe)


def prose(text: str, style: str = "") -> Content:
    """Any text with its own line breaks."""
    safe = "\n".join(lines(beginning(text, MOST_TEXT_CHARACTERS)))
    return Content.styled(safe, style) if style else Content(safe)


def phrase(markup: str, **values: str) -> Content:
    """The program's own words, as markup, with any texts in the places of ``$name``.

    So ``phrase("[b]$who[/] is due · [key]d[/] is done", who=name)``.
    A ``$`` before something that is not among the values stays as it is (a colour of the theme, in a tag).
    """
    safe = {name: one_line(beginning(value, _MOST_LINE_CHARACTERS)) for name, value in values.items()}
    return Content.from_markup(markup.replace("[key]", f"[{KEY}]"), **safe)


def joined(*parts: Content, by: str = "") -> Content:
    """The parts that are not empty, with the program's own ``by`` between them."""
    return Content(by).join([part for part in parts if part.plain])


def as_sentence(text: str) -> str:
    """A text with a capital letter and, unless it ends otherwise, a full stop; empty stays empty."""
    ended = text if text.endswith((".", "?", "!")) else f"{text}." if text else ""
    return f"{ended[:1].upper()}{ended[1:]}"
