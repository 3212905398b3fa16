"""The rules file as its editor knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netui.domain.cadence.unruled import Unruled
from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.session.commands import Rename
from netui.session.core.saving.undo import passes_over
from netui.session.rules.plans import CHANGED_RULES
from netui.session.rules.step import going, save_rules
from netui.ui.shell.draft import KeptDraft
from netui.ui.shell.services import Services

_CARET = "rules-caret"


class RulesOnDisk:
    """The contents of the file when it was last read or saved.

    Attributes:
        text: text of the file, then.
    """

    def __init__(self, services: Services, text: str) -> None:
        self._services = services
        self.text = text

    def draft(self, unsaved: Callable[[], str]) -> KeptDraft:
        """The draft that keeps what is not saved yet, with the file that it was begun on.

        What it has kept already stands over the file as it was then: saving asks before it replaces another one.
        """
        draft = KeptDraft("rules", unsaved, self._services.recall, self._services.remember, over=lambda: self.text)
        if draft.kept not in ("", self.text):
            self.text = draft.kept_over or self.text
        return draft

    def is_changed(self) -> bool:
        """True if somebody else has changed the file since; a file that cannot be read is not."""
        try:
            return self._services.rules_file.read() != self.text
        except NetuiError:
            return False

    def says_how(self, sentence: str) -> str:
        """Put into a sentence, for ``$how``, what changed it: undo when that took back rules last, else others."""
        found = self._services.session.steps()
        undone = found.redo is not None and not passes_over(found.redo) and found.redo_label.startswith(CHANGED_RULES)
        return sentence.replace("$how", "by undo" if undone else "outside")

    def read(self) -> None:
        """Read it again.

        Raises:
            NetuiError: it cannot be read.
        """
        self.text = self._services.rules_file.read()

    def edit_outside(self) -> str:
        """Let the user edit it in their own editor; return what they made of it, which is not saved yet.

        The file is what it was, so that whom the text touches can be asked about first. A text with mistakes, and one
        in the place of such a text, stays in the file as the editor left it: there is no step between them.

        Raises:
            NetuiError: there is no editor, or the file cannot be read or put back afterwards.
        """
        self.read()
        before = self.text
        self._services.edit_outside(self._services.rules_path)
        self.read()
        edited = self.text
        if edited != before and self._is_valid(before) and self._is_valid(edited):
            self._services.rules_file.write(before)
            self.text = before
        return edited

    def _is_valid(self, text: str) -> bool:
        rules, _ = self._services.check_rules(text)
        return rules is not None

    def goes_by(self, text: str) -> tuple[Unruled, ...]:
        """The keys that records name and a text lacks; none for a text that is invalid or cannot be kept as a step."""
        rules, _ = self._services.check_rules(text)
        return (
            going(self._services.session, rules) if rules is not None and not self._services.read_only_because else ()
        )

    def save(self, text: str, renames: Sequence[Rename] = ()) -> Change | None:
        """Write a text, let its rules take force, and keep it as a step with what is renamed in the records.

        The step is returned; None where none could be kept: the network is open for reading only.

        Raises:
            NetuiError: it is not valid, or the disk refused; the file is what it was.
        """
        session, change = self._services.session, None
        if self._services.read_only_because:
            session.adopt_rules(self._services.rules_file.write(text))
        else:
            change = save_rules(session, self._services.rules_file, text, renames)
        self.text = text
        self._services.rules_problems = ()
        return change

    @property
    def caret(self) -> tuple[int, int]:
        """Row and column, from 0, where the caret was when the editor was left; the start of the text at first."""
        row, _, column = self._services.recall(_CARET).partition(":")
        return (int(row), int(column)) if row.isdecimal() and column.isdecimal() else (0, 0)

    def keep_caret(self, row: int, column: int) -> None:
        """Keep for the next time where the caret is."""
        self._services.remember(_CARET, f"{row}:{column}" if row or column else "")
