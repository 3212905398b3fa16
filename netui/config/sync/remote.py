"""One remote as its settings say."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.core.frozen import frozen

PEOPLE, FOLLOW_UPS, CONVERSATIONS = "people", "follow_ups", "conversations"
"""The collections of a remote."""
IN_A_FOLDER: Mapping[str, str] = {PEOPLE: "people", FOLLOW_UPS: "tasks", CONVERSATIONS: "journal"}
"""The folders below that of a remote."""
TAKE, LEAVE, ASK = "take", "leave", "ask"
TAKES_NEW = (TAKE, LEAVE, ASK)
"""The choices for people there who are none here."""
JOURNAL, EVENT = "journal", "event"
"""The kinds of entries as which conversations can be written; some servers have no journals."""
USUAL_EVERY_MIN = 15


@frozen
class RemoteSettings:
    """A remote: a folder, or an account on a server.

    Attributes:
        folder: folder of the cards and what comes with them; ``~`` stands for the home; empty for a server.
        url: url of the server; empty for a folder.
        user: name of the account.
        password_command: a program, word by word, whose first line is the password; empty for none.
        has_keyring: whether the password lies in the keyring of the system.
        before: a command, word by word, that is run before a run; empty for none.
        after: the same, after a run.
        query: who is to be there; empty: everybody but archived people.
        new: ``take``, ``leave`` or ``ask``.
        tier_category: whether a tier is a category as well, which more programs keep.
        people: where the cards are: a folder within the folder, ``.`` for itself; or a path on the server, or the whole
            address where another server has them.
        follow_ups: where the promises are; empty: they stay here.
        conversations: where the conversations are; empty: they stay here.
        conversations_as: ``journal`` or ``event``.
        every_min: minutes after which the open program synchronises anew; 0: only when asked.
    """

    folder: str = ""
    url: str = ""
    user: str = ""
    password_command: tuple[str, ...] = ()
    has_keyring: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    query: str = ""
    new: str = "take"
    tier_category: bool = False
    people: str = "people"
    follow_ups: str = ""
    conversations: str = ""
    conversations_as: str = JOURNAL
    every_min: int = USUAL_EVERY_MIN

    @property
    def collections(self) -> Mapping[str, str]:
        """The place of each collection, by its name; without those that stay here."""
        found = {PEOPLE: self.people, FOLLOW_UPS: self.follow_ups, CONVERSATIONS: self.conversations}
        return {name: where for name, where in found.items() if where}
