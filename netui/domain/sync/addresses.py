"""Addresses of servers: which of them a password may be sent to."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_this_computer(host: str) -> bool:
    """True for a host that is this computer, by name or by number: what is sent there stays on it."""
    try:
        return host.lower() == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def may_send_on(url: str, other: str) -> bool:
    """True if a server may name another as the place of what it keeps: by https, or both are this computer."""
    try:
        here, there = urlsplit(url), urlsplit(other)
        return there.scheme == "https" or (is_safe(other) and is_this_computer(here.hostname or ""))
    except ValueError:
        return False


def is_safe(url: str) -> bool:
    """True for https, and for http on this computer: a password is not sent in the clear over any wire."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "https" or (parts.scheme == "http" and is_this_computer(parts.hostname or ""))
    except ValueError:
        return False
