"""The collections of a remote, each behind the seam that the merge knows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from netui.config.sync.remote import PEOPLE, RemoteSettings
from netui.domain.records.values import Json
from netui.exchange.sync.folder import FolderRemote
from netui.exchange.sync.remote import Remote


def transports(settings: RemoteSettings, memories: Mapping[str, Mapping[str, Json]]) -> Mapping[str, Remote]:
    """The collections by name, each with what it is to remember.

    Raises:
        OSError, StoppedError: the server cannot be reached, or does not let the user in.
    """
    folder = Path(settings.folder).expanduser()
    return {
        name: FolderRemote(str(folder / where), ".vcf" if name == PEOPLE else ".ics", memories.get(name))
        for name, where in settings.collections.items()
    }
