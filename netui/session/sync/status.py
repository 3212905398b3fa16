"""The state of synchronising, in plain values, and in the few words that the header has room for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from netui.session.sync.values import Counts, SyncReport


@dataclass(slots=True)
class RemoteStatus:
    """A remote in the open program.

    Attributes:
        is_running: whether it is being synchronised now.
        done: items written there in this run.
        whole: items to be written there.
        synced_at: when it was last done; None before the first time.
        offline_since: when it was first not reached; None when it was reached last.
        trouble: why it stopped, in a sentence; empty when it did not.
        is_doubted: whether it stopped to be asked about.
        report: report of the last run that was done; None before the first.
    """

    is_running: bool = False
    done: int = 0
    whole: int = 0
    synced_at: datetime | None = None
    offline_since: datetime | None = None
    trouble: str = ""
    is_doubted: bool = False
    report: SyncReport | None = None

    @property
    def has_new(self) -> bool:
        """True if people are there and not here, and the user wants to be asked about them."""
        return self.report is not None and bool(self.report.new_there)


def header_words(statuses: Collection[RemoteStatus], differing: int) -> str:
    """The state of all remotes in a few words, the most pressing of them; empty when none was looked at yet.

    Args:
        statuses: of each remote.
        differing: number of fields in which a remote says otherwise.
    """
    running = [one for one in statuses if one.is_running]
    whole = sum(one.whole for one in running)
    offline = [one.offline_since for one in statuses if one.offline_since is not None]
    synced = [one.synced_at for one in statuses if one.synced_at is not None]
    if running:
        return f"syncing {sum(one.done for one in running)}/{whole}" if whole else "syncing"
    if any(one.trouble for one in statuses):
        return "sync: stopped"
    if offline:
        return f"sync: offline since {min(offline):%H:%M}"
    if differing and statuses:
        return f"sync: {differing} differ" if differing > 1 else "sync: 1 differs"
    return f"synced {max(synced):%H:%M}" if synced else ""


def standing(status: RemoteStatus) -> str:
    """The state of one remote, in words."""
    if status.is_running:
        return f"{status.done} of {status.whole}" if status.whole else "looking"
    if status.trouble:
        return "stopped"
    if status.offline_since is not None:
        return f"offline since {status.offline_since:%H:%M}"
    return f"synced {status.synced_at:%H:%M}" if status.synced_at is not None else "not yet"


def came_and_went(report: SyncReport) -> str:
    """The work of a run, in a line: ``here 1 new; there 2 changed``; ``nothing new`` when it did nothing."""
    here, there = counts_in_words(report.pulled), counts_in_words(report.pushed)
    parts = [f"{where} {words}" for where, words in (("here", here), ("there", there)) if words]
    return "; ".join(parts) or "nothing new"


def counts_in_words(counts: Counts) -> str:
    """``1 new, 2 changed``; empty when there is nothing."""
    words = ((counts.added, "new"), (counts.changed, "changed"), (counts.removed, "removed"))
    return ", ".join(f"{count} {word}" for count, word in words if count)
