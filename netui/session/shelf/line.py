"""A link in one line: its address, its title, and its tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netui.domain.records.conversation import Conversation
from netui.domain.records.link import Link
from netui.domain.text.folding import once

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:\S", re.IGNORECASE)
_IN_TEXT = re.compile(r"https?://[^\s<>\"'“”]+")
_ENDS_A_SENTENCE = ".,;:!?)"


def link_in(line: str) -> Link:
    """Return what a line says: an address first, if there is one; words with ``#`` are tags, the others the title."""
    words = line.split()
    url = ""
    if words and (_SCHEME.match(words[0]) or words[0].lower().startswith("www.")):
        url = words.pop(0)
        if url.lower().startswith("www."):
            url = f"https://{url}"
    tags = once(word.lstrip("#") for word in words if word.startswith("#") and word.strip("#"))
    title = " ".join(word for word in words if not (word.startswith("#") and word.strip("#")))
    return Link("", url, title, tags=tags)


def line_of(link: Link) -> str:
    """Return the line that says a link."""
    return " ".join(filter(None, (link.url, link.title, *(f"#{'_'.join(tag.split())}" for tag in link.tags))))


def addresses_in(conversation: Conversation) -> tuple[str, ...]:
    """Return the web addresses that a conversation names, in order."""
    return tuple(dict.fromkeys((*conversation.links, *_written(conversation))))


def _written(conversation: Conversation) -> Iterator[str]:
    for text in (conversation.summary, *(point.text for point in conversation.key_points)):
        for found in _IN_TEXT.findall(text):
            yield found.rstrip(_ENDS_A_SENTENCE)
