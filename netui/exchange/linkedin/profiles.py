"""Profiles as LinkedIn's archive names people: by an address, and by a name beside it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from netui.domain.people.identity_keys import linkedin_key
from netui.domain.records.values import Labelled
from netui.exchange.common.incoming import IncomingContact

_PROFILES_APART = re.compile(r"\s*,\s*(?=https?:)|\s+(?=https?:)", re.IGNORECASE)
_TAIL = re.compile(r"-[0-9a-f]{6,}$|-\d+$")
"""Pattern of what LinkedIn puts behind a name that is taken already."""


def profiles_in(cell: str) -> tuple[str, ...]:
    """The addresses in a cell, each once: they stand apart at commas."""
    return tuple(dict.fromkeys(url for url in _PROFILES_APART.split(cell.strip()) if linkedin_key(url)))


def slug_of(url: str) -> str:
    """The last part of a profile's key, which tells it from others."""
    return linkedin_key(url).removeprefix("linkedin:")


def words_of_slug(url: str) -> str:
    """A name made of the address of a profile, where nothing else says one: ``Ines Okafor``."""
    slug = unquote(slug_of(url)).rpartition("/")[2]
    return " ".join(word.capitalize() for word in _TAIL.sub("", slug).replace("_", "-").split("-") if word) or slug


def of_profile(url: str, name: str, line: int) -> IncomingContact:
    """The person of a profile."""
    return IncomingContact(name=name or words_of_slug(url), line=line, links=(Labelled(url, "linkedin"),))
