"""Words for values that are not what was meant: what stands there, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netui.config.yaml.nodes import Fields, Items, Node, Text

_SHOWN_CHARACTERS = 60
_UNITS = {
    "d": "d",
    "w": "w",
    "m": "m",
    "y": "y",
    "day": "d",
    "days": "d",
    "week": "w",
    "weeks": "w",
    "wk": "w",
    "wks": "w",
    "mo": "m",
    "month": "m",
    "months": "m",
    "mth": "m",
    "year": "y",
    "years": "y",
    "yr": "y",
    "yrs": "y",
}
_RHYTHMS = {
    "daily": "1d",
    "weekly": "1w",
    "fortnightly": "2w",
    "biweekly": "2w",
    "monthly": "1m",
    "quarterly": "3m",
    "yearly": "1y",
    "annually": "1y",
    "day": "1d",
    "week": "1w",
    "month": "1m",
    "quarter": "3m",
    "year": "1y",
}


def shown(text: str) -> str:
    """A value as it stands in a sentence: short, on one line, between backticks."""
    clean = "".join(
        sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: _SHOWN_CHARACTERS + 1]
    )
    return f"`{clean[:_SHOWN_CHARACTERS]}…`" if len(text) > _SHOWN_CHARACTERS else f"`{clean}`"


def stands(node: Node) -> str:
    """Return the value in words, as the beginning of a sentence: ``nothing``, ``a list``, ```abc```."""
    if isinstance(node, Items):
        return "a list"
    if isinstance(node, Fields):
        return "a group of keys"
    return "nothing" if node.is_blank else shown(node.text)


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that a mistyped one was probably meant to be; empty when none is close."""
    from difflib import get_close_matches

    by_fold = {each.casefold(): each for each in reversed(list(known))}
    close = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean `every`?`` when a known word is close; else which words are known."""
    words = list(known)
    close = closest(word, words)
    if close:
        return f"; did you mean {shown(close)}?"
    if not words:
        return ""
    return "; known: " + ", ".join(words[:24]) + (f" and {len(words) - 24} more" if len(words) > 24 else "")


def duration_words(text: str) -> str:
    """Return why a text is no length of time, and what would be."""
    written = text.strip().casefold()
    value = shown(text)
    if re.fullmatch(r"\d{1,4}", written):
        count = int(written)
        return f"{value} has no unit; write `{count}d` for days, `{count}w` for weeks or `{count}m` for months"
    if re.fullmatch(r"[-−]\s*\d+\s*[a-z]*", written):
        return f"{value} is negative; a length of time is a whole number and d, w, m or y, as in `2w`"
    if written in _RHYTHMS:
        return f"{value} is no length of time; did you mean `{_RHYTHMS[written]}`?"
    match = re.fullmatch(r"(\d{1,4})\s*([a-z]+)\.?", written)
    if match and match[2] in _UNITS:
        return f"{value} is no length of time; did you mean `{int(match[1])}{_UNITS[match[2]]}`?"
    if match and match[2] in ("q", "quarter", "quarters"):
        return f"{value} is no length of time; did you mean `{3 * int(match[1])}m`?"
    if match and match[2] in ("h", "hour", "hours", "min", "minutes", "s"):
        return f"{value} is shorter than a day; the shortest is `1d`"
    if re.fullmatch(r"\d+[.,/]\d+\s*[a-z]*", written):
        return f"{value} is no whole number of units; write days instead, as in `10d`"
    if re.fullmatch(r"\d{5,}\s*[dwmy]", written):
        return f"{value} is longer than a hundred years"
    return f"{value} is no length of time; write a whole number and d, w, m or y, as in `2w`"


def number_words(text: str, least: float, most: float) -> str:
    """Return why a text is no number within bounds, and what would be."""
    value, written = shown(text), text.strip()
    meant = ""
    if re.fullmatch(r"\d{1,3}\s*%", written):
        meant = f"; did you mean `{int(written.rstrip('% ')) / 100:g}`?"
    elif re.fullmatch(r"\d+,\d+", written):
        meant = f"; decimals take a point: did you mean `{written.replace(',', '.')}`?"
    return f"{value} is no number; a number from {least:g} to {most:g} is meant{meant}"


def percent_words(text: str) -> str:
    """Return why a text is no percentage, and what would be."""
    value, written = shown(text), text.strip()
    meant = ", as in `20%`"
    if re.fullmatch(r"\d{1,3}", written) and int(written) <= 100:
        meant = f"; did you mean `{int(written)}%`?"
    elif re.fullmatch(r"0?\.\d+", written):
        meant = f"; did you mean `{float(written) * 100:.0f}%`?"
    return f"{value} is no percentage; a whole number from 0 to 100 and a % sign is meant{meant}"


def meant_key(key: Text, known: Iterable[str]) -> str:
    """The known key that an unknown one was probably meant to be; empty when none is close."""
    words = list(known)
    head = key.text.partition(":")[0].strip()
    return head if head in words else closest(key.text, words)


def unknown_key_words(key: Text, value: Node, known: Iterable[str]) -> str:
    """Return why a key is not known, and what was probably meant."""
    is_blank = isinstance(value, Text) and value.is_blank
    head, colon, tail = key.text.partition(":")
    if is_blank and colon and head.strip() in known:
        return f"{shown(key.text)} needs a space after its colon: `{head.strip()}: {tail.strip()}`"
    if is_blank and re.fullmatch(r"\d+", key.text):
        return f"{shown(key.text)} is no key; decimals take a point, as in `0.8`"
    return f"{shown(key.text)} is not known here{did_you_mean(key.text, known)}"
