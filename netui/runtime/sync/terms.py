"""The terms of a run of synchronisation: who is to be there, and by whose rules, as settings and session say."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace

from netui.config.sync.remote import ASK, TAKE, RemoteSettings
from netui.domain.cadence.named import channels_by_word
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import MONTH_NAMES
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.text.folding import fold
from netui.runtime.context import AppContext
from netui.session.search.service import seeker_of
from netui.session.sync.entry_kinds import PeopleOfRun
from netui.session.sync.values import Part, Terms

_PEOPLE_A_STEP = 200
"""People whom the query is asked about between two keys."""


def following(
    name: str, settings: RemoteSettings, work: AppContext
) -> Generator[None, None, Callable[[Contact], bool]]:
    """Tell who is to be on the other side: whom the query finds, a few people at a time; else all but the archived.

    Raises:
        RefusedError: the query cannot be read.
    """
    if not settings.query:
        return lambda contact: contact.status is not ContactStatus.ARCHIVED
    session = work.session
    session.preferences = replace(session.preferences, saved_queries=work.settings.queries)
    seeker = seeker_of(session)
    query = seeker.read(settings.query)
    for problem in query.problems[:1]:
        raise RefusedError("Unclear query", f"The query of {name}: {problem.sentence}. Nothing was changed.")
    everybody, found = list(session.network.contacts()), set[str]()
    for start in range(0, len(everybody), _PEOPLE_A_STEP):
        found |= {one.id for one in seeker.people(query, everybody[start : start + _PEOPLE_A_STEP])}
        yield
    return lambda contact: contact.id in found


def terms_of(
    name: str,
    settings: RemoteSettings,
    work: AppContext,
    follows: Callable[[Contact], bool],
    *,
    prunes: bool,
    takes_new: bool,
    declined: frozenset[str],
) -> Terms:
    """The terms of a run with a remote.

    Args:
        name: of the remote.
        settings: what the user says of it.
        work: the session, and where things are.
        follows: tells who is to be there.
        prunes: see ``Synchroniser``.
        takes_new: see ``Synchroniser``.
        declined: names of the items about which the user said no; they count where the user is asked.
    """
    today = work.today
    return Terms(
        remote=name,
        follows=follows,
        takes_new=settings.new == TAKE or takes_new,
        asks_new=settings.new == ASK and not takes_new,
        declined=declined if settings.new == ASK else frozenset(),
        today=today,
        new_id=lambda: work.new_id(work.clock()),
        remark=f"— from {name}, {today.day} {MONTH_NAMES[today.month - 1]}:",
        now=work.clock(),
        tiers=frozenset(one.key for one in work.rules.value.tiers) if settings.tier_category else frozenset(),
        prunes=prunes,
    )


def circle_of(work: AppContext, terms: Terms, people: Part) -> PeopleOfRun:
    """The people of a run, once those who come in with it are there."""
    added = {one.id: one for one in people.added if isinstance(one, Contact)}
    rules = work.rules.value
    called = channels_by_word(rules.channels)
    return PeopleOfRun(
        work.session.network, terms, added, lambda word: called.get(fold(word), word), rules.channel_label
    )
