"""What a command works with: the session, opened when it is first needed, and where to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

from netui.cli.output import Output
from netui.domain.problem import Problem
from netui.domain.rules import Rules
from netui.session.session import Session


@dataclass(frozen=True, slots=True)
class RulesInForce:
    """The rules, and what is wrong with the file they should have come from.

    Attributes:
        rules: valid ones, whatever the file holds.
        path: of the file.
        problems: of the file as it stands; empty when its rules are in force.
        origin: where the rules in force came from: ``the file``, ``the last good version``, ``the defaults``.
    """

    rules: Rules
    path: Path
    problems: tuple[Problem, ...]
    origin: str


@dataclass
class Workplace:
    """What a command needs, nothing opened before it is asked for.

    Attributes:
        output: where results and messages go.
        stdin: for commands that read.
        today: the day that counts as today.
        database_path: where the database is, or will be.
        config_dir: the configuration folder, which may not exist yet.
        assume_yes: whether a command that destroys may go ahead without asking.
        interactive: whether there is somebody to ask.
    """

    output: Output
    stdin: TextIO
    today: date
    database_path: Path
    config_dir: Path
    assume_yes: bool
    interactive: bool
    open_session: Callable[[RulesInForce], Session]
    close_session: Callable[[], None]
    load_rules: Callable[[], RulesInForce]
    database_notices: Callable[[], Sequence[str]]
    _session: Session | None = field(default=None, init=False)
    _rules: RulesInForce | None = field(default=None, init=False)

    @property
    def rules(self) -> RulesInForce:
        """The rules in force; the file is read once."""
        if self._rules is None:
            self._rules = self.load_rules()
            for problem in self._rules.problems[:1]:
                self.output.say(f"{problem} ({self._rules.origin} hold until it is mended; see `netui rules check`)")
        return self._rules

    @property
    def session(self) -> Session:
        """The session; the database is opened once."""
        if self._session is None:
            self._session = self.open_session(self.rules)
            for notice in self.database_notices():
                self.output.say(notice)
        return self._session

    def close(self) -> None:
        """Leave the database complete, if it was opened."""
        if self._session is not None:
            self.close_session()
            self._session = None
