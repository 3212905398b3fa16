"""Verbs of giving, which say with the noun behind a name how somebody was spoken to: ``left Kim a voicemail``."""

from __future__ import annotations

from netui.domain.capture.prose.roles.frames import ME, Frame, behind_description
from netui.domain.capture.prose.roles.model import Roles
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose

_IN_VAIN = ("message", "msg", "word")
"""Things left that say besides calls that nobody answered; a ``voice note`` or ``text`` is a message that was sent."""


def reads_giving(prose: Prose, roles: Roles, frame: Frame, position: int, behind: int, clause: Clause) -> bool:
    """True if a verb says so; the contact is noted then, and the frame ``with`` opens.

    Args:
        prose: the text.
        roles: those found so far; they learn of a message that was left in vain.
        frame: the one that is open.
        position: index of the verb.
        behind: index of the token behind the name.
        clause: the one that is read.
    """
    if clause.kind is not ClauseKind.PLAIN or frame.frame == "not":
        return False
    noun = behind_description(prose, behind, clause)
    given = prose.has(noun, "given") if behind < noun < clause.last else None
    if given is None:
        return False
    frame.note_contact(position, given.value if given.value != "-" else "", 0, clause)
    if prose.keys[behind - 1] in ME:
        return True  # “Jürgen left me a voicemail”: whoever did stands before it
    frame.open("with", f"“{prose.keys[position]} … {given.text}”")
    if prose.keys[position] == "left" and (given.value == "call" or given.text in _IN_VAIN):
        roles.in_vain = position, noun + given.length
    return True
