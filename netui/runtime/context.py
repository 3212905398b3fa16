"""The context of a command: rules, settings and session, each opened when it is first needed, and where to print."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TextIO

from netui.config.files.loading import Loaded
from netui.config.files.locations import Locations
from netui.config.files.parse_cache import ParseCache
from netui.config.settings.model import Settings
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change
from netui.runtime.output import Output
from netui.session.core.command import Command
from netui.session.core.plan_context import PlanContext
from netui.session.core.session import Session
from netui.storage.database import Database


@dataclass
class AppContext:
    """The context of a command; nothing is opened before it is asked for.

    Attributes:
        output: where results and messages go.
        stdin: for commands that read; None when it is closed.
        locations: of the user's files.
        today: the day that counts as today.
        clock: tells the moment, aware.
        new_id: gives an id that was never given before.
        assume_yes: whether a command that destroys may go ahead without asking.
        interactive: whether there is somebody to ask.
        editor: command line of the user's editor from the environment; empty when it names none.
        environment: variables of the process that tell which desktop and terminal it is; may be empty.
        is_day_frozen: whether that day was named, by an option, the environment or the demonstration.
        demo: whether it is a throw-away copy of the sample data.
        debug: whether an unexpected error shows where it happened.
        told: messages for the person, kept for the screen; None when it goes to standard error at once.
        saved: whether something has been saved by now.
    """

    output: Output
    stdin: TextIO | None
    locations: Locations
    today: date
    clock: Callable[[], datetime]
    new_id: Callable[[datetime], str]
    assume_yes: bool = False
    interactive: bool = False
    editor: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    is_day_frozen: bool = False
    demo: bool = False
    debug: bool = False
    told: list[str] | None = field(default=None, init=False)
    saved: bool = field(default=False, init=False)
    _opening: Callable[[], Database] | None = field(default=None, init=False)
    _opened: Database | None = field(default=None, init=False)
    _kept: ParseCache | None = field(default=None, init=False)
    _keeps_queue: bool = field(default=False, init=False)
    _notices_told: set[str] = field(default_factory=set, init=False)

    @cached_property
    def rules(self) -> Loaded[Rules]:
        """The rules in force; a first run leaves the commented file behind, and what is wrong with it is told once."""
        from netui.config.rules.loading import load_rules

        loaded = load_rules(self.locations.rules_file, self.cache)
        if loaded.banner and self.told is None:
            # The screen has a banner of its own for it.
            self.tell(f"{loaded.banner} All mistakes: netui rules check")
        return loaded

    @property
    def database(self) -> Database:
        """The database, open."""
        if self._opened is None:
            self._opened = (self._opening or self._open)()
        return self._opened

    def open_ahead(self) -> None:
        """Begin to open the database while something else is loaded; ``database`` waits for it, and says what failed.

        Reading and checking a large file keeps no other thread from its work.
        """
        # Loaded here: only the full-screen program has something else to load meanwhile.
        from concurrent.futures import ThreadPoolExecutor

        helper = ThreadPoolExecutor(1)
        self._opening = helper.submit(self._open).result
        helper.shutdown(wait=False)

    def _open(self) -> Database:
        path = self.locations.database
        if any(unicodedata.category(sign) == "Cc" for sign in str(path)):
            raise RefusedError(
                "Unusable path",
                "The path of the database has a line break or another control character in it. Nothing was opened or "
                "written; name another file with --db.",
            )
        return Database.open(path, clock=self.clock)

    @cached_property
    def session(self) -> Session:
        """The session over the database; what is wrong with the files of the configuration is told with it."""
        from netui.config.rules.loading import StoredRules

        session = Session(
            self.database, self.rules.value, plan=_plan, today=self.today, clock=self.clock, new_id=self.new_id
        )
        session.rules_file = StoredRules(self.locations.rules_file, self.cache)
        if self.told is None:
            _ = self.settings  # most commands need none of them, and a mistake in the file is to be heard all the same
        self._tell_notices()
        return session

    def recall_queue(self) -> None:
        """Begin with the queue of an earlier start, where day, rules and records are the same; keep it for the next."""
        from netui.session.triage.earlier_queue import recall_queue  # a command looks at everybody for itself
        from netui.storage.derived import DerivedText

        recall_queue(self.session, DerivedText(self.database.store).recall())
        self._keeps_queue = True

    @cached_property
    def settings(self) -> Settings:
        """The user's settings; mistakes in the file are told once."""
        from netui.config.settings.loading import load_settings

        loaded = load_settings(self.locations.settings_file, self.cache)
        if loaded.banner:
            self.tell(loaded.banner)
        return loaded.value

    def execute(self, command: Command) -> Change | None:
        """Execute a command; return the change, None when there was nothing to change."""
        change = self.session.execute(command)
        self.saved = self.saved or change is not None
        if change is not None:
            from netui.session.triage.crowded import crowded_words  # most command lines only look

            for sentence in crowded_words(change, self.session):
                self.tell(sentence)
        return change

    def back_up(self, why: str) -> None:
        """Make a copy of the database before something large; nothing happens as long as there is none.

        Raises:
            SaveError, InUseError: the disk refused, or another program keeps the lock.
        """
        from netui.storage.maintenance.maintenance import Maintenance

        if self.session.network.contact_count():
            Maintenance(self.database.store, self.clock).backup(why)

    def tell(self, sentence: str) -> None:
        """Tell the person something they should know; the answer of the command is another thing."""
        if self.told is None:
            self.output.say(f"netui: {sentence}")
        else:
            self.told.append(sentence)

    def confirm(self, question: str) -> bool:
        """Ask before something is destroyed; with ``--yes`` the answer is yes.

        Raises:
            RefusedError: there is nobody to ask.
        """
        if self.assume_yes:
            return True
        if not self.interactive or self.stdin is None:
            raise RefusedError("Not confirmed", f"{question} Nothing was done: say --yes to go ahead.")
        self.output.say(f"{question} [y/N]")
        return self.stdin.readline().strip().casefold() in ("y", "yes")

    def close(self) -> None:
        """Leave the database complete, if it was opened, and keep what was read from the configuration."""
        if self._opened is not None:
            self._opened.close()
            self._tell_notices()
            if self._keeps_queue:
                self._keep_queue(self._opened)
        if self._kept is not None:
            self._kept.save()

    def _keep_queue(self, folded: Database) -> None:
        from netui.session.triage.earlier_queue import queue_text
        from netui.storage.derived import DerivedText

        text = queue_text(self.session)
        if text:
            DerivedText(folded.store).keep(text)

    @property
    def cache(self) -> ParseCache:
        """The cache of the configuration; a first run leaves the commented files for the user."""
        if self._kept is None:
            self._kept = self._first_look()
        return self._kept

    def _first_look(self) -> ParseCache:
        from netui.config.first_run import ensure_default_files

        for problem in ensure_default_files(self.locations.config_dir):
            self.tell(f"{problem.file} {problem.message}.")
        return ParseCache(self.locations.cache_dir)

    def news(self) -> tuple[str, ...]:
        """The messages that have not been told on the screen yet; empty as a rule."""
        self._tell_notices()
        told, self.told = tuple(self.told or ()), []
        return told

    def _tell_notices(self) -> None:
        because = self.database.read_only_because
        read_only = (f"Read only: {because}. Nothing can be saved; all can be read.",) if because else ()
        for notice in (*read_only, *self.database.notices):
            if notice not in self._notices_told:
                self._notices_told.add(notice)
                self.tell(notice)


def _plan(command: Command, at: PlanContext) -> Change:
    # Loaded when first asked for: most command lines only look.
    from netui.session.dispatch import plan

    return plan(command, at)
