"""Names in records that the rules no longer have: tiers, channels, and tags that had a cadence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from netui.domain.cadence.rules import Channel, Rules, Tier
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.text.folding import fold


class RuleKind(StrEnum):
    """The part of the rules that a record names."""

    TIER = "tier"
    CHANNEL = "channel"
    TAG = "tag"


@frozen
class Unruled:
    """A key that records have and the rules do not.

    Attributes:
        kind: the part of the rules that the key belongs to.
        key: as it stands in the records.
        people: ids of the contacts it touches, in the order in which they were made; never empty.
        conversations: how many conversations have the channel; 0 for another kind.
        instead: key of what stands in its place now; empty when nothing does.
    """

    kind: RuleKind
    key: str
    people: tuple[str, ...]
    conversations: int = 0
    instead: str = ""


def unruled(
    contacts: Sequence[Contact], headers: Iterable[ConversationHeader], rules: Rules, before: Rules
) -> tuple[Unruled, ...]:
    """Return the names in records that the rules do not have; tiers first, then tags, then channels.

    A tag is the user's own word and needs no rule: it is named only when the rules before gave it a rhythm.

    Args:
        contacts: everybody.
        headers: of all conversations.
        rules: those that are to hold.
        before: those that hold now; the places of their keys tell what stands where a key is no more.
    """
    return (
        *_tiers(contacts, rules, before),
        *_tags(contacts, rules, before),
        *_channels(contacts, headers, rules, before),
    )


def _tiers(contacts: Sequence[Contact], rules: Rules, before: Rules) -> Iterator[Unruled]:
    known = {tier.key for tier in rules.tiers}
    labels = {fold(tier.label): tier.key for tier in rules.tiers}
    gone = _people_by(((one.tier, one.id) for one in contacts), known)
    places = in_place_of([tier.key for tier in before.tiers], [tier.key for tier in rules.tiers])
    for key, people in gone.items():
        tier: Tier | None = before.tier(key)
        same_label = labels.get(fold(tier.label), "") if tier is not None and tier.label != key else ""
        is_new = bool(same_label) and before.tier(same_label) is None
        yield Unruled(RuleKind.TIER, key, people, instead=same_label if is_new else places.get(key, ""))


def _tags(contacts: Sequence[Contact], rules: Rules, before: Rules) -> Iterator[Unruled]:
    kept = {fold(tag) for tag in rules.tag_every}
    gone = {fold(tag): tag for tag in before.tag_every if fold(tag) not in kept}
    if not gone:
        return
    named = ((gone[fold(tag)], one.id) for one in contacts for tag in one.tags if fold(tag) in gone)
    places = in_place_of([*before.tag_every], [*rules.tag_every])
    for key, people in _people_by(named, ()).items():
        yield Unruled(RuleKind.TAG, key, people, instead=places.get(key, ""))


def _channels(
    contacts: Sequence[Contact], headers: Iterable[ConversationHeader], rules: Rules, before: Rules
) -> Iterator[Unruled]:
    known = {channel.key for channel in rules.channels}
    counts: dict[str, int] = {}
    met: dict[str, set[str]] = {}
    for header in headers:
        if header.channel not in known and header.channel:
            counts[header.channel] = counts.get(header.channel, 0) + 1
            met.setdefault(header.channel, set()).update(header.contacts)
    places = in_place_of([each.key for each in before.channels], [each.key for each in rules.channels])
    for key, count in counts.items():
        people = tuple([one.id for one in contacts if one.id in met[key]])
        if people:
            heir = _named_otherwise(key, rules.channels) or places.get(key, "")
            yield Unruled(RuleKind.CHANNEL, key, people, count, heir)


def _named_otherwise(key: str, channels: Iterable[Channel]) -> str:
    """Return the key of the channel that has the word as another name of its own; empty when none has."""
    word = fold(key)
    return next((one.key for one in channels if word in {fold(name) for name in (one.label, *one.aliases)}), "")


def _people_by(pairs: Iterable[tuple[str, str]], known: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return ids of contacts by the word they are named with, each once; without known and empty words."""
    found: dict[str, dict[str, None]] = {}
    known = frozenset(known)
    for key, contact_id in pairs:
        if key and key not in known:
            found.setdefault(key, {})[contact_id] = None
    return {key: tuple(people) for key, people in found.items()}


def in_place_of(before: Sequence[str], after: Sequence[str]) -> Mapping[str, str]:
    """Return the replacements for keys that are gone: gone key -> new key.

    Between two neighbours that stayed, the first that went is taken for the first that came, and so on; what has no
    counterpart there is left out.
    """
    from difflib import SequenceMatcher  # loaded when rules are changed: no command line waits for it

    found: dict[str, str] = {}
    for what, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "replace":
            gone = [key for key in before[start:end] if key not in after]
            came = [key for key in after[new_start:new_end] if key not in before]
            found.update(zip(gone, came, strict=False))
    return found
