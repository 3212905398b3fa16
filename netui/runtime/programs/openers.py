"""The program that opens an address for the user here, on the screen that they look at; or why none can."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from shutil import which

from netui.domain.core.errors import RefusedError

_WINDOWS = ["url.dll,FileProtocolHandler"]
"""Words behind ``rundll32``: Windows then opens any address by the program that is meant for it."""

_MAC, _ANDROID = [["open"]], [["termux-open-url"]]
_WINDOWS_ITSELF = [["rundll32", *_WINDOWS]]
_LINUX_IN_WINDOWS = [["wslview"], ["rundll32.exe", *_WINDOWS]]
_DESKTOP = [["xdg-open"], ["gio", "open"]]
_BROWSERS = [["x-www-browser"], ["sensible-browser"], ["firefox"], ["chromium"], ["google-chrome"]]

_IN_THE_TERMINAL = frozenset({"browsh", "elinks", "links", "links2", "lynx", "w3m", "www-browser"})
"""Browsers that need the terminal which this program has."""


def opener(environment: Mapping[str, str], system: str, *, page: bool) -> list[str]:
    """The words of the program that opens an address; it is added to them, or put in their ``%s``.

    Args:
        environment: tells which desktop it is, and whether the user sits at another machine: a program here would then
            open a window that nobody sees.
        system: as ``sys.platform`` names it.
        page: whether it is a web page, for which ``$BROWSER`` comes first; else a message.

    Raises:
        RefusedError: there is none that would reach the user; its sentence ends with why.
    """
    path = environment.get("PATH")
    if page:
        for words in _named(environment.get("BROWSER", "")):
            if found := which(words[0], path=path):
                return [found, *words[1:]]
    what = "browser" if page else "mail program"
    why = _why_unseen(environment, system)
    if why:
        raise RefusedError(f"No {what}", f"No {what} can be opened from here: {why}.")
    known = _known(environment, system, page=page)
    for words in known:
        if found := which(words[0], path=path):
            return [found, *words[1:]]
    raise RefusedError(f"No {what}", f"No {what} can be opened from here: there is no {known[0][0]}.")


def with_address(words: Sequence[str], address: str) -> list[str]:
    """Return the words of a command line with the address in its place: that of ``%s``, or the end."""
    if any("%s" in word for word in words):
        return [word.replace("%s", address) for word in words]
    return [*words, address]


def _named(browsers: str) -> Iterator[list[str]]:
    """Command lines of ``$BROWSER``, but for those that need the terminal; what cannot be read is passed over."""
    for said in browsers.split(os.pathsep):
        try:
            words = shlex.split(said.strip().removesuffix("&"))
        except ValueError:
            continue
        if words and PurePath(words[0]).name not in _IN_THE_TERMINAL:
            yield words


def _known(environment: Mapping[str, str], system: str, *, page: bool) -> list[list[str]]:
    """Command lines by which this system opens an address, the likeliest first."""
    if system == "darwin":
        return _MAC
    if system == "win32":
        return _WINDOWS_ITSELF
    if environment.get("TERMUX_VERSION"):
        return _ANDROID
    desktop = [*_DESKTOP, *_BROWSERS] if page else _DESKTOP
    return [*_LINUX_IN_WINDOWS, *desktop] if environment.get("WSL_DISTRO_NAME") else desktop


def _why_unseen(environment: Mapping[str, str], system: str) -> str:
    """Why a window that is opened here would not be seen, in words that end a sentence; empty when it would."""
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return ""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return "you are connected over ssh, and its window would open where you are not"
    has_no_display = system in ("darwin", "win32") or environment.get("TERMUX_VERSION")
    return "" if has_no_display or environment.get("WSL_DISTRO_NAME") else "there is no desktop (no DISPLAY)"
