"""The services given to the full-screen program from below: it opens no file and reads no clock itself."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from netui.config.cards.own import OwnCards
from netui.config.settings.model import Settings
from netui.config.themes.loading import Themes
from netui.domain.cadence.rules import Rules
from netui.domain.cadence.unruled import Unruled
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.tables.mapping import TableMapping
from netui.domain.writing.questions import Bank
from netui.domain.writing.template import Template
from netui.domain.writing.went_along import WentAlong
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.session.core.saving.ports import RulesFile
from netui.session.core.session import Session
from netui.session.exports.request import ExportRequest
from netui.ui.shell.sync_desk import SyncDesk
from netui.ui.text.signs import SIGNS, Signs


@frozen
class RulesReading:
    """The result of reading the rules file.

    Attributes:
        rules: those in force; valid ones, whatever the file holds.
        problems: problems of the file as it stands; empty when its rules are in force.
        origin: where the rules in force came from: ``the file``, ``the last good version``, ``the defaults``.
        before: text of the file before it was changed; empty where that is not known.
    """

    rules: Rules
    problems: tuple[Problem, ...]
    origin: str
    before: str = ""


@frozen
class Copied:
    """The fate of a text for the clipboard.

    Attributes:
        program: name of the program that took it; empty when none did.
        terminal: whether the terminal may be asked instead.
    """

    program: str = ""
    terminal: bool = True


@frozen
class Begun:
    """A program of the user's that was begun beside this one.

    Attributes:
        program: its name.
        failure: waits until it is known how it began, and tells why it failed, in words that follow its name; empty
            when it did not. To be called away from the keys; None: there is nothing to wait for.
    """

    program: str
    failure: Callable[[], str] | None = None


@frozen
class Practice:
    """Services of preparing for a talk and of writing to somebody.

    Attributes:
        questions: the bank of questions in force, and what is wrong with the user's file in a sentence, or empty.
        templates: the templates that can be used, by name, and what is wrong with the others.
        begin_message: begins a message to addresses in the user's mail program, with subject and text; the program,
            and how much of it went along. Raises NetuiError.
        edit_text: opens a text in the user's editor and waits until it is closed; what it is then. The terminal is free
            meanwhile. Raises NetuiError.
    """

    questions: Callable[[], tuple[Bank, str]]
    templates: Callable[[], tuple[tuple[Template, ...], tuple[Problem, ...]]]
    begin_message: Callable[[Sequence[str], str, str], tuple[Begun, WentAlong]]
    edit_text: Callable[[str], str]


class ImportsFile(Protocol):
    """Begins to read a file that is to be imported."""

    def __call__(
        self,
        source: Path | SourceFile,
        *,
        with_bodies: bool = False,
        dates: str = "",
        encoding: str = "",
        mapping: TableMapping | None = None,
    ) -> tuple[Generator[float, None, Batch], str]:
        """The content of the file, in steps, and the name of its format.

        Args:
            source: path of the file, the folder or the archive; or what was pasted.
            with_bodies: whether texts of messages are taken.
            dates: ``dmy`` or ``mdy`` for days that have two readings; empty when nothing is said.
            encoding: of text that does not say its own; empty: it is found.
            mapping: how the columns of a table are read; None: as before, else as they say themselves. One with a
                name is remembered for every table with these columns.

        Raises:
            NetuiError: it cannot be read; each step as well.
        """


@dataclass
class Services:
    """Everything the program works with, made by the one who starts it.

    Attributes:
        session: the network, its rules and its day.
        database_path: where the database is.
        settings: what the user prefers.
        themes: all that can be chosen; the default one is among them.
        rules_path: of the rules file, which may not exist.
        rules_problems: problems of the rules file as it stands.
        rules_origin: where the rules in force came from.
        rules_file: reads and writes the text of the rules.
        check_rules: what a text would mean: rules, or None, and all that is wrong with it.
        reload_rules: what the file holds now, or None when it is as it was.
        remember: keeps a small draft under a name, over a restart; an empty text forgets it.
        recall: the draft kept under a name, or empty.
        today: the local day.
        fold_if_idle: tidies the database up, when there is something to tidy.
        save_copy: writes a copy of the database. Raises NetuiError.
        edit_outside: opens a file in the user's editor and waits until it is closed; the terminal is free meanwhile.
            Raises NetuiError.
        import_file: what a file holds, in steps that yield how much is done (from 0 to 1), and the name of its format.
            Raises NetuiError, each step as well.
        export: writes people (None: all but archived ones) to a path, and says so in a sentence. Raises NetuiError.
        own_cards: the user's own cards.
        sync: the remotes; None where nothing can be saved.
        save_query: puts a query under a name into the settings file. Raises NetuiError.
        save_setting: puts a text under the name of a setting into the settings file. Raises NetuiError.
        open_address: begins the user's browser on a web address. Raises NetuiError.
        practice: what preparing and writing need.
        copy_text: gives a text to the clipboard, and tells which program took it. To be called away from the keys: it
            may take seconds. Raises NetuiError.
        notices: to be said once, at the start: what was mended, what was skipped.
        news: what more there is to be said since the last call: what other programs did to the file.
        passed_over: which records cannot be read, in a few words; empty when all can.
        read_only_because: why nothing can be saved; empty when it can.
        is_day_frozen: whether the day that counts as today was named, and does not pass.
        demo: whether it works on a throw-away copy of the sample data.
        no_color: whether the user asked for no colours (``NO_COLOR``).
        few_colours: whether the terminal shows sixteen colours at most.
        signs: what is drawn with, as the terminal shows it.
        debug: whether an unexpected error shows its traceback.
        rules_to_ask_about: rules changed by another program, and keys they lack while people have them, until the user
            is asked what these get instead; None when there is nothing to ask.
    """

    session: Session
    database_path: Path
    settings: Settings
    themes: Themes
    rules_path: Path
    rules_origin: str
    rules_file: RulesFile
    check_rules: Callable[[str], tuple[Rules | None, tuple[Problem, ...]]]
    reload_rules: Callable[[], RulesReading | None]
    remember: Callable[[str, str], None]
    recall: Callable[[str], str]
    today: Callable[[], date]
    fold_if_idle: Callable[[], None]
    save_copy: Callable[[Path], None]
    edit_outside: Callable[[Path], None]
    save_query: Callable[[str, str], None]
    save_setting: Callable[[str, str], None]
    open_address: Callable[[str], Begun]
    practice: Practice
    copy_text: Callable[[str], Copied]
    import_file: ImportsFile
    export: Callable[[ExportRequest, Sequence[Contact] | None, str], str]
    own_cards: OwnCards
    sync: SyncDesk | None = None
    rules_problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = field(default=())
    news: Callable[[], tuple[str, ...]] = tuple
    passed_over: Callable[[], str] = str
    read_only_because: str = ""
    is_day_frozen: bool = False
    demo: bool = False
    no_color: bool = False
    few_colours: bool = False
    signs: Signs = SIGNS
    debug: bool = False

    @property
    def syncs(self) -> bool:
        """True if there is a remote to synchronise with."""
        return self.sync is not None and self.sync.is_set_up()

    rules_to_ask_about: tuple[RulesReading, tuple[Unruled, ...]] | None = None


def catch_up(services: Services, rules: Rules, version: int, follow: Callable[[None], None]) -> None:
    """Show other rules, which an undo has put back, and what others have saved; nothing when there is neither.

    Args:
        services: of the program.
        rules: in force before.
        version: of the network, with the change of the deed alone.
        follow: lets every screen show it.
    """
    session = services.session
    if session.rules is not rules:
        services.rules_problems = ()
    if session.rules is not rules or session.network.version != version:
        follow(None)
