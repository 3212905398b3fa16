"""The wiring of the full-screen program: its services, made from the floors below; ``cli/main.py`` wires the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from netui.config.cards.own import own_cards
from netui.config.files.loading import Loaded, Origin
from netui.config.files.locations import shipped
from netui.config.settings.action_keys import ActionKeys
from netui.config.settings.loading import channel_by_default, load_settings
from netui.config.settings.model import Settings
from netui.config.sync.remote import RemoteSettings
from netui.config.themes.loading import Themes, theme_by_name
from netui.domain.core.frozen import frozen
from netui.domain.writing.went_along import WentAlong
from netui.runtime import on_demand
from netui.runtime.capture_words import learn_words
from netui.runtime.context import AppContext
from netui.runtime.drafts import Drafts
from netui.runtime.editor import edit
from netui.runtime.own_signatures import signatures_to_tell
from netui.runtime.watchers import IdleFolding, RulesWatch
from netui.ui.actions.table import ACTIONS
from netui.ui.shell.services import Begun, Copied, Practice, RulesReading, Services
from netui.ui.shell.sync_desk import OneRun, SyncDesk
from netui.ui.shell.themes import shows_few_colours
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
        rules_path=locations.rules_file,
        rules_file=watch,
        rules_origin=_ORIGIN_WORDS[work.rules.origin],
        rules_problems=work.rules.problems,
        check_rules=lambda text: on_demand.checked_rules(text, locations.rules_file),
        reload_rules=lambda: _reading(watch),
        remember=drafts.remember,
        recall=drafts.recall,
        today=lambda: work.clock().date(),
        fold_if_idle=folding.look,
        save_copy=lambda path: on_demand.save_copy(path, work),
        edit_outside=lambda path: edit(path, settings.editor or work.editor),
        save_query=lambda name, query: on_demand.put_query(name, query, work),
        save_setting=lambda name, value: on_demand.put_setting(name, value, locations.settings_file),
        open_address=lambda address: _open_address(address, work.environment),
        practice=_practice(settings, work),
        copy_text=lambda text: _copy_text(text, settings.clipboard_command, work.environment),
        import_file=partial(on_demand.reading_of, work),
        export=partial(on_demand.export, session),
        own_cards=own_cards(locations.cards_file),
        notices=(*work.news(), *wishes.notices, *signatures_to_tell(work, drafts)),
        news=work.news,
        passed_over=lambda: work.database.passed_over,
        read_only_because=work.database.read_only_because,
        is_day_frozen=work.is_day_frozen,
        demo=work.demo,
        no_color=no_color,
        few_colours=shows_few_colours(work.environment),
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
        notices: which wishes cannot be met.
    """

    settings: Settings
    themes: Themes
    notices: tuple[str, ...]


def _wishes(work: AppContext) -> _Wishes:
    """Return the user's wishes; the session learns the channel of a line that names none."""
    loaded, session = _settings(work), work.session
    channel, channel_notice = channel_by_default(loaded.value, session.rules)
    session.preferences = replace(session.preferences, default_channel=channel)
    themes = Themes([shipped("themes"), work.locations.themes_dir], work.cache)
    learn_words(work, loaded.value)
    theme, theme_notice = theme_by_name(loaded.value, themes)
    notices = tuple(filter(None, (loaded.banner, channel_notice, theme_notice)))
    return _Wishes(replace(loaded.value, theme=theme.name), themes, notices)


def _settings(work: AppContext) -> Loaded[Settings]:
    """The user's settings; the session learns the queries that are saved in them."""
    actions = {action.id: ActionKeys(frozenset(action.places), action.keys) for action in ACTIONS}
    loaded = load_settings(work.locations.settings_file, work.cache, actions)
    session = work.session
    session.preferences = replace(session.preferences, saved_queries=loaded.value.queries, me=loaded.value.me)
    return loaded


def _open_address(address: str, environment: Mapping[str, str]) -> Begun:
    from netui.runtime.desktop import open_address

    started = open_address(address, environment)
    return Begun(started.name, started.failure)


def _practice(settings: Settings, work: AppContext) -> Practice:
    return Practice(
        questions=lambda: on_demand.questions(work),
        templates=lambda: on_demand.templates(work),
        begin_message=lambda addresses, subject, text: _begin_message(
            addresses, subject, text, settings.mail_command, work.environment
        ),
        edit_text=lambda text: on_demand.edit_text(text, settings.editor or work.editor, work.locations.database),
    )


def _begin_message(
    addresses: Sequence[str], subject: str, text: str, command: str, environment: Mapping[str, str]
) -> tuple[Begun, WentAlong]:
    from netui.runtime.desktop import open_message

    started, went = open_message(addresses, subject, text, command, environment)
    return Begun(started.name, started.failure), went


def _copy_text(text: str, command: str, environment: Mapping[str, str]) -> Copied:
    from netui.runtime.desktop import copy_text, terminal_may_copy

    return Copied(copy_text(text, command, environment), terminal_may_copy(environment))


def _reading(watch: RulesWatch) -> RulesReading | None:
    loaded = watch.changed()
    return RulesReading(loaded.value, loaded.problems, _ORIGIN_WORDS[loaded.origin], watch.before) if loaded else None
