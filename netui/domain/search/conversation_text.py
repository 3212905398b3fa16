"""The words of all conversations, kept folded in memory so that a search is one pass over them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from netui.domain.records.conversation import Conversation
from netui.domain.search.matcher import conversation_text
from netui.domain.text.text_index import FoldedTexts


class ConversationTexts:
    """The folded text of every conversation, newest first. Changes in place; used from one thread."""

    def __init__(
        self,
        conversations: Iterable[Conversation] = (),
        text_of: Callable[[Conversation], str] = conversation_text,
    ) -> None:
        """Fold the conversations; in any order.

        Args:
            conversations: those to begin with.
            text_of: the folded text in which a conversation is found.
        """
        self._text_of = text_of
        self._texts = FoldedTexts()
        self.add_older(conversations)

    def add_older(self, conversations: Iterable[Conversation]) -> None:
        """Fold further conversations, all of them older than the known ones and not among them; in any order."""
        written = [(one.on.isoformat(), one.id, self._text_of(one)) for one in conversations]
        written.sort(key=lambda line: line[:2], reverse=True)
        self._texts.add_later([one_id for _, one_id, _ in written], [text for _, _, text in written])

    def put(self, conversation: Conversation) -> None:
        """Add a conversation, or take over what it has become."""
        self._texts.put(conversation.id, self._text_of(conversation))

    def remove(self, conversation_id: str) -> None:
        """Forget a conversation; nothing happens when there is none of that id."""
        self._texts.remove(conversation_id)

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Yield ids of those that have all wanted texts and no unwanted one: the changed first, then the newest."""
        return self._texts.holding(wanted, unwanted)

    def holding_among(
        self, few: Collection[str], wanted: Sequence[str], unwanted: Collection[str] = ()
    ) -> Iterator[str]:
        """Yield the same of a few conversations, by their ids."""
        return self._texts.holding_among(few, wanted, unwanted)
