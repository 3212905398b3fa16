"""Hands things over to other programs: an address to browser or mail program, a text to the clipboard."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import which

from netui.domain.core.errors import RefusedError
from netui.domain.text.addresses import WEB_ADDRESS, mailto
from netui.domain.writing.went_along import WentAlong
from netui.runtime.programs.beside import Started, begin, how_it_ended, why_not_started
from netui.runtime.programs.openers import opener, with_address

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


def open_address(address: str, environment: Mapping[str, str]) -> Started:
    """Open a web address in the user's browser, beside the program, without a shell.

    Args:
        address: of a page.
        environment: names the user's own browser (``$BROWSER``), and tells where they sit; see ``opener``.

    Raises:
        RefusedError: it is no web address, or no browser with a window of its own can be begun where they sit.
    """
    if not WEB_ADDRESS.fullmatch(address):
        raise RefusedError("No web address", "Only addresses that begin with http:// or https:// are opened.")
    words = opener(environment, sys.platform, page=True)
    try:
        return begin(with_address(words, address))
    except (OSError, ValueError) as error:
        raise RefusedError("No browser", f"“{words[0]}” cannot be started: {why_not_started(error)}.") from error


MOST_MAIL_ADDRESS_CHARACTERS = 2000
"""Characters of a ``mailto:`` that every program takes."""


def open_message(
    addresses: Sequence[str], subject: str, text: str, command: str, environment: Mapping[str, str]
) -> tuple[Started, WentAlong]:
    """Begin a message with subject and text; the program that was started, and how much of it went along.

    Args:
        addresses: may be none; what is no address is left out.
        subject: in one line, or empty; left out where even that would be longer than programs take.
        text: left out where the whole would be longer than programs take.
        command: command line that takes a ``mailto:`` address as its last word; empty: the system's opener.
        environment: tells where the user sits; see ``opener``.

    Raises:
        RefusedError: no mail program can be begun where they sit.
    """
    from urllib.parse import quote

    people = ",".join(filter(None, (mailto(one).removeprefix("mailto:") for one in addresses)))
    lines = text.rstrip("\n").replace("\n", "\r\n")
    said = [f"{key}={quote(value, safe='-._~')}" for key, value in (("subject", subject), ("body", lines)) if value]
    whole = f"mailto:{people}" + (f"?{'&'.join(said)}" if said else "")
    if len(whole) <= MOST_MAIL_ADDRESS_CHARACTERS:
        return _open_mail(whole, command, environment), WentAlong.ALL
    bare = f"mailto:{people}"
    if not subject:
        return _open_mail(bare, command, environment), WentAlong.NOTHING
    if len(short := f"{bare}?{said[0]}") > MOST_MAIL_ADDRESS_CHARACTERS:
        return _open_mail(bare, command, environment), WentAlong.NOT_EVEN_SUBJECT
    return _open_mail(short, command, environment), WentAlong.SUBJECT


def _open_mail(wanted: str, command: str, environment: Mapping[str, str]) -> Started:
    if not command.strip():
        words = opener(environment, sys.platform, page=False)
        named = f"“{words[0]}”"
    else:
        named = f"“{command}” of settings.yaml"  # the user's own: it may well open a window elsewhere
        try:
            words = shlex.split(command)
        except ValueError as error:
            raise _no_mail_program(named, error) from error
    try:
        return begin([*words, wanted])
    except (OSError, ValueError) as error:
        raise _no_mail_program(named, error) from error


def _no_mail_program(named: str, error: Exception) -> RefusedError:
    return RefusedError("No mail program", f"{named} cannot be started: {why_not_started(error)}.")


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
        raise RefusedError("Not copied", f"“{named}” of settings.yaml {how_it_ended(ended.returncode)}.")


def _cannot_start(named: str, error: Exception) -> RefusedError:
    return RefusedError("Not copied", f"“{named}” of settings.yaml cannot be started: {why_not_started(error)}.")
