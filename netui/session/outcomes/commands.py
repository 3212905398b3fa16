"""The commands about outcomes: frozen values without behaviour."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.records.outcome import Outcome, Source
from netui.session.core.command import Command


@frozen
class NoteOutcome(Command):
    """Note that something came of the network; the id and the moment are given by the session."""

    outcome: Outcome


@frozen
class SaveOutcome(Command):
    """Replace an outcome; ``before`` is how it was looked at."""

    before: Outcome
    after: Outcome


@frozen
class AddSource(Command):
    """Say one more thing that an outcome came from."""

    outcome_id: str
    source: Source


@frozen
class RemoveOutcome(Command):
    """Remove an outcome; what it came from stays."""

    outcome_id: str
