"""Answers of the palette for what no key of the program does."""

from __future__ import annotations

from netui.domain.core.frozen import frozen


@frozen
class PaletteAnswer:
    """Something that people look for in the palette, and that is done elsewhere.

    Attributes:
        id: tells it from the others.
        label: what it is, as the palette shows it.
        sentence: where and how it is done; ``{settings}`` is the path of the settings, ``{database}`` that of the
            database.
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
        "backup restore copy",
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
    PaletteAnswer(
        "database",
        "The file with all that is yours",
        "It is {database}",
        "database data storage saved where path folder",
    ),
    PaletteAnswer(
        "travel",
        "Who is where you are going",
        "Search for at: and the place: at:lisbon finds who lives or works there.",
        "travel trip journey visit abroad nearby",
    ),
    PaletteAnswer(
        "private",
        "Private remarks upon people",
        "They go with a conversation: go to it and look here again, or write them in the form of a new one.",
        "private secret confidential",
    ),
    PaletteAnswer(
        "photo",
        "Pictures of people",
        "netui shows none: it is made of text.",
        "photo photos portrait avatar image",
    ),
)
"""The answers to keys that do nothing in the program."""
