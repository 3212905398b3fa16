"""The signs that netui draws with, and what stands for them where a terminal has none but ASCII.

All of them are one cell wide by Unicode's tables; many are of ambiguous width, though, and a terminal that is set to
draw those in two cells needs the plain ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from netui.domain.core.frozen import frozen
from netui.domain.relationship.moon import Moon
from netui.domain.relationship.strip import RhythmState


@frozen
class Signs:
    """One sign of one cell for each thing that is drawn.

    Attributes:
        touches: heights of the strip's upper line, 0..5.
        rhythm: what the strip's lower line says; today, ahead and due included.
        year: heights of a month in a row, 0..4.
        moons: how fresh a relationship is.
        weights: a conversation on the line of time: by heavy, middle and light.
        thread: joins them.
        silence: a silence between them that lasted.
        kept: what is done, or good.
        begun: what is begun.
        open: what is still to be done.
        lit: the rule of what has the focus.
        plain: the rule of what has not.
        bar: how far the day has come: talked to, decided otherwise, left.
        levels: how much happened on a day: nothing, then four steps.
        heights: how much happened in a week, lowest first.
        mark: a share, or what was meant, on a bar.
    """

    touches: tuple[str, ...]
    rhythm: Mapping[RhythmState, str]
    year: tuple[str, ...]
    moons: Mapping[Moon, str]
    weights: tuple[str, str, str]
    thread: str
    silence: str
    kept: str
    begun: str
    open: str
    lit: str
    plain: str
    bar: tuple[str, str, str]
    levels: tuple[str, ...]
    heights: tuple[str, ...]
    mark: tuple[str, str]


SIGNS = Signs(
    touches=(" ", "▁", "▃", "▅", "▇", "█"),
    rhythm=MappingProxyType(
        {
            RhythmState.BEFORE: " ",
            RhythmState.KEPT: "━",
            RhythmState.SILENT: "┄",
            RhythmState.FREE: "·",
            RhythmState.TODAY: "┃",
            RhythmState.AHEAD: "╌",
            RhythmState.DUE: "◆",
            RhythmState.BEYOND: "▸",
            RhythmState.AFTER: " ",
        }
    ),
    year=("▁", "▂", "▄", "▆", "▇"),
    moons=MappingProxyType({Moon.FULL: "●", Moon.HALF: "◐", Moon.OPEN: "○", Moon.NONE: "·"}),
    weights=("●", "•", "·"),
    thread="│",
    silence="┊",
    kept="✓",
    begun="◐",
    open="○",
    lit="━",
    plain="─",
    bar=("━", "╍", "─"),
    levels=("·", "░", "▒", "▓", "█"),
    heights=(" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"),
    mark=("●", "┿"),
)
"""The signs of a terminal that shows Unicode."""

PLAIN_SIGNS = Signs(
    touches=(" ", ".", ":", "o", "O", "#"),
    rhythm=MappingProxyType(
        {
            RhythmState.BEFORE: " ",
            RhythmState.KEPT: "=",
            RhythmState.SILENT: "-",
            RhythmState.FREE: ".",
            RhythmState.TODAY: "|",
            RhythmState.AHEAD: "-",
            RhythmState.DUE: "*",
            RhythmState.BEYOND: ">",
            RhythmState.AFTER: " ",
        }
    ),
    year=("_", ".", ":", "o", "O"),
    moons=MappingProxyType({Moon.FULL: "@", Moon.HALF: "%", Moon.OPEN: "o", Moon.NONE: "."}),
    weights=("@", "o", "."),
    thread="|",
    silence=":",
    kept="+",
    begun="%",
    open="o",
    lit="=",
    plain="-",
    bar=("#", "+", "-"),
    levels=(".", ":", "+", "%", "#"),
    heights=(" ", ".", ":", "-", "=", "o", "O", "%", "#"),
    mark=("o", "|"),
)
"""The signs of a terminal that shows ASCII alone."""

ASCII_FOR: Mapping[int, int] = MappingProxyType(
    str.maketrans(
        "━─╍┄╌│┃┊┼▌▐▏▎█▁▂▃▄▅▆▇░▒▓●◐○◆▸•·…✓→←↑↓‹›«»–—×“”„’‘ʼ",
        "=-+--||:+>|||#_.::ooO.:o@%o*>o-~+><^v<><>--x" + '"' * 3 + "'" * 3,
    )
)
"""Character -> the one of ASCII in its place, for whatever else is written in words: rules, the cursor, ``…``, quotes.

``·`` between two clauses becomes a dash: a point would end a sentence. Text of users stays as it is, but for
these; it has no other form.
"""

_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")
"""The first of these that is set names the locale (POSIX, Environment Variables, 8.2)."""

ASCII, UNICODE = "ascii", "unicode"
"""The values of the setting ``signs``; without it the terminal decides."""


def signs_for(setting: str, environment: Mapping[str, str]) -> Signs:
    """Return the signs to draw with.

    Args:
        setting: ``ascii``, ``unicode``, or empty: the terminal decides.
        environment: variables of the process. A locale that is named and is not one of UTF-8 has no signs of ours, nor
            has the console of Linux (``TERM`` is ``linux``), whose font has 512, nor a terminal of which nothing is
            known (``dumb``). Where no locale is named, as in many containers, the terminal has nearly always more.
    """
    named = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    shows_all = not named or "utf8" in named.casefold().replace("-", "")
    if setting == ASCII or (setting != UNICODE and (not shows_all or environment.get("TERM") in ("linux", "dumb"))):
        return PLAIN_SIGNS
    return SIGNS
