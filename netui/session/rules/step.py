"""A saved change of the rules as one step of the history: the text of the file, and the keys that records name of it.

The file is written first and the step is saved after it; when that fails the file is put back. So the file never
holds rules that no step tells of, and a step that undo takes back finds the file as it left it, or says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.cadence.rules import Rules
from netui.domain.cadence.unruled import RuleKind, Unruled, unruled
from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.domain.text.edit import TextEdit
from netui.session.commands import ChangeRules, Rename
from netui.session.core.labels import plural
from netui.session.core.ports import RulesFile
from netui.session.core.session import Session


def touched_by(session: Session, rules: Rules, *, before: Rules | None = None) -> tuple[Unruled, ...]:
    """Return names in records that other rules do not have; see :func:`netui.domain.cadence.unruled.unruled`.

    Args:
        session: whose records are looked at.
        rules: those that are to hold.
        before: those that hold now; those of the session unless named.
    """
    network = session.network
    return unruled(tuple(network.contacts()), network.conversations.all(), rules, before or session.rules)


def going(session: Session, rules: Rules) -> tuple[Unruled, ...]:
    """Return only what goes by this change of the rules, without what the rules in force do not have either."""
    now = session.rules
    known = {
        RuleKind.TIER: {tier.key for tier in now.tiers},
        RuleKind.TAG: set(now.tag_every),
        RuleKind.CHANNEL: {channel.key for channel in now.channels},
    }
    return tuple(one for one in touched_by(session, rules) if one.key in known[one.kind])


def in_words(one: Unruled, so: str = "is no more") -> str:
    """Return the number of people that a missing key touches: ``9 people have the tier inner, which is no more``."""
    people, have = plural(len(one.people), "person", "people"), "has" if len(one.people) == 1 else "have"
    match one.kind:
        case RuleKind.TIER:
            return f"{people} {have} the tier {one.key}, which {so}"
        case RuleKind.TAG:
            return f"{people} {have} the tag {one.key}, whose rhythm {so}"
        case RuleKind.CHANNEL:
            return f"{people} {have} conversations by {one.key}, which {so}"


def save_rules(session: Session, file: RulesFile, text: str, renames: Sequence[Rename] = ()) -> Change | None:
    """Write a text into the rules file, let its rules take force, and keep it as a step; None without a change.

    Raises:
        RefusedError: the text is not valid, or the network is open for reading only.
        SaveError, InUseError: the disk refused.
        In each case file, rules and records are what they were.
    """
    before = file.read()
    rules = file.write(text)
    try:
        change = (
            session.execute(ChangeRules(TextEdit.between(before, text), tuple(renames))) if text != before else None
        )
    except NetuiError:
        file.write(before)
        raise
    session.adopt_rules(rules)
    return change
