"""The driver for a browser: Textual's own, which ends with the server that it talks to."""

from __future__ import annotations

from textual import messages
from textual.drivers.web_driver import WebDriver


class BrowserDriver(WebDriver):
    """Talks to a server of programs over standard input and output."""

    def run_input_thread(self) -> None:
        """Read until the input ends; the program ends then, too: nobody can see or use it any more."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.send_message(messages.ExitApp())
