"""From text to what the screen shows: the only place where what a user wrote becomes ``Content``.

A plain string given to a widget is read as markup: a name such as ``Ann [VIP]`` loses its brackets, ``[/b]`` ends the
program, ``[@click=app.quit]`` becomes a link that acts. So no widget gets a string that the program did not write
itself: it gets ``Content`` from here, and ``notify`` gets ``one_line(text)`` with ``markup=False``.
"""

from __future__ import annotations

from textual.content import Content

from netui.domain.text.display import lines, one_line


def plain(text: str, style: str = "") -> Content:
    """Any text in one line, in a style of the stylesheet's language (``"bold $text-muted"``) or none."""
    return Content.styled(one_line(text), style) if style else Content(one_line(text))


def prose(text: str, style: str = "") -> Content:
    """Any text with its own line breaks."""
    safe = "\n".join(lines(text))
    return Content.styled(safe, style) if style else Content(safe)


def phrase(markup: str, **values: str) -> Content:
    """The program's own words, as markup, with any texts in the places of ``$name``.

    So ``phrase("[b]$who[/] is due", who=name)``.
    A ``$`` before something that is not among the values stays as it is (a colour of the theme, in a tag).
    """
    return Content.from_markup(markup, **{name: one_line(value) for name, value in values.items()})


def joined(*parts: Content, by: str = "") -> Content:
    """The parts that are not empty, with the program's own ``by`` between them."""
    return Content(by).join([part for part in parts if part.plain])


def as_sentence(text: str) -> str:
    """A text with a capital letter and, unless it ends otherwise, a full stop; empty stays empty."""
    ended = text if text.endswith((".", "?", "!")) else f"{text}." if text else ""
    return f"{ended[:1].upper()}{ended[1:]}"
