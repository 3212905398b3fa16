"""The commands about ways and organisations carried out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from netui.cli.core.table import table, wrapped
from netui.domain.people.names.first_name import first_name
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.paths.chains import Chain, chain_document, ways_to
from netui.session.paths.organisations import (
    KNOWN_FROM_CARDS,
    Member,
    Organisation,
    last_words_of,
    organisation,
    organisation_document,
    organisations,
    tie_word_of,
    years_of,
)
from netui.session.paths.sentences import plain_day
from netui.session.paths.target import TargetKind, target_meant

_LIST = "list"


def path(options: argparse.Namespace, work: AppContext) -> int:
    """Show the ways to what is meant."""
    kinds = (
        (options.person, TargetKind.PERSON),
        (options.company, TargetKind.COMPANY),
        (options.role, TargetKind.ROLE),
    )
    kind = next((kind for said, kind in kinds if said), None)
    target = target_meant(" ".join(options.target), work.session, kind)
    found = ways_to(target, work.session, options.limit)
    named = work.session.network.contact(target.people[0]) if target.kind is TargetKind.PERSON else None
    who = first_name(named.name) if named is not None else " ".join(options.target)
    none = [f"No way yet. Who might know {who}? Say it on their card: netui contact edit NAME --knows"]
    if options.limit == 0:
        none = []  # none was asked for: that says nothing of whether there is one
    documents = [chain_document(chain, work.session) for chain in found]
    work.output.result(documents, _chains(found, work) if found else none)
    return 0


def org(options: argparse.Namespace, work: AppContext) -> int:
    """Show a company, or list all."""
    name = " ".join(options.name)
    if name == _LIST:
        rows = organisations(work.session)
        cells = [(Piece(row.name, Style.STRONG), Piece(f"{row.people} here, {row.known} you know")) for row in rows]
        documents = [{"name": row.name, "people": row.people, "known": row.known} for row in rows]
        none = ["No company stands on a card yet: netui contact edit NAME --company"]
        work.output.result(documents, table(cells, work.output.width_cells) or none)
        return 0
    found = organisation(target_meant(name, work.session, TargetKind.COMPANY), work.session)
    work.output.result(organisation_document(found, work.session), _shown(found, work))
    return 0


def _chains(found: Sequence[Chain], work: AppContext) -> Iterator[Line]:
    for place, chain in enumerate(found):
        if place:
            yield ""
        yield [Piece(" → ".join(["you", *(step.contact.name for step in chain.steps)]), Style.STRONG)]
        for number, step in enumerate(chain.steps):
            words = " · ".join(text for _, text in step.why)
            label = first_name(step.contact.name) if not number else f"to {first_name(step.contact.name)}"
            yield from wrapped(f"{label}: {words}", work.output.width_cells, "    ")
    caution = found[0] and chain_document(found[0], work.session)["caution"]
    if isinstance(caution, str):
        yield from ("", caution)


def _shown(found: Organisation, work: AppContext) -> Iterator[Line]:
    people = found.people
    last = f" · last: {plain_day(found.last[0].isoformat(), work.today)}, " if found.last else ""
    said = f"{last}{first_name(found.last[1].name)}: {found.last[2]}" if found.last else ""
    yield [Piece(found.name, Style.STRONG), Piece(f" · {_people(len(people))}, {found.known} you know{said}")]
    lines = table([_member(member, work) for member in (*people, *found.former)], work.output.width_cells)
    place = 0
    for department in found.departments:
        nobody = " · nobody yet" if not department.known else ""
        yield ""
        if found.has_departments:
            yield [Piece(f"{department.name or 'no department'}{nobody}", Style.STRONG)]
        yield from lines[place : place + len(department.people)]
        place += len(department.people)
    if found.former:
        yield from ("", [Piece("formerly", Style.STRONG)])
        yield from lines[place:]
    ways = [chain for chain in found.ways if len(chain.steps) > 1]
    if ways:
        yield from ("", [Piece("ways in", Style.STRONG)])
        for chain in ways:
            yield " → ".join(["you", *(step.contact.name for step in chain.steps)])
    if found.has_departments:
        yield from ("", [Piece(KNOWN_FROM_CARDS, Style.QUIET)])


def _member(member: Member, work: AppContext) -> tuple[Piece, ...]:
    word, last = tie_word_of(member.contact, work.session), last_words_of(member, work.session)
    return (
        Piece(member.contact.name),
        Piece(years_of(member) or member.contact.title),
        Piece(word),
        Piece(last, Style.QUIET),
    )


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
