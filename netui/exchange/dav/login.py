"""The name and password of an account as a server wants to have them: as they are (Basic), or as a proof (Digest).

Sources: RFC 7617 (Basic), RFC 7616 (Digest). The first request carries them as they are: the way there is safe, and
most servers want that. A server that asks for a proof gets one from then on, and the password itself never again.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote
from urllib.request import parse_http_list

_DIGEST = re.compile(r"(?:^|,)\s*Digest\s+", re.IGNORECASE)
_ANOTHER = re.compile(r"[A-Za-z][\w-]* +[\w-]+ *=")
"""The beginning of another way to log in, in the same line."""
_HASHES = ("SHA-256", "MD5")
"""The hashes that a proof may be made with, the better first."""
_SESSION = "-SESS"
_AUTH = "auth"


class Login:
    """Makes the header that lets an account in; what the server asked for is kept for the next request."""

    def __init__(self, user: str, password: str, cnonce: Callable[[], str] = lambda: secrets.token_urlsafe(16)) -> None:
        """Make the login of an account.

        Args:
            user: name of the account.
            password: its password.
            cnonce: returns a text that was never used before, for digest authentication.
        """
        self._user, self._password, self._new_cnonce = user, password, cnonce
        self._asked: Mapping[str, str] = {}
        self._cnonce = ""
        self._count = 0

    def header(self, method: str, target: str) -> str:
        """The header of a request: its method, and what stands behind it in its first line."""
        if self._asked:
            return self._proof(method, target)
        secret = b64encode(f"{self._user}:{self._password}".encode()).decode("ascii")
        return f"Basic {secret}"

    def learns(self, challenges: Sequence[str]) -> bool:
        """Take over what a server asks for that did not let us in; True if it is worth to try again."""
        asked = _best(challenges)
        if not asked:
            return False
        was_let_in = self._count > 1  # then the server has forgotten, and not all of them say that it is stale
        is_another = not self._asked or was_let_in or asked.get("stale", "").lower() == "true"
        # One text of ours for each of theirs: the key of a session (RFC 7616, 3.4.2) is made of the first of both.
        self._asked, self._count, self._cnonce = asked, 0, self._new_cnonce()
        return is_another

    def _proof(self, method: str, target: str) -> str:
        asked, cnonce = self._asked, self._cnonce
        algorithm = _algorithm(asked)
        realm, nonce = asked.get("realm", ""), _as_sent(asked["nonce"])
        self._count += 1
        count = f"{self._count:08x}"
        secret = _hashed(algorithm, f"{self._user}:{_as_sent(realm)}:{self._password}")
        if algorithm.endswith(_SESSION):
            secret = _hashed(algorithm, f"{secret}:{nonce}:{cnonce}")
        about = _hashed(algorithm, f"{method}:{target}")
        has_quality = "qop" in asked
        between = f"{nonce}:{count}:{cnonce}:{_AUTH}" if has_quality else nonce
        said = [
            self._named(),
            f"realm={_quoted(realm)}",
            f"nonce={_quoted(asked['nonce'])}",
            f"uri={_quoted(target)}",
            f'response="{_hashed(algorithm, f"{secret}:{between}:{about}")}"',
        ]
        said += [f"algorithm={asked['algorithm']}"] if "algorithm" in asked else []
        said += [f"opaque={_quoted(asked['opaque'])}"] if "opaque" in asked else []
        said += [f"qop={_AUTH}", f"nc={count}", f"cnonce={_quoted(cnonce)}"] if has_quality else []
        return f"Digest {', '.join(said)}"

    def _named(self) -> str:
        if self._user.isascii():
            return f"username={_quoted(self._user)}"
        return f"username*=UTF-8''{quote(self._user, safe='')}"


def _best(challenges: Sequence[str]) -> Mapping[str, str]:
    """The challenge that can be answered with the best hash; empty when none can be."""
    read = [_read(part) for line in challenges for part in _DIGEST.split(line)[1:]]
    usable = [
        one
        for one in read
        if "nonce" in one
        and _algorithm(one).removesuffix(_SESSION) in _HASHES
        and ("qop" not in one or _AUTH in [word.strip().lower() for word in one["qop"].split(",")])
    ]
    return min(usable, key=lambda one: _HASHES.index(_algorithm(one).removesuffix(_SESSION)), default={})


def _read(text: str) -> Mapping[str, str]:
    """The values of a challenge by name, up to another one in the same line."""
    found: dict[str, str] = {}
    for part in parse_http_list(text):
        if _ANOTHER.match(part):
            break
        name, _, value = part.partition("=")
        value = value.strip()
        if value.startswith('"') and value.endswith('"') and len(value) > 1:
            value = re.sub(r"\\(.)", r"\1", value[1:-1])
        found[name.strip().lower()] = value
    return found


def _algorithm(asked: Mapping[str, str]) -> str:
    return asked.get("algorithm", "MD5").upper()


def _as_sent(value: str) -> str:
    """A value of a header for the hash of its very bytes: headers are read as Latin-1, whatever they are written in."""
    return value.encode("latin-1").decode("utf-8", "surrogateescape")


def _hashed(algorithm: str, text: str) -> str:
    octets = text.encode("utf-8", "surrogateescape")
    if algorithm.startswith("SHA-256"):
        return hashlib.sha256(octets).hexdigest()
    return hashlib.md5(octets, usedforsecurity=False).hexdigest()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
