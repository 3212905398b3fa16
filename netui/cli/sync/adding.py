"""Beginning to synchronise: the first run is shown before anything is written on either side."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from getpass import getpass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from netui.cli.sync.report import document, lines, plan_lines
from netui.config.sync.file import REMOTE_NAME, load_remotes, names_a_user, save_remotes
from netui.config.sync.remote import CONVERSATIONS, FOLLOW_UPS, IN_A_FOLDER, JOURNAL, PEOPLE, RemoteSettings
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.text.folding import fold
from netui.exchange.dav.connection import Connection
from netui.exchange.dav.discovery import Account, account, address_of
from netui.exchange.sync.remote import StoppedError
from netui.runtime.context import AppContext
from netui.runtime.passwords import has_keyring, keep_in_keyring, password_of
from netui.runtime.synchronising import Synchroniser, at_once

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9_-]+")
_ON_A_SERVER: Mapping[str, str] = {
    PEOPLE: "netui-people/",
    FOLLOW_UPS: "netui-tasks/",
    CONVERSATIONS: "netui-journal/",
}


def add(options: argparse.Namespace, work: AppContext) -> int:
    """Begin to synchronise with a folder, or with an account on a server."""
    remotes = dict(load_remotes(work.locations.sync_file))
    is_server = "://" in options.place or ("@" in options.place and not Path(options.place).exists())
    if is_server:
        _refuse_no_address(address_of(options.place))
    name = options.name or _name_of(options.place, is_server=is_server)
    if not REMOTE_NAME.fullmatch(name):
        raise RefusedError("No such name", f"“{name}” is no name; write small letters, digits, - and _.")
    if name in remotes:
        raise RefusedError("Name taken", f"A remote is called {name} already. Name this one: --name NAME")
    if not is_server and (options.user or options.password_command):
        raise UsageError("Wrong usage", "--user and --password-command are for a server, and a folder was named.")
    settings, password = _server(options, work) if is_server else (_folder(options), "")
    one = Synchroniser(name, settings, work, password)
    one.forget()  # what a remote of that name was once agreed on is no agreement with this one
    plan = at_once(one.planning())
    for line in plan_lines(name, plan):
        work.output.say(line)
    if not work.confirm("Synchronise?"):
        work.output.say("Nothing was changed.")
        return 1
    if settings.has_keyring:
        keep_in_keyring(settings, password)
    save_remotes(work.locations.sync_file, {**remotes, name: settings})
    report = at_once(one.running(plan))
    told = lines(name, report)
    if settings.url and not settings.password_command and not settings.has_keyring:
        told.append(f"netui has forgotten the password. Say in {work.locations.sync_file} where it is, below {name}:")
        told.append("    password_command: [pass, show, dav]")
    work.output.result(document(name, report), told)
    return 0


def _refuse_no_address(url: str) -> None:
    if names_a_user(url):  # not shown: it may hold a password
        raise UsageError("Wrong usage", "The address names a user: --user NAME does, and the password is asked for.")
    try:
        urlsplit(url)
    except ValueError:
        raise UsageError("Wrong usage", f"{url} is no address; as in https://dav.example.org") from None


def _name_of(place: str, *, is_server: bool) -> str:
    written = (urlsplit(place).hostname or place.rpartition("@")[2]) if is_server else Path(place).expanduser().name
    return _NOT_IN_A_NAME.sub("-", fold(written)).strip("-_") or "phone"


def _words(command: str | None) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(command)) if command else ()
    except ValueError as error:
        raise UsageError("Wrong usage", f"“{command}” is no command: {error}.") from None


def _folder(options: argparse.Namespace) -> RemoteSettings:
    folder = Path(options.place).expanduser().absolute()
    if folder.exists() and not folder.is_dir():
        raise RefusedError("No folder", f"{folder} is a file, and a folder is meant. Nothing was changed.")
    words = _words(options.run)
    holds_cards = folder.is_dir() and any(folder.glob("*.vcf"))
    return RemoteSettings(
        folder=str(folder),
        before=words,
        after=words,
        query=options.query,
        new=options.new,
        people="." if holds_cards else IN_A_FOLDER[PEOPLE],
        follow_ups=IN_A_FOLDER[FOLLOW_UPS],
        conversations=IN_A_FOLDER[CONVERSATIONS] if options.conversations else "",
        conversations_as=options.conversations or JOURNAL,
    )


def _server(options: argparse.Namespace, work: AppContext) -> tuple[RemoteSettings, str]:
    """The settings of an account whose collections were found, and its password."""
    url = address_of(options.place)
    if not options.user and "@" not in options.place:
        raise UsageError("Wrong usage", "Whose account is it? Name the user: --user NAME")
    user = options.user or options.place
    words = _words(options.run)
    settings = RemoteSettings(
        url=url,
        user=user,
        password_command=_words(options.password_command),
        before=words,
        after=words,
        query=options.query,
        new=options.new,
        conversations_as=options.conversations or JOURNAL,
    )
    password = password_of(settings) if settings.password_command else _asked(settings, work)
    try:
        found = account(Connection(url, user, password, today=work.today.isoformat()), url)
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedError("Not reached", f"{url} cannot be reached: {reason}. Nothing was changed.") from error
    except StoppedError as error:
        raise RefusedError("Stopped", f"{urlsplit(url).netloc}: {error} Nothing was changed.") from error
    return _with_collections(settings, found, has_talks=bool(options.conversations)), password


def _with_collections(settings: RemoteSettings, found: Account, *, has_talks: bool) -> RemoteSettings:
    """The settings with the address book that was named; else with netui's own, made if it is not there."""
    people = found.book or urljoin(found.books, _ON_A_SERVER[PEOPLE])
    return replace(
        settings,
        people=urlsplit(people).path,
        follow_ups=_path(found.calendars, FOLLOW_UPS),
        conversations=_path(found.calendars, CONVERSATIONS) if has_talks else "",
        has_keyring=not settings.password_command and has_keyring(),
    )


def _path(home: str, collection: str) -> str:
    """The path of a collection within the folder of the calendars; empty where there are none."""
    return urlsplit(urljoin(home, _ON_A_SERVER[collection])).path if home else ""


def _asked(settings: RemoteSettings, work: AppContext) -> str:
    """The password, asked for once."""
    if not work.interactive:
        raise UsageError(
            "No password",
            'There is nobody to ask for the password: --password-command "pass show dav" names a program.',
        )
    return getpass(f"Password of {settings.user} at {urlsplit(settings.url).netloc}: ")
