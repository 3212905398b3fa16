"""The commands of synchronisation carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from netui.cli.core.resolve import contact_named
from netui.cli.sync.asking import planned
from netui.cli.sync.report import document, lines, plan_lines
from netui.config.files.text_file import read_text, write_text
from netui.config.sync.file import load_remotes, save_remotes
from netui.config.sync.remote import PEOPLE, RemoteSettings
from netui.domain.core.errors import InUseError, Problem, RefusedError, SaveError
from netui.domain.records.values import Json
from netui.domain.sync.agreed import UNKNOWN, AgreedTexts
from netui.exchange.sync.card_lines import CardText
from netui.exchange.sync.card_merge import united
from netui.runtime.context import AppContext
from netui.runtime.passwords import forget_in_keyring, is_one_account
from netui.runtime.sync.synchronising import Synchroniser, at_once
from netui.session.sync.cards import said_of
from netui.session.sync.commands import Decide
from netui.session.sync.values import OfflineError, SyncReport
from netui.storage.sync_state import SyncState

_NO_REMOTE = "Nothing is synchronised yet. netui sync add FOLDER or netui sync add URL begins it."


def run(options: argparse.Namespace, work: AppContext) -> int:
    """Synchronise with one remote, or with all of them."""
    remotes = load_remotes(work.locations.sync_file)
    if options.name is not None:
        _refuse_unknown(options.name, remotes)
    if not remotes:
        raise RefusedError("No remote", _NO_REMOTE)
    names = [options.name] if options.name is not None else list(remotes)
    documents: list[dict[str, Json]] = []
    told: list[str] = []
    worst = 0
    for name in names:
        try:
            found, said = _one_run(name, remotes[name], options, work)
        except (RefusedError, SaveError, InUseError) as problem:  # the others are no worse off for it
            is_offline = isinstance(problem, OfflineError)
            if len(names) == 1 and not is_offline:
                raise
            found, said = document(name, SyncReport(), is_offline=is_offline), []
            if not is_offline:
                found["refused"] = problem.sentence
            worst = max(worst, problem.exit_status)
            named = problem.sentence if name in problem.sentence else f"{name}: {problem.sentence}"
            work.output.say(f"netui: {named}")
        documents.append(found)
        told += said
    work.output.result(documents[0] if len(names) == 1 else documents, told)
    return worst


def _one_run(
    name: str, settings: RemoteSettings, options: argparse.Namespace, work: AppContext
) -> tuple[dict[str, Json], list[str]]:
    """Synchronise with one remote; return what is told of it, as JSON and in words."""
    with closing(Synchroniser(name, settings, work, prunes=options.prune)) as one:
        if options.dry_run:
            plan = at_once(one.planning(looks_at_all=options.full, prepares=False))
            return document(name, plan.report), plan_lines(name, plan)
        at_once(one.alone())
        plan = planned(one, looks_at_all=options.full)
        if plan.doubt and not work.assume_yes:
            raise RefusedError(
                "Stopped", f"{plan.doubt} Nothing was changed. If that is right, say so: netui sync {name} --yes"
            )
        report = at_once(one.running(plan))
    return document(name, report), lines(name, report)


def list_all(_options: argparse.Namespace, work: AppContext) -> int:
    """List the remotes."""
    remotes = load_remotes(work.locations.sync_file)
    documents = [
        {"remote": name, "folder": one.folder, "url": one.url, "query": one.query, "new": one.new}
        for name, one in remotes.items()
    ]
    rows = [
        f"{name}  {one.folder or one.url}" + (f"  {one.query}" if one.query else "") for name, one in remotes.items()
    ]
    work.output.result(documents, rows or [_NO_REMOTE])
    return 0


def remove(options: argparse.Namespace, work: AppContext) -> int:
    """Stop synchronising with a remote."""
    remotes = dict(load_remotes(work.locations.sync_file))
    _refuse_unknown(options.name, remotes)
    gone = remotes.pop(options.name)
    with closing(Synchroniser(options.name, gone, work)) as one:
        at_once(one.alone())
        one.forget()
        save_remotes(work.locations.sync_file, remotes)
    told = [f"{options.name} is not synchronised any more; all cards stay."]
    if gone.has_keyring and not any(is_one_account(gone, other) for other in remotes.values()):
        try:
            forget_in_keyring(gone)
        except RefusedError as problem:  # the remote is gone all the same
            told.append(f"The password stays in the keyring. {problem.sentence}")
    work.output.result({"removed": options.name}, told)
    return 0


def conflicts(_options: argparse.Namespace, work: AppContext) -> int:
    """Show what differs."""
    found = [one for one in work.session.network.contacts() if one.differs]
    documents = [
        {"id": one.id, "name": one.name, "field": each.field, "mine": said_of(one, each.field), "theirs": each.value}
        for one in found
        for each in one.differs
    ]
    rows = [
        f"{one.name}: {each.field} is “{said_of(one, each.field)}” here, “{each.value}” on {each.source}"
        for one in found
        for each in one.differs
    ]
    work.output.result(documents, rows or ["Nothing differs."])
    return 0


def resolve(options: argparse.Namespace, work: AppContext) -> int:
    """Resolve what differs: keep mine, or take theirs."""
    contact = contact_named(options.person, work.session)
    work.execute(Decide(contact.id, options.whose == "theirs"))
    work.output.result({"id": contact.id, "held": options.whose}, [f"{contact.name}: {options.whose} holds."])
    return 0


def merge(options: argparse.Namespace, work: AppContext) -> int:
    """Merge two cards, and write the result into both files."""
    mine, theirs = (_card_in(Path(name)) for name in (options.file, options.output))
    base = next(_agreed(CardText(mine).uid, work), "")
    result = united(AgreedTexts(base, base), mine, theirs)
    for name in (options.file, options.output):
        write_text(Path(name), result)
    work.output.result({"merged": True}, ["Merged; both files are alike."])
    return 0


def _agreed(uid: str, work: AppContext) -> Iterator[str]:
    """Yield what was agreed of the person of a card."""
    for name in load_remotes(work.locations.sync_file):
        known = SyncState(str(work.locations.database), name).known().get(PEOPLE, UNKNOWN)
        for item in known.items.values():
            if CardText(item.agreement.theirs).uid == uid:
                yield item.agreement.theirs


def _card_in(path: Path) -> str:
    text = read_text(path)
    if isinstance(text, Problem):
        raise RefusedError("Unreadable card", f"{path} {text.message}. Nothing was changed.")
    try:
        CardText(text or "")
    except ValueError as error:
        raise RefusedError("No card", f"{path} holds {error}, and one is meant. Nothing was changed.") from None
    return text or ""


def _refuse_unknown(name: str, remotes: Mapping[str, RemoteSettings]) -> None:
    if name not in remotes:
        known = f"There is: {', '.join(remotes)}." if remotes else _NO_REMOTE
        raise RefusedError("No such remote", f"No remote is called “{name}”. {known}")
