"""The one of two people whom keys are about."""

from __future__ import annotations

from netui.domain.introductions.steps import asked_side, other_side
from netui.session.introductions.rows import IntroductionRow


class LitPerson:
    """The one of the two under the cursor whose turn it is, unless the user went to the other."""

    def __init__(self) -> None:
        self._is_other = False
        self._row_id = ""

    def follow(self, row: IntroductionRow | None) -> None:
        """Begin with the one whose turn it is when another row is under the cursor."""
        if row is not None and row.id != self._row_id:
            self._row_id, self._is_other = row.id, False

    def turn(self) -> None:
        """Go to the other of the two."""
        self._is_other = not self._is_other

    def id_in(self, row: IntroductionRow | None) -> str:
        """Return the id of the lit person of a row; empty without a row. Of a suggestion, A comes first."""
        if row is None:
            return ""
        if row.introduction is None:
            return row.b.id if self._is_other else row.a.id
        asked = asked_side(row.introduction)
        return other_side(row.introduction, asked) if self._is_other else asked
