"""Web addresses of the reading shelf: which may be kept, and which are the same."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def is_web_address(text: str) -> bool:
    """True if a text is an address that a browser may be given: ``http`` or ``https``, with a host, without blanks."""
    try:
        parts = urlsplit(text)
        return parts.scheme.lower() in _DEFAULT_PORTS and bool(parts.hostname) and not any(map(str.isspace, text))
    except ValueError:
        return False


def comparable(url: str) -> str:
    """Return an address without what makes no difference: case of the host, port, fragment, ``utm_*``, last ``/``."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    host = parts.netloc.lower().removesuffix(_DEFAULT_PORTS.get(scheme, "\0"))
    query = "&".join(each for each in parts.query.split("&") if each and not each.lower().startswith("utm_"))
    return urlunsplit((scheme, host, parts.path.rstrip("/"), query, ""))
