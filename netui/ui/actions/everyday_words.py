"""Everyday words by which the palette finds an action, besides its own; and answers for what no key does."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.core.frozen import frozen

WORDS: Mapping[str, str] = {
    "done": "talked met called finish complete keep promise log",
    "snooze": "later put off postpone delay defer wait remind",
    "skip": "drop let go not this time dismiss ignore delete promise",
    "tier": "closeness circle group level priority",
    "pin": "star favourite favorite top unpin",
    "next_date": "schedule appointment remind date",
    "pause": "rest mute sleep resume",
    "archive": "delete remove hide set aside retire resume",
    "loosen": "rhythm cadence frequency less often",
    "fresh_start": "overdue reset catch up backlog",
    "undo": "take back revert mistake",
    "redo": "do again repeat",
    "capture": "log note talk conversation call meeting add write",
    "capture_form": "log conversation fields",
    "new_contact": "person create",
    "edit": "change birthday phone e-mail mail address company title notes tags rename",
    "edit_person": "change birthday phone e-mail mail address company",
    "remark": "private note secret",
    "split_talk": "separate",
    "remove_talk": "delete erase",
    "import": "load read vcard csv linkedin address book",
    "sort": "tiers triage unsorted new people",
    "duplicates": "duplicate same double merge",
    "rules": "settings preferences cadence tiers yaml configuration",
    "filter": "narrow find",
    "hidden": "archived removed deleted",
    "search": "find look for",
    "coming_up": "next days soon what is left later",
    "weeks": "calendar plan month agenda",
    "history": "log journal",
    "help": "keys shortcuts manual keyboard",
    "quit": "exit close leave end",
}
"""Id of an action -> words, folded as the user may type them; an action that is not named has its own words alone."""


@frozen
class Answer:
    """Something that people look for in the palette, and that is done elsewhere.

    Attributes:
        id: tells it from the others.
        label: what it is, as the palette shows it.
        sentence: where and how it is done.
        words: more words by which it is found.
    """

    id: str
    label: str
    sentence: str
    words: str


ANSWERS = (
    Answer(
        "export", "Export people to a file", "In the shell: netui export --as vcard -o people.vcf", "save csv vcard"
    ),
    Answer(
        "backup",
        "Backups: make one, bring one back",
        "In the shell: netui backup makes one; netui backup list and restore bring one back.",
        "restore copy",
    ),
    Answer(
        "settings",
        "Settings and keys of your own",
        "They stand in settings.yaml, in the folder that netui rules path names.",
        "preferences configuration keymap language editor",
    ),
)
"""What no key of the program does."""
