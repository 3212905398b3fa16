"""The channel by which a link is shared when nobody says."""

from __future__ import annotations

from netui.session.capture.reader import reader_of
from netui.session.core.session import Session

_WRITTEN = "message"
"""What is sent to somebody for the first time is no meeting, whatever captures take where a line names no channel."""


def sharing_channel(contact_id: str, default: str, session: Session) -> str:
    """Return the channel used most with somebody; with whom there is none yet a message, where the rules know that.

    Args:
        contact_id: whom it is shared with.
        default: key of the channel that captures take; the answer where the rules know no message.
        session: where to look.
    """
    known = {one.key for one in session.rules.channels}
    usual = reader_of(session).usual_channel(contact_id)
    return usual if usual in known else _WRITTEN if _WRITTEN in known else default
