"""Answers of the palette for what no key of the program does."""

from __future__ import annotations

from netui.domain.core.frozen import frozen


@frozen
class PaletteAnswer:
    """Something that people look for in the palette, and that is done elsewhere.

    Attributes:
        id: tells it from the others.
        label: what it is, as the palette shows it.
        sentence: where and how it is done; ``{settings}`` is the path of the settings.
        words: more words by which it is found.
    """

    id: str
    label: str
    sentence: str
    words: str


ANSWERS = (
    PaletteAnswer(
        "sync",
        "Keep people in step with a phone",
        "In the shell, netui sync add FOLDER or URL begins it; then = makes both sides equal.",
        "synchronise synchronize vdirsyncer carddav",
    ),
    PaletteAnswer("browser", "The program in a browser", "In the shell: netui serve --open", "web serve"),
    PaletteAnswer(
        "backup",
        "Backups: make one, bring one back",
        "In the shell: netui backup makes one; netui backup list and restore bring one back.",
        "restore copy",
    ),
    PaletteAnswer(
        "version",
        "The version of netui",
        "In the shell: netui --version; a newer one comes by the way this one was installed.",
        "update upgrade release about licence",
    ),
    PaletteAnswer(
        "font",
        "Font and size of the letters",
        "They are those of the terminal: its own settings change them.",
        "text zoom typeface",
    ),
    PaletteAnswer(
        "settings",
        "Settings and keys of your own",
        "They stand, each with what it does, in {settings}",
        "preferences configuration keymap language editor",
    ),
)
"""The answers to keys that do nothing in the program."""
