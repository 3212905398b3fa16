"""Messages of argparse in our words, where a person would stumble over its own; loaded when a line is wrong."""

from __future__ import annotations

import re

from netui.config.yaml.value_messages import did_you_mean


def reworded(message: str) -> str:
    """Return a message of argparse, in our words where a person would stumble over its own."""
    choice = re.fullmatch(r"argument (.+?): invalid choice: '(.*)' \(choose from (.*)\)", message, re.DOTALL)
    if choice:
        known = [word.strip("' ") for word in choice[3].split(",")]
        if choice[1] not in ("COMMAND", "command"):
            return f"“{choice[2]}” is nothing that {choice[1]} takes; it takes {', '.join(known)}"
        if choice[2].lower() in _SETTINGS:
            return (
                f"“{choice[2]}” is no command: settings.yaml stands beside the rules, and netui rules path names those"
            )
        return f"“{choice[2]}” is no command{did_you_mean(choice[2], known)}"
    for pattern, words in _REWORDED:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return words.format(*found.groups())
    return message


_SETTINGS = frozenset({"settings", "setting", "config", "configuration", "preferences", "options"})
"""Words of people who look for the settings, which are a file and no command."""

_REWORDED = (
    (r"the following arguments are required: (.*)", "{} is missing"),
    (r"argument (\S+): expected .*arguments?", "{} needs a value"),
    (r"argument (\S+): (.*)", "{}: {}"),
)
"""Patterns of what argparse says, and what is said instead."""
