"""The channel of a conversation: the one that the words of a line name, else the usual one."""

from __future__ import annotations

from netui.domain.capture.clauses import Clauses, find_channel_word
from netui.domain.capture.context import CaptureContext
from netui.domain.capture.head import LineHead
from netui.domain.capture.model import Level, PartKind, Person
from netui.domain.capture.prose.natural import Natural
from netui.domain.capture.scanner import LineScan


def channel_of(
    reading: LineScan,
    clauses: Clauses,
    people: tuple[Person, ...],
    natural: Natural,
    head: LineHead,
    *,
    is_intention: bool,
) -> str:
    """The channel that the words name, else the usual one of the first person who has one, else the default.

    An intention is no conversation: it goes into a channel that counts for nothing, where the rules have one.
    """
    context = reading.context
    silent = next((channel.key for channel in context.channels if not channel.weight), "")
    if is_intention and silent:
        return silent
    spoken = channel_called(natural.channel_of_head if head.people else natural.channel, context)
    found = spoken if spoken and not head.people else _first_words(reading, clauses) or spoken
    if not found and clauses.in_vain_by is not None:
        found, *_ = find_channel_word(reading, *clauses.in_vain_by) or ("",)
    if found:
        if natural.channel_at is not None and found == spoken:
            reading.note(*natural.channel_at, PartKind.CHANNEL, found, Level.TAKEN, "how it was")
        return found
    is_unanswered = clauses.no_reply or natural.no_reply is not None
    if is_unanswered and not _WROTE.isdisjoint(natural.prose.keys):
        written = channel_called("message", context) or channel_called("email", context)
        if written:
            return written  # whoever does not answer was not met
    usual = (context.usual_channel(person.contact_id) for person in people if person.contact_id)
    return next((channel for channel in usual if channel), context.default_channel)


_WROTE = frozenset(("wrote", "written", "schrieb", "geschrieben", "ecrit", "escribi", "escrito"))
"""Folded words for writing that do not say which way."""


def _first_words(reading: LineScan, clauses: Clauses) -> str:
    if clauses.plain and clauses.first_is_plain:
        start, end, _ = clauses.plain[0]
        if found := find_channel_word(reading, start, end):
            return found[0]
    return ""


_ALIASES = {"meeting": ("meeting", "met", "coffee", "lunch", "dinner"), "call": ("call", "phone", "zoom", "video")}
"""Keys that a channel of the word lists may have in somebody's rules, the likeliest first."""


def channel_called(alias: str, context: CaptureContext) -> str:
    """Return the key of the rules' channel that a word stands for; empty for none, or where the rules have none."""
    for wanted in _ALIASES.get(alias, (alias,) if alias else ()):
        for channel in context.channels:
            if wanted == channel.key or wanted in channel.aliases:
                return channel.key
    return ""
