"""The desk of the full-screen program, laid from the floors below; with ``cli/main.py`` the wiring."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from netui.config.cards.own import own_cards
from netui.config.files.loading import Loaded, Origin
from netui.config.files.locations import shipped
from netui.config.settings.action_keys import ActionKeys
from netui.config.settings.loading import channel_by_default, load_settings
from netui.config.settings.model import Settings
from netui.config.sync.remote import RemoteSettings
from netui.config.themes.loading import load_themes, theme_by_name
from netui.config.themes.model import ThemeColours
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.tables.mapping import TableMapping
from netui.domain.writing.questions import Bank
from netui.domain.writing.template import Template
from netui.domain.writing.went_along import WentAlong
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.runtime.capture_words import learn_words
from netui.runtime.context import AppContext
from netui.runtime.drafts import Drafts
from netui.runtime.editor import edit
from netui.runtime.own_signatures import signatures_to_tell
from netui.runtime.watchers import IdleFolding, RulesWatch
from netui.session.core.session import Session
from netui.session.exports.request import ExportRequest
from netui.ui.actions.table import ACTIONS
from netui.ui.shell.services import Begun, Copied, Practice, RulesReading, Services
from netui.ui.shell.sync_desk import OneRun, SyncDesk
from netui.ui.text.signs import signs_for

_ORIGIN_WORDS: Mapping[Origin, str] = {
    Origin.FILE: "the file",
    Origin.LAST_GOOD: "the last good version",
    Origin.DEFAULT: "the defaults",
}


def build_services(work: AppContext, folding: IdleFolding, *, no_color: bool) -> Services:
    """Everything the program works with.

    Args:
        work: where the user's files are; what it has told so far is said on the screen.
        folding: tidies the database up when nobody types.
        no_color: whether the user wants no colours at all.
    """
    services = _without_others(work, folding, no_color=no_color)
    services.sync = None if work.database.read_only_because else _sync_desk(work)
    return services


def _without_others(work: AppContext, folding: IdleFolding, *, no_color: bool) -> Services:
    """All but what keeps the user's other devices equal."""
    locations, session, wishes = work.locations, work.session, _wishes(work)
    settings, drafts, watch = wishes.settings, Drafts(locations.database), _rules_watch(work)
    return Services(
        session=session,
        database_path=locations.database,
        settings=settings,
        themes=wishes.themes,
        theme_problems=wishes.theme_problems,
        rules_path=locations.rules_file,
        rules_file=watch,
        rules_origin=_ORIGIN_WORDS[work.rules.origin],
        rules_problems=work.rules.problems,
        check_rules=lambda text: _checked(text, locations.rules_file),
        reload_rules=lambda: _reading(watch),
        remember=drafts.remember,
        recall=drafts.recall,
        today=lambda: work.clock().date(),
        fold_if_idle=folding.look,
        save_copy=lambda path: _save_copy(path, work),
        edit_outside=lambda path: edit(path, settings.editor or work.editor),
        save_query=lambda name, query: _save_query(name, query, work),
        save_setting=lambda name, value: _save_setting(name, value, locations.settings_file),
        open_address=lambda address: _open_address(address, work.environment),
        practice=_practice(settings, work),
        copy_text=lambda text: _copy_text(text, settings.clipboard_command, work.environment),
        import_file=partial(_reading_of, work),
        export=partial(_export, session),
        own_cards=own_cards(locations.cards_file),
        notices=(*work.news(), *wishes.notices, *signatures_to_tell(work, drafts)),
        news=work.news,
        passed_over=lambda: work.database.passed_over,
        read_only_because=work.database.read_only_because,
        is_day_frozen=work.is_day_frozen,
        demo=work.demo,
        no_color=no_color,
        signs=signs_for(settings.signs, work.environment),
        debug=work.debug,
    )


def _sync_desk(work: AppContext) -> SyncDesk:
    # The imports below are made where something is synchronised.
    def remotes() -> Mapping[str, RemoteSettings]:
        from netui.config.sync.file import load_remotes

        return load_remotes(work.locations.sync_file)

    def begin(name: str, settings: RemoteSettings) -> OneRun:
        from netui.runtime.sync.synchronising import Synchroniser

        return Synchroniser(name, settings, work)

    return SyncDesk(work.locations.sync_file.exists, remotes, begin, work.clock)


def _rules_watch(work: AppContext) -> RulesWatch:
    """The rules file, watched; the session puts back in it what an undo takes back."""
    work.session.rules_file = watch = RulesWatch(work.locations.rules_file, work.cache)
    return watch


@frozen
class _Wishes:
    """The user's wishes, as far as they can be met.

    Attributes:
        settings: with the theme that is set.
        themes: all there are.
        theme_problems: what is wrong with files of themes.
        notices: which wishes cannot be met.
    """

    settings: Settings
    themes: tuple[ThemeColours, ...]
    theme_problems: tuple[Problem, ...]
    notices: tuple[str, ...]


def _wishes(work: AppContext) -> _Wishes:
    """Return the user's wishes; the session learns the channel of a line that names none."""
    loaded, session = _settings(work), work.session
    channel, channel_notice = channel_by_default(loaded.value, session.rules)
    session.preferences = replace(session.preferences, default_channel=channel)
    themes, theme_problems = load_themes([shipped("themes"), work.locations.themes_dir], work.cache)
    learn_words(work, loaded.value)
    theme, theme_notice = theme_by_name(loaded.value, themes)
    notices = tuple(filter(None, (loaded.banner, channel_notice, theme_notice)))
    return _Wishes(replace(loaded.value, theme=theme.name), themes, theme_problems, notices)


def _settings(work: AppContext) -> Loaded[Settings]:
    """The user's settings; the session learns the queries that are saved in them."""
    actions = {action.id: ActionKeys(frozenset(action.places), action.keys) for action in ACTIONS}
    loaded = load_settings(work.locations.settings_file, work.cache, actions)
    session = work.session
    session.preferences = replace(session.preferences, saved_queries=loaded.value.queries, me=loaded.value.me)
    return loaded


def _save_query(name: str, query: str, work: AppContext) -> None:
    """Put a query into the settings file, and use it from now on.

    Raises:
        NetuiError: it is of no use, or it could not be written.
    """
    # Loaded here, as is what follows: most runs save no query, open no address and copy nothing.
    from netui.config.settings.saving import save_query
    from netui.session.search.saved_queries import refuse_unfit

    refuse_unfit(name, query, work.session)
    queries = save_query(work.locations.settings_file, name, query)
    work.session.preferences = replace(work.session.preferences, saved_queries=queries)


def _save_setting(name: str, value: str, path: Path) -> None:
    from netui.config.settings.setting_saving import save_setting

    save_setting(path, name, value)


def _open_address(address: str, environment: Mapping[str, str]) -> Begun:
    from netui.runtime.desktop import open_address

    started = open_address(address, environment)
    return Begun(started.name, started.failure)


def _export(session: Session, request: ExportRequest, people: Sequence[Contact] | None, path: str) -> str:
    # Loaded here: it brings the writers of all formats with it.
    from netui.runtime.exporting import write_export

    return write_export(request, people, path, session).sentence


def _practice(settings: Settings, work: AppContext) -> Practice:
    return Practice(
        questions=lambda: _questions(work),
        templates=lambda: _templates(work),
        begin_message=lambda addresses, subject, text: _begin_message(
            addresses, subject, text, settings.mail_command, work.environment
        ),
        edit_text=lambda text: _edit_text(text, settings.editor or work.editor, work.locations.database),
    )


def _begin_message(
    addresses: Sequence[str], subject: str, text: str, command: str, environment: Mapping[str, str]
) -> tuple[Begun, WentAlong]:
    from netui.runtime.desktop import open_message

    started, went = open_message(addresses, subject, text, command, environment)
    return Begun(started.name, started.failure), went


def _edit_text(text: str, editor: str, database: Path) -> str:
    from netui.runtime.editor import edited

    return edited(text, editor, database)


def _questions(work: AppContext) -> tuple[Bank, str]:
    # Loaded here, as is what follows: they are first looked at when somebody prepares, or writes.
    from netui.config.questions.loading import load_questions

    loaded = load_questions(work.locations.questions_file, work.cache)
    return loaded.value, loaded.banner


def _templates(work: AppContext) -> tuple[tuple[Template, ...], tuple[Problem, ...]]:
    from netui.config.templates.loading import load_templates

    found = load_templates(work.locations.templates_dir)
    return found.usable, found.problems


def _copy_text(text: str, command: str, environment: Mapping[str, str]) -> Copied:
    from netui.runtime.desktop import copy_text, terminal_may_copy

    return Copied(copy_text(text, command, environment), terminal_may_copy(environment))


def _save_copy(path: Path, work: AppContext) -> None:
    """Write a copy of the database.

    Raises:
        NetuiError: it could not be written.
    """
    # Loaded here: most runs copy nothing.
    from netui.storage.maintenance.maintenance import Maintenance

    Maintenance(work.database.store, work.clock).save_copy(path)


def _checked(text: str, path: Path) -> tuple[Rules | None, tuple[Problem, ...]]:
    from netui.config.rules.file import read_rules  # brings YAML with it, which most starts do not need

    return read_rules(text, path.name)


def _reading(watch: RulesWatch) -> RulesReading | None:
    loaded = watch.changed()
    return RulesReading(loaded.value, loaded.problems, _ORIGIN_WORDS[loaded.origin], watch.before) if loaded else None


_PIPE_PATIENCE_S = 0.1
"""Most seconds that a pipe is waited for: no key may wait for longer."""


def _reading_of(
    work: AppContext,
    source: Path | SourceFile,
    *,
    with_bodies: bool = False,
    dates: str = "",
    encoding: str = "",
    mapping: TableMapping | None = None,
) -> tuple[Generator[float, None, Batch], str]:
    """Read one file or many in steps; the format is empty since each record names its own; a backup is made.

    Raises:
        NetuiError: it cannot be read, or is in no format that netui knows.
    """
    # Loaded here: all that reads other programs' files would make every start wait.
    from netui.config.mappings.saving import save_mapping
    from netui.exchange.intake import begun, reading
    from netui.runtime.imports import read_options

    def steps() -> Generator[float, None, Batch]:
        known = replace(read_options(work), with_bodies=with_bodies, dates=dates, encoding=encoding, mapping=mapping)
        rest = begun(reading([source], options=known, patience_s=_PIPE_PATIENCE_S))
        if mapping is not None and mapping.name:  # a mapping by which nothing can be read is not remembered
            save_mapping(work.locations.config_dir / "mappings", mapping.name, mapping)
        batch = yield from rest
        work.back_up("before import")
        return batch

    return begun(steps()), ""
