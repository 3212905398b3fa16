"""An edit of a text, as a value small enough to keep with every step: it can be applied and taken back."""

from __future__ import annotations

from netui.domain.core.frozen import frozen


@frozen
class TextEdit:
    """The difference between two texts: the part between their common beginning and their common end.

    Attributes:
        at: index of the first character that differs.
        removed: what stood there before.
        added: what stands there now.
        sum_before: digest of the whole text before; only this very text can be changed in this way.
        sum_after: digest of the whole text afterwards; only from this very text can it be taken back.
    """

    at: int
    removed: str = ""
    added: str = ""
    sum_before: str = ""
    sum_after: str = ""

    @classmethod
    def between(cls, before: str, after: str) -> TextEdit:
        """The edit that makes one text of another."""
        start = _common_beginning(before, after)
        end = _common_beginning(before[start:][::-1], after[start:][::-1])
        removed, added = before[start : len(before) - end], after[start : len(after) - end]
        return cls(start, removed, added, _digest(before), _digest(after))

    @property
    def inverse(self) -> TextEdit:
        """The edit that takes this one back."""
        return TextEdit(self.at, self.added, self.removed, self.sum_after, self.sum_before)

    def is_done_in(self, text: str) -> bool:
        """True if a text is the one that this edit leaves behind."""
        return _digest(text) == self.sum_after

    def applied_to(self, text: str) -> str:
        """The text with the edit.

        Raises:
            ValueError: the text is not the one that the edit was made in.
        """
        if _digest(text) != self.sum_before:
            raise ValueError("the text is another one")
        return text[: self.at] + self.added + text[self.at + len(self.removed) :]


def _common_beginning(one: str, other: str) -> int:
    """Return the number of characters with which both texts begin."""
    most = min(len(one), len(other))
    return next((place for place in range(most) if one[place] != other[place]), most)


def _digest(text: str) -> str:
    # Loaded here: only what changes a text needs it.
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
