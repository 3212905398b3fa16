"""Hands things over to other programs: an address to browser or mail program, a text to the clipboard."""

from __future__ import annotations

import shlex
import subprocess
import sys
import webbrowser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import which

from netui.domain.core.errors import RefusedError
from netui.domain.text.addresses import WEB_ADDRESS, mailto
from netui.runtime.editor import why_not_started

_CLIPBOARD_S = 5
"""Seconds that the clipboard's program may take."""

_CLIPBOARDS = (
    ("WAYLAND_DISPLAY", ["wl-copy"]),
    ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ("DISPLAY", ["xsel", "--clipboard", "--input"]),
    ("", ["pbcopy"]),
    ("", ["clip.exe"]),
)
"""Variable that must be set, and the program of that desktop."""

_OPENERS = {"darwin": ["open"], "win32": ["explorer"]}
"""The program that opens an address, by system; elsewhere it is xdg-open."""


def open_address(address: str) -> None:
    """Open a web address in the user's browser, beside the program, without a shell.

    Raises:
        RefusedError: it is no web address, or there is no browser with a window of its own.
    """
    if not WEB_ADDRESS.fullmatch(address):
        raise RefusedError("No web address", "Only addresses that begin with http:// or https:// are opened.")
    try:
        browser = webbrowser.get()
        if isinstance(browser, webbrowser.BackgroundBrowser):
            # As it would itself, except that what it says does not come over the screen.
            words = [word.replace("%s", address) for word in (browser.name, *browser.args)]
            subprocess.Popen(  # noqa: S603  the user's own browser
                words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            return
        if type(browser) is not webbrowser.GenericBrowser and browser.open(address):
            return
    except (webbrowser.Error, OSError):
        pass  # said below, as when it needs the terminal for itself
    raise RefusedError("No browser", "No browser can be opened from here; copy the address instead.")


def open_mail(address: str, command: str) -> str:
    """Begin a message to an e-mail address in the user's mail program; the name of the program that was started.

    Args:
        address: one e-mail address.
        command: command line that takes a ``mailto:`` address as its last word; empty: the system's opener.

    Raises:
        RefusedError: it is no address, or there is no such program.
    """
    wanted = mailto(address)
    if not wanted:
        raise RefusedError("No address", f"“{address}” is no e-mail address.")
    return _open_mail(wanted, command)


MOST_MAIL_ADDRESS_CHARACTERS = 2000
"""Characters of a ``mailto:`` that every program takes."""


def open_message(addresses: Sequence[str], subject: str, text: str, command: str) -> tuple[str, bool]:
    """Begin a message with subject and text; the program that was started, and whether the text went along.

    Args:
        addresses: may be none; what is no address is left out.
        subject: in one line, or empty.
        text: left out where the whole would be longer than programs take.
        command: command line that takes a ``mailto:`` address as its last word; empty: the system's opener.

    Raises:
        RefusedError: there is no such program.
    """
    from urllib.parse import quote

    people = ",".join(filter(None, (mailto(one).removeprefix("mailto:") for one in addresses)))
    lines = text.rstrip("\n").replace("\n", "\r\n")
    said = [f"{key}={quote(value, safe='-._~')}" for key, value in (("subject", subject), ("body", lines)) if value]
    whole = f"mailto:{people}" + (f"?{'&'.join(said)}" if said else "")
    if len(whole) <= MOST_MAIL_ADDRESS_CHARACTERS:
        return _open_mail(whole, command), True
    short = f"mailto:{people}" + (f"?{said[0]}" if subject else "")
    return _open_mail(short, command), False


def _open_mail(wanted: str, command: str) -> str:
    try:
        words = shlex.split(command) or _OPENERS.get(sys.platform, ["xdg-open"])
        subprocess.Popen(  # noqa: S603  the user's own program
            [*words, wanted],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        named = f"“{command}” of settings.yaml" if command.strip() else "A mail program"
        raise RefusedError(
            "No mail program", f"{named} cannot be started: {why_not_started(error)}. Copy the address instead."
        ) from error
    return Path(words[0]).name


def copy_text(text: str, command: str, environment: Mapping[str, str]) -> str:
    """Give a text to a clipboard program; its name, or nothing where there is none that would reach the user.

    Args:
        text: any text.
        command: the user's own, which comes first; empty: none is named.
        environment: tells which desktop it is, and whether the user sits at another machine: a program here would
            then fill a clipboard that nobody sees.

    Raises:
        RefusedError: the user's own program cannot be started, or failed.
    """
    if command.strip():
        try:
            words = shlex.split(command)
        except ValueError as error:
            raise _cannot_start(command, error) from error
        _give(text, words, command)
        return Path(words[0]).name
    for words in _clipboards(environment):
        try:
            _give(text, words, words[0])
        except RefusedError:
            continue  # that of another desktop: the next one may answer, and else the terminal is asked
        return words[0]
    return ""


def terminal_may_copy(environment: Mapping[str, str]) -> bool:
    """True if the terminal may know a clipboard of its own (OSC 52): a few are known not to."""
    return (
        environment.get("TERM", "") not in ("", "dumb", "linux") and environment.get("TERM_PROGRAM") != "Apple_Terminal"
    )


def _clipboards(environment: Mapping[str, str]) -> Iterator[list[str]]:
    """Command lines of the clipboard programs that are there, the likeliest first."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return
    for needed, words in _CLIPBOARDS:
        if (not needed or environment.get(needed)) and which(words[0], path=environment.get("PATH")):
            yield words


def _give(text: str, words: Sequence[str], named: str) -> None:
    try:
        ended = subprocess.run(  # noqa: S603  the user's own program
            words,
            input=text.encode("utf-16-le" if words[0] == "clip.exe" else "utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_CLIPBOARD_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        sentence = f"“{named}” was given the text; it did not end within {_CLIPBOARD_S} seconds."
        raise RefusedError("Perhaps not copied", sentence) from error
    except (OSError, ValueError) as error:
        raise _cannot_start(named, error) from error
    if ended.returncode:
        raise RefusedError("Not copied", f"“{named}” of settings.yaml ended with status {ended.returncode}.")


def _cannot_start(named: str, error: Exception) -> RefusedError:
    return RefusedError("Not copied", f"“{named}” of settings.yaml cannot be started: {why_not_started(error)}.")
