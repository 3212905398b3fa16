"""A saved change of the rules as one step of the history: the text of the file, and the keys that records name of it.

The file is written first and the step is saved after it; when that fails the file is put back. So the file never
holds rules that no step tells of, and a step that undo takes back finds the file as it left it, or says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.cadence.rules import Rules
from netui.domain.cadence.unruled import RuleKind, Unruled, unruled
from netui.domain.core.errors import NetuiError, RefusedError
from netui.domain.records.change import Change
from netui.domain.text.edit import TextEdit
from netui.domain.text.folding import fold
from netui.session.commands import ChangeRules, Rename
from netui.session.core.labels import plural
from netui.session.core.saving.ports import RulesFile
from netui.session.core.session import Session


def touched_by(session: Session, rules: Rules, *, before: Rules | None = None) -> tuple[Unruled, ...]:
    """Return names in records that other rules do not have; see :func:`netui.domain.cadence.unruled.unruled`.

    Args:
        session: whose records are looked at.
        rules: those that are to hold.
        before: those that hold now; those of the session unless named.
    """
    network, known = session.network, {"", *(channel.key for channel in rules.channels)}
    conversations = network.conversations
    # All of many headers take longer to look at than a key may: they are asked only where one has such a channel.
    headers = conversations.all() if any(each not in known for each in conversations.channels()) else ()
    return unruled(tuple(network.contacts()), headers, rules, before or session.rules)


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


def save_rules(
    session: Session, file: RulesFile, text: str, renames: Sequence[Rename] = (), *, before: str | None = None
) -> Change | None:
    """Write a text into the rules file, let its rules take force, and keep it as a step; None without a change.

    Args:
        session: whose rules they are.
        file: of the rules.
        text: all of it.
        renames: what records are to name instead of what goes.
        before: the text from which the step leads, where an editor has written the new one already. One that is not
            valid could never be put back: then the step is about the records alone.

    Raises:
        RefusedError: the text is not valid, or the network is open for reading only.
        SaveError, InUseError: the disk refused.
        In each case file, rules and records are what they were.
    """
    found = file.read()
    rules, before = file.write(text), found if before is None else before
    edit = TextEdit.between(before, text) if text != before and file.is_valid(before) else None
    try:
        change = session.execute(ChangeRules(edit, tuple(renames)))
    except NetuiError:
        file.write(found)
        raise
    session.adopt_rules(rules)
    return change


def rename_in_records(session: Session, old: str, new: str) -> Change | None:
    """Rename in the records a key that the rules no longer have to one that they have; the file stays as it is.

    Args:
        session: whose records they are.
        old: the key that people have and the rules do not, or a tag.
        new: the key that they get.

    Raises:
        RefusedError: nobody has the old key, the rules have it still, or the rules do not have the new one.
    """
    rules, network = session.rules, session.network
    tags = {fold(tag) for contact in network.contacts() for tag in contact.tags}
    found = {
        RuleKind.TIER: ({tier.key: tier.key for tier in rules.tiers}, old),
        RuleKind.TAG: ({fold(tag): tag for tag in rules.tag_every}, fold(old)),
        RuleKind.CHANNEL: ({channel.key: channel.key for channel in rules.channels}, old),
    }
    used = {
        RuleKind.TIER: any(one.tier == old for one in network.contacts()),
        RuleKind.TAG: fold(old) in tags,
        RuleKind.CHANNEL: any(header.channel == old for header in network.conversations.all()),
    }
    for kind, (known, key) in found.items():
        to = known.get(fold(new) if kind is RuleKind.TAG else new)
        if used[kind] and key not in known and to is not None:
            return session.execute(ChangeRules(None, (Rename(kind, old, to),)))
    raise RefusedError(
        "Nothing to rename",
        f"Nobody has a tier, tag or channel “{old}” that the rules lack, or the rules have no “{new}” of that kind. "
        "netui rules check names who is touched. Nothing was changed.",
    )
