"""The channel by which a link is shared when nobody says."""

from __future__ import annotations

from netui.domain.cadence.rules import Rules

_WRITTEN = "message"
"""The channel of a first word to somebody: a link that is sent is no meeting, which captures take in doubt."""


def sharing_channel(usual: str, default: str, rules: Rules) -> str:
    """Return the key of the usual channel; with whom there is none yet a message, where the rules know that.

    Args:
        usual: key of the channel used most with somebody; empty without any conversation.
        default: key of the channel that captures take; the answer where the rules know no message.
        rules: in force.
    """
    known = {one.key for one in rules.channels}
    return usual if usual in known else _WRITTEN if _WRITTEN in known else default
