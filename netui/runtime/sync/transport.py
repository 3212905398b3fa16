"""The collections of a remote, each behind the seam that the merge knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

from netui.config.sync.remote import CONVERSATIONS, EVENT, FOLLOW_UPS, PEOPLE, RemoteSettings
from netui.domain.records.values import Json
from netui.exchange.sync.folder import FolderRemote
from netui.exchange.sync.remote import Remote, StoppedError

Memories = Mapping[str, Mapping[str, Json]]


def transports(
    settings: RemoteSettings, memories: Memories, password: Callable[[], str], today: date
) -> Mapping[str, Remote]:
    """The collections by name, each with what it is to remember.

    Args:
        settings: settings of the remote.
        memories: by the name of the collection.
        password: gives it, where there is a server.
        today: the day that counts as today.

    Raises:
        NetuiError: there is no password.
        StoppedError: the address is no safe one.
    """
    if settings.url:
        return _on_a_server(settings, memories, password(), today)
    folder = Path(settings.folder).expanduser()
    return {
        name: FolderRemote(str(folder / where), ".vcf" if name == PEOPLE else ".ics", memories.get(name))
        for name, where in settings.collections.items()
    }


def _on_a_server(settings: RemoteSettings, memories: Memories, password: str, today: date) -> Mapping[str, Remote]:
    # Loaded here: most who synchronise do so with a folder.
    from netui.exchange.dav.collection import DavRemote
    from netui.exchange.dav.connection import Connection, origin_of
    from netui.exchange.dav.sorts import ADDRESS_BOOK, calendar

    connections: dict[tuple[str, str, int], Connection] = {}

    def collection(where: str) -> tuple[Connection, str]:
        """The address of a collection, and the way to its server: another one only where the settings name it."""
        url = urljoin(settings.url, where)
        server = origin_of(url)
        if "://" not in where and server != origin_of(settings.url):
            raise StoppedError(f"{where} is no path on it.")
        if server not in connections:
            connections[server] = Connection(url, settings.user, password, today=today.isoformat())
        return connections[server], url

    talks = "VEVENT" if settings.conversations_as == EVENT else "VJOURNAL"
    sorts = {PEOPLE: ADDRESS_BOOK, FOLLOW_UPS: calendar("VTODO"), CONVERSATIONS: calendar(talks)}
    return {
        name: DavRemote(*collection(where), sorts[name], memories.get(name))
        for name, where in settings.collections.items()
    }
