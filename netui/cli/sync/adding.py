"""Beginning to synchronise: the first run is shown before anything is written on either side."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from getpass import getpass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from netui.cli.sync.asking import planned
from netui.cli.sync.report import document, lines, plan_lines
from netui.config.sync.file import REMOTE_NAME, load_remotes, names_a_user, save_remotes
from netui.config.sync.remote import CONVERSATIONS, FOLLOW_UPS, IN_A_FOLDER, JOURNAL, PEOPLE, RemoteSettings
from netui.domain.core.errors import RefusedError, UsageError
from netui.domain.text.folding import fold
from netui.exchange.dav.connection import Connection, origin_of
from netui.exchange.dav.discovery import Account, account, address_of, books_in
from netui.exchange.sync.remote import StoppedError
from netui.runtime.context import AppContext
from netui.runtime.passwords import has_keyring, keep_in_keyring, password_of
from netui.runtime.sync.synchronising import Synchroniser, at_once

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
    if not is_server and (options.user or options.password_command or options.book):
        raise UsageError(
            "Wrong usage", "--user, --password-command and --book are for a server, and a folder was named."
        )
    settings, password = _server(options, work) if is_server else (_folder(options), "")
    with closing(Synchroniser(name, settings, work, password)) as one:
        at_once(one.alone())
        one.forget()  # what a remote of that name was once agreed on is no agreement with this one
        plan = planned(one)
        for line in plan_lines(name, plan):
            work.output.say(line)
        if not work.confirm("Synchronise?"):
            one.forget()  # who was not wanted
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
    with _reached(url):
        found = account(Connection(url, user, password), url)
    _ask_about_others(settings, found, work)
    if found.book and options.book:
        raise UsageError("Wrong usage", f"{url} is an address book itself; --book is for the address of a server.")
    with _reached(found.books or url):
        book = found.book or _book(options.book, found, settings, password, work)
    return _with_collections(settings, found, book, has_talks=bool(options.conversations)), password


@contextmanager
def _reached(url: str) -> Iterator[None]:
    """Say in words why a server cannot be reached, or will not go on."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise RefusedError("Not reached", f"{url} cannot be reached: {reason}. Nothing was changed.") from error
    except StoppedError as error:
        raise RefusedError("Stopped", f"{urlsplit(url).netloc}: {error} Nothing was changed.") from error


def _ask_about_others(settings: RemoteSettings, found: Account, work: AppContext) -> None:
    """Ask before another server gets the password, though the first one named it as the place of what it keeps."""
    others = [one for one in (found.books, found.calendars) if one and not _is_there(settings, one)]
    for other in dict.fromkeys(urlsplit(one).netloc for one in others):
        said = f"{urlsplit(settings.url).netloc} keeps what is {settings.user}'s at {other}"
        work.output.say(f"{said}, which gets the password, too.")
        if not work.confirm("Is that right?"):
            raise RefusedError("Not confirmed", f"{said}, and the password stays here. Nothing was changed.")


def _book(name: str, found: Account, settings: RemoteSettings, password: str, work: AppContext) -> str:
    """The address of the book of a name; without a name of netui's own, and others that are there are told."""
    own = urljoin(found.books, _ON_A_SERVER[PEOPLE])
    there = books_in(Connection(found.books, settings.user, password), found.books)
    others = [one for one in there if unquote(one.url) != unquote(own)]
    if not name:
        if len(others) == len(there):  # none of netui's own yet
            for one in others:
                work.output.say(
                    f"There is an address book already: {one.title}. To use it: --book {shlex.quote(one.title)}"
                )
        return own
    meant = [one for one in there if fold(name) in (fold(one.title), fold(_last_word(one.url)))]
    if len(meant) != 1:
        known = ", ".join(f"{one.title} ({_last_word(one.url)})" for one in there) or "none"
        many = "no address book is" if not meant else f"{len(meant)} address books are"
        raise RefusedError("No such book", f"There {many} called “{name}”. There is: {known}. Nothing was changed.")
    return meant[0].url


def _with_collections(settings: RemoteSettings, found: Account, book: str, *, has_talks: bool) -> RemoteSettings:
    """The settings with the places of what is kept the same; what is not there yet is made with its first item."""

    def place(of: str) -> str:
        return _place(settings, urljoin(found.calendars, _ON_A_SERVER[of])) if found.calendars else ""

    return replace(
        settings,
        people=_place(settings, book),
        follow_ups=place(FOLLOW_UPS),
        conversations=place(CONVERSATIONS) if has_talks else "",
        has_keyring=not settings.password_command and has_keyring(),
    )


def _place(settings: RemoteSettings, url: str) -> str:
    """The path of a collection; its whole address where it is on another server, or the path could mean one."""
    path = urlsplit(url).path
    return path if _is_there(settings, url) and not path.startswith("//") else url


def _is_there(settings: RemoteSettings, url: str) -> bool:
    """True for an address on the server that the user named."""
    return origin_of(url) == origin_of(settings.url)


def _last_word(url: str) -> str:
    """The last word of the path of an address."""
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])


def _asked(settings: RemoteSettings, work: AppContext) -> str:
    """The password, asked for once."""
    if not work.interactive:
        raise UsageError(
            "No password",
            'There is nobody to ask for the password: --password-command "pass show dav" names a program.',
        )
    return getpass(f"Password of {settings.user} at {urlsplit(settings.url).netloc}: ")
