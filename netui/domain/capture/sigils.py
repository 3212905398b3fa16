"""The signs of capture: addresses, ``@channel``, ``#tag``, ``!tier``, ``^place``, and the marks of promises."""

from __future__ import annotations

import re

from netui.domain.cadence.named import channel_named, tier_named
from netui.domain.capture.model import PartKind
from netui.domain.capture.scanner import LineScan
from netui.domain.core.frozen import frozen

ADDRESS = re.compile(r"https?://(?=[^\W_]|\[)[^\s<>\"“”]+", re.IGNORECASE)
"""An address; a full stop, comma or bracket at its end is none of it."""

_AFTER_ADDRESS = ".,;:!?)]}'’，。、"

SIGN = re.compile(
    r"(?:(?<=[\s,，、،;(])|^)([@＠#＃!])([^\W_][^\s,，、،;:!?()\[\]{}\"“”<>^\\]*)|(?:(?<=\s)|^)\^(?:\"([^\"]*)\"|([^\W_]\S*))"
)
"""A sign and its word, at the beginning of a word; a place may stand in quotation marks."""

MARK = re.compile(r"(?:(?<=\s)|^)(?:>(?![=>\-<])|<(?![=<>\-3])(?!\S+@\S+>))")
"""``>`` or ``<`` at the beginning of a word, where it is no arrow, comparison, heart or address."""

_NAMES = re.compile(r"[:：](?!\S)")
"""A colon behind a page at the beginning of the line."""

_JOINING_WORD = re.compile(
    r"(?<![\w#@!^])(?:a|an|the|and|or|of|on|in|to|for|about|with|by|from|her|his|their|our|my|into|re|via|some|more|new|is|are)\s+$",
    re.IGNORECASE,
)

_FULL_STOP = re.compile(r"[.!?…。]+(?=\s|$)")
_WIDE_SIGNS = str.maketrans("＠＃", "@#")

_PROFILE = re.compile(
    r"https?://(?:[\w-]+\.)?(?:"
    r"linkedin\.com/(?:in|pub)/[^/?#]+|xing\.com/profile/[^/?#]+|bsky\.app/profile/[^/?#]+|orcid\.org/[\dX-]+"
    r"|(?:github|gitlab|twitter|x|instagram|facebook|t|codeberg|medium|youtube)\.(?:com|me|org)/@?[^/?#]+"
    r"|[\w.-]+/@[^/?#]+"
    r")/?(?:[?#].*)?",
    re.IGNORECASE,
)


@frozen
class Signs:
    """The meaning of the signs of a line.

    Attributes:
        channel: key, or empty.
        tags: in order, each once whatever its case, as first written.
        tier: key, or empty.
        place: in the user's words, or empty.
    """

    channel: str = ""
    tags: tuple[str, ...] = ()
    tier: str = ""
    place: str = ""


def is_profile(address: str) -> bool:
    """True if the address is somebody's page on a network of people."""
    return _PROFILE.fullmatch(address) is not None


def take_addresses(reading: LineScan) -> tuple[str, ...]:
    """Take all addresses out of the line; in order, each once. One that somebody has and that says who it was stays."""
    found: dict[str, None] = {}
    ranges = []
    for match in ADDRESS.finditer(reading.mask):
        length = len(match[0].rstrip(_AFTER_ADDRESS))
        start, end = match.start(), match.start() + length
        address = reading.text[start:end]
        if not reading.mask[:start].strip() and _NAMES.match(reading.mask, end) and _owners(reading, address):
            continue
        found[address] = None
        ranges.append(_with_punctuation(reading.mask, start, end))
        reading.note(start, end, PartKind.LINK, address)
    reading.cut(ranges)
    return tuple(found)


def _owners(reading: LineScan, address: str) -> tuple[str, ...]:
    return reading.context.names.addresses.owners(address)


def take_signs(reading: LineScan) -> Signs:
    """Take channel, tags, tier and place out of the line. A word that no rule knows stays, with a remark."""
    channel = tier = place = ""
    tags: dict[str, str] = {}
    ranges: list[tuple[int, int]] = []
    for match in SIGN.finditer(reading.mask):
        start, end = match.span()
        sign, word = (match[1] or "^").translate(_WIDE_SIGNS), match[2] or ""
        if sign == "^":
            if match[4]:
                end = start + 1 + len(match[4].rstrip(_AFTER_ADDRESS))
            where = " ".join(reading.text[start + 1 : end].strip('"').split())
            if where:
                place = where
                reading.note(start, end, PartKind.PLACE, where)
                ranges.append(_with_punctuation(reading.mask, start, end))
            continue
        end = match.start(2) + len(word.rstrip(".…'’"))
        word = reading.text[match.start(2) : end]
        if sign == "#":
            if not word.isdecimal():
                tags.setdefault(word.casefold(), word)
                reading.note(start, end, PartKind.TAG, word)
                keeps_word = _JOINING_WORD.search(reading.mask[max(0, start - 12) : start])
                ranges.append((start, start + 1) if keeps_word else _with_punctuation(reading.mask, start, end))
        elif key := _channel_called(reading, word) if sign == "@" else _tier_called(reading, word):
            channel, tier = (key, tier) if sign == "@" else (channel, key)
            reading.note(start, end, PartKind.CHANNEL if sign == "@" else PartKind.TIER, key)
            ranges.append(_with_punctuation(reading.mask, start, end))
        else:
            _complain_of_unknown(reading, start, end, sign, word)
    reading.cut(ranges)
    return Signs(channel, tuple(tags.values()), tier, place)


def _with_punctuation(mask: str, start: int, end: int) -> tuple[int, int]:
    """The part with the full stop after it, or the brackets around it, which would otherwise be left alone."""
    if mask[start - 1 : start] == "(" and mask[end : end + 1] == ")":
        return start - 1, end + 1
    stop = _FULL_STOP.match(mask, end)
    return start, stop.end() if stop else end


def _channel_called(reading: LineScan, word: str) -> str:
    found = channel_named(word, reading.context.channels)
    return found.key if found else ""


def _tier_called(reading: LineScan, word: str) -> str:
    found = tier_named(word, reading.context.tiers)
    return found.key if found else ""


def _complain_of_unknown(reading: LineScan, start: int, end: int, sign: str, word: str) -> None:
    if sign == "@":
        known = ", ".join(channel.key for channel in reading.context.channels)
        sentence = f"“@{word}” is no channel and stays in the text; there are {known}"
    else:
        known = ", ".join(tier.key for tier in reading.context.tiers)
        sentence = f"“!{word}” is no tier and stays in the text; there are {known}"
    reading.complain(start, end, sentence, blocks=False)
