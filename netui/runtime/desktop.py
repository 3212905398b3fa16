"""What is handed over to other programs: an address to the browser, a text to the clipboard."""

from __future__ import annotations

import re
import shlex
import subprocess
import webbrowser

from netui.domain.core.errors import RefusedError
from netui.runtime.editor import why_not_started

_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f\"'<>\\]+", re.IGNORECASE)
_CLIPBOARD_S = 5
"""So long the clipboard's program may take."""


def open_address(address: str) -> None:
    """Open a web address in the user's browser, beside the program, without a shell.

    Raises:
        RefusedError: it is no web address, or there is no browser with a window of its own.
    """
    if not _ADDRESS.fullmatch(address):
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


def copy_text(text: str, command: str) -> bool:
    """Give a text to the user's clipboard program; False when none is named.

    Raises:
        RefusedError: it cannot be started, or failed.
    """
    try:
        words = shlex.split(command)
        if not words:
            return False
        ended = subprocess.run(  # noqa: S603  the user's own program
            words,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_CLIPBOARD_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        sentence = f"“{command}” of settings.yaml was given the text; it did not end within {_CLIPBOARD_S} seconds."
        raise RefusedError("Perhaps not copied", sentence) from error
    except (OSError, ValueError) as error:
        reason = why_not_started(error)
        raise RefusedError("Not copied", f"“{command}” of settings.yaml cannot be started: {reason}.") from error
    if ended.returncode:
        raise RefusedError("Not copied", f"“{command}” of settings.yaml ended with status {ended.returncode}.")
    return True
