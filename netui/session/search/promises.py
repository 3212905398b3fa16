"""The words of all promises, in step with the network; laid out when they are first looked through."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from netui.domain.records.change import Change
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.domain.text.folding import fold
from netui.domain.text.text_index import FoldedTexts
from netui.session.core.session import Session


class PromiseTexts:
    """The promises that words are found in: mine and theirs, open and kept. Used from one thread."""

    def __init__(self, session: Session) -> None:
        """Look at none yet."""
        self._network = session.network
        self._texts: FoldedTexts | None = None

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[FollowUp]:
        """Yield those that have all wanted texts, in their words or the name of their person, and no unwanted one.

        Those that were changed last come first, then the open ones, each due latest first.
        """
        for one_id in self.texts().holding(wanted, unwanted):
            one = self._network.follow_up(one_id)
            if one is not None:
                yield one

    def texts(self) -> FoldedTexts:
        """The words, as they are now."""
        if self._texts is None:
            found = sorted(
                [one for one in self._network.follow_ups() if _is_promise(one)],
                key=lambda one: (
                    one.status is FollowUpStatus.OPEN,
                    one.done_on or one.due_on or date.min,
                    one.id,
                ),
                reverse=True,
            )
            self._texts = FoldedTexts([one.id for one in found], [self._text_of(one) for one in found])
        return self._texts

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Take over a change that the network has just taken over; ``concerned`` are the contacts it is about."""
        if self._texts is None:
            return
        for edit in change.edits:
            if edit.table == "follow_ups":
                self._renew(edit.id)
        if any(edit.table == "contacts" for edit in change.edits):
            for contact_id in concerned:  # a promise is found by the name of its contact, too
                for one in self._network.follow_ups_of(contact_id):
                    self._renew(one.id)

    def on_reset(self) -> None:
        """Keep all of it: the words depend neither on the day nor on the rules."""

    def _renew(self, follow_up_id: str) -> None:
        one = self._network.follow_up(follow_up_id)
        if one is not None and _is_promise(one):
            self.texts().put(one.id, self._text_of(one))
        else:
            self.texts().remove(follow_up_id)

    def _text_of(self, one: FollowUp) -> str:
        contact = self._network.contact(one.contact)
        return fold(f"{one.what}\n{contact.name if contact is not None else ''}")


def _is_promise(one: FollowUp) -> bool:
    """Tell whether somebody wrote what is to be done, and did not drop it."""
    return bool(one.what) and one.status is not FollowUpStatus.DROPPED


def promise_texts_of(session: Session) -> PromiseTexts:
    """The words of the promises of a session; made when first asked for."""
    return session.observer(PromiseTexts)
